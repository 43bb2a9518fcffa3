import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planForms } from "../../../src/core/forms/forms.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { serialOfDate } from "../../../src/core/text/dates.ts";
import { cellAddress, type CellRef } from "../../../src/core/values/addresses.ts";
import { daysInMonth } from "../../../src/core/values/calendar.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { valueAt, type ColumnAttribute, type WorkbookSnapshot } from "../../../src/core/values/snapshot.ts";
import { formTexts } from "../../../src/locales/forms.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { OFFICES } from "../../fixtures/offices/index.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

const TODAY = { year: 2026, month: 11, day: 22 };
const COLUMNS = ["plan", "admitted", "heads", "members"] as const;
const REPORTED = ["count-became-date", "count-implausible"];

const days = Array.from({ length: 12 }, (_, month) =>
  Array.from({ length: daysInMonth(2026, month + 1) }, (_, day) =>
    serialOfDate({ year: 2026, month: month + 1, day: day + 1 }, false),
  ),
).flat();

/** The sheet of units alone: what a date does to a count does not hang on the lists. */
function sampleUnits(): WorkbookSnapshot {
  const url = new URL("../../../assets/so-ket-nap-mau.xlsx", import.meta.url);
  const sample = readSnapshot(readFileSync(url), "mau.xlsx");
  return { ...sample, sheets: sample.sheets.filter(({ name }) => name === "Biểu 01") };
}

/** The product's own form, as an office fills it in. */
function filledForm(): WorkbookSnapshot {
  const empty = checkWorkbook(snapshotOf([{ name: "Trang1", rows: [] }]), DEFAULT_SETTINGS, TODAY);
  const [form] = planForms(empty, formTexts("vi"));
  if (!form) throw new Error("there is a form of units");
  const rows: ((CellValue | undefined)[] | undefined)[] = [];
  for (const { row, column, content } of form.cells) {
    const cells = (rows[row] ??= []);
    cells[column] =
      content.kind === "text"
        ? content.text
        : content.kind === "number"
          ? content.value
          : content.kind === "formula"
            ? content.result
            : "";
  }
  const all = Array.from(rows, (row = []) => Array.from(row, (value = "") => value));
  const header = all.findIndex((row) => row.includes("Kết nạp đảng viên"));
  ["Châu Minh", "Thanh Vân", "Hoàng An", "Đông Lỗ", "Mai Trung"].forEach((name, index) => {
    const row = (all[header + 2 + index] ??= []);
    [row[0], row[1], row[2], row[3], row[5], row[6]] = [index + 1, `Xã ${name}`, 6, 3, 9, 8];
  });
  return snapshotOf([{ name: form.name, rows: all.slice(0, header + 7) }]);
}

/** What a person types into one cell, which Excel shows as a date or, in a cell of numbers, as a number. */
function typed(
  snapshot: WorkbookSnapshot,
  at: CellRef,
  value: number,
  format: string | null,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet, index) => {
    const { block } = sheet;
    if (index !== at.sheet || block === null) return sheet;
    const [row, column] = [at.row - block.top, at.column - block.left];
    const values = sheet.values.map((cells, r) =>
      r === row ? cells.map((old, c) => (c === column ? value : old)) : cells,
    );
    const numberFormats = sheet.numberFormats.map((given, c): ColumnAttribute => {
      if (c !== column || format === null) return given;
      const each = given.kind === "each" ? [...given.values] : sheet.values.map(() => given.value);
      each[row] = format;
      return { kind: "each", values: each };
    });
    return { ...sheet, values, numberFormats };
  });
  return { ...snapshot, sheets };
}

/** For each day of the year one whole check. */
const MANY_CHECKS = 600_000;

describe.each([
  ["sample", sampleUnits()],
  ["form", filledForm()],
] as const)("a date typed into a count cell of the %s", (_, snapshot) => {
  const clean = checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY);

  it("stands among counts of which none is reported", () => {
    expect(clean.figures.units.length).toBeGreaterThan(4);
    expect(clean.findings.filter(({ code }) => REPORTED.includes(code))).toEqual([]);
  });

  it.each([
    ["as a date", "dd/mm/yyyy"],
    ["as a plain number", null],
  ])(
    "is reported on every day of the year and no count: %s",
    (_, format) => {
      const silent = days.filter((serial, index) => {
        const key = COLUMNS[index % COLUMNS.length] ?? "plan";
        const unit = (index * 7) % clean.workbook.units.length;
        const at = clean.workbook.units[unit]?.[key].cell;
        if (!at) return true;
        const report = checkWorkbook(typed(snapshot, at, serial, format), DEFAULT_SETTINGS, TODAY);
        const isReported = report.findings.some(
          (finding) =>
            REPORTED.includes(finding.code) &&
            finding.at.sheet === at.sheet &&
            cellAddress({ row: finding.at.top, column: finding.at.left }) === cellAddress(at),
        );
        return !isReported || report.figures.units[unit]?.[key] !== null;
      });
      expect(days).toHaveLength(365);
      expect(silent).toEqual([]);
    },
    MANY_CHECKS,
  );
});

describe("counts of ordinary offices", () => {
  it.each(OFFICES.map((office) => [office.name, snapshotOf(office.sheets)] as const))(
    "are none of them taken for a typed date: %s",
    (name, snapshot) => {
      const { findings } = checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY);
      const found = findings.filter(({ code }) => REPORTED.includes(code));
      const values = found.map(({ at }) => {
        const sheet = snapshot.sheets[at.sheet];
        return sheet && valueAt(sheet, at.top, at.left);
      });
      expect(values).toEqual(name.startsWith("counts that became dates") ? ["11/15", 43289] : []);
    },
  );
});
