import { compareFindings, isSameFinding } from "./finding-order.ts";
import type { Finding } from "./finding.ts";
import { RULES } from "./all.ts";
import type { Rule, RuleInput, RuleOutcome } from "./rule.ts";

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
  const off = new Set(input.settings.rulesOff);
  const findings: Finding[] = [];
  const outcomes = rules.map((rule): RuleOutcome => {
    if (off.has(rule.code)) return notCheckable(rule, "switched-off");
    try {
      const result = rule.check(input);
      if (result.outcome === "notCheckable") return notCheckable(rule, result.missing);
      const found = inOrder(result.findings);
      for (const finding of found) findings.push(finding);
      return { code: rule.code, findings: found.length, outcome: "checked" };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { code: rule.code, findings: 0, outcome: "crashed", error: message };
    }
  });
  return { findings: findings.sort(compareFindings), rules: outcomes };
}

function notCheckable(
  rule: Rule,
  missing: Extract<RuleOutcome, { outcome: "notCheckable" }>["missing"],
): RuleOutcome {
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
