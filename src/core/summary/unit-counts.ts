import type { UnitFigures } from "../figures/figures.ts";
import { isInAdmission, isInHeads } from "../figures/totals.ts";
import type { Report } from "../rules/report.ts";
import { cellAddress, quotedSheetName } from "../values/addresses.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import type { CountKey } from "../tables/schema.ts";
import { elementAt } from "../values/element-at.ts";

/** Stands for what is not known; formulas take it for what it is: no number. */
export const UNKNOWN = "–";

/** Behind a number that is known and is in no sum, because what belongs to it is not known. */
const NOT_SUMMED = "*";

/**
 * A count cell of the per-unit table: a number, blank where there is none (no plan, no villages), or words for what is
 * in no sum: not known, a range ("2…3"), or known without its other half ("5*"). None of these reads as a number.
 */
export type CountValue = number | string;

export function isWords(value: CountValue): boolean {
  return typeof value === "string" && value !== "";
}

export type RowCounts = Readonly<Record<CountKey, CountValue>>;

/** The counts of a unit as its row shows them. */
export function unitCounts(report: Report, figures: UnitFigures): RowCounts {
  const isSummed = { admission: isInAdmission(figures), heads: isInHeads(figures) };
  const value = (column: CountKey): CountValue => {
    const count = figures[column];
    const range = figures.range?.[column];
    if (count !== null) return isSummed[HALF_OF[column]] ? count : `${count}${NOT_SUMMED}`;
    if (range) return range.join("…");
    const held = report.workbook.units[figures.unit]?.[column];
    return held?.cell && held.reading.kind === "blank" ? "" : UNKNOWN;
  };
  return {
    plan: value("plan"),
    admitted: value("admitted"),
    heads: value("heads"),
    members: value("members"),
  };
}

const HALF_OF = { plan: "admission", admitted: "admission", heads: "heads", members: "heads" } as const;

/** Adds up what is known; not known only where nothing is known and something should be. */
export function summedCounts(rows: readonly RowCounts[]): RowCounts {
  const sum = (column: CountKey): CountValue => sumOfValues(rows.map((row) => row[column]));
  return { plan: sum("plan"), admitted: sum("admitted"), heads: sum("heads"), members: sum("members") };
}

export function sumOfValues(values: readonly CountValue[]): CountValue {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length > 0) return numbers.reduce((total, value) => total + value, 0);
  return values.some(isWords) ? UNKNOWN : "";
}

/** The cell's content: linked to its source where that is a clean number, so that mending the source mends the summary. */
export function countContent(
  report: Report,
  figures: UnitFigures,
  column: CountKey,
  value: CountValue,
): PlanContent {
  if (typeof value !== "number") return plainContent(value);
  const held = report.workbook.units[figures.unit]?.[column];
  if (!held?.cell || held.reading.kind !== "count" || held.reading.value !== value)
    return plainContent(value);
  if (!held.added && held.value !== value) return plainContent(value);
  const links = [held.cell, ...(held.added ?? [])].map(
    (cell) => `${quotedSheetName(elementAt(report.snapshot.sheets, cell.sheet).name)}!${cellAddress(cell)}`,
  );
  return { kind: "formula", formula: `=${links.join("+")}`, result: value };
}

export function plainContent(value: CountValue): PlanContent {
  if (value === "") return { kind: "blank" };
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value };
}
