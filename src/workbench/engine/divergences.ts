/**
 * Where one Excel does otherwise than another, or than its documentation says: switches of the host, each with the
 * thread or page that tells of it and the day that was last looked up. None was tried in real Excel.
 */
export const DIVERGENCES = {
  machineListSeparator: {
    says: "addresses of several areas take the machine's list separator and refuse the other one",
    source: "office-js #1167, #1985",
    seen: "2026-11-29",
    members: ["Worksheet.getRanges", "PageLayout.setPrintArea"],
  },
  writesEmptyUndo: {
    says: "every write of an add-in empties the list of what can be undone (before ExcelApi 1.19)",
    source: "office-js-docs-pr #5175; office-js #6170",
    seen: "2026-11-29",
    members: [],
  },
  rulesAddedLast: {
    says: "a conditional format that is added goes behind those that are there (sample conditional-formatting-advanced); else in front (reference of add)",
    source: "office-js-snippets, conditional-formatting-advanced",
    seen: "2026-11-29",
    members: ["ConditionalFormatCollection.add", "ConditionalFormat.priority"],
  },
  rulesRelativeToReader: {
    says: "the formula of a conditional format is given relative to the range it is read through",
    source: "office-js #5194 (by design)",
    seen: "2026-11-29",
    members: ["ConditionalFormatRule.formula"],
  },
  tableFormulasFill: {
    says: "a formula written into a column of a table is put into the whole column (AutoCorrect)",
    source: "office-js #5909, #2093, #6745 (by design)",
    seen: "2026-11-29",
    members: ["Range.formulas", "Range.values"],
  },
  unfreezeFailsWhenHidden: {
    says: "freezePanes.unfreeze fails on a sheet that is hidden",
    source: "office-js #1463",
    seen: "2026-11-29",
    members: ["WorksheetFreezePanes.unfreeze"],
  },
  freezingFails: {
    says: "freezeAt and freezeRows fail with GeneralException",
    source: "office-js #2014, #2196",
    seen: "2026-11-29",
    members: ["WorksheetFreezePanes.freezeAt", "WorksheetFreezePanes.freezeRows"],
  },
  fitToPagesIgnored: {
    says: "zoom with horizontalFitToPages is not applied outside the Page Layout view",
    source: "office-js #1860",
    seen: "2026-11-29",
    members: ["PageLayout.zoom"],
  },
  mergingLosesFill: {
    says: "cells that are merged after they were given a fill lose it",
    source: "office-js #6405",
    seen: "2026-11-29",
    members: ["Range.merge"],
  },
  newWorkbookFails: {
    says: "Excel.createWorkbook fails with GeneralException",
    source: "office-js #3646 (web), #3568 (extension hardening), #1562 (iOS)",
    seen: "2026-11-29",
    members: [],
  },
} as const satisfies Readonly<
  Record<string, { says: string; source: string; seen: string; members: readonly string[] }>
>;

export type Divergence = keyof typeof DIVERGENCES;
