import type { RunInput } from "../people/run-input.ts";
import { actionLists } from "./action-lists.ts";
import { districtFigures } from "./district-figures.ts";
import type { ActionLists, DistrictFigures, GroupFigures, Pace, UnitFigures } from "./figures.ts";
import { groupFigures } from "./group-figures.ts";
import { seriesOf, type Series } from "./series.ts";
import { qualityFigures, type QualityFigures } from "./quality.ts";
import { paceToDeadline } from "./pace.ts";
import { unitFigures } from "./unit-figures.ts";

/** All figures of a run: of each unit, the district, the working groups, lists of people, and how they compare with before. */
export interface Figures {
  readonly units: readonly UnitFigures[];
  readonly district: DistrictFigures;
  readonly groups: readonly GroupFigures[];
  readonly lists: ActionLists;
  readonly pace: Pace;
  /** Null without a register. */
  readonly quality: QualityFigures | null;
  readonly series: Series;
}

/** All figures of a run, exact: integers are compared as integers, and what is unknown stays unknown. */
export function computeFigures(input: RunInput): Figures {
  const { workbook, settings, period } = input;
  const units = unitFigures(input);
  const district = districtFigures(workbook, units, settings.threshold);
  return {
    units,
    district,
    groups: groupFigures(workbook, units),
    lists: actionLists(input),
    pace: paceToDeadline(district, period),
    quality: qualityFigures(input),
    series: seriesOf(input, units),
  };
}
