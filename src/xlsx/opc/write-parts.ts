import { encodeUtf8 } from "../xml/encoding.ts";
import { joinElement, splitElement, type XmlElement } from "../xml/element.ts";
import { attributesOf } from "../xml/tag.ts";
import { escapeAttribute } from "../xml/text.ts";
import { PartMap, readRelationships, relationshipsPartOf, type Relationship } from "./parts.ts";

const RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
const CONTENT_TYPES = "[Content_Types].xml";

/**
 * The parts of a file being written: starts as what was read, and keeps relationships and content types in step
 * with the parts that come and go. Lists that nobody changed are written as they stood.
 */
export class PackageWriter {
  readonly parts: Map<string, Uint8Array>;
  private readonly lists = new Map<string, XmlElement>();
  private types: XmlElement | null = null;

  /** `isStrict`: the file speaks the strict dialect, whose relationship types have addresses of their own. */
  constructor(
    base: ReadonlyMap<string, Uint8Array>,
    private readonly isStrict: boolean,
  ) {
    this.parts = new Map(base);
  }

  /** XML of ours in the dialect that the file speaks: the strict one has addresses of its own. */
  inDialect(xml: string): string {
    return this.isStrict ? xml.replace(TRANSITIONAL_NAMESPACE, "http://purl.oclc.org/ooxml/$1/") : xml;
  }

  /** Finds parts in any letter case. */
  read(name: string): Uint8Array | null {
    return new PartMap(this.parts).read(name);
  }

  set(name: string, content: Uint8Array | string): void {
    this.parts.set(this.realName(name), typeof content === "string" ? encodeUtf8(content) : content);
  }

  /** "xl/worksheets/sheet" → the first "xl/worksheets/sheet7.xml" that is free. */
  freeName(stem: string, extension: string): string {
    const taken = new Set([...this.parts.keys()].map((name) => name.toLowerCase()));
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
      this.parts.delete(this.realName(gone));
      this.lists.delete(gone);
    }
    const types = this.contentTypes();
    types.children = types.children.filter((child) => {
      const part = attributesOf(child.xml).find(([attribute]) => attribute === "PartName")?.[1];
      return part?.toLowerCase() !== `/${name}`.toLowerCase();
    });
  }

  relationships(owner: string): Relationship[] {
    return readRelationships(new PartMap(this.finish()), owner);
  }

  relate(owner: string, type: string, target: string): string {
    const list = this.list(owner);
    const ids = new Set(list.children.map((child) => attributeOf(child.xml, "Id")));
    let number = list.children.length + 1;
    // An id that leads nowhere and is named all the same (a dead tab) must not come to lead to our part.
    const bytes = this.read(owner);
    const names = bytes && bytes.length <= SMALL_PART ? new TextDecoder("latin1").decode(bytes) : "";
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

  /** The parts as they are to be packed. */
  finish(): ReadonlyMap<string, Uint8Array> {
    for (const [owner, list] of this.lists) this.set(relationshipsPartOf(owner), joinElement(list));
    if (this.types) this.set(CONTENT_TYPES, joinElement(this.types));
    return this.parts;
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
    let list = this.lists.get(owner);
    if (!list) {
      list = splitElement(this.read(relationshipsPartOf(owner)) ?? RELATIONSHIPS);
      this.lists.set(owner, list);
    }
    return list;
  }

  private realName(name: string): string {
    if (this.parts.has(name)) return name;
    return [...this.parts.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  }
}

/** A part that lists others is no larger; a sheet's rows are not searched. */
const SMALL_PART = 4_000_000;

const TRANSITIONAL_NAMESPACE =
  /http:\/\/schemas\.openxmlformats\.org\/(drawingml|officeDocument)\/2006\/(?=main|chart|relationships|spreadsheetDrawing)/g;
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

function attributeOf(xml: string, name: string): string | undefined {
  return attributesOf(xml).find(([attribute]) => attribute === name)?.[1];
}

/** "xl/workbook.xml" → "xl/worksheets/sheet1.xml" is "worksheets/sheet1.xml". */
function relative(owner: string, target: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return "../".repeat(from.length - common) + to.slice(common).join("/");
}
