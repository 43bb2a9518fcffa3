import type { UnitFigures } from "../figures/figures.ts";
import type { Report } from "../rules/report.ts";
import { partialLabel } from "./coverage-notes.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import { SHEET_FONT } from "./sheet-builder.ts";
import { CHART_PREFIX, type PlanChart, type PlanSeries } from "../plan/sheet-plan.ts";
import type { SummaryTexts } from "./texts.ts";
import { at, type UnitTableColumn } from "./unit-formulas.ts";
import { byHeadShare, byPlanProgress } from "./unit-order.ts";
import type { UnitPlaces } from "./unit-section.ts";
import { headsWords } from "./wording.ts";

/** A chart for which room was left; its figures stand below the signatures, where nothing is printed. */
export interface ReservedChart {
  readonly name: string;
  readonly title: string;
  /** Rows that it covers. */
  readonly rows: { readonly first: number; readonly last: number };
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
}

/** Their names still can be read, and the sheet is not wider than its page. */
const MOST_UNITS = 70;
const ROW_HEIGHT = 20;
/** Up to so many columns, half a page will do, and names and figures have the larger letters. */
const FEW_UNITS = 40;
/** Rows of a chart; long names take a third of it. */
const WHOLE_PAGE = 24;
const HALF_PAGE = 12;

/** Leaves room for the charts: progress of the plans, and village heads; none where no unit has a percentage. */
export function chartSection(sheet: PrintBuilder, report: Report, texts: SummaryTexts): ReservedChart[] {
  const { settings, figures } = report;
  const { coverage } = figures.district;
  const threshold = texts.percent(settings.threshold);
  const whom = headsWords(settings, texts);
  return [
    ...reserve(
      sheet,
      texts,
      `${CHART_PREFIX}plan`,
      partialLabel(texts.say("chartPlan"), coverage.admission, texts),
      byPlanProgress(figures.units),
      {
        column: "percent",
        isReached: ({ planClass }) => planClass === "exceeded" || planClass === "met",
        line: 100,
        reached: texts.say("chartReached"),
        notReached: texts.say("chartNotReached"),
      },
    ),
    ...reserve(
      sheet,
      texts,
      `${CHART_PREFIX}heads`,
      partialLabel(texts.say("chartHeads", { whom }), coverage.heads, texts),
      byHeadShare(figures.units),
      {
        column: "headPercent",
        isReached: ({ headClass }) => headClass !== "below",
        line: settings.threshold,
        reached: texts.say("chartAbove", { threshold }),
        notReached: texts.say("chartBelow", { threshold }),
      },
    ),
  ];
}

/** Many units are spread over several charts of about the same width. */
function reserve(
  sheet: PrintBuilder,
  texts: SummaryTexts,
  name: string,
  title: string,
  units: readonly UnitFigures[],
  measure: Measure,
): ReservedChart[] {
  const parts = Math.ceil(units.length / MOST_UNITS);
  const share = Math.ceil(units.length / Math.max(1, parts));
  const rowCount = share > FEW_UNITS ? WHOLE_PAGE : HALF_PAGE;
  return Array.from({ length: parts }, (_, part) => {
    const first = sheet.row;
    const last = first + rowCount - 1;
    for (let row = first; row <= last; row += 1) sheet.grow(row, ROW_HEIGHT);
    // The heading, or the gap, above the chart goes with it.
    sheet.together.push({ first: first - 1, last });
    sheet.row = last + 1;
    sheet.gap();
    return {
      name: `${name}.${part + 1}`,
      title: parts === 1 ? title : texts.say("chartPart", { title, part: part + 1, parts }),
      rows: { first, last },
      units: units.slice(part * share, (part + 1) * share),
      measure,
    };
  });
}

/** Dark and pale, so that they stay apart in grey print. */
const REACHED: PlanSeries = { kind: "columns", fill: "#1F4E79", outline: "#1F4E79", labelColor: "#FFFFFF" };
const NOT_REACHED: PlanSeries = {
  kind: "columns",
  fill: "#BDD7EE",
  outline: "#1F4E79",
  labelColor: "#000000",
};
const LINE: PlanSeries = { kind: "line", color: "#C00000" };

/** Neighbouring columns of the sheet, from 0, wherever other parts have theirs: nobody reads this on paper. */
const FIGURES = { name: 1, reached: 2, notReached: 3, line: 4 } as const;

/** The figures of the charts, taken from the per-unit table: name, reached, not reached, line. */
export function chartFigures(
  sheet: PrintBuilder,
  reserved: readonly ReservedChart[],
  texts: SummaryTexts,
  places: UnitPlaces,
): PlanChart[] {
  if (reserved.length > 0) {
    sheet.row += 1;
    sheet.text(FIGURES.name, texts.say("chartData"), "chartHead");
    sheet.row += 1;
  }
  return reserved.map(({ name, title, rows, units, measure }): PlanChart => {
    const top = sheet.row;
    sheet.text(FIGURES.name, title, "chartHead");
    sheet.text(FIGURES.reached, measure.reached, "chartHead");
    sheet.text(FIGURES.notReached, measure.notReached, "chartHead");
    sheet.text(FIGURES.line, texts.say("chartLine", { threshold: texts.percent(measure.line) }), "chartHead");
    sheet.row += 1;
    const labels = shortNames(units);
    units.forEach((unit, index) => writeUnit(sheet, unit, labels[index] ?? unit.name, measure, places));
    const source = { top, left: FIGURES.name, bottom: sheet.row - 1, right: FIGURES.line };
    sheet.row += 1;
    return {
      name,
      title,
      area: { top: rows.first, left: 0, bottom: rows.last, right: sheet.lastColumn },
      source,
      series: [REACHED, NOT_REACHED, LINE],
      fontName: SHEET_FONT,
      labelSize: units.length > FEW_UNITS ? 7 : 8,
    };
  });
}

function writeUnit(
  sheet: PrintBuilder,
  unit: UnitFigures,
  label: string,
  { column, isReached, line }: Measure,
  { rowOfUnit }: UnitPlaces,
): void {
  const cell = at(column, rowOfUnit.get(unit.unit) ?? 0);
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

/** "Đảng bộ xã Đoan Bái" → "Xã Đoan Bái"; a name that would then stand for two units stays whole. */
function shortNames(units: readonly UnitFigures[]): string[] {
  const short = units.map(({ name }) => {
    const rest = name.replace(/^(Đảng bộ|Chi bộ)( cơ sở)? /iu, "");
    return rest.charAt(0).toLocaleUpperCase("vi") + rest.slice(1);
  });
  return short.map((name, index) =>
    short.filter((other) => other === name).length > 1 ? (units[index]?.name ?? name) : name,
  );
}
