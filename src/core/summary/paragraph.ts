import type { Figures } from "../figures/compute.ts";
import type { Coverage, UnitFigures } from "../figures/figures.ts";
import { isOneHead } from "../figures/one-head.ts";
import { isWhole } from "../figures/totals.ts";
import type { Report } from "../rules/report.ts";
import { unknownUnits } from "./coverage-notes.ts";
import type { Change } from "../figures/series.ts";
import { QUALITY_KEYS } from "../figures/quality.ts";
import { lowerCased, qualityOfReport, QUALITY_WORDS } from "./quality-section.ts";
import { villagesOutside } from "./outside-heads.ts";
import { belowUnits, reachedUnits } from "./unit-order.ts";
import type { SummaryTexts } from "./texts.ts";
import {
  capitalised,
  cutOffWords,
  deadlineWords,
  documentWords,
  headsWords,
  listedNames,
  spelledTexts,
  villageWords,
  wholePartyWords,
} from "./wording.ts";
import { elementAt } from "../values/element-at.ts";

/**
 * What goes into the monthly report, in the manner of the district's own article (docs/domain.md §2): admissions and units
 * that reached their plan, who the new members are, pace, village heads and units below the threshold, a paragraph each.
 * What is not known is left out; nothing is rounded but to the two decimals shown.
 */
export function reportParagraphs(report: Report, plainTexts: SummaryTexts): string[] {
  const texts = spelledTexts(plainTexts, report.settings.spelling);
  return [
    [...admissions(report, texts), ...since(report, texts)],
    quality(report, texts),
    pace(report, texts),
    villageHeads(report, texts),
  ].flatMap(joined);
}

/**
 * On paper a paragraph is one cell, which no page's end can cut: what is long goes sentence by sentence, or half a page would
 * stay blank before it.
 */
function joined(sentences: readonly string[]): readonly string[] {
  const paragraph = sentences.join(" ");
  if (paragraph.length > LONGEST_PARAGRAPH) return sentences;
  return sentences.length === 0 ? [] : [paragraph];
}

/** Characters; some six lines. */
const LONGEST_PARAGRAPH = 750;

/** The same as one paragraph. */
export function reportParagraph(report: Report, texts: SummaryTexts): string {
  return reportParagraphs(report, texts).join(" ");
}

function admissions({ figures, period, profile }: Report, texts: SummaryTexts): string[] {
  const { admitted, percent, unitsNone, coverage } = figures.district;
  if (admitted === null) return [];
  const start = {
    period: capitalised(cutOffWords(period, texts)),
    whole: covered(wholePartyWords(profile, texts), coverage.admission, texts),
    admitted,
  };
  const sentences =
    percent === null
      ? [texts.say("paragraphAdmitted", start)]
      : [
          texts.say("paragraphAdmittedOfPlan", { ...start, percent: texts.percent(percent) }),
          ...reached(figures, texts),
        ];
  return [
    ...sentences,
    ...(unitsNone === 0 ? [] : [texts.say("paragraphNone", { count: unitsNone })]),
    ...missing(figures.units, "admission", texts),
  ];
}

/** What has come since the period before, and since the same one a year ago, where that is known of all units. */
function since({ figures }: Report, texts: SummaryTexts): string[] {
  const { series } = figures;
  const words = (change: Change | null): string | null => {
    if (change === null || !isWhole(change.coverage)) return null;
    const { count } = change;
    return texts.say(count > 0 ? "rises" : count < 0 ? "falls" : "same", { count: Math.abs(count) });
  };
  const [before, yearAgo] = [words(series.sinceBefore), words(series.sinceYearAgo)];
  const parts = [
    ...(before === null || series.before === null
      ? []
      : [texts.say("sincePrevious", { period: cutOffWords(series.before, texts), change: before })]),
    ...(yearAgo === null ? [] : [texts.say("sinceYearAgo", { change: yearAgo })]),
  ];
  return parts.length === 0 ? [] : [texts.say("paragraphSince", { list: capitalised(parts.join(", ")) })];
}

/** Who the new members are, where that is known of all of them; what nobody is is not listed. */
function quality(report: Report, texts: SummaryTexts): string[] {
  const figures = qualityOfReport(report) ?? {};
  const parts: string[] = [];
  let of = 0;
  for (const key of QUALITY_KEYS) {
    const figure = figures[key];
    if (!figure || figure.unknown > 0 || figure.count === null || figure.count === 0) continue;
    of = figure.of;
    const what = texts.say(QUALITY_WORDS[key]);
    parts.push(
      key === "meanAge"
        ? texts.say("qualityAge", { age: Math.round(figure.count * 10) / 10 })
        : texts.say("qualityCount", { count: figure.count, what: lowerCased(what) }),
    );
  }
  return parts.length === 0 ? [] : [texts.say("paragraphQuality", { of, list: parts.join(", ") })];
}

/** Where units are missing, whose figures these are is said before anything else. */
function covered(whole: string, coverage: Coverage, texts: SummaryTexts): string {
  return isWhole(coverage) ? whole : texts.say("paragraphCoverage", { ...coverage, whole });
}

/** The units whose figures are not known, as many as a reader takes in. */
function missing(units: readonly UnitFigures[], half: "admission" | "heads", texts: SummaryTexts): string[] {
  const names = unknownUnits(units, half);
  if (names.length === 0) return [];
  const list = listedNames(names, texts, (words) => words.length <= MOST_NAMED);
  return [texts.say("paragraphMissing", { count: names.length, list })];
}

/** Characters. */
const MOST_NAMED = 300;

/** That none has reached its plan is only said where every unit's figures are known. */
function reached({ units, district }: Figures, texts: SummaryTexts): string[] {
  const best = reachedUnits(units);
  if (best.length === 0) {
    return isWhole(district.coverage.admission) ? [texts.say("paragraphNoneReached")] : [];
  }
  const exceeded = best.some((unit) => unit.planClass === "exceeded");
  const met = best.some((unit) => unit.planClass === "met");
  const how = texts.say(exceeded ? (met ? "reachedAndExceeded" : "exceeded") : "reached");
  const names = shortenedNames(best);
  const listed = best.map((unit, index) =>
    texts.say("reachedUnit", {
      unit: elementAt(names, index),
      admitted: unit.admitted,
      plan: unit.plan,
      percent: texts.percent(unit.percent),
    }),
  );
  return [
    texts.say(best.length === 1 ? "paragraphReachedOne" : "paragraphReached", {
      how,
      list: listedUnits(listed, texts),
    }),
  ];
}

function pace({ figures, period, profile }: Report, texts: SummaryTexts): string[] {
  const { pace: needed } = figures;
  if (needed.kind === "reached" || needed.kind === "unknown") return [];
  const document = profile.planDocument.value;
  const paper = document === null ? texts.say("yearsPlan") : documentWords(document, texts);
  const { remaining } = needed;
  if (needed.kind === "noDeadline" || period.planDeadline === null) {
    return [texts.say("paragraphRemaining", { paper, remaining })];
  }
  const deadline = deadlineWords(period.planDeadline, texts);
  return needed.kind === "needed"
    ? [texts.say("paragraphPace", { paper, deadline, remaining, perMonth: needed.perMonth })]
    : [texts.say("paragraphLate", { paper, deadline, remaining })];
}

function villageHeads(report: Report, texts: SummaryTexts): string[] {
  const { figures, profile, settings } = report;
  const { heads, members, headPercent, coverage } = figures.district;
  if (heads === null || members === null || headPercent === null) return [];
  const whom = headsWords(settings, texts);
  const threshold = texts.percent(settings.threshold);
  const below = belowUnits(figures.units).filter((unit) => !isOneHead(unit));
  const names = shortenedNames(below);
  const listed = below.map((unit, index) =>
    texts.say("belowUnit", {
      unit: elementAt(names, index),
      members: unit.members,
      heads: unit.heads,
      percent: texts.percent(unit.headPercent),
    }),
  );
  const whole = capitalised(covered(wholePartyWords(profile, texts), coverage.heads, texts));
  return [
    texts.say("paragraphHeads", { whole, members, heads, whom, percent: texts.percent(headPercent) }),
    ...(below.length > 0
      ? [
          texts.say("paragraphBelow", {
            count: below.length,
            whom,
            threshold,
            list: listedUnits(listed, texts),
          }),
        ]
      : isWhole(coverage.heads) && figures.units.some(({ heads: count }) => (count ?? 0) > 1)
        ? [texts.say("paragraphNoneBelow", { whom, threshold })]
        : []),
    ...outsideSentence(report, texts),
    ...missing(figures.units, "heads", texts),
  ];
}

/** Where a unit is one village, "0/1 (0%)" says less than that its head is not a member. */
function outsideSentence(report: Report, texts: SummaryTexts): string[] {
  const names = villagesOutside(report);
  if (names.length === 0) return [];
  const words = villageWords(names, texts);
  return [texts.say("paragraphOutside", { count: names.length, ...words, list: listedUnits(names, texts) })];
}

/** The first ones, the best or the lowest; of more a reader takes nothing in, and the tables name them all. */
function listedUnits(units: readonly string[], texts: SummaryTexts): string {
  return listedNames(units, texts, (words) => words.split(", ").length <= MOST_UNITS);
}

const MOST_UNITS = 20;

/** "Đảng bộ xã Châu Minh, xã Thanh Vân, …": a commune that follows another one goes without "Đảng bộ". */
function shortenedNames(units: readonly UnitFigures[]): string[] {
  return units.map(({ name }, index) =>
    index > 0 && COMMUNE.test(name) && COMMUNE.test(units[index - 1]?.name ?? "")
      ? name.replace(/^Đảng bộ /i, "")
      : name,
  );
}

const COMMUNE = /^Đảng bộ (xã|thị trấn|phường) /i;
