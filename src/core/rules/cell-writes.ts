import type { CellRef } from "../values/addresses.ts";
import { isDateFormat } from "../text/number-format.ts";
import { numberFormatAt, type WorkbookSnapshot } from "../values/snapshot.ts";
import { type CellValue } from "../values/cell-value.ts";
import type { CellWrite } from "./found.ts";
import { elementAt } from "../values/element-at.ts";

/** Writes a number so that it is one: a cell formatted as text or as a date would keep it text or show a day. */
export function numberWrite(
  snapshot: WorkbookSnapshot,
  at: CellRef,
  old: CellValue,
  value: number,
): CellWrite {
  const format = formatAt(snapshot, at);
  const hidesNumber = format === "@" || isDateFormat(format);
  return {
    at,
    old,
    content: { kind: "value", value, ...(hidesNumber ? { numberFormat: "General" } : {}) },
  };
}

/** Writes a formula; a cell formatted as text would show it instead of its result. */
export function formulaWrite(
  snapshot: WorkbookSnapshot,
  at: CellRef,
  old: CellValue,
  formula: string,
  numberFormat: string | null = null,
): CellWrite {
  const format = numberFormat ?? (formatAt(snapshot, at) === "@" ? "General" : null);
  return {
    at,
    old,
    content: { kind: "formula", formula, ...(format === null ? {} : { numberFormat: format }) },
  };
}

export function textWrite(at: CellRef, old: CellValue, value: string): CellWrite {
  return { at, old, content: { kind: "value", value } };
}

export function formatAt(snapshot: WorkbookSnapshot, at: CellRef): string {
  return numberFormatAt(elementAt(snapshot.sheets, at.sheet), at.row, at.column);
}
