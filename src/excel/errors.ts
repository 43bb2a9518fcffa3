import { PortError, type PortErrorCode } from "../core/plan/port.ts";

/**
 * Office's error codes in the product's own words: the only place that knows them. All that Microsoft documents for
 * Excel ("Error handling with the application-specific APIs", looked up 2026-11-29) and those of `Excel.ErrorCodes`.
 * What is not here is `unknown`, and so is what says no more than that something failed.
 */
export const OFFICE_CODES: Readonly<Record<string, PortErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "protected",
  InactiveWorkbook: "other-workbook-active",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "unsupported-version",
  NotImplemented: "unsupported-version",
  UnsupportedFeature: "unsupported-version",
  ItemNotFound: "changed-meanwhile",
  ItemAlreadyExists: "changed-meanwhile",
  InvalidReference: "changed-meanwhile",
  InvalidObjectPath: "changed-meanwhile",
  Conflict: "changed-meanwhile",
  InvalidOrTimedOutSession: "session-lost",
  InvalidRequestContext: "session-lost",
  HostRestartNeeded: "session-lost",
  ActivityLimitReached: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Timeout: "busy",
  // Another workbook is in front (#6365).
  InvalidSelection: "other-workbook-active",
  MergedRangeConflict: "merged-cells",
  FilteredRangeConflict: "filtered-rows",
  PivotTableRangeConflict: "pivot-table",
  InsertDeleteConflict: "no-room",
  NonBlankCellOffSheet: "no-room",
  UnsupportedSheet: "unsupported-sheet",
  MemoryLimitReached: "out-of-memory",
  ApiNotAvailable: "unsupported-version",
  InvalidArgument: "not-accepted",
  InvalidOperation: "not-accepted",
  InvalidRequest: "not-accepted",
  InvalidBinding: "not-accepted",
  InvalidRibbonDefinition: "not-accepted",
  UnsupportedOperation: "not-accepted",
  UnsupportedFillType: "not-accepted",
  DirtySupportingFormula: "not-accepted",
  EmptyChartSeries: "not-accepted",
  FormulaLengthExceedsLimit: "not-accepted",
  RangeImageExceedsLimit: "too-large",
  BadPassword: "protected",
  Unauthenticated: "sign-in",
  PowerQueryRefreshResourceChallenge: "sign-in",
  OpenWorkbookLinksBlocked: "links-blocked",
  RefreshWorkbookLinksBlocked: "links-blocked",
  ContentLengthRequired: "unknown",
  "Client Error": "unknown",
  GeneralException: "unknown",
};

/** Refused as a whole by the host: nothing of the request was carried out. */
const NOTHING_DONE: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ActivityLimitReached",
  "WriteNotSupportedWhenModalDialogOpen",
  "InvalidRequestContext",
]);

/** Anything that Office, or our own code, threw. Cancelling by an AbortSignal is `cancelled`. */
export function portError(error: unknown): PortError {
  if (error instanceof PortError) return error;
  if (error instanceof DOMException && error.name === "AbortError") return new PortError("cancelled");
  return new PortError(OFFICE_CODES[officeCode(error)] ?? "unknown", null, { cause: error });
}

/** The answer was larger than the host lets through (Excel on the web: 5 MB): smaller pieces may pass. */
export function isResponseTooLarge(error: unknown): boolean {
  return officeCode(error) === "ResponsePayloadSizeLimitExceeded";
}

export function nothingWasDone(error: unknown): boolean {
  return NOTHING_DONE.has(officeCode(error));
}

function officeCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
