import { areaAddress, cellAddress, columnName, type Area } from "../../src/core/values/addresses.ts";
import type { CellValue } from "../../src/core/values/cell-value.ts";
import type { WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import { snapshotOf, type SheetFixture } from "../fixtures/snapshots.ts";
import type { Column, Draft, Row, SheetDraft, Table, TableGrid, Unit } from "./draft.ts";

/** A draft written down, and where the name of each unit stands: "Biểu 1!B7". */
export interface LaidOut {
  readonly sheets: readonly SheetFixture[];
  readonly snapshot: WorkbookSnapshot;
  readonly places: ReadonlyMap<string, Unit>;
}

export function layOut(draft: Draft): LaidOut {
  const places = new Map<string, Unit>();
  const sheets = draft.sheets.map((sheet) =>
    spelled(sheetFixture(sheet, draft.mergesKnown, places), draft.spelling),
  );
  return { sheets, snapshot: snapshotOf(sheets), places };
}

function spelled(sheet: SheetFixture, spelling: Draft["spelling"]): SheetFixture {
  if (!spelling) return sheet;
  const rows = sheet.rows.map((row) =>
    row.map((value) => (typeof value === "string" ? spelling.write(value) : value)),
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  return spelling.font === null
    ? { ...sheet, rows }
    : { ...sheet, rows, fonts: { [`A1:${columnName(width - 1)}${rows.length + 1}`]: spelling.font } };
}

function sheetFixture(sheet: SheetDraft, mergesKnown: boolean, places: Map<string, Unit>): SheetFixture {
  const rows: CellValue[][] = [];
  const merges: string[] = [];
  const hiddenRows: number[] = [];
  const formats: Record<string, string> = {};
  let top = 0;
  let right = 0;
  for (const block of sheet.blocks) {
    if (block.kind === "lines") {
      for (const line of block.lines) rows.push([...line]);
      continue;
    }
    const grid = block.table.grid();
    if (!block.beside) {
      top = rows.length;
      right = 0;
    }
    const left = right + block.table.left;
    grid.cells.forEach((cells, index) => {
      const row = (rows[top + index] ??= []);
      while (row.length < left) row.push("");
      row.push(...cells);
    });
    right = left + (grid.cells[0]?.length ?? 0) + 1;
    const moved = (area: Area): Area => ({
      top: area.top + top,
      left: area.left + left,
      bottom: area.bottom + top,
      right: area.right + left,
    });
    merges.push(...grid.merges.map((area) => areaAddress(moved(area))));
    hiddenRows.push(...grid.hiddenRows.map((row) => row + top + 1));
    for (const { column, format } of grid.formats) {
      const name = columnName(column + left);
      formats[`${name}${top + 1}:${name}${top + grid.cells.length}`] = format;
    }
    for (const { unit, row, column } of grid.names)
      places.set(`${sheet.name}!${cellAddress({ row: row + top, column: column + left })}`, unit);
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    formats,
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(mergesKnown ? { merges } : {}),
  };
}

/** A table from its own first cell on: header, line of column numbers, rows. */
export function gridOf<R>(table: Table<R>): TableGrid {
  const { columns } = table;
  const header = headerOf(table);
  const cells: CellValue[][] = header.cells.map((row) => [...row]);
  const merges: Area[] = [...header.merges];
  if (table.numbering) cells.push(table.numbering(columns));
  const names: { unit: Unit; row: number; column: number }[] = [];
  const hiddenRows: number[] = [];
  let index = 0;
  for (const row of table.rows) {
    if (row.kind === "header") {
      merges.push(
        ...header.merges.map((area) => ({
          ...area,
          top: area.top + cells.length,
          bottom: area.bottom + cells.length,
        })),
      );
      cells.push(...header.cells.map((one) => [...one]));
      continue;
    }
    if (row.isHidden) hiddenRows.push(cells.length);
    if (row.kind === "record") {
      const unit = table.unitOf(row.record);
      columns.forEach(({ role }, column) => {
        if (unit && table.nameRole !== "" && role === table.nameRole)
          names.push({ unit, row: cells.length, column });
      });
    }
    if (row.kind === "sum" && /^[IVX]+$/.test(String(row.ordinal))) index = 0;
    cells.push(cellsOf(row, columns, index));
    if (row.kind === "record") index++;
  }
  const formats = columns.flatMap(({ format }, column) => (format === undefined ? [] : [{ column, format }]));
  const width = columns.length;
  for (const row of cells) while (row.length < width) row.push("");
  return { cells, merges, names, formats, hiddenRows };
}

function cellsOf<R>(
  row: Exclude<Row<R>, { kind: "header" }>,
  columns: readonly Column<R>[],
  index: number,
): CellValue[] {
  if (row.kind === "record") return columns.map(({ cell }) => cell(row.record, index));
  if (row.kind === "cells") return row.cells(columns);
  const name = columns.findIndex(({ role }) => role === "unit");
  const ordinal = columns.findIndex(({ role }) => role === "ordinal");
  return columns.map(({ sum }, at) =>
    at === name ? row.label : at === ordinal ? row.ordinal : sum(row.records),
  );
}

function headerOf<R>({ columns, headerStyle }: Table<R>): {
  readonly cells: CellValue[][];
  readonly merges: Area[];
} {
  const depth = Math.max(1, ...columns.map(({ header }) => header.length));
  const cells: CellValue[][] = Array.from({ length: depth }, () => columns.map(() => ""));
  const merges: Area[] = [];
  columns.forEach(({ header }, column) => {
    header.forEach((text, level) => {
      const isSame = (other: number): boolean =>
        level < header.length - 1 &&
        header.slice(0, level + 1).every((above, i) => columns[other]?.header[i] === above) &&
        level < (columns[other]?.header.length ?? 0) - 1;
      const startsHere = !isSame(column - 1);
      const row = cells[level];
      if (row && (startsHere || headerStyle === "repeat")) row[column] = text;
      if (!startsHere || headerStyle === "repeat") return;
      let last = column;
      while (isSame(last + 1)) last++;
      const bottom = level === header.length - 1 ? depth - 1 : level;
      if (last > column || bottom > level) merges.push({ top: level, left: column, bottom, right: last });
    });
  });
  return { cells, merges };
}
