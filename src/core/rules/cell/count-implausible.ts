import { implausibleCounts, type ImplausibleCount } from "../../figures/implausible.ts";
import { cellAddress } from "../../values/addresses.ts";
import { defineRule } from "../define-rule.ts";
import type { CalendarDate } from "../../values/calendar.ts";
import type { ColumnKey } from "../../tables/schema.ts";
import type { FixChoice } from "../found.ts";
import { ratioChoice, type RatioCell } from "../ratio-choices.ts";
import type { RuleInput } from "../rule.ts";
import { elementAt } from "../../values/element-at.ts";

/** The number may be right all the same: a person can keep it, and it counts again while the cell holds it. */
export const countImplausible = defineRule({
  code: "count-implausible",
  severity: "warning",
  needs: ["unitTables", "countColumns"],
  check(input) {
    return implausibleCounts(input).found.map((found) => ({
      at: found.cell,
      value: found.value,
      args: argsOf(found),
      fix: { kind: "choice", choices: [...dateChoices(input, found), keepChoice(input, found)] },
    }));
  },
});

/** Of `date`, `year`, `money` and `whole` the one that is not null says why; `reading` is "3/2" for 3 February. */
interface Args {
  readonly unit: string;
  readonly column: ColumnKey;
  readonly count: number;
  readonly date: CalendarDate | null;
  readonly reading: string | null;
  readonly year: string | null;
  readonly money: number | null;
  readonly whole: number | null;
  readonly wholeColumn: ColumnKey;
}

function argsOf({ unit, column, count, reason }: ImplausibleCount): Args {
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
  const sheet = elementAt(snapshot.sheets, cell.sheet).name;
  return {
    id: "keep",
    args: { number: count },
    writes: [],
    confirms: { sheet, cell: cellAddress(cell), value },
  };
}
