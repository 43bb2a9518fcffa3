import { areaAddress, cellAddress } from "../../core/values/addresses.ts";
import type { XlsxColumn, XlsxSheet } from "../model/document.ts";
import { joined, packed, type PackedPart } from "../bytes/packed-part.ts";
import { same } from "../model/same.ts";
import type { StyleWriter } from "../styles/write-styles.ts";
import { encodeUtf8 } from "../xml/encoding.ts";
import {
  childNamed,
  childXml,
  joinElement,
  placeChild,
  splitElement,
  type XmlElement,
} from "../xml/element.ts";
import { attributeOf, attributesOf, prefixed, withAttributes } from "../xml/tag.ts";
import { isTrue } from "../xml/text.ts";
import { defaultCharacters, fileWidthOfCharacters } from "./column-width.ts";
import { defaultFont, readSheet, type SheetContent, type SheetContext } from "./read-sheet.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { writeConditionalFormats } from "./write-conditional-formats.ts";
import { isFitted, writePage } from "./write-page.ts";
import { OriginalRows, sheetDataXml, areaOfRows } from "./write-rows.ts";
import { validationsXml } from "./write-validations.ts";

export interface SheetPart {
  readonly part: PackedPart;
  /** Formulas came, went or changed, so that the order of calculation stored in the file is no longer true. */
  readonly formulasChanged: boolean;
}

export interface SheetWriting {
  readonly context: SheetContext;
  readonly styles: StyleWriter;
  /** Whether the sheet is the one in front; null: as the file says. */
  readonly isActive: boolean | null;
  /** `<customProperties>` as it must be; undefined: as it is. */
  readonly customProperties: string | null | undefined;
  /** `<drawing>` of a sheet that gets its first one; undefined: as it is. */
  readonly drawing: string | undefined;
  /** `<tableParts>` where tables came or went, "" for none; undefined: as it is. */
  readonly tables: string | undefined;
}

const BLANK_VIEWS = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
const NEW_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  `${BLANK_VIEWS}<sheetFormatPr defaultRowHeight="15"/><sheetData/>` +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/** Writes a sheet that is not in the file yet. */
export function newSheetXml(sheet: XlsxSheet, writing: SheetWriting): SheetPart {
  return { ...spliceSheet(encodeUtf8(NEW_SHEET), sheet, writing), formulasChanged: true };
}

/** Writes into the sheet's part what changed since it was read; everything else stays as it stands. */
export function spliceSheet(part: Uint8Array, sheet: XlsxSheet, writing: SheetWriting): SheetPart {
  const original = new OriginalRows(sheet);
  const before = readSheet(part, writing.context, { watch: original });
  const element = splitElement(part, "sheetData");

  writeProperties(element, before, sheet);
  writeView(element, before, sheet, writing.isActive);
  writeLayout(element, before, sheet, writing.context);
  writeRules(element, before, sheet, writing.styles);
  writePage(element, before.page, sheet.page);
  writeLinks(element, writing);
  placeChild(element, SHEET_ORDER, "sheetData", "");
  const rows = sheetDataXml(sheet, before, original, element.prefix);
  return {
    part: packed(sheetPieces(element, rows)),
    formulasChanged: original.formulasChanged || countFormulas(sheet.rows) !== countFormulas(before.rows),
  };
}

/** A child in our own words, `xml` null for none. */
function put(element: XmlElement, name: string, xml: string | null): void {
  placeChild(element, SHEET_ORDER, name, xml === null ? null : prefixed(xml, element.prefix));
}

/** Sizes, columns, merges and the used range. */
function writeLayout(
  element: XmlElement,
  before: SheetContent,
  sheet: XlsxSheet,
  context: SheetContext,
): void {
  const sizes = ({ defaultRowHeight, defaultColumnWidth }: SheetContent | XlsxSheet) => [
    defaultRowHeight,
    defaultColumnWidth,
  ];
  if (!same(sizes(before), sizes(sheet))) writeDefaults(element, sheet, context);
  if (!same(before.columns, sheet.columns)) put(element, "cols", columnsXml(element, sheet.columns, context));
  if (!same(before.merges, sheet.merges)) put(element, "mergeCells", mergesXml(sheet.merges));
  const used = areaOfRows(sheet.rows);
  if (!same(used, areaOfRows(before.rows))) {
    put(element, "dimension", `<dimension ref="${used ? areaAddress(used) : "A1"}"/>`);
  }
}

/** Protection, conditional formats and what cells accept. */
function writeRules(
  element: XmlElement,
  before: SheetContent,
  sheet: XlsxSheet,
  styles: SheetWriting["styles"],
): void {
  if (before.isProtected !== sheet.isProtected) {
    const xml = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
    put(element, "sheetProtection", sheet.isProtected ? xml : null);
  }
  if (!same(before.conditionalFormats, sheet.conditionalFormats)) {
    writeConditionalFormats(element, before.conditionalFormats, sheet.conditionalFormats, styles);
  }
  if (!same(before.validations, sheet.validations)) {
    put(element, "dataValidations", validationsXml(sheet.validations) || null);
  }
}

/** Elements that lead to other parts. */
function writeLinks(element: XmlElement, { customProperties, drawing, tables }: SheetWriting): void {
  if (customProperties !== undefined) put(element, "customProperties", customProperties);
  if (drawing !== undefined) put(element, "drawing", drawing);
  if (tables !== undefined) put(element, "tableParts", tables || null);
}

/** The sheet's part a piece at a time: of a large one the rows are never all there as text. */
function* sheetPieces(element: XmlElement, rows: Iterable<string>): Generator<Uint8Array, void, undefined> {
  yield encodeUtf8(element.before + element.open);
  for (const child of element.children) {
    yield encodeUtf8(childXml(child));
    if (child.name === "sheetData") for (const piece of rows) yield encodeUtf8(piece);
  }
  yield encodeUtf8(element.close + element.after);
}

/** Changes only whether the sheet's tab is selected: two selected tabs would be edited together. */
export function withTabSelected(part: Uint8Array, isSelected: boolean): Uint8Array {
  const element = splitElement(part, "sheetData");
  const standing = childNamed(element, "sheetViews")?.xml;
  if (isTabSelected(standing) === isSelected) return part;
  const views = { xml: standing ?? prefixed(BLANK_VIEWS, element.prefix) };
  editFirstView(views, (open) => withAttributes(open, { tabSelected: isSelected ? "1" : null }));
  placeChild(element, SHEET_ORDER, "sheetViews", views.xml);
  return joined([
    encodeUtf8(element.before + element.open),
    ...element.children.flatMap((child) =>
      child.range
        ? [encodeUtf8(child.lead ?? ""), element.bytes.subarray(...child.range)]
        : [encodeUtf8(childXml(child))],
    ),
    encodeUtf8(element.close + element.after),
  ]);
}

function isTabSelected(views: string | undefined): boolean {
  if (views === undefined) return false;
  const view = splitElement(views).children.find(({ name }) => name === "sheetView");
  return view !== undefined && isTrue(attributeOf(view.xml, "tabSelected") ?? null);
}

function countFormulas(rows: XlsxSheet["rows"]): number {
  let count = 0;
  for (const { cells } of rows.values())
    for (const cell of cells.values()) if (cell.formula !== null) count++;
  return count;
}

const PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

function writeProperties(element: XmlElement, before: SheetContent, sheet: XlsxSheet): void {
  const fits = isFitted(sheet.page);
  if (before.tabColor === sheet.tabColor && isFitted(before.page) === fits) return;
  const properties = splitElement(
    childNamed(element, "sheetPr")?.xml ?? prefixed("<sheetPr></sheetPr>", element.prefix),
  );
  if (before.tabColor !== sheet.tabColor) {
    const color =
      sheet.tabColor === null ? null : `<tabColor rgb="FF${sheet.tabColor.slice(1).toUpperCase()}"/>`;
    placeChild(properties, PROPERTIES_ORDER, "tabColor", color && prefixed(color, element.prefix));
  }
  if (isFitted(before.page) !== fits) {
    const standing = childNamed(properties, "pageSetUpPr")?.xml ?? prefixed("<pageSetUpPr/>", element.prefix);
    placeChild(
      properties,
      PROPERTIES_ORDER,
      "pageSetUpPr",
      withAttributes(standing, { fitToPage: fits ? "1" : null }),
    );
  }
  placeChild(element, SHEET_ORDER, "sheetPr", joinElement(properties));
}

function writeView(
  element: XmlElement,
  before: SheetContent,
  sheet: XlsxSheet,
  isActive: boolean | null,
): void {
  const standing = childNamed(element, "sheetViews")?.xml;
  const views = {
    xml: standing ?? prefixed(BLANK_VIEWS, element.prefix),
  };
  editFirstView(
    views,
    (open) =>
      withAttributes(open, {
        showGridLines: sheet.showGridlines ? null : "0",
        showRowColHeaders: sheet.showHeadings ? null : "0",
        ...(isActive === null ? {} : { tabSelected: isActive ? "1" : null }),
      }),
    same(before.freeze, sheet.freeze) ? undefined : prefixed(paneXml(sheet.freeze), element.prefix),
  );
  if (views.xml !== standing) placeChild(element, SHEET_ORDER, "sheetViews", views.xml);
}

/** `pane`, when given, takes the place of the pane and selections that stand there. */
function editFirstView(views: { xml: string }, edit: (open: string) => string, pane?: string): void {
  const list = splitElement(views.xml);
  const first = list.children.find((child) => child.name === "sheetView");
  if (!first) return;
  const view = splitElement(first.xml);
  const open = edit(view.open);
  if (same(attributesOf(open).sort(), attributesOf(view.open).sort()) && pane === undefined) return;
  view.open = open;
  if (pane !== undefined) {
    const others = view.children.filter((child) => child.name !== "pane" && child.name !== "selection");
    view.children = pane === "" ? others : [{ name: "pane", xml: pane }, ...others];
  }
  first.xml = joinElement(view);
  views.xml = joinElement(list);
}

function paneXml({ rows, columns }: XlsxSheet["freeze"]): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const corner = cellAddress({ row: rows, column: columns });
  return (
    `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

function writeDefaults(element: XmlElement, sheet: XlsxSheet, context: SheetContext): void {
  const standing = childNamed(element, "sheetFormatPr")?.xml ?? prefixed("<sheetFormatPr/>", element.prefix);
  const width = sheet.defaultColumnWidth;
  const xml = withAttributes(standing, {
    defaultRowHeight: String(sheet.defaultRowHeight ?? 15),
    customHeight: sheet.defaultRowHeight === null ? null : "1",
    defaultColWidth:
      width === null ? null : String(fileWidthOfCharacters(width, defaultFont(context.styles))),
  });
  placeChild(element, SHEET_ORDER, "sheetFormatPr", xml);
}

const COLUMN_ATTRIBUTES = new Set(["min", "max", "width", "customWidth", "hidden", "style"]);

/** Outline levels and the like of the columns that stand there go with the columns. */
function columnsXml(
  element: XmlElement,
  columns: readonly XlsxColumn[],
  context: SheetContext,
): string | null {
  const standing = childNamed(element, "cols");
  const kept = new Map(
    (standing ? splitElement(standing.xml).children : []).map((child): [string, string] => {
      const attributes = attributesOf(child.xml);
      const others = attributes.filter(([name]) => !COLUMN_ATTRIBUTES.has(name));
      const min = attributes.find(([name]) => name === "min")?.[1] ?? "";
      return [min, others.map(([name, value]) => ` ${name}="${value}"`).join("")];
    }),
  );
  const font = defaultFont(context.styles);
  const xml = columns.map((column) => {
    // A run with only a format has a width in the file too: the default one, not marked as chosen.
    const width = fileWidthOfCharacters(column.width ?? defaultCharacters(font), font);
    return (
      `<col min="${column.first + 1}" max="${column.last + 1}" width="${width}"` +
      (column.style === null ? "" : ` style="${column.style}"`) +
      (column.hidden ? ' hidden="1"' : "") +
      (column.width === null ? "" : ' customWidth="1"') +
      `${kept.get(String(column.first + 1)) ?? ""}/>`
    );
  });
  return xml.length === 0 ? null : `<cols>${xml.join("")}</cols>`;
}

function mergesXml(merges: XlsxSheet["merges"]): string | null {
  if (merges.length === 0) return null;
  const cells = merges.map((merge) => `<mergeCell ref="${areaAddress(merge)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
}
