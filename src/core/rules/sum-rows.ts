import type { SumRow, UnitTable } from "../tables/tables.ts";
import { formulaWrite } from "./cell-writes.ts";
import { COUNT_COLUMNS, type CountColumn } from "./count-cells.ts";
import { countValue } from "./count-values.ts";
import type { Found } from "./define-rule.ts";
import { sumFormula } from "./sum-formula.ts";
import type { RuleInput } from "./rule.ts";

/** The sum of a column over the rows of a group or total row; null when one of them cannot be read. */
export function rowSum(table: UnitTable, { members }: SumRow, column: CountColumn): number | null {
  const counts = table.columns[column];
  if (!counts) return null;
  let sum = 0;
  for (const row of members) {
    const reading = counts.reading(row);
    const count = reading ? countValue(reading) : null;
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** Numbers of group or total rows that are not the sum of their rows. A blank one states nothing. */
export function sumMismatches(
  input: RuleInput,
  table: UnitTable,
  sumRow: SumRow,
): Found<"total-mismatch" | "subtotal-mismatch">[] {
  if (sumRow.members.length === 0) return [];
  return COUNT_COLUMNS.flatMap((column) => {
    const cell = sumRow.counts[column];
    if (!cell || (cell.reading.kind !== "count" && cell.reading.kind !== "text")) return [];
    const stated = cell.reading.value;
    const sum = rowSum(table, sumRow, column);
    if (sum === null || sum === stated || isExplained(table, sumRow, column, stated, sum)) return [];
    const at = { sheet: table.sheet, row: sumRow.row, column: cell.column };
    const formula = sumFormula(input.snapshot, table, sumRow, cell.column);
    return [
      {
        at,
        value: cell.value,
        args: { label: sumRow.label, column, stated, sum, rows: sumRow.members.length },
        fix:
          formula === null
            ? null
            : ({ kind: "writes", writes: [formulaWrite(input.snapshot, at, cell.value, formula)] } as const),
      },
    ];
  });
}

/**
 * Differences that another finding stands for: text numbers, which Excel's SUM leaves out; the later row of a unit
 * listed twice; more members than heads. And group rows without units of their own, which a total includes.
 */
function isExplained(
  table: UnitTable,
  { members }: SumRow,
  column: CountColumn,
  stated: number,
  sum: number,
): boolean {
  const counts = table.columns[column];
  const seen = new Set<string>();
  let text = 0;
  let repeated = 0;
  for (const row of members) {
    const reading = counts?.reading(row);
    const count = (reading && countValue(reading)) ?? 0;
    const unit = table.columns.unit.reading(row)?.key ?? "";
    if (reading?.kind === "text") text += count;
    if (unit !== "" && seen.has(unit)) repeated += count;
    seen.add(unit);
  }
  const without = [sum, sum - text, sum - repeated, sum - text - repeated];
  const alone = groupsWithoutUnits(table, column);
  const doubt = doubtOfMembers(table, members, column);
  return (
    without.includes(stated) ||
    without.includes(stated - alone) ||
    (doubt !== null && stated >= sum + doubt.least && stated <= sum + doubt.most)
  );
}

/** By how much the sum may be off because rows have more members than heads; null when none has. */
function doubtOfMembers(
  { columns }: UnitTable,
  rows: readonly number[],
  column: CountColumn,
): { readonly least: number; readonly most: number } | null {
  if (column !== "heads" && column !== "members") return null;
  let excess = 0;
  let doubted = 0;
  for (const row of rows) {
    const members = columns.members?.reading(row);
    const heads = columns.heads?.reading(row);
    const [part, whole] = [members && countValue(members), heads && countValue(heads)];
    if (typeof part !== "number" || typeof whole !== "number" || part <= whole) continue;
    excess += part - whole;
    doubted += part;
  }
  if (excess === 0) return null;
  // Either there are fewer members, none at the least, or more heads, hardly twice as many as members.
  return column === "members"
    ? { least: -doubted, most: -excess }
    : { least: excess, most: excess + doubted };
}

function groupsWithoutUnits({ groupRows }: UnitTable, column: CountColumn): number {
  return groupRows.reduce((sum, { members, counts }) => {
    const reading = counts[column]?.reading;
    return members.length === 0 && reading ? sum + (countValue(reading) ?? 0) : sum;
  }, 0);
}

/** Whether the rule about such rows has anything to compare. */
export function hasSums(rows: readonly SumRow[]): boolean {
  return rows.some(
    ({ members, counts }) =>
      members.length > 0 &&
      COUNT_COLUMNS.some((column) => (counts[column]?.reading.kind ?? "blank") !== "blank"),
  );
}
