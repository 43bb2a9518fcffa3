import { readWebExtension, SETTINGS_NAMESPACE, settingsPart, webExtensionParts } from "./custom-parts.ts";
import type { PackageWriter } from "../opc/write-parts.ts";
import { same } from "../model/same.ts";
import type { RelationshipLink } from "../opc/relationship-link.ts";
import { childNamed, joinElement, splitElement } from "../xml/element.ts";
import { attributeOf, withAttributes } from "../xml/tag.ts";
import { decodeEntities, encodeXstring, escapeAttribute, escapeText } from "../xml/text.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTY_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Any constant will do: it tells our item from the items of others. */
const ITEM_ID = "{5B7F1E0C-3A94-4C57-9D0B-7C4E2A51D9F3}";

/**
 * Writes settings where they stand: those that Excel keeps for an add-in into its part, the others into our custom
 * XML item, which is made when there is none.
 */
export function writeSettings(
  writer: PackageWriter,
  workbook: string,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): void {
  if (same([...before], [...now])) return;
  const others = new Map(now);
  for (const part of webExtensionParts(writer)) {
    const bytes = writer.read(part);
    const held = readWebExtension(bytes);
    if (bytes && [...held].some(([key, value]) => now.get(key) !== value))
      writer.set(part, withProperties(bytes, now));
    for (const key of held.keys()) others.delete(key);
  }
  const items = [...others].map(
    ([key, value]) => `<setting key="${escapeAttribute(key)}">${escapeText(value)}</setting>`,
  );
  const xml = `${DECLARATION}<settings xmlns="${SETTINGS_NAMESPACE}">${items.join("")}</settings>`;
  const standing = settingsPart(writer, writer.relationships(workbook));
  if (standing !== null) {
    writer.set(standing, xml);
    return;
  }
  if (others.size === 0) return;
  const name = writer.freeName("customXml/item", ".xml");
  writer.add(workbook, name, xml, "application/xml", "customXml");
  const properties =
    `${DECLARATION}<ds:datastoreItem xmlns:ds="${CUSTOM_XML}" ds:itemID="${ITEM_ID}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  writer.add(
    name,
    writer.freeName("customXml/itemProps", ".xml"),
    properties,
    PROPERTIES_TYPE,
    "customXmlProps",
  );
}

/** The web extension with its properties set to these values; those that are gone are taken out. */
function withProperties(bytes: Uint8Array, now: ReadonlyMap<string, string>): string {
  const extension = splitElement(bytes);
  const properties = childNamed(extension, "properties");
  if (properties) {
    const list = splitElement(properties.xml);
    list.children = list.children.flatMap((child) => {
      const key = attributeOf(child.xml, "name") ?? "";
      const value = now.get(decodeEntities(key));
      return value === undefined ? [] : [{ ...child, xml: withAttributes(child.xml, { value }) }];
    });
    properties.xml = joinElement(list);
  }
  return joinElement(extension);
}

/**
 * Writes the sheet's custom properties, each in a part of its own in UTF-16 as Excel does, and returns the sheet's
 * `<customProperties>`; null when there are none left, undefined when nothing changed.
 */
export function writeSheetProperties(
  writer: PackageWriter,
  part: string,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  { attribute, declaration }: RelationshipLink,
): string | null | undefined {
  if (same([...before], [...now])) return undefined;
  for (const { id, type, target } of writer.relationships(part)) {
    if (type !== "customProperty") continue;
    writer.unrelate(part, id);
    if (target !== null) writer.remove(target);
  }
  const items = [...now].map(([name, value]) => {
    const bin = writer.freeName("xl/customProperty", ".bin");
    const id = writer.add(part, bin, utf16(value), PROPERTY_TYPE, "customProperty");
    return `<customPr name="${escapeAttribute(encodeXstring(name))}" ${attribute}="${id}"${declaration}/>`;
  });
  return items.length === 0 ? null : `<customProperties>${items.join("")}</customProperties>`;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), true);
  return bytes;
}
