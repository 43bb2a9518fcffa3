import type { PlanConditionalFormat, PlanValidation } from "../core/plan/sheet-plan.ts";
import type { XlsxConditionalFormat, XlsxValidation } from "./model/document.ts";

/** A conditional format of a plan as the document has it; `index` is its rank. */
export function planRule(rule: PlanConditionalFormat, index: number): XlsxConditionalFormat {
  const common = {
    id: `plan-${index + 1}`,
    areas: [{ ...rule.area }],
    priority: index + 1,
    stopIfTrue: false,
  };
  if (rule.kind === "dataBar") {
    return {
      ...common,
      kind: "dataBar",
      color: rule.color.toUpperCase(),
      minimum: { type: "number", value: "0" },
      maximum: { type: "number", value: String(rule.maximum) },
      showValue: true,
    };
  }
  return {
    ...common,
    kind: "custom",
    formula: withoutEquals(rule.formula),
    format: {
      fill: rule.fill?.toUpperCase() ?? null,
      color: rule.color?.toUpperCase() ?? null,
      bold: rule.bold ?? null,
      italic: null,
    },
  };
}

/** A list in a file may have 255 characters and no commas within; Excel repairs a workbook in which it has more. */
const MAX_LIST = 255;

/** A validation of a plan; none when a file cannot hold it. */
export function planValidation({ area, rule, prompt, message }: PlanValidation): XlsxValidation[] {
  const common = {
    areas: [{ ...area }],
    allowBlank: true,
    showDropDown: true,
    prompt: prompt ?? null,
    error: { style: "stop" as const, title: "", message },
  };
  switch (rule.kind) {
    case "list": {
      const list = rule.values.join(",");
      if (list.length > MAX_LIST || rule.values.some((value) => value.includes(","))) return [];
      const formula1 = `"${list.replaceAll('"', '""')}"`;
      return [{ ...common, type: "list", operator: "between", formula1, formula2: null }];
    }
    case "listOf":
      return [
        {
          ...common,
          type: "list",
          operator: "between",
          formula1: withoutEquals(rule.source),
          formula2: null,
        },
      ];
    case "wholeNumber":
      return [
        {
          ...common,
          type: "whole",
          operator: "between",
          formula1: String(rule.minimum),
          formula2: String(rule.maximum),
        },
      ];
    case "date":
      // Any day Excel knows.
      return [{ ...common, type: "date", operator: "greaterThanOrEqual", formula1: "1", formula2: null }];
  }
}

/** Formulas of plans start with "=", those of files do not. */
export function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}
