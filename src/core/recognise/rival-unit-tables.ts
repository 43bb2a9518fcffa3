import { headerKey, toneless } from "../text/canonical.ts";
import { parseUnitName } from "../text/unit-names.ts";
import { countColumns } from "../tables/table-columns.ts";
import type { OtherTable, UnitTable, UnusedReason } from "../tables/tables.ts";
import type { CountReading } from "../values/readings.ts";
import type { FoundTable } from "./found-table.ts";
import { unitMatcher } from "./unit-matching.ts";
import { unitKeysOf } from "./units.ts";
import { COUNT_KEYS, COUNT_PAIRS, type CountKey } from "../tables/schema.ts";

/** Takes note of a table that is not used, and of why. */
export type SetAside = (rival: Rival, why: UnusedReason, rest?: Partial<OtherTable>) => void;

/** A unit table with what decides whether it is used. */
export interface Rival extends FoundTable {
  readonly table: UnitTable;
  readonly keys: readonly string[];
  readonly hasFigures: boolean;
}

export function rivalOf(found: FoundTable): Rival[] {
  const { table } = found;
  if (table?.kind !== "units") return [];
  return [{ ...found, table, keys: unitKeysOf(table), hasFigures: holdsFigures(table) }];
}

function holdsFigures(table: UnitTable): boolean {
  return COUNT_KEYS.flatMap((key) => countColumns(table, key)).some((column) =>
    column.distinct.some(({ reading }) => reading.kind !== "blank" && !isZero(reading)),
  );
}

export function isZero(reading: CountReading): boolean {
  return (reading.kind === "count" || reading.kind === "text") && reading.value === 0;
}

export function wordsOfHeader({ candidate }: Rival): string {
  return Array.from(candidate.columns.values(), ({ path }) => `${path.above} ${path.short}`).join(" | ");
}

/** A table of admissions, or of one side of them, that says its day: others of the year are drawn from it. */
export function isReport({ cutOff, table: { columns } }: Rival): boolean {
  return cutOff !== null && (columns.plan ?? columns.admitted) !== undefined;
}

/** "ĐẢNG ỦY XÃ BÌNH AN" over a table of other units: what one of the other table's units has sent, with its own parts. */
export function isReportOfOne({ title, sheet }: Rival, other: Rival): boolean {
  if (sheet === other.sheet) return false;
  return other.keys.some((key) => {
    const { kind, bare } = parseUnitName(key);
    // Where a column beside them says of what kind the units are, the title says it before the name.
    const kinds = kind === "" ? COMMUNES : [headerKey(kind)];
    const name = headerKey(bare);
    return bare.length >= 3 && kinds.some((one) => ` ${title} `.includes(` ${one} ${name} `));
  });
}

/** What a unit's title calls it by, in header keys. */
const COMMUNES = ["xa", "phuong", "thi tran"];

/** Whether most units are districts and towns of a province, which have communes below them. */
export function levelOfUnits(cluster: readonly Rival[]): "districts" | "units" {
  const keys = cluster.flatMap((rival) => rival.keys);
  const districts = keys.filter((key) =>
    /^(?:đảng bộ )?(?:huyện|quận|thị xã|thành phố)(?= )/.test(key),
  ).length;
  return districts * 2 > keys.length ? "districts" : "units";
}

export function sharesUnits(
  a: { readonly keys: readonly string[] },
  b: { readonly keys: readonly string[] },
): boolean {
  return sharedUnits(a.keys, b.keys) * 10 > Math.min(a.keys.length, b.keys.length);
}

/** Also where one of them is typed without tone marks: two tables of the same units are never parts of one list. */
function sharedUnits(a: readonly string[], b: readonly string[]): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const match = unitMatcher(longer.map(toneless));
  return shorter.filter((key) => match(toneless(key)).kind === "unit").length;
}

/** Both halves are worth more than one, the admission half more than the heads half. */
export function halves({ columns }: UnitTable): number {
  return (columns.plan && columns.admitted ? 2 : 0) + (columns.heads && columns.members ? 1 : 0);
}

export function sharesPair(a: UnitTable, b: UnitTable): boolean {
  return COUNT_PAIRS.some((pair) => pair.every((key) => a.columns[key] && b.columns[key]));
}

export function countKeys({ columns }: UnitTable): CountKey[] {
  return COUNT_KEYS.filter((key) => columns[key] !== undefined);
}
