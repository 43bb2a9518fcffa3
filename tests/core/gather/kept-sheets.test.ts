import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gatherReports, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import { planGathering } from "../../../src/core/gather/plan-gathering.ts";
import type { Gathering } from "../../../src/core/gather/gathering.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { validate } from "../../../src/core/job/job.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { keptSheetsOf, openingTexts } from "../../../src/locales/gather.ts";
import { createFilePort, type FilePort } from "../../../src/xlsx/port.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { validateXlsx } from "../../xlsx/validator.ts";

const TODAY = { year: 2023, month: 5, day: 4 };
const APRIL = { year: 2023, month: 4 };
const KEPT = "Số liệu T3-2023";
const BOOK = readFileSync(join(import.meta.dirname, "../../fixtures/gather/BOOK.xlsx"));

/** Bình Khê's figures of April: the book has March's. */
function april(book: Report, period: typeof APRIL | null, admitted = 3): Gathering {
  const name = book.workbook.units[1]?.name ?? "";
  const rows = [["BÁO CÁO"], ["Tính đến 30/4/2023"], ["Đơn vị", "Đã kết nạp"], [name, admitted]];
  const report = checkUnitFile(snapshotOf([{ name: "BC", rows }]), book, APRIL, TODAY);
  const answers = new Map([["period-next:2023-04", "place"]]);
  return gatherReports(book, [{ name: "a.xlsx", report }], { ...NOTHING_ANSWERED, period, answers });
}

async function write(port: FilePort, gathering: Gathering) {
  const { book } = gathering;
  const steps = planGathering(gathering, book.settings, TODAY, keptSheetsOf(gathering, "vi"));
  const applied = await port.apply({ snapshot: book.snapshot, steps });
  if (applied.outcome !== "applied") throw applied.reason;
  return applied.undo;
}

describe("the month before, where another one is opened", () => {
  it.each([null, APRIL])(
    "stays as a sheet of values in the same cells (period asked for: %j)",
    async (period) => {
      const port = createFilePort(BOOK, "BOOK.xlsx");
      const book = await validate(port, { today: TODAY });
      const gathering = april(book, period);
      expect(openingTexts(gathering, "vi")[0]).toContain(KEPT);
      await write(port, gathering);
      expect(await validateXlsx(port.bytes())).toEqual([]);
      const after = await validate(port, { today: TODAY });
      const [table] = book.snapshot.sheets;
      const kept = after.snapshot.sheets.find(({ name }) => name === KEPT);
      expect(kept?.block).toEqual(table?.block);
      expect(kept?.values).toEqual(table?.values);
      // What was read in the old month is read in the new one, and the series goes on.
      expect(after.workbook.units.map(({ name }) => name)).toEqual(
        book.workbook.units.map(({ name }) => name),
      );
      expect(after.period.cutOff).toEqual({ year: 2023, month: 4, day: 30 });
      expect(after.figures.series.before?.cutOff).toEqual({ year: 2023, month: 3, day: 31 });
      expect(after.figures.units[1]?.admitted).toBe(3);
    },
  );

  it("is written once: gathering again for the new month keeps nothing more", async () => {
    const port = createFilePort(BOOK, "BOOK.xlsx");
    await write(port, april(await validate(port, { today: TODAY }), null));
    const again = april(await validate(port, { today: TODAY }), null, 4);
    expect(again.files[0]?.changes).toHaveLength(1);
    expect(keptSheetsOf(again, "vi")).toEqual([]);
    expect(openingTexts(again, "vi")).toEqual([]);
  });

  it("goes away with everything else when it is taken back, and an older sheet of that month is never written over", async () => {
    const port = createFilePort(BOOK, "BOOK.xlsx");
    const book = await validate(port, { today: TODAY });
    const undo = await write(port, april(book, null));
    await port.apply({ snapshot: book.snapshot, steps: undo });
    const back = await validate(port, { today: TODAY });
    expect(back.snapshot.sheets.map(({ name }) => name)).toEqual(
      book.snapshot.sheets.map(({ name }) => name),
    );
    expect(back.settings.kept).toEqual(book.settings.kept);

    // The title was set back by hand after April was opened, with figures of March that are other ones by now.
    await write(port, april(back, null));
    const opened = await validate(port, { today: TODAY });
    const title = gatheringTitle(opened, "30/4/2023");
    await port.apply({
      snapshot: opened.snapshot,
      steps: [
        {
          kind: "writeCells",
          writes: [
            {
              ...title,
              content: { kind: "value", value: String(title.old).replace("30/4/2023", "31/3/2023") },
            },
          ],
        },
      ],
    });
    await write(port, april(await validate(port, { today: TODAY }), null, 5));
    const names = (await validate(port, { today: TODAY })).snapshot.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith(KEPT))).toHaveLength(2);
  });

  it("is not kept while the month stays, nor where nothing is placed", async () => {
    const book = await validate(createFilePort(BOOK, "BOOK.xlsx"), { today: TODAY });
    const open = gatherReports(book, [], { ...NOTHING_ANSWERED, period: APRIL });
    expect(keptSheetsOf(open, "vi")).toEqual([]);
    expect(keptSheetsOf(gatherReports(book, [], NOTHING_ANSWERED), "vi")).toEqual([]);
  });
});

function gatheringTitle({ snapshot }: Report, text: string) {
  for (const [index, { block, values }] of snapshot.sheets.entries()) {
    for (const [row, cells] of values.entries()) {
      const column = cells.findIndex((value) => String(value).includes(text));
      if (column >= 0 && block) {
        const at = { sheet: index, row: block.top + row, column: block.left + column };
        return { at, old: cells[column] ?? "" };
      }
    }
  }
  throw new Error("no title");
}
