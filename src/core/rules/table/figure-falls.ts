import type { PastPeriod, PastUnit } from "../../figures/series.ts";
import { unitFigures } from "../../figures/unit-figures.ts";
import type { CellRef } from "../../values/addresses.ts";
import type { CalendarDate } from "../../values/calendar.ts";
import { valueAt } from "../../values/snapshot.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";

interface Args {
  readonly unit: string;
  readonly before: number;
  readonly admitted: number;
  readonly earlier: CalendarDate;
  readonly later: CalendarDate;
}

/** Admissions of a plan year only add up: of two neighbouring periods the later one has no fewer. */
export const figureFalls = defineRule({
  code: "figure-falls",
  severity: "warning",
  needs: ["units", "earlierPeriods"],
  check(input, { earlierPeriods }) {
    const { workbook, snapshot, period } = input;
    const units = unitFigures(input);
    const found: Found<Args>[] = [];
    const compare = (earlier: PastPeriod, unit: number, name: string, later: Later): void => {
      const before = earlier.units.get(unit)?.admitted ?? null;
      if (before === null || later.admitted === null || later.cell === null) return;
      if (later.admitted >= before) return;
      const sheet = snapshot.sheets[later.cell.sheet];
      found.push({
        at: later.cell,
        value: sheet ? valueAt(sheet, later.cell.row, later.cell.column) : "",
        args: {
          unit: name,
          before,
          admitted: later.admitted,
          earlier: earlier.cutOff,
          later: later.cutOff,
        },
      });
    };
    earlierPeriods.forEach((earlier, index) => {
      const next = earlierPeriods[index + 1];
      for (const { unit, name, admitted } of units) {
        const past = next?.units.get(unit);
        const cell = workbook.units[unit]?.admitted.cell ?? null;
        if (next === undefined) compare(earlier, unit, name, { admitted, cell, cutOff: period.cutOff });
        else if (past) compare(earlier, unit, name, laterOf(past, next.cutOff));
      }
    });
    return found;
  },
});

interface Later {
  readonly admitted: number | null;
  readonly cell: CellRef | null;
  readonly cutOff: CalendarDate;
}

function laterOf({ admitted, admittedCell }: PastUnit, cutOff: CalendarDate): Later {
  return { admitted, cell: admittedCell, cutOff };
}
