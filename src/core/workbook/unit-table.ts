import { percentScale, plainPercentNumber, readPercent } from "../text/percents.ts";
import { readCount } from "../text/counts.ts";
import { readOrdinal } from "../text/ordinals.ts";
import { ColumnCoder } from "./coded-column.ts";
import type { Readers } from "./readers.ts";
import { isFooter, isNumberRow } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { numberFormatAt, valueAt } from "./snapshot.ts";
import type { TableCandidate } from "./table-candidates.ts";
import { columnsOfCandidate, dataArea, headerArea } from "./table-area.ts";
import type {
  CodedColumn,
  CountReading,
  PercentReading,
  SumRow,
  TextReading,
  UnitColumns,
  UnitTable,
} from "./tables.ts";
import { rolesOf, type RowFacts, type RowRole } from "./unit-rows.ts";

const COUNTS = ["plan", "admitted", "heads", "members"] as const;
const PERCENTS = ["percent", "headPercent"] as const;
/** After so many blank rows what follows is something else. */
const LONGEST_GAP = 30;

/** Reads the rows under a header as a unit table; null when there is no unit row. `lastRow` is where it must end. */
export function readUnitTable(
  texts: SheetTexts,
  sheet: number,
  candidate: TableCandidate,
  lastRow: number,
  readers: Readers,
): UnitTable | null {
  const unit = candidate.columns.get("unit");
  if (!unit) return null;
  const facts = rowFacts(texts, candidate, unit.column, lastRow);
  const roles = rolesOf(facts);
  const rowsOf = (kind: RowRole["kind"]) => facts.filter((_, at) => roles[at]?.kind === kind);
  const unitRows = Int32Array.from(rowsOf("unit"), ({ row }) => row);
  if (unitRows.length === 0) return null;
  const coders = coder(texts, candidate, unitRows, readers);
  const { groupRows, totalRows } = sumRows(texts, candidate, facts, roles, coders, readers);
  return {
    kind: "units",
    sheet,
    header: headerArea(candidate),
    data: dataArea(candidate, unitRows),
    rows: unitRows,
    columns: coders.columns,
    duplicatedColumns: candidate.duplicates.map(({ key, header }) => ({
      key,
      header: { sheet, row: header.row, column: header.column },
    })),
    parts: candidate.parts.map(({ header, of }) => ({
      label: texts.text(header.row, header.column),
      of,
      counts: coders.code(header.column, readers.count),
    })),
    groupRows,
    totalRows,
  };
}

function rowFacts(
  texts: SheetTexts,
  candidate: TableCandidate,
  unitColumn: number,
  lastRow: number,
): RowFacts[] {
  const { left, right, bottom } = candidate.window;
  const ordinalColumn = candidate.columns.get("ordinal")?.column ?? -1;
  const figures = [...COUNTS, ...PERCENTS].flatMap((key) => candidate.columns.get(key)?.column ?? []);
  const counts = COUNTS.map((key) => candidate.columns.get(key)?.column ?? -1);
  const facts: RowFacts[] = [];
  let gap = 0;
  for (let row = bottom + 1; row <= lastRow && gap <= LONGEST_GAP; row++) {
    if (texts.isBlankRow(row, left, right)) {
      gap++;
      continue;
    }
    gap = 0;
    if (facts.length === 0 && numbersColumns(texts, candidate, row, unitColumn)) continue;
    if (repeatsHeader(texts, candidate, row)) continue;
    const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
    const ordinalValue = ordinalColumn < 0 ? "" : valueAt(texts.sheet, row, ordinalColumn);
    const ordinal = readOrdinal(ordinalValue);
    facts.push({
      row,
      ordinal,
      ordinalText:
        ordinal.kind === "other" ? texts.text(row, ordinalColumn) : leftLabel(texts, left, unitColumn, row),
      name: nameText(texts, row, unitColumn),
      hasCounts: figures.some((column) => !texts.isBlank(row, column) && !isFooter(texts.key(row, column))),
      hasOther: columns.some((column) => column !== unitColumn && !texts.isBlank(row, column)),
      filled: columns.filter((column) => !texts.isBlank(row, column)).length,
      counts: counts.map((column) => numberIn(texts, row, column)),
      keys: columns.map((column) => texts.key(row, column)),
    });
  }
  return facts;
}

function numberIn(texts: SheetTexts, row: number, column: number): number | null {
  const reading = column < 0 ? null : readCount(texts.value(row, column), false);
  return reading?.kind === "count" || reading?.kind === "text" ? reading.value : null;
}

function nameText(texts: SheetTexts, row: number, column: number): string {
  const value = texts.value(row, column);
  return typeof value === "number" ? String(value) : texts.text(row, column);
}

/** A label that starts left of the name column: the first text there that is no ordinal. */
function leftLabel(texts: SheetTexts, left: number, unitColumn: number, row: number): string {
  for (let column = left; column < unitColumn; column++) {
    const text = texts.text(row, column);
    if (text !== "" && readOrdinal(text).kind === "other") return text;
  }
  return "";
}

/** Whether the row numbers the table's columns. */
export function numbersColumns(
  texts: SheetTexts,
  { window }: TableCandidate,
  row: number,
  nameColumn: number,
): boolean {
  const cells = [];
  for (let column = window.left; column <= window.right; column++) cells.push(texts.value(row, column));
  return isNumberRow(cells, nameColumn - window.left);
}

/** Whether the header stands here again, as on every page of a long list. */
export function repeatsHeader(texts: SheetTexts, candidate: TableCandidate, row: number): boolean {
  let same = 0;
  let filled = 0;
  for (const header of candidate.columns.values()) {
    const key = texts.key(row, header.column);
    if (key === "" && texts.isBlank(row, header.column)) continue;
    filled++;
    if (key !== "" && key === header.path.own) same++;
  }
  return same >= 2 && same * 2 >= filled;
}

interface UnitCoders {
  readonly columns: UnitColumns;
  code<Reading>(column: number, read: ColumnCoder<Reading>["read"]): CodedColumn<Reading>;
  readonly readPercents: Readonly<
    Partial<Record<(typeof PERCENTS)[number], ColumnCoder<PercentReading>["read"]>>
  >;
}

function coder(texts: SheetTexts, candidate: TableCandidate, rows: Int32Array, readers: Readers): UnitCoders {
  const { sheet } = texts;
  const code = <Reading>(column: number, read: ColumnCoder<Reading>["read"]): CodedColumn<Reading> => {
    const coded = new ColumnCoder(sheet, column, read, rows.length);
    for (const row of rows) coded.push(coded.codeOf(valueAt(sheet, row, column), row));
    return coded.result();
  };
  const percentReader = (column: number): ColumnCoder<PercentReading>["read"] => {
    const plain: number[] = [];
    for (const row of rows) {
      const number = plainPercentNumber(valueAt(sheet, row, column), numberFormatAt(sheet, row, column));
      if (number !== null) plain.push(number);
    }
    const scale = percentScale(plain);
    return (value, format) => readPercent(value, format, scale);
  };
  const at = columnsOfCandidate(candidate);
  const readPercents: Record<string, ColumnCoder<PercentReading>["read"]> = {};
  const percents: Record<string, CodedColumn<PercentReading>> = {};
  for (const key of PERCENTS) {
    const column = at.get(key);
    if (column === undefined) continue;
    const read = percentReader(column);
    readPercents[key] = read;
    percents[key] = code(column, read);
  }
  const coded: Record<string, CodedColumn<TextReading> | CodedColumn<CountReading>> = {};
  for (const [key, column] of at) {
    if (key === "percent" || key === "headPercent") continue;
    const isCount = COUNTS.some((count) => count === key);
    coded[key] = isCount
      ? code(column, readers.count)
      : code(column, key === "unit" ? readers.unit : readers.text);
  }
  return { columns: { ...coded, ...percents } as unknown as UnitColumns, code, readPercents };
}

interface SumRows {
  readonly groupRows: readonly SumRow[];
  readonly totalRows: readonly SumRow[];
}

function sumRows(
  texts: SheetTexts,
  candidate: TableCandidate,
  facts: readonly RowFacts[],
  roles: readonly RowRole[],
  coders: UnitCoders,
  readers: Readers,
): SumRows {
  const groupRows: SumRow[] = [];
  const totalRows: SumRow[] = [];
  const unitsBefore: number[] = [];
  let units = 0;
  for (const role of roles) {
    unitsBefore.push(units);
    if (role.kind === "unit") units++;
  }
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
  roles.forEach((role, at) => {
    const row = facts[at]?.row;
    if (row === undefined) return;
    if (role.kind === "group") {
      const next = roles.findIndex(
        (later, there) => there > at && later.kind === "group" && later.level <= role.level,
      );
      const end = next < 0 ? units : (unitsBefore[next] ?? units);
      groupRows.push(sumRow(row, role.label, range(unitsBefore[at] ?? 0, end)));
    } else if (role.kind === "partTotal") {
      const start = roles.findLastIndex(
        (earlier, there) => there < at && (earlier.kind === "group" || earlier.kind === "partTotal"),
      );
      groupRows.push(
        sumRow(row, role.label, range(start < 0 ? 0 : (unitsBefore[start] ?? 0), unitsBefore[at] ?? 0)),
      );
    } else if (role.kind === "total") {
      totalRows.push(sumRow(row, role.label, range(0, units)));
    }
  });
  return { groupRows, totalRows };

  function sumRow(row: number, label: string, members: readonly number[]): SumRow {
    const columns = columnsOfCandidate(candidate);
    const counts: Record<string, SumRow["counts"][(typeof COUNTS)[number]]> = {};
    for (const key of COUNTS) {
      const column = columns.get(key);
      if (column === undefined) continue;
      const value = valueAt(texts.sheet, row, column);
      counts[key] = {
        column,
        value,
        reading: readers.count(value, numberFormatAt(texts.sheet, row, column), ""),
      };
    }
    const percents: Record<string, SumRow["percents"][(typeof PERCENTS)[number]]> = {};
    for (const key of PERCENTS) {
      const column = columns.get(key);
      const read = coders.readPercents[key];
      if (column === undefined || !read) continue;
      const value = valueAt(texts.sheet, row, column);
      percents[key] = { column, value, reading: read(value, numberFormatAt(texts.sheet, row, column), "") };
    }
    return { row, label, members, counts, percents };
  }
}
