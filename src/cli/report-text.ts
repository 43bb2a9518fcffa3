import type { DistrictFigures, UnitFigures } from "../core/figures/figures.ts";
import { villagesIn } from "../core/figures/one-head.ts";
import { statedDifferences } from "../core/figures/stated.ts";
import { isWhole } from "../core/figures/totals.ts";
import type { Report } from "../core/rules/report.ts";
import type { Severity } from "../core/rules/found.ts";
import { unconfirmedFields } from "../core/settings/profile.ts";
import { villagesOutside } from "../core/summary/outside-heads.ts";
import { areaAddress, columnName, type Area } from "../core/values/addresses.ts";
import type { RecognisedTable } from "../core/tables/tables.ts";
import { fieldName, findingMessage, ruleReason, saidText, unusedReason } from "../locales/findings.ts";
import {
  type Language,
  countText,
  coverageText,
  dateText,
  fill,
  percentText,
  unitCountText,
} from "../locales/format.ts";
import type { CommandTexts } from "../locales/vi/command.ts";
import { unconfirmedLine } from "../locales/profile.ts";
import { explanation } from "./explanation.ts";
import { hasData } from "./has-data.ts";
import { textTable } from "./text-table.ts";

/** One file's report for people to read in a terminal, ending in a line break. */
export function reportText(
  file: string,
  report: Report,
  texts: CommandTexts,
  language: Language,
  explains = false,
): string {
  return [
    file,
    ...summaryLines(report, texts, language),
    "",
    ...(explains ? [...explanation(report, texts, language), ""] : []),
    ...unitLines(report, texts, language),
    "",
    ...findingLines(report, texts, language),
    ...notCheckedLines(report, texts, language),
    "",
  ].join("\n");
}

function summaryLines(report: Report, texts: CommandTexts, language: Language): string[] {
  const { district, lists } = report.figures;
  const tables = [
    ...report.workbook.tables.map((table) => tableText(report, table, table.data, texts)),
    ...report.workbook.emptyTables.map(
      (table) => `${tableText(report, table, table.header, texts)} ${texts.withoutRows}`,
    ),
  ];
  const unconfirmed = unconfirmedLine(unconfirmedFields(report.profile), language);
  return [
    `  ${texts.recognised}: ${tables.length > 0 ? tables.join(" · ") : texts.nothingRecognised}`,
    ...columnLines(report, texts, language),
    `  ${fill(texts.period, { cutOff: dateText(report.period.cutOff), year: String(report.period.planYear) }, language)}`,
    `  ${texts.district}: ${fill(
      planLine(district, texts),
      {
        admitted: district.admitted,
        plan: district.plan,
        percent: percentText(district.percent, language),
        coverage: coverageText(district.coverage.admission, texts, language),
        gap: district.gap === null ? null : Math.abs(district.gap),
        unitGaps: district.unitGaps,
      },
      language,
    )}`,
    `  ${headLine(report, texts, language)}`,
    ...statedLines(district, texts, language),
    `  ${fill(
      texts.lists,
      {
        completeDossier: lists.completeDossier.length,
        sendToTraining: lists.sendToTraining.length,
        needsData: lists.needsData.length,
      },
      language,
    )}`,
    ...sinceLines(report, texts, language),
    ...(unconfirmed === null ? [] : [`  ${unconfirmed}`]),
  ];
}

/** Where units are missing nothing is said of what the district still needs: nobody knows it. */
function planLine({ gap, coverage }: DistrictFigures, texts: CommandTexts): string {
  if (!isWhole(coverage.admission)) return texts.planLinePartial;
  return gap !== null && gap < 0 ? texts.planLineExceeded : texts.planLine;
}

/** Where each unit is one village, those whose head is not a member are named instead of counted as units below. */
function headLine(report: Report, texts: CommandTexts, language: Language): string {
  const { units, district } = report.figures;
  const villages = villagesIn(units) === null ? null : villagesOutside(report);
  const line = fill(
    villages === null ? texts.headLine : texts.villageLine,
    {
      members: district.members,
      heads: district.heads,
      percent: percentText(district.headPercent, language),
      coverage: coverageText(district.coverage.heads, texts, language),
      below: district.unitsBelowHeads,
      threshold: report.settings.threshold,
    },
    language,
  );
  if (villages === null || villages.length === 0) return line;
  return fill(texts.villagesNamed, { line, villages }, language);
}

/** What the columns were read as, "?" where that is not certain, and which tables are not used. */
function columnLines({ workbook, snapshot }: Report, texts: CommandTexts, language: Language): string[] {
  const columns = workbook.tables.map(({ kind, choices, said }) => {
    const shown = choices.map(
      ({ key, header, certainty }) =>
        `${columnName(header.column)} ${fieldName(key, language)}${certainty === "guess" ? " ?" : ""}`,
    );
    const word = saidText(said, language);
    return `    ${texts.kinds[kind]}: ${[...shown, ...(word === null ? [] : [`(${word})`])].join(" · ")}`;
  });
  const unused = workbook.otherTables.map(
    ({ kind, sheet, header, why, said }) =>
      `    ${texts.kinds[kind]} ‘${snapshot.sheets[sheet]?.name ?? ""}’ ${areaAddress(header)}: ${unusedReason(why, language)}${said?.cutOff ? ` (${saidText(said, language) ?? ""})` : ""}`,
  );
  return [...columns, ...(unused.length === 0 ? [] : [`  ${texts.unused}:`, ...unused])];
}

/** What has come since the period before, and of how many units that is known. */
function sinceLines({ figures: { series } }: Report, texts: CommandTexts, language: Language): string[] {
  const { before, sinceBefore: change } = series;
  if (before === null || change === null) return [];
  const sign = change.count < 0 ? "" : "+";
  const args = { date: dateText(before.cutOff), change: `${sign}${change.count}`, ...change.coverage };
  return [`  ${fill(texts.sincePrevious, args, language)}`];
}

/** What the workbook's own total row says otherwise. */
function statedLines(district: DistrictFigures, texts: CommandTexts, language: Language): string[] {
  const totals = statedDifferences(district).map(
    ({ key, stated }) => `${texts.columns[key]} ${countText(stated, language)}`,
  );
  return totals.length === 0 ? [] : [`  ${fill(texts.statedTotals, { totals }, language)}`];
}

function tableText(
  report: Report,
  { kind, sheet }: Pick<RecognisedTable, "kind" | "sheet">,
  area: Area,
  texts: CommandTexts,
): string {
  return `${texts.kinds[kind]} ‘${report.snapshot.sheets[sheet]?.name ?? ""}’ ${areaAddress(area)}`;
}

function unitLines(report: Report, texts: CommandTexts, language: Language): string[] {
  const { columns } = texts;
  if (report.figures.units.length === 0) return [];
  const row = (unit: UnitFigures) => [
    unit.name,
    unitCountText(unit, "plan", language),
    unitCountText(unit, "admitted", language),
    percentText(unit.percent, language),
    unitCountText(unit, "heads", language),
    unitCountText(unit, "members", language),
    percentText(unit.headPercent, language),
    countText(unit.moreMembersNeeded, language),
    unit.headClass === "below"
      ? fill(texts.belowThreshold, { threshold: report.settings.threshold }, language)
      : "",
  ];
  return textTable(
    [
      { heading: columns.unit, align: "left", maximum: 44 },
      { heading: columns.plan, align: "right" },
      { heading: columns.admitted, align: "right" },
      { heading: columns.percent, align: "right" },
      { heading: columns.heads, align: "right" },
      { heading: columns.members, align: "right" },
      { heading: columns.headPercent, align: "right" },
      { heading: columns.more, align: "right" },
      { heading: columns.state, align: "left" },
    ],
    report.figures.units.map(row),
    "  ",
  );
}

function findingLines(report: Report, texts: CommandTexts, language: Language): string[] {
  const number = (severity: Severity) =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const counts = fill(
    texts.counts,
    { errors: number("error"), warnings: number("warning"), infos: number("info") },
    language,
  );
  const lines = report.findings.map((finding) => {
    const sheet = report.snapshot.sheets[finding.at.sheet]?.name ?? "";
    const place = `${sheet}!${areaAddress(finding.at)}`;
    return `  ${texts.severities[finding.severity]}  ${place}  ${findingMessage(finding, language)}  [${finding.code}]`;
  });
  const none = hasData(report) ? texts.noFindings : texts.nothingChecked;
  return [`  ${texts.findings}: ${counts}`, ...(lines.length > 0 ? lines : [`  ${none}`])];
}

function notCheckedLines(report: Report, texts: CommandTexts, language: Language): string[] {
  // Without any table every rule would say the same.
  if (report.workbook.tables.length === 0) return [];
  const lines = report.rules.flatMap((rule) => {
    if (rule.outcome === "checked") return [];
    const reason =
      rule.outcome === "crashed"
        ? fill(texts.crashed, { error: rule.error }, language)
        : ruleReason(rule.missing, language);
    return [`    ${rule.code}: ${reason}`];
  });
  return lines.length > 0 ? [`  ${texts.notChecked}:`, ...lines] : [];
}
