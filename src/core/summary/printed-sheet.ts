import { HIGHLIGHT_LOOK } from "../plan/port.ts";
import type {
  PageSetup,
  PlanChart,
  PlanConditionalFormat,
  PlanStyle,
  PlanValidation,
  SheetPlan,
} from "../plan/sheet-plan.ts";
import { pageBreaks, type RowBlock } from "./page-breaks.ts";
import { SHEET_FONT, SheetBuilder, type Block } from "./sheet-builder.ts";

const LINE = "#7F7F7F";
/** What stands on the sheet for the charts only. */
const FAINT = "#7F7F7F";
const CELL: PlanStyle = {
  vertical: "center",
  borders: { color: LINE, sides: ["top", "bottom", "left", "right"], weight: "thin" },
};
const TEXT: PlanStyle = { horizontal: "left", indent: 1 };
const SUM: PlanStyle = { ...CELL, bold: true, fill: "#F2F2F2" };
const COUNT: PlanStyle = { horizontal: "center", numberFormat: "#,##0" };
const PERCENT: PlanStyle = { horizontal: "center", numberFormat: "0.00%" };

/** Rows below the threshold look on paper as they do where they are marked in the workbook. */
export const BELOW_FILL = HIGHLIGHT_LOOK.fill;
export const BELOW_COLOR = HIGHLIGHT_LOOK.color;
export const BAR_COLOR = "#BDD7EE";

/** The look of our printed sheets (docs/domain.md §7). */
export const PRINT_STYLES = {
  committee: { fontSize: 13, horizontal: "center", vertical: "center" },
  organisation: { fontSize: 13, bold: true, horizontal: "center", vertical: "center" },
  party: { fontSize: 14, bold: true, horizontal: "center", vertical: "center" },
  partyRule: { fontSize: 7, bold: true, horizontal: "center", vertical: "top" },
  placeAndDate: { fontSize: 13, italic: true, horizontal: "center", vertical: "center" },
  title: { fontSize: 15, bold: true, horizontal: "center", vertical: "center", wrap: true },
  subtitle: { fontSize: 13, italic: true, horizontal: "center", vertical: "center", wrap: true },
  draft: { fontSize: 13, bold: true, color: BELOW_COLOR, horizontal: "center", vertical: "center" },
  outdated: {
    fontSize: 12,
    bold: true,
    color: "#9C0006",
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  heading: { fontSize: 13, bold: true, vertical: "center" },
  sentence: { fontSize: 13, wrap: true, vertical: "top" },
  header: { ...CELL, bold: true, horizontal: "center", wrap: true, fill: "#E4ECF5" },
  label: { ...CELL, ...TEXT },
  labelHead: { ...CELL, bold: true, horizontal: "center", fill: "#E4ECF5" },
  figure: { ...CELL, ...COUNT, bold: true },
  figurePercent: { ...CELL, ...PERCENT, bold: true },
  figureDecimal: { ...CELL, bold: true, horizontal: "center", numberFormat: "#,##0.0" },
  text: { ...CELL, ...TEXT, wrap: true },
  centre: { ...CELL, horizontal: "center", wrap: true },
  date: { ...CELL, horizontal: "center", numberFormat: "dd/mm/yyyy" },
  count: { ...CELL, ...COUNT },
  percent: { ...CELL, ...PERCENT },
  guide: { fontSize: 11, italic: true, wrap: true, vertical: "center" },
  ordinal: { ...CELL, ...COUNT, fill: "#F2F2F2" },
  workedPercent: { ...CELL, ...PERCENT, fill: "#F2F2F2" },
  sumText: { ...SUM, ...TEXT, wrap: true },
  sumCentre: { ...SUM, horizontal: "center" },
  sumCount: { ...SUM, ...COUNT },
  sumPercent: { ...SUM, ...PERCENT },
  chartHead: { fontSize: 9, bold: true, color: FAINT, vertical: "center", wrap: true },
  chartText: { fontSize: 9, color: FAINT, vertical: "center" },
  chartPercent: { fontSize: 9, color: FAINT, ...PERCENT, vertical: "center" },
  signature: { fontSize: 13, bold: true, horizontal: "center", vertical: "center" },
  office: { fontSize: 13, horizontal: "center", vertical: "center" },
  recipientsHead: { fontSize: 12, bold: true, italic: true, underline: true, vertical: "center" },
  recipient: { fontSize: 11, vertical: "center" },
} as const satisfies Record<string, PlanStyle>;

export type PrintStyle = keyof typeof PRINT_STYLES;
export type PrintBuilder = SheetBuilder<PrintStyle>;
export type PrintBlock<Key extends string> = Block<PrintStyle, Key>;

interface PrintedSheet {
  readonly mark: string;
  readonly name: string;
  readonly tabColor: string;
  readonly orientation: PageSetup["orientation"];
  readonly frozenRows: number;
  readonly titleRows: RowBlock | null;
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  /** None by default. */
  readonly validations?: readonly PlanValidation[];
  readonly charts?: readonly PlanChart[];
  /** Above every page; none by default. */
  readonly notice?: string | null;
  /** Rows from the top that are printed; all by default. */
  readonly printedRows?: number;
}

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;
const POINTS_PER_MM = 72 / 25.4;
/** Points of a row that shows one line of the body font. */
const PLAIN_ROW = 17;
/** Printers and fonts differ: a page is taken to hold this share of what it should. */
const SAFE_SHARE = 0.98;

/** A sheet with nothing on it yet; widths in points, from column A. */
export function printBuilder(columnWidths: readonly number[]): PrintBuilder {
  return new SheetBuilder(PRINT_STYLES, columnWidths);
}

/** The finished plan: every row has its height, so the page breaks are the same in every program. */
export function printedSheet(builder: PrintBuilder, sheet: PrintedSheet): SheetPlan {
  const { columnWidths } = builder;
  const { printedRows = builder.row } = sheet;
  const heights = Array.from({ length: builder.row }, (_, row) => builder.rowHeights[row] ?? PLAIN_ROW);
  const paper = sheet.orientation === "landscape" ? { width: 297, height: 210 } : { width: 210, height: 297 };
  const room = {
    width: (paper.width - MARGINS.left - MARGINS.right) * POINTS_PER_MM,
    height: (paper.height - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM,
  };
  const scale = Math.min(1, room.width / columnWidths.reduce((sum, width) => sum + width, 0));
  return {
    mark: sheet.mark,
    name: sheet.name,
    tabColor: sheet.tabColor,
    showGridlines: false,
    columnWidths,
    rowHeights: Object.fromEntries(heights.entries()),
    styles: PRINT_STYLES,
    baseStyle: { fontName: SHEET_FONT, fontSize: 12 },
    cells: builder.cells,
    merges: builder.merges,
    freeze: { rows: sheet.frozenRows, columns: 0 },
    conditionalFormats: sheet.conditionalFormats,
    validations: sheet.validations ?? [],
    charts: sheet.charts ?? [],
    page: {
      orientation: sheet.orientation,
      paper: "A4",
      margins: MARGINS,
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: Math.max(0, printedRows - 1), right: builder.lastColumn },
      titleRows: sheet.titleRows,
      pageNumbers: true,
      notice: sheet.notice ?? null,
      pageBreaks: pageBreaks({
        heights: heights.slice(0, printedRows),
        pageHeight: (room.height / scale) * SAFE_SHARE,
        titleRows: sheet.titleRows,
        together: builder.together,
      }),
      centreHorizontally: true,
    },
  };
}
