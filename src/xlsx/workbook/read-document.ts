import type { DefinedName, XlsxDocument, XlsxSheet } from "../model/document.ts";
import { readCharts } from "../charts/read-charts.ts";
import { readStoredSettings, readSheetProperties } from "./custom-parts.ts";
import { corrupt, optional, within } from "../bytes/failure.ts";
import { readTables } from "./file-tables.ts";
import type { PartSource } from "../opc/parts.ts";
import { ZipArchive, type InflatePart } from "../opc/zip.ts";
import { takePrintName } from "./print-names.ts";
import { readWorkbook, type Tab, type WorkbookIndex } from "./read-workbook.ts";
import { readSharedStrings } from "../sheet/shared-strings.ts";
import {
  MAX_DOCUMENT_CELLS,
  MAX_FORMULA_CHARACTERS,
  readSheet,
  type SheetContext,
} from "../sheet/read-sheet.ts";
import { readStyles } from "../styles/read-styles.ts";

/**
 * Reads a workbook file whole: cells, formats, page set-up. Parts that it does not understand stay packed in `package`.
 * Throws a FileError and nothing else, within seconds and bounded memory, whatever the bytes are.
 */
export function readDocument(
  bytes: Uint8Array,
  inflate?: InflatePart,
  { areRowsDeferred = false }: DocumentReading = {},
): XlsxDocument {
  const source = new ZipArchive(bytes, inflate);
  const index = readWorkbook(source);
  const context = sheetContext(source, index);
  const worksheets = index.tabs.filter((tab) => tab.isWorksheet);
  if (worksheets.length === 0) throw corrupt("a workbook without sheets");
  const sheets = worksheets.map((tab, at) => {
    const isDeferred = areRowsDeferred && source.sizeOf(tab.part) > LARGE_SHEET;
    const sheet = readTab(source, tab, at, context, isDeferred);
    return isDeferred ? withRowsLater(sheet, () => readRowsOf(source, tab, index)) : sheet;
  });
  return {
    sheets,
    formats: context.styles.formats,
    names: placeNames(index, sheets),
    date1904: index.date1904,
    isCalculationDue: index.isCalculationDue,
    activeSheet: Math.max(
      0,
      worksheets.findIndex((tab) => tab === index.tabs[index.activeTab]),
    ),
    settings: optional(() => readStoredSettings(source, index.relationships), new Map<string, string>()),
    isProtected: index.isProtected,
    package: { parts: source },
  };
}

/** What the sheets of a workbook refer to. */
export function sheetContext(source: PartSource, index: WorkbookIndex): SheetContext {
  const shared = readSharedStrings(source, index.sharedStrings);
  return {
    shared,
    strings: shared.texts,
    styles: readStyles(source, index.styles, index.theme),
    date1904: index.date1904,
    budget: { cells: MAX_DOCUMENT_CELLS, formulaCharacters: MAX_FORMULA_CHARACTERS },
  };
}

export interface DocumentReading {
  /** Rows of large sheets are read when somebody asks for them: who only adds sheets never does. */
  readonly areRowsDeferred?: boolean;
}

/** Bytes. */
const LARGE_SHEET = 1_000_000;

function withRowsLater(sheet: XlsxSheet, read: () => XlsxSheet["rows"]): XlsxSheet {
  const hold = (rows: XlsxSheet["rows"]): XlsxSheet["rows"] => {
    Object.defineProperty(sheet, "rows", {
      value: rows,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    return rows;
  };
  return Object.defineProperty(sheet, "rows", {
    get: () => hold(read()),
    set: hold,
    enumerable: true,
    configurable: true,
  });
}

function readRowsOf(source: PartSource, { part }: Tab, index: WorkbookIndex): XlsxSheet["rows"] {
  const bytes = source.read(part) ?? new Uint8Array();
  return within(part, () => readSheet(bytes, sheetContext(source, index))).rows;
}

function readTab(
  source: PartSource,
  tab: Tab,
  at: number,
  context: SheetContext,
  withoutRows: boolean,
): XlsxSheet {
  const bytes = source.read(tab.part);
  if (!bytes) throw corrupt(`the sheet ${tab.name} is missing`);
  return {
    ...within(tab.part, () => readSheet(bytes, context, { withoutRows })),
    id: `{sheet-${at + 1}}`,
    name: tab.name,
    visibility: tab.visibility,
    part: tab.part,
    changed: false,
    customProperties: readSheetProperties(source, tab.part, bytes),
    charts: optional(() => readCharts(source, tab.part), []),
    tables: optional(() => readTables(source, tab.part).map(({ table }) => table), []),
  };
}

/** Names count sheets by tabs; ours count worksheets. Print areas and titles go to their pages. */
function placeNames(index: WorkbookIndex, sheets: readonly XlsxSheet[]): DefinedName[] {
  const sheetOfTab = new Map<number, number>();
  index.tabs.forEach((tab, at) => {
    if (tab.isWorksheet) sheetOfTab.set(at, sheetOfTab.size);
  });
  return index.names.flatMap((name) => {
    if (name.sheet === null) return [name];
    const sheet = sheetOfTab.get(name.sheet);
    if (sheet === undefined) return [];
    const page = sheets[sheet]?.page;
    return page && takePrintName(name, page) ? [] : [{ ...name, sheet }];
  });
}
