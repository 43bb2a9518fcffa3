import { CLOSE, OPEN, XmlScanner } from "./scanner.ts";
import { encodeUtf8 } from "./encoding.ts";
import { declaredEncoding, prefixOf, readTag } from "./tag.ts";

/** An element cut into pieces that can be exchanged one by one; put together again it is what it was. */
export interface XmlElement {
  /** Declaration, comments and the like before the element. */
  before: string;
  /** Opening tag, never the short form. */
  open: string;
  children: XmlChild[];
  /** Text after the last child, and the closing tag. */
  close: string;
  after: string;
  /** Of the element's name: "x:" or "". */
  readonly prefix: string;
}

export interface XmlChild {
  /** Local name. */
  readonly name: string;
  xml: string;
  /** What stands before it: line breaks, comments. */
  lead?: string;
  /** For the element named in `splitElement`, whose content stays bytes. */
  readonly range?: readonly [start: number, end: number];
}

/** Cuts an element. The content of children called `unread` is left where it is: a sheet's rows may be 400 MB. */
export function splitElement(
  source: string | Uint8Array,
  unread?: string,
): XmlElement & { bytes: Uint8Array } {
  const scanner = new XmlScanner(typeof source === "string" ? encodeUtf8(source) : source);
  scanner.root();
  const start = scanner.tokenStart;
  const before = scanner.slice(0, start);
  const tag = scanner.slice(start, scanner.position);
  const { name } = readTag(tag, 0);
  const children: XmlChild[] = [];
  const { isEmpty } = scanner;
  let done = scanner.position;
  let closeEnd = scanner.position;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE && scanner.depth === 0) {
      closeEnd = scanner.position;
      break;
    }
    if (token !== OPEN) continue;
    const child = scanner.name;
    const childStart = scanner.tokenStart;
    const lead = scanner.slice(done, childStart);
    scanner.skip();
    if (child === unread)
      children.push({ name: child, lead, xml: "", range: [childStart, scanner.position] });
    else children.push({ name: child, lead, xml: scanner.slice(childStart, scanner.position) });
    done = scanner.position;
  }
  return {
    before: inUtf8(before),
    open: isEmpty ? `${tag.slice(0, -2).trimEnd()}>` : tag,
    children,
    close: isEmpty ? `</${name}>` : scanner.slice(done, closeEnd),
    after: scanner.slice(closeEnd, scanner.bytes.length),
    prefix: prefixOf(name),
    bytes: scanner.bytes,
  };
}

/** We write UTF-8, so a declaration that names another encoding would be wrong. */
export function inUtf8(before: string): string {
  const declared = declaredEncoding(before);
  if (declared === null || declared.name.toLowerCase() === "utf-8") return before;
  return `${before.slice(0, declared.start)}UTF-8${before.slice(declared.end)}`;
}

export function joinElement(element: XmlElement): string {
  return (
    element.before + element.open + element.children.map(childXml).join("") + element.close + element.after
  );
}

export function childXml(child: XmlChild): string {
  return (child.lead ?? "") + child.xml;
}

/** The first child of this name. */
export function childNamed(element: XmlElement, name: string): XmlChild | undefined {
  return element.children.find((child) => child.name === name);
}

/**
 * Puts a child where the schema wants it: in place of those of its name, else behind everything that comes before it.
 * `xml` null takes it away. Children the order does not know stay behind the one they stand behind.
 */
export function placeChild(
  element: XmlElement,
  order: readonly string[],
  name: string,
  xml: string | null,
): void {
  const at = element.children.findIndex((child) => child.name === name);
  const rest = element.children.filter((child) => child.name !== name);
  if (xml !== null) {
    const rank = order.indexOf(name);
    const behind = rest.findLastIndex(
      (child) => order.includes(child.name) && order.indexOf(child.name) < rank,
    );
    const index = at >= 0 ? at : afterUnknown(rest, order, behind + 1);
    rest.splice(index, 0, { name, xml, lead: element.children[at]?.lead ?? "" });
  }
  element.children = rest;
}

function afterUnknown(children: readonly XmlChild[], order: readonly string[], from: number): number {
  let index = from;
  while (index > 0 && index < children.length && !order.includes(children[index]?.name ?? "")) index++;
  return index;
}
