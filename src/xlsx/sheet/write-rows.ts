import { areaAddress, cellAddress, type Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxRow, XlsxSheet } from "../model/document.ts";
import { attributesOf, prefixed } from "../xml/tag.ts";
import { escapeText, escapeXstring } from "../xml/text.ts";
import { withPrefixes } from "./future-functions.ts";
import type { SheetContent, SheetWatch } from "./read-sheet.ts";

/**
 * What the file had, kept while it is read again: a cell that is what it was is written as it stood, with all that
 * the document does not know of it (rich text, dynamic arrays, pictures in cells), and so are a row's own attributes.
 */
export class OriginalRows implements SheetWatch {
  private readonly cells = new Map<number, Map<number, string>>();
  private readonly attributes = new Map<number, readonly (readonly [name: string, value: string])[]>();
  private current = new Map<number, string>();
  /** Whether a formula that stood in the file is no longer what it was. */
  formulasChanged = false;

  constructor(private readonly now: XlsxSheet) {}

  row(row: { index: number }, scanner: Parameters<SheetWatch["row"]>[1]): void {
    this.current = new Map();
    this.cells.set(row.index, this.current);
    const tag = scanner.slice(scanner.tokenStart, scanner.position);
    const kept = attributesOf(tag).filter(([name]) => !OWN_ATTRIBUTES.has(name));
    if (kept.length > 0) this.attributes.set(row.index, kept);
  }

  cell: SheetWatch["cell"] = (scanned, read, scanner) => {
    const cell = this.now.rows.get(scanned.row)?.cells.get(scanned.column);
    if (read.formula !== (cell?.formula ?? null)) this.formulasChanged = true;
    // A shared formula stands in its first cell only; it is spelled out in each.
    const isShared = scanned.formula?.type === "shared";
    if (cell && !isShared && sameCell(cell, read)) {
      this.current.set(scanned.column, scanner.slice(scanned.start, scanned.end));
    }
  };

  xmlOf(row: number, column: number): string | undefined {
    return this.cells.get(row)?.get(column);
  }

  attributesOf(row: number): readonly (readonly [name: string, value: string])[] {
    return this.attributes.get(row) ?? [];
  }
}

/** Attributes of a row that we write ourselves, and `spans`, a hint that new cells would make wrong. */
const OWN_ATTRIBUTES = new Set(["r", "spans", "s", "customFormat", "ht", "hidden"]);

function sameCell(a: XlsxCell, b: XlsxCell): boolean {
  return (
    a.formula === b.formula &&
    a.style === b.style &&
    a.richText === b.richText &&
    sameValue(a.value, b.value) &&
    (a.arrayArea && areaAddress(a.arrayArea)) === (b.arrayArea && areaAddress(b.arrayArea))
  );
}

function sameValue(a: XlsxCell["value"], b: XlsxCell["value"]): boolean {
  if (isError(a) && isError(b)) return a.error === b.error;
  return Object.is(a, b);
}

function isError(value: XlsxCell["value"]): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

/** `<sheetData>` of the sheet, some rows at a time; `original` is null for a new one. */
export function* sheetDataXml(
  sheet: XlsxSheet,
  before: SheetContent | null,
  original: OriginalRows | null,
  prefix: string,
): Generator<string, void, undefined> {
  let pieces = `<${prefix}sheetData>`;
  for (const index of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    const row = sheet.rows.get(index);
    if (row) pieces += rowXml(index, row, before?.rows.get(index), original, prefix);
    if (pieces.length < PIECE) continue;
    yield pieces;
    pieces = "";
  }
  yield `${pieces}</${prefix}sheetData>`;
}

/** Characters that are made before they are packed. */
const PIECE = 100_000;

function rowXml(
  index: number,
  row: XlsxRow,
  before: XlsxRow | undefined,
  original: OriginalRows | null,
  prefix: string,
): string {
  // A height that Excel worked out itself goes on following the text; one that was set is marked so.
  const isSameHeight = row.height === (before?.height ?? null);
  const kept = (original?.attributesOf(index) ?? [])
    .filter(([name]) => isSameHeight || name !== "customHeight")
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
  const attributes =
    (row.style === null ? "" : ` s="${row.style}" customFormat="1"`) +
    (row.height === null ? "" : ` ht="${row.height}"${isSameHeight ? "" : ' customHeight="1"'}`) +
    (row.hidden ? ' hidden="1"' : "") +
    kept;
  if (row.cells.size === 0 && attributes === "") return "";
  const cells = [...row.cells.keys()]
    .sort((a, b) => a - b)
    .map((column) => {
      const same = original?.xmlOf(index, column);
      const cell = row.cells.get(column);
      return same ?? (cell ? prefixed(cellXml(cell, index, column), prefix) : "");
    });
  return `<${prefix}row r="${index + 1}"${attributes}>${cells.join("")}</${prefix}row>`;
}

/** Text goes in as text, whatever it starts with: only `formula` ever becomes a formula. */
function cellXml(cell: XlsxCell, row: number, column: number): string {
  const start = `<c r="${cellAddress({ row, column })}"${cell.style === 0 ? "" : ` s="${cell.style}"`}`;
  const { value } = cell;
  if (cell.formula === null && typeof value === "string") {
    const inside = cell.richText ?? `<t xml:space="preserve">${escapeXstring(value)}</t>`;
    return `${start} t="inlineStr"><is>${inside}</is></c>`;
  }
  if (cell.formula === null && value === null) return `${start}/>`;
  return `${start}${typeAttribute(value)}>${formulaXml(cell)}${valueXml(value)}</c>`;
}

function formulaXml(cell: XlsxCell): string {
  if (cell.formula === null) return "";
  const text = escapeText(withPrefixes(cell.formula));
  return cell.arrayArea ? `<f t="array" ref="${areaAddress(cell.arrayArea)}">${text}</f>` : `<f>${text}</f>`;
}

function typeAttribute(value: XlsxCell["value"]): string {
  if (typeof value === "string") return ' t="str"';
  if (typeof value === "boolean") return ' t="b"';
  return isError(value) || (typeof value === "number" && !Number.isFinite(value)) ? ' t="e"' : "";
}

function valueXml(value: XlsxCell["value"]): string {
  if (value === null) return "";
  if (typeof value === "string") return `<v>${escapeXstring(value)}</v>`;
  if (typeof value === "boolean") return value ? "<v>1</v>" : "<v>0</v>";
  if (isError(value)) return `<v>${escapeText(value.error)}</v>`;
  // A file has no infinity: Excel would call the workbook damaged.
  return Number.isFinite(value) ? `<v>${value}</v>` : "<v>#NUM!</v>";
}

/** The area that holds cells, for `<dimension>`. */
export function areaOfRows(rows: ReadonlyMap<number, XlsxRow>): Area | null {
  let used: Area | null = null;
  for (const [row, { cells }] of rows) {
    for (const column of cells.keys()) {
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
  }
  return used;
}
