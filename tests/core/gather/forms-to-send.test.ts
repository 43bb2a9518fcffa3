import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formOfAll, formsOfUnit } from "../../../src/core/gather/forms-to-send.ts";
import { gather, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { sendFormTexts } from "../../../src/locales/gather.ts";
import type { XlsxDocument } from "../../../src/xlsx/document.ts";
import { madeWorkbook } from "../../../src/xlsx/made-workbook.ts";
import { readDocument } from "../../../src/xlsx/read-document.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../../src/xlsx/write-document.ts";
import { validateXlsx } from "../../xlsx/validator.ts";

const TODAY = { year: 2023, month: 4, day: 4 };
const MONTH = { year: 2023, month: 3 };
const book = checkWorkbook(
  readSnapshot(readFileSync(join(import.meta.dirname, "../../fixtures/gather/BOOK.xlsx")), "BOOK.xlsx"),
  DEFAULT_SETTINGS,
  TODAY,
);
const { units } = book.workbook;

function returned(name: string, bytes: Uint8Array) {
  const report = checkUnitFile(readSnapshot(bytes, name), book, MONTH, TODAY);
  const [file] = gather(book, [{ name, report }], NOTHING_ANSWERED).files;
  if (!file) throw new Error("no file");
  return file;
}

/** As it comes back: figures typed over, and perhaps saved by a program that keeps no marks of ours. */
function filledIn(
  bytes: Uint8Array,
  row: string,
  figures: Readonly<Record<number, number>>,
  withMarks: boolean,
) {
  const document: XlsxDocument = readDocument(bytes);
  const sheet = document.sheets[0];
  for (const { cells } of sheet?.rows.values() ?? []) {
    if (cells.get(1)?.value !== row) continue;
    for (const [column, value] of Object.entries(figures)) {
      cells.set(Number(column), { value, formula: null, style: cells.get(Number(column))?.style ?? 0 });
    }
  }
  for (const one of document.sheets) {
    one.changed = true;
    if (!withMarks) one.customProperties.clear();
  }
  return writeDocument(document);
}

describe.each(["vi", "en"] as const)("forms to send out (%s)", (language) => {
  const texts = sendFormTexts(language);

  it("are whole workbooks with the unit, the month, its plan and its figures, drop-downs and a check", async () => {
    const bytes = madeWorkbook(formsOfUnit(book, 4, MONTH, texts));
    expect(await validateXlsx(bytes)).toEqual([]);
    const [figures, roster] = readDocument(bytes).sheets;
    const values = [...(figures?.rows.values() ?? [])].flatMap(({ cells }) => [...cells.values()]);
    expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining([units[4]?.name, "Đạt"]));
    expect(values.some(({ formula }) => formula?.includes("ISNUMBER"))).toBe(true);
    expect(figures?.validations.length).toBeGreaterThan(1);
    expect(roster?.validations.some(({ type }) => type === "list")).toBe(true);
  });

  it.each([true, false])(
    "come back and are read for certain, every unit (with our marks: %s)",
    (withMarks) => {
      units.forEach((unit, index) => {
        const sheets = formsOfUnit(book, index, MONTH, texts);
        const now = Number(unit.admitted.value) + 1;
        const file = returned("Book1.xlsx", filledIn(madeWorkbook(sheets), unit.name, { 3: now }, withMarks));
        expect([unit.name, file.status, file.unit, file.questions]).toEqual([unit.name, "placed", index, []]);
        expect(file.changes.map(({ column, shownNew }) => [column, shownNew])).toEqual([["admitted", now]]);
        expect([file.newRows, file.vanished]).toEqual([[], []]);
      });
    },
  );

  it("come back as they were sent: nothing changes", () => {
    for (const [index] of units.entries()) {
      const file = returned("Book1.xlsx", madeWorkbook(formsOfUnit(book, index, MONTH, texts)));
      expect([file.status, file.unit]).toEqual(["unchanged", index]);
    }
  });

  it("one for all comes back with one row filled in", () => {
    const form = madeWorkbook([formOfAll(book, MONTH, texts)]);
    const name = units[6]?.name ?? "";
    const file = returned("Book1.xlsx", filledIn(form, name, { 3: 5 }, false));
    expect([file.status, file.unit, file.changes.map(({ shownNew }) => shownNew)]).toEqual([
      "placed",
      6,
      [5],
    ]);
  });

  it("of another month are of that month", () => {
    const bytes = madeWorkbook(formsOfUnit(book, 2, { year: 2023, month: 4 }, texts));
    expect(returned("Book1.xlsx", bytes).questions.map(({ code }) => code)).toEqual(["period-next"]);
  });
});
