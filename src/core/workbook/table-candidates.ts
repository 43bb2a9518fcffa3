import { readCount } from "../text/counts.ts";
import type { Area } from "./addresses.ts";
import { assignColumns, evidenceUnder, type Assignment } from "./column-assignment.ts";
import { headerColumns } from "./header-columns.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { ColumnKey, TableKind } from "./tables.ts";
import { isHeaderWord } from "./vocabulary/meanings.ts";

/** A header that was found on a sheet, with the kind of table that its words and the cells below fit best. */
export interface TableCandidate extends Assignment {
  readonly kind: TableKind;
  /** Header rows, over the whole width of the header. */
  readonly window: Area;
  /** Essential columns that are not there; empty when the table can be used. */
  readonly missing: readonly ColumnKey[];
}

/** Rows of a sheet that are always looked at for headers, and rows looked at after a blank gap further down. */
const FIRST_ROWS = 200;
const ROWS_AFTER_GAP = 12;
const MOST_ROWS = 4000;
const HEADER_ROWS = 3;
const LEAST_SCORE = 12;

/**
 * All tables of a sheet by their headers, best fit first decided, then in order of position. `name` is the sheet's
 * name as a header key: with the title it is evidence of what a list is about.
 */
export function findCandidates(texts: SheetTexts, sheetKey: string): TableCandidate[] {
  const found: TableCandidate[] = [];
  for (const anchor of anchorRows(texts)) {
    for (const { left, right } of segmentRuns(texts, anchor)) {
      for (const window of windowsAround(texts, anchor, left, right)) {
        const candidate = bestKind(texts, window, sheetKey);
        if (candidate) found.push(candidate);
      }
    }
  }
  found.sort((a, b) => b.score - a.score || width(a) - width(b) || a.window.top - b.window.top);
  const chosen: TableCandidate[] = [];
  for (const candidate of found) {
    if (!chosen.some(({ window }) => overlaps(window, candidate.window))) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.window.top - b.window.top || a.window.left - b.window.left);
}

/** The best reading of a header block, null when no kind of table fits. */
export function bestKind(texts: SheetTexts, window: Area, sheetKey: string): TableCandidate | null {
  const headers = headerColumns(texts, window);
  const lastRow = texts.sheet.block?.bottom ?? 0;
  const evidence = evidenceUnder(texts, headers, window.bottom + 1, lastRow);
  // A row whose words stand again in the cells below is a row of data, or the same header printed twice.
  const repeated = headers.filter(({ column, path }) => evidence.get(column)?.keys.has(path.own)).length;
  const title = titleAbove(texts, window);
  let best: TableCandidate | null = null;
  for (const kind of ["units", "roster", "register", "groups"] as const) {
    const assignment = assignColumns(kind, headers, evidence, title);
    const missing = missingColumns(kind, assignment, `${title} ${sheetKey}`);
    if (missing === null) continue;
    const score =
      assignment.score - 1.5 * (window.bottom - window.top) - 6 * repeated - (missing.length > 0 ? 4 : 0);
    if (score >= (best?.score ?? LEAST_SCORE)) best = { ...assignment, kind, window, missing, score };
  }
  return best;
}

const HEADS_TITLE = /truong thon|pho thon|can bo thon|to truong|tdp|to dan pho|truong ban|truong xom|khu pho/;

/** Essential columns that a table of this kind lacks; null when it is no table of this kind at all. */
function missingColumns(kind: TableKind, { columns }: Assignment, title: string): ColumnKey[] | null {
  const has = (key: ColumnKey) => columns.has(key);
  const lacking = (...keys: ColumnKey[]) => keys.filter((key) => !has(key));
  if (kind === "units") {
    if (!has("unit")) return null;
    const [admission, heads] = [lacking("plan", "admitted"), lacking("heads", "members")];
    if (admission.length === 0 || heads.length === 0) return [];
    if (admission.length === 2 && heads.length === 2) return null;
    return admission.length === 1 ? admission : heads;
  }
  if (kind === "roster") {
    if (!has("person") && !has("village")) return null;
    const own = ["role", "member", "trained", "eligible"].filter((key) =>
      columns.has(key as ColumnKey),
    ).length;
    if (!has("role") && own < 2 && !HEADS_TITLE.test(title)) return null;
    if (own === 0 && !has("village")) return null;
    return lacking("unit", "role", "member");
  }
  if (kind === "register") {
    if (!has("person") || lacking("decisionDate", "decisionNumber", "considered").length === 3) return null;
    return lacking("unit");
  }
  return has("unit") && has("group") ? [] : null;
}

/** Rows with at least two header words: early in the sheet, and after blank gaps. */
function anchorRows(texts: SheetTexts): number[] {
  const block = texts.sheet.block;
  if (!block) return [];
  const anchors: number[] = [];
  let looked = 0;
  let sinceGap = 0;
  for (let row = block.top; row <= block.bottom && looked < MOST_ROWS; row++) {
    if (texts.isBlankRow(row, block.left, block.right)) {
      sinceGap = 0;
      continue;
    }
    if (row - block.top >= FIRST_ROWS && sinceGap++ >= ROWS_AFTER_GAP) continue;
    looked++;
    let words = 0;
    for (let column = block.left; column <= block.right && words < 2; column++) {
      if (isHeaderWord(texts.key(row, column))) words++;
    }
    if (words >= 2) anchors.push(row);
  }
  return anchors;
}

/**
 * Stretches of columns that could be one table: separated by columns blank in the header row and below, and where
 * a new TT column begins. Every run of neighbouring stretches is tried: an empty column may also be inside a table.
 */
function segmentRuns(texts: SheetTexts, anchor: number): { left: number; right: number }[] {
  const block = texts.sheet.block;
  if (!block) return [];
  const segments: { left: number; right: number }[] = [];
  let open: { left: number; right: number } | null = null;
  for (let column = block.left; column <= block.right; column++) {
    if (isBlankBelow(texts, anchor, column)) {
      open = null;
    } else if (open === null || /^(?:s ?tt|tt|so tt)$/.test(texts.key(anchor, column))) {
      open = { left: column, right: column };
      segments.push(open);
    } else {
      open.right = column;
    }
  }
  const runs: { left: number; right: number }[] = [];
  segments.slice(0, 12).forEach(({ left }, from) => {
    segments.slice(from, from + 4).forEach(({ right }) => runs.push({ left, right }));
  });
  return runs;
}

function isBlankBelow(texts: SheetTexts, anchor: number, column: number): boolean {
  for (let row = anchor; row <= anchor + 8; row++) if (!texts.isBlank(row, column)) return false;
  return true;
}

/** Blocks of up to three header rows that hold the anchor row. */
function* windowsAround(texts: SheetTexts, anchor: number, left: number, right: number): Generator<Area> {
  for (let top = anchor; top > anchor - HEADER_ROWS && top >= 0; top--) {
    if (top < anchor && !isUpperHeaderRow(texts, top, left, right)) break;
    for (let bottom = anchor; bottom < top + HEADER_ROWS; bottom++) {
      if (bottom > anchor && !isLowerHeaderRow(texts, bottom, left, right)) break;
      if (isHeaderRow(texts, anchor, left, right)) yield { top, bottom, left, right };
    }
  }
}

/** No numbers but years: data rows have an ordinal, a count or a date. */
function isHeaderRow(texts: SheetTexts, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const value = texts.value(row, column);
    if (typeof value === "boolean") return false;
    if (typeof value === "number" && !(Number.isInteger(value) && value >= 1990 && value <= 2100))
      return false;
    if (typeof value === "string" && value !== "" && /\d/.test(value) && isNumberText(value)) return false;
  }
  return true;
}

function isNumberText(value: string): boolean {
  return (
    value.length < 20 && readCount(value, false).kind !== "unreadable" && !/^\s*(?:19|20)\d\d\s*$/.test(value)
  );
}

function isUpperHeaderRow(texts: SheetTexts, row: number, left: number, right: number): boolean {
  if (!isHeaderRow(texts, row, left, right)) return false;
  let filled = 0;
  let words = 0;
  for (let column = left; column <= right; column++) {
    if (texts.isBlank(row, column)) continue;
    filled++;
    // A title stands in the first columns and is long; a merged header stands over later ones.
    if (isHeaderWord(texts.key(row, column)) && (column > left + 1 || filled > 1)) words++;
  }
  return words >= 1 && (filled >= 2 || wordsIn(texts, row, left, right) <= 8);
}

function wordsIn(texts: SheetTexts, row: number, left: number, right: number): number {
  let words = 0;
  for (let column = left; column <= right; column++) {
    const key = texts.key(row, column);
    if (key !== "") words += key.split(" ").length;
  }
  return words;
}

function isLowerHeaderRow(texts: SheetTexts, row: number, left: number, right: number): boolean {
  if (!isHeaderRow(texts, row, left, right)) return false;
  let filled = 0;
  let words = 0;
  for (let column = left; column <= right; column++) {
    if (texts.isBlank(row, column)) continue;
    filled++;
    if (isHeaderWord(texts.key(row, column))) words++;
  }
  return words >= 1 && words * 2 >= filled;
}

function titleAbove(texts: SheetTexts, { top, left, right }: Area): string {
  const keys: string[] = [];
  for (let row = Math.max(0, top - 6); row < top; row++) {
    for (let column = left; column <= right; column++) {
      const key = texts.key(row, column);
      if (key !== "") keys.push(key);
    }
  }
  return keys.slice(-12).join(" ");
}

function width({ window }: TableCandidate): number {
  return window.right - window.left;
}

function overlaps(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
