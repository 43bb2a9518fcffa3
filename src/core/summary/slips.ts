import type { UnitFigures } from "../figures/figures.ts";
import { membersOf } from "./slip-people.ts";
import type { Report } from "../rules/report.ts";
import type { SheetPlan } from "../plan/sheet-plan.ts";
import { columnWidths } from "./grid.ts";
import { groupSlip } from "./group-slip.ts";
import { printBuilder, printedSheet } from "./printed-sheet.ts";
import { draftLine } from "./readiness.ts";
import { SLIP_GRID, SLIP_WIDTH, TABLE_SIZE } from "./slip-page.ts";
import type { SummaryTexts } from "./texts.ts";
import { unitMistakes } from "./unit-mistakes.ts";
import { unitSlip } from "./unit-slip.ts";
import { spelledTexts } from "./wording.ts";

/** Whom slips are printed for: indices in `Figures.units` and in `Figures.groups`. */
export interface SlipChoice {
  readonly units: readonly number[];
  readonly groups: readonly number[];
}

/** Mark of the sheet of slips. */
const SLIPS_MARK = "slips";

/** Units that something is asked of: below the threshold, or with a mistake; and the working groups that push them. */
export function suggestedSlips(report: Report): SlipChoice {
  const mistakes = unitMistakes(report);
  const isAsked = ({ unit, headClass }: UnitFigures): boolean => headClass === "below" || mistakes.has(unit);
  const units = report.figures.units.flatMap((unit, index) => (isAsked(unit) ? [index] : []));
  const groups = report.figures.groups.flatMap((group, index) =>
    group.units.some((unit) => units.includes(unit)) ? [index] : [],
  );
  return { units, groups };
}

/**
 * *Phiếu gửi đơn vị*: one sheet, a page for every unit and every working group chosen, in the workbook's order. A unit's page
 * holds the people of that unit alone, a group's page nobody by name but its head. Null when nobody is chosen.
 */
export function planSlips(report: Report, plainTexts: SummaryTexts, choice: SlipChoice): SheetPlan | null {
  const texts = spelledTexts(plainTexts, report.settings.spelling);
  const { units, groups } = report.figures;
  const chosenUnits = units.filter((_, index) => choice.units.includes(index));
  const chosenGroups = groups.filter((_, index) => choice.groups.includes(index));
  if (chosenUnits.length + chosenGroups.length === 0) return null;
  const sheet = printBuilder(columnWidths(SLIP_GRID, SLIP_WIDTH), TABLE_SIZE);
  const people = membersOf(report);
  const mistakes = unitMistakes(report);
  const begins: number[] = [];
  for (const unit of chosenUnits) {
    begins.push(sheet.row);
    unitSlip(sheet, report, texts, {
      unit,
      people: people(unit.unit),
      mistakes: mistakes.get(unit.unit) ?? [],
    });
  }
  for (const group of chosenGroups) {
    begins.push(sheet.row);
    groupSlip(sheet, report, texts, { group, people, mistakes });
  }
  return printedSheet(sheet, {
    mark: SLIPS_MARK,
    name: texts.say("sheetSlips"),
    tabColor: "#2E75B6",
    orientation: "portrait",
    frozenRows: 0,
    titleRows: null,
    conditionalFormats: [],
    // Every page goes to somebody else.
    pageNumbers: false,
    begins,
    notice: draftLine(report, texts),
  });
}
