import type { BorderSide, CellFormat, DifferentialFormat } from "../model/document.ts";
import { childNamed, joinElement, placeChild, splitElement, type XmlElement } from "../xml/element.ts";
import { attributesOf, prefixed, withAttributes } from "../xml/tag.ts";
import { decodeEntities, escapeAttribute } from "../xml/text.ts";
import { builtInId, FIRST_OWN_FORMAT } from "./number-formats.ts";

const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/**
 * Appends formats to a styles part. What is in it keeps its number: parts we do not understand (tables, pivots,
 * charts) refer to formats by number.
 */
export class StyleWriter {
  private readonly sheet: XmlElement;
  private readonly sections = new Map<string, Section>();
  private readonly fonts = new Map<string, number>();
  private readonly fills = new Map<string, number>();
  private readonly borders = new Map<string, number>();
  private readonly numberFormats = new Map<string, number>();
  private readonly differentials = new Map<string, number>();
  private hasChanged = false;

  /** `known`: the formats the part already has, as the reader gave them. */
  constructor(part: Uint8Array, known: readonly CellFormat[]) {
    this.sheet = splitElement(part);
    for (const child of this.section("numFmts").items) {
      const attributes = new Map(attributesOf(child));
      this.numberFormats.set(
        decodeEntities(attributes.get("formatCode") ?? ""),
        Number(attributes.get("numFmtId")),
      );
    }
    this.section("dxfs").items.forEach((xml, index) => {
      remember(this.differentials, xml, index);
    });
    this.section("cellXfs").items.forEach((xf, index) => {
      const format = known[index];
      if (format) this.learn(format, new Map(attributesOf(xf)));
    });
  }

  /** Appends cell formats, which get the next numbers in their order. */
  append(formats: readonly CellFormat[]): void {
    for (const format of formats) this.add("cellXfs", this.xf(format));
  }

  /** Number of a conditional format's look; appended when it is new. */
  differential(format: DifferentialFormat): number {
    const xml = prefixed(differentialXml(format), this.sheet.prefix);
    return this.numbered(this.differentials, xml, () => this.add("dxfs", xml));
  }

  /** The part with everything appended; null when nothing was. */
  finish(): string | null {
    if (!this.hasChanged) return null;
    for (const [name, section] of this.sections) {
      if (!section.hasChanged) continue;
      const open = withAttributes(section.element.open, { count: String(section.items.length) });
      const xml = section.element.before + open + section.items.join("") + section.element.close;
      placeChild(this.sheet, ORDER, name, xml);
    }
    return joinElement(this.sheet);
  }

  private learn(format: CellFormat, xf: ReadonlyMap<string, string>): void {
    const id = (name: string) => Number(xf.get(name) ?? 0);
    remember(this.fonts, JSON.stringify(format.font), id("fontId"));
    if (format.fill !== null) remember(this.fills, format.fill, id("fillId"));
    const border = this.section("borders").items[id("borderId")] ?? "";
    if (!/diagonal(Up|Down)|<(\w+:)?(vertical|horizontal)[ >]/.test(border)) {
      remember(this.borders, JSON.stringify(format.borders), id("borderId"));
    }
    remember(this.numberFormats, format.numberFormat, id("numFmtId"));
  }

  private xf(format: CellFormat): string {
    const font = this.numbered(this.fonts, JSON.stringify(format.font), () =>
      this.add("fonts", fontXml(format.font)),
    );
    // Fill 0 is "none" by the format's own rule.
    const { fill } = format;
    const fillId =
      fill === null ? 0 : this.numbered(this.fills, fill, () => this.add("fills", fillXml(fill)));
    const border = this.numbered(this.borders, JSON.stringify(format.borders), () =>
      this.add("borders", bordersXml(format.borders)),
    );
    const alignment = alignmentXml(format);
    const flags =
      (fillId === 0 ? "" : ' applyFill="1"') +
      (alignment === "" ? "" : ' applyAlignment="1"') +
      (format.locked ? "" : ' applyProtection="1"') +
      (format.quotePrefix ? ' quotePrefix="1"' : "");
    const inside = alignment + (format.locked ? "" : '<protection locked="0"/>');
    return (
      `<xf numFmtId="${this.numberFormatId(format.numberFormat)}" fontId="${font}" fillId="${fillId}" borderId="${border}" ` +
      `xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"${flags}${inside === "" ? "/>" : `>${inside}</xf>`}`
    );
  }

  private numberFormatId(format: string): number {
    return this.numbered(this.numberFormats, format, () => {
      const builtIn = builtInId(format);
      if (builtIn !== undefined) return builtIn;
      const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.numberFormats.values()) + 1;
      this.add("numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(format)}"/>`);
      return id;
    });
  }

  private numbered(known: Map<string, number>, key: string, make: () => number): number {
    let id = known.get(key);
    if (id === undefined) {
      id = make();
      known.set(key, id);
    }
    return id;
  }

  private add(name: string, xml: string): number {
    const section = this.section(name);
    section.items.push(prefixed(xml, this.sheet.prefix));
    section.hasChanged = true;
    this.hasChanged = true;
    return section.items.length - 1;
  }

  private section(name: string): Section {
    let section = this.sections.get(name);
    if (!section) {
      const xml = childNamed(this.sheet, name)?.xml ?? prefixed(`<${name}></${name}>`, this.sheet.prefix);
      const element = splitElement(xml);
      section = { element, items: element.children.map((child) => child.xml), hasChanged: false };
      this.sections.set(name, section);
    }
    return section;
  }
}

interface Section {
  readonly element: XmlElement;
  readonly items: string[];
  hasChanged: boolean;
}

function remember(known: Map<string, number>, key: string, id: number): void {
  if (!known.has(key)) known.set(key, id);
}

function rgb(color: string): string {
  return `rgb="FF${color.slice(1).toUpperCase()}"`;
}

function fontXml(font: CellFormat["font"]): string {
  return (
    "<font>" +
    (font.bold ? "<b/>" : "") +
    (font.italic ? "<i/>" : "") +
    (font.strike ? "<strike/>" : "") +
    (font.underline ? "<u/>" : "") +
    `<sz val="${font.size}"/>` +
    (font.color === null ? "" : `<color ${rgb(font.color)}/>`) +
    `<name val="${escapeAttribute(font.name)}"/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor ${rgb(color)}/><bgColor indexed="64"/></patternFill></fill>`;
}

/** In the order the schema wants. */
const SIDES: readonly BorderSide[] = ["left", "right", "top", "bottom"];

function bordersXml(borders: CellFormat["borders"]): string {
  const sides = SIDES.map((side) => {
    const line = borders[side];
    if (!line) return `<${side}/>`;
    const color = line.color === null ? '<color auto="1"/>' : `<color ${rgb(line.color)}/>`;
    return `<${side} style="${line.style}">${color}</${side}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function alignmentXml(format: CellFormat): string {
  const rotation = format.rotation < 0 ? 90 - format.rotation : format.rotation;
  const attributes =
    (format.horizontal === "general" ? "" : ` horizontal="${format.horizontal}"`) +
    (format.vertical === "bottom" ? "" : ` vertical="${format.vertical}"`) +
    (rotation === 0 ? "" : ` textRotation="${rotation}"`) +
    (format.wrap ? ' wrapText="1"' : "") +
    (format.indent === 0 ? "" : ` indent="${format.indent}"`);
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

function differentialXml(format: DifferentialFormat): string {
  const font =
    (format.bold === null ? "" : format.bold ? "<b/>" : '<b val="0"/>') +
    (format.italic === null ? "" : format.italic ? "<i/>" : '<i val="0"/>') +
    (format.color === null ? "" : `<color ${rgb(format.color)}/>`);
  const fill =
    format.fill === null
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor ${rgb(format.fill)}/><bgColor ${rgb(format.fill)}/></patternFill></fill>`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`;
}
