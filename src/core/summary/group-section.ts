import type { Report } from "../rules/report.ts";
import { partialLabel } from "./coverage-notes.ts";
import type { PrintBlock, PrintBuilder } from "./printed-sheet.ts";
import { sumContent } from "./sum-formula.ts";
import type { SummaryTexts } from "./texts.ts";
import { summedCounts, unitCounts } from "./unit-counts.ts";
import { columnOf, shareOf } from "./unit-formulas.ts";
import type { UnitLines } from "./unit-section.ts";
import { listedNames } from "./wording.ts";
import { elementAt } from "../values/element-at.ts";

const COLUMNS = {
  ordinal: 30,
  name: "rest",
  leader: 142,
  units: 40,
  plan: 44,
  admitted: 52,
  percent: 56,
  flagged: 176,
} as const;

/** Progress of every working group, its head, and its units below the threshold. */
export function groupSection(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  places: UnitLines,
): void {
  const { groups, units } = report.figures;
  if (groups.length === 0) {
    sheet.span({ left: 0, right: sheet.lastColumn }, texts.say("noGroups"), "sentence");
    sheet.row += 1;
    return;
  }
  const table = sheet.block(COLUMNS);
  const heading = sheet.row - 1;
  writeHeader(sheet, table, report, texts);
  groups.forEach((group, index) => {
    const counts = summedCounts(group.units.map((unit) => unitCounts(report, elementAt(units, unit))));
    const rows = group.units.map(places.rowOfUnit);
    const below = group.unitsBelowHeads.map((unit) => elementAt(units, unit).name);
    table.number("ordinal", index + 1, "count");
    table.text("name", partialLabel(group.name, group.coverage.admission, texts), "text");
    table.text("leader", group.leader ?? texts.say("leaderNotKnown"), "text");
    table.number("units", group.units.length, "count");
    table.put("plan", sumContent(columnOf("plan"), rows, counts.plan), "count");
    table.put("admitted", sumContent(columnOf("admitted"), rows, counts.admitted), "count");
    const admitted = { cell: table.address("admitted"), value: counts.admitted };
    const plan = { cell: table.address("plan"), value: counts.plan };
    table.put("percent", shareOf(admitted, plan), "percent");
    const flagged = listedNames(below, texts, (words) => table.fits("flagged", words, "text"));
    table.text("flagged", below.length > 0 ? flagged : texts.say("none"), "text");
    sheet.row += 1;
  });
  // A table without its header over it is hard to read: whole where a page holds it.
  sheet.together.push({ first: heading, last: sheet.row - 1 });
}

function writeHeader(
  sheet: PrintBuilder,
  table: PrintBlock<keyof typeof COLUMNS>,
  { settings }: Report,
  texts: SummaryTexts,
): void {
  sheet.together.push({ first: sheet.row - 1, last: sheet.row + 1 });
  table.text("ordinal", texts.say("ordinal"), "header");
  table.text("name", texts.say("group"), "header");
  table.text("leader", texts.say("leader"), "header");
  table.text("units", texts.say("unitCount"), "header");
  table.text("plan", texts.say("plan"), "header");
  table.text("admitted", texts.say("admitted"), "header");
  table.text("percent", texts.say("percent"), "header");
  table.text(
    "flagged",
    texts.say("flaggedUnits", { threshold: texts.percent(settings.threshold) }),
    "header",
  );
  sheet.row += 1;
}
