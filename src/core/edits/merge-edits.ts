import { cellAddress } from "../values/addresses.ts";
import { Hash } from "../values/hash.ts";
import type { BroughtBack, LeftoverCell, RowMove } from "../plan/port.ts";
import { ownArea, type PlanContent, type SheetPlan } from "../plan/sheet-plan.ts";
import { longestRising } from "./align.ts";
import { extentOf, isSame, saysTheSame, type Edit, type SheetEdits } from "./find-edits.ts";
import { alignColumns, alignRows, gridOf, type MovedTo } from "./placed.ts";
import { constantOf, type Standing } from "./standing.ts";
import { withKept } from "./with-kept.ts";
import { writtenContent, type KeptCell, type WrittenContent, type WrittenSheet } from "./written-sheet.ts";

/** Words of the office and new words for the same place: a person has to choose. */
export interface EditConflict {
  /** Names this place and both texts, so that an answer given to other words does not count. */
  readonly key: string;
  readonly mark: string;
  /** "A23", as it stands now. */
  readonly address: string;
  readonly office: PlanContent;
  readonly fresh: PlanContent;
}

export type EditChoice = "office" | "new";
/** By `EditConflict.key`. */
export type EditChoices = Readonly<Partial<Record<string, EditChoice>>>;

/** A plan with what of the office's stays in it, and what becomes of the rest. */
export interface Merged {
  readonly plan: SheetPlan;
  readonly kept: readonly KeptCell[];
  /** How many places the office had changed stay as it wants them, those below the sheet included. */
  readonly keptPlaces: number;
  readonly conflicts: readonly EditConflict[];
  /** What has no place in the sheet any more, line by line: it goes below. */
  readonly leftovers: readonly (readonly LeftoverCell[])[];
  /** Notes beside the sheet go with the row that they stand beside. */
  readonly moves: readonly RowMove[];
  /** Notes of rows that are no more, where they stood: they are among what goes below. */
  readonly gone: BroughtBack["beside"];
}

export interface MergeInput {
  readonly plan: SheetPlan;
  readonly written: WrittenSheet;
  readonly edits: SheetEdits;
  readonly standing: Standing;
  /** The sheet as it was stays as a sheet of its own: words with figures of then need not be asked about. */
  readonly isArchived: boolean;
  readonly choices: EditChoices;
  /** What becomes of a conflict without a choice. */
  readonly otherwise: EditChoice;
}

/**
 * Carries over what the office has changed. Kept: where what is behind a place is the same as before, and words without
 * figures. Everything else is a conflict.
 */
export function mergeEdits(input: MergeInput): Merged {
  const { plan, written, edits, standing, isArchived, choices, otherwise } = input;
  const fresh = gridOf(plan.cells);
  const { rows, columns } = placesInPlan(written, plan);
  const kept: KeptCell[] = [];
  const conflicts: EditConflict[] = [];
  const homeless: LeftoverCell[][] = [];
  for (const edit of edits.cells) {
    const place = { row: rows[edit.row] ?? null, column: columns[edit.column] ?? null };
    if (!isIn(plan, place)) {
      if (!isLostSafely(edit, isArchived)) {
        homeless.push([leftover(edit.column, edit.office, edit.numberFormat)]);
      }
      continue;
    }
    const { row, column } = place;
    const there = fresh.get(row)?.get(column);
    const now = there?.content ?? BLANK;
    const fate = fateOf(edit, now, there?.style, isArchived);
    if (fate === "kept") kept.push(keptCell(edit, row, column, isFigure(edit)));
    if (fate !== "asked") continue;
    const conflict = conflictOf(plan.mark, edit, now);
    conflicts.push(conflict);
    const choice = choices[conflict.key];
    if ((choice ?? otherwise) === "office") kept.push(keptCell(edit, row, column, choice === undefined));
  }
  const beside = notesBeside(input, rows);
  const leftovers = [...homeless, ...addedLines(edits, standing), ...beside.leftovers];
  return {
    plan: withKept(plan, kept),
    kept,
    keptPlaces: kept.length + leftovers.length,
    conflicts,
    leftovers,
    moves: beside.moves,
    gone: beside.gone,
  };
}

const BLANK = { kind: "blank" } as const;

function isFigure({ written }: Edit): boolean {
  return written.kind === "number" || written.kind === "formula";
}

/** Whether nothing of the office's is lost with a place that the new plan does not have. */
function isLostSafely({ office, written }: Edit, isArchived: boolean): boolean {
  return office.kind === "blank" || (isArchived && written.kind !== "blank");
}

/** What becomes of a place that the office has changed, where the new plan says `now`: `none` where both say the same. */
function fateOf(
  edit: Edit,
  now: PlanContent,
  style: string | undefined,
  isArchived: boolean,
): "none" | "kept" | "asked" {
  if (isSame(writtenContent(now), edit.office) || saysTheSame(writtenContent(edit.office), now))
    return "none";
  const isAsBefore = saysTheSame(edit.written, now) && !(isArchived && isFigure(edit));
  if (isAsBefore || (!isFigure(edit) && isPlainWords(edit, now, style))) return "kept";
  return isArchived ? "none" : "asked";
}

/** Where rows and columns of what was written are in the new plan. */
function placesInPlan(
  written: WrittenSheet,
  plan: SheetPlan,
): { readonly rows: MovedTo; readonly columns: MovedTo } {
  const before = gridOf(written.cells);
  const after = gridOf(plan.cells);
  const extent = extentOf(written);
  const own = ownArea(plan);
  const columns =
    extent.columns === own.right + 1
      ? Array.from({ length: extent.columns }, (_, index) => index)
      : alignColumns(before, extent.columns, after, own.right + 1);
  return { columns, rows: alignRows(before, extent.rows, after, own.bottom + 1, columns) };
}

function isIn(
  plan: SheetPlan,
  place: { readonly row: number | null; readonly column: number | null },
): place is { readonly row: number; readonly column: number } {
  return place.row !== null && place.column !== null && !isCovered(plan, place.row, place.column);
}

/** Only the first cell of a merged area holds anything. */
function isCovered({ merges }: SheetPlan, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

function keptCell(edit: Edit, row: number, column: number, isDoubtful: boolean): KeptCell {
  const hasMoved = row !== edit.standingRow || column !== edit.standingColumn;
  return {
    row,
    column,
    // Elsewhere a formula would mean other cells.
    content: hasMoved ? constantOf(edit.office) : ofOffice(edit.office),
    ...(edit.numberFormat === undefined ? {} : { numberFormat: edit.numberFormat }),
    isDoubtful,
  };
}

export function ofOffice(content: PlanContent): PlanContent {
  return content.kind === "formula" ? { ...content, byOffice: true } : content;
}

function leftover(column: number, content: PlanContent, numberFormat: string | undefined): LeftoverCell {
  return { column, content: constantOf(content), ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** Titles, headings, names: words that say nothing of the figures. Sentences and tables do, also without a digit. */
function isPlainWords(edit: Edit, now: PlanContent, style: string | undefined): boolean {
  if (style !== undefined && SAYING_STYLES.has(style)) return false;
  return ![edit.written, edit.office, now].some(hasFigures);
}

/** Styles of `PRINT_STYLES` in which names and words come from the workbook. */
export const SAYING_STYLES: ReadonlySet<string> = new Set([
  "sentence",
  "paragraph",
  "text",
  "sumText",
  "centre",
  "label",
]);

function hasFigures(content: PlanContent | WrittenContent): boolean {
  if (content.kind === "text") return /\p{Nd}/u.test(content.text);
  return content.kind !== "blank";
}

function conflictOf(
  mark: string,
  { row, column, standingRow, standingColumn, office }: Edit,
  fresh: PlanContent,
): EditConflict {
  const hash = new Hash();
  hash.add(JSON.stringify([office, writtenContent(fresh)]));
  return {
    key: `${mark} ${row} ${column} ${hash.text()}`,
    mark,
    address: cellAddress({ row: standingRow, column: standingColumn }),
    office,
    fresh,
  };
}

/** What a person wrote into rows and columns of their own between ours. */
function addedLines(
  { addedRows, addedColumns, ownRows, ownColumns }: SheetEdits,
  standing: Standing,
): LeftoverCell[][] {
  const lineOf = (row: number, columns: readonly number[]): LeftoverCell[] =>
    filledCells(standing, row, columns);
  const rows = new Set(addedRows);
  return upTo(ownRows)
    .map((row) => lineOf(row, rows.has(row) ? upTo(ownColumns) : addedColumns))
    .filter((line) => line.length > 0);
}

function filledCells(standing: Standing, row: number, columns: readonly number[]): LeftoverCell[] {
  return columns.flatMap((column) => {
    const content = standing.contentAt(row, column);
    if (content.kind === "blank") return [];
    const format = content.kind === "text" ? "General" : standing.numberFormatAt(row, column);
    return [leftover(column, content, format === "General" ? undefined : format)];
  });
}

/**
 * Notes right of the sheet follow their row. What would come under the sheet itself, or has lost its row, goes below, with
 * the name of what it stood beside.
 */
function notesBeside(
  { plan, written, edits, standing }: MergeInput,
  rows: MovedTo,
): {
  readonly moves: RowMove[];
  readonly leftovers: LeftoverCell[][];
  readonly gone: BroughtBack["beside"][number][];
} {
  const { right } = ownArea(plan);
  const noteColumns = upTo(standing.columns).slice(edits.ownColumns);
  if (noteColumns.length === 0) return { moves: [], leftovers: [], gone: [] };
  const rowOf = new Map(edits.rows.flatMap((place, row) => (place === null ? [] : [[place, row] as const])));
  const wanted = upTo(Math.min(edits.ownRows, standing.rows)).flatMap((from) => {
    const cells = filledCells(standing, from, noteColumns);
    if (cells.length === 0) return [];
    const row = rowOf.get(from);
    const to = row === undefined ? null : (rows[row] ?? null);
    return [{ from, row, to: cells.some(({ column }) => column <= right) ? null : to, cells }];
  });
  const rising = new Set(
    longestRising(wanted.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const]))).map(
      ([from]) => from,
    ),
  );
  const names = gridOf(written.cells);
  const moves: RowMove[] = [];
  const leftovers: LeftoverCell[][] = [];
  const gone: BroughtBack["beside"][number][] = [];
  for (const { from, row, to, cells } of wanted) {
    if (to !== null && rising.has(from)) {
      if (to !== from) moves.push({ from, to });
      continue;
    }
    moves.push({ from, to: null });
    gone.push({ row: from, cells });
    const [name] = [...(names.get(row ?? -1)?.values() ?? [])].filter(
      ({ content }) => content.kind === "text",
    );
    leftovers.push([
      ...(name ? [leftover(name.column, name.content as PlanContent, undefined)] : []),
      ...cells,
    ]);
  }
  return { moves, leftovers, gone };
}

function upTo(end: number): number[] {
  return Array.from({ length: Math.max(0, end) }, (_, index) => index);
}
