import { readSheetProperties } from "./workbook/custom-parts.ts";
import type { XlsxDocument } from "./model/document.ts";
import { corrupt, FileError, within } from "./bytes/failure.ts";
import { isSamePacked } from "./bytes/packed-part.ts";
import type { PartSource } from "./opc/parts.ts";
import { ZipArchive, type InflatePart } from "./opc/zip.ts";
import { sheetContext } from "./workbook/read-document.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";
import { checkSheet, type SheetContext } from "./sheet/read-sheet.ts";
import { sheetWindows } from "./sheet/sheet-windows.ts";
import { XmlScanner } from "./xml/scanner.ts";
import { mustBeWellFormed } from "./xml/well-formed.ts";

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Reads a written file again, before it gets its name: every part that is new or changed is well-formed, can be read as
 * what it is and has a content type, the sheets are those of the document, and every other part is packed byte for byte
 * as it was. Throws a FileError that says which part is wrong.
 */
export function verifyWritten(bytes: Uint8Array, document: XlsxDocument, inflate?: InflatePart): void {
  const before = document.package?.parts;
  const archive = new ZipArchive(bytes, inflate);
  const untouched = new Set(document.sheets.flatMap((sheet) => (sheet.changed ? [] : (sheet.part ?? []))));
  for (const part of untouched) if (!archive.has(part)) throw corrupt(`the sheet ${part} is gone`);
  const types = within(CONTENT_TYPES, () => contentTypes(archive));
  const changed = new Set(archive.names().filter((name) => !isCarriedOver(name, archive, before)));
  for (const name of changed) {
    within(name, () => {
      if (before?.has(name) !== true && !types.has(name)) throw corrupt("a part without a content type");
      if (/\.(?:xml|rels)$/i.test(name)) lookAt(archive, name, mustBeWellFormed);
    });
  }
  verifySheets(archive, document, changed);
}

/** Whether the part is packed as it was; nothing of it has to be looked at then. */
function isCarriedOver(name: string, archive: ZipArchive, before: PartSource | undefined): boolean {
  const [was, now] = [before?.packed(name), archive.packed(name)];
  return was != null && now !== null && isSamePacked(was, now);
}

/** One sheet after the other, so that no more than one is held. */
function verifySheets(archive: ZipArchive, document: XlsxDocument, changed: ReadonlySet<string>): void {
  const index = readWorkbook(archive);
  const tabs = index.tabs.filter(({ isWorksheet }) => isWorksheet);
  const names = (sheets: readonly { readonly name: string }[]): string =>
    JSON.stringify(sheets.map(({ name }) => name));
  if (names(tabs) !== names(document.sheets)) throw corrupt("other sheets than were to be written");
  const context = sheetContext(archive, index);
  const written = new Set([...changed].map((name) => name.toLowerCase()));
  tabs.forEach(({ part, name }, at) => {
    if (!archive.has(part)) throw corrupt(`the sheet ${name} is missing`);
    if (written.has(part.toLowerCase()))
      within(part, () => verifySheet(archive, context, part, document.sheets[at]));
  });
}

function verifySheet(
  archive: ZipArchive,
  context: SheetContext,
  part: string,
  planned: XlsxDocument["sheets"][number] | undefined,
): void {
  let bytes: Uint8Array = new Uint8Array();
  lookAt(archive, part, (window) => {
    checkSheet(window, context);
    // What the sheet says of its marks stands behind its rows.
    bytes = window;
  });
  const marks = JSON.stringify([...readSheetProperties(archive, part, bytes)]);
  if (planned?.changed === true && marks !== JSON.stringify([...planned.customProperties]))
    throw corrupt("a sheet without its mark");
}

/** Shows a part to `look`, which throws where it is wrong: one of a large sheet window by window, any other one whole. */
function lookAt(archive: ZipArchive, part: string, look: (bytes: Uint8Array) => void): void {
  if (archive.sizeOf(part) > LARGE_PART) {
    try {
      for (const window of sheetWindows(archive.readInPieces(part))) look(window);
      return;
    } catch (error) {
      // Where no row ends only a window is malformed.
      if (!(error instanceof FileError)) throw error;
    }
  }
  look(archive.read(part) ?? new Uint8Array());
}

/** Bytes; sheets of some 5,000 units. */
const LARGE_PART = 16_000_000;

/** Which parts have a content type. */
function contentTypes(source: PartSource): { has(name: string): boolean } {
  const bytes = source.read(CONTENT_TYPES);
  const extensions = new Set<string>();
  const parts = new Set<string>();
  if (bytes) {
    const scanner = new XmlScanner(bytes);
    scanner.root();
    scanner.children((element) => {
      if (element === "Default") extensions.add((scanner.attribute("Extension") ?? "").toLowerCase());
      if (element === "Override") parts.add((scanner.attribute("PartName") ?? "").toLowerCase());
    });
  }
  return {
    has: (name) =>
      name === CONTENT_TYPES ||
      parts.has(`/${name.toLowerCase()}`) ||
      extensions.has((name.split(".").at(-1) ?? "").toLowerCase()),
  };
}
