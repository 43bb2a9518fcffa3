import { SHEET_FONT, SheetBuilder } from "../../core/summary/sheet-builder.ts";
import type { PlanStyle, SheetPlan } from "../../core/plan/sheet-plan.ts";

const LINE = "#595959";
const ALL_SIDES = { color: LINE, sides: ["top", "bottom", "left", "right"], weight: "thin" } as const;
const CELL: PlanStyle = { fontSize: 12, vertical: "center", borders: ALL_SIDES };
const TEXT: PlanStyle = { ...CELL, horizontal: "left", indent: 1 };
/** Points of a row of one line. */
const ROW_HEIGHT = 17;

/** The look that the sheets of the samples share: what an office types, without colours. */
export const SAMPLE_STYLES = {
  committee: { fontSize: 13, horizontal: "center" },
  organisation: { fontSize: 13, bold: true, horizontal: "center" },
  form: { fontSize: 12, italic: true, horizontal: "right" },
  title: { fontSize: 14, bold: true, horizontal: "center", vertical: "center", wrap: true },
  subtitle: { fontSize: 13, italic: true, horizontal: "center" },
  header: { ...CELL, bold: true, horizontal: "center", wrap: true, fill: "#F2F2F2" },
  columnNumber: { ...CELL, fontSize: 10, italic: true, horizontal: "center" },
  section: { ...TEXT, bold: true },
  sectionCentre: { ...CELL, bold: true, horizontal: "center" },
  sectionCount: { ...CELL, bold: true, horizontal: "right", numberFormat: "#,##0" },
  sectionPercent: { ...CELL, bold: true, horizontal: "right", numberFormat: "0.00" },
  text: TEXT,
  wrapped: { ...TEXT, wrap: true },
  centre: { ...CELL, horizontal: "center" },
  count: { ...CELL, horizontal: "right", numberFormat: "#,##0" },
  percent: { ...CELL, horizontal: "right", numberFormat: "0.00" },
  date: { ...CELL, horizontal: "center", numberFormat: "dd/mm/yyyy" },
  note: { fontSize: 11, italic: true, wrap: true, vertical: "top" },
  signature: { fontSize: 13, bold: true, horizontal: "center" },
  signatureHint: { fontSize: 12, italic: true, horizontal: "center" },
} as const satisfies Record<string, PlanStyle>;

export type SampleStyle = keyof typeof SAMPLE_STYLES;
export type SampleBuilder = SheetBuilder<SampleStyle>;

interface SampleSheet {
  readonly name: string;
  readonly form: string;
  readonly unit: string;
  readonly title: string;
  readonly subtitle: string;
  /** Points, from column A. */
  readonly columnWidths: readonly number[];
  readonly orientation: "portrait" | "landscape";
  /** Columns kept in sight. */
  readonly frozenColumns: number;
  readonly note: string;
  /** Lays out header and rows; returns the first and the last header row. */
  readonly fill: (sheet: SampleBuilder) => { readonly first: number; readonly last: number };
}

/** Title block, table, note and signatures of one sheet of the samples. */
export function sampleSheet(sample: SampleSheet): SheetPlan {
  const sheet: SampleBuilder = new SheetBuilder(SAMPLE_STYLES, sample.columnWidths);
  titleBlock(sheet, sample);
  const header = sample.fill(sheet);
  sheet.row += 1;
  sheet.span({ left: 0, right: sheet.lastColumn }, sample.note, "note");
  signatures(sheet);
  return {
    mark: "",
    name: sample.name,
    tabColor: null,
    showGridlines: true,
    columnWidths: sample.columnWidths,
    rowHeights: Object.fromEntries(
      Array.from({ length: sheet.row + 1 }, (_, row) => [
        row,
        Math.max(ROW_HEIGHT, sheet.rowHeights[row] ?? 0),
      ]),
    ),
    styles: SAMPLE_STYLES,
    baseStyle: { fontName: SHEET_FONT, fontSize: 12 },
    cells: sheet.cells,
    merges: sheet.merges,
    freeze: { rows: header.last + 1, columns: sample.frozenColumns },
    conditionalFormats: [],
    validations: [],
    page: {
      orientation: sample.orientation,
      paper: "A4",
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: sheet.row, right: sheet.lastColumn },
      titleRows: header,
      pageNumbers: true,
      pageBreaks: [],
      centreHorizontally: true,
    },
  };
}

function titleBlock(sheet: SampleBuilder, sample: SampleSheet): void {
  const { lastColumn } = sheet;
  const left = leftPart(sheet, LEFT_WIDTH);
  const right = { left: Math.max(left.right + 1, lastColumn - 2), right: lastColumn };
  const lines = [
    ["TỈNH ỦY BẮC GIANG", "committee", sample.form],
    ["HUYỆN ỦY HIỆP HÒA", "organisation", `Đvt: ${sample.unit}`],
    ["*", "committee", ""],
  ] as const;
  for (const [text, style, note] of lines) {
    sheet.span(left, text, style);
    if (note !== "") sheet.span(right, note, "form");
    sheet.row += 1;
  }
  sheet.span({ left: 0, right: lastColumn }, sample.title, "title");
  sheet.row += 1;
  if (sample.subtitle !== "") sheet.span({ left: 0, right: lastColumn }, sample.subtitle, "subtitle");
  sheet.row += 2;
}

function signatures(sheet: SampleBuilder): void {
  const { lastColumn } = sheet;
  const left = leftPart(sheet, LEFT_WIDTH);
  const right = { left: Math.max(left.right + 1, lastColumn - 3), right: lastColumn };
  sheet.row += 2;
  sheet.span(right, "Hiệp Hòa, ngày 30 tháng 6 năm 2022", "signatureHint");
  sheet.row += 1;
  sheet.span(left, "NGƯỜI LẬP BIỂU", "signature");
  sheet.span(right, "TRƯỞNG BAN", "signature");
  sheet.row += 4;
}

/** Points that the names of the committees need. */
const LEFT_WIDTH = 170;

/** The first columns that are together so wide (points). */
function leftPart(sheet: SampleBuilder, width: number): { left: number; right: number } {
  let sum = 0;
  const right = sheet.columnWidths.findIndex((one) => (sum += one) >= width);
  return { left: 0, right: Math.max(1, right) };
}
