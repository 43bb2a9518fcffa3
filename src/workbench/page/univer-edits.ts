import {
  CellValueType,
  ObjectMatrix,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";
import type { Area } from "../../core/values/addresses.ts";
import { areaSize } from "../../xlsx/calculation/areas.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { pasteIntoCell, typeIntoCell, type Refusal } from "./person-edits.ts";

/**
 * Writes into the model what a person typed, pasted, filled or deleted in the grid; looks pasted along are dropped.
 * Gives the area that was touched and is to be drawn again as the model has it, null when none.
 */
export function writeEdits(
  model: WorkbookModel,
  sheetId: string,
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
  onRefused: (refusal: Refusal) => void,
): Area | null {
  const touched = listEdits(cells);
  const area = boundsOf(touched);
  if (!area) return null;
  const isCleared = touched.length === areaSize(area) && touched.every(({ typed }) => typed === "");
  if (isCleared && !model.sheet(sheetId).isProtected) {
    model.clearCells(sheetId, area, "user");
    return area;
  }
  // One cell is typed into; several at once were pasted, filled or moved.
  const write = touched.length === 1 ? typeIntoCell : pasteIntoCell;
  for (const { typed, ...cell } of touched) {
    const refusal = typed === null ? null : write(model, sheetId, cell, typed);
    if (refusal) {
      onRefused(refusal);
      break;
    }
  }
  return area;
}

interface Edit {
  row: number;
  column: number;
  /** null: only the looks of the cell were touched. */
  typed: string | null;
}

function listEdits(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): Edit[] {
  const edits: Edit[] = [];
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    edits.push({ row, column, typed: typedText(cell) });
  });
  return edits;
}

function typedText(cell: Nullable<ICellData>): string | null {
  if (!cell) return "";
  if (cell.f) return cell.f;
  const text = cell.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (text !== undefined) return text;
  if (cell.v === undefined) return null;
  if (cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v ? "TRUE" : "FALSE";
  // The editor takes the apostrophe away that marks text as text; the model wants it back.
  if (cell.t === CellValueType.FORCE_STRING) return `'${cell.v}`;
  return typeof cell.v === "number" ? String(cell.v).replace(".", ",") : String(cell.v);
}

function boundsOf(edits: readonly Edit[]): Area | null {
  const [first] = edits;
  if (!first) return null;
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of edits) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
