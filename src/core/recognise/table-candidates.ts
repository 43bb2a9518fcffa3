import { readOrdinal } from "../text/ordinals.ts";
import type { RatioBase } from "../settings/settings.ts";
import type { Area } from "../values/addresses.ts";
import { Arithmetic } from "./arithmetic.ts";
import { assignColumns, type Assignment } from "./column-assignment.ts";
import { evidenceOf, recurs, SAMPLE_ROWS, type Evidence } from "./column-evidence.ts";
import { missingColumns } from "./essential-columns.ts";
import { headsByName } from "./heads-by-name.ts";
import { headerColumns, type HeaderColumn } from "./header-columns.ts";
import {
  anchorRows,
  continuesHeader,
  isAllHeaderWords,
  namesPart,
  possibleHeaders,
} from "./header-search.ts";
import type { Hypothesis } from "../tables/tables.ts";
import { repeatsLine } from "./repeated-lines.ts";
import { sidesOf } from "./roster-sides.ts";
import type { TableCandidate } from "./table-candidate.ts";
import { isHeadedByOthers } from "./section-headings.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { isColumnOfItsOwn } from "./vocabulary/meanings.ts";
import { isCountKey, TABLE_KINDS, type TableKind } from "../tables/schema.ts";

const LEAST_SCORE = 10;

/**
 * All tables of a sheet by their headers: the best fit decides where headers compete, the result is in order of
 * position. `sheetKey` is the sheet's name as a header key: with the title it says what a list is about.
 */
export function findCandidates(texts: SheetTexts, sheetKey: string, ratioBase: RatioBase): TableCandidate[] {
  const evidence = rememberedEvidence(texts);
  const found: TableCandidate[] = [];
  for (const headerArea of possibleHeaders(texts)) {
    const candidate = bestKind(texts, headerArea, { sheetKey, ratioBase }, evidence);
    if (candidate) found.push(candidate);
  }
  found.sort((a, b) => b.score - a.score || width(a) - width(b) || a.headerArea.top - b.headerArea.top);
  const chosen: TableCandidate[] = [];
  for (const candidate of found) {
    if (!chosen.some(({ headerArea }) => overlaps(headerArea, candidate.headerArea))) chosen.push(candidate);
  }
  chosen.sort((a, b) => a.headerArea.top - b.headerArea.top || a.headerArea.left - b.headerArea.left);
  return alikeAsLargest(texts, chosen)
    .filter((candidate, at) => !chosen.slice(0, at).some((above) => goesOn(texts, above, candidate)))
    .map((candidate) => ({ ...candidate, others: othersOf(candidate, found) }));
}

/**
 * The same header over several parts means the same in each: a part of two units has too few numbers to say which of two
 * plans is meant, and the largest part says it for all.
 */
function alikeAsLargest(texts: SheetTexts, chosen: readonly TableCandidate[]): TableCandidate[] {
  const bottom = texts.sheet.block?.bottom ?? 0;
  const rowsOf = (at: number): number =>
    (chosen[at + 1]?.headerArea.top ?? bottom + 1) - (chosen[at]?.headerArea.bottom ?? 0);
  return chosen.map((candidate, at) => {
    if (candidate.kind !== "units") return candidate;
    let largest = at;
    chosen.forEach((other, there) => {
      const isBeside = other.headerArea.top === candidate.headerArea.top;
      const isAlike =
        other.kind === "units" && !isBeside && isSameHeader(texts, other.headerArea, candidate.headerArea);
      if (isAlike && rowsOf(there) > rowsOf(largest)) largest = there;
    });
    const other = chosen[largest];
    return other === undefined || other === candidate ? candidate : readAs(candidate, other);
  });
}

/** A header read as the same header further up or down is read. */
function readAs(candidate: TableCandidate, other: TableCandidate): TableCandidate {
  const rows = candidate.headerArea.top - other.headerArea.top;
  const moved = <Header extends HeaderColumn>(header: Header): Header => ({
    ...header,
    row: header.row + rows,
  });
  return {
    ...candidate,
    columns: new Map([...other.columns].map(([key, header]) => [key, moved(header)])),
    added: new Map([...other.added].map(([key, headers]) => [key, headers.map(moved)])),
    parts: other.parts.map((part) => ({ ...part, header: moved(part.header) })),
    duplicates: other.duplicates.map((one) => ({ ...one, header: moved(one.header) })),
    choices: other.choices,
    missing: other.missing,
  };
}

const MOST_OTHERS = 5;

/** The best of what else the cells of a header could be: other kinds of it, and other blocks over them. */
function othersOf(candidate: TableCandidate, found: readonly TableCandidate[]): Hypothesis[] {
  const beside = found.filter(
    (other) => other !== candidate && overlaps(other.headerArea, candidate.headerArea),
  );
  const others = new Map<string, Hypothesis>();
  const own = idOf(hypothesisOf(candidate));
  for (const one of [...candidate.others, ...beside.map(hypothesisOf)].sort((a, b) => b.points - a.points)) {
    if (idOf(one) !== own && !others.has(idOf(one))) others.set(idOf(one), one);
  }
  return [...others.values()].slice(0, MOST_OTHERS);
}

/** The same block read as the same kind: a block may be come upon more than once. */
function idOf({ kind, header: { top, left, bottom, right } }: Hypothesis): string {
  return `${kind} ${top} ${left} ${bottom} ${right}`;
}

function hypothesisOf({ kind, headerArea, score, missing }: TableCandidate): Hypothesis {
  return { kind, header: headerArea, points: score, missing };
}

type EvidenceBelow = (column: number, headerBottom: number) => Evidence;

/** Blocks that end in the same row have the same cells below them. */
function rememberedEvidence(texts: SheetTexts): EvidenceBelow {
  const known = new Map<string, Evidence>();
  const lastRows = new Map<number, number>();
  const anchors = anchorRows(texts);
  const lastRowBelow = (bottom: number): number => {
    const last = lastRows.get(bottom) ?? lastRowOfTable(texts, bottom, anchors);
    lastRows.set(bottom, last);
    return last;
  };
  return (column, bottom) => {
    const id = `${column} ${bottom}`;
    const evidence = known.get(id) ?? evidenceOf(texts, column, bottom + 1, lastRowBelow(bottom));
    known.set(id, evidence);
    return evidence;
  };
}

const FEWEST_ROWS = 3;

/** Below a blank row the next header's rows are no evidence for this one. */
function lastRowOfTable(texts: SheetTexts, bottom: number, anchors: readonly number[]): number {
  const block = texts.sheet.block;
  if (!block) return 0;
  const next = anchors.find((row) => row > bottom + FEWEST_ROWS);
  if (next === undefined) return block.bottom;
  for (let row = bottom + FEWEST_ROWS; row < next; row++) {
    if (texts.isBlankRow(row, block.left, block.right)) return row - 1;
  }
  return block.bottom;
}

/** A header block with what its readings as different kinds of tables have in common. */
interface HeaderBlock {
  readonly texts: SheetTexts;
  readonly headerArea: Area;
  readonly headers: readonly HeaderColumn[];
  readonly evidence: ReadonlyMap<number, Evidence>;
  readonly words: { readonly title: string; readonly headers: string };
  /** Points that speak against the block as any kind of table. */
  readonly penalty: number;
  /** The row below belongs to the header as well. */
  readonly isCut: boolean;
  readonly assign: (kind: TableKind, headers: readonly HeaderColumn[]) => Assignment;
}

/** The best reading of a header block, null when no kind of table fits. */
function bestKind(
  texts: SheetTexts,
  headerArea: Area,
  said: { readonly sheetKey: string; readonly ratioBase: RatioBase },
  evidenceBelow: EvidenceBelow,
): TableCandidate | null {
  // Under half a header every bare "Tổng số" would mean what the other half does not say.
  if (isCutAbove(texts, headerArea)) return null;
  const block = headerBlock(texts, headerArea, said, evidenceBelow);
  let best: TableCandidate | null = null;
  const tried: Hypothesis[] = [];
  for (const kind of TABLE_KINDS) {
    const candidate = asKind(block, kind);
    if (candidate === null) continue;
    if (candidate.score < (best?.score ?? LEAST_SCORE)) {
      if (candidate.score > 0) tried.push(hypothesisOf(candidate));
      continue;
    }
    if (best) tried.push(hypothesisOf(best));
    best = withDeputies(block, candidate);
  }
  if (best?.kind === "units") {
    const assign = (own: readonly HeaderColumn[]) => block.assign("roster", own);
    const inSameRows = headsByName(best, block.headers, block.evidence, assign);
    if (inSameRows) best = { ...best, inSameRows };
  }
  return best && { ...best, others: tried };
}

function headerBlock(
  texts: SheetTexts,
  headerArea: Area,
  { sheetKey, ratioBase }: { readonly sheetKey: string; readonly ratioBase: RatioBase },
  evidenceBelow: EvidenceBelow,
): HeaderBlock {
  const headers = headerColumns(texts, headerArea);
  const evidence = new Map<number, Evidence>();
  for (let column = headerArea.left; column <= headerArea.right; column++) {
    evidence.set(column, evidenceBelow(column, headerArea.bottom));
  }
  const title = titleAbove(texts, headerArea);
  const arithmetic = new Arithmetic(texts, headerArea);
  return {
    texts,
    headerArea,
    headers,
    evidence,
    words: {
      title: `${title} ${sheetKey}`,
      headers: headers.map(({ path }) => `${path.above} ${path.own}`).join(" "),
    },
    penalty: rowsPenalty(texts, headerArea) + recurringPenalty(texts, headerArea, headers, evidence),
    isCut: continuesHeader(texts, headerArea.bottom + 1, headerArea),
    assign: (kind, own) => assignColumns(kind, own, evidence, { title, ratioBase, arithmetic }),
  };
}

/** A block read as one kind of table, whatever its score; null where that kind has nothing to stand on. */
function asKind(block: HeaderBlock, kind: TableKind): TableCandidate | null {
  const { texts, headerArea, headers, evidence, words, assign } = block;
  const sides = kind === "roster" ? sidesOf(headers) : null;
  const assignment = assign(kind, sides?.heads ?? headers);
  const missing = missingColumns(kind, assignment, evidence, { ...words, hasSides: sides !== null });
  if (missing === null || isHeadedByOthers(texts, kind, headerArea)) return null;
  const penalty =
    block.penalty +
    (block.isCut ? (isCutBelow(texts, headerArea, assignment) ? CUT : 6) : 0) +
    (missing.length > 0 ? 2 : 0);
  const score = assignment.score - penalty + (kind === "units" ? againPoints(assignment, headers) : 0);
  return { ...assignment, kind, headerArea, missing, score, others: [] };
}

/** Where heads and deputies stand side by side, the deputies are a second table in the same rows. */
function withDeputies({ headers, assign }: HeaderBlock, candidate: TableCandidate): TableCandidate {
  const sides = candidate.kind === "roster" ? sidesOf(headers) : null;
  if (!sides) return candidate;
  const { columns, ...rest } = assign("roster", sides.deputies);
  // The numbers are those of the rows; not every village has a deputy.
  const own = new Map([...columns].filter(([key]) => key !== "ordinal"));
  const deputies: TableCandidate = {
    ...candidate,
    ...rest,
    columns: own,
    side: "deputy",
    isNamedOnly: true,
  };
  return { ...candidate, side: "head", ...(own.has("person") ? { inSameRows: deputies } : {}) };
}

/** Too little to weigh more than a meaning, enough to tell two blocks that hold the same. */
const AGAIN = 0.1;

/**
 * "Năm 2025: Số trưởng thôn, Là ĐV |   | Năm 2026: Số trưởng thôn, Là ĐV": a block that ends before the empty column holds
 * a year's counts too, and does not know that there is another one.
 */
function againPoints({ columns }: Assignment, headers: readonly HeaderColumn[]): number {
  const used = [...columns].flatMap(([key, column]) => (isCountKey(key) ? [column] : []));
  const isAgain = headers.some(({ column, path }) =>
    used.some((one) => one.column !== column && one.path.own === path.own && one.path.above !== path.above),
  );
  return isAgain ? AGAIN : 0;
}

/** Lines of a header that may stand between its first, with TT and the names, and the block that is looked at. */
const LINES_ABOVE = 4;

/** Whether TT or the names' header stands above a block that has nothing in that column: they are one header. */
function isCutAbove(texts: SheetTexts, { top, bottom, left, right }: Area): boolean {
  for (let column = left; column <= right; column++) {
    let row = bottom;
    while (row >= top && texts.isBlank(row, column)) row--;
    if (row >= top) continue;
    while (row > top - 1 - LINES_ABOVE && row >= 0 && texts.isBlank(row, column)) row--;
    if (row < 0 || row < top - LINES_ABOVE || !isColumnOfItsOwn(texts.key(row, column))) continue;
    if (areLinesOfHeader(texts, { top: row, bottom: top - 1, left, right })) return true;
  }
  return false;
}

/** Whether no line is blank or holds a number, as rows of data do. */
function areLinesOfHeader(texts: SheetTexts, { top, bottom, left, right }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    if (texts.isBlankRow(row, left, right) || hasNumber(texts, row, { left, right })) return false;
  }
  return true;
}

/** More than any reading of a header without its last line could be better than one with it. */
const CUT = 20;

/** Whether the line below goes on with the header of counts: words under several of them, nothing under TT and names. */
function isCutBelow(texts: SheetTexts, { bottom, left, right }: Area, { columns }: Assignment): boolean {
  const names = columns.get("unit");
  const row = bottom + 1;
  if (!names || !(texts.isBlank(row, names.column) || namesPart(texts.key(row, names.column)))) return false;
  let words = 0;
  for (let column = left; column <= right; column++) {
    if (texts.isBlank(row, column)) continue;
    const key = texts.key(row, column);
    if (key === "" || (column < names.column && !namesPart(key))) return false;
    words++;
  }
  return words >= 2;
}

/** A row more must earn its place, unless it holds nothing but header words. */
function rowsPenalty(texts: SheetTexts, { top, bottom, left, right }: Area): number {
  let penalty = 0;
  for (let row = top; row < bottom; row++) penalty += isAllHeaderWords(texts, row, left, right) ? -0.5 : 1;
  return penalty;
}

const TITLE_ROWS = 8;
const TITLE_TEXTS = 12;

/** Header keys of what stands above a header, at most `TITLE_ROWS` rows up and not above `firstRow`. */
export function titleAbove(texts: SheetTexts, { top }: Pick<Area, "top">, firstRow = 0): string {
  const block = texts.sheet.block;
  const keys: string[] = [];
  for (let row = Math.max(firstRow, top - TITLE_ROWS); row < top && block; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const key = texts.key(row, column);
      if (key !== "") keys.push(key);
    }
  }
  return keys.slice(-TITLE_TEXTS).join(" ");
}

/**
 * Whether a header is only the one above printed again, as on each page of a long list: the same words over the
 * same columns, and the numbering goes on instead of starting again.
 */
function goesOn(texts: SheetTexts, above: TableCandidate, below: TableCandidate): boolean {
  if (above.kind !== below.kind || above.headerArea.bottom >= below.headerArea.top) return false;
  if (!isSameHeader(texts, above.headerArea, below.headerArea)) return false;
  const ordinal = above.columns.get("ordinal")?.column;
  if (ordinal === undefined) return hasNumber(texts, below.headerArea.top - 1, above.headerArea);
  const last = numberNear(texts, below.headerArea.top - 1, above.headerArea.bottom, ordinal);
  const next = numberNear(texts, below.headerArea.bottom + 1, below.headerArea.bottom + 8, ordinal);
  return last !== null && next === last + 1;
}

/** Words that stand again and again below are data, not a header; one column may hold its own header ("ĐV"). */
function recurringPenalty(
  texts: SheetTexts,
  headerArea: Area,
  headers: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
): number {
  const repeats = repeatsBelow(texts, headerArea);
  const recurring = headers.filter(({ column, path }) => {
    const below = evidence.get(column);
    return below !== undefined && recurs(path.own, below, repeats);
  }).length;
  return recurring > 1 ? 6 * recurring : 0;
}

/** How often the header's lines stand again in the rows below that are looked at. */
function repeatsBelow(texts: SheetTexts, headerArea: Area): number {
  const last = Math.min(texts.sheet.block?.bottom ?? 0, headerArea.bottom + SAMPLE_ROWS);
  let repeats = 0;
  for (let row = headerArea.bottom + 1; row <= last; row++)
    if (repeatsLine(texts, headerArea, row)) repeats++;
  return repeats;
}

function isSameHeader(texts: SheetTexts, above: Area, below: Area): boolean {
  if (above.bottom - above.top !== below.bottom - below.top) return false;
  const [left, right] = [Math.min(above.left, below.left), Math.max(above.right, below.right)];
  for (let line = 0; line <= above.bottom - above.top; line++) {
    for (let column = left; column <= right; column++) {
      if (texts.key(above.top + line, column) !== texts.key(below.top + line, column)) return false;
    }
  }
  return true;
}

/** Whether a row of data stands here, not a title or nothing. */
function hasNumber(texts: SheetTexts, row: number, { left, right }: Pick<Area, "left" | "right">): boolean {
  for (let column = left; column <= right; column++) {
    if (typeof texts.value(row, column) === "number") return true;
  }
  return false;
}

/** The first number in a column from one row to another, either way. */
function numberNear(texts: SheetTexts, from: number, to: number, column: number): number | null {
  const step = from <= to ? 1 : -1;
  for (let row = from; row !== to + step; row += step) {
    const ordinal = readOrdinal(texts.value(row, column));
    if (ordinal.kind === "number") return ordinal.value;
  }
  return null;
}

function width({ headerArea }: TableCandidate): number {
  return headerArea.right - headerArea.left;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
