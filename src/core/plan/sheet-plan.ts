import type { Area } from "../values/addresses.ts";

/**
 * A whole sheet as data: what is written, where, and how it looks. `excel` writes it through Office.js,
 * `xlsx` into a file; neither decides anything about its content.
 */
export interface SheetPlan {
  /** How the sheet is found again; stored with it. Renaming the sheet does not lose it. */
  readonly mark: string;
  /** Wished name; a taken name gets the next free " (2)". */
  readonly name: string;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  /** Widths in points, from column A. */
  readonly columnWidths: readonly number[];
  /** Heights in points by row; rows that are not in it have Excel's own height. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly styles: Readonly<Record<string, PlanStyle>>;
  /** Style of every cell of the sheet that has none of its own (font of the sheet). */
  readonly baseStyle: PlanStyle;
  readonly cells: PlanCells;
  readonly merges: readonly Area[];
  /** Rows and columns kept in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly validations: readonly PlanValidation[];
  readonly charts?: readonly PlanChart[];
  readonly page: PageSetup;
}

/** The part of the sheet that is ours, from A1 on; what stands right of it and below it a person wrote. */
export function ownArea({ cells, columnWidths, rowHeights }: SheetPlan): Area {
  let [bottom, right] = [0, Math.max(0, columnWidths.length - 1)];
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  for (const row of Object.keys(rowHeights)) bottom = Math.max(bottom, Number(row));
  return { top: 0, left: 0, bottom, right };
}

export interface PlanCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlanContent;
  /** Key in `SheetPlan.styles`. */
  readonly style?: string;
}

/**
 * The cells of a plan, as far as a list of them is asked: an array is one, and so is `CellStore` (`plan-cells.ts`), which makes each cell
 * when it is looked at.
 */
export interface PlanCells extends Iterable<PlanCell> {
  readonly length: number;
  map<Result>(of: (cell: PlanCell) => Result): Result[];
  flatMap<Result>(of: (cell: PlanCell) => Result | readonly Result[]): Result[];
  filter(isWanted: (cell: PlanCell) => unknown): PlanCell[];
  find(isWanted: (cell: PlanCell) => unknown): PlanCell | undefined;
  some(isWanted: (cell: PlanCell) => unknown): boolean;
  every(isWanted: (cell: PlanCell) => unknown): boolean;
}

/**
 * Text stays text whatever it starts with. A formula is en-US and starts with "="; `result` is what it must give, unless
 * it is the office's own.
 */
export type PlanContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly result: number | string;
      readonly byOffice?: true;
    };

export interface PlanStyle {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** #RRGGBB */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** en-US number format. */
  readonly numberFormat?: string;
  /** Thin line, in this colour, on each side named. */
  readonly borders?: {
    readonly color: string;
    readonly sides: readonly ("top" | "bottom" | "left" | "right")[];
    readonly weight?: "hair" | "thin" | "medium";
  };
}

export type PlanConditionalFormat =
  | {
      readonly kind: "formula";
      readonly area: Area;
      /** Relative to the area's first cell, en-US, starts with "=". */
      readonly formula: string;
      readonly fill?: string;
      readonly color?: string;
      readonly bold?: boolean;
    }
  | {
      readonly kind: "dataBar";
      readonly area: Area;
      readonly color: string;
      /** The bar is full at this value. */
      readonly maximum: number;
    };

export interface PlanValidation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** The filled cells of a range ("='Đơn vị'!$B$3:$B$90"). */
    | { readonly kind: "listOf"; readonly source: string }
    | { readonly kind: "wholeNumber"; readonly minimum: number; readonly maximum: number }
    | { readonly kind: "date" };
  /** Shown beside the cell while it is selected: at most 32 and 255 characters. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Said when something else is typed. */
  readonly message: string;
}

/** Upright columns for a row of units each, and a line across them; percentages from 0. */
export interface PlanChart {
  /** The chart is found again by it; begins with `CHART_PREFIX`, so that a user's own charts are told from ours. */
  readonly name: string;
  readonly title: string;
  /** Cells that it covers. */
  readonly area: Area;
  /** A header row, then a row for each unit: its name, then one value for each series. */
  readonly source: Area;
  /** One for each value column. Columns of one unit stand in the same place: at most one of them is not 0. */
  readonly series: readonly PlanSeries[];
  readonly fontName: string;
  /** Points; of the units' names and of the figures on the columns. */
  readonly labelSize: number;
}

export const CHART_PREFIX = "knv.";

export type PlanSeries =
  /** Every column has its figure at its foot, where no line crosses it. */
  | {
      readonly kind: "columns";
      readonly fill: string;
      readonly outline: string;
      readonly labelColor: string;
    }
  | { readonly kind: "line"; readonly color: string };

/** What is the same in every chart of ours. Sizes in points, rotation in degrees, gap and overlap in percent. */
export const CHART_LOOK = {
  titleSize: 10,
  fontSize: 9,
  rotation: 90,
  gapWidth: 40,
  overlap: 100,
  outlineWeight: 0.75,
  lineWeight: 2,
  axisFormat: "0%",
  /** Two decimals, or 89.67 % would show as 90 %; a column of no height has no figure. */
  labelFormat: "0.00%;;",
} as const;

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4";
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** One page wide, as many high as needed. */
  readonly fitToWidth: boolean;
  readonly printArea: Area;
  /** Rows repeated on every page, 0-based and inclusive. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Page number centred at the top, counted from 1 on every sheet and not shown on page 1 (docs/domain.md §7). */
  readonly pageNumbers: boolean;
  /** Stands at the top right of every page, the first one too: that the sheet is a draft. Plain text. */
  readonly notice?: string | null;
  /** Rows before which a page must break. */
  readonly pageBreaks: readonly number[];
  readonly centreHorizontally: boolean;
}

/** A cell knows one kind of line break. */
export function oneLineBreak(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n");
}

/** Whether a figure is the wished one; its last digits are not the same in every program. */
export function isNear(value: number, wished: number): boolean {
  return Math.abs(value - wished) <= 1e-9 * Math.max(1, Math.abs(wished));
}
