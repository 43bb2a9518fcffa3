import { RULES } from "../../src/core/rules/registry.ts";
import type { RuleCode } from "../../src/core/rules/registry.ts";
import { runRules } from "../../src/core/rules/run.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { periodOf } from "../../src/core/settings/period.ts";
import { recognise } from "../../src/core/recognise/recognise.ts";
import type { WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import type { CalendarDate } from "../../src/core/values/calendar.ts";
import type { RecognisedWorkbook } from "../../src/core/tables/tables.ts";

/** What the schemas of `row-schemas.ts` ask of a roster's row, in our rules: none of them knows a second row. */
const CODES: ReadonlySet<RuleCode> = new Set([
  "cell-error-value",
  "date-as-text",
  "date-out-of-range",
  "date-unreadable",
  "mark-unreadable",
  "person-name-missing",
  "role-unknown",
  "text-lookalike",
  "text-space",
]);
const ROW_RULES = RULES.filter(({ code }) => CODES.has(code));

/** The roster's sheet and no other, not yet looked at. */
export function rosterAlone(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.slice(1, 2) };
}

export function recogniseRoster(snapshot: WorkbookSnapshot): RecognisedWorkbook {
  return recognise(snapshot, DEFAULT_SETTINGS);
}

/** How many findings the rules of single rows have in the roster; throws where one of them could not look. */
export function rowFindings(
  snapshot: WorkbookSnapshot,
  workbook: RecognisedWorkbook,
  today: CalendarDate,
): number {
  const period = periodOf(DEFAULT_SETTINGS, workbook.titleBlock, today);
  const { findings, rules } = runRules({ snapshot, workbook, settings: DEFAULT_SETTINGS, period }, ROW_RULES);
  const idle = rules.filter(({ outcome }) => outcome !== "checked");
  if (idle.length > 0) throw new Error(`not checked: ${JSON.stringify(idle)}`);
  return findings.length;
}
