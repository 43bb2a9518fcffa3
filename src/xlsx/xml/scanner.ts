import { corrupt } from "../bytes/failure.ts";
import { decodeEntities } from "./text.ts";
import { NameTable } from "./name-table.ts";
import { decodeUtf8, utf8 } from "./encoding.ts";

/** What `next` found. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

/** Names of one letter, which most elements of a sheet have. */
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

const MAX_DEPTH = 200;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;

/**
 * Walks through an XML part tag by tag, over its UTF-8 bytes, decoding only what is asked for.
 * Element names are local names: files differ in prefixes (`x:row`) and in strict and transitional namespaces,
 * and no element we read shares its local name with another at the same place.
 * There is no DTD, so no entity can be defined. Anything malformed throws a FileError "corrupt".
 */
export class XmlScanner {
  /** Local name of the tag of the last `next`. */
  name = "";
  /** Open elements, the current one included. */
  depth = 0;
  /** Where the last token starts and the next one begins, in `bytes`. An empty element closes where it ends. */
  tokenStart = 0;
  position = 0;
  readonly bytes: Uint8Array;
  /** Of an opening tag: four numbers an attribute — name start, name end, value start, value end. */
  attributes: Int32Array = new Int32Array(64);
  attributeCount = 0;
  /** The last opening tag was `<name/>`. */
  isEmpty = false;

  private textStart = 0;
  private textEnd = 0;
  private textIsLiteral = false;
  private closesNext = false;
  private readonly names = new NameTable();
  private readonly open = new Int32Array(2 * (MAX_DEPTH + 1));

  constructor(source: Uint8Array) {
    this.bytes = utf8(source);
    // A byte order mark.
    if (this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf) this.position = 3;
  }

  next(): number {
    if (this.closesNext) {
      this.closesNext = false;
      this.tokenStart = this.position;
      this.depth--;
      return CLOSE;
    }
    const { bytes } = this;
    for (;;) {
      const at = this.position;
      this.tokenStart = at;
      if (at >= bytes.length) {
        if (this.depth > 0) throw corrupt("the XML ends too early");
        return END;
      }
      if (bytes[at] !== LT) {
        if (this.readText(at)) return TEXT;
        continue;
      }
      const after = bytes[at + 1];
      if (after === SLASH) return this.readClose(at + 2);
      if (after === 0x21) {
        if (this.readDeclaration(at + 2)) return TEXT;
      } else if (after === 0x3f) {
        this.position = this.find("?>", at + 2) + 2;
      } else {
        return this.readOpen(at + 1);
      }
    }
  }

  /** Moves to the first element and returns its local name. */
  root(): string {
    for (let token = this.next(); token !== END; token = this.next()) if (token === OPEN) return this.name;
    throw corrupt("no element in the XML");
  }

  /**
   * Calls `visit` for each child element of the element just opened, and ends behind its closing tag.
   * What `visit` does not read of a child is skipped.
   */
  children(visit: (name: string) => void): void {
    const inside = this.depth;
    for (;;) {
      const token = this.next();
      if (token === CLOSE && this.depth < inside) return;
      if (token !== OPEN) continue;
      visit(this.name);
      this.leave(inside);
    }
  }

  /** Skips what is left of the element just opened. */
  skip(): void {
    this.leave(this.depth - 1);
  }

  /** All text inside the element just opened, which is then closed. */
  innerText(): string {
    const inside = this.depth;
    let text = "";
    for (;;) {
      const token = this.next();
      if (token === TEXT) text += this.text();
      if (token === CLOSE && this.depth < inside) return text;
    }
  }

  /** The text of the last `TEXT`. */
  text(): string {
    const text = this.decode(this.textStart, this.textEnd);
    return this.textIsLiteral ? text : text.includes("&") ? decodeEntities(text) : text;
  }

  /**
   * Up to nine digits that are all there is in the element just opened, which is then closed; −1, and nothing read,
   * for any other content. Most cells hold such a number.
   */
  integerContent(): number {
    if (this.closesNext) return -1;
    const { bytes } = this;
    const start = this.position;
    let at = start;
    let number = 0;
    for (;;) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
      at++;
    }
    if (at === start || at - start > 9 || bytes[at] !== LT || bytes[at + 1] !== SLASH) return -1;
    this.tokenStart = at;
    this.readClose(at + 2);
    return number;
  }

  /** An attribute without prefix; null when it is not there. */
  attribute(name: string): string | null {
    const index = this.attributeIndex(name);
    return index < 0 ? null : this.attributeValue(index);
  }

  /** An attribute with a prefix (`r:id`), whatever the prefix is called. */
  prefixedAttribute(localName: string): string | null {
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.attributeName(index);
      if (name.slice(name.indexOf(":") + 1) === localName && name.includes(":"))
        return this.attributeValue(index);
    }
    return null;
  }

  attributeName(index: number): string {
    return this.decode(this.attributes[4 * index] ?? 0, this.attributes[4 * index + 1] ?? 0);
  }

  attributeValue(index: number): string {
    const value = this.decode(this.attributes[4 * index + 2] ?? 0, this.attributes[4 * index + 3] ?? 0);
    return value.includes("&") ? decodeEntities(value) : value;
  }

  /** Where its value stands between its quotes. */
  attributeRange(index: number): readonly [start: number, end: number] {
    return [this.attributes[4 * index + 2] ?? 0, this.attributes[4 * index + 3] ?? 0];
  }

  /** The XML as it stands between two positions. */
  slice(start: number, end: number): string {
    return this.decode(start, end);
  }

  /** The place of an attribute without prefix among those of the last opening tag; −1 when it is not there. */
  attributeIndex(name: string): number {
    const { attributes, bytes } = this;
    for (let index = 0; index < this.attributeCount; index++) {
      const start = attributes[4 * index] ?? 0;
      if ((attributes[4 * index + 1] ?? 0) - start !== name.length) continue;
      let same = 0;
      while (same < name.length && bytes[start + same] === name.charCodeAt(same)) same++;
      if (same === name.length) return index;
    }
    return -1;
  }

  private leave(depth: number): void {
    while (this.depth > depth) this.next();
  }

  private readText(at: number): boolean {
    const { bytes } = this;
    let end = at + 1;
    while (end < bytes.length && bytes[end] !== LT) end++;
    this.position = end;
    this.textStart = at;
    this.textEnd = end;
    this.textIsLiteral = false;
    if (this.depth > 0) return true;
    for (let index = at; index < end; index++)
      if (!isSpace(bytes[index])) throw corrupt("text outside the root");
    return false;
  }

  private readClose(nameStart: number): number {
    const { bytes, open } = this;
    if (this.depth === 0) throw corrupt("a closing tag too many");
    const from = open[2 * this.depth] ?? 0;
    const length = open[2 * this.depth + 1] ?? 0;
    for (let index = 0; index < length; index++) {
      if (bytes[from + index] !== bytes[nameStart + index]) throw corrupt("a closing tag that opens nothing");
    }
    let at = nameStart + length;
    while (isSpace(bytes[at])) at++;
    if (bytes[at] !== GT) throw corrupt("a closing tag that opens nothing");
    this.position = at + 1;
    this.depth--;
    return CLOSE;
  }

  private readOpen(nameStart: number): number {
    const { bytes } = this;
    let at = nameStart + 1;
    const letter = bytes[nameStart] ?? 0;
    if (endsName(bytes[at])) {
      if (endsName(letter)) throw corrupt("a tag without a name");
      this.name = LETTERS[letter] ?? "";
    } else {
      at = this.readName(nameStart);
    }
    if (++this.depth > MAX_DEPTH) throw corrupt("elements nested too deeply");
    this.open[2 * this.depth] = nameStart;
    this.open[2 * this.depth + 1] = at - nameStart;
    if (bytes[at] === GT) {
      this.attributeCount = 0;
      this.isEmpty = false;
      this.position = at + 1;
    } else {
      this.readAttributes(at);
    }
    return OPEN;
  }

  /** Sets the local name, and returns where the name ends. */
  private readName(nameStart: number): number {
    const { bytes, names } = this;
    let at = nameStart;
    let localStart = nameStart;
    names.begin();
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw corrupt("a tag without an end");
      if (byte === COLON) {
        localStart = at + 1;
        names.begin();
      } else if (endsName(byte)) {
        break;
      } else {
        names.add(byte);
      }
      at++;
    }
    if (at === localStart) throw corrupt("a tag without a name");
    this.name = names.find(bytes, localStart, at);
    return at;
  }

  private readAttributes(from: number): void {
    const { bytes } = this;
    let { attributes } = this;
    let at = from;
    let next = 0;
    for (;;) {
      while (isSpace(bytes[at])) at++;
      if (this.endsTag(at)) break;
      const nameStart = at;
      for (let letter = bytes[at]; letter !== EQUALS && !isSpace(letter); letter = bytes[++at]) {
        if (letter === undefined) throw corrupt("an attribute without a value");
      }
      const nameEnd = at;
      while (isSpace(bytes[at])) at++;
      if (bytes[at++] !== EQUALS) throw corrupt("an attribute without a value");
      while (isSpace(bytes[at])) at++;
      const quote = bytes[at];
      if (quote !== 0x22 && quote !== 0x27) throw corrupt("an attribute without quotes");
      const valueStart = ++at;
      for (let letter = bytes[at]; letter !== quote; letter = bytes[++at]) {
        if (letter === undefined) throw corrupt("an attribute without an end");
      }
      if (next === attributes.length) attributes = this.growAttributes();
      attributes[next] = nameStart;
      attributes[next + 1] = nameEnd;
      attributes[next + 2] = valueStart;
      attributes[next + 3] = at;
      next += 4;
      at++;
    }
    this.attributeCount = next / 4;
  }

  /** Whether the opening tag ends here; the next token then begins behind it. */
  private endsTag(at: number): boolean {
    const byte = this.bytes[at];
    if (byte === GT) {
      this.isEmpty = false;
      this.position = at + 1;
      return true;
    }
    if (byte !== SLASH) return false;
    if (this.bytes[at + 1] !== GT) throw corrupt("a slash inside a tag");
    this.isEmpty = true;
    this.closesNext = true;
    this.position = at + 2;
    return true;
  }

  private growAttributes(): Int32Array {
    const larger = new Int32Array(2 * this.attributes.length);
    larger.set(this.attributes);
    this.attributes = larger;
    return larger;
  }

  /** Behind `<!`: a comment is passed over, CDATA is text, a DOCTYPE is refused. */
  private readDeclaration(at: number): boolean {
    if (this.startsWith("--", at)) {
      this.position = this.find("-->", at + 2) + 3;
      return false;
    }
    if (!this.startsWith("[CDATA[", at) || this.depth === 0) throw corrupt("a document type in the XML");
    this.textStart = at + 7;
    this.textEnd = this.find("]]>", at + 7);
    this.textIsLiteral = true;
    this.position = this.textEnd + 3;
    return true;
  }

  private startsWith(text: string, at: number): boolean {
    for (let index = 0; index < text.length; index++) {
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  private find(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.startsWith(text, at)) return at;
    }
    throw corrupt(`no ${text} where one is due`);
  }

  private decode(start: number, end: number): string {
    return decodeUtf8(this.bytes, start, end);
  }
}

function endsName(byte: number | undefined): boolean {
  return byte === GT || byte === SLASH || isSpace(byte);
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
