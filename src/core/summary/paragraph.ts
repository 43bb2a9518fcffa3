import type { UnitFigures } from "../figures/figures.ts";
import type { Report } from "../rules/report.ts";
import { belowUnits, reachedUnits } from "./unit-order.ts";
import type { SummaryTexts } from "./texts.ts";
import {
  capitalised,
  cutOffWords,
  deadlineWords,
  documentWords,
  headsWords,
  spelledTexts,
  wholePartyWords,
} from "./wording.ts";

/**
 * The paragraph that goes into the monthly report, in the manner of the district's own article (domain.md §2):
 * admissions, units that reached their plan, pace, village heads, units below the threshold. What is not known is
 * left out; nothing is rounded but to the two decimals shown.
 */
export function reportParagraph(report: Report, plainTexts: SummaryTexts): string {
  const texts = spelledTexts(plainTexts, report.settings.spelling);
  return [...admissions(report, texts), ...pace(report, texts), ...villageHeads(report, texts)].join(" ");
}

function admissions({ figures, period, profile }: Report, texts: SummaryTexts): string[] {
  const { admitted, percent, unitsNone } = figures.district;
  if (admitted === null) return [];
  const start = {
    period: capitalised(cutOffWords(period, texts)),
    whole: wholePartyWords(profile, texts),
    admitted,
  };
  const sentences =
    percent === null
      ? [texts.say("paragraphAdmitted", start)]
      : [
          texts.say("paragraphAdmittedOfPlan", { ...start, percent: texts.percent(percent) }),
          reached(figures.units, texts),
        ];
  return unitsNone === 0 ? sentences : [...sentences, texts.say("paragraphNone", { count: unitsNone })];
}

function reached(units: readonly UnitFigures[], texts: SummaryTexts): string {
  const best = reachedUnits(units);
  if (best.length === 0) return texts.say("paragraphNoneReached");
  const exceeded = best.some((unit) => unit.planClass === "exceeded");
  const met = best.some((unit) => unit.planClass === "met");
  const how = texts.say(exceeded ? (met ? "reachedAndExceeded" : "exceeded") : "reached");
  const names = shortenedNames(best);
  const list = best.map((unit, index) =>
    texts.say("reachedUnit", {
      unit: names[index] ?? unit.name,
      admitted: unit.admitted,
      plan: unit.plan,
      percent: texts.percent(unit.percent),
    }),
  );
  return texts.say(best.length === 1 ? "paragraphReachedOne" : "paragraphReached", {
    how,
    list: list.join(", "),
  });
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

function villageHeads({ figures, profile, settings }: Report, texts: SummaryTexts): string[] {
  const { heads, members, headPercent } = figures.district;
  if (heads === null || members === null || headPercent === null) return [];
  const whom = headsWords(settings, texts);
  const threshold = texts.percent(settings.threshold);
  const below = belowUnits(figures.units);
  const names = shortenedNames(below);
  const list = below.map((unit, index) =>
    texts.say("belowUnit", {
      unit: names[index] ?? unit.name,
      members: unit.members,
      heads: unit.heads,
      percent: texts.percent(unit.headPercent),
    }),
  );
  const whole = capitalised(wholePartyWords(profile, texts));
  return [
    texts.say("paragraphHeads", { whole, members, heads, whom, percent: texts.percent(headPercent) }),
    below.length === 0
      ? texts.say("paragraphNoneBelow", { whom, threshold })
      : texts.say("paragraphBelow", { count: below.length, whom, threshold, list: list.join(", ") }),
  ];
}

/** "Đảng bộ xã Châu Minh, xã Thanh Vân, …": a commune that follows another one goes without "Đảng bộ". */
function shortenedNames(units: readonly UnitFigures[]): string[] {
  return units.map(({ name }, index) =>
    index > 0 && COMMUNE.test(name) && COMMUNE.test(units[index - 1]?.name ?? "")
      ? name.replace(/^Đảng bộ /i, "")
      : name,
  );
}

const COMMUNE = /^Đảng bộ (xã|thị trấn|phường) /i;
