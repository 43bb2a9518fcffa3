import type { DataBarEnd, DifferentialFormat, XlsxConditionalFormat } from "../document.ts";
import { tooLarge } from "../failure.ts";
import { isTrue } from "../read-workbook.ts";
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
  extensionId: string | null;
}

function readRule(scanner: XmlScanner, styles: Styles, rule: RuleFacts): void {
  scanner.children((name) => {
    if (name === "formula") rule.formulas.push(withoutPrefixes(scanner.innerText()));
    else if (name === "dataBar") rule.bar = readBar(scanner, styles);
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
  return { kind: "other", type: rule.type, xml: xml() };
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
