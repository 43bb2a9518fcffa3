import { describe, expect, it } from "vitest";
import { OFFICE_CODES, portError } from "../../src/excel/errors.ts";
import { problemTexts } from "../../src/taskpane/texts.ts";

/** Documented for Excel: "Error handling with the application-specific JavaScript APIs", looked up 2026-11-29. */
const DOCUMENTED =
  `AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired
  GeneralException HostRestartNeeded InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation InvalidReference
  InvalidRequest InvalidRibbonDefinition InvalidSelection ItemAlreadyExists ItemNotFound MemoryLimitReached NotImplemented
  RequestAborted RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded ServiceNotAvailable Unauthenticated
  UnsupportedFeature UnsupportedOperation EmptyChartSeries FilteredRangeConflict FormulaLengthExceedsLimit InactiveWorkbook
  InvalidOperationInCellEditMode MergedRangeConflict NonBlankCellOffSheet OperationCellsExceedLimit
  PivotTableRangeConflict RangeExceedsLimit RefreshWorkbookLinksBlocked UnsupportedSheet`.split(/\s+/);

describe("what Excel answers when it cannot", () => {
  it.each([...DOCUMENTED, "Client Error"])("%s has a sentence in both languages", (officeCode) => {
    const code = OFFICE_CODES[officeCode];
    expect(code).toBeDefined();
    for (const language of ["vi", "en"] as const) {
      const { title, wayOut } = problemTexts(language).codes[code ?? "unknown"];
      expect(title.length * wayOut.length).toBeGreaterThan(0);
    }
    expect(portError({ code: officeCode })).toMatchObject({ name: "PortError", code });
  });
});
