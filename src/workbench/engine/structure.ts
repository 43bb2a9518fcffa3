import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxRow, XlsxSheet } from "../../xlsx/model/document.ts";
import {
  columnCount,
  intersects,
  isEntireColumn,
  isEntireRow,
  rowCount,
} from "../../xlsx/calculation/areas.ts";
import type { Edits } from "./edits.ts";
import { blank, patchColumns } from "./formats.ts";
import type { StructureChange } from "./model-change.ts";
import { ModelError } from "./model-error.ts";
import { movedArea, type Move } from "../../xlsx/calculation/moved-references.ts";
import { moveEverythingElse } from "./structure-followers.ts";
import { refuseCutTables } from "./tables.ts";
import { hasContent, usedArea } from "./used-area.ts";

export type Shift = "down" | "right" | "up" | "left";

/** Makes room at the area by moving cells down or right. */
export function insertCells(edits: Edits, sheet: XlsxSheet, area: Area, shift: "down" | "right"): Move {
  const move = moveOf(area, shift);
  refuseCutMerges(sheet, move);
  refuseCutTables(sheet, movingOf(move), move);
  refuseFallingOff(sheet, move);
  carryOut(edits, sheet, area, move, shift);
  return move;
}

/** Takes the area away; what is below moves up, or what is right of it moves left. */
export function deleteCells(edits: Edits, sheet: XlsxSheet, area: Area, shift: "up" | "left"): Move {
  const move = moveOf(area, shift);
  refuseCutMerges(sheet, move);
  refuseCutTables(sheet, movingOf(move), move);
  carryOut(edits, sheet, area, move, shift);
  return move;
}

function moveOf(area: Area, shift: Shift): Move {
  if (shift === "down" || shift === "up") {
    const count = rowCount(area) * (shift === "up" ? -1 : 1);
    return { axis: "rows", at: area.top, count, band: { first: area.left, last: area.right } };
  }
  const count = columnCount(area) * (shift === "left" ? -1 : 1);
  return { axis: "columns", at: area.left, count, band: { first: area.top, last: area.bottom } };
}

function carryOut(edits: Edits, sheet: XlsxSheet, area: Area, move: Move, shift: Shift): void {
  const wholeRows = move.axis === "rows" && isEntireRow(area);
  const wholeColumns = move.axis === "columns" && isEntireColumn(area);
  if (wholeRows) moveRows(edits, sheet, move);
  else if (wholeColumns) moveColumns(edits, sheet, move);
  else moveCells(edits, sheet, move);
  moveEverythingElse(edits, sheet, move);
  const until: Area =
    move.axis === "rows" ? { ...area, bottom: MAX_ROWS - 1 } : { ...area, right: MAX_COLUMNS - 1 };
  edits.stale(sheet, until);
  edits.note({
    kind: "structure",
    sheetId: sheet.id,
    area,
    change: structureChange(shift, wholeRows, wholeColumns),
  });
}

function structureChange(shift: Shift, wholeRows: boolean, wholeColumns: boolean): StructureChange {
  switch (shift) {
    case "down":
      return wholeRows ? "rowsInserted" : "cellsInsertedDown";
    case "up":
      return wholeRows ? "rowsDeleted" : "cellsDeletedUp";
    case "right":
      return wholeColumns ? "columnsInserted" : "cellsInsertedRight";
    case "left":
      return wholeColumns ? "columnsDeleted" : "cellsDeletedLeft";
  }
}

function moveRows(edits: Edits, sheet: XlsxSheet, move: Move): void {
  const rows = new Map<number, XlsxRow>();
  for (const [row, stored] of sheet.rows) {
    const target = movedIndex(row, move);
    if (target !== null && target < MAX_ROWS) rows.set(target, stored);
  }
  // New rows look like the row above, as in Excel.
  const above = move.count > 0 ? sheet.rows.get(move.at - 1) : undefined;
  for (let row = move.at; above && row < move.at + move.count; row++) {
    const cells = [...above.cells].map(([column, cell]): [number, XlsxCell] => [column, blank(cell.style)]);
    rows.set(row, { ...above, hidden: false, cells: new Map(cells) });
  }
  edits.assign(sheet, sheet, "rows", new Map([...rows].sort(([a], [b]) => a - b)));
}

function moveColumns(edits: Edits, sheet: XlsxSheet, move: Move): void {
  for (const stored of sheet.rows.values()) {
    const left = move.count > 0 ? stored.cells.get(move.at - 1) : undefined;
    const cells = movedCells(stored.cells, move);
    for (let column = move.at; left && column < move.at + move.count; column++) {
      cells.set(column, blank(left.style));
    }
    edits.assign(sheet, stored, "cells", cells);
  }
  const runs = sheet.columns.flatMap((run) => {
    const moved = movedArea({ top: 0, bottom: MAX_ROWS - 1, left: run.first, right: run.last }, move);
    return moved ? [{ ...run, first: moved.left, last: moved.right }] : [];
  });
  edits.assign(sheet, sheet, "columns", runs);
  const before = move.count > 0 ? runs.find((run) => run.last === move.at - 1) : undefined;
  if (before) {
    patchColumns(edits, sheet, move.at, move.at + move.count - 1, (run) => ({
      ...run,
      width: before.width,
      style: before.style,
    }));
  }
}

function movedCells(cells: ReadonlyMap<number, XlsxCell>, move: Move): Map<number, XlsxCell> {
  const moved = new Map<number, XlsxCell>();
  for (const [column, cell] of cells) {
    const target = movedIndex(column, move);
    if (target !== null && target < MAX_COLUMNS) moved.set(target, cell);
  }
  return moved;
}

/** Part of the rows or columns: each cell of the band goes by itself. */
function moveCells(edits: Edits, sheet: XlsxSheet, move: Move): void {
  const leaving: { row: number; column: number; cell: XlsxCell }[] = [];
  for (const [row, stored] of sheet.rows) {
    for (const [column, cell] of stored.cells) {
      const [along, across] = move.axis === "rows" ? [row, column] : [column, row];
      if (across < move.band.first || across > move.band.last || along < move.at) continue;
      leaving.push({ row, column, cell });
    }
  }
  for (const { row, column } of leaving) edits.setCell(sheet, row, column, undefined);
  for (const { row, column, cell } of leaving) {
    const target = movedIndex(move.axis === "rows" ? row : column, move);
    if (target === null) continue;
    if (move.axis === "rows") edits.setCell(sheet, target, column, cell);
    else edits.setCell(sheet, row, target, cell);
  }
}

function movedIndex(index: number, move: Move): number | null {
  if (index < move.at) return index;
  return move.count < 0 && index < move.at - move.count ? null : index + move.count;
}

/** Everything that changes its place. */
function movingOf({ axis, at, band }: Move): Area {
  return axis === "rows"
    ? { top: at, bottom: MAX_ROWS - 1, left: band.first, right: band.last }
    : { left: at, right: MAX_COLUMNS - 1, top: band.first, bottom: band.last };
}

function refuseCutMerges(sheet: XlsxSheet, move: Move): void {
  const moving = movingOf(move);
  const cut = sheet.merges.some((merge) => {
    if (!intersects(merge, moving)) return false;
    const [first, last] = move.axis === "rows" ? [merge.left, merge.right] : [merge.top, merge.bottom];
    return first < move.band.first || last > move.band.last;
  });
  if (cut) throw new ModelError("MergedRangeConflict", "The operation would cut a merged range.");
}

function refuseFallingOff(sheet: XlsxSheet, move: Move): void {
  const used = usedArea(sheet, true);
  if (!used) return;
  const last = move.axis === "rows" ? used.bottom : used.right;
  const end = move.axis === "rows" ? MAX_ROWS : MAX_COLUMNS;
  if (last + move.count < end) return;
  for (const [row, stored] of sheet.rows) {
    for (const [column, cell] of stored.cells) {
      const [along, across] = move.axis === "rows" ? [row, column] : [column, row];
      const moves = along >= move.at && across >= move.band.first && across <= move.band.last;
      if (moves && along + move.count >= end && hasContent(cell)) {
        throw new ModelError("NonBlankCellOffSheet", "Cells with contents would leave the sheet.");
      }
    }
  }
}
