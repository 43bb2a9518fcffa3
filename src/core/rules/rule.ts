import type { RunInput } from "../people/run-input.ts";
import type { Finding, Severity } from "./finding.ts";
import type { RuleCode } from "./registry.ts";

/** What a rule looks at. Rules share it and change nothing in it. */
export type RuleInput = RunInput;

/** Why a rule could not be checked: what the workbook lacks. The locales have a sentence for each. */
export type MissingInput =
  | "tables"
  | "units"
  | "roster"
  | "register"
  | "groups"
  | "plan-column"
  | "heads-column"
  | "count-columns"
  | "percent-column"
  | "date-columns"
  | "mark-columns"
  | "text-columns"
  | "ordinals"
  | "role-column"
  | "village-column"
  | "member-column"
  | "eligibility-columns"
  | "person-column"
  | "roster-unit"
  | "register-unit"
  | "birth-date"
  | "admission-date"
  | "certificate-date"
  | "totals"
  | "group-rows"
  | "breakdown"
  | "earlier-period"
  | "switched-off";

/** `notCheckable` never counts as passed. */
export type RuleResult =
  | { readonly outcome: "checked"; readonly findings: readonly Finding[] }
  | { readonly outcome: "notCheckable"; readonly missing: MissingInput };

export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  check(input: RuleInput): RuleResult;
}

/** How one rule ended in a run. */
export type RuleOutcome = { readonly code: RuleCode; readonly findings: number } & (
  | { readonly outcome: "checked" }
  | { readonly outcome: "notCheckable"; readonly missing: MissingInput }
  | { readonly outcome: "crashed"; readonly error: string }
);
