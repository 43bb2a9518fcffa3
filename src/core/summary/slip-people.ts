import type { ActionLists } from "../figures/figures.ts";
import { rosterFacts } from "../people/roster.ts";
import type { Report } from "../rules/report.ts";

/** The action lists of one unit; null when the roster does not say who belongs to which unit. */
export type UnitLists = ActionLists | null;

/** Whoever the roster lists under a unit (index in `RecognisedWorkbook.units`), and nobody of another one. */
export function membersOf(report: Report): (unit: number) => UnitLists {
  const roster = rosterFacts(report);
  const { completeDossier, sendToTraining, needsData } = report.figures.lists;
  if (!roster?.mentions) return () => null;
  const of = (list: typeof completeDossier, unit: number) =>
    list.filter(({ row }) => roster.mention[row] === unit);
  return (unit) => ({
    completeDossier: of(completeDossier, unit),
    sendToTraining: of(sendToTraining, unit),
    needsData: of(needsData, unit),
  });
}
