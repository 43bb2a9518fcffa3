import type { Area } from "../core/values/addresses.ts";
import { PortError, type ReadOptions } from "../core/plan/port.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/values/snapshot.ts";
import { readSettings, readSheetProperties } from "./custom-parts.ts";
import { corrupt } from "./failure.ts";
import type { PartSource } from "./opc/parts.ts";
import { ZipArchive, type InflatePart } from "./opc/zip.ts";
import { readWorkbook, isTrue, type Tab } from "./read-workbook.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { BlockBuilder, type FormulaResults } from "./sheet/block-builder.ts";
import { readColumns, readMerges } from "./sheet/read-sheet.ts";
import { scanSheetData, type CellContext } from "./sheet/sheet-data.ts";
import { markOf, SETTINGS_KEY } from "./stored-keys.ts";
import { readStyles, type Styles } from "./styles/read-styles.ts";
import { XmlScanner } from "./xml/scanner.ts";

/**
 * Reads straight from the file what `check` needs: values, number formats and fonts by column, merges, hidden rows.
 * Values are what Excel's `Range.values` gives; a formula without a stored result reads as blank, for nothing here
 * calculates: `onUncalculated` hears of it. Throws a FileError, or a PortError when `signal` stopped it
 * between two sheets, and nothing else.
 */
export function readSnapshot(
  bytes: Uint8Array,
  name: string,
  options: SnapshotOptions = {},
): WorkbookSnapshot {
  const archive = new ZipArchive(bytes, options.inflate);
  const index = readWorkbook(archive);
  const tabs = index.tabs.filter((tab) => tab.isWorksheet);
  if (tabs.length === 0) throw corrupt("a workbook without sheets");
  const context: SnapshotContext = {
    strings: readSharedStrings(index.sharedStrings === null ? null : archive.read(index.sharedStrings)).texts,
    styles: readStyles(archive, index.styles, index.theme),
    date1904: index.date1904,
  };
  const results: FormulaResults = { missing: 0, zero: 0, other: 0 };
  const sheets = tabs.map((tab, at) => {
    if (options.signal?.aborted) throw new PortError("cancelled");
    return readSheetSnapshot(archive, tab, at, context, results);
  });
  // XlsxWriter, which calculates nothing either, writes 0 everywhere and asks for a calculation.
  const isMadeUp = index.isCalculationDue && results.zero > 0 && results.other === 0;
  if (results.missing > 0 || isMadeUp) options.onUncalculated?.();
  return {
    name,
    date1904: index.date1904,
    isReadOnly: false,
    sheets,
    storedSettings: settingText(readSettings(archive, index.relationships).get(SETTINGS_KEY)),
  };
}

export interface SnapshotOptions extends ReadOptions {
  /** A quicker way to inflate than the portable one (`nodeInflate`). */
  readonly inflate?: InflatePart;
  /** A program wrote the file that does not calculate: results of formulas are missing, or 0 throughout. */
  readonly onUncalculated?: () => void;
}

/** Values of document settings are kept as JSON, and ours is a text: the text is what is asked for. */
function settingText(json: string | undefined): string | null {
  if (json === undefined) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : json;
  } catch {
    return json;
  }
}

interface SnapshotContext extends CellContext {
  readonly styles: Styles;
}

function readSheetSnapshot(
  source: PartSource,
  tab: Tab,
  at: number,
  context: SnapshotContext,
  results: FormulaResults,
): SheetSnapshot {
  const bytes = source.read(tab.part);
  if (!bytes) throw corrupt(`the sheet ${tab.name} is missing`);
  const block = new BlockBuilder(context.styles.formats);
  const scanner = new XmlScanner(bytes);
  if (scanner.root() !== "worksheet") throw corrupt("a sheet that is no worksheet");
  let isProtected = false;
  let merges: Area[] = [];
  scanner.children((name) => {
    if (name === "sheetData") scanSheetData(scanner, context, block);
    else if (name === "mergeCells") merges = readMerges(scanner);
    else if (name === "sheetProtection") isProtected = isTrue(scanner.attribute("sheet"));
    else if (name === "cols") block.columnRuns = readColumns(scanner, context);
  });
  const mark = markOf(readSheetProperties(source, tab.part, bytes));
  // Sheets of ours are not what is checked.
  if (mark === null) addResults(results, block.results);
  return {
    id: `{sheet-${at + 1}}`,
    name: tab.name,
    visibility: tab.visibility,
    isProtected,
    mark,
    ...block.finish(),
    merges,
    hiddenRows: block.hiddenRows,
  };
}

function addResults(to: FormulaResults, results: FormulaResults): void {
  to.missing += results.missing;
  to.zero += results.zero;
  to.other += results.other;
}
