import type { SummaryTextKey } from "../../core/summary/texts.ts";

export const summary = {
  sheetSummary: "Summary",
  title: "SUMMARY",
} as const satisfies Record<SummaryTextKey, string>;
