import { plainName } from "../text/around-names.ts";
import { markExtracts } from "./extract-rows.ts";
import { leadingGroupSign, type Ordinal } from "../text/ordinals.ts";
import { saysUnit } from "../text/unit-names.ts";
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
  markProvince,
  markSubRows,
  markUnitsOverVillages,
  markSummingGroups,
  markUnsignedSums,
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
  markProvince(rows, roles);
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
  readonly hasGroupSigns: boolean;
}

function tableShape(rows: readonly RowFacts[]): TableShape {
  const signs = rows.map(signsOf);
  const count = (holds: (sign: RowSigns) => boolean) => signs.filter(holds).length;
  const numbered = count(({ isNumbered }) => isNumbered);
  // Where all but the sums have a sign the signs number the units.
  const named = count(({ isNamed }) => isNamed);
  const groupSigns = count(({ isSection }) => isSection);
  const firstUnit = signs.findIndex(({ isUnit }) => isUnit);
  const lastTotal = signs.findLastIndex(({ isTotal, isPage }) => isTotal && !isPage);
  return {
    isNumbered: numbered >= 2 || (numbered > 0 && numbered * 2 >= named),
    lastTotal: firstUnit >= 0 && lastTotal > firstUnit ? lastTotal : -1,
    lastRow: rows.findLast(({ hasFigures, isWordsOnly }) => hasFigures && !isWordsOnly)?.row ?? -1,
    hasGroupSigns: groupSigns > 0 && groupSigns < named,
  };
}

/** What a row says by itself. */
interface RowSigns {
  readonly isNumbered: boolean;
  readonly isSection: boolean;
  readonly isTotal: boolean;
  /** The sum of a page. */
  readonly isPage: boolean;
  readonly isNamed: boolean;
  readonly isUnit: boolean;
}

function signsOf(facts: RowFacts): RowSigns {
  const isNumbered = facts.ordinal.kind === "number";
  const key = labelKey(facts.name || facts.ordinalText);
  const isTotal = totalLabel(key, isNumbered) !== null;
  const isPage = isPageSum(key);
  return {
    isNumbered,
    isSection: isGroupSign(facts.ordinal) || groupSignIn(facts) !== null,
    isTotal,
    isPage,
    isNamed: facts.name !== "" && !isTotal && !isPage && !isFooter(key),
    isUnit: !isTotal && (isNumbered || facts.hasFigures),
  };
}

function isGroupSign(ordinal: Ordinal): boolean {
  return ordinal.kind === "roman" || (ordinal.kind === "letter" && /^\p{Lu}$/u.test(ordinal.letter));
}

/** The sign in front of the name ("I. Khối xã"), except "X. Châu Minh" and the like, which are communes. */
function groupSignIn({ name, ordinal, ordinalText }: RowFacts): { sign: string; label: string } | null {
  const text = name === "" ? ordinalText : name;
  if (ordinal.kind === "number") return null;
  const groupSign = leadingGroupSign(text);
  return groupSign === null || groupSign.sign === "X" ? null : groupSign;
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
  if (!facts) return SKIP;
  const { label, key } = labelled(facts);
  if (lastNumber > 0 && isNext(facts, lastNumber) && saysUnit(facts.name)) return UNIT;
  if (!facts.hasFigures || isFooter(key) || isRemark(label, key)) {
    return isHeading(facts, key) && goesOn(rows[at + 1], lastNumber)
      ? { kind: "group", label, level: 0 }
      : SKIP;
  }
  const sum = sumAfterNote(facts, label, key, before);
  if (sum) return sum;
  if (goesOn(facts, lastNumber)) return UNIT;
  const mayBeUnit = facts.name !== "" && (facts.ordinal.kind === "number" || saysUnit(facts.name));
  return mayBeUnit ? { kind: "unread" } : SKIP;
}

/** Whether the row could head a group. */
function isHeading(facts: RowFacts, key: string): boolean {
  return groupSignIn(facts) !== null || isGroupSign(facts.ordinal) || isGroupLabel(key);
}

/** Null where the label is none of a sum, a comparison or a part. */
function sumAfterNote(
  facts: RowFacts,
  label: string,
  key: string,
  before: readonly RowRole[],
): RowRole | null {
  if (isPageSum(key)) return { kind: "pageSum" };
  if (isComparison(key) || isPartLabel(key)) return SKIP;
  const total = totalLabel(key, facts.ordinal.kind === "number");
  if (total === null) return null;
  return before.some(({ kind }) => kind === "unit") ? { kind: total, label } : SKIP;
}

const SKIP: RowRole = { kind: "skip" };
const UNIT: RowRole = { kind: "unit" };

/** A row's name, or the text in its ordinal column where it has none; and its key. */
function labelled({ name, ordinalText }: RowFacts): { readonly label: string; readonly key: string } {
  const label = name === "" ? ordinalText : name;
  return { label, key: labelKey(label) };
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
  if (!facts) return SKIP;
  const isUnderTotal = shape.lastTotal >= 0 && at > shape.lastTotal;
  const { label, key } = labelled(facts);
  const said = roleByLabel(facts, label, key) ?? sectionRole(facts, label, shape);
  if (said) return said;
  if (facts.name === "") return namelessRole(facts);
  if (facts.ordinal.kind === "number" || facts.ordinal.kind === "part") {
    return numberedRole(rows, at, facts, { shape, lastNumber, isUnderTotal });
  }
  if (facts.ordinal.kind === "letter") return UNIT;
  if (isGroupLabel(key) && (shape.isNumbered || !facts.hasFigures)) return { kind: "group", label, level: 0 };
  if (facts.hasFigures) return unnumberedRole(rows, at, facts, { shape, lastNumber, isUnderTotal });
  return isBareName(facts, shape, isUnderTotal) ? UNIT : SKIP;
}

/** Figures without a name are a unit's, unless a unit is named where a figure should be. */
function namelessRole(facts: RowFacts): RowRole {
  if (facts.shiftedName !== "" && facts.hasFigures && !facts.isWordsOnly) return { kind: "unread" };
  return holdsNumbersOnly(facts) ? UNIT : SKIP;
}

/** "(người)", "ĐVT: Người", "Lập ngày …" in a column of figures: words without a name or a number are no unit. */
function holdsNumbersOnly({ hasFigures, isWordsOnly, ordinalText }: RowFacts): boolean {
  return hasFigures && !isWordsOnly && ordinalText === "";
}

/** Where a row stands in its table. */
interface Standing {
  readonly shape: TableShape;
  /** The last number of a unit above; 0 for none. */
  readonly lastNumber: number;
  readonly isUnderTotal: boolean;
}

/** What a row's own words say that it is: a sum, a part, a comparison, a remark; null where they say nothing of the kind. */
function roleByLabel(facts: RowFacts, label: string, key: string): RowRole | null {
  const isNumber = facts.ordinal.kind === "number";
  if (isPageSum(key)) return { kind: "pageSum" };
  const total = totalLabel(key, isNumber);
  if (total !== null) return { kind: total, label };
  if (isPartLabel(key) || isComparison(key, isNumber)) return SKIP;
  // "* Xã An Hà" with a number or figures is a unit behind a bullet.
  const isBulleted = facts.hasFigures && (isNumber || saysUnit(plainName(facts.name)));
  return isRemark(label, key) && !isBulleted ? SKIP : null;
}

function sectionRole(facts: RowFacts, label: string, shape: TableShape): RowRole | null {
  if (label === "" || !shape.hasGroupSigns) return null;
  const hasSign = isGroupSign(facts.ordinal) || groupSignIn(facts) !== null;
  return hasSign ? { kind: "group", label, level: 0 } : null;
}

/** A row with a name and figures, and no sign in front. */
function unnumberedRole(
  rows: readonly RowFacts[],
  at: number,
  facts: RowFacts,
  { shape, lastNumber, isUnderTotal }: Standing,
): RowRole {
  const isCalledUnit = saysUnit(facts.name);
  // "Số hồ sơ chờ thẩm tra | 4" stands under the numbered units and is none.
  const isBesideNumbers = shape.isNumbered && facts.ordinal.kind === "blank" && !isCalledUnit;
  if (isBesideNumbers && lastNumber > 0) {
    const isLast = !rows.slice(at + 1).some(({ ordinal }) => ordinal.kind === "number");
    if (isLast || /^so\b/.test(labelKey(facts.name))) return SKIP;
  }
  if (!isCalledUnit && (isUnderTotal || /^số\s/iu.test(facts.name))) return SKIP;
  if (!isUnderTotal) return UNIT;
  return shape.isNumbered ? { kind: "unread" } : UNIT;
}

/** "Ghi chú:", "Kiến nghị" below all figures: what is numbered under it are remarks, and so is what follows these. */
function isNoteHeading(
  { row, name, ordinalText, hasFigures, ordinal }: RowFacts,
  shape: TableShape,
): boolean {
  if (hasFigures || row <= shape.lastRow) return false;
  const label = name === "" ? ordinalText : name;
  return ordinal.kind === "number" || (signOf(label) === null && !saysUnit(label));
}

/** "Ghi chú:", "Kiến nghị" below all figures: nothing without figures under it is a unit. */
function headsNotes({ row, name, ordinalText, hasFigures }: RowFacts, shape: TableShape): boolean {
  if (hasFigures || row <= shape.lastRow) return false;
  return /^(?:ghi chu|chu thich|luu y|kien nghi|de nghi|de xuat|nhan xet|danh gia)\b/.test(
    labelKey(name || ordinalText),
  );
}

function signOf(label: string): string | null {
  return leadingGroupSign(label)?.sign ?? null;
}

/** A numbered row is a unit, unless it is a remark: those have no figures, stand below all that has, and go on at length. */
function numberedRole(rows: readonly RowFacts[], at: number, facts: RowFacts, standing: Standing): RowRole {
  if (facts.hasFigures) return UNIT;
  return isNumberedRemark(rows, at, facts, standing) || isFigureAmongNumbers(rows, at, facts, standing)
    ? SKIP
    : UNIT;
}

/** "Số đảng viên chuyển đi | 4" between 17 and 18: its number is a figure, and stands where units are numbered. */
function isFigureAmongNumbers(
  rows: readonly RowFacts[],
  at: number,
  facts: RowFacts,
  { lastNumber }: Standing,
): boolean {
  return !saysUnit(facts.name) && isNext(rows[at + 1], lastNumber) && !isNext(facts, lastNumber);
}

/** Of a row without figures: whether its number is that of a remark. */
function isNumberedRemark(
  rows: readonly RowFacts[],
  at: number,
  facts: RowFacts,
  { shape, lastNumber, isUnderTotal }: Standing,
): boolean {
  if (rows.slice(0, at).some((row) => headsNotes(row, shape))) return true;
  const isCalledUnit = saysUnit(facts.name);
  const isBelow = facts.row > shape.lastRow;
  const startsAgain = facts.ordinal.kind === "number" && facts.ordinal.value <= lastNumber;
  if (isBelow && startsAgain && lastNumber > 0 && !isCalledUnit) return true;
  // "1. Đảng bộ xã nào chậm báo cáo thì nhắc nhở" names a unit and is none.
  if (isBelow && startsAgain && (isUnderTotal || isUnderNote(rows, at, facts, shape))) return true;
  const isLong = isSentence(facts.name);
  return isCalledUnit ? isUnderTotal && isLong : isUnderTotal || isLong;
}

function isUnderNote(rows: readonly RowFacts[], at: number, facts: RowFacts, shape: TableShape): boolean {
  const above = rows[at - 1];
  return facts.isAfterGap || (above !== undefined && isNoteHeading(above, shape));
}

function isSentence(name: string): boolean {
  const [, ...behindSign] = name.slice(20).split(/[:;]/);
  return name.split(/\s+/).length > 14 || behindSign.some((words) => /\s/.test(words));
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
    const sign = isGroupSign(facts.ordinal) ? facts.ordinal.kind : signKind(groupSignIn(facts)?.sign ?? "");
    const style = facts.ordinal.kind === "number" ? "number" : sign;
    if (!order.includes(style)) order.push(style);
    return { ...role, level: order.indexOf(style) };
  });
}

function signKind(sign: string): string {
  if (sign === "") return "heading";
  return /^[IVX]+$/.test(sign) ? "roman" : "letter";
}
