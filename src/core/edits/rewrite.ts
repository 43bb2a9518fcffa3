import type { CalendarDate } from "../values/calendar.ts";
import { compareDates } from "../values/calendar.ts";
import type { PlanStep, Rewriting } from "../plan/port.ts";
import { ownArea, type SheetPlan } from "../plan/sheet-plan.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../values/snapshot.ts";
import {
  archiveAsRead,
  archiveMark,
  archivePlan,
  hashOfPlan,
  hashOfSheet,
  type ArchiveNames,
} from "./archive.ts";
import { asItStood, valuesPlan } from "./as-it-stood.ts";
import { isAsWritten, largeSheet, type LargeSheet } from "./large-sheet.ts";
import { findEdits, rememberedEdits, type SheetEdits } from "./find-edits.ts";
import {
  mergeEdits,
  type EditChoice,
  type EditChoices,
  type EditConflict,
  type Merged,
} from "./merge-edits.ts";
import { standingOf, type Standing } from "./standing.ts";
import { readWrittenSheets, writtenSheetsJson } from "./written-sheets.ts";
import { writtenSheet, type KeptCell, type WrittenSheet } from "./written-sheet.ts";

/** Sheets that are to be written, and what they are of. */
export interface SheetsOfPeriod {
  readonly sheets: readonly SheetPlan[];
  readonly cutOff: CalendarDate;
  /** By mark: tells the figures and names behind a sheet from others. */
  readonly digests: ReadonlyMap<string, string>;
  /** The mark of the sheet of which every period keeps one. */
  readonly archived: string;
  readonly names: ArchiveNames;
}

export interface EditAnswers {
  readonly choices: EditChoices;
  /** What becomes of a conflict that nobody has decided. */
  readonly otherwise: EditChoice;
}

/** Writing our sheets into a workbook in which some of them may stand already. */
export interface Rewrite {
  /** To be carried out in this order: what is remembered goes first, so that nothing is lost if the rest is broken off. */
  readonly steps: readonly PlanStep[];
  /** Nobody has decided these yet. */
  readonly open: readonly EditConflict[];
  /** How many places that the office had changed stay as the office wants them. */
  readonly keptPlaces: number;
  /** Marks of the sheets on which what was there before is left. */
  readonly left: readonly string[];
  /**
   * By mark: brings back what the sheet showed before, once it is written anew; null where it stood and nothing remembers
   * it cell by cell.
   */
  readonly undo: ReadonlyMap<string, PlanStep | null>;
}

/** One sheet of ours that is there, as far as it can be compared with what we wrote. */
interface Known {
  readonly written: WrittenSheet;
  readonly standing: Standing;
  readonly edits: SheetEdits;
  /** Its writing was broken off: what it shows is not what was there before. */
  readonly isUnfinished: boolean;
}

/** What is to be written, as it is put together sheet by sheet. */
interface Draft {
  readonly sheets: Map<string, WrittenSheet>;
  readonly large: Map<string, LargeSheet>;
  readonly archives: Map<string, string>;
  readonly writes: PlanStep[];
  readonly open: EditConflict[];
  readonly left: string[];
  readonly undo: Map<string, PlanStep | null>;
  keptPlaces: number;
}

export function planRewrite(
  snapshot: WorkbookSnapshot,
  period: SheetsOfPeriod,
  answers: EditAnswers,
): Rewrite {
  const remembered = readWrittenSheets(snapshot.storedWritten);
  const draft: Draft = {
    sheets: new Map(remembered.sheets),
    large: new Map(remembered.large),
    archives: new Map(remembered.archives),
    writes: [],
    open: [],
    left: [],
    undo: new Map(),
    keptPlaces: 0,
  };
  for (const plan of period.sheets) {
    const sheet = sheetOf(snapshot, plan.mark, plan.name);
    const written = remembered.sheets.get(plan.mark);
    if (sheet === null || written === undefined) {
      const large = remembered.large.get(plan.mark);
      if (sheet !== null) {
        if (!isLeftAlone(sheet, large, period)) leaveUnknown(draft, snapshot, sheet);
        draft.undo.set(plan.mark, null);
      }
      draft.writes.push({ kind: "writeSheet", sheet: plan });
      remember(draft, plan, period, []);
      continue;
    }
    const known = knownOf(sheet, written);
    const isOver = plan.mark === period.archived && compareDates(written.cutOff, period.cutOff) !== 0;
    if (isOver) {
      const mark = freeArchiveMark(snapshot, written.cutOff, remembered.archives);
      leaveArchive(draft, known, { mark, names: period.names, snapshot });
    }
    writeAnew(draft, plan, known, { period, answers, isArchived: isOver });
  }
  const { sheets, large, archives, writes, open, keptPlaces, left, undo } = draft;
  const json = writtenSheetsJson({ sheets, large, archives });
  return { steps: [{ kind: "storeWritten", json }, ...writes], open, keptPlaces, left, undo };
}

function remember(
  draft: Draft,
  plan: SheetPlan,
  { cutOff, digests }: SheetsOfPeriod,
  kept: readonly KeptCell[],
): void {
  const { mark, cells } = plan;
  const digest = digests.get(mark) ?? "";
  if (cells.length > MOST_CELLS) {
    draft.sheets.delete(mark);
    draft.large.set(mark, largeSheet(cells, { cutOff, digest }));
  } else {
    draft.large.delete(mark);
    draft.sheets.set(mark, writtenSheet(plan, { cutOff, digest, kept }));
  }
}

/** Of a sheet that is remembered cell by cell: more would be too long to be stored in any case. */
const MOST_CELLS = 60_000;

/** A large sheet that nobody has changed, of the same day: nothing in it would be lost. */
function isLeftAlone(
  sheet: SheetSnapshot,
  large: LargeSheet | undefined,
  { cutOff }: SheetsOfPeriod,
): boolean {
  return large !== undefined && compareDates(large.cutOff, cutOff) === 0 && isAsWritten(large, sheet);
}

function leaveUnknown(draft: Draft, snapshot: WorkbookSnapshot, sheet: SheetSnapshot): void {
  const past = asUnknown(snapshot, sheet);
  if (past === null) return;
  draft.writes.push({ kind: "writeSheet", sheet: past });
  draft.left.push(past.mark);
}

/** The summary of a period that is over stays as a sheet of values; one that we left before and nobody has changed is written anew. */
function leaveArchive(
  draft: Draft,
  { written, edits, standing }: Known,
  {
    mark,
    names,
    snapshot,
  }: { readonly mark: string; readonly names: ArchiveNames; readonly snapshot: WorkbookSnapshot },
): void {
  const past = archivePlan(asItStood(written, edits, standing, "values"), written.cutOff, mark, names);
  draft.writes.push({ kind: "writeSheet", sheet: past });
  const before = sheetOf(snapshot, mark, past.name);
  if (before !== null) draft.undo.set(mark, archiveBefore(before, past));
  draft.archives.delete(mark);
  draft.archives.set(mark, hashOfPlan(past));
  draft.left.push(mark);
}

function writeAnew(
  draft: Draft,
  plan: SheetPlan,
  known: Known,
  {
    period,
    answers,
    isArchived,
  }: { readonly period: SheetsOfPeriod; readonly answers: EditAnswers; readonly isArchived: boolean },
): void {
  const merged = mergeEdits({ plan, ...known, isArchived, ...answers });
  draft.open.push(...merged.conflicts.filter(({ key }) => answers.choices[key] === undefined));
  draft.keptPlaces += merged.keptPlaces;
  remember(draft, plan, period, merged.kept);
  const over: Rewriting = {
    rows: known.edits.ownRows,
    widths: widthsAsWritten(known.written, known.edits, plan),
    leftovers: merged.leftovers,
    moves: merged.moves,
  };
  draft.writes.push({ kind: "writeSheet", sheet: merged.plan, over });
  if (!known.isUnfinished) draft.undo.set(plan.mark, backTo(known, merged));
}

/** A user who copied the sheet has two: the one that kept the wished name is meant. */
function sheetOf({ sheets }: WorkbookSnapshot, mark: string, name: string): SheetSnapshot | null {
  const marked = sheets.filter((sheet) => sheet.mark === mark);
  return marked.find((sheet) => sheet.name === name) ?? marked[0] ?? null;
}

function knownOf(sheet: SheetSnapshot, written: WrittenSheet): Known {
  const standing = standingOf(sheet);
  const isUnfinished = sheet.isUnfinished === true;
  const edits = isUnfinished ? rememberedEdits(written) : findEdits(written, standing);
  return { written, standing, edits, isUnfinished };
}

/** The widths that the columns of the plan had when they were written, and where they stand now. */
function widthsAsWritten(
  written: WrittenSheet,
  { columns }: SheetEdits,
  plan: SheetPlan,
): Rewriting["widths"] {
  if (written.frame.columnWidths.length !== plan.columnWidths.length) return [];
  return written.frame.columnWidths.map((width, index) => {
    const column = columns[index];
    return column === null || column === undefined ? null : { column, width };
  });
}

function backTo(known: Known, { plan: made, moves, leftovers, gone }: Merged): PlanStep {
  const before = asItStood(known.written, known.edits, known.standing, "live");
  return {
    kind: "writeSheet",
    sheet: before,
    over: {
      rows: ownArea(made).bottom + 1,
      widths: made.columnWidths.map((width, column) => ({ column, width })),
      leftovers: [],
      moves: moves.flatMap(({ from, to }) => (to === null ? [] : [{ from: to, to: from }])),
      back: { below: leftovers, beside: gone },
      asMade: made,
    },
  };
}

/** Brings back a sheet of values that is written anew. */
function archiveBefore(sheet: SheetSnapshot, made: SheetPlan): PlanStep {
  return {
    kind: "writeSheet",
    sheet: archiveAsRead(sheet, made),
    over: { rows: ownArea(made).bottom + 1, widths: [], leftovers: [], moves: [], asMade: made },
  };
}

/** The first one that no sheet has, or whose sheet nobody has changed since we wrote it. */
function freeArchiveMark(
  { sheets }: WorkbookSnapshot,
  cutOff: CalendarDate,
  archives: ReadonlyMap<string, string>,
): string {
  for (let number = 1; ; number += 1) {
    const mark = archiveMark(cutOff, number);
    const there = sheets.filter((sheet) => sheet.mark === mark);
    if (there.every((sheet) => hashOfSheet(sheet) === archives.get(mark))) return mark;
  }
}

/** A sheet of which we do not know what we wrote (an earlier version did): its values are left on a sheet of their own. */
function asUnknown({ sheets }: WorkbookSnapshot, sheet: SheetSnapshot): SheetPlan | null {
  if (sheet.block === null || sheet.isUnfinished === true) return null;
  const standing = standingOf(sheet);
  const marks = new Set(sheets.flatMap(({ mark }) => mark ?? []));
  let number = 1;
  while (marks.has(`${UNKNOWN_PREFIX}${sheet.mark ?? ""}.${number}`)) number += 1;
  return valuesPlan(standing, `${UNKNOWN_PREFIX}${sheet.mark ?? ""}.${number}`, sheet.name);
}

const UNKNOWN_PREFIX = "before.";
