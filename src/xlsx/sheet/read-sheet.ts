import { type Area, MAX_COLUMNS } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxColumn, XlsxRow, XlsxSheet } from "../model/document.ts";
import { corrupt, tooLarge } from "../bytes/failure.ts";
import { isTrue } from "../xml/text.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { Styles } from "../styles/read-styles.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { charactersOfFileWidth, defaultCharacters, type DefaultFont } from "./column-width.ts";
import { readConditionalFormatting, readDataBarExtensions } from "./read-conditional-formats.ts";
import { defaultPage, readPageElement, type FitToPage } from "./read-page.ts";
import { readValidations } from "./read-validations.ts";
import { parseAreas } from "./references.ts";
import { SharedFormulas } from "./shared-formulas.ts";
import { scanSheetData, type CellContext, type ScannedCell, type ScannedRow } from "./sheet-data.ts";

/** What a sheet's part says by itself: everything but its place in the workbook. */
export type SheetContent = Omit<
  XlsxSheet,
  "id" | "name" | "visibility" | "part" | "changed" | "customProperties" | "charts" | "tables"
>;

/** What of the workbook a sheet's part refers to. */
export interface SheetContext extends CellContext {
  readonly shared: SharedStrings;
  readonly styles: Styles;
  /** Cells that may still be read, over all sheets. */
  readonly budget: { cells: number; formulaCharacters: number };
}

const MAX_MERGES = 65_536;
/** Over a document; a cell costs some 200 bytes in it. The snapshot takes more. */
export const MAX_DOCUMENT_CELLS = 5_000_000;
export const MAX_FORMULA_CHARACTERS = 100_000_000;

/** Elements of a sheet that lead to parts or features we keep untouched. */
const DRAWN = new Set([
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "tableParts",
  "autoFilter",
]);

/** Reads a worksheet's part. Throws a FileError. */
export function readSheet(
  bytes: Uint8Array,
  context: SheetContext,
  { watch, withoutRows = false }: { readonly watch?: SheetWatch; readonly withoutRows?: boolean } = {},
): SheetContent {
  const scanner = new XmlScanner(bytes);
  if (scanner.root() !== "worksheet") throw corrupt("a sheet that is no worksheet");
  const sheet: Mutable<SheetContent> = emptyContent();
  const fit: FitToPage = { isOn: false };
  scanner.children((name) => {
    switch (name) {
      case "sheetPr":
        readProperties(scanner, sheet, fit, context.styles);
        break;
      case "sheetViews":
        readView(scanner, sheet);
        break;
      case "sheetFormatPr":
        readDefaults(scanner, sheet, context);
        break;
      case "cols":
        sheet.columns = readColumns(scanner, context);
        break;
      case "sheetData":
        if (withoutRows) scanner.skip();
        else readRows(scanner, context, sheet.rows, watch);
        break;
      case "sheetProtection":
        sheet.isProtected = isTrue(scanner.attribute("sheet"));
        break;
      case "mergeCells":
        sheet.merges = readMerges(scanner);
        break;
      case "conditionalFormatting":
        readConditionalFormatting(scanner, context.styles, sheet.conditionalFormats);
        break;
      case "dataValidations":
        sheet.validations = readValidations(scanner);
        break;
      case "extLst":
        readDataBarExtensions(scanner, sheet.conditionalFormats);
        break;
      default:
        if (DRAWN.has(name)) sheet.hasDrawing = true;
        else readPageElement(scanner, name, sheet.page, fit);
    }
  });
  return sheet;
}

/** Reads a worksheet's part through and keeps nothing of it. Throws a FileError where a cell cannot be read. */
export function checkSheet(bytes: Uint8Array, context: SheetContext): void {
  const scanner = new XmlScanner(bytes);
  if (scanner.root() !== "worksheet") throw corrupt("a sheet that is no worksheet");
  scanner.children((name) => {
    if (name === "sheetData")
      scanSheetData(scanner, context, { wantsFormulas: true, row: () => undefined, cell: () => undefined });
    else if (name === "mergeCells") readMerges(scanner);
  });
}

/** Told of every row and cell while the scanner stands at it; the writer keeps the XML of what stays the same. */
export interface SheetWatch {
  row(row: ScannedRow, scanner: XmlScanner): void;
  cell(cell: ScannedCell, read: XlsxCell, scanner: XmlScanner): void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A sheet with nothing in it. */
export function emptyContent(): SheetContent {
  return {
    rows: new Map<number, XlsxRow>(),
    columns: [],
    defaultRowHeight: null,
    defaultColumnWidth: null,
    merges: [],
    conditionalFormats: [],
    validations: [],
    tabColor: null,
    showGridlines: true,
    showHeadings: true,
    freeze: { rows: 0, columns: 0 },
    page: defaultPage(),
    isProtected: false,
    hasDrawing: false,
  };
}

function readProperties(scanner: XmlScanner, sheet: SheetContent, fit: FitToPage, styles: Styles): void {
  scanner.children((name) => {
    if (name === "tabColor") sheet.tabColor = styles.color(scanner);
    else if (name === "pageSetUpPr") fit.isOn = isTrue(scanner.attribute("fitToPage"));
  });
}

function readView(scanner: XmlScanner, sheet: SheetContent): void {
  let isFirst = true;
  scanner.children(() => {
    if (!isFirst) return;
    isFirst = false;
    sheet.showGridlines = isTrue(scanner.attribute("showGridLines"), true);
    sheet.showHeadings = isTrue(scanner.attribute("showRowColHeaders"), true);
    scanner.children((name) => {
      if (name !== "pane" || !(scanner.attribute("state") ?? "").startsWith("frozen")) return;
      sheet.freeze = {
        rows: Number(scanner.attribute("ySplit") ?? 0) || 0,
        columns: Number(scanner.attribute("xSplit") ?? 0) || 0,
      };
    });
  });
}

function readDefaults(scanner: XmlScanner, sheet: SheetContent, context: SheetContext): void {
  const height = Number(scanner.attribute("defaultRowHeight") ?? 0);
  const width = Number(scanner.attribute("defaultColWidth") ?? 0);
  const characters = Number(scanner.attribute("baseColWidth") ?? 0);
  sheet.defaultRowHeight = height || null;
  if (width) sheet.defaultColumnWidth = charactersOfFileWidth(width, defaultFont(context.styles));
  else if (characters && characters !== 8) sheet.defaultColumnWidth = characters;
}

/** The font that column widths are measured in. */
export function defaultFont(styles: Pick<Styles, "formats">): DefaultFont {
  return styles.formats[0]?.font ?? { name: "Calibri", size: 11 };
}

/**
 * Reads the `<cols>` just opened: at most one run a column, in order. Older exporters write the runs in any order; a
 * run that says nothing of columns is passed by, and of two for one column the first one counts.
 */
export function readColumns(scanner: XmlScanner, context: Pick<SheetContext, "styles">): XlsxColumn[] {
  const runs: XlsxColumn[] = [];
  scanner.children((name) => {
    if (name !== "col") return;
    const first = Number(scanner.attribute("min")) - 1;
    const last = Math.min(Number(scanner.attribute("max")) - 1, MAX_COLUMNS - 1);
    if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 0 && last >= first)) return;
    if (runs.length >= MAX_COLUMNS) return;
    const style = Number(scanner.attribute("style") ?? 0) || 0;
    runs.push({
      first,
      last,
      width: readWidth(scanner, defaultFont(context.styles)),
      hidden: isTrue(scanner.attribute("hidden")),
      style: style === 0 ? null : style,
    });
  });
  const columns: XlsxColumn[] = [];
  for (const run of runs.sort((a, b) => a.first - b.first)) {
    const first = Math.max(run.first, (columns.at(-1)?.last ?? -1) + 1);
    if (first <= run.last) columns.push({ ...run, first });
  }
  return columns;
}

/** A run that only has a format says the default width too, without calling it chosen. */
function readWidth(scanner: XmlScanner, font: DefaultFont): number | null {
  const width = scanner.attribute("width");
  if (width === null) return null;
  const characters = charactersOfFileWidth(Number(width) || 0, font);
  const isChosen = isTrue(scanner.attribute("customWidth")) || characters !== defaultCharacters(font);
  return isChosen ? characters : null;
}

/** Reads the `<mergeCells>` just opened. */
export function readMerges(scanner: XmlScanner): Area[] {
  const merges: Area[] = [];
  scanner.children((name) => {
    if (name !== "mergeCell") return;
    if (merges.length >= MAX_MERGES) throw tooLarge("too many merged areas");
    merges.push(...parseAreas(scanner.attribute("ref") ?? ""));
  });
  return merges;
}

function readRows(
  scanner: XmlScanner,
  context: SheetContext,
  rows: Map<number, XlsxRow>,
  watch: SheetWatch | undefined,
): void {
  const spelled = new SharedFormulas(context.budget);
  let current: XlsxRow | undefined;
  scanSheetData(scanner, context, {
    wantsFormulas: true,
    row(row) {
      current = rows.get(row.index) ?? newRow(row);
      rows.set(row.index, current);
      watch?.row(row, scanner);
    },
    cell(scanned) {
      if (--context.budget.cells < 0) throw tooLarge("too many cells");
      const cell: XlsxCell = {
        value: scanned.isError ? { error: String(scanned.value) } : scanned.value,
        formula: spelled.formulaOf(scanned),
        style: context.styles.formats[scanned.style] ? scanned.style : 0,
      };
      const rich = scanned.rich ?? context.shared.rich.get(scanned.sharedString);
      if (rich !== undefined) cell.richText = rich;
      if (scanned.formula?.type === "array" && scanned.formula.area !== null) {
        const [area] = parseAreas(scanned.formula.area);
        if (area) cell.arrayArea = area;
      }
      current?.cells.set(scanned.column, cell);
      watch?.cell(scanned, cell, scanner);
    },
  });
}

function newRow(row: ScannedRow): XlsxRow {
  return { cells: new Map(), height: row.height, hidden: row.hidden, style: row.style };
}
