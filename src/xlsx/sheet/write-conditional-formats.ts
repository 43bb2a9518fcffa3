import type { DataBarEnd, ScaleEnd, TextOperator, XlsxConditionalFormat } from "../model/document.ts";
import { same } from "../model/same.ts";
import type { StyleWriter } from "../styles/write-styles.ts";
import { childNamed, joinElement, placeChild, splitElement, type XmlElement } from "../xml/element.ts";
import { attributeOf, attributesOf, prefixed, withAttributes } from "../xml/tag.ts";
import { escapeAttribute, escapeText } from "../xml/text.ts";
import { withPrefixes } from "./future-functions.ts";
import { areasText } from "./references.ts";
import { SHEET_ORDER } from "./sheet-order.ts";

type Rule = XlsxConditionalFormat;
type DataBar = Extract<Rule, { kind: "dataBar" }>;

/** Writes the rules into the sheet. Those that are what they were are written as they stood. */
export function writeConditionalFormats(
  sheet: XmlElement,
  before: readonly Rule[],
  now: readonly Rule[],
  styles: StyleWriter,
): void {
  const standing = standingRules(sheet, before);
  let xml = "";
  for (let at = 0; at < now.length;) {
    const areas = areasText(now[at]?.areas ?? []);
    let rules = "";
    for (; at < now.length; at++) {
      const rule = now[at];
      if (!rule || areasText(rule.areas) !== areas) break;
      rules += ruleXml(rule, standing, styles, sheet.prefix);
    }
    const { prefix } = sheet;
    if (areas === "") continue;
    xml += `<${prefix}conditionalFormatting sqref="${areas}">${rules}</${prefix}conditionalFormatting>`;
  }
  placeChild(sheet, SHEET_ORDER, "conditionalFormatting", xml === "" ? null : xml);
  writeExtensions(sheet, before, now);
}

/** The rules of the file with their XML, by id. */
function standingRules(sheet: XmlElement, before: readonly Rule[]): Map<string, { rule: Rule; xml: string }> {
  const xmls = sheet.children
    .filter((child) => child.name === "conditionalFormatting")
    .flatMap((child) => splitElement(child.xml).children)
    .filter((child) => child.name === "cfRule");
  return new Map(before.map((rule, index) => [rule.id, { rule, xml: xmls[index]?.xml ?? "" }]));
}

function ruleXml(
  rule: Rule,
  standing: ReadonlyMap<string, { rule: Rule; xml: string }>,
  styles: StyleWriter,
  prefix: string,
): string {
  const was = standing.get(rule.id);
  if (was && was.xml !== "" && same(look(was.rule), look(rule))) {
    const element = splitElement(was.xml);
    element.open = withAttributes(element.open, {
      priority: String(rule.priority),
      stopIfTrue: rule.stopIfTrue ? "1" : null,
    });
    return joinElement(element);
  }
  return prefixed(newRuleXml(rule, styles, standingLook(was, rule)), prefix);
}

/** Number of the look that stands there and has not changed: it may have lines and number formats we do not read. */
function standingLook(was: { rule: Rule; xml: string } | undefined, rule: Rule): string | null {
  if (!was || was.xml === "" || !("format" in was.rule) || !("format" in rule)) return null;
  if (!same(was.rule.format, rule.format)) return null;
  return attributeOf(was.xml, "dxfId") ?? null;
}

/** What of a rule is in its XML, but for its rank. */
function look(rule: Rule): unknown {
  return { ...rule, areas: null, priority: null, stopIfTrue: null };
}

function newRuleXml(rule: Rule, styles: StyleWriter, standing: string | null): string {
  const rank = `priority="${rule.priority}"${rule.stopIfTrue ? ' stopIfTrue="1"' : ""}`;
  const open = (type: string, more = ""): string => {
    const look = "format" in rule ? ` dxfId="${standing ?? styles.differential(rule.format)}"` : "";
    return `<cfRule type="${type}"${look} ${rank}${more}>`;
  };
  switch (rule.kind) {
    case "custom":
      return `${open("expression")}${formulasXml([rule.formula])}</cfRule>`;
    case "cellValue":
      return `${open("cellIs", attribute("operator", rule.operator))}${formulasXml(rule.formulas)}</cfRule>`;
    case "dataBar":
      return dataBarXml(rule, rank);
    case "colorScale": {
      const ends = rule.points.map(({ end }) => scaleEndXml(end)).join("");
      const colors = rule.points.map(({ color }) => `<color rgb="FF${color.slice(1)}"/>`).join("");
      return `${open("colorScale")}<colorScale>${ends}${colors}</colorScale></cfRule>`;
    }
    case "iconSet": {
      const flags = (rule.isReversed ? ' reverse="1"' : "") + (rule.showValue ? "" : ' showValue="0"');
      const points = rule.points.map(({ end, isInclusive }) =>
        scaleEndXml(end, isInclusive ? "" : ' gte="0"'),
      );
      return `${open("iconSet")}<iconSet iconSet="${rule.set}"${flags}>${points.join("")}</iconSet></cfRule>`;
    }
    case "topBottom": {
      const sides = (rule.isPercent ? ' percent="1"' : "") + (rule.isBottom ? ' bottom="1"' : "");
      return `${open("top10", `${sides} rank="${rule.rank}"`)}</cfRule>`;
    }
    case "text": {
      const words = attribute("operator", TEXT_OPERATORS[rule.operator]) + attribute("text", rule.text);
      return `${open(rule.operator, words)}${formulasXml(rule.formulas)}</cfRule>`;
    }
    case "preset": {
      const facts = Object.entries(rule.attributes).map(([name, value]) => attribute(name, value));
      return `${open(rule.type, facts.join(""))}${formulasXml(rule.formulas)}</cfRule>`;
    }
    case "other":
      return rule.xml;
  }
}

/** `operator` of a rule on texts, which says again what its type says. */
const TEXT_OPERATORS: Readonly<Record<TextOperator, string>> = {
  containsText: "containsText",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
};

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeAttribute(value)}"`;
}

function formulasXml(formulas: readonly string[]): string {
  return formulas.map((formula) => `<formula>${formulaText(formula)}</formula>`).join("");
}

const SCALE_NAMES: Readonly<Record<ScaleEnd["type"], string>> = {
  lowest: "min",
  highest: "max",
  number: "num",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
};

function scaleEndXml({ type, value }: ScaleEnd, more = ""): string {
  const held = value === null ? "" : ` val="${escapeAttribute(value)}"`;
  return `<cfvo type="${SCALE_NAMES[type]}"${held}${more}/>`;
}

function formulaText(formula: string): string {
  return escapeText(withPrefixes(formula));
}

/** Excel 2007 reads this half; newer ones also the half in the extension list, tied to it by the id. */
function dataBarXml(rule: DataBar, rank: string): string {
  return (
    `<cfRule type="dataBar" ${rank}><dataBar${rule.showValue ? "" : ' showValue="0"'}>` +
    `${endXml(rule.minimum, "min")}${endXml(rule.maximum, "max")}<color rgb="FF${rule.color.slice(1)}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">` +
    `<x14:id>${guidOf(rule.id)}</x14:id></ext></extLst></cfRule>`
  );
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const CONDITIONAL_FORMATS_URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

const END_NAMES: Readonly<Record<DataBarEnd["type"], string>> = {
  automatic: "",
  lowest: "min",
  highest: "max",
  number: "num",
  percent: "percent",
  formula: "formula",
};

function endXml(end: DataBarEnd, side: "min" | "max"): string {
  const type = END_NAMES[end.type] || side;
  return end.value === null || type === side
    ? `<cfvo type="${type}"/>`
    : `<cfvo type="${type}" val="${escapeAttribute(end.value)}"/>`;
}

function extendedEndXml(end: DataBarEnd, side: "Min" | "Max"): string {
  const type = END_NAMES[end.type] || `auto${side}`;
  return end.value === null || type.startsWith("auto")
    ? `<x14:cfvo type="${type}"/>`
    : `<x14:cfvo type="${type}"><xm:f>${escapeText(end.value)}</xm:f></x14:cfvo>`;
}

/** Without this half Excel draws bars with a gradient and never longer than nine tenths of the cell. */
function extendedRuleXml(rule: DataBar): string {
  return (
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${guidOf(rule.id)}">` +
    `<x14:dataBar minLength="0" maxLength="100" gradient="0"${rule.showValue ? "" : ' showValue="0"'}>` +
    `${extendedEndXml(rule.minimum, "Min")}${extendedEndXml(rule.maximum, "Max")}` +
    `<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${areasText(rule.areas)}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** Takes the second halves of bars that went or changed out of the extension list, and puts those of new ones in. */
function writeExtensions(sheet: XmlElement, before: readonly Rule[], now: readonly Rule[]): void {
  const bars = (rules: readonly Rule[]) => rules.filter((rule): rule is DataBar => rule.kind === "dataBar");
  const isIn = (rules: readonly Rule[], bar: DataBar) =>
    rules.some((rule) => rule.id === bar.id && same({ ...rule, priority: 0 }, { ...bar, priority: 0 }));
  const gone = new Set(bars(before).flatMap((bar) => (isIn(now, bar) ? [] : [guidOf(bar.id)])));
  const added = bars(now).filter((bar) => !isIn(before, bar));
  if (gone.size === 0 && added.length === 0) return;

  const list = splitElement(childNamed(sheet, "extLst")?.xml ?? prefixed("<extLst></extLst>", sheet.prefix));
  const standing = list.children.find((ext) =>
    attributesOf(ext.xml).some(([, value]) => value === CONDITIONAL_FORMATS_URI),
  );
  const kept = standing ? formatsOf(standing.xml).filter((xml) => !mentions(xml, gone)) : [];
  const formats = [...kept, ...added.map(extendedRuleXml)];
  const ext = prefixed(
    `<ext xmlns:x14="${X14}" xmlns:xm="${XM}" uri="${CONDITIONAL_FORMATS_URI}"><x14:conditionalFormattings>` +
      `${formats.join("")}</x14:conditionalFormattings></ext>`,
    sheet.prefix,
  );
  list.children = list.children.filter((child) => child !== standing);
  // Of the extensions a sheet may have, Excel wants conditional formats first.
  if (formats.length > 0) list.children.unshift({ name: "ext", xml: ext });
  placeChild(sheet, SHEET_ORDER, "extLst", list.children.length === 0 ? null : joinElement(list));
}

function formatsOf(ext: string): string[] {
  const [formats] = splitElement(ext).children;
  return formats ? splitElement(formats.xml).children.map((child) => child.xml) : [];
}

function mentions(xml: string, ids: ReadonlySet<string>): boolean {
  return [...ids].some((id) => xml.includes(id));
}

/** The two halves of a bar are tied by an id of this form; ids that are none are turned into one, always the same. */
function guidOf(id: string): string {
  if (/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id)) return id;
  let digits = "";
  for (let seed = 0; digits.length < 32; seed++)
    digits += hash(`${seed}:${id}`).toString(16).padStart(8, "0");
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ];
  return `{${parts.join("-").toUpperCase()}}`;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
