import type {
  DataBarEnd,
  DifferentialFormat,
  ScaleEnd,
  TextOperator,
  XlsxConditionalFormat,
} from "../model/document.ts";
import { tooLarge } from "../bytes/failure.ts";
import { isTrue } from "../xml/text.ts";
import type { Styles } from "../styles/read-styles.ts";
import { unprefixed } from "../xml/tag.ts";
import type { XmlScanner } from "../xml/scanner.ts";
import { withoutPrefixes } from "./future-functions.ts";
import { parseAreas } from "./references.ts";

const MAX_RULES = 50_000;
const NO_FORMAT: DifferentialFormat = { fill: null, color: null, bold: null, italic: null };

/**
 * Reads the `<conditionalFormatting>` just opened and appends its rules. An id is the place of the rule in the sheet
 * ("cf1"), or the id that ties a data bar to its second half in the extension list.
 */
export function readConditionalFormatting(
  scanner: XmlScanner,
  styles: Styles,
  into: XlsxConditionalFormat[],
): void {
  const areas = parseAreas(scanner.attribute("sqref") ?? "");
  scanner.children((name) => {
    if (name !== "cfRule") return;
    if (into.length >= MAX_RULES) throw tooLarge("too many conditional formats");
    const start = scanner.tokenStart;
    const dxf = scanner.attribute("dxfId");
    const rule: RuleFacts = {
      type: scanner.attribute("type") ?? "",
      operator: scanner.attribute("operator") ?? "",
      format: dxf === null ? NO_FORMAT : (styles.differentials[Number(dxf)] ?? NO_FORMAT),
      formulas: [],
      bar: null,
      scale: null,
      icons: null,
      text: scanner.attribute("text"),
      attributes: presetAttributes(scanner),
      rank: Number(scanner.attribute("rank") ?? 10),
      isBottom: isTrue(scanner.attribute("bottom")),
      isPercent: isTrue(scanner.attribute("percent")),
      extensionId: null,
    };
    const common = {
      id: "",
      areas,
      priority: Number(scanner.attribute("priority") ?? 1) || 1,
      stopIfTrue: isTrue(scanner.attribute("stopIfTrue")),
    };
    readRule(scanner, styles, rule);
    common.id = rule.extensionId ?? `cf${into.length + 1}`;
    into.push({ ...common, ...kindOf(rule, () => unprefixed(scanner.slice(start, scanner.position))) });
  });
}

interface RuleFacts {
  readonly type: string;
  readonly operator: string;
  readonly format: DifferentialFormat;
  readonly formulas: string[];
  bar: { color: string; ends: DataBarEnd[]; showValue: boolean } | null;
  scale: { ends: (ScaleEnd | null)[]; colors: (string | null)[] } | null;
  icons: IconFacts | null;
  readonly text: string | null;
  readonly attributes: Record<string, string>;
  readonly rank: number;
  readonly isBottom: boolean;
  readonly isPercent: boolean;
  extensionId: string | null;
}

interface IconFacts {
  readonly set: string;
  readonly isReversed: boolean;
  readonly showValue: boolean;
  readonly points: { readonly end: ScaleEnd | null; readonly isInclusive: boolean }[];
}

/** What tells one preset from another of its type. */
const PRESET_ATTRIBUTES = ["aboveAverage", "equalAverage", "stdDev", "timePeriod"];

function presetAttributes(scanner: XmlScanner): Record<string, string> {
  return Object.fromEntries(
    PRESET_ATTRIBUTES.flatMap((name) => {
      const value = scanner.attribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function readRule(scanner: XmlScanner, styles: Styles, rule: RuleFacts): void {
  scanner.children((name) => {
    if (name === "formula") rule.formulas.push(withoutPrefixes(scanner.innerText()));
    else if (name === "dataBar") rule.bar = readBar(scanner, styles);
    else if (name === "colorScale") rule.scale = readScale(scanner, styles);
    else if (name === "iconSet") rule.icons = readIcons(scanner);
    else if (name === "extLst") {
      scanner.children(() => {
        scanner.children((inner) => {
          if (inner === "id") rule.extensionId = scanner.innerText().trim();
        });
      });
    }
  });
}

function readBar(scanner: XmlScanner, styles: Styles): NonNullable<RuleFacts["bar"]> {
  const bar: NonNullable<RuleFacts["bar"]> = {
    color: "#638EC6",
    ends: [],
    showValue: isTrue(scanner.attribute("showValue"), true),
  };
  scanner.children((name) => {
    if (name === "cfvo") bar.ends.push(readEnd(scanner));
    else if (name === "color") bar.color = styles.color(scanner) ?? bar.color;
  });
  return bar;
}

function readScale(scanner: XmlScanner, styles: Styles): NonNullable<RuleFacts["scale"]> {
  const scale: NonNullable<RuleFacts["scale"]> = { ends: [], colors: [] };
  scanner.children((name) => {
    if (name === "cfvo") scale.ends.push(readScaleEnd(scanner));
    else if (name === "color") scale.colors.push(styles.color(scanner));
  });
  return scale;
}

function readIcons(scanner: XmlScanner): IconFacts {
  const facts: IconFacts = {
    set: scanner.attribute("iconSet") ?? "3TrafficLights1",
    isReversed: isTrue(scanner.attribute("reverse")),
    showValue: isTrue(scanner.attribute("showValue"), true),
    points: [],
  };
  scanner.children((name) => {
    if (name !== "cfvo") return;
    const isInclusive = isTrue(scanner.attribute("gte"), true);
    facts.points.push({ end: readScaleEnd(scanner), isInclusive });
  });
  return facts;
}

const SCALE_TYPES: Readonly<Record<string, ScaleEnd["type"]>> = {
  min: "lowest",
  max: "highest",
  num: "number",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
};

/** Null for a kind that newer versions may bring. */
function readScaleEnd(scanner: XmlScanner): ScaleEnd | null {
  const named = scanner.attribute("type") ?? "";
  const type = Object.hasOwn(SCALE_TYPES, named) ? SCALE_TYPES[named] : undefined;
  if (!type) return null;
  return { type, value: type === "lowest" || type === "highest" ? null : scanner.attribute("val") };
}

const END_TYPES: Readonly<Record<string, DataBarEnd["type"]>> = {
  min: "lowest",
  max: "highest",
  autoMin: "automatic",
  autoMax: "automatic",
  num: "number",
  percent: "percent",
  formula: "formula",
};

/** `<cfvo type= val=>`, or in the extension list `<x14:cfvo type=><xm:f>`. */
function readEnd(scanner: XmlScanner): DataBarEnd {
  const named = scanner.attribute("type") ?? "";
  const type = Object.hasOwn(END_TYPES, named) ? END_TYPES[named] : undefined;
  let value = scanner.attribute("val");
  scanner.children((name) => {
    if (name === "f") value = scanner.innerText();
  });
  return { type: type ?? "automatic", value: type === "lowest" || type === "highest" ? null : value };
}

type Kind = XlsxConditionalFormat extends infer Rule
  ? Rule extends { kind: string }
    ? Omit<Rule, "id" | "areas" | "priority" | "stopIfTrue">
    : never
  : never;

function kindOf(rule: RuleFacts, xml: () => string): Kind {
  const [minimum, maximum] = rule.bar?.ends ?? [];
  if (rule.type === "dataBar" && rule.bar && minimum && maximum) {
    return { kind: "dataBar", color: rule.bar.color, minimum, maximum, showValue: rule.bar.showValue };
  }
  if (rule.type === "expression" && rule.formulas[0] !== undefined) {
    return { kind: "custom", formula: rule.formulas[0], format: rule.format };
  }
  if (rule.type === "cellIs") {
    return { kind: "cellValue", operator: rule.operator, formulas: rule.formulas, format: rule.format };
  }
  return scaleOf(rule) ?? iconsOf(rule) ?? wordsOf(rule) ?? { kind: "other", type: rule.type, xml: xml() };
}

function scaleOf({ type, scale }: RuleFacts): Kind | null {
  if (type !== "colorScale" || !scale) return null;
  const points = scale.ends.flatMap((end, at) => {
    const color = scale.colors[at] ?? null;
    return end && color !== null ? [{ end, color }] : [];
  });
  const isWhole = points.length === scale.ends.length && points.length === scale.colors.length;
  return isWhole && (points.length === 2 || points.length === 3) ? { kind: "colorScale", points } : null;
}

function iconsOf({ type, icons }: RuleFacts): Kind | null {
  if (type !== "iconSet" || !icons) return null;
  const { set, isReversed, showValue } = icons;
  const points = icons.points.flatMap(({ end, isInclusive }) => (end ? [{ end, isInclusive }] : []));
  const isWhole = points.length === icons.points.length && points.length >= 3;
  return isWhole ? { kind: "iconSet", set, isReversed, showValue, points } : null;
}

const TEXT_TYPES: readonly string[] = ["containsText", "notContainsText", "beginsWith", "endsWith"];
const PRESET_TYPES: readonly string[] = (
  "containsBlanks notContainsBlanks containsErrors notContainsErrors " +
  "duplicateValues uniqueValues aboveAverage timePeriod"
).split(" ");

function wordsOf(rule: RuleFacts): Kind | null {
  const { type, text, rank, isBottom, isPercent, formulas, format, attributes } = rule;
  if (type === "top10") return { kind: "topBottom", rank, isBottom, isPercent, format };
  if (TEXT_TYPES.includes(type) && text !== null) {
    return { kind: "text", operator: type as TextOperator, text, formulas, format };
  }
  return PRESET_TYPES.includes(type) ? { kind: "preset", type, attributes, formulas, format } : null;
}

/**
 * Reads the sheet's `<extLst>` just opened: the second half of data bars (ends that only newer Excels know)
 * is worked into the rules it belongs to.
 */
export function readDataBarExtensions(scanner: XmlScanner, rules: XlsxConditionalFormat[]): void {
  scanner.children(() => {
    scanner.children((name) => {
      if (name !== "conditionalFormattings") return;
      scanner.children(() => {
        scanner.children((inner) => {
          if (inner === "cfRule") readExtendedRule(scanner, rules);
        });
      });
    });
  });
}

function readExtendedRule(scanner: XmlScanner, rules: XlsxConditionalFormat[]): void {
  const id = scanner.attribute("id");
  const rule = rules.find((one) => one.id === id);
  scanner.children((name) => {
    if (name !== "dataBar" || rule?.kind !== "dataBar") return;
    const ends: DataBarEnd[] = [];
    scanner.children((inner) => {
      if (inner === "cfvo") ends.push(readEnd(scanner));
    });
    [rule.minimum = rule.minimum, rule.maximum = rule.maximum] = ends;
  });
}
