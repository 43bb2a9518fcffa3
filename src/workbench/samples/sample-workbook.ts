import type { SheetPlan } from "../../core/plan/sheet-plan.ts";
import { groupSheet, registerSheet, rosterSheet } from "./people-sheets.ts";
import { unitSheet } from "./unit-sheet.ts";

/** The sheets of the clean sample, in tab order. */
export function sampleSheets(): readonly SheetPlan[] {
  return [unitSheet(), rosterSheet(), registerSheet(), groupSheet()];
}
