import type { Area } from "../../core/values/addresses.ts";
import type { SheetVisibility } from "../../core/values/snapshot.ts";
import type { PartSource } from "../opc/parts.ts";

/**
 * A workbook file as plain data: what the reader gives and the writer takes. The workbench's model lives in it.
 * What the reader does not understand stays in `package` and is written back byte for byte.
 */
export interface XlsxDocument {
  /** Sheets in tab order. */
  sheets: XlsxSheet[];
  /** Formats by `XlsxCell.style`; 0 is the default. Append only: indices below the file's own count stay as they are. */
  formats: CellFormat[];
  names: DefinedName[];
  date1904: boolean;
  /** Its formulas' results may be none or old: the file asks for a calculation when it is opened. */
  isCalculationDue: boolean;
  /** Index in `sheets`. */
  activeSheet: number;
  /** Document settings of add-ins (office.js `settings`), key → JSON text; see `custom-parts.ts` for where they stand. */
  settings: Map<string, string>;
  /** Defined structure protection of the workbook. */
  isProtected: boolean;
  /** The file it came from; null for a new workbook. */
  package: XlsxPackage | null;
}

/** The parts of the zip ("xl/worksheets/sheet1.xml"), inflated when they are asked for. */
export interface XlsxPackage {
  readonly parts: PartSource;
}

export interface XlsxSheet {
  /** Unique and stable while the document is open; not the file's sheetId. */
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** Part of the package it was read from; null for a new sheet. */
  readonly part: string | null;
  /** Set by whoever changes anything in the sheet; an unchanged sheet's part is written back byte for byte. */
  changed: boolean;
  /** Rows by index from 0, each a sparse map of columns. */
  rows: Map<number, XlsxRow>;
  /** Runs of columns with a width, hiding or format of their own, ascending, not overlapping. */
  columns: XlsxColumn[];
  /** Points; null: 15. */
  defaultRowHeight: number | null;
  /** Characters of the default font; null: 8.43. */
  defaultColumnWidth: number | null;
  merges: Area[];
  conditionalFormats: XlsxConditionalFormat[];
  validations: XlsxValidation[];
  tabColor: string | null;
  showGridlines: boolean;
  showHeadings: boolean;
  freeze: { rows: number; columns: number };
  page: XlsxPage;
  isProtected: boolean;
  /** Custom properties of the sheet (`Worksheet.customProperties`), key → value; kept where Excel keeps them. */
  customProperties: Map<string, string>;
  /** The file has an auto-filter, tables, drawings, comments…: parts named by the sheet that stay untouched. */
  readonly hasDrawing: boolean;
  /** In the order in which they lie upon one another. */
  charts: XlsxChart[];
  /** Tables of Excel's own, in the order in which the sheet names them. */
  tables: XlsxTable[];
}

/** A table of Excel's own ("Ctrl+T"). Replaced when it changes, never altered in place. */
export interface XlsxTable {
  /** Its number in the file, unique in the workbook. */
  readonly number: number;
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
  /** From the left; `id` stays with a column as long as there is one. */
  readonly columns: readonly TableColumn[];
  readonly hasFilterButtons: boolean;
  /** It has no row yet: the blank row under its header is where the first one goes. */
  readonly hasInsertRow: boolean;
  readonly style: TableStyle;
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

export interface TableStyle {
  /** "TableStyleMedium2"; null: none. */
  readonly name: string | null;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
}

/** A chart on a sheet. Replaced when it changes, never altered in place. */
export interface XlsxChart {
  /** Unique in its sheet. */
  readonly name: string;
  readonly title: string;
  /** Cells it covers. */
  readonly area: Area;
  /** What it shows, when that was laid down here; null: as it stands in its part of the file, which is kept. */
  readonly content: ChartContent | null;
}

/** Columns in the same place for each row of `source`, and lines across them. Sizes in points. */
export interface ChartContent {
  /** On the chart's own sheet: a header row and a name column, then one column for each series. */
  readonly source: Area;
  readonly fontName: string;
  readonly fontSize: number;
  readonly titleSize: number;
  readonly series: readonly ChartSeries[];
  /** Percent of a column's width. */
  readonly gapWidth: number;
  readonly overlap: number;
  readonly valueAxis: { readonly minimum: number | null; readonly numberFormat: string };
  /** Degrees, counter-clockwise. */
  readonly categoryAxis: { readonly fontSize: number; readonly rotation: number };
}

export interface ChartSeries {
  readonly kind: "columns" | "line";
  /** #RRGGBB; null: chosen by the program. */
  readonly fill: string | null;
  readonly line: { readonly color: string | null; readonly weight: number };
  readonly labels: {
    readonly numberFormat: string;
    readonly fontSize: number;
    readonly rotation: number;
    readonly color: string | null;
    readonly position: "outEnd" | "inEnd" | "inBase" | "ctr";
  } | null;
}

export interface XlsxRow {
  cells: Map<number, XlsxCell>;
  /** Points; null: default. */
  height: number | null;
  hidden: boolean;
  /** Row format, null when none. */
  style: number | null;
}

export interface XlsxColumn {
  first: number;
  last: number;
  /** Characters of the default font; null: default. */
  width: number | null;
  hidden: boolean;
  style: number | null;
}

export interface XlsxCell {
  /** null: blank (a cell that only has a format). Errors are `{error: "#REF!"}`. For a formula: its last result. */
  value: string | number | boolean | { readonly error: string } | null;
  /** en-US, without "="; null when the cell is no formula. Shared formulas are already spelled out. */
  formula: string | null;
  /** Index in `formats`. */
  style: number;
  /** Rich text or phonetics as they stood, written back while the value stays the same. */
  richText?: string;
  /** The formula is an array formula over this area (its first cell). */
  arrayArea?: Area;
}

export interface CellFormat {
  numberFormat: string;
  font: {
    name: string;
    size: number;
    bold: boolean;
    italic: boolean;
    underline: boolean;
    strike: boolean;
    /** #RRGGBB, theme colours and tints worked out; null: automatic. */
    color: string | null;
  };
  /** Solid fill; null: none. */
  fill: string | null;
  borders: Record<BorderSide, BorderLine | null>;
  horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  wrap: boolean;
  indent: number;
  /** Degrees, −90…90; 255: stacked. */
  rotation: number;
  locked: boolean;
  /** Text kept as text by a leading apostrophe. */
  quotePrefix: boolean;
}

export type BorderSide = "top" | "bottom" | "left" | "right";
export interface BorderLine {
  style: "hair" | "thin" | "medium" | "thick" | "dashed" | "dotted" | "double";
  color: string | null;
}

/** `priority` counts from 1, the lower the stronger. Formulas here and in validations are without "=", as in the file. */
export type XlsxConditionalFormat = {
  id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
} & (
  | { kind: "custom"; formula: string; format: DifferentialFormat }
  | { kind: "cellValue"; operator: string; formulas: string[]; format: DifferentialFormat }
  | { kind: "dataBar"; color: string; minimum: DataBarEnd; maximum: DataBarEnd; showValue: boolean }
  /** Two or three points, from the lowest. */
  | { kind: "colorScale"; points: { end: ScaleEnd; color: string }[] }
  /** From the lowest icon; the first one's point says nothing. */
  | {
      kind: "iconSet";
      set: string;
      isReversed: boolean;
      showValue: boolean;
      points: { end: ScaleEnd; isInclusive: boolean }[];
    }
  | { kind: "topBottom"; rank: number; isBottom: boolean; isPercent: boolean; format: DifferentialFormat }
  /** `formulas`: as Excel writes them beside the text, relative to the first cell. */
  | { kind: "text"; operator: TextOperator; text: string; formulas: string[]; format: DifferentialFormat }
  /** Blanks, errors, duplicates, averages and days: `type` and `attributes` are those of the file. */
  | {
      kind: "preset";
      type: string;
      attributes: Record<string, string>;
      formulas: string[];
      format: DifferentialFormat;
    }
  /** Any other kind, as it stands in the file (the whole cfRule element). */
  | { kind: "other"; type: string; xml: string }
);
export interface DataBarEnd {
  type: "automatic" | "lowest" | "highest" | "number" | "percent" | "formula";
  value: string | null;
}
export interface ScaleEnd {
  type: "lowest" | "highest" | "number" | "percent" | "percentile" | "formula";
  value: string | null;
}
/** The type of a rule in the file. */
export type TextOperator = "containsText" | "notContainsText" | "beginsWith" | "endsWith";
export interface DifferentialFormat {
  fill: string | null;
  color: string | null;
  bold: boolean | null;
  italic: boolean | null;
}

export interface XlsxValidation {
  areas: Area[];
  type: "none" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  operator: string;
  formula1: string | null;
  formula2: string | null;
  allowBlank: boolean;
  showDropDown: boolean;
  prompt: { title: string; message: string } | null;
  error: { style: "stop" | "warning" | "information"; title: string; message: string } | null;
}

export interface DefinedName {
  name: string;
  /** en-US, without "=". */
  formula: string;
  /** Index in `sheets` for a name that belongs to one sheet. */
  sheet: number | null;
  hidden: boolean;
}

/** Lengths in points. Null: Excel's default. */
export interface XlsxPage {
  orientation: "portrait" | "landscape" | null;
  /** Excel's paper number; 9 is A4. */
  paperSize: number | null;
  margins: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  } | null;
  fitToWidth: number | null;
  fitToHeight: number | null;
  scale: number | null;
  /** The number of the sheet's first page; null: the pages of the sheets printed together are counted through. */
  firstPageNumber: number | null;
  printArea: Area[] | null;
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  header: HeaderFooter;
  footer: HeaderFooter;
  differentFirstPage: boolean;
  centreHorizontally: boolean;
  centreVertically: boolean;
  printGridlines: boolean;
  /** Rows before which a page breaks. */
  rowBreaks: number[];
}
/** en-US codes (`&P`), sections with &L &C &R; `first` only with `differentFirstPage`. */
export interface HeaderFooter {
  all: string;
  first: string;
}
