import { parseUnitName } from "../text/unit-names.ts";
import type { Locality } from "../values/readings.ts";
import type { Unit } from "../tables/tables.ts";

/** Thôn are in a xã, tổ dân phố in a phường or thị trấn (docs/domain.md §3). */
const SETTLEMENTS: Readonly<Record<string, Locality>> = {
  xã: "village",
  phường: "residential",
  "thị trấn": "residential",
};

/** What a unit is by its name, else by its kind; null when neither says (a school, "Châu Minh" alone). */
export function settlementOf({ name, kind }: Pick<Unit, "name" | "kind">): Locality | null {
  const ofName = SETTLEMENTS[parseUnitName(name).kind];
  if (ofName !== undefined || kind === null) return ofName ?? null;
  // A kind is a prefix without a name; "Xã, thị trấn" says neither.
  const ofKind = parseUnitName(`${kind} ${NAMELESS}`);
  return ofKind.bare === NAMELESS ? (SETTLEMENTS[ofKind.kind] ?? null) : null;
}

const NAMELESS = "nameless";
