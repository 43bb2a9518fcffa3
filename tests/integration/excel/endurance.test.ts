import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { setHighlight, validate, writeSummary } from "../../../src/core/job/job.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { openDocument, openSample, sampleBytes, wholeSheet, type Opened } from "./opened.ts";

const TODAY = { year: 2022, month: 7, day: 15 };
const texts = summaryTexts("vi");

let opened: Opened;
afterEach(() => opened.close());

describe("the job again and again", () => {
  it("holds on to nothing in the host: no objects, no events", async () => {
    opened = await openSample();
    for (let run = 0; run < 12; run++) {
      const report = await validate(opened.port, { today: TODAY });
      expect(await setHighlight(opened.port, report, run % 2 === 0)).toMatchObject({ outcome: "applied" });
      if (run % 6 === 0) {
        expect(await writeSummary(opened.port, report, texts)).toMatchObject({ outcome: "applied" });
      }
    }
    // The library gives back what it kept only after the answer.
    await expect.poll(() => opened.session.held).toEqual({ objects: 0, events: 0 });
  });
});

const anyContent = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom(
    "#REF!",
    "=1/0",
    "'=SUM(A1)",
    "x".repeat(3000),
    "7/5",
    "Tổng cộng",
    "Đơn vị",
    "I. Xã",
    -5,
    1e308,
  ),
);

describe("whatever stands in the cells", () => {
  it("the job is done or refused, and the user's sheets are as they were once the highlight is off", async () => {
    const bytes = sampleBytes("clean");
    const change = fc.record({
      sheet: fc.nat(3),
      row: fc.nat(60),
      column: fc.nat(11),
      value: anyContent,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 25 }), async (changes) => {
        const document = readDocument(bytes);
        for (const { sheet, row, column, value } of changes) {
          const of = document.sheets[sheet % document.sheets.length];
          of?.rows.get(row)?.cells.set(column, { value, formula: null, style: 0 });
        }
        const users = document.sheets.length;
        const usersSheets = () =>
          document.sheets.slice(0, users).map((sheet) => written(wholeSheet(document, sheet)));
        const before = usersSheets();
        opened = await openDocument(document);
        const report = await validate(opened.port, { today: TODAY });
        expect(report.rules.filter(({ outcome }) => outcome === "crashed")).toEqual([]);
        for (const done of [
          await setHighlight(opened.port, report, true),
          await writeSummary(opened.port, report, texts),
          await setHighlight(opened.port, report, false),
        ]) {
          expect(done.outcome).toBe("applied");
        }
        expect(usersSheets()).toEqual(before);
        opened.close();
      }),
      { seed: 20220630, numRuns: 5 },
    );
  });
});

/** What somebody wrote: without the results of formulas, which follow what stands in other cells. */
function written(sheet: unknown): unknown {
  return JSON.parse(JSON.stringify(sheet), (_, part: unknown) =>
    typeof part === "object" && part !== null && "formula" in part && part.formula !== null
      ? { ...part, value: null }
      : part,
  );
}
