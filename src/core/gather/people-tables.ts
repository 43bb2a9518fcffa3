import { recognise } from "../recognise/recognise.ts";
import type { Report } from "../rules/report.ts";
import type { IncompleteTable, Register, Roster } from "../tables/tables.ts";
import { withColumnAdded } from "./added-column.ts";
import type { BookSide } from "./book-side.ts";

/** A list of people, with the report whose snapshot it is read from. */
export interface PeopleList {
  readonly report: Report;
  readonly list: Roster | Register;
}

/**
 * The roster and the register of a file. A unit's own list often has no column of units: where the file's unit is
 * known, such a list is read again with that unit in a column of its own behind the others, so that every cell keeps
 * its address.
 */
export function peopleTables(side: BookSide, report: Report, unit: number | null): PeopleList[] {
  const { workbook } = report;
  const lists: PeopleList[] = [];
  for (const kind of ["roster", "register"] as const) {
    const list = workbook[kind];
    if (list) lists.push({ report, list });
    else if (unit !== null) lists.push(...withUnit(side, report, kind, unit));
  }
  return lists;
}

/** Lists of a kind that the book has and that could not be read: without role or village nobody knows who is who. */
export function unreadLists(side: BookSide, report: Report, read: readonly PeopleList[]): IncompleteTable[] {
  return report.workbook.incompleteTables.filter(
    ({ kind }) =>
      (kind === "roster" || kind === "register") &&
      side[kind] !== null &&
      !read.some(({ list }) => list.kind === kind),
  );
}

function withUnit(side: BookSide, report: Report, kind: "roster" | "register", unit: number): PeopleList[] {
  const lacking = report.workbook.incompleteTables.find(
    (table) => table.kind === kind && isOnlyWithoutUnit(table),
  );
  const name = side.report.workbook.units[unit]?.name ?? "";
  if (!lacking || name === "") return [];
  const snapshot = withColumnAdded(report.snapshot, lacking, "Đơn vị", name);
  if (!snapshot) return [];
  const workbook = recognise(snapshot, report.settings);
  const list = workbook[kind];
  return list ? [{ report: { ...report, snapshot, workbook }, list }] : [];
}

function isOnlyWithoutUnit({ missing }: IncompleteTable): boolean {
  return missing.length === 1 && missing[0] === "unit";
}
