import fc from "fast-check";
import type { Report } from "../../../src/core/rules/report.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { XlsxDocument } from "../../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../../src/xlsx/workbook/new-document.ts";

/** A count cell as people fill it in; a `date` cell has a date format. */
export interface CountCell {
  readonly value: CellValue;
  readonly isDate?: boolean;
}

export const countCell = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 30 }).map((value): CountCell => ({ value })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<CountCell>(
      { value: "" },
      { value: "-" },
      { value: "–" },
      { value: " " },
      { value: "8 " },
      { value: "08" },
      { value: "9 đ/c" },
      { value: "1.905" },
      { value: 'bảy "7"' },
      { value: "7/5" },
      { value: -7 },
      { value: 8.5 },
      { value: 8.0000000000001 },
      { value: true },
      { value: "#DIV/0!" },
      { value: 46056 },
      { value: 2026 },
      { value: 1_500_000 },
      { value: 44688, isDate: true },
      { value: 7, isDate: true },
    ),
  },
);
const FIRST_ROW = 1;

/** A unit table with these heads and members, one unit a row. */
export function documentOf(counts: readonly (readonly [CountCell, CountCell])[]): XlsxDocument {
  const document = newDocument();
  document.sheets = [];
  const sheet = addDocumentSheet(document, "Biểu 1");
  const put = (row: number, cells: readonly CountCell[]) =>
    sheet.rows.set(row, {
      cells: new Map(
        cells.flatMap(({ value, isDate }, column) =>
          value === ""
            ? []
            : [[column, { value, formula: null, style: isDate ? dateStyle(document) : 0 }] as const],
        ),
      ),
      height: null,
      hidden: false,
      style: null,
    });
  put(
    0,
    ["TT", "Đơn vị", "Số trưởng thôn", "Trong đó là đảng viên"].map((value) => ({ value })),
  );
  counts.forEach(([heads, members], index) => {
    put(FIRST_ROW + index, [{ value: index + 1 }, { value: `Chi bộ thôn ${nameOf(index)}` }, heads, members]);
  });
  return document;
}

/** The index of a cell format that shows a date, added on first use. */
function dateStyle(document: XlsxDocument): number {
  const known = document.formats.findIndex(({ numberFormat }) => numberFormat === "dd/mm/yyyy");
  if (known >= 0) return known;
  const [plain] = document.formats;
  if (!plain) throw new Error("a document has a first style");
  return document.formats.push({ ...plain, numberFormat: "dd/mm/yyyy" }) - 1;
}

/** "An", "Anh", "An Bình": as many different names as are wanted. */
function nameOf(index: number): string {
  const words = ["An", "Bình", "Cẩm", "Đông", "Giang", "Hòa", "Lâm", "Minh", "Ngọc", "Phú", "Sơn", "Tân"];
  const word = words[index % words.length] ?? "";
  return index < words.length ? word : `${nameOf(Math.floor(index / words.length) - 1)} ${word}`;
}

/** Sheet rows whose unit the figures call below. */
export function belowRows({ figures }: Report): number[] {
  return figures.units.filter(({ headClass }) => headClass === "below").map(({ nameCell }) => nameCell.row);
}
