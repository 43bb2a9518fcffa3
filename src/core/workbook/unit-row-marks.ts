import { labelKey } from "./row-labels.ts";
import type { RowFacts } from "./unit-row-facts.ts";
import type { RowRole } from "./unit-rows.ts";

/** "Cộng" with units below it and units above it since the last sum is the sum of a part. */
export function markPartTotals(roles: RowRole[]): void {
  const lastUnit = roles.findLastIndex(({ kind }) => kind === "unit");
  let unitsSince = 0;
  let hasParts = false;
  roles.forEach((role, at) => {
    if (role.kind === "unit") unitsSince++;
    if (role.kind !== "total") return;
    const plain = /^cong$/.test(labelKey(role.label));
    const isLast = !roles.slice(at + 1).some(({ kind }) => kind === "total");
    const sumsPart = unitsSince > 0 && (at < lastUnit || (hasParts && plain && !isLast));
    if (sumsPart) {
      roles[at] = { kind: "partTotal", label: role.label };
      hasParts = true;
    }
    unitsSince = 0;
  });
}

/**
 * "1" with "1.1" or "a" under it: where every number has such parts it is their heading, else they are details of
 * the unit with the number.
 */
export function markParts(rows: readonly RowFacts[], roles: RowRole[]): void {
  const numbered: number[] = [];
  const headings = new Set<number>();
  const parts: number[] = [];
  roles.forEach((role, at) => {
    const ordinal = rows[at]?.ordinal;
    if (role.kind !== "unit" || !ordinal) return;
    if (ordinal.kind === "number") numbered.push(at);
    const isPart = ordinal.kind === "part" || (ordinal.kind === "letter" && /^\p{Ll}$/u.test(ordinal.letter));
    const heading = numbered.at(-1);
    if (!isPart || heading === undefined) return;
    parts.push(at);
    headings.add(heading);
  });
  if (headings.size === 0) return;
  if (headings.size === numbered.length) {
    for (const at of headings) roles[at] = { kind: "group", label: rows[at]?.name ?? "", level: 0 };
  } else for (const at of parts) roles[at] = { kind: "skip" };
}

/**
 * Rows that nothing but their figures tells from units: a nameless row that sums the units above it is a total, an
 * unnumbered one that sums the numbered units below it a group.
 */
export function markUnsignedSums(rows: readonly RowFacts[], roles: RowRole[], isNumbered: boolean): void {
  roles.forEach((role, at) => {
    const facts = rows[at];
    if (role.kind !== "unit" || !facts || facts.ordinal.kind !== "blank") return;
    if (facts.name === "") {
      const start =
        roles.slice(0, at).findLastIndex(({ kind }) => kind === "group" || kind === "partTotal") + 1;
      if (sumsUp(facts, unitsAmong(rows, roles, 0, at))) roles[at] = { kind: "total", label: "" };
      else if (sumsUp(facts, unitsAmong(rows, roles, start, at)))
        roles[at] = { kind: "partTotal", label: "" };
      else if (at === 0 && sumsUp(facts, unitsAmong(rows, roles, 1, roles.length)))
        roles[at] = { kind: "total", label: "" };
    } else if (isNumbered) {
      const next = roles.findIndex(
        (later, there) => there > at && (later.kind !== "unit" || rows[there]?.ordinal.kind === "blank"),
      );
      const end = next < 0 ? roles.length : next;
      if (sumsUp(facts, unitsAmong(rows, roles, at + 1, end)))
        roles[at] = { kind: "group", label: facts.name, level: 0 };
    }
  });
}

function unitsAmong(
  rows: readonly RowFacts[],
  roles: readonly RowRole[],
  from: number,
  to: number,
): RowFacts[] {
  return rows.slice(from, to).filter((_, at) => roles[from + at]?.kind === "unit");
}

/** Whether every count of a row is the sum of the units', of which there are at least two. */
function sumsUp({ counts }: RowFacts, units: readonly RowFacts[]): boolean {
  if (units.length < 2) return false;
  const held = counts.flatMap((count, at) => (count === null ? [] : [{ count, at }]));
  return (
    held.some(({ count }) => count > 0) &&
    held.every(({ count, at }) => count === units.reduce((sum, unit) => sum + (unit.counts[at] ?? 0), 0))
  );
}
