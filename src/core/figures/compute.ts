import type { Period } from "../settings/period.ts";
import type { Settings } from "../settings/settings.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import { actionLists } from "./action-lists.ts";
import { districtFigures } from "./district-figures.ts";
import type { Figures } from "./figures.ts";
import { groupFigures } from "./group-figures.ts";
import { paceToDeadline } from "./pace.ts";
import { unitFigures } from "./unit-figures.ts";

/** All figures of a run, exact: integers are compared as integers, and what is unknown stays unknown. */
export function computeFigures(workbook: RecognisedWorkbook, settings: Settings, period: Period): Figures {
  const units = unitFigures(workbook, settings, period);
  const district = districtFigures(units, settings.threshold);
  return {
    units,
    district,
    groups: groupFigures(workbook, units),
    lists: actionLists(workbook),
    pace: paceToDeadline(district, period),
  };
}
