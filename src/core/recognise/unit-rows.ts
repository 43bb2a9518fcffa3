import { plainName } from "../text/around-names.ts";
import { markExtracts } from "./extract-rows.ts";
import { leadingSectionSign, type Ordinal } from "../text/ordinals.ts";
import {
  isComparison,
  isFooter,
  isGroupLabel,
  isPageSum,
  isPartLabel,
  isRemark,
  labelKey,
  totalLabel,
} from "./row-labels.ts";
import type { RowFacts, RowRole } from "./unit-row-facts.ts";
import {
  markParts,
  markOfficeItself,
  markPartTotals,
  markSubRows,
  markUnitsOverVillages,
  markSummingGroups,
  markUnsignedSums,
  saysUnit,
} from "./unit-row-marks.ts";
import { markVillagesUnderUnits } from "./village-rows.ts";

/**
 * Says of every row what it is, down to the last row that belongs to the table. Needs all rows at once: Roman numerals
 * are groups only where units are numbered otherwise, a "Cộng" in the middle sums a part, and a note ends the table
 * only if nothing of the table's shape follows it.
 */
export function rolesOf(rows: readonly RowFacts[]): RowRole[] {
  const shape = tableShape(rows);
  const roles: RowRole[] = [];
  let lastNumber = 0;
  let isClosed = false;
  for (const [at, facts] of rows.entries()) {
    if (!isClosed && closesTable(facts, shape, shape.lastTotal >= 0 && at > shape.lastTotal)) isClosed = true;
    const role = isClosed ? roleAfterNote(rows, at, lastNumber, roles) : roleOf(rows, at, shape, lastNumber);
    roles.push(role);
    if (isClosed && role.kind === "unit") isClosed = false;
    if (role.kind === "unit" && facts.ordinal.kind === "number") lastNumber = facts.ordinal.value;
  }
  const end = roles.findLastIndex(({ kind }) => kind !== "skip") + 1;
  roles.length = end;
  markExtracts(rows, roles);
  markSubRows(rows, roles, shape.isNumbered);
  markVillagesUnderUnits(rows, roles, shape.isNumbered);
  markPartTotals(rows, roles);
  markParts(rows, roles);
  markUnsignedSums(rows, roles, shape.isNumbered);
  markOfficeItself(rows, roles);
  if (!shape.isNumbered) markSummingGroups(rows, roles);
  markUnitsOverVillages(rows, roles);
  return withLevels(rows, roles);
}

interface TableShape {
  /** Units are numbered 1, 2, 3. */
  readonly isNumbered: boolean;
  /** Index of the last total with units above it, -1 when there is none. */
  readonly lastTotal: number;
  /** The last row with figures; a signature's name below a column of them is none. */
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
    const key = labelKey(facts.name || facts.ordinalText);
    const isTotal = totalLabel(key, isNumbered) !== null;
    if (isNumbered) numbered++;
    // Where all but the sums have a sign the signs number the units.
    if (facts.name !== "" && !isTotal && !isPageSum(key) && !isFooter(key)) named++;
    if (isSection) sections++;
    if (isTotal && units > 0 && !isPageSum(key)) lastTotal = at;
    if (!isTotal && (isNumbered || facts.hasFigures)) units++;
  }
  return {
    isNumbered: numbered >= 2 || (numbered > 0 && numbered * 2 >= named),
    lastTotal,
    lastRow: rows.findLast(({ hasFigures, isWordsOnly }) => hasFigures && !isWordsOnly)?.row ?? -1,
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

/** A note or a signature: what follows is the table's only if it goes on with its numbers or its units. */
function closesTable(facts: RowFacts, shape: TableShape, isUnderTotal: boolean): boolean {
  if (facts.hasFigures || facts.ordinal.kind === "number") return false;
  // An office in a column of its own ("Bí thư") is no signature as long as the row names a unit.
  const isSigned = facts.name === "" || facts.filled <= 3 || isFooter(labelKey(facts.name));
  if (isSigned && facts.keys.some(isFooter)) return true;
  // Under the grand total only a row that is numbered or has figures still belongs to the table.
  return isUnderTotal && facts.name === "" && facts.ordinalText === "" && !shape.isNumbered;
}

/** What a row is that stands under a note: the table goes on where its numbering does, or where a unit has figures. */
function roleAfterNote(
  rows: readonly RowFacts[],
  at: number,
  lastNumber: number,
  before: readonly RowRole[],
): RowRole {
  const facts = rows[at];
  if (!facts) return { kind: "skip" };
  const label = facts.name === "" ? facts.ordinalText : facts.name;
  const key = labelKey(label);
  if (lastNumber > 0 && isNext(facts, lastNumber) && saysUnit(facts.name)) return { kind: "unit" };
  if (!facts.hasFigures || isFooter(key) || isRemark(label, key)) {
    const groups = sectionInText(facts) !== null || isSectionSign(facts.ordinal) || isGroupLabel(key);
    return groups && goesOn(rows[at + 1], lastNumber) ? { kind: "group", label, level: 0 } : { kind: "skip" };
  }
  if (isPageSum(key)) return { kind: "pageSum" };
  if (isComparison(key) || isPartLabel(key)) return { kind: "skip" };
  const total = totalLabel(key, facts.ordinal.kind === "number");
  if (total !== null) {
    const hasUnits = before.some(({ kind }) => kind === "unit");
    return hasUnits ? { kind: total, label } : { kind: "skip" };
  }
  if (goesOn(facts, lastNumber)) return { kind: "unit" };
  if (facts.name === "") return { kind: "skip" };
  return facts.ordinal.kind === "number" || saysUnit(facts.name) ? { kind: "unread" } : { kind: "skip" };
}

/** Whether the row takes the numbering up, or, where nothing is numbered, has figures and is called as units are. */
function goesOn(facts: RowFacts | undefined, lastNumber: number): boolean {
  if (!facts?.hasFigures) return false;
  if (isNext(facts, lastNumber) && lastNumber > 0) return true;
  if (facts.name === "") return false;
  if (facts.ordinal.kind === "number") {
    return facts.ordinal.value === lastNumber + 1 || (facts.ordinal.value === 1 && saysUnit(facts.name));
  }
  return facts.ordinal.kind === "blank" && lastNumber === 0 && saysUnit(facts.name);
}

function isNext(facts: RowFacts | undefined, lastNumber: number): boolean {
  return facts?.ordinal.kind === "number" && facts.ordinal.value === lastNumber + 1;
}

function roleOf(rows: readonly RowFacts[], at: number, shape: TableShape, lastNumber: number): RowRole {
  const facts = rows[at];
  if (!facts) return { kind: "skip" };
  const isUnderTotal = shape.lastTotal >= 0 && at > shape.lastTotal;
  const label = facts.name === "" ? facts.ordinalText : facts.name;
  const key = labelKey(label);
  const isNumber = facts.ordinal.kind === "number";
  if (isPageSum(key)) return { kind: "pageSum" };
  const total = totalLabel(key, isNumber);
  if (total !== null) return { kind: total, label };
  if (isPartLabel(key) || isComparison(key, isNumber)) return { kind: "skip" };
  // "* Xã An Hà" with a number or figures is a unit behind a bullet.
  const isBulleted = facts.hasFigures && (isNumber || saysUnit(plainName(facts.name)));
  if (isRemark(label, key) && !isBulleted) return { kind: "skip" };
  const section = sectionInText(facts);
  if (label !== "" && shape.hasSections && (isSectionSign(facts.ordinal) || section !== null)) {
    return { kind: "group", label, level: 0 };
  }
  if (facts.name === "") {
    // "(người)", "ĐVT: Người", "Lập ngày …" in a column of figures: words without a name or a number are no unit.
    const hasNumbers = facts.hasFigures && !facts.isWordsOnly;
    return hasNumbers && facts.ordinalText === "" ? { kind: "unit" } : { kind: "skip" };
  }
  if (isNumber || facts.ordinal.kind === "part") {
    const above = rows[at - 1];
    const isUnderNote =
      isUnderTotal || facts.isAfterGap || (above !== undefined && isNoteHeading(above, shape));
    const isAmongNotes = !facts.hasFigures && rows.slice(0, at).some((row) => headsNotes(row, shape));
    if (isAmongNotes) return { kind: "skip" };
    // "Số đảng viên chuyển đi | 4" between 17 and 18: its number is a figure, and stands where units are numbered.
    const isBetween = !facts.hasFigures && !saysUnit(facts.name) && isNext(rows[at + 1], lastNumber);
    if (isBetween && !isNext(facts, lastNumber)) return { kind: "skip" };
    return numberedRole(facts, isUnderTotal, shape, lastNumber, isUnderNote);
  }
  if (facts.ordinal.kind === "letter") return { kind: "unit" };
  if (isGroupLabel(key) && (shape.isNumbered || !facts.hasFigures)) return { kind: "group", label, level: 0 };
  if (facts.hasFigures) {
    // "Số hồ sơ chờ thẩm tra | 4" stands under the numbered units and is none.
    const isBesideNumbers = shape.isNumbered && facts.ordinal.kind === "blank" && !saysUnit(facts.name);
    const isLast = !rows.slice(at + 1).some(({ ordinal }) => ordinal.kind === "number");
    if (isBesideNumbers && (isLast || /^so\b/.test(key)) && lastNumber > 0) return { kind: "skip" };
    if (!isUnderTotal) return { kind: "unit" };
    if (shape.isNumbered) return saysUnit(facts.name) ? { kind: "unread" } : { kind: "skip" };
    return saysUnit(facts.name) ? { kind: "unit" } : { kind: "skip" };
  }
  return isBareName(facts, shape, isUnderTotal) ? { kind: "unit" } : { kind: "skip" };
}

/** "Ghi chú:", "Kiến nghị" below all figures: what is numbered under it are remarks, and so is what follows these. */
function isNoteHeading(
  { row, name, ordinalText, hasFigures, ordinal }: RowFacts,
  shape: TableShape,
): boolean {
  if (hasFigures || row <= shape.lastRow) return false;
  const label = name === "" ? ordinalText : name;
  return ordinal.kind === "number" || (sectionSignOf(label) === null && !saysUnit(label));
}

/** "Ghi chú:", "Kiến nghị" below all figures: nothing without figures under it is a unit. */
function headsNotes({ row, name, ordinalText, hasFigures }: RowFacts, shape: TableShape): boolean {
  if (hasFigures || row <= shape.lastRow) return false;
  return /^(?:ghi chu|chu thich|luu y|kien nghi|de nghi|de xuat|nhan xet|danh gia)\b/.test(
    labelKey(name || ordinalText),
  );
}

function sectionSignOf(label: string): string | null {
  return leadingSectionSign(label)?.sign ?? null;
}

/** Remarks under the total are often numbered: they have no figures, and go on at length. */
function numberedRole(
  facts: RowFacts,
  isUnderTotal: boolean,
  shape: TableShape,
  lastNumber: number,
  isUnderNote: boolean,
): RowRole {
  const isBelow = !facts.hasFigures && facts.row > shape.lastRow && !saysUnit(facts.name);
  const startsAgain = facts.ordinal.kind === "number" && facts.ordinal.value <= lastNumber;
  if (isBelow && lastNumber > 0 && startsAgain) return { kind: "skip" };
  // "1. Đảng bộ xã nào chậm báo cáo thì nhắc nhở" names a unit and is none.
  const isNote = !facts.hasFigures && facts.row > shape.lastRow && startsAgain && isUnderNote;
  if (isNote) return { kind: "skip" };
  const [, ...behindSign] = facts.name.slice(20).split(/[:;]/);
  const isSentence = facts.name.split(/\s+/).length > 14 || behindSign.some((words) => /\s/.test(words));
  if (!facts.hasFigures && (isUnderTotal || isSentence) && !saysUnit(facts.name)) return { kind: "skip" };
  if (!facts.hasFigures && isUnderTotal && isSentence) return { kind: "skip" };
  return { kind: "unit" };
}

/** A name alone: a unit without figures, not a heading or a note. */
function isBareName(facts: RowFacts, shape: TableShape, isUnderTotal: boolean): boolean {
  return !(
    shape.isNumbered ||
    isUnderTotal ||
    facts.name.length > 70 ||
    /^[*(+]|:/.test(facts.name) ||
    (facts.isAfterGap && facts.row > shape.lastRow)
  );
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
