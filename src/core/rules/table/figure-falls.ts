import { seriesOf, type PastPeriod, type PastUnit } from "../../figures/series.ts";
import { unitFigures } from "../../figures/unit-figures.ts";
import type { CellRef } from "../../values/addresses.ts";
import type { CalendarDate } from "../../values/calendar.ts";
import { valueAt } from "../../values/snapshot.ts";
import { defineRule, type Found } from "../define-rule.ts";

/** Admissions of a plan year only add up: of two neighbouring periods the later one has no fewer. */
export const figureFalls = defineRule({
  code: "figure-falls",
  severity: "warning",
  check(input) {
    const { workbook, snapshot, period } = input;
    if (workbook.units.length === 0) return "units";
    const units = unitFigures(input);
    const { periods } = seriesOf(input, units);
    const ofYear = periods.filter(({ cutOff }) => cutOff.year === period.cutOff.year);
    if (ofYear.length === 0) return "earlier-period";
    const found: Found<"figure-falls">[] = [];
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
    ofYear.forEach((earlier, index) => {
      const next = ofYear[index + 1];
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
