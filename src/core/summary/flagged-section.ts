import { isWhole } from "../figures/totals.ts";
import type { Report } from "../rules/report.ts";
import { isOneHead, villageOfUnit } from "../figures/one-head.ts";
import { outsideHeads, type OutsideHead } from "./outside-heads.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import type { SummaryTexts } from "./texts.ts";
import { unitCounts } from "./unit-counts.ts";
import { at, COLUMN, UnitFormulas } from "./unit-formulas.ts";
import { belowUnits } from "./unit-order.ts";
import type { UnitPlaces } from "./unit-section.ts";
import { capitalised, headsWords, listedNames } from "./wording.ts";

const HEAD = { left: COLUMN.heads, right: COLUMN.needed } as const;
const VILLAGES = { left: COLUMN.plan, right: COLUMN.rank } as const;

/** Units below the threshold, the lowest share first, with the heads still needed and the villages to look at. */
export function flaggedSection(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  places: UnitPlaces,
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
  writeHeader(sheet, texts);
  below.forEach((unit, index) => {
    const source = places.rowOfUnit.get(unit.unit) ?? 0;
    const counts = unitCounts(report, unit);
    const names = (villages.get(unit.unit) ?? []).map(({ village, isCertain }) =>
      isCertain ? village : texts.say("villageUnclear", { village }),
    );
    sheet.number(COLUMN.ordinal, index + 1, "count");
    sheet.text(COLUMN.name, unit.name, "text");
    const listed = listedNames(names, texts, (words) => sheet.fits(words, "text", VILLAGES));
    sheet.span(VILLAGES, names.length > 0 ? listed : texts.say("villagesNotKnown"), "text");
    sheet.formula(COLUMN.heads, `=${at("heads", source)}`, counts.heads, "count");
    sheet.formula(COLUMN.members, `=${at("members", source)}`, counts.members, "count");
    const share = formulas.share(source, "members", "heads", counts);
    sheet.formula(COLUMN.headPercent, `=${at("headPercent", source)}`, share.result, "percent");
    sheet.formula(COLUMN.needed, `=${at("needed", source)}`, formulas.needed(source, counts).result, "count");
    sheet.text(COLUMN.state, unit.group ?? "", "text");
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
  sheet.text(COLUMN.ordinal, texts.say("ordinal"), "header");
  sheet.text(COLUMN.name, texts.say("unit"), "header");
  sheet.span(VILLAGES, texts.say("village"), "header");
  sheet.span(HEAD, texts.say("headName"), "header");
  sheet.text(COLUMN.state, texts.say("group"), "header");
  sheet.row += 1;
  below.forEach((unit, index) => {
    const [head] = villages.get(unit.unit) ?? [];
    sheet.number(COLUMN.ordinal, index + 1, "count");
    sheet.text(COLUMN.name, unit.name, "text");
    sheet.span(VILLAGES, head?.village ?? capitalised(villageOfUnit(unit.name)), "text");
    sheet.span(HEAD, head?.person ?? texts.say("headNotKnown"), "text");
    sheet.text(COLUMN.state, unit.group ?? "", "text");
    sheet.row += 1;
  });
}

function writeHeader(sheet: PrintBuilder, texts: SummaryTexts): void {
  sheet.together.push({ first: sheet.row - 1, last: sheet.row + 1 });
  sheet.text(COLUMN.ordinal, texts.say("ordinal"), "header");
  sheet.text(COLUMN.name, texts.say("unit"), "header");
  sheet.span(VILLAGES, texts.say("outsideVillages"), "header");
  sheet.text(COLUMN.heads, texts.say("headCount"), "header");
  sheet.text(COLUMN.members, texts.say("memberCount"), "header");
  sheet.text(COLUMN.headPercent, texts.say("percent"), "header");
  sheet.text(COLUMN.needed, texts.say("needed"), "header");
  sheet.text(COLUMN.state, texts.say("group"), "header");
  sheet.row += 1;
}
