import { isoDate } from "../core/values/calendar.ts";
import type { DistrictFigures, GroupFigures, ListedPerson, UnitFigures } from "../core/figures/figures.ts";
import type { PastPeriod, Series } from "../core/figures/series.ts";
import type { Report } from "../core/rules/report.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { CellWrite, Fix } from "../core/rules/found.ts";
import type { RuleOutcome } from "../core/rules/report.ts";
import { unconfirmedFields, type Stated } from "../core/settings/profile.ts";
import type { DocumentReference } from "../core/settings/settings.ts";
import { settingsJson } from "../core/settings/read-settings.ts";
import { areaAddress, cellAddress, columnName, type CellRef } from "../core/values/addresses.ts";
import type { ColumnChoice, RecognisedTable, RecognisedWorkbook, UnitTable } from "../core/tables/tables.ts";
import { findingMessage, ruleReason } from "../locales/findings.ts";
import type { Language } from "../locales/format.ts";
import { isCountKey } from "../core/tables/schema.ts";

/** One file's report as plain JSON data: every key present, what is not known is null (the published schema). */
export function reportJson(file: string, report: Report, language: Language): Record<string, unknown> {
  const { figures, workbook } = report;
  const sheetName = (sheet: number) => report.snapshot.sheets[sheet]?.name ?? "";
  return {
    file,
    tables: joinedTables(workbook).map((parts) => tablesJson(parts, sheetName)),
    settings: settingsAsUsed(report),
    periods: figures.series.periods.map(periodJson),
    otherTables: workbook.otherTables.map(({ kind, sheet, header, why, cutOff }) => ({
      kind,
      sheet: sheetName(sheet),
      header: areaAddress(header),
      // The contract knows no reason of the user's own: it is said beside the nearest one.
      ...(why === "set-aside" ? { why: "other-subject", setAside: true } : { why }),
      cutOff: cutOff && isoDate(cutOff),
    })),
    district: districtJson(figures.district),
    units: figures.units.map((unit) => unitJson(unit, figures, sheetName)),
    lists: {
      completeDossier: figures.lists.completeDossier.map((person) => personJson(person, sheetName)),
      sendToTraining: figures.lists.sendToTraining.map((person) => personJson(person, sheetName)),
      needsData: figures.lists.needsData.map((person) => ({
        ...personJson(person, sheetName),
        reasons: person.reasons,
      })),
    },
    groups: figures.groups.map((group) => groupJson(group, figures.units)),
    quality: figures.quality?.all ?? null,
    findings: report.findings.map((finding) => findingJson(finding, sheetName, language)),
    rules: report.rules.map((rule) => ruleJson(rule, language)),
  };
}

type SheetName = (sheet: number) => string;

function districtJson(district: DistrictFigures) {
  return {
    plan: district.plan,
    admitted: district.admitted,
    percent: district.percent,
    gap: district.gap,
    unitGaps: district.unitGaps,
    unitsMet: district.unitsMet,
    unitsExceeded: district.unitsExceeded,
    unitsNone: district.unitsNone,
    heads: district.heads,
    members: district.members,
    headPercent: district.headPercent,
    headClass: district.headClass,
    moreMembersNeeded: district.moreMembersNeeded,
    unitMoreMembersNeeded: district.unitMoreMembersNeeded,
    unitsBelowHeads: district.unitsBelowHeads,
    coverage: district.coverage,
  };
}

function unitJson(
  unit: UnitFigures,
  { series, quality }: Pick<Report["figures"], "series" | "quality">,
  sheetName: SheetName,
) {
  return {
    name: unit.name,
    sheet: sheetName(unit.nameCell.sheet),
    address: cellAddress(unit.nameCell),
    group: unit.group,
    plan: unit.plan,
    admitted: unit.admitted,
    percent: unit.percent,
    class: unit.planClass,
    heads: unit.heads,
    members: unit.members,
    headPercent: unit.headPercent,
    headClass: unit.headClass,
    moreMembersNeeded: unit.moreMembersNeeded,
    range: unit.range,
    previous: previousJson(series, unit.unit),
    quality: quality?.units.get(unit.unit) ?? null,
  };
}

function groupJson(group: GroupFigures, units: readonly UnitFigures[]) {
  return {
    name: group.name,
    leader: group.leader,
    units: group.units.length,
    plan: group.plan,
    admitted: group.admitted,
    percent: group.percent,
    coverage: group.coverage,
    unitsBelowHeads: group.unitsBelowHeads.map((unit) => units[unit]?.name ?? ""),
  };
}

/** Each table in use with the pieces it was joined of; the halves of the unit table are tables of their own. */
function joinedTables(workbook: RecognisedWorkbook): RecognisedTable[][] {
  const { roster, register, groupTable } = workbook;
  const lists = [roster, register, groupTable].map((list): readonly RecognisedTable[] => list?.parts ?? []);
  return workbook.tables.flatMap((table) => {
    const list = lists.find((parts) => parts.includes(table)) ?? unitParts(workbook, table);
    return list[0] === table ? [[...list]] : [];
  });
}

/** Tables of other units with the same half are parts of one. */
function unitParts(
  { unitTable, otherHalves }: RecognisedWorkbook,
  table: RecognisedTable,
): RecognisedTable[] {
  const halves = [unitTable, ...otherHalves]
    .flatMap((half) => half ?? [])
    .filter((half) => half === table || isOfSameHalf(half, table));
  return halves.includes(table as UnitTable)
    ? halves.sort((a, b) => a.sheet - b.sheet || a.header.top - b.header.top)
    : [table];
}

function isOfSameHalf(a: UnitTable, b: RecognisedTable): boolean {
  if (b.kind !== "units") return false;
  const half = ({ columns }: UnitTable) =>
    `${columns.plan && columns.admitted ? "a" : ""}${columns.heads && columns.members ? "h" : ""}`;
  return half(a) === half(b) && half(a) !== "";
}

function tablesJson(parts: readonly RecognisedTable[], sheetName: SheetName) {
  const [first] = parts;
  if (first === undefined) return {};
  const pieces = parts.map((part) => tableJson(part, sheetName, []));
  return {
    ...tableJson(
      first,
      sheetName,
      parts.length > 1
        ? pieces.map(({ sheet, header, data, columns }) => ({ sheet, header, data, columns }))
        : [],
    ),
  };
}

/** Sums over the units whose counts can be read, and how many these are; null where none can. */
function periodJson({ cutOff, source, plan, admitted, heads, members, coverage }: PastPeriod) {
  return {
    cutOff: isoDate(cutOff),
    source: source.kind === "kept" ? "kept" : source.name,
    plan,
    admitted,
    heads,
    members,
    coverage,
  };
}

function previousJson({ previous }: Series, unit: number) {
  const past = previous?.units.get(unit);
  return previous && past
    ? { cutOff: isoDate(previous.cutOff), admitted: past.admitted, members: past.members }
    : null;
}

const LEAST_FIRST = ["guess", "likely"] as const;

function leastCertain(counts: readonly ColumnChoice[]): string {
  return LEAST_FIRST.find((one) => counts.some(({ certainty }) => certainty === one)) ?? "certain";
}

function tableJson(table: RecognisedTable, sheetName: SheetName, parts: readonly unknown[]) {
  // Other columns are named in the text form (`--explain`): figures hang on these.
  const counts = table.choices.filter(({ key }) => isCountKey(key));
  return {
    kind: table.kind,
    sheet: sheetName(table.sheet),
    header: areaAddress(table.header),
    data: areaAddress(table.data),
    columns: columnLetters(table),
    cutOff: table.cutOff && isoDate(table.cutOff),
    certainty: leastCertain(counts),
    uncertain: counts.flatMap(({ key, certainty }) => (certainty === "certain" ? [] : [key])),
    parts,
  };
}

/** Column key → letter, for every recognised column of a table. */
function columnLetters(table: RecognisedTable): Record<string, string> {
  const letters: Record<string, string> = {};
  // Breakdown columns ("Trong đó nữ") are a list without a key of their own.
  const columns: Readonly<Record<string, { readonly column: number } | readonly unknown[] | undefined>> = {
    ...table.columns,
  };
  for (const [key, column] of Object.entries(columns)) {
    if (column !== undefined && "column" in column) letters[key] = columnName(column.column);
  }
  return letters;
}

/** The settings with what was really used of the workbook's own words, null where neither says; and what is open. */
function settingsAsUsed({ settings, period, profile }: Report): unknown {
  const asUsed = { ...settings, planYear: period.planYear, cutOff: period.cutOff };
  const parsed: unknown = JSON.parse(settingsJson(asUsed));
  const document = ({ value }: Stated<DocumentReference>) =>
    value && { number: value.number, date: value.date && isoDate(value.date) };
  return Object.assign({}, parsed, {
    organisation: profile.organisation.value,
    higherCommittee: profile.higherCommittee.value,
    place: profile.place.value,
    planDocument: document(profile.planDocument),
    ratioDocument: document(profile.ratioDocument),
    groupsDocument: document(profile.groupsDocument),
    planDeadline: period.planDeadline && isoDate(period.planDeadline),
    trainingDeadline: period.trainingDeadline && isoDate(period.trainingDeadline),
    signatures: { ...settings.signatures, signerOffice: profile.signer.value?.office ?? "" },
    unconfirmed: unconfirmedFields(profile),
    // What was kept of earlier periods stands under `periods`.
    kept: undefined,
  });
}

function personJson(person: ListedPerson, sheetName: SheetName) {
  return {
    sheet: sheetName(person.cell.sheet),
    address: cellAddress(person.cell),
    name: person.name,
    unit: person.unit,
    village: person.village,
    role: person.role,
  };
}

function findingJson(finding: Finding, sheetName: SheetName, language: Language) {
  return {
    code: finding.code,
    severity: finding.severity,
    sheet: sheetName(finding.at.sheet),
    address: areaAddress(finding.at),
    value: finding.value,
    message: findingMessage(finding, language),
    fix: finding.fix === null ? null : fixJson(finding.fix, sheetName),
  };
}

function fixJson(fix: Fix, sheetName: SheetName) {
  const place = (at: CellRef) => ({ sheet: sheetName(at.sheet), address: cellAddress(at) });
  const writeJson = ({ at, old, content }: CellWrite) => ({
    ...place(at),
    old,
    ...(content.kind === "formula" ? { formula: content.formula } : { value: content.value }),
  });
  return fix.kind === "writes"
    ? { writes: fix.writes.map(writeJson) }
    : { choices: fix.choices.map(({ id, args, writes }) => ({ id, args, writes: writes.map(writeJson) })) };
}

function ruleJson(rule: RuleOutcome, language: Language) {
  const reason =
    rule.outcome === "notCheckable"
      ? ruleReason(rule.missing, language)
      : rule.outcome === "crashed"
        ? rule.error
        : undefined;
  return {
    code: rule.code,
    outcome: rule.outcome,
    ...(reason === undefined ? {} : { reason }),
    findings: rule.findings,
  };
}
