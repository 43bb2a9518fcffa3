import type { PastPeriod } from "../figures/series.ts";
import type { Report } from "../rules/report.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import type { SummaryTexts } from "./texts.ts";
import { at, COLUMN } from "./unit-formulas.ts";
import type { UnitPlaces } from "./unit-section.ts";
import { UNKNOWN } from "./unit-counts.ts";
import { capitalised, cutOffWords, listedNames } from "./wording.ts";

const PERIOD = { left: COLUMN.ordinal, right: COLUMN.name } as const;
const RISE = COLUMN.rank;
/** A year and its months: more is history. */
const MOST_PERIODS = 13;

/** Earlier periods as they were, then this one as it is; the rise within a plan year; units that did not move. */
export function seriesSection(
  sheet: PrintBuilder,
  { figures, period }: Report,
  texts: SummaryTexts,
  { totalRow }: UnitPlaces,
): void {
  const { series, district } = figures;
  const first = sheet.row;
  sheet.span(PERIOD, texts.say("seriesPeriod"), "header");
  sheet.text(COLUMN.plan, texts.say("plan"), "header");
  sheet.text(COLUMN.admitted, texts.say("admitted"), "header");
  sheet.text(COLUMN.percent, texts.say("percent"), "header");
  sheet.text(RISE, texts.say("seriesRise"), "header");
  sheet.text(COLUMN.heads, texts.say("headCount"), "header");
  sheet.text(COLUMN.members, texts.say("memberCount"), "header");
  sheet.text(COLUMN.headPercent, texts.say("percent"), "header");
  sheet.row += 1;
  const shown = series.periods.slice(-MOST_PERIODS);
  shown.forEach((past, index) => {
    const before = shown[index - 1];
    sheet.span(PERIOD, capitalised(cutOffWords(past, texts)), "text");
    sheet.put(COLUMN.plan, number(past.plan), "count");
    sheet.put(COLUMN.admitted, number(past.admitted), "count");
    sheet.put(COLUMN.percent, share(past.admitted, past.plan), "percent");
    sheet.put(RISE, rise(before, past), "count");
    sheet.put(COLUMN.heads, number(past.heads), "count");
    sheet.put(COLUMN.members, number(past.members), "count");
    sheet.put(COLUMN.headPercent, share(past.members, past.heads), "percent");
    sheet.row += 1;
  });
  const live = (column: "plan" | "admitted" | "heads" | "members", value: number | null): PlanContent =>
    value === null ? number(null) : { kind: "formula", formula: `=${at(column, totalRow)}`, result: value };
  sheet.span(PERIOD, texts.say("seriesThis", { period: cutOffWords(period, texts) }), "sumText");
  sheet.put(COLUMN.plan, live("plan", district.plan), "sumCount");
  sheet.put(COLUMN.admitted, live("admitted", district.admitted), "sumCount");
  sheet.put(COLUMN.percent, liveShare("percent", district.percent, totalRow), "sumPercent");
  sheet.put(RISE, rise(series.before ?? undefined, { ...district, cutOff: period.cutOff }), "sumCount");
  sheet.put(COLUMN.heads, live("heads", district.heads), "sumCount");
  sheet.put(COLUMN.members, live("members", district.members), "sumCount");
  sheet.put(COLUMN.headPercent, liveShare("headPercent", district.headPercent, totalRow), "sumPercent");
  sheet.together.push({ first: first - 1, last: sheet.row });
  sheet.row += 1;
  if (series.unmoved.length === 0) return;
  const whole = { left: 0, right: sheet.lastColumn };
  const names = series.unmoved.flatMap((unit) => figures.units[unit]?.name ?? []);
  const sentence = (list: string): string => texts.say("seriesUnmoved", { count: names.length, list });
  const list = listedNames(names, texts, (words) => sheet.fits(sentence(words), "sentence", whole));
  sheet.span(whole, sentence(list), "sentence");
  sheet.row += 1;
}

function number(value: number | null): PlanContent {
  return value === null ? { kind: "text", text: UNKNOWN } : { kind: "number", value };
}

function share(part: number | null, whole: number | null): PlanContent {
  return part === null || whole === null || whole === 0
    ? number(null)
    : { kind: "number", value: part / whole };
}

function liveShare(column: "percent" | "headPercent", percent: number | null, totalRow: number): PlanContent {
  return percent === null
    ? number(null)
    : { kind: "formula", formula: `=${at(column, totalRow)}`, result: percent / 100 };
}

/** Admissions begin anew with every plan year. */
function rise(before: PastPeriod | undefined, later: Pick<PastPeriod, "cutOff" | "admitted">): PlanContent {
  if (before?.cutOff.year !== later.cutOff.year) return { kind: "blank" };
  const isKnown = before.admitted !== null && later.admitted !== null;
  return isKnown ? { kind: "number", value: later.admitted - before.admitted } : number(null);
}
