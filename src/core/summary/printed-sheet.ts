import { FINDING_LOOKS, HIGHLIGHT_LOOK } from "../plan/port.ts";
import { CellStore } from "../plan/plan-cells.ts";
import type {
  PageSetup,
  PlanChart,
  PlanConditionalFormat,
  PlanStyle,
  PlanValidation,
  SheetPlan,
} from "../plan/sheet-plan.ts";
import { summaryPageBreaks, PageFill, type RowBlock } from "./page-breaks.ts";
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
/** With its sign. */
const CHANGE: PlanStyle = { horizontal: "center", numberFormat: "+#,##0;-#,##0;0" };
const PERCENT: PlanStyle = { horizontal: "center", numberFormat: "0.00%" };

/** Rows below the threshold look on paper as they do where they are marked in the workbook. */
export const BELOW_FILL = HIGHLIGHT_LOOK.fill;
export const BELOW_COLOR = HIGHLIGHT_LOOK.color;
/** A length and no judgement. */
export const BAR_COLOR = "#D0D0D0";

/** The look of our printed sheets (docs/domain.md §7). */
export const PRINT_STYLES = {
  committee: { fontSize: 13, horizontal: "center", vertical: "center" },
  organisation: { fontSize: 13, bold: true, horizontal: "center", vertical: "center" },
  party: { fontSize: 14, bold: true, horizontal: "center", vertical: "center" },
  partyRule: { fontSize: 7, bold: true, horizontal: "center", vertical: "top" },
  placeAndDate: { fontSize: 13, italic: true, horizontal: "center", vertical: "center" },
  title: { fontSize: 15, bold: true, horizontal: "center", vertical: "center", wrap: true },
  subtitle: { fontSize: 13, italic: true, horizontal: "center", vertical: "center", wrap: true },
  draft: {
    fontSize: 13,
    bold: true,
    color: FINDING_LOOKS.error.color,
    horizontal: "center",
    vertical: "center",
  },
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
  paragraph: { fontSize: 13, wrap: true, vertical: "top", horizontal: "justify" },
  header: { ...CELL, bold: true, horizontal: "center", wrap: true, fill: "#E4ECF5" },
  label: { ...CELL, ...TEXT, wrap: true },
  labelHead: { ...CELL, bold: true, horizontal: "center", fill: "#E4ECF5" },
  figure: { ...CELL, ...COUNT, bold: true },
  figurePercent: { ...CELL, ...PERCENT, bold: true },
  figureDecimal: { ...CELL, bold: true, horizontal: "center", numberFormat: "#,##0.0" },
  text: { ...CELL, ...TEXT, wrap: true },
  centre: { ...CELL, horizontal: "center", wrap: true },
  date: { ...CELL, horizontal: "center", numberFormat: "dd/mm/yyyy" },
  count: { ...CELL, ...COUNT },
  change: { ...CELL, ...CHANGE },
  percent: { ...CELL, ...PERCENT },
  guide: { fontSize: 11, italic: true, wrap: true, vertical: "center" },
  ordinal: { ...CELL, ...COUNT, fill: "#F2F2F2" },
  workedPercent: { ...CELL, ...PERCENT, fill: "#F2F2F2" },
  sumText: { ...SUM, ...TEXT, wrap: true },
  sumCentre: { ...SUM, horizontal: "center" },
  sumCount: { ...SUM, ...COUNT },
  sumChange: { ...SUM, ...CHANGE },
  sumPercent: { ...SUM, ...PERCENT },
  chartHead: { fontSize: 9, bold: true, color: FAINT, vertical: "center", wrap: true },
  chartText: { fontSize: 9, color: FAINT, horizontal: "left", vertical: "center" },
  chartPercent: { fontSize: 9, color: FAINT, ...PERCENT, vertical: "center" },
  signature: { fontSize: 13, bold: true, horizontal: "center", vertical: "center" },
  office: { fontSize: 13, horizontal: "center", vertical: "center" },
  replyLine: { fontSize: 13, vertical: "bottom", horizontal: "left" },
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
  /** By default. */
  readonly pageNumbers?: boolean;
  /** Rows that begin a page; none by default. */
  readonly begins?: readonly number[];
  /** Rows from the top that are printed; all by default. */
  readonly printedRows?: number;
}

/** Points; of what has no size of its own. */
const BASE_SIZE = 12;

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;
const POINTS_PER_MM = 72 / 25.4;
/** Points of a row that shows one line of the body font. */
const PLAIN_ROW = 17;
/** Printers and fonts differ: a page is taken to hold this share of what it should. */
const SAFE_SHARE = 0.98;

/** A sheet with nothing on it yet; widths in points, from column A; its tables in letters of that size. */
export function printBuilder(
  columnWidths: readonly number[],
  tableSize = BASE_SIZE,
  cells = new CellStore(),
): PrintBuilder {
  const styles = tableSize === BASE_SIZE ? PRINT_STYLES : tableStyles(tableSize);
  return new SheetBuilder(styles, columnWidths, cells);
}

/** What has borders is a cell of a table. */
function tableStyles(fontSize: number): Readonly<Record<PrintStyle, PlanStyle>> {
  const sized = (style: PlanStyle): PlanStyle =>
    style.borders === undefined ? style : { ...style, fontSize };
  return mapped(PRINT_STYLES, sized);
}

function mapped<Key extends string, Value, Result>(
  values: Readonly<Record<Key, Value>>,
  of: (value: Value) => Result,
): Readonly<Record<Key, Result>> {
  return Object.fromEntries(Object.entries<Value>(values).map(([key, value]) => [key, of(value)])) as Record<
    Key,
    Result
  >;
}

/** The finished plan: every row has its height, so the page breaks are the same in every program. */
export function printedSheet(builder: PrintBuilder, sheet: PrintedSheet): SheetPlan {
  const { columnWidths } = builder;
  const { printedRows = builder.row } = sheet;
  const heights = heightsOf(builder);
  return {
    mark: sheet.mark,
    name: sheet.name,
    tabColor: sheet.tabColor,
    showGridlines: false,
    columnWidths,
    rowHeights: Object.fromEntries(heights.entries()),
    styles: builder.styles,
    baseStyle: { fontName: SHEET_FONT, fontSize: BASE_SIZE },
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
      pageNumbers: sheet.pageNumbers ?? true,
      notice: sheet.notice ?? null,
      pageBreaks: summaryPageBreaks({
        heights: heights.slice(0, printedRows),
        pageHeight: pageHeight(builder, sheet.orientation),
        titleRows: sheet.titleRows,
        together: builder.together,
        begins: sheet.begins ?? [],
      }),
      centreHorizontally: true,
    },
  };
}

/** Points that are left on the page in which the sheet's last row so far stands; `titleRows` stand again on each page. */
export function roomOnPage(
  builder: PrintBuilder,
  orientation: PageSetup["orientation"],
  titleRows: RowBlock | null = null,
): number {
  return roomAsRowsCome(builder, orientation, titleRows)();
}

/** The same, asked again and again while rows are added: those that are placed are not placed again. */
export function roomAsRowsCome(
  builder: PrintBuilder,
  orientation: PageSetup["orientation"],
  titleRows: RowBlock | null = null,
): () => number {
  const { together } = builder;
  const fill = new PageFill({ pageHeight: pageHeight(builder, orientation), titleRows, together });
  return () => fill.room(builder.row, (row) => builder.rowHeights[row] ?? PLAIN_ROW);
}

/** Points of the rows from this one to the sheet's last one so far. */
export function heightFrom(builder: PrintBuilder, first: number): number {
  return heightsOf(builder)
    .slice(first)
    .reduce((sum, height) => sum + height, 0);
}

function heightsOf({ row: count, rowHeights }: PrintBuilder): number[] {
  return Array.from({ length: count }, (_, row) => rowHeights[row] ?? PLAIN_ROW);
}

/** Points of rows that one page holds at the scale at which the sheet's width fits on it. */
export function pageHeight({ width }: PrintBuilder, orientation: PageSetup["orientation"]): number {
  const paper = orientation === "landscape" ? { width: 297, height: 210 } : { width: 210, height: 297 };
  const room = (length: number, margins: number): number => (length - margins) * POINTS_PER_MM;
  const scale = Math.min(1, room(paper.width, MARGINS.left + MARGINS.right) / width);
  return (room(paper.height, MARGINS.top + MARGINS.bottom) / scale) * SAFE_SHARE;
}
