import { ModelError } from "../engine/model-error.ts";
import type { WorkbookModel } from "../engine/model.ts";

/** Why Excel would not take what a person typed. */
export type Refusal = "protected" | "notAccepted";

/** Types into one cell as a person does: a protected sheet lets only its unlocked cells be changed. */
export function typeIntoCell(
  model: WorkbookModel,
  sheetId: string,
  cell: { readonly row: number; readonly column: number },
  typed: string,
): Refusal | null {
  const isLocked = model.effectiveFormat(sheetId, cell.row, cell.column).locked;
  if (isLocked && model.sheet(sheetId).isProtected) return "protected";
  try {
    model.setInput(sheetId, cell.row, cell.column, typed, "user");
    return null;
  } catch (error) {
    if (error instanceof ModelError) return "notAccepted";
    throw error;
  }
}

export const REFUSALS: Readonly<Record<Refusal, string>> = {
  protected: "Trang tính đang được bảo vệ, ô này không sửa được.",
  notAccepted: "Excel không nhận nội dung này: công thức hoặc văn bản quá dài.",
};
