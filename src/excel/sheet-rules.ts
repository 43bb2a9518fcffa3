import type { PlanConditionalFormat, PlanValidation, SheetPlan } from "../core/plan/sheet-plan.ts";
import { areaAddress } from "../core/values/addresses.ts";

/** Queues the conditional formats and the input checks of a sheet of ours. */
export function queueRules(worksheet: Excel.Worksheet, { conditionalFormats, validations }: SheetPlan): void {
  // Whether a rule that is added goes in front of the others or behind them, Microsoft says both: each is given its place.
  conditionalFormats.forEach((format, place) => {
    queueConditionalFormat(worksheet, format).priority = place;
  });
  for (const validation of validations) queueValidation(worksheet, validation);
}

function queueConditionalFormat(
  worksheet: Excel.Worksheet,
  format: PlanConditionalFormat,
): Excel.ConditionalFormat {
  const { conditionalFormats } = worksheet.getRange(areaAddress(format.area));
  switch (format.kind) {
    case "formula": {
      const added = conditionalFormats.add("Custom");
      const { custom } = added;
      custom.rule.formula = format.formula;
      if (format.fill !== undefined) custom.format.fill.color = format.fill;
      if (format.color !== undefined) custom.format.font.color = format.color;
      if (format.bold !== undefined) custom.format.font.bold = format.bold;
      return added;
    }
    case "dataBar": {
      const added = conditionalFormats.add("DataBar");
      const { dataBar } = added;
      dataBar.positiveFormat.fillColor = format.color;
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Number", formula: String(format.maximum) };
      return added;
    }
  }
}

function queueValidation(worksheet: Excel.Worksheet, { area, rule, prompt, message }: PlanValidation): void {
  const { dataValidation } = worksheet.getRange(areaAddress(area));
  dataValidation.rule = excelRule(rule);
  if (prompt) dataValidation.prompt = { showPrompt: true, ...prompt };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message };
}

function excelRule(rule: PlanValidation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listOf":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "wholeNumber":
      return { wholeNumber: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } };
  }
}
