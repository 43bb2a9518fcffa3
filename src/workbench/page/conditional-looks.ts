import type { XlsxSheet } from "../../xlsx/document.ts";
import type { WorkbookModel } from "../engine/model.ts";

/** What conditional formats make of one cell, on top of its own format. */
export interface CellLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly bar: DataBar | null;
}

export interface DataBar {
  readonly color: string;
  /** 0…1 of the width of the cell. */
  readonly share: number;
  readonly showValue: boolean;
}

export type SheetLooks = ReadonlyMap<number, ReadonlyMap<number, CellLook>>;

export function conditionalLooks(_model: WorkbookModel, _sheet: XlsxSheet): SheetLooks {
  return new Map();
}
