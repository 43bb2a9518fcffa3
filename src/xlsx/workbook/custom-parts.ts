import { type Relationship, type PartSource, readRelationships } from "../opc/parts.ts";
import { optional } from "../bytes/failure.ts";
import { XmlScanner } from "../xml/scanner.ts";

/**
 * Document settings of add-ins. Excel keeps what `Office.context.document.settings` and `workbook.settings` store
 * in the properties of a web-extension part that also names the add-in's catalogue; a file of ours cannot know that
 * catalogue, so it keeps them in a custom XML item, a part every version of Excel preserves. Both are read; what
 * Excel wrote is the newer.
 */
export const SETTINGS_NAMESPACE = "urn:ket-nap-dang-vien:settings";

/** Key → JSON text. */
export function readStoredSettings(
  source: PartSource,
  workbookRelationships: readonly Relationship[],
): Map<string, string> {
  const settings = new Map<string, string>();
  const own = settingsPart(source, workbookRelationships);
  const bytes = own === null ? null : source.read(own);
  if (bytes) readItem(bytes, settings);
  for (const name of webExtensionParts(source)) {
    for (const [key, value] of readWebExtension(source.read(name))) settings.set(key, value);
  }
  return settings;
}

/** The custom XML item that is ours; null when the workbook has none. */
export function settingsPart(
  source: PartSource,
  workbookRelationships: readonly Relationship[],
): string | null {
  for (const { type, target } of workbookRelationships) {
    const bytes = type === "customXml" && target !== null ? source.read(target) : null;
    if (bytes && isOurItem(bytes)) return target;
  }
  return null;
}

/** Names of the parts in which Excel keeps the settings of add-ins. */
export function webExtensionParts(source: PartSource): string[] {
  return source.names().filter((name) => /^xl\/webextensions\/webextension[^/]*\.xml$/i.test(name));
}

/** Items of others may be anything. */
function isOurItem(bytes: Uint8Array): boolean {
  return optional(() => {
    const scanner = new XmlScanner(bytes);
    scanner.root();
    for (let index = 0; index < scanner.attributeCount; index++)
      if (scanner.attributeValue(index) === SETTINGS_NAMESPACE) return true;
    return false;
  }, false);
}

function readItem(bytes: Uint8Array, settings: Map<string, string>): void {
  const scanner = new XmlScanner(bytes);
  scanner.root();
  scanner.children((name) => {
    const key = scanner.attribute("key");
    if (name === "setting" && key !== null) settings.set(key, scanner.innerText());
  });
}

/** The settings in one such part. */
export function readWebExtension(bytes: Uint8Array | null): Map<string, string> {
  const settings = new Map<string, string>();
  if (!bytes) return settings;
  const scanner = new XmlScanner(bytes);
  scanner.root();
  scanner.children((name) => {
    if (name !== "properties") return;
    scanner.children(() => {
      const key = scanner.attribute("name");
      const value = scanner.attribute("value");
      if (key !== null && value !== null) settings.set(key, value);
    });
  });
  return settings;
}

/** Custom properties of a sheet: their names stand in the sheet, their texts in parts of their own (ECMA-376 12.3.5). */
export function readSheetProperties(
  source: PartSource,
  part: string,
  sheet: Uint8Array,
): Map<string, string> {
  const properties = new Map<string, string>();
  const relationships = readRelationships(source, part).filter((one) => one.type === "customProperty");
  if (relationships.length === 0) return properties;
  const scanner = new XmlScanner(sheet);
  scanner.root();
  scanner.children((name) => {
    if (name !== "customProperties") return;
    scanner.children(() => {
      const id = scanner.prefixedAttribute("id");
      const target = relationships.find((one) => one.id === id)?.target ?? null;
      const bytes = target === null ? null : source.read(target);
      if (bytes) properties.set(scanner.attribute("name") ?? "", decodeProperty(bytes));
    });
  });
  return properties;
}

/** Excel writes these texts in UTF-16; other programs in UTF-8. */
function decodeProperty(bytes: Uint8Array): string {
  const isUtf16 =
    bytes.length % 2 === 0 && bytes.subarray(0, 200).some((byte, at) => at % 2 === 1 && byte === 0);
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}

/** A custom property of a sheet; null when it has none of that name. Excel tells names apart without regard to case. */
export function propertyOf(properties: ReadonlyMap<string, string>, key: string): string | null {
  for (const [name, value] of properties) if (name.toLowerCase() === key.toLowerCase()) return value;
  return null;
}
