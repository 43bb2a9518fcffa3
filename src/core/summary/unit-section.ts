import type { UnitFigures } from "../figures/figures.ts";
import { totalsOf } from "../figures/totals.ts";
import type { Report } from "../rules/report.ts";
import { partialRowLabel, tableNotes } from "./coverage-notes.ts";
import type { RowBlock } from "./page-breaks.ts";
import { cellAddress } from "../values/addresses.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import { sumContent } from "./sum-formula.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import {
  countContent,
  plainContent,
  summedCounts,
  sumOfValues,
  unitCounts,
  type CountValue,
  type RowCounts,
} from "./unit-counts.ts";
import { admittedThen, comparisonNotes, comparisons, type Compared } from "./unit-comparison.ts";
import {
  columnOf,
  comparedColumnOf,
  UnitFormulas,
  unitTableColumns,
  type UnitTableColumn,
} from "./unit-formulas.ts";
import { planRanks } from "./unit-order.ts";
import { capitalised, headsWords } from "./wording.ts";
import type { CountKey } from "../tables/schema.ts";
import { elementAt } from "../values/element-at.ts";

/** Where the units stand on the sheet, rows from 0: the other sections take their figures from there. */
export interface UnitLines {
  readonly rowOfUnit: (unit: number) => number;
  /** Rows from the first to the last unit or group. */
  readonly body: RowBlock;
  readonly totalRow: number;
}

export interface UnitSection {
  readonly lines: UnitLines;
  /** Null when there are no units. */
  readonly header: RowBlock | null;
}

interface UnitGroup {
  readonly label: string | null;
  readonly units: readonly UnitFigures[];
}

/** What the rows of the table are written with. */
interface UnitTable {
  readonly sheet: PrintBuilder;
  readonly report: Report;
  readonly texts: SummaryTexts;
  readonly formulas: UnitFormulas;
  readonly compared: readonly Compared[];
  readonly columns: ReturnType<typeof unitTableColumns>;
}

/** The units in the workbook's own order and groups, with subtotals and totals that a clerk can follow. */
export function unitSection(sheet: PrintBuilder, report: Report, texts: SummaryTexts): UnitSection {
  if (report.figures.units.length === 0) return noUnits(sheet, texts);
  const compared = comparisons(report);
  const columns = unitTableColumns(compared);
  const header = writeHeader(sheet, report, texts, { columns, compared });
  const groups = groupsOf(report);
  const ranks = planRanks(report.figures.units);
  const rows: number[] = [];
  const first = sheet.row;
  const rowCount = groups.reduce((sum, { label, units }) => sum + units.length + (label === null ? 0 : 1), 0);
  const body = { first, last: Math.max(first, first + rowCount - 1) };
  const formulas = new UnitFormulas(report.settings.threshold, body, texts);
  const table: UnitTable = { sheet, report, texts, formulas, compared, columns };
  const summedRows: number[] = [];

  let numeral = 0;
  for (const { label, units } of groups) {
    const top = sheet.row + (label === null ? 0 : 1);
    const unitRows = units.map((_, index) => top + index);
    if (label === null) {
      for (const row of unitRows) summedRows.push(row);
    } else {
      numeral += 1;
      summedRows.push(sheet.row);
      sheet.together.push({ first: sheet.row, last: Math.min(body.last, sheet.row + 2) });
      writeSums(table, units, { numeral: roman(numeral), label, rows: unitRows });
    }
    units.forEach((unit, index) => {
      rows[unit.unit] = sheet.row;
      writeUnit(table, unit, { ordinal: index + 1, rank: ranks.get(unit.unit) ?? null });
    });
  }
  const totalRow = sheet.row;
  writeSums(table, report.figures.units, { numeral: "", label: texts.say("total"), rows: summedRows });
  for (const note of [...tableNotes(report, texts), ...comparisonNotes(report, texts)]) {
    sheet.span({ left: 0, right: sheet.lastColumn }, note, "guide");
    sheet.row += 1;
  }
  return { lines: { rowOfUnit: (unit) => elementAt(rows, unit), body, totalRow }, header };
}

function noUnits(sheet: PrintBuilder, texts: SummaryTexts): UnitSection {
  const { row } = sheet;
  sheet.span({ left: 0, right: sheet.lastColumn }, texts.say("noUnits"), "sentence");
  sheet.row += 1;
  return { lines: { rowOfUnit: () => row, body: { first: row, last: row }, totalRow: row }, header: null };
}

function writeHeader(
  sheet: PrintBuilder,
  { settings }: Report,
  texts: SummaryTexts,
  { columns, compared }: Pick<UnitTable, "columns" | "compared">,
): RowBlock {
  const top = sheet.row;
  const bottom = top + 1;
  const table = sheet.block(columns);
  const tall = (column: "ordinal" | "name" | "state", key: SummaryTextKey): void =>
    table.span(column, column, texts.say(key), "header", { top, bottom });
  tall("ordinal", "ordinal");
  tall("name", "unit");
  table.span("plan", "rank", texts.say("admissions"), "header");
  table.span("heads", "needed", capitalised(headsWords(settings, texts)), "header");
  const [firstCompared, lastCompared] = [compared[0]?.column, compared.at(-1)?.column];
  if (firstCompared && lastCompared) {
    table.span(firstCompared, lastCompared, texts.say("comparedAdmissions"), "header");
  }
  tall("state", "state");
  sheet.row = bottom;
  table.text("plan", texts.say("plan"), "header");
  table.text("admitted", texts.say("admitted"), "header");
  table.text("percent", texts.say("percent"), "header");
  table.text("rank", texts.say("rank"), "header");
  table.text("heads", texts.say("headCount"), "header");
  table.text("members", texts.say("memberCount"), "header");
  table.text("headPercent", texts.say("percent"), "header");
  table.text("needed", texts.say("needed"), "header");
  for (const { column } of compared) table.text(column, texts.say(COMPARED_WORDS[column]), "header");
  sheet.row += 1;
  // With the first group's row and its first units, which stay together themselves.
  sheet.together.push({ first: top - 1, last: sheet.row + 2 });
  return { first: top, last: bottom };
}

const COMPARED_WORDS = {
  previous: "comparedPrevious",
  change: "comparedChange",
  yearAgo: "comparedYearAgo",
} as const satisfies Record<Compared["column"], SummaryTextKey>;

function writeUnit(
  table: UnitTable,
  unit: UnitFigures,
  { ordinal, rank }: { readonly ordinal: number; readonly rank: number | null },
): void {
  const { sheet, report, formulas, columns } = table;
  const { row } = sheet;
  const counts = unitCounts(report, unit);
  const source = report.workbook.units[unit.unit];
  const has = {
    plan: source?.plan.cell != null || unit.planClass !== "unknown",
    heads: source?.heads.cell != null || unit.headClass !== "unknown",
  };
  const count = (column: CountKey) => [countContent(report, unit, column, counts[column]), "count"] as const;
  sheet.block<UnitTableColumn | "state">(columns).row({
    ordinal: [{ kind: "number", value: ordinal }, "count"],
    name: [plainContent(unit.name), "text"],
    plan: count("plan"),
    admitted: count("admitted"),
    percent: [formulas.share(row, "admitted", "plan", counts), "percent"],
    rank: [formulas.rank(row, rank), "count"],
    heads: count("heads"),
    members: count("members"),
    headPercent: [formulas.share(row, "members", "heads", counts), "percent"],
    needed: [formulas.needed(row, counts), "count"],
    state: [formulas.state(row, unit, has), "text"],
  });
  writeCompared(table, unit, counts);
  sheet.row += 1;
}

/** What a unit had then, and what has come or gone since. */
function writeCompared(
  { sheet, formulas, compared, columns }: UnitTable,
  unit: UnitFigures,
  counts: RowCounts,
): void {
  const block = sheet.block(columns);
  for (const { column, past } of compared) {
    const value = admittedThen(past, unit);
    const then = { cell: cellAddress({ row: sheet.row, column: thenColumn(compared) }), value };
    if (column !== "change") block.put(column, plainContent(value), "count");
    else if (value === "") block.put(column, plainContent(value), "change");
    else block.put(column, formulas.change(sheet.row, then, counts), "change");
  }
}

/** The column that the change is since. */
function thenColumn(compared: readonly Compared[]): number {
  return comparedColumnOf(elementAt(compared, 0).column, compared);
}

function writeSums(
  table: UnitTable,
  units: readonly UnitFigures[],
  sum: { readonly numeral: string; readonly label: string; readonly rows: readonly number[] },
): void {
  const { sheet, report, texts, formulas, columns } = table;
  const { row } = sheet;
  const counts = units.map((unit) => unitCounts(report, unit));
  const sums = summedCounts(counts);
  const needed = sumOfValues(counts.map((one) => formulas.needed(row, one).result));
  const total = (column: CountKey | "needed", value: CountValue) =>
    [sumContent(columnOf(column), sum.rows, value), "sumCount"] as const;
  sheet.block<UnitTableColumn | "state">(columns).row({
    ordinal: [plainContent(sum.numeral), "sumCentre"],
    name: [plainContent(partialRowLabel(sum.label, totalsOf(units).coverage, texts)), "sumText"],
    plan: total("plan", sums.plan),
    admitted: total("admitted", sums.admitted),
    percent: [formulas.share(row, "admitted", "plan", sums), "sumPercent"],
    rank: [plainContent(""), "sumCount"],
    heads: total("heads", sums.heads),
    members: total("members", sums.members),
    headPercent: [formulas.share(row, "members", "heads", sums), "sumPercent"],
    needed: total("needed", needed),
    state: [plainContent(""), "sumText"],
  });
  sumCompared(table, units, sum.rows, counts);
  sheet.row += 1;
}

/** Of the units that are known both times; where these are not all it is said below the table. */
function sumCompared(
  { sheet, formulas, compared, columns }: UnitTable,
  units: readonly UnitFigures[],
  rows: readonly number[],
  counts: readonly RowCounts[],
): void {
  const block = sheet.block(columns);
  for (const { column, past } of compared) {
    const values = units.map((unit, at) => {
      const value = admittedThen(past, unit);
      const now = counts[at];
      if (column !== "change" || value === "" || !now) return value;
      return formulas.change(sheet.row, { cell: "", value }, now).result;
    });
    const content = sumContent(comparedColumnOf(column, compared), rows, sumOfValues(values));
    block.put(column, content, column === "change" ? "sumChange" : "sumCount");
  }
}

/** Units that follow one another under the same group row. */
function groupsOf({ figures, workbook }: Report): UnitGroup[] {
  const groups: { label: string | null; section: number | null; units: UnitFigures[] }[] = [];
  for (const unit of figures.units) {
    const section = workbook.units[unit.unit]?.groupRow ?? null;
    const current = groups.at(-1);
    if (current && current.section === section) {
      current.units.push(unit);
      continue;
    }
    const label = section === null ? null : (workbook.unitTable?.groupRows[section]?.label ?? "");
    groups.push({ label: label === null ? null : withoutNumeral(label), section, units: [unit] });
  }
  return groups;
}

/** "I. Xã, thị trấn" → "Xã, thị trấn": the sheet counts its groups itself. */
function withoutNumeral(label: string): string {
  return label.replace(/^\s*(?:[IVXLC]+|[A-Z])\s*[.):/-]\s*|^\s*[IVXLC]+\s+/, "").trim();
}

function roman(value: number): string {
  const digits = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let rest = value;
  let text = "";
  for (const [worth, letters] of digits) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}
