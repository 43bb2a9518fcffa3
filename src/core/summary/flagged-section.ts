import { isWhole } from "../figures/totals.ts";
import type { Report } from "../rules/report.ts";
import { isOneHead, villageOfUnit } from "../figures/one-head.ts";
import { outsideHeads, type OutsideHead } from "./outside-heads.ts";
import { roomAsRowsCome, type PrintBlock, type PrintBuilder } from "./printed-sheet.ts";
import type { SummaryTexts } from "./texts.ts";
import { unitCounts } from "./unit-counts.ts";
import { at, UnitFormulas } from "./unit-formulas.ts";
import { belowUnits } from "./unit-order.ts";
import type { UnitLines } from "./unit-section.ts";
import { capitalised, headsWords, listedNames } from "./wording.ts";

const COLUMNS = {
  ordinal: 30,
  unit: "rest",
  heads: 42,
  members: 44,
  percent: 56,
  needed: 40,
  villages: 194,
  group: 134,
} as const;
const VILLAGE_COLUMNS = { ordinal: 30, unit: "rest", village: 182, head: 194, group: 134 } as const;

/** Units below the threshold, the lowest share first, with the heads still needed and the villages to look at. */
export function flaggedSection(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  places: UnitLines,
): void {
  const { figures, settings } = report;
  const threshold = texts.percent(settings.threshold);
  const below = belowUnits(figures.units);
  if (below.length === 0) {
    const coverage = figures.district.coverage.heads;
    const isKnown = figures.district.headPercent !== null;
    const key = !isKnown ? "headsNotKnown" : isWhole(coverage) ? "noUnitBelow" : "noUnitBelowKnown";
    const sentence = texts.say(key, { threshold, whom: headsWords(settings, texts), ...coverage });
    sheet.span({ left: 0, right: sheet.lastColumn }, sentence, "sentence");
    sheet.row += 1;
    return;
  }

  const villages = outsideHeads(report);
  if (below.every(isOneHead)) {
    villageTable(sheet, report, texts, villages);
    return;
  }
  const formulas = new UnitFormulas(settings.threshold, places.body, texts);
  const table = sheet.block(COLUMNS);
  sheet.together.push({ first: sheet.row - 1, last: sheet.row + 1 });
  writeHeader(sheet, table, texts);
  const roomLeft = roomAsRowsCome(sheet, "landscape");
  below.forEach((unit, index) => {
    if (index > 0 && roomLeft() < ROOM_FOR_A_ROW) writeHeader(sheet, table, texts);
    const source = places.rowOfUnit(unit.unit);
    const counts = unitCounts(report, unit);
    const names = (villages.get(unit.unit) ?? []).map(({ village, isCertain }) =>
      isCertain ? village : texts.say("villageUnclear", { village }),
    );
    table.number("ordinal", index + 1, "count");
    table.text("unit", unit.name, "text");
    const listed = listedNames(names, texts, (words) => table.fits("villages", words, "text"));
    table.text("villages", names.length > 0 ? listed : texts.say("villagesNotKnown"), "text");
    table.formula("heads", `=${at("heads", source)}`, counts.heads, "count");
    table.formula("members", `=${at("members", source)}`, counts.members, "count");
    const share = formulas.share(source, "members", "heads", counts);
    table.formula("percent", `=${at("headPercent", source)}`, share.result, "percent");
    table.formula("needed", `=${at("needed", source)}`, formulas.needed(source, counts).result, "count");
    table.text("group", unit.group ?? "", "text");
    sheet.row += 1;
  });
}

/** Where every such unit is one village: the villages and their heads by name, no shares of one. */
function villageTable(
  sheet: PrintBuilder,
  { figures }: Report,
  texts: SummaryTexts,
  villages: ReadonlyMap<number, readonly OutsideHead[]>,
): void {
  const below = belowUnits(figures.units);
  sheet.together.push({ first: sheet.row - 1, last: sheet.row + 1 });
  const table = sheet.block(VILLAGE_COLUMNS);
  table.text("ordinal", texts.say("ordinal"), "header");
  table.text("unit", texts.say("unit"), "header");
  table.text("village", texts.say("village"), "header");
  table.text("head", texts.say("headName"), "header");
  table.text("group", texts.say("group"), "header");
  sheet.row += 1;
  below.forEach((unit, index) => {
    const [head] = villages.get(unit.unit) ?? [];
    table.number("ordinal", index + 1, "count");
    table.text("unit", unit.name, "text");
    table.text("village", head?.village ?? capitalised(villageOfUnit(unit.name)), "text");
    table.text("head", head?.person ?? texts.say("headNotKnown"), "text");
    table.text("group", unit.group ?? "", "text");
    sheet.row += 1;
  });
}

/** Points: with less left on the page the header comes again, and with it the next page. */
const ROOM_FOR_A_ROW = 40;

function writeHeader(
  sheet: PrintBuilder,
  table: PrintBlock<keyof typeof COLUMNS>,
  texts: SummaryTexts,
): void {
  sheet.together.push({ first: sheet.row, last: sheet.row + 1 });
  table.text("ordinal", texts.say("ordinal"), "header");
  table.text("unit", texts.say("unit"), "header");
  table.text("heads", texts.say("headCount"), "header");
  table.text("members", texts.say("memberCount"), "header");
  table.text("percent", texts.say("percent"), "header");
  table.text("needed", texts.say("needed"), "header");
  table.text("villages", texts.say("outsideVillages"), "header");
  table.text("group", texts.say("group"), "header");
  sheet.row += 1;
}
