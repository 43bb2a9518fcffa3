import { FINDING_LOOKS, type FindingMark, type PlanStep } from "../core/plan/port.ts";
import type { WorkbookSnapshot } from "../core/values/snapshot.ts";
import type { StandingRule } from "./own-rules.ts";
import { OwnRulesStep } from "./own-rules-step.ts";

/** N of any text is 0: the mark stands until the next check says otherwise. */
const MARKER = "knv.finding";
const FORMULA = `=N("${MARKER}")=0`;

/** Replaces the marks of cells with errors and warnings. The first marks win over later ones on the same cell. */
export function findingMarksStep(marks: readonly FindingMark[], snapshot: WorkbookSnapshot): OwnRulesStep {
  const rules = marks.map(({ sheet, area, severity }) => ({
    sheet,
    area,
    formula: FORMULA,
    look: FINDING_LOOKS[severity],
  }));
  return new OwnRulesStep("findingMarks", MARKER, rules, snapshot, restoring);
}

function restoring(standing: readonly StandingRule[]): PlanStep | null {
  const marks = standing.map(({ sheet, area, fill }) => {
    const severity = SEVERITIES.find((one) => FINDING_LOOKS[one].fill === fill.toUpperCase());
    return area && severity ? { sheet, area, severity } : null;
  });
  const known = marks.filter((mark) => mark !== null);
  return known.length === marks.length ? { kind: "findingMarks", marks: known } : null;
}

const SEVERITIES = ["error", "warning"] as const;
