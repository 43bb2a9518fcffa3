import { BLANK_PARTS, blankStyles } from "./blank-package.ts";
import { readCharts } from "../charts/read-charts.ts";
import { writeCharts } from "../charts/write-charts.ts";
import { readStoredSettings, readSheetProperties } from "./custom-parts.ts";
import type { XlsxDocument, XlsxSheet } from "../model/document.ts";
import { PartMap, type PartSource } from "../opc/parts.ts";
import { PackageWriter } from "../opc/write-parts.ts";
import type { PackedPart } from "../bytes/packed-part.ts";
import { writeZip } from "../opc/write-zip.ts";
import { sheetContext } from "./read-document.ts";
import { readWorkbook, type WorkbookIndex } from "./read-workbook.ts";
import { defaultFont } from "../sheet/read-sheet.ts";
import { newSheetXml, spliceSheet, withTabSelected, type SheetPart } from "../sheet/write-sheet.ts";
import { StyleWriter } from "../styles/write-styles.ts";
import { workbookXml } from "./write-workbook.ts";
import { planTabs } from "./planned-tabs.ts";
import { OWN_LINK, relationshipPrefix } from "../opc/relationship-link.ts";
import { writeSheetProperties, writeSettings } from "./write-custom-parts.ts";
import { writeTables } from "./write-tables.ts";
import { splitElement } from "../xml/element.ts";
import { attributesOf } from "../xml/tag.ts";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes the document as an .xlsx file. Parts that nothing changed in, and parts the document does not understand,
 * are written byte for byte; in changed sheets only what changed is written anew. The document itself is not touched,
 * so that it can be written again. Throws a RangeError for a document without sheets.
 */
export function writeDocument(document: XlsxDocument): Uint8Array {
  if (document.sheets.length === 0) throw new RangeError("a workbook has at least one sheet");
  return writeZip(new DocumentWriter(document).write());
}

/** Whether the sheet stands for what is in front: it is, or it is the first one where a chart or macro sheet is. */
function isInFront(sheet: XlsxSheet, { tabs, activeTab }: WorkbookIndex): boolean {
  const front = tabs[activeTab];
  if (front && !front.isWorksheet) return sheet.part !== null && sheet.part === firstWorksheet(tabs)?.part;
  return sheet.part !== null && sheet.part === front?.part;
}

function firstWorksheet(tabs: WorkbookIndex["tabs"]): WorkbookIndex["tabs"][number] | undefined {
  return tabs.find(({ isWorksheet }) => isWorksheet);
}

class DocumentWriter {
  private readonly index: WorkbookIndex;
  private readonly writer: PackageWriter;
  private readonly source: PartSource;
  private formulasChanged = false;

  constructor(private readonly document: XlsxDocument) {
    this.source = document.package?.parts ?? new PartMap(BLANK_PARTS);
    this.index = readWorkbook(this.source);
    this.writer = new PackageWriter(this.source, this.isStrict());
  }

  write(): ReadonlyMap<string, Uint8Array | PackedPart> {
    const { document, index, writer } = this;
    const context = sheetContext(this.source, index);
    const known = context.styles.formats.length;
    const stylesPart = this.stylesPart(context.styles.formats);
    const styles = new StyleWriter(writer.read(stylesPart) ?? new Uint8Array(), context.styles.formats);
    styles.append(document.formats.slice(known));
    // The sheets are read again with every format the document has, the appended ones too.
    const allFormats = { ...context, styles: { ...context.styles, formats: document.formats } };

    const ids = new Map<XlsxSheet, string>();
    const active = document.sheets[document.activeSheet];
    const isSameActive = active !== undefined && isInFront(active, index);
    document.sheets.forEach((sheet) => {
      // Files say twice which sheet is in front; both are left alone while it stays the same.
      const isActive = isSameActive ? null : sheet === active;
      const writing = { context: allFormats, styles, isActive };
      if (sheet.part === null || !this.source.has(sheet.part)) {
        ids.set(sheet, this.addSheet(sheet, writing));
      } else if (sheet.changed) {
        const standing = this.source.read(sheet.part) ?? new Uint8Array();
        allFormats.budget.cells = Infinity;
        allFormats.budget.formulaCharacters = Infinity;
        const link = relationshipPrefix(splitElement(standing, "sheetData").open);
        const before = readSheetProperties(this.source, sheet.part, standing);
        const properties = writeSheetProperties(writer, sheet.part, before, sheet.customProperties, link);
        const drawing = writeCharts(writer, sheet.part, sheet, readCharts(this.source, sheet.part), link);
        const tables = writeTables(writer, sheet.part, sheet, link);
        this.keep(
          sheet.part,
          spliceSheet(standing, sheet, { ...writing, customProperties: properties, drawing, tables }),
        );
      } else if (isActive !== null) {
        this.select(sheet.part, isActive);
      }
    });
    if (!isSameActive) this.deselectForeignFront();
    this.removeSheets();
    const appended = styles.finish();
    if (appended !== null) writer.set(stylesPart, appended);
    writeSettings(
      writer,
      index.part,
      readStoredSettings(this.source, index.relationships),
      document.settings,
    );
    if (this.formulasChanged) this.dropCalculationOrder();
    const tabs = planTabs(document, index, (sheet) => ids.get(sheet) ?? "");
    const part = this.source.read(index.part) ?? new Uint8Array();
    const workbook = workbookXml(part, document, index, {
      tabs,
      formulasChanged: this.formulasChanged,
      isSameActive,
    });
    if (workbook !== null) writer.set(index.part, workbook);
    return writer.finish();
  }

  /** A chart sheet that was in front stays selected otherwise, and two selected tabs would be edited together. */
  private deselectForeignFront(): void {
    const front = this.index.tabs[this.index.activeTab];
    if (front && !front.isWorksheet) this.select(front.part, false);
  }

  private select(part: string, isSelected: boolean): void {
    const standing = this.source.read(part);
    if (!standing) return;
    const selected = withTabSelected(standing, isSelected);
    if (selected !== standing) this.writer.set(part, selected);
  }

  private isStrict(): boolean {
    const part = this.source.read(this.index.part);
    if (!part) return false;
    const { open } = splitElement(part);
    return attributesOf(open).some(([, value]) => value.includes("purl.oclc.org/ooxml"));
  }

  /** The styles part: the file's own, or a new one, also where the file names one and does not hold it. */
  private stylesPart(formats: XlsxDocument["formats"]): string {
    const named = this.index.styles;
    if (named === null) return this.addStyles(formats);
    if (!this.source.has(named))
      this.writer.put(named, blankStyles(defaultFont({ formats })), `${SPREADSHEET}.styles+xml`);
    return named;
  }

  private addStyles(formats: XlsxDocument["formats"]): string {
    const name = this.writer.freeName("xl/styles", ".xml");
    const xml = blankStyles(defaultFont({ formats }));
    this.writer.add(this.index.part, name, xml, `${SPREADSHEET}.styles+xml`, "styles");
    return name;
  }

  /** Returns the id by which the workbook knows the sheet. */
  private addSheet(
    sheet: XlsxSheet,
    writing: Omit<Parameters<typeof newSheetXml>[1], "customProperties" | "drawing" | "tables">,
  ): string {
    const name = this.writer.freeName("xl/worksheets/sheet", ".xml");
    const id = this.writer.add(this.index.part, name, "", `${SPREADSHEET}.worksheet+xml`, "worksheet");
    const customProperties = writeSheetProperties(
      this.writer,
      name,
      new Map(),
      sheet.customProperties,
      OWN_LINK,
    );
    const drawing = writeCharts(this.writer, name, sheet, [], OWN_LINK);
    const tables = writeTables(this.writer, name, sheet, OWN_LINK);
    this.keep(name, newSheetXml(sheet, { ...writing, customProperties, drawing, tables }));
    return id;
  }

  private keep(part: string, written: SheetPart): void {
    this.writer.set(part, written.part);
    this.formulasChanged ||= written.formulasChanged;
  }

  /** Sheets that the document no longer has. */
  private removeSheets(): void {
    const kept = new Set(this.document.sheets.map((sheet) => sheet.part));
    for (const tab of this.index.tabs) {
      if (!tab.isWorksheet || kept.has(tab.part)) continue;
      this.writer.unrelate(this.index.part, tab.relationshipId);
      this.writer.remove(tab.part);
      this.formulasChanged = true;
    }
  }

  /** The order in which Excel calculated last; wrong entries in it make Excel repair the file, no entries do not. */
  private dropCalculationOrder(): void {
    const chain = this.index.relationships.find((one) => one.type === "calcChain");
    if (!chain?.target) return;
    this.writer.unrelate(this.index.part, chain.id);
    this.writer.remove(chain.target);
  }
}
