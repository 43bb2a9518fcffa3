import type { RecognisedWorkbook, UnitTable } from "../tables/tables.ts";
import type { DistrictFigures, HeadClass, PlanClass, UnitFigures } from "./figures.ts";
import { headClass, moreMembersNeeded, sumOfKnown } from "./ratios.ts";
import { sumCells } from "../tables/table-columns.ts";
import { totalsOf } from "./totals.ts";
import type { CountKey } from "../tables/schema.ts";
import { countIn } from "../values/readings.ts";

/** The whole list of units; a unit that cannot be read is left out of the sums and said in their coverage. */
export function districtFigures(
  workbook: RecognisedWorkbook,
  units: readonly UnitFigures[],
  threshold: number,
): DistrictFigures {
  const totals = totalsOf(units);
  const { plan, admitted, heads, members } = totals;
  const withClass = (planClass: PlanClass) => units.filter((unit) => unit.planClass === planClass).length;
  return {
    ...totals,
    gap: plan === null || admitted === null ? null : plan - admitted,
    unitGaps: sumOfKnown(units.map(shortfall)),
    unitsMet: withClass("met"),
    unitsExceeded: withClass("exceeded"),
    unitsBelow: withClass("below"),
    unitsNone: withClass("none"),
    unitsWithoutPlan: withClass("noPlan"),
    unitsUnknown: withClass("unknown"),
    headClass: districtHeadClass(units, heads, members, threshold),
    moreMembersNeeded:
      heads === null || heads === 0 || members === null ? null : moreMembersNeeded(heads, members, threshold),
    unitMoreMembersNeeded: sumOfKnown(units.map((unit) => unit.moreMembersNeeded)),
    unitsBelowHeads: units.filter((unit) => unit.headClass === "below").length,
    unitsHeadsUnknown: units.filter((unit) => unit.headClass === "unknown").length,
    stated: statedTotals(workbook),
  };
}

function shortfall({ plan, admitted, planClass }: UnitFigures): number | null {
  if (plan === null || admitted === null || planClass === "unknown") return null;
  return Math.max(0, plan - admitted);
}

function districtHeadClass(
  units: readonly UnitFigures[],
  heads: number | null,
  members: number | null,
  threshold: number,
): HeadClass {
  if (heads !== null && members !== null) return headClass(heads, members, threshold);
  return units.some((unit) => unit.headClass === "unknown") ? "unknown" : "notApplicable";
}

/** What the workbook's own grand totals say: of the table that has the column, in a row that sums all its units. */
function statedTotals({ unitTable, otherHalves }: RecognisedWorkbook): DistrictFigures["stated"] {
  const tables = unitTable ? [unitTable, ...otherHalves] : [];
  const stated = (key: CountKey): number | null => {
    const table = tables.find(({ columns }) => columns[key]);
    return table ? totalIn(table, key) : null;
  };
  return {
    plan: stated("plan"),
    admitted: stated("admitted"),
    heads: stated("heads"),
    members: stated("members"),
  };
}

function totalIn({ totalRows, rows }: UnitTable, key: CountKey): number | null {
  for (const row of totalRows) {
    if (row.summedRows.length !== rows.length) continue;
    const counts = sumCells(row, key).map(({ reading }) => countIn(reading));
    const known = counts.filter((count) => count !== null);
    if (counts.length > 0 && known.length === counts.length)
      return known.reduce((sum, count) => sum + count, 0);
  }
  return null;
}
