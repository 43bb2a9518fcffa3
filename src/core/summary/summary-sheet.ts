import { isOneHead, villageOfUnit } from "../figures/one-head.ts";
import { isOwnDocument } from "../settings/profile.ts";
import type { Report } from "../rules/report.ts";
import type { Area } from "../values/addresses.ts";
import { chartFigures, chartSection } from "./chart-section.ts";
import { flaggedSection } from "./flagged-section.ts";
import { groupSection } from "./group-section.ts";
import { keyFigures } from "./key-figures.ts";
import { reportParagraphs } from "./paragraph.ts";
import { keepOutdatedLine, outdatedFormat, writeOutdatedLine } from "./outdated-line.ts";
import { partyBlock, signatureBlock, titleLines, type Halves } from "./party-block.ts";
import {
  BAR_COLOR,
  BELOW_COLOR,
  BELOW_FILL,
  printBuilder,
  printedSheet,
  type PrintBuilder,
} from "./printed-sheet.ts";
import { columnWidths } from "./grid.ts";
import { draftLine } from "./readiness.ts";
import { CellStore, ForgottenCells } from "../plan/plan-cells.ts";
import type { PlanChart, PlanConditionalFormat, SheetPlan } from "../plan/sheet-plan.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import { qualityOfReport, qualitySection, unitQualitySection } from "./quality-section.ts";
import { seriesSection } from "./series-section.ts";
import { belowUnits } from "./unit-order.ts";
import { comparisons } from "./unit-comparison.ts";
import { at, columnOf, unitTableColumns, type UnitTableColumn } from "./unit-formulas.ts";
import { unitSection, type UnitLines, type UnitSection } from "./unit-section.ts";
import { capitalised, cutOffWords, documentWords, headsWords, spelled, villageWords } from "./wording.ts";

/** Points; printed on a landscape A4 at 88 %, the tables in letters of 10 points. */
const PAGE_WIDTH = 812;
/** At 78 %, in letters of 8,6 points: with the columns that look back a district still has five pages. */
const COMPARED_WIDTH = 910;
const TABLE_SIZE = 11;
/** About 1 cm, of spaces that justified lines do not stretch; a cell has no first-line indent of its own. */
const FIRST_LINE_INDENT = "\u00a0".repeat(10);
/** Title block and signatures. */
const HALVES = { left: 302, between: "rest", right: 368 } as const satisfies Halves;

/**
 * *Bảng tổng hợp*: first what a leader reads (key figures, the paragraph, units below the threshold, working groups),
 * then the table of all units, last so that its repeated header stands over nothing else.
 */
export function summarySheet(report: Report, texts: SummaryTexts): SheetPlan {
  // The sections above take their figures from the table below: laid out once to learn where its rows fall.
  const nowhere = { rowOfUnit: () => 0, body: { first: 0, last: 0 }, totalRow: 0 };
  const { section } = layOut(report, texts, nowhere, new ForgottenCells());
  const { sheet, printedRows, charts, outdatedRow } = layOut(report, texts, section.lines, new CellStore());
  return printedSheet(sheet, {
    mark: "summary",
    name: texts.say("sheetSummary"),
    tabColor: "#1F4E79",
    orientation: "landscape",
    frozenRows: 0,
    titleRows: section.header,
    conditionalFormats: [
      ...highlights(report, section.lines, sheet.lastColumn),
      outdatedFormat(outdatedRow, sheet.lastColumn),
    ],
    charts,
    printedRows,
    notice: draftLine(report, texts),
  });
}

interface SummaryLayout {
  readonly sheet: PrintBuilder;
  readonly section: UnitSection;
  readonly printedRows: number;
  readonly charts: readonly PlanChart[];
  readonly outdatedRow: number;
}

/** Writes the next numbered heading. */
type Heading = (key: SummaryTextKey, words?: Readonly<Record<string, string>>) => void;

function layOut(report: Report, texts: SummaryTexts, places: UnitLines, cells: CellStore): SummaryLayout {
  const { settings } = report;
  const compared = comparisons(report);
  const pageWidth = compared.length === 0 ? PAGE_WIDTH : COMPARED_WIDTH;
  const sheet = printBuilder(columnWidths(unitTableColumns(compared), pageWidth), TABLE_SIZE, cells);
  const whole = { left: 0, right: sheet.lastColumn };
  const threshold = texts.percent(settings.threshold);
  let numbered = 0;
  const heading: Heading = (key, words = {}) => {
    numbered += 1;
    const text = texts.say(key, { threshold, whom: headsWords(settings, texts), ...words });
    sheet.span(whole, `${numbered}. ${text}`, "heading");
    sheet.row += 1;
  };

  partyBlock(sheet, report, texts, HALVES);
  const title = texts.say("summaryTitle", { whom: headsWords(settings, texts) }).toLocaleUpperCase("vi");
  titleLines(sheet, title, subtitleOf(report, texts), draftLine(report, texts));
  const outdatedRow = keepOutdatedLine(sheet);
  heading("headingKeyFigures");
  keyFigures(sheet, report, texts, places);
  sheet.gap();
  sheet.together.push({ first: sheet.row, last: sheet.row + 1 });
  heading("headingParagraph");
  paragraphSection(sheet, report, texts);
  sheet.gap();
  flaggedHeading(heading, report, texts);
  flaggedSection(sheet, report, texts, places);
  sheet.gap();
  if (report.figures.series.periods.length > 0) {
    heading("headingSeries");
    seriesSection(sheet, report, texts, places);
    sheet.gap();
  }
  const quality = qualityOfReport(report);
  if (quality !== null) {
    const of = texts.count(Math.max(...Object.values(quality).map((figure) => figure.of)));
    heading("headingQuality", { of });
    qualitySection(sheet, quality, texts);
    sheet.gap();
  }
  heading("headingGroups");
  groupSection(sheet, report, texts, places);
  sheet.gap();
  const reserved = chartSection(sheet, report, texts, () => heading("headingCharts"));
  heading("headingUnits");
  const section = unitSection(sheet, report, texts);
  const besideSignatures = unitQualitySection(sheet, report, texts, section.header, () =>
    heading("headingQualityUnits"),
  );
  writeOutdatedLine(sheet, outdatedRow, section.lines, texts);
  signatureBlock(sheet, report, texts, HALVES);
  if (besideSignatures !== null) sheet.together.push({ first: besideSignatures, last: sheet.row - 1 });
  const printedRows = sheet.row;
  const charts = chartFigures(sheet, reserved, texts, places);
  return { sheet, section, printedRows, charts, outdatedRow };
}

function paragraphSection(sheet: PrintBuilder, report: Report, texts: SummaryTexts): void {
  const paragraphs = reportParagraphs(report, texts);
  if (paragraphs.length === 0) sheet.paragraph(texts.say("noParagraph"), "sentence");
  for (const paragraph of paragraphs) sheet.paragraph(FIRST_LINE_INDENT + paragraph, "paragraph");
}

/** Where every unit below the threshold has one head, there is no share to be below: their heads are outside the party. */
function flaggedHeading(heading: Heading, { figures }: Report, texts: SummaryTexts): void {
  const below = belowUnits(figures.units);
  if (below.length === 0 || !below.every(isOneHead)) {
    heading("headingFlagged");
    return;
  }
  const words = villageWords(
    below.map(({ name }) => villageOfUnit(name)),
    texts,
  );
  heading("headingOutside", { ...words, villages: capitalised(words.villages) });
}

/** The plan that is carried out is named if it is known, and whose it is if its number says so. */
function subtitleOf({ profile, settings, period }: Report, texts: SummaryTexts): string {
  const { organisation, planDocument, level } = profile;
  const words = { period: cutOffWords(period, texts) };
  if (planDocument.value === null) return texts.say("summarySubtitle", words);
  const plan = documentWords(planDocument.value, texts);
  const isOwn = organisation.value !== null && isOwnDocument(planDocument.value, level);
  const paper = isOwn
    ? texts.say("paperOf", { paper: plan, organisation: spelled(organisation.value, settings.spelling) })
    : plan;
  return texts.say("summarySubtitleOfPaper", { ...words, paper });
}

/** Bars in the percentages; rows below the threshold filled while their figures are so. */
function highlights({ settings }: Report, { body }: UnitLines, lastColumn: number): PlanConditionalFormat[] {
  const area = (left: UnitTableColumn, right = left): Area => ({
    top: body.first,
    left: columnOf(left),
    bottom: body.last,
    right: columnOf(right),
  });
  const share = `$${at("headPercent", body.first)}`;
  return [
    { kind: "dataBar", area: area("percent"), color: BAR_COLOR, maximum: 1 },
    { kind: "dataBar", area: area("headPercent"), color: BAR_COLOR, maximum: 1 },
    {
      kind: "formula",
      area: { ...area("ordinal"), right: lastColumn },
      formula: `=AND(ISNUMBER($${at("ordinal", body.first)}),ISNUMBER(${share}),${share}<${settings.threshold}/100)`,
      fill: BELOW_FILL,
    },
    {
      kind: "formula",
      area: area("headPercent", "needed"),
      formula: `=AND(ISNUMBER($${at("ordinal", body.first)}),ISNUMBER(${share}),${share}<${settings.threshold}/100)`,
      color: BELOW_COLOR,
      bold: true,
    },
  ];
}
