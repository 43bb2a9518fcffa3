import type { CellValue } from "../../src/core/values/cell-value.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import { REGISTER_HEADER_ROWS, ROSTER_HEADER_ROWS, UNIT_HEADER_ROWS } from "./office-workbook.ts";

/** What the floor finds out of a unit. */
interface UnitCount {
  people: number;
  heads: number;
  members: number;
  admitted: number;
}

/** What the floor finds out: enough that nothing of its work can be left out. */
export interface FloorResult {
  readonly units: ReadonlyMap<string, UnitCount>;
  readonly people: number;
  readonly plan: number;
  readonly admitted: number;
}

/**
 * The least that any program must do that counts an office's people by unit, written by hand for this very layout:
 * it knows where each column stands, looks for no mistake, tells nobody where anything is and remembers nothing but
 * sums. Each name is made comparable as the glossary has it (composed letters, one Đ, single spaces, one place for the tone
 * mark, lower case), counted and forgotten.
 */
export function floor({ sheets: [units, roster, register] }: WorkbookSnapshot): FloorResult {
  const counts = new Map<string, UnitCount>();
  const of = (name: string): UnitCount => {
    let count = counts.get(name);
    if (!count) counts.set(name, (count = { people: 0, heads: 0, members: 0, admitted: 0 }));
    return count;
  };
  let plan = 0;
  let admitted = 0;
  for (const row of rowsOf(units, UNIT_HEADER_ROWS)) {
    if (typeof row[0] !== "number") continue;
    of(folded(row[1]));
    plan += numberOf(row[3]);
    admitted += numberOf(row[4]);
  }
  let people = 0;
  for (const row of rowsOf(roster, ROSTER_HEADER_ROWS)) {
    const count = of(folded(row[1]));
    count.people++;
    if (folded(row[2]) !== "" && folded(row[4]) !== "") people++;
    if (folded(row[3]) !== "trưởng thôn") continue;
    count.heads++;
    const member = folded(row[6]);
    if (member === "x" || member === "có") count.members++;
  }
  for (const row of rowsOf(register, REGISTER_HEADER_ROWS)) {
    if (folded(row[1]) !== "") people++;
    of(folded(row[3])).admitted++;
  }
  return { units: counts, people, plan, admitted };
}

function rowsOf(sheet: SheetSnapshot | undefined, headerRows: number): readonly (readonly CellValue[])[] {
  return sheet?.values.slice(headerRows) ?? [];
}

function folded(value: CellValue | undefined): string {
  return String(value)
    .normalize("NFC")
    .replace(/[ÐƉðɖ]/g, "đ")
    .replace(/[\s\u200B]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(TONE_ON_SECOND, (pair) => TONE_ON_FIRST[pair] ?? pair);
}

/** "hoà" is "hòa", "thuỷ" is "thủy"; "quý" and "hoàng" stay. */
const TONE_ON_SECOND = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
const TONE_ON_FIRST: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};

function numberOf(value: CellValue | undefined): number {
  return typeof value === "number" ? value : Number(folded(value));
}
