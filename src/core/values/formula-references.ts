import { columnIndex, MAX_COLUMNS, MAX_ROWS, columnName } from "./addresses.ts";

/** One end of a reference; null for the half a whole row or column does not have. */
export interface ReferenceEnd {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}

/** A piece of a formula: a reference (A1, B2:C3, A:A, 2:5, each with or without a sheet) or anything else. */
export type FormulaPiece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "reference";
      readonly text: string;
      /** Sheet name without quotes; null when the reference names none. */
      readonly sheet: string | null;
      readonly first: ReferenceEnd;
      readonly last: ReferenceEnd | null;
    };

const SHEET = String.raw`(?:'(?:[^']|''){1,300}'|[\p{L}_][\p{L}\p{N}_.]{0,254})!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const PIECE = new RegExp(
  [
    String.raw`(?<string>"(?:[^"]|"")*(?:"|$))`,
    String.raw`(?<table>[\p{L}_][\p{L}\p{N}_.]{0,254}\[(?:[^[\]]|\[[^\][]*\])*\])`,
    String.raw`(?<sheet>${SHEET})?(?<area>${CELL}:${CELL}|${COLUMNS}|${ROWS}|${CELL})(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<word>${SHEET}|[\p{L}_\\][\p{L}\p{N}_.\\?]*|'(?:[^']|'')*(?:'|$)|[0-9]+(?:\.[0-9]*)?(?:[Ee][+-]?[0-9]+)?)`,
  ].join("|"),
  "gu",
);

/** Cuts a formula (without "=") into references and the text between them. */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let end = 0;
  for (const match of formula.matchAll(PIECE)) {
    const area = match.groups?.["area"];
    const reference = area === undefined ? null : readReference(match[0], area, match.groups?.["sheet"]);
    if (!reference) continue;
    if (match.index > end) pieces.push({ kind: "text", text: formula.slice(end, match.index) });
    pieces.push(reference);
    end = match.index + match[0].length;
  }
  if (end < formula.length) pieces.push({ kind: "text", text: formula.slice(end) });
  return pieces;
}

/** The formula with each reference replaced by what `change` makes of it. */
export function rewriteReferences(
  formula: string,
  change: (reference: FormulaPiece & { kind: "reference" }) => string,
): string {
  return formulaPieces(formula)
    .map((piece) => (piece.kind === "text" ? piece.text : change(piece)))
    .join("");
}

/** `$B$5`, `A:A`, `'Tờ 1'!B2:C3`. */
export function referenceText(reference: {
  readonly sheet: string | null;
  readonly first: ReferenceEnd;
  readonly last: ReferenceEnd | null;
}): string {
  const sheet = reference.sheet === null ? "" : `${sheetPrefix(reference.sheet)}!`;
  const last = reference.last ? `:${endText(reference.last)}` : "";
  return sheet + endText(reference.first) + last;
}

/** Sheet name as it stands before "!": quoted only where Excel quotes it. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function endText(end: ReferenceEnd): string {
  const column = end.column === null ? "" : (end.columnAbsolute ? "$" : "") + columnName(end.column);
  const row = end.row === null ? "" : (end.rowAbsolute ? "$" : "") + String(end.row + 1);
  return column + row;
}

function readReference(
  text: string,
  area: string,
  sheetText: string | undefined,
): (FormulaPiece & { kind: "reference" }) | null {
  const ends = area.split(":").map(readEnd);
  const [first, last] = ends;
  if (!first || last === null) return null;
  const name = sheetText?.slice(0, -1);
  const sheet =
    name === undefined ? null : name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { kind: "reference", text, sheet, first, last: last ?? null };
}

function readEnd(text: string): ReferenceEnd | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/.exec(text);
  if (!match) return null;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  const column = letters === "" ? null : columnIndex(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  const isOutside = (index: number | null, end: number): boolean =>
    index !== null && (index < 0 || index >= end);
  if ((letters !== "" && column === null) || isOutside(column, MAX_COLUMNS) || isOutside(row, MAX_ROWS)) {
    return null;
  }
  const rowSign = letters === "" ? first : second;
  return {
    row,
    column,
    columnAbsolute: letters !== "" && first === "$",
    rowAbsolute: digits !== "" && rowSign === "$",
  };
}
