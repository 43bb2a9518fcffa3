import { leadingSectionSign, type Ordinal } from "../text/ordinals.ts";
import type { RowFacts } from "./unit-row-facts.ts";
import { markParts, markPartTotals, markUnsignedSums } from "./unit-row-marks.ts";
import { isFooter, isGrandTotal, isGroupLabel, isPartLabel, labelKey, totalLabel } from "./row-labels.ts";

/** What a row of a unit table is. `level` orders group rows: a group ends at the next of the same or a lower level. */
export type RowRole =
  | { readonly kind: "unit" }
  | { readonly kind: "group"; readonly label: string; readonly level: number }
  /** Sum of the units above it since the last group row or part total. */
  | { readonly kind: "partTotal"; readonly label: string }
  | { readonly kind: "total"; readonly label: string }
  | { readonly kind: "skip" };

/**
 * Says of every row what it is, down to the first row under the table. Needs all rows at once: Roman numerals are
 * groups only where units are numbered otherwise, and a "Cộng" in the middle sums a part.
 */
export function rolesOf(rows: readonly RowFacts[]): RowRole[] {
  const shape = tableShape(rows);
  const roles: RowRole[] = [];
  for (const [at, facts] of rows.entries()) {
    const isUnderTotal = shape.lastTotal >= 0 && at > shape.lastTotal;
    if (endsTable(facts, shape, isUnderTotal)) break;
    roles.push(roleOf(facts, shape, isUnderTotal));
  }
  markPartTotals(rows, roles);
  markParts(rows, roles);
  markUnsignedSums(rows, roles, shape.isNumbered);
  return withLevels(rows, roles);
}

interface TableShape {
  /** Units are numbered 1, 2, 3. */
  readonly isNumbered: boolean;
  /** Index of the last total with units above it, -1 when there is none. */
  readonly lastTotal: number;
  /** The last row with figures. */
  readonly lastRow: number;
  /** Section signs (I, A) of the ordinal column or in front of names. */
  readonly hasSections: boolean;
}

function tableShape(rows: readonly RowFacts[]): TableShape {
  let numbered = 0;
  let named = 0;
  let sections = 0;
  let units = 0;
  let lastTotal = -1;
  for (const [at, facts] of rows.entries()) {
    const isNumbered = facts.ordinal.kind === "number";
    const isSection = isSectionSign(facts.ordinal) || sectionInText(facts) !== null;
    const isTotal = !isNumbered && totalLabel(labelKey(facts.name || facts.ordinalText)) !== null;
    if (isNumbered) numbered++;
    if (facts.name !== "") named++;
    if (isSection) sections++;
    if (isTotal && units > 0) lastTotal = at;
    if (isNumbered || (!isTotal && facts.hasFigures)) units++;
  }
  return {
    isNumbered: numbered >= 2 || numbered * 2 >= named,
    lastTotal,
    lastRow: rows.findLast(({ hasFigures }) => hasFigures)?.row ?? -1,
    hasSections: sections > 0 && sections < named,
  };
}

function isSectionSign(ordinal: Ordinal): boolean {
  return ordinal.kind === "roman" || (ordinal.kind === "letter" && /^\p{Lu}$/u.test(ordinal.letter));
}

/** The sign in front of the name ("I. Khối xã"), except "X. Châu Minh" and the like, which are communes. */
function sectionInText({ name, ordinal, ordinalText }: RowFacts): { sign: string; label: string } | null {
  const text = name === "" ? ordinalText : name;
  if (ordinal.kind === "number") return null;
  const section = leadingSectionSign(text);
  return section === null || section.sign === "X" ? null : section;
}

function endsTable(facts: RowFacts, shape: TableShape, isUnderTotal: boolean): boolean {
  if (facts.hasFigures || facts.ordinal.kind === "number") return false;
  // An office in a column of its own ("Bí thư") is no signature as long as the row names a unit.
  const isSigned = facts.name === "" || facts.filled <= 3 || isFooter(labelKey(facts.name));
  if (isSigned && facts.keys.some(isFooter)) return true;
  // Under the grand total only a row that is numbered or has figures still belongs to the table.
  return isUnderTotal && facts.name === "" && facts.ordinalText === "" && !shape.isNumbered;
}

function roleOf(facts: RowFacts, shape: TableShape, isUnderTotal: boolean): RowRole {
  const label = facts.name === "" ? facts.ordinalText : facts.name;
  const key = labelKey(label);
  const total = facts.ordinal.kind === "number" && !isGrandTotal(key) ? null : totalLabel(key);
  if (total !== null) return { kind: total, label };
  if (isPartLabel(key)) return { kind: "skip" };
  const section = sectionInText(facts);
  if (label !== "" && shape.hasSections && (isSectionSign(facts.ordinal) || section !== null)) {
    return { kind: "group", label, level: 0 };
  }
  const isNumbered = facts.ordinal.kind === "number" || facts.ordinal.kind === "part";
  if (facts.name === "") {
    return facts.hasFigures && facts.ordinalText === "" ? { kind: "unit" } : { kind: "skip" };
  }
  if (isNumbered || facts.ordinal.kind === "letter") return { kind: "unit" };
  if (isGroupLabel(key) && (shape.isNumbered || !facts.hasFigures)) return { kind: "group", label, level: 0 };
  if (facts.hasFigures) return isUnderTotal && shape.isNumbered ? { kind: "skip" } : { kind: "unit" };
  // A name alone: a unit without figures, a heading, or a note.
  const isNote =
    shape.isNumbered ||
    isUnderTotal ||
    facts.name.length > 70 ||
    /^[*(+]|:/.test(facts.name) ||
    (facts.isAfterGap && facts.row > shape.lastRow);
  return isNote ? { kind: "skip" } : { kind: "unit" };
}

/** Signs that come first are the outer ones: A over I over headings without a sign over "1" with parts. */
function withLevels(rows: readonly RowFacts[], roles: readonly RowRole[]): RowRole[] {
  const order: string[] = [];
  return roles.map((role, at) => {
    const facts = rows[at];
    if (role.kind !== "group" || !facts) return role;
    const sign = isSectionSign(facts.ordinal)
      ? facts.ordinal.kind
      : signKind(sectionInText(facts)?.sign ?? "");
    const style = facts.ordinal.kind === "number" ? "number" : sign;
    if (!order.includes(style)) order.push(style);
    return { ...role, level: order.indexOf(style) };
  });
}

function signKind(sign: string): string {
  if (sign === "") return "heading";
  return /^[IVX]+$/.test(sign) ? "roman" : "letter";
}
