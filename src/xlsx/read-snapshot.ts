import type { Area } from "../core/values/addresses.ts";
import { PortError, type ReadOptions } from "../core/plan/port.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/values/snapshot.ts";
import { atOnce, type Steps } from "../core/values/steps.ts";
import { propertyOf, readStoredSettings, readSheetProperties } from "./workbook/custom-parts.ts";
import { corrupt, optional, within } from "./bytes/failure.ts";
import type { PartSource } from "./opc/parts.ts";
import { ZipArchive, type InflatePart } from "./opc/zip.ts";
import { readWorkbook, type Tab } from "./workbook/read-workbook.ts";
import { isTrue } from "./xml/text.ts";
import { readSharedStrings } from "./sheet/shared-strings.ts";
import { BlockBuilder, type FormulaResults } from "./sheet/block-builder.ts";
import { readColumns, readMerges } from "./sheet/read-sheet.ts";
import { scanSheetData, type CellContext } from "./sheet/sheet-data.ts";
import {
  FORM_KEY,
  MARK_KEY,
  SETTINGS_KEY,
  UNFINISHED,
  WRITTEN_KEY,
  WRITTEN_SHEETS_KEY,
} from "../core/plan/stored-keys.ts";
import { readStyles, type Styles } from "./styles/read-styles.ts";
import { XmlScanner } from "./xml/scanner.ts";

/**
 * Reads straight from the file what `check` needs: values, number formats and fonts by column, merges, hidden rows.
 * Values are what Excel's `Range.values` gives; nothing here calculates, so a formula without a stored result is
 * listed under `notCalculated`. Throws a FileError, or a PortError when `signal` stopped it between two sheets, and
 * nothing else.
 */
export function readSnapshot(
  bytes: Uint8Array,
  name: string,
  options: SnapshotOptions = {},
): WorkbookSnapshot {
  return atOnce(readSnapshotInSteps(bytes, name, options));
}

/** The same, with a step before each sheet. */
export function* readSnapshotInSteps(
  bytes: Uint8Array,
  name: string,
  options: SnapshotOptions = {},
): Steps<WorkbookSnapshot> {
  const archive = new ZipArchive(bytes, options.inflate);
  const index = readWorkbook(archive);
  const tabs = index.tabs.filter((tab) => tab.isWorksheet);
  for (const { part, name } of index.tabs) if (part === "") options.onEmptyTab?.(name);
  if (tabs.length === 0) throw corrupt("a workbook without sheets");
  const context: SnapshotContext = {
    strings: readSharedStrings(archive, index.sharedStrings).texts,
    styles: readStyles(archive, index.styles, index.theme),
    date1904: index.date1904,
    isCalculatedByHand: index.isCalculatedByHand,
  };
  const read: ReturnType<typeof readSheetSnapshot>[] = [];
  for (const [at, tab] of tabs.entries()) {
    yield;
    if (options.signal?.aborted) throw new PortError("cancelled");
    read.push(within(tab.part, () => readSheetSnapshot(archive, tab, at, context)));
  }
  const stored = optional(() => readStoredSettings(archive, index.relationships), new Map<string, string>());
  // Sheets of ours are not what is checked.
  const checked = read.filter(({ sheet }) => sheet.mark === null);
  // XlsxWriter, which calculates nothing either, writes 0 everywhere and asks for a calculation.
  const areZerosMadeUp = index.isCalculationDue && checked.every(({ results }) => results.others === 0);
  return {
    name,
    date1904: index.date1904,
    isReadOnly: false,
    ...(index.isCalculatedByHand ? { isCalculatedByHand: true } : {}),
    sheets: read.map(({ sheet, results }) =>
      sheet.mark === null ? withoutResults(sheet, results, areZerosMadeUp) : sheet,
    ),
    storedSettings: settingText(stored.get(SETTINGS_KEY)),
    storedWritten: settingText(stored.get(WRITTEN_SHEETS_KEY)),
  };
}

/** The sheet with the cells named whose formulas have no result; a 0 that nobody worked out is taken for none. */
function withoutResults(
  sheet: SheetSnapshot,
  { missing, zeros }: FormulaResults,
  areZerosMadeUp: boolean,
): SheetSnapshot {
  const madeUp = areZerosMadeUp ? zeros : [];
  const notCalculated = [...missing, ...madeUp].sort((a, b) => a.row - b.row || a.column - b.column);
  const { block } = sheet;
  if (notCalculated.length === 0 || !block) return sheet;
  if (madeUp.length === 0) return { ...sheet, notCalculated };
  const values = sheet.values.map((row) => [...row]);
  for (const { row, column } of madeUp) {
    const line = values[row - block.top];
    if (line) line[column - block.left] = "";
  }
  return { ...sheet, values, notCalculated };
}

export interface SnapshotOptions extends ReadOptions {
  /** A quicker way to inflate than the portable one (`nodeInflate`). */
  readonly inflate?: InflatePart;
  /** Hears of each tab that leads to no sheet: what it may have held is not in the file. */
  readonly onEmptyTab?: (name: string) => void;
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
  readonly isCalculatedByHand: boolean;
}

function readSheetSnapshot(
  source: PartSource,
  tab: Tab,
  at: number,
  context: SnapshotContext,
): { readonly sheet: SheetSnapshot; readonly results: FormulaResults } {
  const bytes = source.read(tab.part);
  if (!bytes) throw corrupt(`the sheet ${tab.name} is missing`);
  const block = new BlockBuilder(context.styles.formats, context.isCalculatedByHand);
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
  const properties = readSheetProperties(source, tab.part, bytes);
  const mark = propertyOf(properties, MARK_KEY);
  const isUnfinished = mark !== null && propertyOf(properties, WRITTEN_KEY) === UNFINISHED;
  const form = propertyOf(properties, FORM_KEY);
  const finished = block.finish();
  const sheet: SheetSnapshot = {
    id: `{sheet-${at + 1}}`,
    name: tab.name,
    visibility: tab.visibility,
    isProtected,
    mark,
    ...(isUnfinished ? { isUnfinished } : {}),
    ...(form === null ? {} : { form }),
    ...finished,
    merges,
    hiddenRows: block.hiddenRows,
    formulas: block.formulas,
    ...(block.results.formulas.length === 0 ? {} : { formulaCells: block.results.formulas }),
  };
  return { sheet, results: block.results };
}
