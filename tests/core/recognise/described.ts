import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { areaAddress, columnName } from "../../../src/core/values/addresses.ts";
import { recognise } from "../../../src/core/recognise/recognise.ts";
import type { Column } from "../../../src/core/tables/column.ts";
import type { RecognisedTable, RecognisedWorkbook, SumRow } from "../../../src/core/tables/tables.ts";
import type { TextReading } from "../../../src/core/values/readings.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

/** What was recognised, a line for each table and what belongs to it, with rows as a person counts them. */
export function described(
  sheets: readonly SheetFixture[],
  settings: Partial<Settings> = {},
): { readonly lines: string[]; readonly workbook: RecognisedWorkbook } {
  const workbook = recognise(
    snapshotOf(sheets),
    { ...DEFAULT_SETTINGS, ...settings },
    { year: 2022, month: 7, day: 5 },
  );
  const nameOf = (sheet: number) => sheets[sheet]?.name ?? "?";
  const place = ({ sheet, header }: Pick<RecognisedTable, "sheet" | "header">) =>
    `${nameOf(sheet)}!${areaAddress(header)}`;
  const lines = workbook.tables.flatMap((table) => [
    `${table.kind} ${place(table)} rows ${ranges([...table.rows].map((row) => row + 1))}`,
    `  ${columnsOf(table)}`,
    ...sumsOf(table),
    ...table.duplicatedColumns.map(({ key, header }) => `  again ${key}:${columnName(header.column)}`),
  ]);
  for (const { why, ...other } of workbook.otherTables) lines.push(`${why} ${other.kind} ${place(other)}`);
  for (const { missing, ...table } of workbook.incompleteTables) {
    lines.push(`incomplete ${table.kind} ${place(table)} lacks ${missing.join(" ")}`);
  }
  return { lines, workbook };
}

/** The texts of a column, row by row. */
export function texts(column: Column<TextReading> | undefined): string[] {
  return column ? Array.from(column.codes, (code) => column.distinct[code]?.reading.text ?? "?") : [];
}

function columnsOf(table: RecognisedTable): string {
  const columns: Readonly<Record<string, { readonly column: number }>> = { ...table.columns };
  return Object.entries(columns)
    .sort(([, a], [, b]) => a.column - b.column)
    .map(([key, { column }]) => `${key}:${columnName(column)}`)
    .join(" ");
}

function sumsOf(table: RecognisedTable): string[] {
  if (table.kind !== "units") return [];
  const line = (kind: string) => (sum: SumRow) =>
    `  ${kind} ${sum.row + 1} "${sum.label}" = ${ranges(sum.summedRows.map((at) => (table.rows[at] ?? -1) + 1))}`;
  return [
    ...table.groupRows.map(line("group")),
    ...table.totalRows.map(line("total")),
    ...(table.parts ?? []).map(
      ({ label, of, counts }) => `  part ${columnName(counts.column)} "${label}" of ${of}`,
    ),
  ];
}

function ranges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}-${run.at(-1)}`)).join(",") || "none";
}
