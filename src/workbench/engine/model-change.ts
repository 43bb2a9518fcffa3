import type { Area } from "../../core/values/addresses.ts";

/** Who changed the workbook: the person at the grid, the add-in, or another person (co-authoring, a fault switch). */
export type ChangeSource = "user" | "addin" | "remote";

/** Cells of one sheet. `sheetId` is `XlsxSheet.id`. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * What a batch changed, told once when it ends. A viewer redraws what is named; `source` tells it whether the
 * change was its own.
 */
export type ModelChange = { readonly source: ChangeSource } & (
  | {
      /** Values, formulas or formats of cells, recalculated ones included. */
      readonly kind: "cells";
      readonly sheetId: string;
      readonly areas: readonly Area[];
      /** `edit`: someone wrote them; `calculation`: results only; `format`: looks only. */
      readonly what: "edit" | "calculation" | "format";
    }
  | {
      /** Cells moved by an insertion or a deletion: everything from the area on is to be read again. */
      readonly kind: "structure";
      readonly sheetId: string;
      readonly area: Area;
      readonly change: StructureChange;
    }
  /** Sizes, hiding, merges, frozen panes, grid lines, tab colour, protection, page set-up, validation. */
  | { readonly kind: "layout"; readonly sheetId: string }
  | { readonly kind: "conditionalFormats"; readonly sheetId: string }
  | {
      readonly kind: "sheets";
      readonly sheetId: string;
      readonly change: "added" | "deleted" | "renamed" | "moved" | "visibility" | "protection";
      /** For "renamed": the name before. */
      readonly before?: string;
      /** For "moved": its place among all sheets before, from 0. */
      readonly positionBefore?: number;
    }
  | { readonly kind: "names" }
  | { readonly kind: "settings" }
  | { readonly kind: "selection"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "activation"; readonly sheetId: string; readonly previousSheetId: string }
  /** Undo or redo of more than cells: read everything again. */
  | { readonly kind: "everything" }
);

export type StructureChange =
  | "rowsInserted"
  | "rowsDeleted"
  | "columnsInserted"
  | "columnsDeleted"
  | "cellsInsertedDown"
  | "cellsInsertedRight"
  | "cellsDeletedUp"
  | "cellsDeletedLeft";
