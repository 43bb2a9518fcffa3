import { ModelError } from "../engine/model-error.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { refusesTyped, validationAt } from "./cell-validation.ts";
import { texts } from "./texts.ts";

/** Why Excel would not take what a person typed. `message`: what the author of the sheet says to it, "" for nothing. */
export type Refusal =
  | { readonly kind: "protected" | "notAccepted" }
  | { readonly kind: "validation"; readonly title: string; readonly message: string };

/** Types into one cell as a person does: a protected sheet lets only its unlocked cells be changed. */
export function typeIntoCell(
  model: WorkbookModel,
  sheetId: string,
  cell: { readonly row: number; readonly column: number },
  typed: string,
): Refusal | null {
  const isLocked = model.effectiveFormat(sheetId, cell.row, cell.column).locked;
  if (isLocked && model.sheet(sheetId).isProtected) return { kind: "protected" };
  const rule = validationAt(model, sheetId, cell);
  if (rule && refusesTyped(model, sheetId, cell, typed, rule)) {
    return { kind: "validation", title: rule.error?.title ?? "", message: rule.error?.message ?? "" };
  }
  return put(model, sheetId, cell, typed);
}

/** Pastes one cell of several: Excel does not hold what is pasted against the rules of the cells. */
export function pasteIntoCell(
  model: WorkbookModel,
  sheetId: string,
  cell: { readonly row: number; readonly column: number },
  typed: string,
): Refusal | null {
  const isLocked = model.effectiveFormat(sheetId, cell.row, cell.column).locked;
  return isLocked && model.sheet(sheetId).isProtected
    ? { kind: "protected" }
    : put(model, sheetId, cell, typed);
}

export function refusalText(refusal: Refusal): string {
  if (refusal.kind !== "validation") return texts.refusals[refusal.kind];
  const said = [refusal.title, refusal.message].filter((text) => text !== "").join(": ");
  return said === "" ? texts.refusals.validation : said;
}

function put(
  model: WorkbookModel,
  sheetId: string,
  cell: { readonly row: number; readonly column: number },
  typed: string,
): Refusal | null {
  try {
    model.setInput(sheetId, cell.row, cell.column, typed, "user");
    return null;
  } catch (error) {
    if (error instanceof ModelError) return { kind: "notAccepted" };
    throw error;
  }
}
