import { compareFindings, isSameFinding } from "./finding-order.ts";
import type { Finding } from "./finding.ts";
import { cellRange } from "../values/addresses.ts";
import { atOnce, type Steps } from "../values/steps.ts";
import { withoutDisagreeing } from "./disagreeing-columns.ts";
import { lookUp, type MissingInput } from "./needs.ts";
import { RULES, type Rule } from "./registry.ts";
import type { RuleOutcome } from "./report.ts";
import type { RuleInput } from "./rule.ts";

export interface RulesRun {
  /** In order of sheet, row, column, code; nothing twice. */
  readonly findings: readonly Finding[];
  /** One per rule, in the order of the registry. */
  readonly rules: readonly RuleOutcome[];
}

/**
 * Checks every rule. A rule that throws is `crashed` and the others still run; one that the settings switch off,
 * or that lacks its input, is `notCheckable`. The same input gives the same output.
 */
export function runRules(input: RuleInput, rules: readonly Rule[] = RULES): RulesRun {
  return atOnce(runRulesInSteps(input, rules));
}

/** One rule a step. */
export function* runRulesInSteps(input: RuleInput, rules: readonly Rule[] = RULES): Steps<RulesRun> {
  const off = new Set(input.settings.rulesOff);
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  for (const rule of rules) {
    outcomes.push(off.has(rule.code) ? notCheckable(rule, "switched-off") : outcomeOf(rule, input, findings));
    yield;
  }
  const listed = off.has("columns-disagree") ? findings : withoutDisagreeing(findings, input.workbook);
  return {
    findings: listed.sort(compareFindings),
    rules: outcomes.map((outcome) => counted(outcome, listed)),
  };
}

/** The outcome with the findings that are listed: those of a column in doubt are one. */
function counted(outcome: RuleOutcome, findings: readonly Finding[]): RuleOutcome {
  if (outcome.outcome !== "checked") return outcome;
  return { ...outcome, findings: findings.reduce((sum, { code }) => sum + Number(code === outcome.code), 0) };
}

/** Adds what the rule finds to `findings`. */
function outcomeOf(rule: Rule, input: RuleInput, findings: Finding[]): RuleOutcome {
  try {
    const lookedUp = lookUp(rule.needs, input);
    if ("missing" in lookedUp) return notCheckable(rule, lookedUp.missing);
    const found = inOrder(rule.check(input, lookedUp.given).map((one) => findingOf(rule, one)));
    for (const finding of found) findings.push(finding);
    return { code: rule.code, findings: found.length, outcome: "checked" };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: rule.code, findings: 0, outcome: "crashed", error: message };
  }
}

function findingOf(
  { code, severity }: Rule,
  { at, value, args, fix = null }: ReturnType<Rule["check"]>[number],
): Finding {
  return { code, severity, at: "row" in at ? cellRange(at) : at, value, args, fix };
}

function notCheckable(rule: Rule, missing: MissingInput): RuleOutcome {
  return { code: rule.code, findings: 0, outcome: "notCheckable", missing };
}

/** Sorted, and each place once: two findings of one rule at one place are one mistake. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort(compareFindings);
  return sorted.filter((finding, i) => {
    const before = sorted[i - 1];
    return before === undefined || !isSameFinding(before, finding);
  });
}
