import type { GroupFigures } from "../indicators/figures.ts";
import type { Report } from "../report.ts";
import { columnName } from "../workbook/addresses.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import type { PlanContent } from "./sheet-plan.ts";
import type { SummaryTexts } from "./texts.ts";
import { plainContent, summedCounts, unitCounts, UNKNOWN, type CountValue } from "./unit-counts.ts";
import { COLUMN } from "./unit-formulas.ts";
import type { UnitPlaces } from "./unit-section.ts";

/** The group table uses the columns of the per-unit table for its own purposes. */
const LEADER = { left: COLUMN.plan, right: COLUMN.percent } as const;
const UNIT_COUNT = COLUMN.rank;
const PLAN = COLUMN.heads;
const ADMITTED = COLUMN.members;
const PERCENT = COLUMN.headPercent;
const FLAGGED = { left: COLUMN.needed, right: COLUMN.state } as const;

/** Excel takes at most 255 arguments in SUM. */
const MOST_TERMS = 250;

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
    sheet.text(COLUMN.name, group.name, "text");
    sheet.span(LEADER, group.leader ?? texts.say("leaderNotKnown"), "text");
    sheet.number(UNIT_COUNT, group.units.length, "count");
    sheet.put(PLAN, summed("plan", counts.plan, rows), "count");
    sheet.put(ADMITTED, summed("admitted", counts.admitted, rows), "count");
    sheet.put(PERCENT, share(sheet.row, group), "percent");
    sheet.span(FLAGGED, below.length > 0 ? below.join(", ") : texts.say("none"), "text");
    sheet.row += 1;
  });
}

function unitFigures(report: Report, unit: number): ReturnType<typeof unitCounts>[] {
  const figures = report.figures.units[unit];
  return figures ? [unitCounts(report, figures)] : [];
}

function summed(column: "plan" | "admitted", value: CountValue, rows: readonly number[]): PlanContent {
  if (typeof value !== "number" || rows.length > MOST_TERMS) return plainContent(value);
  const cells = rows.map((row) => columnName(COLUMN[column]) + String(row + 1));
  return { kind: "formula", formula: `=SUM(${cells.join(",")})`, result: value };
}

function share(row: number, group: GroupFigures): PlanContent {
  const [part, whole] = [ADMITTED, PLAN].map((column) => columnName(column) + String(row + 1));
  return {
    kind: "formula",
    formula: `=IFERROR(IF(${whole}>0,${part}/${whole},""),"${UNKNOWN}")`,
    result: group.percent === null ? "" : group.percent / 100,
  };
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
