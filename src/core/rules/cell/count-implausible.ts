import { implausibleCounts, type ImplausibleCount } from "../../figures/implausible.ts";
import { cellAddress } from "../../values/addresses.ts";
import { missingCounts } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { FindingArgs } from "../finding-args.ts";
import type { FixChoice } from "../finding.ts";
import { ratioChoice, type RatioCell } from "../ratio-choices.ts";
import type { RuleInput } from "../rule.ts";

/** The number may be right all the same: a person can keep it, and it counts again while the cell holds it. */
export const countImplausible = defineRule({
  code: "count-implausible",
  severity: "warning",
  check(input) {
    return (
      missingCounts(input.workbook) ??
      implausibleCounts(input).found.map((found) => ({
        at: found.cell,
        value: found.value,
        args: argsOf(found),
        fix: { kind: "choice", choices: [...dateChoices(input, found), keepChoice(input, found)] },
      }))
    );
  },
});

function argsOf({ unit, column, count, reason }: ImplausibleCount): FindingArgs["count-implausible"] {
  return {
    unit: unit.name,
    column,
    count,
    date: reason.kind === "date" ? reason.date : null,
    reading: reason.kind === "date" ? `${reason.date.day}/${reason.date.month}` : null,
    year: reason.kind === "year" ? String(count) : null,
    money: reason.kind === "money" ? count : null,
    whole: reason.kind === "ratio" ? reason.whole : null,
    wholeColumn: column === "members" || column === "heads" ? "heads" : "plan",
  };
}

/** Day and month as count and plan, in both orders: Excel's dates may begin with either. */
function dateChoices(input: RuleInput, { unit, column, cell, value, reason }: ImplausibleCount): FixChoice[] {
  if (reason.kind !== "date") return [];
  const { day, month } = reason.date;
  const ratioCell: RatioCell = { at: cell, value, column, cellOf: (other) => unit[other].cell };
  const choices = [ratioChoice(input, ratioCell, day, month)];
  return day === month ? choices : [...choices, ratioChoice(input, ratioCell, month, day)];
}

function keepChoice({ snapshot }: RuleInput, { cell, value, count }: ImplausibleCount): FixChoice {
  const sheet = snapshot.sheets[cell.sheet]?.name ?? "";
  return {
    id: "keep",
    args: { number: count },
    writes: [],
    confirms: { sheet, cell: cellAddress(cell), value },
  };
}
