import type { Figures } from "../figures/compute.ts";
import type { Finding } from "./finding.ts";
import type { MissingInput } from "./needs.ts";
import type { RuleCode } from "./registry.ts";
import type { Profile, WorkbookStatements } from "../settings/profile.ts";
import type { Period } from "../settings/period.ts";
import type { Settings } from "../settings/settings.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";

/** Everything one run says about a workbook: a pure function of snapshot, settings and today's date. */
export interface Report {
  readonly snapshot: WorkbookSnapshot;
  readonly settings: Settings;
  /** Keys of settings that were broken, or lead to no table, and gave way to their defaults. */
  readonly brokenSettings: readonly string[];
  /** What the sheets themselves say of the office. */
  readonly statements: WorkbookStatements;
  /** The office that the report speaks for: confirmed, read from the workbook, or not known. */
  readonly profile: Profile;
  readonly period: Period;
  readonly workbook: RecognisedWorkbook;
  readonly figures: Figures;
  /** In order of sheet, row, column, code. */
  readonly findings: readonly Finding[];
  /** One per rule of the registry, in its order. */
  readonly rules: readonly RuleOutcome[];
}

/** How one rule ended in a run. `notCheckable` never counts as passed. */
export type RuleOutcome = { readonly code: RuleCode; readonly findings: number } & (
  | { readonly outcome: "checked" }
  | { readonly outcome: "notCheckable"; readonly missing: MissingInput }
  | { readonly outcome: "crashed"; readonly error: string }
);
