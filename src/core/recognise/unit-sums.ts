import type { CellReader } from "../tables/column-coder.ts";
import type { Readers } from "../tables/readers.ts";
import { numberFormatAt, valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import type { TableCandidate } from "./table-candidate.ts";
import type { SumCell, SumRow, UnitTable } from "../tables/tables.ts";
import { COUNT_KEYS, PERCENT_KEYS, type ColumnKey } from "../tables/schema.ts";
import type { CountReading, PercentReading } from "../values/readings.ts";
import { countReader } from "./unit-columns.ts";
import type { RowFacts, RowRole } from "./unit-row-facts.ts";

/** The group and total rows of a unit table with the units that each sums and what its cells hold. */
export function sumRows(
  sheet: SheetSnapshot,
  candidate: TableCandidate,
  facts: readonly RowFacts[],
  roles: readonly RowRole[],
  readers: Readers,
  percentReaders: ReadonlyMap<ColumnKey, CellReader<PercentReading>>,
): Pick<UnitTable, "groupRows" | "totalRows"> {
  const groupRows: SumRow[] = [];
  const totalRows: SumRow[] = [];
  const groupEnds = endsOfGroups(roles);
  const units = roles.reduce((count, { kind }) => count + (kind === "unit" ? 1 : 0), 0);
  let before = 0;
  let partStart = 0;
  roles.forEach((role, at) => {
    const row = facts[at]?.row ?? 0;
    if (role.kind === "unit") before++;
    else if (role.kind === "total") totalRows.push(sumRow(row, role.label, 0, units));
    else if (role.kind === "group") {
      groupRows.push(sumRow(row, role.label, before, groupEnds.get(at) ?? units));
      partStart = before;
    } else if (role.kind === "partTotal") {
      groupRows.push(sumRow(row, role.label, partStart, before));
      partStart = before;
    }
  });
  return { groupRows, totalRows };

  function sumRow(row: number, label: string, from: number, to: number): SumRow {
    const counts: Partial<Record<(typeof COUNT_KEYS)[number], SumCell>> = {};
    const added: Partial<Record<(typeof COUNT_KEYS)[number], readonly SumCell[]>> = {};
    const percents: Partial<Record<(typeof PERCENT_KEYS)[number], SumRow["percents"]["percent"]>> = {};
    for (const key of COUNT_KEYS) {
      const column = candidate.columns.get(key)?.column;
      if (column === undefined) continue;
      counts[key] = sumCell(row, column, countReader(candidate, key, readers));
      const others = candidate.added.get(key);
      if (others) added[key] = others.map((other) => sumCell(row, other.column, readers.count));
    }
    for (const key of PERCENT_KEYS) {
      const column = candidate.columns.get(key)?.column;
      const read = percentReaders.get(key);
      if (column === undefined || !read) continue;
      const value = valueAt(sheet, row, column);
      percents[key] = { column, value, reading: read(value, numberFormatAt(sheet, row, column), "") };
    }
    const summedRows = Array.from({ length: to - from }, (_, at) => from + at);
    return { row, label, summedRows, counts, added, percents: percents as SumRow["percents"] };
  }

  function sumCell(row: number, column: number, read: CellReader<CountReading>): SumCell {
    const value = valueAt(sheet, row, column);
    return { column, value, reading: read(value, numberFormatAt(sheet, row, column), "") };
  }
}

/** How many units lie above the end of each group: a group ends where the next of its level or an outer one begins. */
function endsOfGroups(roles: readonly RowRole[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: { readonly at: number; readonly level: number }[] = [];
  let units = 0;
  roles.forEach((role, at) => {
    if (role.kind === "unit") units++;
    if (role.kind !== "group") return;
    for (let last = open.at(-1); last && last.level >= role.level; last = open.at(-1)) {
      ends.set(last.at, units);
      open.pop();
    }
    open.push({ at, level: role.level });
  });
  return ends;
}
