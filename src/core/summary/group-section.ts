import type { Report } from "../rules/report.ts";
import { cellAddress } from "../values/addresses.ts";
import { partialLabel } from "./coverage-notes.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import { sumContent } from "./sum-formula.ts";
import type { SummaryTexts } from "./texts.ts";
import { summedCounts, unitCounts } from "./unit-counts.ts";
import { COLUMN, shareOf } from "./unit-formulas.ts";
import type { UnitPlaces } from "./unit-section.ts";
import { listedNames } from "./wording.ts";

/** The group table uses the columns of the per-unit table for its own purposes. */
const LEADER = { left: COLUMN.plan, right: COLUMN.percent } as const;
const UNIT_COUNT = COLUMN.rank;
const PLAN = COLUMN.heads;
const ADMITTED = COLUMN.members;
const PERCENT = COLUMN.headPercent;
const FLAGGED = { left: COLUMN.needed, right: COLUMN.state } as const;

/** Progress of every working group, its head, and its units below the threshold. */
export function groupSection(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  places: UnitPlaces,
): void {
  const { groups } = report.figures;
  if (groups.length === 0) {
    sheet.span({ left: 0, right: sheet.lastColumn }, texts.say("noGroups"), "sentence");
    sheet.row += 1;
    return;
  }
  writeHeader(sheet, report, texts);
  groups.forEach((group, index) => {
    const counts = summedCounts(group.units.flatMap((unit) => unitFigures(report, unit)));
    const rows = group.units.flatMap((unit) => places.rowOfUnit.get(unit) ?? []);
    const below = group.unitsBelowHeads.flatMap((unit) => report.figures.units[unit]?.name ?? []);
    sheet.number(COLUMN.ordinal, index + 1, "count");
    sheet.text(COLUMN.name, partialLabel(group.name, group.coverage.admission, texts), "text");
    sheet.span(LEADER, group.leader ?? texts.say("leaderNotKnown"), "text");
    sheet.number(UNIT_COUNT, group.units.length, "count");
    sheet.put(PLAN, sumContent(COLUMN.plan, rows, counts.plan), "count");
    sheet.put(ADMITTED, sumContent(COLUMN.admitted, rows, counts.admitted), "count");
    const cell = (column: number): string => cellAddress({ row: sheet.row, column });
    const admitted = { cell: cell(ADMITTED), value: counts.admitted };
    sheet.put(PERCENT, shareOf(admitted, { cell: cell(PLAN), value: counts.plan }), "percent");
    const flagged = listedNames(below, texts, (words) => sheet.fits(words, "text", FLAGGED));
    sheet.span(FLAGGED, below.length > 0 ? flagged : texts.say("none"), "text");
    sheet.row += 1;
  });
}

function unitFigures(report: Report, unit: number): ReturnType<typeof unitCounts>[] {
  const figures = report.figures.units[unit];
  return figures ? [unitCounts(report, figures)] : [];
}

function writeHeader(sheet: PrintBuilder, { settings }: Report, texts: SummaryTexts): void {
  sheet.together.push({ first: sheet.row - 1, last: sheet.row + 1 });
  sheet.text(COLUMN.ordinal, texts.say("ordinal"), "header");
  sheet.text(COLUMN.name, texts.say("group"), "header");
  sheet.span(LEADER, texts.say("leader"), "header");
  sheet.text(UNIT_COUNT, texts.say("unitCount"), "header");
  sheet.text(PLAN, texts.say("plan"), "header");
  sheet.text(ADMITTED, texts.say("admitted"), "header");
  sheet.text(PERCENT, texts.say("percent"), "header");
  sheet.span(FLAGGED, texts.say("flaggedUnits", { threshold: texts.percent(settings.threshold) }), "header");
  sheet.row += 1;
}
