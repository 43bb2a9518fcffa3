import { isNear, oneLineBreak, type PlanContent } from "../plan/sheet-plan.ts";
import {
  alignColumns,
  alignRows,
  expectedGrid,
  gridOf,
  gridOfStanding,
  type GridCell,
  type MovedTo,
} from "./placed.ts";
import type { Standing } from "./standing.ts";
import { formulaShape, type WrittenContent, type WrittenSheet } from "./written-sheet.ts";

/** One place of a sheet of ours where a person has put something else than we had. */
export interface Edit {
  /** Where it was in what we wrote. */
  readonly row: number;
  readonly column: number;
  /** Where it stands now. */
  readonly standingRow: number;
  readonly standingColumn: number;
  readonly written: WrittenContent;
  readonly office: PlanContent;
  /** Where the office gave the cell a number format of its own. */
  readonly numberFormat?: string;
}

/** What a person did to a sheet of ours since it was written. */
export interface SheetEdits {
  readonly cells: readonly Edit[];
  /** Where each of our rows and columns stands now; null: a person took it away. */
  readonly rows: MovedTo;
  readonly columns: MovedTo;
  /** What was ours, in rows and columns as they stand: those put in between included. */
  readonly ownRows: number;
  readonly ownColumns: number;
  /** Rows and columns that a person put in between ours. */
  readonly addedRows: readonly number[];
  readonly addedColumns: readonly number[];
}

/** How far the sheet goes that was written: rows and columns from A1. */
export function extentOf({ cells, frame }: WrittenSheet): {
  readonly rows: number;
  readonly columns: number;
} {
  let [rows, columns] = [0, frame.columnWidths.length];
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  for (const row of Object.keys(frame.rowHeights)) rows = Math.max(rows, Number(row) + 1);
  return { rows, columns };
}

/** Compares what was written with what stands there; rows and columns may have been put in or taken away between. */
export function findEdits(written: WrittenSheet, standing: Standing): SheetEdits {
  const { rows, columns } = extentOf(written);
  const expected = expectedGrid(written);
  const there = gridOfStanding(standing);
  const isWhere = isInPlace(expected, there);
  const columnPlaces = isWhere
    ? places(columns)
    : withoutGaps(alignColumns(expected, columns, there, Math.max(columns, standing.columns)));
  const rowPlaces = isWhere
    ? places(rows)
    : alignRows(expected, rows, there, Math.max(rows, standing.rows), columnPlaces);
  const ownRows = endOf(rowPlaces, rows);
  const ownColumns = endOf(columnPlaces, columns);
  const planned = gridOf(written.cells);
  const cells: Edit[] = [];
  rowPlaces.forEach((standingRow, row) => {
    if (standingRow === null) return;
    columnPlaces.forEach((standingColumn, column) => {
      if (standingColumn === null) return;
      const content = planned.get(row)?.get(column)?.content ?? BLANK;
      const office = standing.contentAt(standingRow, standingColumn);
      if (isSame(content, office)) return;
      const numberFormat =
        office.kind === "number" || office.kind === "formula"
          ? standing.numberFormatAt(standingRow, standingColumn)
          : "General";
      cells.push({
        row,
        column,
        standingRow,
        standingColumn,
        written: content,
        office,
        ...(numberFormat === "General" ? {} : { numberFormat }),
      });
    });
  });
  return {
    cells,
    rows: rowPlaces,
    columns: columnPlaces,
    ownRows,
    ownColumns,
    addedRows: between(rowPlaces, ownRows),
    addedColumns: between(columnPlaces, ownColumns),
  };
}

const BLANK = { kind: "blank" } as const;

/** Whether a cell holds what was written into it. */
export function isSame(written: WrittenContent, office: PlanContent): boolean {
  switch (written.kind) {
    case "blank":
      return office.kind === "blank";
    case "text":
      return written.text === ""
        ? office.kind === "blank"
        : office.kind === "text" && oneLineBreak(office.text) === oneLineBreak(written.text);
    case "number":
      return office.kind === "number" && isNear(office.value, written.value);
    case "formula":
      return office.kind === "formula" && formulaShape(office.formula) === written.shape;
  }
}

/** Whether two plans say the same there; of formulas, whether they give the same. */
export function saysTheSame(written: WrittenContent, content: PlanContent | undefined): boolean {
  const before = figureOf(written);
  const now = figureOf(content ?? BLANK);
  return typeof before === "number" && typeof now === "number" ? isNear(before, now) : before === now;
}

function figureOf(content: WrittenContent | PlanContent): string | number {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return oneLineBreak(content.text);
    case "number":
      return content.value;
    case "formula":
      return content.result;
  }
}

/** Most often nobody has touched any words: then nothing has moved. */
function isInPlace(
  expected: ReadonlyMap<number, ReadonlyMap<number, GridCell>>,
  there: ReadonlyMap<number, ReadonlyMap<number, GridCell>>,
): boolean {
  return [...expected].every(([row, line]) =>
    [...line].every(([column, { content }]) => {
      if (content.kind !== "text" || content.text === "") return true;
      const now = there.get(row)?.get(column)?.content;
      return now?.kind === "text" && oneLineBreak(now.text) === oneLineBreak(content.text);
    }),
  );
}

function places(count: number): MovedTo {
  return Array.from({ length: count }, (_, index) => index);
}

/** A column without words of ours (a narrow one for a gap) stands beside the one before it. */
function withoutGaps(columns: MovedTo): MovedTo {
  const filled = [...columns];
  filled.forEach((place, column) => {
    if (place !== null) return;
    const next = column === 0 ? 0 : (filled[column - 1] ?? -1) + 1;
    if ((column === 0 || next > 0) && !filled.includes(next)) filled[column] = next;
  });
  return filled;
}

/** Behind the last one that is still there. */
function endOf(own: MovedTo, count: number): number {
  const end = own.reduce<number>((most, place) => Math.max(most, place === null ? 0 : place + 1), 0);
  // Empty ones at the end are told by their distance.
  const last = own.findLastIndex((place) => place !== null);
  return last < 0 ? count : end + (count - 1 - last);
}

function between(own: MovedTo, end: number): number[] {
  const taken = new Set(own);
  return Array.from({ length: end }, (_, index) => index).filter((index) => !taken.has(index));
}

/** The frame's rows and columns as they stand. */
export function movedTo(own: MovedTo, index: number): number {
  for (let at = Math.min(index, own.length - 1); at >= 0; at -= 1) {
    const place = own[at];
    if (place !== null && place !== undefined) return place + (index - at);
  }
  return index;
}

/** Where only what is remembered can be relied on: the words of the office that were kept, each in its place. */
export function rememberedEdits(written: WrittenSheet): SheetEdits {
  const { rows, columns } = extentOf(written);
  const planned = gridOf(written.cells);
  return {
    rows: places(rows),
    columns: places(columns),
    ownRows: rows,
    ownColumns: columns,
    addedRows: [],
    addedColumns: [],
    cells: written.kept.map(({ row, column, content, numberFormat }) => ({
      row,
      column,
      standingRow: row,
      standingColumn: column,
      written: planned.get(row)?.get(column)?.content ?? BLANK,
      office: content,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    })),
  };
}
