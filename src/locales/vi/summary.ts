import type { SummaryTextKey } from "../../core/summary/texts.ts";

export const summary = {
  sheetSummary: "Bảng tổng hợp",
  title: "TỔNG HỢP",
} as const satisfies Record<SummaryTextKey, string>;
