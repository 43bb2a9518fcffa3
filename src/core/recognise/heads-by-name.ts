import type { Assignment } from "./column-assignment.ts";
import type { Evidence } from "./column-evidence.ts";
import { impliedRole } from "./essential-columns.ts";
import type { HeaderColumn } from "./header-columns.ts";
import type { TableCandidate } from "./table-candidate.ts";
import type { ColumnKey } from "../tables/schema.ts";

/**
 * The heads that stand by their names in the rows of a table of units, "Họ tên trưởng thôn | Là đảng viên" beside each chi bộ's
 * plan: a roster over the same rows. Null where the heads are counted, or no column names them.
 */
export function headsByName(
  units: TableCandidate,
  headers: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
  assignRoster: (headers: readonly HeaderColumn[]) => Assignment,
): TableCandidate | null {
  const unit = units.columns.get("unit");
  if (!unit || units.columns.has("heads")) return null;
  const person = headers.find((header) => namesHeads(header) && holdsNames(evidence.get(header.column)));
  if (!person) return null;
  const taken = new Set(
    Array.from(units.columns, ([key, { column }]) => (key === "unit" || key === "members" ? -1 : column)),
  );
  const named = { ...person, path: { ...person.path, own: "ho va ten", short: "ho va ten" } };
  const own = headers
    .filter(({ column }) => !taken.has(column))
    .map((header) => (header.column === person.column ? named : header));
  const assigned = assignRoster(own);
  const columns = new Map(
    [...assigned.columns].filter(([key]) => key !== "ordinal").concat([["unit", unit]]),
  );
  if (columns.get("person")?.column !== person.column) return null;
  const missing: ColumnKey[] = columns.has("member") ? [] : ["member"];
  return {
    ...units,
    ...assigned,
    columns,
    kind: "roster",
    missing,
    side: "head",
    isNamedOnly: true,
    others: [],
  };
}

/** "Họ tên trưởng thôn", "Họ và tên" under "Trưởng thôn", or "Trưởng thôn" itself. */
function namesHeads({ path }: HeaderColumn): boolean {
  const isName = /^(?:ho va ten|ho ten|ten)\b/.test(path.own);
  if (isName && impliedRole(path.above, "") === "head") return true;
  return impliedRole(path.own, "") === "head" && !/\b(?:la|dang vien|dv|so|ty le|ngay)\b/.test(path.own);
}

/** Words that hardly ever repeat; numbers and marks do. */
function holdsNames(seen: Evidence | undefined): boolean {
  return (
    seen !== undefined &&
    seen.words >= 2 &&
    seen.words * 10 >= seen.filled * 8 &&
    seen.keys.size * 10 >= seen.words * 8
  );
}
