import { changeSince, type Change, type PastPeriod } from "../figures/series.ts";
import { isWhole } from "../figures/totals.ts";
import type { Report } from "../rules/report.ts";
import { partialRowLabel } from "./coverage-notes.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import type { SummaryTexts } from "./texts.ts";
import { at } from "./unit-formulas.ts";
import type { UnitLines } from "./unit-section.ts";
import { plainContent, UNKNOWN } from "./unit-counts.ts";
import { capitalised, cutOffWords, listedNames } from "./wording.ts";
import { elementAt } from "../values/element-at.ts";

const COLUMNS = {
  period: "rest",
  plan: 42,
  admitted: 44,
  percent: 56,
  rise: 40,
  heads: 44,
  members: 52,
  headPercent: 56,
  margin: 176,
} as const;
/** The same period of last year and the newest ones: with more a district's summary would not fit on five pages. */
const MOST_PERIODS = 5;

/** Units that did not move; the pane names them all. */
const MOST_UNMOVED = 10;

/** The newest earlier periods as they were and that of a year ago, then this one as it is; the rise within a plan year; units that did not move. */
export function seriesSection(
  sheet: PrintBuilder,
  { figures, period }: Report,
  texts: SummaryTexts,
  { totalRow }: UnitLines,
): void {
  const { series, district } = figures;
  const table = sheet.block(COLUMNS);
  const first = sheet.row;
  table.text("period", texts.say("seriesPeriod"), "header");
  table.text("plan", texts.say("plan"), "header");
  table.text("admitted", texts.say("admitted"), "header");
  table.text("percent", texts.say("percent"), "header");
  table.text("rise", texts.say("seriesRise"), "header");
  table.text("heads", texts.say("headCount"), "header");
  table.text("members", texts.say("memberCount"), "header");
  table.text("headPercent", texts.say("percent"), "header");
  sheet.row += 1;
  const { yearAgo } = series;
  const newest = series.periods
    .filter((past) => past !== yearAgo)
    .slice(yearAgo ? 1 - MOST_PERIODS : -MOST_PERIODS);
  const shown = series.periods.filter((past) => past === yearAgo || newest.includes(past));
  shown.forEach((past, index) => {
    const before = shown[index - 1];
    const label = partialRowLabel(capitalised(cutOffWords(past, texts)), past.coverage, texts);
    table.text("period", label, "text");
    table.put("plan", number(past.plan), "count");
    table.put("admitted", number(past.admitted), "count");
    table.put("percent", share(past.percent), "percent");
    table.put("rise", riseSince(before, past), "count");
    table.put("heads", number(past.heads), "count");
    table.put("members", number(past.members), "count");
    table.put("headPercent", share(past.headPercent), "percent");
    sheet.row += 1;
  });
  const live = (column: "plan" | "admitted" | "heads" | "members", value: number | null): PlanContent =>
    value === null ? number(null) : { kind: "formula", formula: `=${at(column, totalRow)}`, result: value };
  const label = texts.say("seriesThis", { period: cutOffWords(period, texts) });
  table.text("period", partialRowLabel(label, district.coverage, texts), "sumText");
  table.put("plan", live("plan", district.plan), "sumCount");
  table.put("admitted", live("admitted", district.admitted), "sumCount");
  table.put("percent", liveShare("percent", district.percent, totalRow), "sumPercent");
  table.put("rise", series.before ? rise(series.sinceBefore) : plainContent(""), "sumCount");
  table.put("heads", live("heads", district.heads), "sumCount");
  table.put("members", live("members", district.members), "sumCount");
  table.put("headPercent", liveShare("headPercent", district.headPercent, totalRow), "sumPercent");
  sheet.together.push({ first: first - 1, last: sheet.row });
  sheet.row += 1;
  if (series.unmoved.length === 0) return;
  const whole = { left: 0, right: sheet.lastColumn };
  const names = series.unmoved.map((unit) => elementAt(figures.units, unit).name);
  const sentence = (list: string): string => texts.say("seriesUnmoved", { count: names.length, list });
  const list = listedNames(names, texts, (words) => words.split(", ").length <= MOST_UNMOVED);
  sheet.span(whole, sentence(list), "sentence");
  sheet.row += 1;
}

function number(value: number | null): PlanContent {
  return value === null ? { kind: "text", text: UNKNOWN } : { kind: "number", value };
}

function share(percent: number | null): PlanContent {
  return percent === null ? number(null) : { kind: "number", value: percent / 100 };
}

function liveShare(column: "percent" | "headPercent", percent: number | null, totalRow: number): PlanContent {
  return percent === null
    ? number(null)
    : { kind: "formula", formula: `=${at(column, totalRow)}`, result: percent / 100 };
}

/** Admissions begin anew with every plan year. */
function riseSince(before: PastPeriod | undefined, later: PastPeriod): PlanContent {
  return before?.cutOff.year === later.cutOff.year ? rise(changeSince(before, later)) : plainContent("");
}

/** A column of rises is added up by its reader: one that is not of all units is no number of it. */
function rise(change: Change | null): PlanContent {
  return number(change && isWhole(change.coverage) ? change.count : null);
}
