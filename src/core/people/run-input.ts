import type { Period } from "../settings/period.ts";
import type { NamedPeriod } from "../settings/kept-periods.ts";
import type { Settings } from "../settings/settings.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";

/** What one run looks at. Figures and rules share one such object, so that each pass over it is made once. */
export interface RunInput {
  readonly snapshot: WorkbookSnapshot;
  readonly workbook: RecognisedWorkbook;
  readonly settings: Settings;
  readonly period: Period;
  /** Periods of other workbooks, to compare with. */
  readonly named?: readonly NamedPeriod[];
}
