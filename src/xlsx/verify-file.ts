import type { XlsxDocument } from "./document.ts";
import { corrupt, within } from "./failure.ts";
import { PartMap } from "./opc/parts.ts";
import { ZipArchive } from "./opc/zip.ts";
import { readDocument } from "./read-document.ts";
import { XmlScanner } from "./xml/scanner.ts";
import { mustBeWellFormed } from "./xml/well-formed.ts";

/**
 * Reads a written file again, before it gets its name: every part that is new or changed is well-formed and has a
 * content type, the sheets are those of the document, and the sheets that nobody changed are the bytes they were.
 * Throws a FileError that says which part is wrong.
 */
export function verifyWritten(bytes: Uint8Array, document: XlsxDocument): void {
  const before = new PartMap(document.package?.parts ?? new Map());
  const archive = new ZipArchive(bytes);
  const untouched = new Set(document.sheets.flatMap((sheet) => (sheet.changed ? [] : (sheet.part ?? []))));
  const written = new Set(archive.names().map((name) => name.toLowerCase()));
  for (const part of untouched) {
    if (!written.has(part.toLowerCase())) throw corrupt(`the sheet ${part} is gone`);
  }
  const types = contentTypes(archive);
  for (const name of archive.names()) {
    const content = archive.read(name) ?? new Uint8Array();
    const was = before.read(name);
    if (was && sameBytes(was, content)) continue;
    within(name, () => {
      if (!was && !types.has(name)) throw corrupt("a part without a content type");
      if (/\.(?:xml|rels)$/i.test(name)) mustBeWellFormed(content);
    });
  }
  const again = readDocument(bytes);
  const names = (sheets: XlsxDocument["sheets"]): string => JSON.stringify(sheets.map(({ name }) => name));
  if (names(again.sheets) !== names(document.sheets)) throw corrupt("other sheets than were to be written");
  again.sheets.forEach((sheet, index) => {
    const planned = document.sheets[index];
    const marks = (of: typeof sheet | undefined): string => JSON.stringify([...(of?.customProperties ?? [])]);
    if (planned?.changed === true && marks(sheet) !== marks(planned))
      throw corrupt("a sheet without its mark");
  });
}

/** Which parts have a content type. */
function contentTypes(archive: ZipArchive): { has(name: string): boolean } {
  const bytes = archive.read("[Content_Types].xml");
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
      name === "[Content_Types].xml" ||
      parts.has(`/${name.toLowerCase()}`) ||
      extensions.has((name.split(".").at(-1) ?? "").toLowerCase()),
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
