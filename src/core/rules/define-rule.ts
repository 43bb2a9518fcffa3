import { cellRange, type CellRef, type RangeRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { FindingArgs } from "./finding-args.ts";
import type { Fix, Severity } from "./finding.ts";
import type { RuleCode } from "./registry.ts";
import type { MissingInput, Rule, RuleInput } from "./rule.ts";

/** A finding as its rule writes it: code and severity are the rule's, no fix means none. */
export interface Found<Code extends RuleCode> {
  readonly at: CellRef | RangeRef;
  readonly value: CellValue | null;
  readonly args: FindingArgs[Code];
  readonly fix?: Fix | null;
}

interface RuleDefinition<Code extends RuleCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** What was found, in any order, or what the workbook lacks. */
  readonly check: (input: RuleInput) => MissingInput | readonly Found<Code>[];
}

/** Makes a rule of its definition; the arguments of its findings are checked against the code's message. */
export function defineRule<Code extends RuleCode>({ code, severity, check }: RuleDefinition<Code>): Rule {
  return {
    code,
    severity,
    check(input) {
      const result = check(input);
      if (typeof result === "string") return { outcome: "notCheckable", missing: result };
      return {
        outcome: "checked",
        findings: result.map(({ at, value, args, fix = null }) => ({
          code,
          severity,
          at: "row" in at ? cellRange(at) : at,
          value,
          args,
          fix,
        })),
      };
    },
  };
}
