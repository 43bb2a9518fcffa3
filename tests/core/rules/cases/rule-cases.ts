import type { Settings } from "../../../../src/core/settings/settings.ts";

/** A workbook written down as text (tests/fixtures/written-workbook.ts), with `=> Sheet!A1` where the rule must fire. */
export interface RuleCase {
  readonly name: string;
  readonly workbook: string;
  readonly settings?: Partial<Settings>;
  /** "code Sheet!A1" of errors and warnings of other rules that the workbook cannot be without. */
  readonly also?: readonly string[];
}

/** Every rule has workbooks on which it fires, at exactly the places marked, and twins on which it is silent. */
export interface RuleCases {
  readonly fires: readonly RuleCase[];
  readonly silent: readonly RuleCase[];
}
