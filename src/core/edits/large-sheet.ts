import { CellRows, CellStore } from "../plan/plan-cells.ts";
import { oneLineBreak, type PlanCells, type PlanContent } from "../plan/sheet-plan.ts";
import type { CalendarDate } from "../values/calendar.ts";
import { Hash } from "../values/hash.ts";
import { valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import type { WrittenSheet } from "./written-sheet.ts";

/**
 * What is remembered of a sheet that is too large to be remembered cell by cell: enough to tell whether a person has
 * changed it since. What they changed is not known then; the sheet as it stands is left beside the new one.
 */
export interface LargeSheet extends Pick<WrittenSheet, "cutOff" | "digest"> {
  /** Of every constant and its place. Figures of formulas follow the workbook and say nothing. */
  readonly hash: string;
  /** Columns with a formula, each set once. */
  readonly patterns: readonly (readonly number[])[];
  /** From the first row on: so many rows with the formulas of that pattern. */
  readonly runs: readonly (readonly [rows: number, pattern: number])[];
}

export function largeSheet(
  cells: PlanCells,
  { cutOff, digest }: { readonly cutOff: CalendarDate; readonly digest: string },
): LargeSheet {
  const rows = new CellRows(cells);
  const hash = new Hash();
  const patterns: number[][] = [];
  const known = new Map<string, number>();
  const runs: [number, number][] = [];
  for (let row = 0; row < rows.length; row++) {
    // Of two contents in one place the later one stands there.
    const content = new Map(rows.cellsOf(row).map((cell) => [cell.column, cell.content]));
    const filled = [...content].sort(([a], [b]) => a - b);
    const formulas = filled.flatMap(([column, { kind }]) => (kind === "formula" ? [column] : []));
    const key = formulas.join(" ");
    const pattern = known.get(key) ?? patterns.push(formulas) - 1;
    known.set(key, pattern);
    const last = runs.at(-1);
    if (last?.[1] === pattern) last[0] += 1;
    else runs.push([1, pattern]);
    for (const [column, one] of filled) addConstant(hash, row, column, shownBy(one));
  }
  return { cutOff, digest, hash: hash.text(), patterns, runs };
}

/** The same of a sheet that was remembered cell by cell until others took the room. */
export function largeOf(written: WrittenSheet): LargeSheet {
  const cells = new CellStore();
  for (const { row, column, content } of written.cells) {
    const { kind } = content;
    cells.push({ row, column, content: kind === "formula" ? FORMULA : content });
  }
  for (const { row, column, content } of written.kept) cells.push({ row, column, content });
  return largeSheet(cells, written);
}

const FORMULA: PlanContent = { kind: "formula", formula: "=", result: "" };

/** Whether nobody has changed the sheet since: every constant stands where it was, and no other one stands anywhere. */
export function isAsWritten({ hash: wanted, patterns, runs }: LargeSheet, sheet: SheetSnapshot): boolean {
  const { block } = sheet;
  const hash = new Hash();
  if (block === null) return hash.text() === wanted;
  let row = 0;
  const addRow = (formulas: ReadonlySet<number>): void => {
    for (let column = 0; column <= block.right; column++) {
      if (formulas.has(column)) continue;
      const value = valueAt(sheet, row, column);
      addConstant(hash, row, column, typeof value === "boolean" ? String(value) : value);
    }
    row++;
  };
  for (const [count, pattern] of runs) {
    const formulas = new Set(patterns[pattern]);
    for (let left = count; left > 0 && row <= block.bottom; left--) addRow(formulas);
  }
  while (row <= block.bottom) addRow(NO_FORMULAS);
  return hash.text() === wanted;
}

const NO_FORMULAS: ReadonlySet<number> = new Set();

function addConstant(hash: Hash, row: number, column: number, value: string | number): void {
  if (value === "") return;
  hash.add(`${row} ${column}`);
  // The last digits of a figure are not the same in every program.
  hash.add(typeof value === "number" ? value.toPrecision(10) : oneLineBreak(value));
}

function shownBy(content: PlanContent): string | number {
  if (content.kind === "text") return content.text;
  return content.kind === "number" ? content.value : "";
}
