import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../../core/values/addresses.ts";
import type { XlsxCell, XlsxSheet } from "../../../xlsx/model/document.ts";
import {
  areaSize,
  columnCount,
  isEntireColumn,
  isEntireRow,
  rowCount,
} from "../../../xlsx/calculation/areas.ts";
import { displayText } from "../display.ts";
import { styleAt } from "../formats.ts";
import { ModelError } from "../model-error.ts";
import type { Host } from "./host.ts";
import type { RangeTarget } from "./range-target.ts";
import { formulaToR1C1 } from "./r1c1.ts";

/** Excel reads at most five million cells at once (office-js #1314). */
const MAX_READ_CELLS = 5_000_000;

type Reader = (cell: XlsxCell | undefined, style: () => number, row: number, column: number) => unknown;

/**
 * One value for every cell of the range. An unbounded range (whole rows, columns or sheet) reads null: "the response
 * contains null values for cell-level properties" (Excel add-ins, "Read or write to an unbounded range").
 */
export function rangeCells(target: RangeTarget, host: Host, read: Reader): unknown[][] | null {
  const area = target.place;
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  if (areaSize(area) > MAX_READ_CELLS) {
    if (host.faults.oversizeReadsNull) return null;
    throw new ModelError("RangeExceedsLimit", "More than 5,000,000 cells cannot be read at once.");
  }
  host.model.settle();
  const sheet = target.sheet(host);
  const grid: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows.get(row)?.cells;
    const line: unknown[] = new Array<unknown>(columnCount(area));
    for (let column = area.left; column <= area.right; column++) {
      line[column - area.left] = read(cells?.get(column), () => styleAt(sheet, row, column), row, column);
    }
    grid.push(line);
  }
  return grid;
}

/** Blank is "", an error its literal, a date its serial number. */
export const readValue: Reader = (cell) => {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
};

export const readFormula: Reader = (cell, style, row, column) =>
  cell?.formula != null ? `=${cell.formula}` : readValue(cell, style, row, column);

export const readFormulaR1C1: Reader = (cell, style, row, column) =>
  cell?.formula != null
    ? `=${formulaToR1C1(cell.formula, row, column)}`
    : readValue(cell, style, row, column);

export const readValueType: Reader = (cell) => {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
};

/** Value and type of the first cell of an area. */
export function readFirstValue(sheet: XlsxSheet, area: Area): { value: unknown; type: unknown } {
  const cell = sheet.rows.get(area.top)?.cells.get(area.left);
  const style = (): number => styleAt(sheet, area.top, area.left);
  return {
    value: readValue(cell, style, area.top, area.left),
    type: readValueType(cell, style, area.top, area.left),
  };
}

export const textReader =
  (host: Host): Reader =>
  (cell, style) =>
    cell === undefined
      ? ""
      : displayText(
          cell,
          host.model.formats.at(style()).numberFormat,
          host.model.region.locale,
          host.model.document.date1904,
        );

export const numberFormatReader =
  (host: Host): Reader =>
  (_cell, style) =>
    host.model.formats.at(style()).numberFormat;

/**
 * Calls `write` for each cell with its value: one value for all cells, or a 2-D array of exactly the range's shape.
 * null leaves a cell as it is. `oneForAll`: `[[value]]` stands for all cells, too.
 */
export function writeCells(
  target: RangeTarget,
  value: unknown,
  write: (row: number, column: number, value: unknown) => void,
  options: { readonly oneForAll?: boolean } = {},
): void {
  const area = target.place;
  if (isEntireColumn(area) || isEntireRow(area)) {
    throw new ModelError("InvalidArgument", "Cells of an unbounded range cannot be written.");
  }
  const one: unknown = Array.isArray(value) ? soleEntry(value) : value;
  const isOne = !Array.isArray(value) || (options.oneForAll === true && one !== null);
  const pick = isOne ? () => one : gridReader(value, area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const entry = pick(row - area.top, column - area.left);
      if (entry !== null && entry !== undefined) write(row, column, entry);
    }
  }
}

function soleEntry(value: readonly unknown[]): unknown {
  const [line, ...others]: readonly unknown[] = value;
  return others.length === 0 && Array.isArray(line) && line.length === 1 ? (line[0] as unknown) : null;
}

function gridReader(value: readonly unknown[], area: Area): (row: number, column: number) => unknown {
  const rows = value.map((line): readonly unknown[] | null => (Array.isArray(line) ? line : null));
  const fits = rows.length === rowCount(area) && rows.every((line) => line?.length === columnCount(area));
  if (!fits) {
    throw new ModelError(
      "InvalidArgument",
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range.`,
    );
  }
  return (row, column) => rows[row]?.[column];
}

/** Cells of a protected sheet that are locked refuse to be written. */
export function refuseLocked(sheet: XlsxSheet, area: Area, host: Host): void {
  if (!sheet.isProtected) return;
  const bottom = Math.min(area.bottom, MAX_ROWS - 1);
  const right = Math.min(area.right, MAX_COLUMNS - 1);
  const seen = new Map<number, boolean>();
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const style = styleAt(sheet, row, column);
      const locked = seen.get(style) ?? host.model.formats.at(style).locked;
      seen.set(style, locked);
      if (locked) throw new ModelError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
    }
  }
}
