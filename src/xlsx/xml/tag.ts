import { corrupt } from "../bytes/failure.ts";
import { escapeAttribute } from "./text.ts";

/** A start, end or empty tag within a text of XML, cut where its attributes can be exchanged. Places are indices. */
export interface Tag {
  readonly kind: "start" | "end" | "empty";
  /** With its prefix. */
  readonly name: string;
  /** Where the name begins. */
  readonly nameStart: number;
  /** Behind its ">". */
  readonly end: number;
  readonly attributes: readonly TagAttribute[];
}

export interface TagAttribute {
  readonly name: string;
  /** As it stands between its quotes. */
  readonly raw: string;
  /** From the white space before it to behind its closing quote. */
  readonly start: number;
  readonly end: number;
}

/** Reads the tag that begins at `at`, where there is a "<" and neither a comment nor anything of the kind. */
export function readTag(xml: string, at: number): Tag {
  const isEnd = xml[at + 1] === "/";
  const nameStart = at + (isEnd ? 2 : 1);
  let place = nameStart;
  while (place < xml.length && !endsName(xml, place)) place++;
  const name = xml.slice(nameStart, place);
  if (name === "") throw corrupt("a tag without a name");
  const attributes: TagAttribute[] = [];
  for (;;) {
    const next = afterSpace(xml, place);
    if (xml[next] === ">") {
      return { kind: isEnd ? "end" : "start", name, nameStart, end: next + 1, attributes };
    }
    if (xml[next] === "/" && xml[next + 1] === ">") {
      return { kind: "empty", name, nameStart, end: next + 2, attributes };
    }
    const attribute = readAttribute(xml, place, next);
    attributes.push(attribute);
    place = attribute.end;
  }
}

/** The attribute whose name begins at `nameAt`, with the white space before it from `start` on. */
function readAttribute(xml: string, start: number, nameAt: number): TagAttribute {
  let place = nameAt;
  while (place < xml.length && xml[place] !== "=" && !isSpace(xml, place)) place++;
  const name = xml.slice(nameAt, place);
  place = afterSpace(xml, place);
  if (xml[place] !== "=" || name === "") throw corrupt("an attribute without a value");
  place = afterSpace(xml, place + 1);
  const quote = xml[place];
  const close = quote === '"' || quote === "'" ? xml.indexOf(quote, place + 1) : -1;
  if (close < 0) throw corrupt("an attribute without quotes");
  return { name, raw: xml.slice(place + 1, close), start, end: close + 1 };
}

/** The encoding that a part's declaration names, and where its name stands in the text; null when none is named. */
export function declaredEncoding(
  xml: string,
): { readonly name: string; readonly start: number; readonly end: number } | null {
  const start = ["<?xml", "\uFEFF<?xml", "\u00EF\u00BB\u00BF<?xml"].find((opening) =>
    xml.startsWith(opening),
  );
  const end = start === undefined ? -1 : xml.indexOf("?>");
  if (start === undefined || end < 0) return null;
  // What stands in a declaration is written like attributes.
  const opening = "<xml".length;
  try {
    const tag = readTag(`<xml${xml.slice(start.length, end)}/>`, 0);
    const encoding = tag.attributes.find(({ name }) => name === "encoding");
    if (!encoding) return null;
    const behind = encoding.end - opening + start.length - 1;
    return { name: encoding.raw, start: behind - encoding.raw.length, end: behind };
  } catch {
    return null;
  }
}

/** Attributes of the element that the text begins with, its values ready to stand between double quotes. */
export function attributesOf(xml: string): [name: string, value: string][] {
  return readTag(xml, 0).attributes.map(({ name, raw }) => [name, raw.replaceAll('"', "&quot;")]);
}

/** One of them; undefined where it is not there. */
export function attributeOf(xml: string, name: string): string | undefined {
  return attributesOf(xml).find(([attribute]) => attribute === name)?.[1];
}

/**
 * The element that the text begins with, in short or long form, with attributes set (text) or taken away (null). All
 * else, the other attributes and the element's content, stays as it stands.
 */
export function withAttributes(xml: string, changes: Readonly<Record<string, string | null>>): string {
  const tag = readTag(xml, 0);
  let changed = "";
  let done = 0;
  for (const { name, start, end } of tag.attributes) {
    if (!Object.hasOwn(changes, name)) continue;
    changed += xml.slice(done, start);
    done = end;
  }
  // Behind the attributes that stay, before the "/" or ">" with what white space is there.
  const last = tag.attributes.at(-1)?.end ?? tag.nameStart + tag.name.length;
  changed += xml.slice(done, last);
  for (const [name, value] of Object.entries(changes)) {
    if (value !== null) changed += ` ${name}="${escapeAttribute(value)}"`;
  }
  return changed + (tag.kind === "empty" ? "/>" : ">") + xml.slice(tag.end);
}

/** Gives every element of the text the name that `rename` makes of its name; comments, CDATA and the like stay. */
function renamed(xml: string, rename: (name: string) => string): string {
  let changed = "";
  let done = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const other = OTHERS.find(({ opening }) => xml.startsWith(opening, at));
    if (other) {
      const end = xml.indexOf(other.closing, at + other.opening.length);
      if (end < 0) throw corrupt(`no ${other.closing} where one is due`);
      at = end + other.closing.length;
      continue;
    }
    const tag = readTag(xml, at);
    changed += xml.slice(done, tag.nameStart) + rename(tag.name);
    done = tag.nameStart + tag.name.length;
    at = tag.end;
  }
  return changed + xml.slice(done);
}

const OTHERS = [
  { opening: "<!--", closing: "-->" },
  { opening: "<![CDATA[", closing: "]]>" },
  { opening: "<?", closing: "?>" },
] as const;

/** "x:" of "x:row", "" of "row". */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** The opposite of `prefixed`: takes the prefix of the outermost element from all that have it. */
export function unprefixed(xml: string): string {
  return withoutPrefix(xml, prefixOf(readTag(xml, xml.indexOf("<")).name));
}

/** The text without this prefix ("x:") wherever an element has it. */
export function withoutPrefix(xml: string, prefix: string): string {
  return prefix === ""
    ? xml
    : renamed(xml, (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
}

/** Gives the elements that have no prefix this one: what we write into a part must speak as the part does. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : renamed(xml, (name) => (name.includes(":") ? name : prefix + name));
}

function endsName(xml: string, at: number): boolean {
  return xml[at] === ">" || xml[at] === "/" || isSpace(xml, at);
}

function afterSpace(xml: string, at: number): number {
  let place = at;
  while (isSpace(xml, place)) place++;
  return place;
}

function isSpace(xml: string, at: number): boolean {
  const letter = xml[at];
  return letter === " " || letter === "\n" || letter === "\r" || letter === "\t";
}
