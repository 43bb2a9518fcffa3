import type { WorkbookModel } from "../engine/model.ts";
import type { Refusal } from "./person-edits.ts";

/**
 * A grid on the page: draws the model and writes what a person does at it into the model. It is never the truth;
 * everything it shows can be thrown away and drawn again.
 */
export interface GridView {
  /** Shows this workbook from now on, following its changes, selection and active sheet; in place of the one before. */
  show(model: WorkbookModel): void;
  /** Ends an edit that is going on in a cell, keeping what was typed. */
  finishEditing(): void;
  focus(): void;
  dispose(): void;
}

export interface GridListener {
  /** A person edits a cell (true) or has finished (false). */
  onEditing(isEditing: boolean): void;
  /** What a person typed was not taken. */
  onRefused(refusal: Refusal): void;
}
