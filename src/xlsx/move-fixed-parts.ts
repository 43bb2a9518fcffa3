import { areaAddress, MAX_COLUMNS, parseArea } from "../core/values/addresses.ts";
import { movedArea, movedFormula, type Move } from "./calculation/moved-references.ts";
import { PartMap, readRelationships, type PartSource } from "./opc/parts.ts";
import { encodeUtf8, utf8 } from "./xml/encoding.ts";
import { decodeEntities, escapeText } from "./xml/text.ts";

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

/** What keeps the rows of a sheet from being moved ("pivotTable"); null: nothing. */
export function holdsRows(source: PartSource, part: string): string | null {
  return readRelationships(source, part).find(({ type }) => !MOVABLE.has(type))?.type ?? null;
}

/** Comments, notes, pictures and charts hang on cells of the sheet. */
export function hasKeptParts(parts: ReadonlyMap<string, Uint8Array>, part: string): boolean {
  const kept = ["comments", "threadedComment", "vmlDrawing", "drawing"];
  return readRelationships(new PartMap(parts), part).some(({ type }) => kept.includes(type));
}

/**
 * Moves in the parts of a file what hangs on rows that went down and what the document does not hold: filters,
 * hyperlinks, newer rules, tables, comments, pictures and the ranges of charts. Everything else stays byte for byte.
 */
export function moveFixedParts(
  parts: ReadonlyMap<string, Uint8Array>,
  moved: MovedSheet,
): Map<string, Uint8Array> {
  const changed = new Map(parts);
  const source = new PartMap(parts);
  const move: Move = {
    axis: "rows",
    at: moved.at,
    count: moved.count,
    band: { first: 0, last: MAX_COLUMNS - 1 },
  };
  edit(moved.part, (xml) => movedSheet(xml, moved, move));
  for (const { type, target } of readRelationships(source, moved.part)) {
    if (target === null) continue;
    if (type === "table") edit(target, (xml) => withRefs(xml, AREA, move, true));
    else if (type === "comments" || type === "threadedComment")
      edit(target, (xml) => withRefs(xml, AREA, move, false));
    else if (type === "vmlDrawing") edit(target, (xml) => movedNotes(xml, move));
    else if (type === "drawing") edit(target, (xml) => movedAnchors(xml, move));
  }
  for (const name of parts.keys()) {
    if (/^\/?xl\/charts\/[^/]+\.xml$/i.test(name)) edit(name, (xml) => movedCharts(xml, moved, move));
  }
  return changed;

  function edit(name: string, change: (xml: string) => string): void {
    const real = [...parts.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
    const bytes = real === undefined ? undefined : changed.get(real);
    if (real === undefined || !bytes) return;
    const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(utf8(bytes));
    const after = change(before);
    if (after !== before) changed.set(real, encodeUtf8(after));
  }
}

/** Behind the cells: filters, sorting, links, ignored errors, and rules of newer versions of Excel. */
const FIXED_IN_SHEET =
  /<(?:\w+:)?(?:autoFilter|sortState|sortCondition|hyperlink|ignoredError|protectedRange)\b[^<>]*>/g;

function movedSheet(xml: string, moved: MovedSheet, move: Move): string {
  const end = xml.search(/<\/(?:\w+:)?sheetData>/);
  if (end < 0) return xml;
  const behind = xml
    .slice(end)
    .replace(FIXED_IN_SHEET, (tag) => withRefs(tag, AREAS, move, /autoFilter/.test(tag)))
    .replace(
      /(<xm:sqref>)([^<]*)(<\/xm:sqref>)/g,
      (_, open: string, refs: string, close: string) => open + movedRefs(refs, move, false) + close,
    )
    .replace(/(<xm:f>)([^<]*)(<\/xm:f>)/g, (_, open: string, formula: string, close: string) => {
      return open + movedText(formula, moved.name, moved, move) + close;
    });
  return xml.slice(0, end) + behind;
}

function movedCharts(xml: string, moved: MovedSheet, move: Move): string {
  return xml.replace(
    /(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g,
    (_, open: string, formula: string, close: string) => {
      return open + movedText(formula, "", moved, move) + close;
    },
  );
}

function movedText(formula: string, home: string, { name }: MovedSheet, move: Move): string {
  const text = decodeEntities(formula);
  const after = movedFormula(text, home, name, move);
  return after === text ? formula : escapeText(after);
}

const AREA = /(\sref=")([^"]*)(")/g;
const AREAS = /(\s(?:ref|sqref)=")([^"]*)(")/g;

/** `ref="A1:B9"`; a table or filter that ends in the row above the new ones takes them in. */
function withRefs(xml: string, attributes: RegExp, move: Move, grows: boolean): string {
  return xml.replace(
    attributes,
    (_, open: string, refs: string, close: string) => open + movedRefs(refs, move, grows) + close,
  );
}

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

/** The boxes of comments: the row they belong to, and the cells that their corners stand in. */
function movedNotes(xml: string, { at, count }: Move): string {
  return xml
    .replace(/(<x:Row>)\s*(\d+)\s*(<\/x:Row>)/g, (_, open: string, row: string, close: string) => {
      return open + String(movedRow(Number(row), at, count)) + close;
    })
    .replace(
      /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g,
      (all: string, open: string, anchor: string, close: string) => {
        const numbers = anchor.split(",").map(Number);
        const [, , top = 0] = numbers;
        if (numbers.length !== 8 || numbers.some((number) => !Number.isFinite(number)) || top < at)
          return all;
        const places = numbers.map((number, place) =>
          place === 2 || place === 6 ? movedRow(number, at, count) : number,
        );
        return open + places.join(", ") + close;
      },
    );
}

/** Pictures and charts move with the cells under their upper corner, and grow when rows come in between. */
function movedAnchors(xml: string, { at, count }: Move): string {
  return xml.replace(
    /(<xdr:row>)\s*(\d+)\s*(<\/xdr:row>)/g,
    (_, open: string, row: string, close: string) => {
      return open + String(movedRow(Number(row), at, count)) + close;
    },
  );
}

/** What stood on a row that is gone goes to the one that comes in its place. */
function movedRow(row: number, at: number, count: number): number {
  return row >= at ? Math.max(at, row + count) : row;
}
