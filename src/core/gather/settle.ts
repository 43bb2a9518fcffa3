import { compareDates, type CalendarDate } from "../values/calendar.ts";
import { cellAddress } from "../values/addresses.ts";
import type { BookSide } from "./book-side.ts";
import type { Asked, FileReading, Statement } from "./file-reading.ts";
import type {
  FileStatus,
  GatheredFile,
  GatheredUnit,
  NewRow,
  Question,
  Reason,
  UnitStatus,
} from "./gathering.ts";

/**
 * Holds the files against each other. For one cell the later day counts; the same day with other figures asks in
 * both files; a new row that two files have is written once. What is answered is placed or left.
 */
export function settle(side: BookSide, readings: readonly FileReading[]): GatheredFile[] {
  const answered = readings.map((reading) => withAnswers(side, reading));
  const claims = claimsOf(answered);
  const rows = new Map<string, string>();
  return answered.map((reading) => settled(side, reading, claims, rows));
}

/** A file's reading after the answers: what was asked and is to be placed is among its effect. */
interface Answered extends FileReading {
  readonly left: number;
}

function withAnswers(side: BookSide, reading: FileReading): Answered {
  const open: Asked[] = [];
  const statements = [...reading.effect.statements];
  const newRows = [...reading.effect.newRows];
  const learnt = [...reading.learnt];
  let left = 0;
  for (const asked of reading.asked) {
    const answer = side.options.answers.get(asked.question.id);
    if (answer === "place" && asked.question.choices.includes("place")) {
      statements.push(...asked.effect.statements);
      newRows.push(...asked.effect.newRows);
      if (asked.learns) learnt.push(asked.learns);
    } else if (answer === "leave") left++;
    else open.push(asked);
  }
  const { asked, isRestLeft } = bounded(side, reading.file, open);
  if (isRestLeft) left += open.length - asked.length;
  return { ...reading, effect: { statements, newRows }, asked, left, learnt };
}

/** More than this of one file nobody answers: what else is not clear in it is one question, which only can be left. */
const MOST_QUESTIONS = 30;

function bounded(
  side: BookSide,
  file: string,
  open: readonly Asked[],
): { readonly asked: readonly Asked[]; readonly isRestLeft: boolean } {
  if (open.length <= MOST_QUESTIONS) return { asked: open, isRestLeft: false };
  const first = open.slice(0, MOST_QUESTIONS - 1);
  const rest = open.slice(first.length);
  const id = `more-questions:${file}`;
  if (side.options.answers.get(id) === "leave") return { asked: first, isRestLeft: true };
  const more: Asked = {
    question: { id, code: "more-questions", args: { count: rest.length }, choices: ["leave"] },
    // What is asked there still speaks against other files.
    effect: { statements: rest.flatMap(({ effect }) => effect.statements), newRows: [] },
  };
  return { asked: [...first, more], isRestLeft: false };
}

/** Who states what for a cell of the book. */
interface Claim {
  readonly file: string;
  readonly cutOff: CalendarDate | null;
  readonly value: string;
}

function claimsOf(readings: readonly Answered[]): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const { file, cutOff, effect, asked } of readings) {
    const pending = asked.flatMap((one) => one.effect.statements);
    for (const statement of [...effect.statements, ...pending]) {
      const list = claims.get(idOf(statement)) ?? [];
      list.push({ file, cutOff, value: JSON.stringify(statement.shownNew) });
      claims.set(idOf(statement), list);
    }
  }
  return claims;
}

function idOf({ at }: Statement): string {
  return `${at.sheet}!${cellAddress(at)}`;
}

function settled(
  side: BookSide,
  reading: Answered,
  claims: ReadonlyMap<string, readonly Claim[]>,
  rows: Map<string, string>,
): GatheredFile {
  const held = heldAgainst(reading, claims);
  const { placed, open } = settledDispute(side, reading, held.disputed);
  const changes = [...held.changes, ...placed];
  const questions = [...reading.asked.map(({ question }) => question), ...open];
  const newRows = reading.effect.newRows.filter((row) => {
    const owner = rows.get(rowId(row));
    if (owner === undefined) rows.set(rowId(row), reading.file);
    else if (owner !== reading.file) held.repeated.add(owner);
    return owner === undefined;
  });
  const isSuperseded = held.replacing.size > 0 && !held.isAhead;
  const [unit] = reading.units;
  return {
    file: reading.file,
    unit: reading.units.length === 1 && unit !== undefined ? unit : null,
    units: reading.units,
    status: reading.refusal
      ? statusOfRefusal(reading.refusal)
      : statusOfFile(questions.length > 0, changes.length + newRows.length > 0, isSuperseded),
    reasons: reading.refusal ? [reading.refusal] : [...reading.notes, ...reasonsOf(reading, held)],
    questions,
    cutOff: reading.cutOff,
    changes,
    newRows,
    vanished: reading.vanished,
    learnt: reading.learnt,
  };
}

/** What of a file's statements counts when the other files are asked too. */
interface HeldAgainst {
  readonly changes: readonly Statement[];
  /** Another file of the same day says something else. */
  readonly disputed: readonly { readonly statement: Statement; readonly other: string }[];
  /** Files of a later day that say something else. */
  readonly replacing: ReadonlySet<string>;
  /** Files that say the same and come first. */
  readonly repeated: Set<string>;
  /** Whether anything is said that no later file replaces and none disputes. */
  readonly isAhead: boolean;
}

function heldAgainst(reading: Answered, claims: ReadonlyMap<string, readonly Claim[]>): HeldAgainst {
  const changes: Statement[] = [];
  const disputed: { statement: Statement; other: string }[] = [];
  const replacing = new Set<string>();
  const repeated = new Set<string>();
  let isAhead = false;
  for (const statement of reading.effect.statements) {
    const all = claims.get(idOf(statement)) ?? [];
    const value = JSON.stringify(statement.shownNew);
    const others = all.filter((claim) => claim.file !== reading.file && claim.value !== value);
    const later = others.find((claim) => isLater(claim.cutOff, reading.cutOff));
    const sameDay = others.find((claim) => !isLater(reading.cutOff, claim.cutOff));
    if (later) {
      replacing.add(later.file);
      continue;
    }
    if (sameDay) {
      disputed.push({ statement, other: sameDay.file });
      continue;
    }
    isAhead = true;
    if (statement.same) continue;
    const first = all.find((claim) => claim.value === value)?.file;
    if (first !== undefined && first !== reading.file) repeated.add(first);
    else changes.push(statement);
  }
  return { changes, disputed, replacing, repeated, isAhead };
}

/** All that is disputed in a file is one question: placed, left, or still open. */
function settledDispute(
  side: BookSide,
  { file }: Answered,
  disputed: HeldAgainst["disputed"],
): { readonly placed: readonly Statement[]; readonly open: readonly Question[] } {
  const id = `files-differ:${file}`;
  const answer = side.options.answers.get(id);
  if (disputed.length === 0 || answer === "leave") return { placed: [], open: [] };
  if (answer === "place") {
    return { placed: disputed.flatMap(({ statement }) => (statement.same ? [] : [statement])), open: [] };
  }
  const files = [...new Set(disputed.map(({ other }) => other))];
  return {
    placed: [],
    open: [{ id, code: "files-differ", args: { files }, choices: ["place", "leave"] }],
  };
}

function reasonsOf({ left, vanished }: Answered, { replacing, repeated }: HeldAgainst): Reason[] {
  const reasons: Reason[] = [];
  if (replacing.size > 0) reasons.push({ code: "replaced-by-file", args: { files: [...replacing] } });
  if (repeated.size > 0) reasons.push({ code: "same-as-file", args: { files: [...repeated] } });
  if (left > 0) reasons.push({ code: "left-by-answer", args: { count: left } });
  if (vanished.length > 0) {
    const names = vanished.slice(0, 5).map(({ name }) => name);
    reasons.push({ code: "rows-vanished", args: { names, count: vanished.length } });
  }
  return reasons;
}

function statusOfFile(hasQuestions: boolean, isPlaced: boolean, isSuperseded: boolean): FileStatus {
  if (hasQuestions) return isPlaced ? "partly" : "question";
  if (isPlaced) return "placed";
  return isSuperseded ? "superseded" : "unchanged";
}

/** Two rows of one unit with the same name, birth date, village and role are one. */
function rowId({ kind, unit, cells }: NewRow): string {
  const identity = cells.filter(({ key }) => IDENTITY.has(key)).map(({ shown }) => shown);
  return `${kind} ${unit} ${JSON.stringify(identity)}`;
}

const IDENTITY: ReadonlySet<string> = new Set(["person", "birthDate", "village", "role"]);

/** A day that is not said is later than none and before none. */
function isLater(a: CalendarDate | null, b: CalendarDate | null): boolean {
  return a !== null && b !== null && compareDates(a, b) > 0;
}

function statusOfRefusal({ args }: Reason): FileStatus {
  const failure = args["failure"];
  if (failure === undefined || failure === "old-format" || failure === "plain-text") return "refused";
  return "unreadable";
}

/** Who has sent: by the files that speak of a unit. A refused or unreadable file is named, and nothing was sent by it. */
export function unitStatuses(side: BookSide, files: readonly GatheredFile[]): GatheredUnit[] {
  return side.report.workbook.units.flatMap((unit, index): GatheredUnit[] => {
    if (unit.key === "") return [];
    const own = files.filter(({ units }) => units.includes(index));
    const has = (...statuses: readonly FileStatus[]) => own.some(({ status }) => statuses.includes(status));
    return [{ unit: index, status: statusOfUnit(has), files: own.map(({ file }) => file) }];
  });
}

function statusOfUnit(has: (...statuses: readonly FileStatus[]) => boolean): UnitStatus {
  if (has("placed", "unchanged")) return has("partly", "question") ? "partly" : "sent";
  if (has("partly")) return "partly";
  if (has("question")) return "question";
  return has("superseded") ? "sent" : "notSent";
}
