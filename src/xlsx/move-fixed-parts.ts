import { areaAddress, MAX_COLUMNS, parseArea } from "../core/values/addresses.ts";
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
  const move: Move = {
    axis: "rows",
    at: moved.at,
    count: moved.count,
    band: { first: 0, last: MAX_COLUMNS - 1 },
  };
  const edit = (name: string, visit: (element: EditedElement) => void): void => {
    const before = writer.read(name);
    const after = before && edited(before, visit);
    if (after && after !== before) writer.set(name, after);
  };
  edit(moved.part, (element) => moveInSheet(element, moved, move));
  for (const { type, target } of readRelationships(writer, moved.part)) {
    if (target !== null && isMoved(type)) edit(target, (element) => MOVED_IN[type](element, move));
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
    if (element.name === "row") element.text((row) => movedRow(row, move));
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

/** A table or filter that ends in the row above the new ones takes them in (`grows`). */
function movedRefs(refs: string, move: Move, grows: boolean): string {
  return refs
    .split(" ")
    .map((ref) => {
      const area = parseArea(ref);
      const after = area && movedArea(area, move);
      if (!area || !after) return ref;
      const extended = grows && area.bottom === move.at - 1 && area.bottom > area.top;
      const result = extended ? { ...after, bottom: after.bottom + move.count } : after;
      return result.top === area.top && result.bottom === area.bottom ? ref : areaAddress(result);
    })
    .join(" ");
}

function movedRow(text: string, { at, count }: Move): string {
  const row = /^\s*\d+\s*$/.test(text) ? Number(text) : -1;
  return row >= at ? String(movedPlace(row, at, count)) : text;
}

/** The boxes of comments: the row they belong to, and the cells that their corners stand in. */
function moveNote(element: EditedElement, move: Move): void {
  const { at, count } = move;
  if (element.name === "Row") element.text((row) => movedRow(row, move));
  else if (element.name === "Anchor") {
    element.text((anchor) => {
      const numbers = anchor.split(",").map(Number);
      const [, , top = 0] = numbers;
      if (numbers.length !== 8 || numbers.some((number) => !Number.isFinite(number)) || top < at)
        return anchor;
      return numbers
        .map((number, place) => (place === 2 || place === 6 ? movedPlace(number, at, count) : number))
        .join(", ");
    });
  }
}

/** What stood on a row that is gone goes to the one that comes in its place. */
function movedPlace(row: number, at: number, count: number): number {
  return Math.max(at, row + count);
}
