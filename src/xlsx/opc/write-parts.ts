import { edited } from "../xml/edit.ts";
import { decodeUtf8, encodeUtf8, utf8 } from "../xml/encoding.ts";
import { joinElement, splitElement, type XmlElement } from "../xml/element.ts";
import { attributeOf, attributesOf } from "../xml/tag.ts";
import { escapeAttribute } from "../xml/text.ts";
import type { PackedPart } from "../bytes/packed-part.ts";
import { readRelationships, relationshipsPartOf, type PartSource, type Relationship } from "./parts.ts";
import { unpacked } from "./zip.ts";

const RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
const CONTENT_TYPES = "[Content_Types].xml";

/** What became of a part: its content, packed already where it is large, or null when it is gone. */
interface Change {
  readonly name: string;
  readonly content: Uint8Array | PackedPart | null;
}

/**
 * The parts of a file being written: starts as what was read, and keeps relationships and content types in step
 * with the parts that come and go. What nobody changed is carried over as it stands packed, and never inflated for it.
 */
export class PackageWriter implements PartSource {
  /** By name in lower case, in the order in which they came. */
  private readonly changes = new Map<string, Change>();
  private readonly lists = new Map<string, XmlElement>();
  private types: XmlElement | null = null;

  /** `isStrict`: the file speaks the strict dialect, whose relationship types have addresses of their own. */
  constructor(
    private readonly base: PartSource,
    private readonly isStrict: boolean,
  ) {}

  /** XML of ours in the dialect that the file speaks: the strict one has addresses of its own. */
  inDialect(xml: string): string {
    if (!this.isStrict) return xml;
    const strict = edited(encodeUtf8(xml), (element) =>
      element.attributes((value) => STRICT_ADDRESSES.get(value) ?? value),
    );
    return decodeUtf8(strict, 0, strict.length);
  }

  names(): string[] {
    const standing = this.base
      .names()
      .filter((name) => this.changes.get(name.toLowerCase())?.content !== null);
    const known = new Set(standing.map((name) => name.toLowerCase()));
    const added = [...this.changes].filter(([key, { content }]) => content !== null && !known.has(key));
    return [...standing, ...added.map(([, { name }]) => name)];
  }

  has(name: string): boolean {
    const change = this.changes.get(name.toLowerCase());
    return change ? change.content !== null : this.base.has(name);
  }

  read(name: string): Uint8Array | null {
    const key = name.toLowerCase();
    const list = this.lists.get(key) ?? (key === CONTENT_TYPES.toLowerCase() ? this.types : null);
    if (list) return encodeUtf8(joinElement(list));
    const change = this.changes.get(key);
    if (!change) return this.base.read(name);
    return change.content === null || change.content instanceof Uint8Array
      ? change.content
      : unpacked(change.content);
  }

  packed(name: string): PackedPart | null {
    const change = this.changes.get(name.toLowerCase());
    if (!change) return this.base.packed(name);
    return change.content === null || change.content instanceof Uint8Array ? null : change.content;
  }

  set(name: string, content: Uint8Array | PackedPart | string): void {
    const bytes = typeof content === "string" ? encodeUtf8(content) : content;
    this.changes.set(name.toLowerCase(), { name, content: bytes });
  }

  /** "xl/worksheets/sheet" → the first "xl/worksheets/sheet7.xml" that is free. */
  freeName(stem: string, extension: string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${extension}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /** Adds a part with its content type and a relationship from `owner`; returns the relationship's id. */
  add(owner: string, name: string, content: Uint8Array | string, contentType: string, type: string): string {
    this.put(name, content, contentType);
    return this.relate(owner, type, name);
  }

  /** A part with its content type, to which a relationship is there already. */
  put(name: string, content: Uint8Array | string, contentType: string): void {
    this.set(name, content);
    if (!this.isDefault(name, contentType)) this.declare(name, contentType);
  }

  /** Whether the file says that parts with such a name are of this type anyway. */
  private isDefault(name: string, contentType: string): boolean {
    const extension = (name.split(".").at(-1) ?? "").toLowerCase();
    return this.contentTypes().children.some((child) => {
      if (child.name !== "Default") return false;
      const facts = new Map(attributesOf(child.xml));
      return facts.get("Extension")?.toLowerCase() === extension && facts.get("ContentType") === contentType;
    });
  }

  /** Takes a part away, with its own relationships and its content type. Who points to it must be told. */
  remove(name: string): void {
    for (const gone of [name, relationshipsPartOf(name)]) {
      this.changes.set(gone.toLowerCase(), { name: gone, content: null });
      this.lists.delete(gone.toLowerCase());
    }
    const types = this.contentTypes();
    types.children = types.children.filter((child) => {
      const part = attributeOf(child.xml, "PartName");
      return part?.toLowerCase() !== `/${name}`.toLowerCase();
    });
  }

  relationships(owner: string): Relationship[] {
    return readRelationships(this, owner);
  }

  relate(owner: string, type: string, target: string): string {
    const list = this.list(owner);
    const ids = new Set(list.children.map((child) => attributeOf(child.xml, "Id")));
    let number = list.children.length + 1;
    // An id that leads nowhere and is named all the same (a dead tab) must not come to lead to our part.
    const bytes = this.has(owner) ? this.read(owner) : null;
    const names = bytes && bytes.length <= SMALL_PART ? new TextDecoder("latin1").decode(utf8(bytes)) : "";
    const isNamed = (id: string): boolean => names.includes(`"${id}"`) || names.includes(`'${id}'`);
    while (ids.has(`rId${number}`) || isNamed(`rId${number}`)) number++;
    const address = (this.isStrict ? STRICT : TRANSITIONAL) + type;
    list.children.push({
      name: "Relationship",
      xml: `<${list.prefix}Relationship Id="rId${number}" Type="${address}" Target="${escapeAttribute(relative(owner, target))}"/>`,
    });
    return `rId${number}`;
  }

  unrelate(owner: string, id: string): void {
    const list = this.list(owner);
    list.children = list.children.filter((child) => attributeOf(child.xml, "Id") !== id);
  }

  /** The parts as they are to be put together; a list that came out as it stood is carried over like any other part. */
  finish(): ReadonlyMap<string, Uint8Array | PackedPart> {
    const lists = [...this.lists.keys(), ...(this.types ? [CONTENT_TYPES] : [])];
    for (const name of lists) {
      const [now, before] = [this.read(name), this.base.read(name)];
      if (now && !(before && isSame(now, before))) this.set(this.realName(name), now);
    }
    this.lists.clear();
    this.types = null;
    return new Map(
      this.names().map((name) => [name, this.packed(name) ?? this.read(name) ?? new Uint8Array()]),
    );
  }

  private declare(name: string, contentType: string): void {
    const types = this.contentTypes();
    types.children.push({
      name: "Override",
      xml: `<${types.prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${contentType}"/>`,
    });
  }

  private contentTypes(): XmlElement {
    const bytes = this.read(CONTENT_TYPES);
    return (this.types ??= splitElement(
      bytes ?? '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ));
  }

  private list(owner: string): XmlElement {
    const name = relationshipsPartOf(owner);
    let list = this.lists.get(name.toLowerCase());
    if (!list) {
      list = splitElement(this.read(name) ?? RELATIONSHIPS);
      this.lists.set(name.toLowerCase(), list);
      if (!this.has(name)) this.set(name, "");
    }
    return list;
  }

  /** As the part is called in the file, or was when it came. */
  private realName(name: string): string {
    return this.names().find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** A part that lists others is no larger; a sheet's rows are not searched. */
const SMALL_PART = 4_000_000;

/** What the strict dialect calls what drawings and charts speak of (ISO/IEC 29500-1 and -4). */
const STRICT_ADDRESSES: ReadonlyMap<string, string> = new Map(
  [
    ["drawingml", "main"],
    ["drawingml", "chart"],
    ["drawingml", "spreadsheetDrawing"],
    ["officeDocument", "relationships"],
  ].map(([area = "", name = ""]) => [
    `http://schemas.openxmlformats.org/${area}/2006/${name}`,
    `http://purl.oclc.org/ooxml/${area}/${name}`,
  ]),
);
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

/** "xl/workbook.xml" → "xl/worksheets/sheet1.xml" is "worksheets/sheet1.xml". */
function relative(owner: string, target: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return "../".repeat(from.length - common) + to.slice(common).join("/");
}
