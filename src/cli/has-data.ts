import type { Report } from "../core/rules/report.ts";

/** Whether there was anything to check: without a row of data "no errors" would say nothing. */
export function hasData({ workbook }: Report): boolean {
  return workbook.tables.some(({ rows }) => rows.length > 0);
}
