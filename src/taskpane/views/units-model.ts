import type { UnitFigures } from "../../core/figures/figures.ts";
import { compareVietnamese } from "../../core/text/canonical.ts";

export type UnitFilter = "all" | "belowThreshold" | "planNotMet" | "planNone" | "unknown";
export type UnitSort = "workbook" | "name" | "plan" | "heads";

export const UNIT_FILTERS: readonly UnitFilter[] = [
  "all",
  "belowThreshold",
  "planNotMet",
  "planNone",
  "unknown",
];
export const UNIT_SORTS: readonly UnitSort[] = ["workbook", "name", "plan", "heads"];

export interface UnitQuery {
  readonly filter: UnitFilter;
  readonly sort: UnitSort;
  /** Name of a working group; null: every unit, also those without one. */
  readonly group: string | null;
}

const PASSES: Readonly<Record<UnitFilter, (unit: UnitFigures) => boolean>> = {
  all: () => true,
  belowThreshold: (unit) => unit.headClass === "below",
  // As the printed summary counts them: who has admitted nobody is counted apart.
  planNotMet: (unit) => unit.planClass === "below",
  planNone: (unit) => unit.planClass === "none",
  unknown: (unit) => unit.planClass === "unknown" || unit.headClass === "unknown",
};

/** Units that pass, in the order asked for. Units whose figure is unknown come last; ties keep the workbook's order. */
export function visibleUnits(units: readonly UnitFigures[], query: UnitQuery): readonly UnitFigures[] {
  const passing = units.filter(
    (unit) => PASSES[query.filter](unit) && (query.group === null || unit.group === query.group),
  );
  switch (query.sort) {
    case "workbook":
      return passing;
    case "name":
      return passing.sort((a, b) => compareVietnamese(a.name, b.name));
    case "plan":
      return passing.sort((a, b) => lowestFirst(a.percent, b.percent));
    case "heads":
      return passing.sort((a, b) => lowestFirst(a.headPercent, b.headPercent));
  }
}

export function countUnits(units: readonly UnitFigures[], filter: UnitFilter): number {
  return units.reduce((count, unit) => (PASSES[filter](unit) ? count + 1 : count), 0);
}

/** How far a bar of a percentage is filled, 0…100: over-fulfilment fills it, unknown leaves it empty. */
export function barFilled(percent: number | null): number {
  return percent === null ? 0 : Math.min(Math.max(percent, 0), 100);
}

function lowestFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
