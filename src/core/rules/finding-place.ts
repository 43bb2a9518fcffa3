import type { RangeRef } from "../values/addresses.ts";
import type { RecognisedTable, RecognisedWorkbook } from "../tables/tables.ts";
import type { ColumnKey, TableKind } from "../tables/schema.ts";
import { elementAt } from "../values/element-at.ts";

/** Whom or what a person has before them who mends a finding. */
export type FindingSubject =
  | { readonly kind: "unit"; readonly name: string }
  /** Somebody whose unit is not known. */
  | { readonly kind: "person"; readonly name: string }
  /** A title, a header, a total: the table as a whole. */
  | { readonly kind: "table"; readonly table: TableKind; readonly sheet: number }
  | { readonly kind: "sheet"; readonly sheet: number };

/** Where a finding stands, in the words of the field. */
export interface FindingPlace {
  readonly subject: FindingSubject;
  /** Equal for findings of one subject. */
  readonly key: string;
  /** Whose row it is within the unit; null in a table of units. */
  readonly person: string | null;
  /** What a row that sums others is called: "Xã, thị trấn", "Tổng cộng"; null for any other. */
  readonly sum: string | null;
  /** The table that a single row of data or sums belongs to; null for a title, a header, several rows. */
  readonly table: RecognisedTable | null;
}

/** One data row of a recognised table. `index` is its place in `table.rows`. */
interface TableRow {
  readonly table: RecognisedTable;
  readonly index: number;
}

/** Unit and person of the row a finding points at; a range of several rows is the table's own. */
export function placeOf(workbook: RecognisedWorkbook, at: RangeRef): FindingPlace {
  const table = workbook.tables.find(
    ({ sheet, header, data }) => sheet === at.sheet && at.top >= header.top && at.top <= data.bottom + TOTALS,
  );
  if (table === undefined) {
    const subject = { kind: "sheet", sheet: at.sheet } as const;
    return { subject, key: `sheet ${at.sheet}`, person: null, sum: null, table: null };
  }
  const index = at.top === at.bottom ? indexOfRow(table.rows, at.top) : -1;
  const row = index === -1 ? null : { table, index };
  const unit = row && unitOf(workbook, row);
  const person = row && personOf(row);
  const own = { sum: null, table: row && table };
  if (unit) return { subject: { kind: "unit", name: unit.name }, key: `unit ${unit.key}`, person, ...own };
  if (person !== null) {
    const key = `person ${at.sheet} ${at.top}`;
    return { subject: { kind: "person", name: person }, key, person: null, ...own };
  }
  const subject = { kind: "table", table: table.kind, sheet: table.sheet } as const;
  const key = `table ${table.kind} ${table.sheet} ${table.header.top}`;
  const sum = at.top === at.bottom ? sumAt(table, at.top) : null;
  return { subject, key, person: null, sum, table: sum === null ? own.table : table };
}

/** The meaning of a column of a table; null for one that was not recognised. */
export function columnAt(table: RecognisedTable, column: number): ColumnKey | null {
  return columnNumbers(table).find(({ column: one }) => one === column)?.key ?? null;
}

/** The recognised columns from left to right. */
export function columnNumbers({ columns }: RecognisedTable): readonly { key: ColumnKey; column: number }[] {
  const found: { key: ColumnKey; column: number }[] = [];
  for (const [key, coded] of Object.entries(columns) as [
    ColumnKey,
    { readonly column: number } | undefined,
  ][]) {
    if (coded !== undefined) found.push({ key, column: coded.column });
  }
  return found.sort((a, b) => a.column - b.column);
}

function sumAt(table: RecognisedTable, row: number): string | null {
  if (table.kind !== "units") return null;
  const found = [...table.groupRows, ...table.totalRows].find((sum) => sum.row === row);
  return found && found.label !== "" ? found.label : null;
}

/** A total stands below the last data row, at most a few rows on. */
const TOTALS = 3;

function unitOf(
  workbook: RecognisedWorkbook,
  { table, index }: TableRow,
): { readonly key: string; readonly name: string } | null {
  const column = table.columns.unit;
  const reading = column?.reading(index);
  if (reading?.kind !== "text") return null;
  const match = workbook.matchUnit(reading.key);
  const unit = match.kind === "unit" ? workbook.units[match.unit] : undefined;
  return unit ?? { key: reading.key, name: reading.text };
}

function personOf({ table, index }: TableRow): string | null {
  if (table.kind !== "roster" && table.kind !== "register") return null;
  const column = table.columns.person;
  const reading = column?.reading(index);
  return reading?.kind === "text" ? reading.text : null;
}

/** Place of a sheet row among the data rows, which ascend; −1 when it is none of them. */
function indexOfRow(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = elementAt(rows, middle);
    if (there === row) return middle;
    if (there < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
