import { villageOfUnit, villagesIn } from "../figures/one-head.ts";
import type { Report } from "../rules/report.ts";
import { coveredLabel, partialLabel } from "./coverage-notes.ts";
import type { PrintBuilder, PrintStyle } from "./printed-sheet.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import { summedCounts, unitCounts, UNKNOWN } from "./unit-counts.ts";
import { at, columnRange, UnitFormulas } from "./unit-formulas.ts";
import type { UnitLines } from "./unit-section.ts";
import { capitalised, documentWords, headsWords, villageWords } from "./wording.ts";

interface KeyFigure {
  readonly label: string;
  readonly content: PlanContent;
  readonly style: PrintStyle;
}

/** Admissions on the left, village heads on the right. */
const COLUMNS = { plans: "rest", plansFigure: 86, between: 56, heads: 234, headsFigure: 134 } as const;

/** The district at a glance; every figure is taken from the per-unit table below. */
export function keyFigures(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  places: UnitLines,
): void {
  const block = sheet.block(COLUMNS);
  const halves = [
    {
      label: "plans",
      value: "plansFigure",
      head: texts.say("admissions"),
      figures: admissions(report, texts, places),
    },
    {
      label: "heads",
      value: "headsFigure",
      head: capitalised(headsWords(report.settings, texts)),
      figures: villageHeads(report, texts, places),
    },
  ] as const;
  const top = sheet.row;
  for (const { label, value, head, figures } of halves) {
    sheet.row = top;
    block.span(label, value, head, "labelHead");
    for (const figure of figures) {
      sheet.row += 1;
      block.text(label, figure.label, "label");
      block.put(value, figure.content, figure.style);
    }
  }
  sheet.row = top + 1 + Math.max(...halves.map(({ figures }) => figures.length));
  sheet.together.push({ first: top, last: sheet.row - 1 });
}

function admissions({ figures, period }: Report, texts: SummaryTexts, places: UnitLines): KeyFigure[] {
  const { district, pace } = figures;
  const { totalRow, body } = places;
  const ordinal = `ISNUMBER(${columnRange("ordinal", body)})`;
  const [plan, admitted] = [columnRange("plan", body), columnRange("admitted", body)];
  const short = `${ordinal}*ISNUMBER(${plan})*ISNUMBER(${admitted})*(${plan}>${admitted})`;
  const withPercent = `${ordinal}*ISNUMBER(${columnRange("percent", body)})`;
  const gap = `${at("plan", totalRow)}-${at("admitted", totalRow)}`;
  const units = (key: SummaryTextKey, condition: string, count: number): KeyFigure =>
    figure(texts.say(key), `SUMPRODUCT(${condition})`, count);
  const covered = (label: string): string => partialLabel(label, district.coverage.admission, texts);
  return [
    figure(
      covered(texts.say("keyPlan", { year: String(period.planYear) })),
      at("plan", totalRow),
      district.plan,
    ),
    figure(covered(texts.say("keyAdmitted")), at("admitted", totalRow), district.admitted),
    percentFigure(
      coveredLabel(texts.say("keyPercent"), district.coverage.admission, texts),
      at("percent", totalRow),
      district.percent,
    ),
    figure(covered(texts.say("keyGap")), gap, district.gap),
    figure(
      covered(texts.say("keyUnitGaps")),
      `SUMPRODUCT(${short},${plan})-SUMPRODUCT(${short},${admitted})`,
      district.unitGaps,
    ),
    paceFigure(),
    units("keyExceeded", `${withPercent}*(${admitted}>${plan})`, district.unitsExceeded),
    units("keyMet", `${withPercent}*(${admitted}=${plan})`, district.unitsMet),
    units("keyBelow", `${withPercent}*(${admitted}<${plan})*(${admitted}>0)`, district.unitsBelow),
    units("keyNone", `${withPercent}*(${admitted}=0)`, district.unitsNone),
    units("keyNoPlan", `${ordinal}*ISNUMBER(${admitted})*(${plan}=0)`, district.unitsWithoutPlan),
    units("keyUnknown", `${ordinal}*((ISTEXT(${plan})+ISTEXT(${admitted}))>0)`, district.unitsUnknown),
  ];

  function paceFigure(): KeyFigure {
    const { planDeadline } = period;
    const label =
      planDeadline === null
        ? texts.say("keyPaceNoDeadline")
        : texts.say("keyPace", { date: texts.date(planDeadline) });
    if (pace.kind === "needed") {
      return figure(label, `ROUNDUP(ROUND((${gap})/${pace.months},6),0)`, pace.perMonth);
    }
    const text =
      pace.kind === "reached" || pace.kind === "late"
        ? texts.say(pace.kind === "reached" ? "paceReached" : "paceLate")
        : UNKNOWN;
    return { label, content: { kind: "text", text }, style: "figure" };
  }
}

function villageHeads(report: Report, texts: SummaryTexts, places: UnitLines): KeyFigure[] {
  return [
    ...headShare(report, texts, places),
    ...unitsByShare(report, texts, places),
    ...actionLists(report, texts),
  ];
}

/** How many village heads are members, and how many more would have to be. */
function headShare(report: Report, texts: SummaryTexts, { totalRow, body }: UnitLines): KeyFigure[] {
  const { figures, profile, settings } = report;
  const { district } = figures;
  const formulas = new UnitFormulas(settings.threshold, body, texts);
  const totals = summedCounts(figures.units.map((unit) => unitCounts(report, unit)));
  const threshold = texts.percent(settings.threshold);
  const covered = (label: string): string => partialLabel(label, district.coverage.heads, texts);
  return [
    figure(
      covered(texts.say("keyHeads", { whom: headsWords(settings, texts) })),
      at("heads", totalRow),
      district.heads,
    ),
    figure(covered(texts.say("keyMembers")), at("members", totalRow), district.members),
    percentFigure(
      coveredLabel(texts.say("keyHeadPercent"), district.coverage.heads, texts),
      at("headPercent", totalRow),
      district.headPercent,
    ),
    {
      label: covered(
        profile.ratioDocument.value === null
          ? texts.say("keyHeadState", { threshold })
          : texts.say("keyHeadStateOfPaper", { paper: documentWords(profile.ratioDocument.value, texts) }),
      ),
      content: formulas.headState(totalRow, district.headClass),
      style: "figure",
    },
    {
      label: covered(texts.say("keyNeeded", { threshold })),
      content:
        district.moreMembersNeeded === null
          ? { kind: "text", text: UNKNOWN }
          : formulas.needed(totalRow, totals),
      style: "figure",
    },
    figure(
      covered(texts.say("keyUnitsNeeded", { threshold })),
      at("needed", totalRow),
      district.unitMoreMembersNeeded,
    ),
  ];
}

/** How many units have village heads, are below the threshold, and are not known; villages where each unit is one. */
function unitsByShare({ figures, settings }: Report, texts: SummaryTexts, { body }: UnitLines): KeyFigure[] {
  const { district, units } = figures;
  const shares = columnRange("headPercent", body);
  const withHeads = `ISNUMBER(${columnRange("ordinal", body)})*ISNUMBER(${shares})`;
  const withHeadsCount = units.filter(({ headPercent }) => headPercent !== null).length;
  const villages = villagesIn(units)?.map(({ name }) => villageOfUnit(name)) ?? null;
  const words = villages && villageWords(villages, texts);
  const threshold = texts.percent(settings.threshold);
  return [
    figure(
      words === null ? texts.say("keyWithHeads") : texts.say("keyVillages", words),
      `SUMPRODUCT(${withHeads})`,
      withHeadsCount,
    ),
    figure(
      words === null ? texts.say("keyUnitsBelow", { threshold }) : texts.say("keyVillagesOutside", words),
      `SUMPRODUCT(${withHeads}*(${shares}<${settings.threshold}/100))`,
      district.unitsBelowHeads,
    ),
    {
      label: texts.say("keyHeadsUnknown"),
      content: { kind: "number", value: district.coverage.heads.of - district.coverage.heads.known },
      style: "figure",
    },
  ];
}

/** How many people stand on each action list; unknown without a roster. */
function actionLists({ figures, workbook }: Report, texts: SummaryTexts): KeyFigure[] {
  const { completeDossier, sendToTraining, needsData } = figures.lists;
  const listed = (key: SummaryTextKey, count: number): KeyFigure => ({
    label: texts.say(key),
    content: workbook.roster ? { kind: "number", value: count } : { kind: "text", text: UNKNOWN },
    style: "figure",
  });
  return [
    listed("keyCompleteDossier", completeDossier.length),
    listed("keySendToTraining", sendToTraining.length),
    listed("keyNeedsData", needsData.length),
  ];
}

function figure(label: string, formula: string, result: number | null): KeyFigure {
  const content: PlanContent =
    result === null ? { kind: "text", text: UNKNOWN } : { kind: "formula", formula: `=${formula}`, result };
  return { label, content, style: "figure" };
}

/** `percent` of 37.61 is the fraction 0.3761 in a percent format. */
function percentFigure(label: string, formula: string, percent: number | null): KeyFigure {
  return { ...figure(label, formula, percent === null ? null : percent / 100), style: "figurePercent" };
}
