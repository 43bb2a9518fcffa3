import type { UnitFigures } from "../figures/figures.ts";
import { isOneHead } from "../figures/one-head.ts";
import type { Report } from "../rules/report.ts";
import { partialLabel } from "./coverage-notes.ts";
import type { Area } from "../values/addresses.ts";
import { BELOW_COLOR, BELOW_FILL, roomOnPage, type PrintBuilder } from "./printed-sheet.ts";
import { SHEET_FONT } from "./sheet-builder.ts";
import { CHART_PREFIX, type PlanChart, type PlanSeries } from "../plan/sheet-plan.ts";
import type { SummaryTexts } from "./texts.ts";
import { at, type UnitTableColumn } from "./unit-formulas.ts";
import { byHeadShare, byPlanProgress, reachedUnits } from "./unit-order.ts";
import type { UnitLines } from "./unit-section.ts";
import { headsWords } from "./wording.ts";
import { elementAt } from "../values/element-at.ts";

/** A chart for which room was left; its figures stand below the signatures, where nothing is printed. */
export interface ReservedChart {
  readonly name: string;
  readonly title: string;
  /** Cells that it covers. */
  readonly area: Area;
  readonly units: readonly UnitFigures[];
  readonly measure: Measure;
}

/** A percentage of the per-unit table, and the line it is held against. */
interface Measure {
  readonly column: UnitTableColumn;
  readonly isReached: (unit: UnitFigures) => boolean;
  /** Percent. */
  readonly line: number;
  readonly reached: string;
  readonly notReached: string;
  readonly notReachedLook: PlanSeries;
}

/** So many columns of half a page's width can be read at arm's length, with the names of their units. */
const MOST_UNITS = 14;
/** Of these, units that have reached their plan. */
const MOST_REACHED = 6;
/** A chart is as high as the page has room for, within these; beside earlier periods, which need the room, the lowest. */
const MOST_ROWS = 14;
const FEWEST_ROWS = 9;
const ROW_HEIGHT = 20;

/**
 * Leaves room for the charts, side by side: progress of the plans, and village heads; not even a heading where there is none.
 * Of many units those are shown that matter: the best and those that lack most, and the lowest shares. Of units
 * of one village each there is no second chart: a share of one is nothing to look at.
 */
export function chartSection(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  heading: () => void,
): ReservedChart[] {
  const { settings, figures } = report;
  const { district, series } = figures;
  const { coverage } = district;
  const threshold = texts.percent(settings.threshold);
  const whom = headsWords(settings, texts);
  const withPlan = byPlanProgress(figures.units);
  const shares = byHeadShare(figures.units);
  const withHeads = shares.every(isOneHead) ? [] : shares;
  const isAll = { plan: withPlan.length <= MOST_UNITS, heads: withHeads.length <= MOST_UNITS };
  const charts: Omit<ReservedChart, "area">[] = [
    {
      name: `${CHART_PREFIX}plan`,
      title: partialLabel(texts.say(isAll.plan ? "chartPlan" : "chartPlanChosen"), coverage.admission, texts),
      units: isAll.plan ? withPlan : bestAndBehind(withPlan),
      measure: {
        column: "percent",
        isReached: ({ planClass }) => planClass === "exceeded" || planClass === "met",
        line: 100,
        reached: texts.say("chartReached"),
        notReached: texts.say("chartNotReached"),
        notReachedLook: BEHIND,
      },
    },
    {
      name: `${CHART_PREFIX}heads`,
      title: partialLabel(
        texts.say(isAll.heads ? "chartHeads" : "chartHeadsChosen", { whom }),
        coverage.heads,
        texts,
      ),
      units: withHeads.slice(-MOST_UNITS),
      measure: {
        column: "headPercent",
        isReached: ({ headClass }) => headClass !== "below",
        line: settings.threshold,
        reached: texts.say("chartAbove", { threshold }),
        notReached: texts.say("chartBelow", { threshold }),
        notReachedLook: BELOW,
      },
    },
  ];
  const shown = charts.filter(({ units }) => units.length > 0);
  if (shown.length === 0) return [];
  heading();
  return reserve(sheet, series.periods.length > 0 ? FEWEST_ROWS : MOST_ROWS, shown);
}

/** The best that have reached their plan and, of the others, those that lack most members, in the order of progress. */
function bestAndBehind(byProgress: readonly UnitFigures[]): UnitFigures[] {
  const best = reachedUnits(byProgress).slice(0, MOST_REACHED);
  const gap = ({ plan, admitted }: UnitFigures): number => (plan ?? 0) - (admitted ?? 0);
  const behind = byProgress
    .filter((unit) => gap(unit) > 0)
    .sort((a, b) => gap(b) - gap(a))
    .slice(0, MOST_UNITS - best.length);
  return byProgress.filter((unit) => best.includes(unit) || behind.includes(unit));
}

/** Two share the page's width, one has it alone. */
function reserve(
  sheet: PrintBuilder,
  most: number,
  charts: readonly Omit<ReservedChart, "area">[],
): ReservedChart[] {
  const first = sheet.row;
  const fitting = Math.floor(roomOnPage(sheet, "landscape") / ROW_HEIGHT);
  const rowCount = fitting < FEWEST_ROWS ? most : Math.min(most, fitting);
  const last = first + rowCount - 1;
  for (let row = first; row <= last; row += 1) sheet.grow(row, ROW_HEIGHT);
  // The heading above the charts goes with them.
  sheet.together.push({ first: first - 1, last });
  sheet.row = last + 1;
  sheet.gap();
  const halves = sheet.block({ left: sheet.width / 2, right: "rest" });
  return charts.map((chart, index) => {
    const whole = { left: 0, right: sheet.lastColumn };
    const place = charts.length === 1 ? whole : halves.place(index === 0 ? "left" : "right");
    return { ...chart, area: { top: first, bottom: last, ...place } };
  });
}

/** Dark and pale, so that they stay apart in grey print; green is reached, violet below the threshold (port.ts). */
const REACHED: PlanSeries = { kind: "columns", fill: "#548235", outline: "#375623", labelColor: "#FFFFFF" };
const BEHIND: PlanSeries = { kind: "columns", fill: "#E7E6E6", outline: "#595959", labelColor: "#000000" };
const BELOW: PlanSeries = {
  kind: "columns",
  fill: BELOW_FILL,
  outline: BELOW_COLOR,
  labelColor: "#000000",
};
const LINE: PlanSeries = { kind: "line", color: "#000000" };
/** Points. */
const LABEL_SIZE = 9;
/** Letters; a longer name would leave no room for its column. */
const LONGEST_LABEL = 30;

/** Neighbouring columns of the sheet, from 0, wherever other parts have theirs: nobody reads this on paper. */
const FIGURES = { name: 1, reached: 2, notReached: 3, line: 4 } as const;

/** The figures of the charts, taken from the per-unit table: name, reached, not reached, line. */
export function chartFigures(
  sheet: PrintBuilder,
  reserved: readonly ReservedChart[],
  texts: SummaryTexts,
  places: UnitLines,
): PlanChart[] {
  if (reserved.length > 0) {
    sheet.row += 1;
    sheet.text(FIGURES.name, texts.say("chartData"), "chartHead");
    sheet.row += 1;
  }
  return reserved.map(({ name, title, area, units, measure }): PlanChart => {
    const top = sheet.row;
    sheet.text(FIGURES.name, title, "chartHead");
    sheet.text(FIGURES.reached, measure.reached, "chartHead");
    sheet.text(FIGURES.notReached, measure.notReached, "chartHead");
    sheet.text(FIGURES.line, texts.say("chartLine", { threshold: texts.percent(measure.line) }), "chartHead");
    sheet.row += 1;
    const labels = shortNames(units);
    units.forEach((unit, index) => writeUnit(sheet, unit, elementAt(labels, index), measure, places));
    const source = { top, left: FIGURES.name, bottom: sheet.row - 1, right: FIGURES.line };
    sheet.row += 1;
    return {
      name,
      title,
      area,
      source,
      series: [REACHED, measure.notReachedLook, LINE],
      fontName: SHEET_FONT,
      labelSize: LABEL_SIZE,
    };
  });
}

function writeUnit(
  sheet: PrintBuilder,
  unit: UnitFigures,
  label: string,
  { column, isReached, line }: Measure,
  { rowOfUnit }: UnitLines,
): void {
  const cell = at(column, rowOfUnit(unit.unit));
  const reached = isReached(unit);
  const when = (comparison: string): string =>
    `=IF(ISNUMBER(${cell}),IF(${cell}${comparison}${line}/100,${cell},0),0)`;
  sheet.text(FIGURES.name, label, "chartText");
  sheet.formula(FIGURES.reached, when(">="), reached ? shareOf(unit, column) : 0, "chartPercent");
  sheet.formula(FIGURES.notReached, when("<"), reached ? 0 : shareOf(unit, column), "chartPercent");
  sheet.number(FIGURES.line, line / 100, "chartPercent");
  sheet.row += 1;
}

/** The fraction as the per-unit table has it. */
function shareOf(unit: UnitFigures, column: UnitTableColumn): number {
  return column === "percent"
    ? (unit.admitted ?? 0) / (unit.plan ?? 1)
    : (unit.members ?? 0) / (unit.heads ?? 1);
}

/** "Đảng bộ xã Đoan Bái" → "Xã Đoan Bái", "Chi bộ Trường THPT số 3" → "THPT số 3"; a name that would then stand for two units stays whole. */
function shortNames(units: readonly UnitFigures[]): string[] {
  const short = units.map(({ name }) => {
    const rest = name.replace(/^(Đảng bộ|Chi bộ)( cơ sở)? (Trường (?=THPT|THCS))?/iu, "");
    const label = rest.charAt(0).toLocaleUpperCase("vi") + rest.slice(1);
    return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
  });
  return units.map(({ name }, index) => {
    const label = elementAt(short, index);
    return short.filter((other) => other === label).length > 1 ? name : label;
  });
}
