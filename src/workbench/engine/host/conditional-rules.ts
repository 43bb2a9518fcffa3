import type { Area } from "../../../core/values/addresses.ts";
import type { DifferentialFormat, XlsxConditionalFormat, XlsxSheet } from "../../../xlsx/document.ts";
import { ModelError } from "../model-error.ts";

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
/** The kinds this host can make and change. */
export type RuleKind = "custom" | "cellValue" | "dataBar";

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
    default:
      throw new ModelError(
        "NotImplemented",
        `Conditional formats of type ${type} are not available in this host.`,
      );
  }
}

/** `<cfRule type=…>` of the file → the type's name in the API. */
const FILE_TYPES: Readonly<Record<string, RuleType>> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

export function typeOf(rule: XlsxConditionalFormat): RuleType {
  if (rule.kind === "other") return FILE_TYPES[rule.type] ?? "PresetCriteria";
  return rule.kind === "custom" ? "Custom" : rule.kind === "cellValue" ? "CellValue" : "DataBar";
}

/** A GUID as Excel's are, not used in the sheet. */
function freeId(sheet: XlsxSheet): string {
  for (let number = sheet.conditionalFormats.length + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
    if (!sheet.conditionalFormats.some((rule) => rule.id === id)) return id;
  }
}
