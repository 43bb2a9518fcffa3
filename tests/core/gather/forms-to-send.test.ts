import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formOfAll, formsOfUnit } from "../../../src/core/gather/forms-to-send.ts";
import { rememberedIn, withGathered } from "../../../src/core/gather/memory.ts";
import { gatherReports, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { sendFormTexts } from "../../../src/locales/gather.ts";
import type { XlsxDocument } from "../../../src/xlsx/model/document.ts";
import { madeWorkbook } from "../../../src/xlsx/made-workbook.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { placedInto } from "./placed.ts";
import { validateXlsx } from "../../xlsx/validator.ts";

const TODAY = { year: 2023, month: 4, day: 4 };
const MONTH = { year: 2023, month: 3 };
const book = checkWorkbook(
  readSnapshot(readFileSync(join(import.meta.dirname, "../../fixtures/gather/BOOK.xlsx")), "BOOK.xlsx"),
  DEFAULT_SETTINGS,
  TODAY,
);
const { units } = book.workbook;

function returned(name: string, bytes: Uint8Array, into = book) {
  const report = checkUnitFile(readSnapshot(bytes, name), into, MONTH, TODAY);
  const remembered = rememberedIn(into);
  const [file] = gatherReports(into, [{ name, report }], { ...NOTHING_ANSWERED, remembered }).files;
  if (!file) throw new Error("no file");
  return file;
}

/** As it comes back: figures typed over, and perhaps saved by a program that keeps no marks of ours. */
function filledIn(
  bytes: Uint8Array,
  row: string,
  figures: Readonly<Record<number, number | string>>,
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
    expect(values.map(({ value }) => value)).toEqual(
      expect.arrayContaining([units[4]?.name, texts.checks.untouched]),
    );
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

  it("come back as they were sent: not filled in, and so not sent", () => {
    for (const [index] of units.entries()) {
      const file = returned("Book1.xlsx", madeWorkbook(formsOfUnit(book, index, MONTH, texts)));
      expect([file.status, file.unit, file.reasons.map(({ code }) => code)]).toEqual([
        "refused",
        index,
        ["form-untouched"],
      ]);
    }
  });

  it("say by a tick that nothing has changed, with the figures or without", () => {
    units.forEach((unit, index) => {
      const hasHeads = unit.heads.cell !== null && unit.heads.reading.kind !== "blank";
      const tick = { [hasHeads ? 7 : 5]: "x" };
      const bytes = madeWorkbook(formsOfUnit(book, index, MONTH, texts));
      for (const typed of [tick, { ...tick, 3: "" }]) {
        const file = returned("Book1.xlsx", filledIn(bytes, unit.name, typed, false));
        expect([unit.name, file.status, file.unit, file.changes]).toEqual([
          unit.name,
          "unchanged",
          index,
          [],
        ]);
      }
    });
  });

  it("with a note are filled in", () => {
    const bytes = madeWorkbook(formsOfUnit(book, 4, MONTH, texts));
    const file = returned(
      "Book1.xlsx",
      filledIn(bytes, units[4]?.name ?? "", { 8: "Không phát sinh" }, false),
    );
    expect(file.reasons.map(({ code }) => code)).not.toContain("form-untouched");
  });

  /** A form of the month in which one person of the list was trained, and nothing else was touched. */
  function formWithTrained(): Uint8Array {
    const document = readDocument(madeWorkbook(formsOfUnit(book, 4, MONTH, texts)));
    const person = [...(document.sheets[1]?.rows.values() ?? [])].find(
      ({ cells }) => cells.get(1)?.value === units[4]?.name,
    );
    const cell = person?.cells.get(6);
    if (!cell) throw new Error("no person");
    person?.cells.set(6, { ...cell, value: "Có" });
    for (const sheet of document.sheets) sheet.changed = true;
    return writeDocument(document);
  }

  function gathered(name: string, sent: Uint8Array) {
    const report = checkUnitFile(readSnapshot(sent, name), book, MONTH, TODAY);
    return gatherReports(book, [{ name, report }], NOTHING_ANSWERED);
  }

  it("are filled in as well where only a list was changed, also when it is gathered again", () => {
    const sent = formWithTrained();
    const first = gathered("a.xlsx", sent);
    expect(first.files.map(({ status, changes }) => [status, changes.length])).toEqual([["placed", 1]]);
    const settings = withGathered(DEFAULT_SETTINGS, first, TODAY);
    const after = checkWorkbook(placedInto(first), settings, TODAY);
    expect(returned("a.xlsx", sent, after).status).toBe("unchanged");
  });

  it("renamed alike in two months are of the month that stands in them, whatever they are called", () => {
    const first = gathered("a.xlsx", formWithTrained());
    const after = { year: 2023, month: 4 };
    // In April the book holds what March's form said; the files of both months are called "a.xlsx".
    const settings = {
      ...withGathered(DEFAULT_SETTINGS, first, TODAY),
      cutOff: { year: 2023, month: 4, day: 30 },
    };
    const april = checkWorkbook(placedInto(first), settings, { year: 2023, month: 5, day: 4 });
    const inApril = (bytes: Uint8Array) => {
      const report = checkUnitFile(readSnapshot(bytes, "a.xlsx"), april, after, TODAY);
      const options = { ...NOTHING_ANSWERED, period: after, remembered: rememberedIn(april) };
      return gatherReports(april, [{ name: "a.xlsx", report }], options);
    };
    // April's form sent back as it came.
    const untouched = inApril(madeWorkbook(formsOfUnit(april, 4, after, texts)));
    expect(untouched.files.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ["form-untouched"],
    ]);
    expect(untouched.units[4]?.status).toBe("notSent");
    // March's form, filled in, once more.
    const old = inApril(formWithTrained());
    expect(old.files.map(({ status, reasons }) => [status, reasons.map(({ code }) => code)])).toEqual([
      ["refused", ["other-period"]],
    ]);
    expect(old.units[4]?.status).toBe("notSent");
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

  it("one for all comes back as it was sent: nobody has sent it; with a tick one unit has", () => {
    const form = madeWorkbook([formOfAll(book, MONTH, texts)]);
    expect(returned("Book1.xlsx", form).reasons.map(({ code }) => code)).toEqual(["form-untouched"]);
    const file = returned("Book1.xlsx", filledIn(form, units[6]?.name ?? "", { 7: "x" }, false));
    expect([file.status, file.unit, file.changes]).toEqual(["unchanged", 6, []]);
  });

  it("that were gathered stay gathered: the figures they were sent out with are their own", () => {
    const unit = units[4];
    const bytes = madeWorkbook(formsOfUnit(book, 4, MONTH, texts));
    const filled = filledIn(bytes, unit?.name ?? "", { 3: 3 }, true);
    const first = gatherReports(
      book,
      [{ name: "a.xlsx", report: checkUnitFile(readSnapshot(filled, "a.xlsx"), book, MONTH, TODAY) }],
      NOTHING_ANSWERED,
    );
    const after = checkWorkbook(placedInto(first), DEFAULT_SETTINGS, TODAY);
    expect(returned("a.xlsx", filled, after).status).toBe("unchanged");
    expect(returned("a.xlsx", bytes, after).status).toBe("refused");
  });

  it("of another month are of that month", () => {
    const form = madeWorkbook(formsOfUnit(book, 2, { year: 2023, month: 4 }, texts));
    const bytes = filledIn(form, units[2]?.name ?? "", { 3: 3 }, false);
    expect(returned("Book1.xlsx", bytes).questions.map(({ code }) => code)).toEqual(["period-next"]);
  });
});
