import { textKey } from "../text/canonical.ts";
import { plainName } from "../text/around-names.ts";
import { isPlaceName } from "../text/places.ts";
import { parseUnitName, placeLevel, saysUnit } from "../text/unit-names.ts";
import { isGroupLabel, isPartLabel, labelKey } from "./row-labels.ts";
import { COUNT_KEYS } from "../tables/schema.ts";
import type { RowFacts, RowRole } from "./unit-row-facts.ts";

/**
 * "Cộng" with units below it and units above it since the last sum is the sum of a part. The last one is a part's too
 * if its figures say so: it sums what stands since the last sum, and not everything.
 */
export function markPartTotals(rows: readonly RowFacts[], roles: RowRole[]): void {
  const lastUnit = roles.findLastIndex(({ kind }) => kind === "unit");
  const lastTotal = roles.findLastIndex(({ kind }) => kind === "total");
  let start = 0;
  let hasParts = false;
  roles.forEach((role, at) => {
    if (role.kind === "partTotal") hasParts = true;
    if (role.kind !== "total") return;
    const part = unitsAmong(rows, roles, start, at);
    start = at + 1;
    if (part.length === 0) return;
    const isBare = labelKey(role.label) === "cong";
    const sumsOnlyPart = (): boolean => {
      const facts = rows[at];
      return (
        facts !== undefined && equalsSum(facts, part) && !equalsSum(facts, unitsAmong(rows, roles, 0, at))
      );
    };
    if (at < lastUnit || (hasParts && isBare && (at < lastTotal || sumsOnlyPart()))) {
      roles[at] = { kind: "partTotal", label: role.label };
      hasParts = true;
    }
  });
}

/**
 * Rows under a unit that say more of it: what follows "Trong đó: nữ" without a number and is not called as units are,
 * and the same words under unit after unit ("Dân tộc Khmer", "Học sinh").
 */
export function markSubRows(rows: readonly RowFacts[], roles: RowRole[], isNumbered: boolean): void {
  const isOpen = (at: number): boolean => {
    const facts = rows[at];
    return roles[at]?.kind === "unit" && facts?.ordinal.kind === "blank" && !saysUnit(facts.name);
  };
  const times = new Map<string, number>();
  rows.forEach(({ name }, at) => {
    const key = labelKey(name);
    if (key !== "" && isOpen(at)) times.set(key, (times.get(key) ?? 0) + 1);
  });
  const units = roles.filter(({ kind }, at) => kind === "unit" && !isOpen(at)).length;
  const least = isNumbered ? 2 : Math.max(2, units / 2);
  let isUnderPart = false;
  rows.forEach(({ name, ordinalText, ordinal }, at) => {
    if (isPartLabel(labelKey(name || ordinalText)) && roles[at]?.kind === "skip") isUnderPart = true;
    else if (ordinal.kind !== "blank" || !isOpen(at)) isUnderPart = false;
    if (!isOpen(at) || units === 0) return;
    const isRepeated = (times.get(labelKey(name)) ?? 0) >= least;
    if (isRepeated || (isNumbered && isUnderPart)) roles[at] = { kind: "skip" };
  });
}

/**
 * "I. Xã An Hà | 5 | 3 | 8 | 7" over its villages, which have no plan and nobody admitted: what looks like groups are the
 * units, and the villages are details of them.
 */
export function markUnitsOverVillages(rows: readonly RowFacts[], roles: RowRole[]): void {
  const admission = [COUNT_KEYS.indexOf("plan"), COUNT_KEYS.indexOf("admitted")];
  const isPlanned = (at: number): boolean =>
    admission.some((key) => typeof rows[at]?.counts[key] === "number");
  const of = (kind: RowRole["kind"]): number[] =>
    roles.flatMap((role, at) => (role.kind === kind ? [at] : []));
  const [groups, details] = [of("group"), of("unit")];
  const villages = details.filter((at) => isPlaceName(labelKey(plainName(rows[at]?.name ?? ""))));
  if (groups.length < 2 || villages.length * 2 < details.length || details.some(isPlanned)) return;
  if (!groups.every(isPlanned)) return;
  for (const at of groups) roles[at] = { kind: "unit" };
  for (const at of details) roles[at] = { kind: "skip" };
}

/**
 * "1" with "1.1", "a" or "-" under it: where every number has such parts it is their heading, else they are details of
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
    const isPart =
      ordinal.kind === "part" ||
      (ordinal.kind === "letter" && /^\p{Ll}$/u.test(ordinal.letter)) ||
      (ordinal.kind !== "number" && /^[-+*•–]/.test(rows[at]?.ordinalText || (rows[at]?.name ?? "")));
    const heading = numbered.at(-1);
    if (!isPart || heading === undefined) return;
    parts.push(at);
    headings.add(heading);
  });
  if (headings.size === 0) return;
  // "1. Xã An Hà" over "- Thôn Chùa": a commune is no heading of its villages, also where every one has some.
  const areVillages =
    parts.every((at) => isPlaceName(labelKey(plainName(rows[at]?.name ?? "")))) &&
    [...headings].every((at) => saysUnit(rows[at]?.name ?? ""));
  if (headings.size === numbered.length && !areVillages) {
    for (const at of headings) roles[at] = { kind: "group", label: rows[at]?.name ?? "", level: 0 };
  } else for (const at of parts) roles[at] = { kind: "skip" };
}

/**
 * Rows that nothing but their figures tells from units: a nameless row that sums the units above it is a total, an
 * unnumbered one that sums the numbered units below it a group.
 */
export function markUnsignedSums(rows: readonly RowFacts[], roles: RowRole[], isNumbered: boolean): void {
  if (!isNumbered) markLabelledGroups(rows, roles);
  roles.forEach((role, at) => {
    const facts = rows[at];
    if (role.kind !== "unit" || !facts) return;
    const sum = unsignedSum(rows, roles, at, facts, isNumbered);
    if (sum) roles[at] = sum;
  });
}

function unsignedSum(
  rows: readonly RowFacts[],
  roles: readonly RowRole[],
  at: number,
  facts: RowFacts,
  isNumbered: boolean,
): RowRole | null {
  if (facts.ordinal.kind !== "blank") {
    return isSumOfAll(rows, roles, at) ? { kind: "total", label: facts.name } : null;
  }
  if (facts.name === "") return namelessSum(rows, roles, at, facts);
  return isNumbered ? namedSum(rows, roles, at, facts) : null;
}

function namelessSum(
  rows: readonly RowFacts[],
  roles: readonly RowRole[],
  at: number,
  facts: RowFacts,
): RowRole | null {
  const start = roles.slice(0, at).findLastIndex(({ kind }) => kind === "group" || kind === "partTotal") + 1;
  if (sumsUp(facts, unitsAmong(rows, roles, 0, at))) return { kind: "total", label: "" };
  if (sumsUp(facts, unitsAmong(rows, roles, start, at))) return { kind: "partTotal", label: "" };
  const isFirst = at === 0 && sumsUp(facts, unitsAmong(rows, roles, 1, roles.length));
  return isFirst ? { kind: "total", label: "" } : null;
}

/** An unnumbered row with a name, where units are numbered. */
function namedSum(
  rows: readonly RowFacts[],
  roles: readonly RowRole[],
  at: number,
  facts: RowFacts,
): RowRole | null {
  const label = facts.name;
  const next = roles.findIndex(
    (later, there) => there > at && (later.kind !== "unit" || rows[there]?.ordinal.kind === "blank"),
  );
  const below = unitsAmong(rows, roles, at + 1, next < 0 ? roles.length : next);
  if (sumsUp(facts, below)) return { kind: "group", label, level: 0 };
  const isLast = unitsAmong(rows, roles, at + 1, roles.length).length === 0;
  const above = isLast ? unitsAmong(rows, roles, 0, at) : [];
  if (above.length >= 3 && sumsUp(facts, above)) return { kind: "total", label };
  if (!sumsUp(facts, unitsAmong(rows, roles, lastSum(roles, at) + 1, at))) return null;
  const isOfPart = /\b(?:khoi|cum|nhom|cac)\b|^(?:tong )?cong \w/.test(labelKey(label));
  return isOfPart ? { kind: "partTotal", label } : { kind: "pageSum" };
}

/**
 * "8 | Đảng bộ huyện | 32 | 19": the first or last row of all may carry a number as units do. That two of its figures are
 * the sums of three units or more is no chance.
 */
function isSumOfAll(rows: readonly RowFacts[], roles: readonly RowRole[], at: number): boolean {
  const facts = rows[at];
  // Looked for first: it is the end of the look for nearly every row, and a table may have 100,000.
  if (hasUnitAmong(rows, roles, 0, at) && hasUnitAmong(rows, roles, at + 1, roles.length)) return false;
  const above = unitsAmong(rows, roles, 0, at);
  const below = unitsAmong(rows, roles, at + 1, roles.length);
  if (!facts || above.length + below.length < 3) return false;
  const positive = facts.counts.filter((count) => count !== null && count > 0);
  return positive.length >= 2 && equalsSum(facts, [...above, ...below]);
}

/** "Toàn tỉnh | 973 | 938" beside the total of a district's units: the province's figures, of which theirs are a part. */
export function markProvince(rows: readonly RowFacts[], roles: RowRole[]): void {
  const units = unitsAmong(rows, roles, 0, roles.length);
  const isSum = (at: number): boolean => rows[at] !== undefined && equalsSum(rows[at], units);
  const totals = roles.flatMap(({ kind }, at) => (kind === "total" ? [at] : []));
  if (totals.length < 2 || !totals.some(isSum)) return;
  for (const at of totals) {
    const isOfProvince = /^(?:toan|ca) tinh\b/.test(
      labelKey(rows[at]?.name || (rows[at]?.ordinalText ?? "")),
    );
    if (isOfProvince && !isSum(at)) roles[at] = { kind: "skip" };
  }
}

/** How many units below it make a place the one they lie in. */
const FEWEST_BELOW = 3;

/**
 * "Huyện Tân Yên | 18 | 13" first or last of its communes is the office itself. Where its figures are about their sum they
 * are a total, right or not: as one more unit they would double every figure.
 */
export function markOfficeItself(rows: readonly RowFacts[], roles: RowRole[]): void {
  const units = roles.flatMap(({ kind }, at) => (kind === "unit" ? [at] : []));
  for (const at of new Set([units[0], units.at(-1)])) {
    const facts = rows[at ?? -1];
    const level = levelOf(facts);
    if (at === undefined || facts === undefined || level === null) continue;
    const others = units.flatMap((other) => (other === at ? [] : (rows[other] ?? [])));
    const levels = others.map((other) => levelOf(other) ?? (saysUnit(other.name) ? -1 : BARE));
    const isOutermost =
      levels.filter((other) => other >= 0).length >= FEWEST_BELOW && levels.every((other) => other < level);
    if (isOutermost && isAboutSum(facts, others)) roles[at] = { kind: "total", label: facts.name };
  }
}

/** A name alone is one of a commune's or a village's: beside "TT Kim Long" other communes are written so. */
const BARE = 1;

const PROVINCE = /^(?:đảng bộ )?tỉnh (?!đoàn|ủy|đội)/;
/** Outside of all districts. */
const OUTERMOST = 3;

function levelOf(facts: RowFacts | undefined): number | null {
  const name = plainName(facts?.name ?? "");
  return PROVINCE.test(textKey(name)) ? OUTERMOST : placeLevel(parseUnitName(name).kind);
}

/** Whether every count of the row is within half and twice the units' sum. */
function isAboutSum({ counts }: RowFacts, units: readonly RowFacts[]): boolean {
  const held = counts.flatMap((count, at) => {
    const sum = units.reduce((total, unit) => total + (unit.counts[at] ?? 0), 0);
    return count === null || (count === 0 && sum === 0) ? [] : [{ count, sum }];
  });
  return held.length > 0 && held.every(({ count, sum }) => 2 * count >= sum && count <= 2 * sum);
}

/**
 * Rows called as groups are, which sum the units below them. That none are the sum of none proves nothing alone, but
 * it does beside another such row that sums some.
 */
function markLabelledGroups(rows: readonly RowFacts[], roles: RowRole[]): void {
  const isLabelled = (at: number) =>
    roles[at]?.kind === "unit" && rows[at]?.ordinal.kind === "blank" && isGroupLabel(labelKey(rows[at].name));
  const labelled = [...rows.keys()].filter(isLabelled);
  /** The units down to each row where a group could end, the nearest first. */
  const below = (at: number) =>
    [...roles.keys(), roles.length]
      .filter((there) => there > at + 1 && (roles[there]?.kind !== "unit" || labelled.includes(there)))
      .map((end) => unitsAmong(rows, roles, at + 1, end));
  const empty: number[] = [];
  let sums = 0;
  // From below: the groups within a group are none of its units.
  for (const at of labelled.reverse()) {
    const facts = rows[at];
    if (!facts) continue;
    const parts = below(at);
    if (parts.some((units) => equalsSum(facts, units))) {
      sums++;
      roles[at] = groupOf(facts);
    } else if (parts[0] && sumsNone(facts, parts[0])) empty.push(at);
  }
  for (const at of sums > 0 ? empty : []) if (rows[at]) roles[at] = groupOf(rows[at]);
}

function groupOf({ name }: RowFacts): RowRole {
  return { kind: "group", label: name, level: 0 };
}

/** Whether row and units have no counts but 0. */
function sumsNone({ counts }: RowFacts, units: readonly RowFacts[]): boolean {
  const all = [counts, ...units.map((unit) => unit.counts)].flat();
  return units.length > 0 && all.every((count) => count === null || count === 0);
}

/** Where the last sum stands above a row, -1 for none. */
function lastSum(roles: readonly RowRole[], at: number): number {
  return roles.slice(0, at).findLastIndex(({ kind }) => kind === "pageSum" || kind === "partTotal");
}

/**
 * Groups of a table without numbers and known words, told by their figures alone: the first row is the sum of those
 * below it down to the next such row, and so on to the end. One row may be the sum of others by chance, not all of them.
 */
export function markSummingGroups(rows: readonly RowFacts[], roles: RowRole[]): void {
  const units = roles.flatMap(({ kind }, at) => (kind === "unit" || kind === "group" ? [at] : []));
  if (units.length < 5) return;
  const facts = units.flatMap((at) => rows[at] ?? []);
  if (facts.some(({ ordinal }) => ordinal.kind !== "blank")) return;
  const heads = groupHeads(facts, 0);
  if (heads === null || heads.length * 2 >= units.length) return;
  const isKnown = (at: number) => heads.some((head) => units[head] === at);
  if (roles.some(({ kind }, at) => kind === "group" && !isKnown(at))) return;
  for (const head of heads) {
    const at = units[head];
    if (at !== undefined) roles[at] = { kind: "group", label: facts[head]?.name ?? "", level: 0 };
  }
}

/** The rows that head groups, if all from `start` to the end are such groups of at least two units; null if not. */
function groupHeads(facts: readonly RowFacts[], start: number): number[] | null {
  if (start === facts.length) return [];
  const head = facts[start];
  if (!head || head.counts.filter((count) => count !== null).length < 2) return null;
  for (let end = start + 3; end <= facts.length; end++) {
    const below = facts.slice(start + 1, end);
    const isHead =
      equalsSum(head, below) || (start > 0 && isGroupLabel(labelKey(head.name)) && sumsNone(head, below));
    if (!isHead) continue;
    const rest = groupHeads(facts, end);
    if (rest !== null) return [start, ...rest];
  }
  return null;
}

function unitsAmong(
  rows: readonly RowFacts[],
  roles: readonly RowRole[],
  from: number,
  to: number,
): RowFacts[] {
  return rows.slice(from, to).filter((_, at) => roles[from + at]?.kind === "unit");
}

/** The same as whether there are any, told by the first one. */
function hasUnitAmong(
  rows: readonly RowFacts[],
  roles: readonly RowRole[],
  from: number,
  to: number,
): boolean {
  for (let at = from; at < Math.min(to, rows.length); at += 1) if (roles[at]?.kind === "unit") return true;
  return false;
}

/** Whether a row without a label sums units: at least two of them, for one row may well equal another. */
function sumsUp(facts: RowFacts, units: readonly RowFacts[]): boolean {
  return units.length >= 2 && equalsSum(facts, units);
}

/** Whether every count that a row has is the sum of the units', and one is not 0. */
function equalsSum({ counts }: RowFacts, units: readonly RowFacts[]): boolean {
  const held = counts.flatMap((count, at) => (count === null ? [] : [{ count, at }]));
  return (
    held.some(({ count }) => count > 0) &&
    held.every(({ count, at }) => count === units.reduce((sum, unit) => sum + (unit.counts[at] ?? 0), 0))
  );
}
