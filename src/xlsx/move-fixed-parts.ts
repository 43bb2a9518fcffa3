import { areaAddress, MAX_COLUMNS, MAX_ROWS, parseArea } from "../core/values/addresses.ts";
import { movedArea, movedFormula, type Move } from "./calculation/moved-references.ts";
import { FileError } from "./bytes/failure.ts";
import { readRelationships, type PartSource } from "./opc/parts.ts";
import { PackageWriter } from "./opc/write-parts.ts";
import { writeZip } from "./opc/write-zip.ts";
import { ZipArchive } from "./opc/zip.ts";
import { edited, type EditedElement } from "./xml/edit.ts";

/** Rows that were inserted into a sheet of a file. */
export interface MovedSheet {
  readonly part: string;
  readonly name: string;
  readonly at: number;
  readonly count: number;
  /** Columns instead of rows. */
  readonly axis?: Move["axis"];
  /** Only in these columns (of rows that move) or rows; everywhere by default. */
  readonly band?: Move["band"];
}

/** What hangs on cells of a sheet and can go down with them; with anything else no row is inserted. */
const MOVABLE: ReadonlySet<string> = new Set(
  "table,comments,threadedComment,vmlDrawing,drawing,printerSettings,hyperlink,customProperty,image".split(
    ",",
  ),
);

/** What keeps the rows of a sheet from being moved ("pivotTable"), parts that cannot be read among it; null: nothing. */
export function holdsRows(source: PartSource, part: string): string | null {
  const holding = readRelationships(source, part).find(
    ({ type, target }) => !MOVABLE.has(type) || (isMoved(type) && !isReadable(source, target)),
  );
  return holding?.type ?? null;
}

/** Old programs write the boxes of comments as HTML, in which tags may stay open. */
function isReadable(source: PartSource, target: string | null): boolean {
  const bytes = target === null ? null : source.read(target);
  if (!bytes) return true;
  try {
    edited(bytes, () => undefined);
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

/** Comments, notes, pictures and charts hang on cells of the sheet. */
export function hasKeptParts(source: PartSource, part: string): boolean {
  const kept = ["comments", "threadedComment", "vmlDrawing", "drawing"];
  return readRelationships(source, part).some(({ type }) => kept.includes(type));
}

/**
 * Moves in a written file what hangs on rows that came in or went and what the document does not hold: filters,
 * hyperlinks, newer rules, tables, comments, pictures and the ranges of charts. Everything else stays byte for byte.
 */
export function withMovedParts(bytes: Uint8Array, moved: readonly MovedSheet[]): Uint8Array {
  if (moved.length === 0) return bytes;
  const writer = new PackageWriter(new ZipArchive(bytes), false);
  for (const one of moved) moveFixedParts(writer, one);
  return writeZip(writer.finish());
}

/** Parts that can be written, for what hangs on moved rows to be written into them. */
export interface WritableParts extends PartSource {
  set(name: string, content: Uint8Array): void;
}

export function moveFixedParts(writer: WritableParts, moved: MovedSheet): void {
  const { axis = "rows", at, count } = moved;
  const last = (axis === "rows" ? MAX_COLUMNS : MAX_ROWS) - 1;
  const move: Move = { axis, at, count, band: moved.band ?? { first: 0, last } };
  const isWhole = move.band.first === 0 && move.band.last === last;
  const edit = (name: string, visit: (element: EditedElement) => void): void => {
    const before = writer.read(name);
    const after = before && edited(before, visit);
    if (after && after !== before) writer.set(name, after);
  };
  edit(moved.part, (element) => moveInSheet(element, moved, move));
  for (const { type, target } of readRelationships(writer, moved.part)) {
    if (target === null || !isMoved(type)) continue;
    if (type === "vmlDrawing" && !isWhole) moveNotesOfCells(writer, target, move);
    // Part of the rows or columns takes comments along, which belong to a cell; what is drawn lies over many.
    else if (isWhole || type !== "drawing") edit(target, (element) => MOVED_IN[type](element, move));
  }
  for (const name of writer.names()) {
    if (!/^xl\/charts\/[^/]+\.xml$/i.test(name)) continue;
    edit(name, (element) => {
      if (element.name === "f") element.text((formula) => movedFormula(formula, "", moved.name, move));
    });
  }
}

/** What hangs on cells in the parts that a sheet leads to, by the type of its relationship. */
const MOVED_IN = {
  table: (element: EditedElement, move: Move) =>
    element.attribute("ref", (refs) => movedRefs(refs, move, true)),
  comments: (element: EditedElement, move: Move) =>
    element.attribute("ref", (refs) => movedRefs(refs, move, false)),
  threadedComment: (element: EditedElement, move: Move) =>
    element.attribute("ref", (refs) => movedRefs(refs, move, false)),
  vmlDrawing: moveNote,
  /** Pictures and charts move with the cells under their upper corner, and grow when rows come in between. */
  drawing: (element: EditedElement, move: Move) => {
    if (element.name === (move.axis === "rows" ? "row" : "col"))
      element.text((place) => movedIndex(place, move));
  },
};

function isMoved(type: string): type is keyof typeof MOVED_IN {
  return Object.hasOwn(MOVED_IN, type);
}

/** Beside the cells: filters, sorting, links, ignored errors, and rules of newer versions of Excel. */
const FIXED_IN_SHEET: ReadonlySet<string> = new Set(
  "autoFilter,sortState,sortCondition,hyperlink,ignoredError,protectedRange".split(","),
);

function moveInSheet(element: EditedElement, moved: MovedSheet, move: Move): void {
  const { name } = element;
  if (name === "sheetData") element.skip();
  else if (name === "sqref") element.text((refs) => movedRefs(refs, move, false));
  else if (name === "f") element.text((formula) => movedFormula(formula, moved.name, moved.name, move));
  else if (FIXED_IN_SHEET.has(name)) {
    for (const attribute of ["ref", "sqref"])
      element.attribute(attribute, (refs) => movedRefs(refs, move, name === "autoFilter"));
  }
}

/** A table or filter that ends in the row above the new ones takes them in (`grows`). What of it was deleted stays. */
function movedRefs(refs: string, move: Move, grows: boolean): string {
  return refs
    .split(" ")
    .map((ref) => {
      const area = parseArea(ref);
      const after = area && movedArea(area, move);
      if (!area || !after) return ref;
      const extended = grows && move.axis === "rows" && area.bottom === move.at - 1 && area.bottom > area.top;
      const result = extended ? { ...after, bottom: after.bottom + move.count } : after;
      return areaAddress(result) === areaAddress(area) ? ref : areaAddress(result);
    })
    .join(" ");
}

function movedIndex(text: string, { at, count }: Move): string {
  const index = indexIn(text);
  return index >= at ? String(movedPlace(index, at, count)) : text;
}

/** -1 where it is no number. */
function indexIn(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : -1;
}

/** The boxes of comments: the row and column they belong to, and the cells that their corners stand in. */
function moveNote(element: EditedElement, move: Move): void {
  const { axis, at, count } = move;
  if (element.name === (axis === "rows" ? "Row" : "Column")) element.text((place) => movedIndex(place, move));
  else if (element.name === "Anchor") {
    element.text((anchor) =>
      movedAnchor(anchor, axis, (place) => (place < at ? 0 : movedPlace(place, at, count) - place)),
    );
  }
}

/** The corners are moved together, by what `shiftOf` gives for the upper (left) one. */
function movedAnchor(anchor: string, axis: Move["axis"], shiftOf: (place: number) => number): string {
  const numbers = anchor.split(",").map(Number);
  if (numbers.length !== 8 || numbers.some((number) => !Number.isFinite(number))) return anchor;
  const [first, last] = axis === "rows" ? [2, 6] : [0, 4];
  const shift = shiftOf(numbers[first] ?? 0);
  if (shift === 0) return anchor;
  return numbers
    .map((number, place) => (place === first || place === last ? number + shift : number))
    .join(", ");
}

/** Where only some cells of the rows or columns move, each box goes with its own cell. */
function moveNotesOfCells(writer: WritableParts, part: string, { axis, at, count, band }: Move): void {
  const before = writer.read(part);
  if (!before) return;
  const cells: { row: number; column: number }[] = [];
  edited(before, (element) => {
    if (element.name === "ClientData") cells.push({ row: -1, column: -1 });
    const cell = cells.at(-1);
    if (!cell || (element.name !== "Row" && element.name !== "Column")) return;
    const key = element.name === "Row" ? "row" : "column";
    element.text((text) => {
      cell[key] = indexIn(text);
      return text;
    });
  });
  const shifts = cells.map(({ row, column }) => {
    const [along, across] = axis === "rows" ? [row, column] : [column, row];
    const isMoved = along >= at && across >= band.first && across <= band.last;
    return isMoved ? movedPlace(along, at, count) - along : 0;
  });
  let index = -1;
  const after = edited(before, (element) => {
    if (element.name === "ClientData") index++;
    const shift = shifts[index] ?? 0;
    if (shift === 0) return;
    if (element.name === (axis === "rows" ? "Row" : "Column"))
      element.text((text) => String(indexIn(text) + shift));
    else if (element.name === "Anchor") element.text((anchor) => movedAnchor(anchor, axis, () => shift));
  });
  if (after !== before) writer.set(part, after);
}

/** What stood on a row that is gone goes to the one that comes in its place. */
function movedPlace(row: number, at: number, count: number): number {
  return Math.max(at, row + count);
}
