import type { Area } from "../../../core/values/addresses.ts";
import type {
  DifferentialFormat,
  ScaleEnd,
  XlsxConditionalFormat,
  XlsxSheet,
} from "../../../xlsx/model/document.ts";
import type { RuleKind } from "./rule-target.ts";

/** `Excel.ConditionalFormatType`. */
export const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;
export type RuleType = (typeof TYPES)[number];
const NO_FORMAT: DifferentialFormat = { fill: null, color: null, bold: null, italic: null };

/** A new rule as Excel makes it before anything is set, with the strongest priority. */
export function newRule(type: RuleType, sheet: XlsxSheet, areas: Area[]): XlsxConditionalFormat {
  const common = { id: freeId(sheet), areas, priority: 1, stopIfTrue: false };
  switch (type) {
    case "Custom":
      return { ...common, kind: "custom", formula: "", format: NO_FORMAT };
    case "CellValue":
      return { ...common, kind: "cellValue", operator: "equal", formulas: [], format: NO_FORMAT };
    case "DataBar":
      return {
        ...common,
        kind: "dataBar",
        color: "#638EC6",
        minimum: { type: "automatic", value: null },
        maximum: { type: "automatic", value: null },
        showValue: true,
      };
    case "ColorScale":
      return {
        ...common,
        kind: "colorScale",
        points: [
          { end: { type: "lowest", value: null }, color: "#F8696B" },
          { end: { type: "percentile", value: "50" }, color: "#FFEB84" },
          { end: { type: "highest", value: null }, color: "#63BE7B" },
        ],
      };
    case "IconSet":
      return {
        ...common,
        kind: "iconSet",
        set: "3TrafficLights1",
        isReversed: false,
        showValue: true,
        points: evenPoints(3),
      };
    case "TopBottom":
      return {
        ...common,
        kind: "topBottom",
        rank: 10,
        isBottom: false,
        isPercent: false,
        format: NO_FORMAT,
      };
    case "ContainsText":
      return { ...common, kind: "text", operator: "containsText", text: "", formulas: [], format: NO_FORMAT };
    case "PresetCriteria":
      return {
        ...common,
        kind: "preset",
        type: "aboveAverage",
        attributes: {},
        formulas: [],
        format: NO_FORMAT,
      };
  }
}

/** Where the icons of a set of so many begin before somebody says otherwise: at equal parts in percent. */
export function evenPoints(count: number): { end: ScaleEnd; isInclusive: boolean }[] {
  return Array.from({ length: count }, (_, at) => ({
    end: { type: "percent", value: String(Math.round((at * 100) / count)) },
    isInclusive: true,
  }));
}

const KIND_TYPES: Readonly<Record<RuleKind, RuleType>> = {
  custom: "Custom",
  cellValue: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  topBottom: "TopBottom",
  text: "ContainsText",
  preset: "PresetCriteria",
};

/** `<cfRule type=…>` of kinds that are only kept → the type's name in the API. */
const FILE_TYPES: Readonly<Record<string, RuleType>> = {
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

export function typeOf(rule: XlsxConditionalFormat): RuleType {
  return rule.kind === "other" ? (FILE_TYPES[rule.type] ?? "PresetCriteria") : KIND_TYPES[rule.kind];
}

/** A GUID as Excel's are, not used in the sheet. */
function freeId(sheet: XlsxSheet): string {
  for (let number = sheet.conditionalFormats.length + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
    if (!sheet.conditionalFormats.some((rule) => rule.id === id)) return id;
  }
}
