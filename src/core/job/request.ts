import type { EditChoices } from "../edits/merge-edits.ts";
import type { PlanStep } from "../plan/port.ts";
import type { SheetPlan } from "../plan/sheet-plan.ts";
import type { CellWrite } from "../rules/found.ts";
import type { Settings } from "../settings/settings.ts";
import type { SlipChoice } from "../summary/slips.ts";

/**
 * What a person can ask to be done to a checked workbook; `carryOut` makes plans of it, and a port carries out their steps.
 */
export type Request =
  /** `answers`: what was chosen where the office's words and new ones stand side by side. */
  | { readonly kind: "summary"; readonly answers?: EditChoices }
  /** Lays out the sheets to be filled in. */
  | { readonly kind: "forms" }
  /** `quiet`: follows a check, so that what was found anew is covered; only its failure is told. */
  | { readonly kind: "highlight" | "findingMarks"; readonly on: boolean; readonly quiet?: boolean }
  | { readonly kind: "removeMarks" }
  /** What the units' files say, with what is remembered of it. */
  | { readonly kind: "gather"; readonly steps: readonly PlanStep[] }
  /** The sheet of who has sent. */
  | { readonly kind: "sentSheet"; readonly sheet: SheetPlan }
  | { readonly kind: "slips"; readonly choice: SlipChoice }
  | { readonly kind: "fixes"; readonly writes: readonly CellWrite[] }
  | { readonly kind: "undo"; readonly steps: readonly PlanStep[] }
  | { readonly kind: "settings"; readonly settings: Settings };
