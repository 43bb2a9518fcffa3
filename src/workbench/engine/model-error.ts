/** Codes of `OfficeExtension.Error` that a change to the workbook can end with. */
export type ModelErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "UnsupportedOperation";

/** A change Excel refuses. Nothing of the single operation was done. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "ModelError";
  }
}

/** The message says no more in Excel either. */
export const generalException = (): ModelError =>
  new ModelError("GeneralException", "There was an internal error while processing the request.");

export const invalidArgument = (what: string): ModelError => new ModelError("InvalidArgument", what);
