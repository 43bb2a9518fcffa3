import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../core/values/addresses.ts";

/** A formula cut into text that stays and references that move; made once for all cells that share it. */
export type MovableFormula = readonly (string | Reference)[];

type Reference =
  | { readonly kind: "cell"; readonly column: Coordinate; readonly row: Coordinate }
  | { readonly kind: "columns"; readonly from: Coordinate; readonly to: Coordinate }
  | { readonly kind: "rows"; readonly from: Coordinate; readonly to: Coordinate };
interface Coordinate {
  readonly index: number;
  readonly isAbsolute: boolean;
}

/** Things that only look like references are matched first: texts, quoted sheets, brackets, errors. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*(?:"|$)`, // text
    String.raw`'(?:[^']|'')*(?:'!?|$)`, // quoted sheet name
    String.raw`#[A-Z0-9/]+[!?]?`, // error
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$\\?])`,
    String.raw`(?<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!$\\?])`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!\\?])`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`, // function, name or sheet
    String.raw`[0-9][\p{L}\p{N}_.]*`, // number, or a sheet that starts with one
  ].join("|"),
  "gu",
);

/** Cuts a formula (en-US, without "=") at its references. */
export function movable(formula: string): MovableFormula {
  const pieces: (string | Reference)[] = [];
  let done = 0;
  const brackets = bracketRanges(formula);
  let bracket = 0;
  for (const match of formula.matchAll(TOKEN)) {
    while ((brackets[bracket]?.end ?? Infinity) <= match.index) bracket++;
    const isInBrackets = match.index >= (brackets[bracket]?.start ?? Infinity);
    const reference = isInBrackets ? null : readReference(match.groups ?? {});
    if (!reference) continue;
    pieces.push(formula.slice(done, match.index), reference);
    done = match.index + match[0].length;
  }
  pieces.push(formula.slice(done));
  return pieces;
}

/** The formula as it reads in a cell that lies so many rows below and columns right of the first one. */
export function moved(formula: MovableFormula, rows: number, columns: number): string {
  let text = "";
  for (const piece of formula)
    text += typeof piece === "string" ? piece : moveReference(piece, rows, columns);
  return text;
}

/** Brackets hold column names of tables and file numbers, never references. Texts and quoted names are passed over. */
function bracketRanges(formula: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  if (!formula.includes("[")) return ranges;
  let depth = 0;
  let start = 0;
  for (const match of formula.matchAll(/"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|[[\]]/g)) {
    if (match[0] === "[" && depth++ === 0) start = match.index;
    if (match[0] === "]" && depth > 0 && --depth === 0) ranges.push({ start, end: match.index + 1 });
  }
  return ranges;
}

function readReference(groups: Readonly<Record<string, string | undefined>>): Reference | null {
  if (groups["cell"] !== undefined) return readCellReference(groups["cell"]);
  return groups["columns"] === undefined
    ? readRun("rows", groups["rows"] ?? "", readRow)
    : readRun("columns", groups["columns"], readColumn);
}

function readCellReference(text: string): Reference | null {
  const [, letters = "", digits = ""] = /^(\$?[A-Za-z]+)(\$?[0-9]+)$/.exec(text) ?? [];
  const [column, row] = [readColumn(letters), readRow(digits)];
  return column && row ? { kind: "cell", column, row } : null;
}

/** "A:C" or "1:3". */
function readRun(
  kind: "columns" | "rows",
  text: string,
  read: (text: string) => Coordinate | null,
): Reference | null {
  const [first = "", last = ""] = text.split(":");
  const [from, to] = [read(first), read(last)];
  return from && to ? { kind, from, to } : null;
}

function readColumn(text: string): Coordinate | null {
  const index = columnIndex(text.replace("$", ""));
  return index === null ? null : { index, isAbsolute: text.startsWith("$") };
}

function readRow(text: string): Coordinate | null {
  const index = Number(text.replace("$", "")) - 1;
  return index >= 0 && index < MAX_ROWS ? { index, isAbsolute: text.startsWith("$") } : null;
}

function moveReference(reference: Reference, rows: number, columns: number): string {
  if (reference.kind === "cell") {
    const column = moveColumn(reference.column, columns);
    const row = moveRow(reference.row, rows);
    return column === null || row === null ? "#REF!" : column + row;
  }
  const move = reference.kind === "columns" ? moveColumn : moveRow;
  const by = reference.kind === "columns" ? columns : rows;
  const from = move(reference.from, by);
  const to = move(reference.to, by);
  return from === null || to === null ? "#REF!" : `${from}:${to}`;
}

function moveColumn(column: Coordinate, by: number): string | null {
  const index = column.isAbsolute ? column.index : column.index + by;
  if (index < 0 || index >= MAX_COLUMNS) return null;
  return (column.isAbsolute ? "$" : "") + columnName(index);
}

function moveRow(row: Coordinate, by: number): string | null {
  const index = row.isAbsolute ? row.index : row.index + by;
  return index < 0 || index >= MAX_ROWS ? null : `${row.isAbsolute ? "$" : ""}${index + 1}`;
}
