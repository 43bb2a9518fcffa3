import { afterEach, describe, expect, it } from "vitest";
import { setHighlight, validate, writeSummary } from "../../../src/core/job/job.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { openDocument, openSample, sampleBytes, wholeSheet, type Opened } from "./opened.ts";

const TODAY = { year: 2022, month: 7, day: 15 };
const texts = summaryTexts("vi");

let opened: Opened;
afterEach(() => opened.close());

describe("the whole job on the sample", () => {
  it("takes at most seven round trips, three of them for the check and one for what may fail without harm", async () => {
    opened = await openSample();
    const report = await validate(opened.port, { today: TODAY });
    const checked = opened.syncs();
    expect(checked).toBeLessThanOrEqual(3);
    expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(report.figures.district).toMatchObject({ plan: 226, admitted: 85 });

    expect(await setHighlight(opened.port, report, true)).toMatchObject({ outcome: "applied" });
    const written = await writeSummary(opened.port, report, texts);
    expect(written.outcome).toBe("applied");
    const marks = written.outcome === "applied" ? written.done.flatMap(({ mark }) => mark ?? []) : [];
    expect(marks).toEqual(planSummary(report, texts).map(({ mark }) => mark));
    expect(checked + opened.syncs()).toBeLessThanOrEqual(7);
    expect([...opened.session.unknownMembers]).toEqual([]);
  });

  it("leaves the same workbook when it is done twice", async () => {
    opened = await openSample();
    const all = async () => {
      const report = await validate(opened.port, { today: TODAY });
      await setHighlight(opened.port, report, true);
      await writeSummary(opened.port, report, texts);
      const { document } = opened.model;
      return document.sheets.map((sheet) => wholeSheet(document, sheet));
    };
    const once = await all();
    expect(await all()).toEqual(once);
  });

  it("touches nothing of the user's but by the highlight, and gives that back", async () => {
    opened = await openSample();
    const { document } = opened.model;
    const users = document.sheets.map(({ name }) => name);
    const before = users.map((name) => wholeSheet(document, opened.sheet(name)));
    const report = await validate(opened.port, { today: TODAY });
    await setHighlight(opened.port, report, true);
    expect(opened.sheet("Biểu 01").conditionalFormats.length).toBeGreaterThan(0);
    await writeSummary(opened.port, report, texts);
    await setHighlight(opened.port, report, false);
    expect(users.map((name) => wholeSheet(document, opened.sheet(name)))).toEqual(before);
  });

  it("survives saving and opening: the next check and the next summary find what is ours", async () => {
    opened = await openSample();
    const report = await validate(opened.port, { today: TODAY });
    await setHighlight(opened.port, report, true);
    await writeSummary(opened.port, report, texts);
    const sheetNames = opened.model.document.sheets.map(({ name }) => name);
    const rules = opened.sheet("Biểu 01").conditionalFormats.length;
    const saved = writeDocument(opened.model.document);
    opened.close();

    opened = await openDocument(readDocument(saved));
    const again = await validate(opened.port, { today: TODAY });
    expect(again.snapshot.sheets.filter(({ mark }) => mark !== null)).toHaveLength(
      planSummary(report, texts).length,
    );
    expect(again.settings.highlight).toBe(true);
    expect(again.figures).toEqual(report.figures);
    await setHighlight(opened.port, again, true);
    await writeSummary(opened.port, again, texts);
    expect(opened.model.document.sheets.map(({ name }) => name)).toEqual(sheetNames);
    expect(opened.sheet("Biểu 01").conditionalFormats).toHaveLength(rules);
  });

  it.each(["clean", "mistaken"] as const)("reads the %s sample as the file layer reads it", async (name) => {
    opened = await openSample(name);
    const fromExcel = await opened.port.readSnapshot();
    const fromFile = readSnapshot(sampleBytes(name), "");
    const comparable = ({ sheets }: typeof fromFile) =>
      sheets.map(({ name: sheetName, values, numberFormats, block, hiddenRows }) => ({
        sheetName,
        values,
        numberFormats,
        block,
        hiddenRows,
      }));
    expect(comparable(fromExcel)).toEqual(comparable(fromFile));
  });
});
