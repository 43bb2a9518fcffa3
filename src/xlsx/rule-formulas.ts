import type { ScaleEnd, XlsxConditionalFormat } from "./model/document.ts";
import { same } from "./model/same.ts";

/** A conditional format whose formulas are rewritten; the same object when that changes none of them. */
export function ruleWith(
  rule: XlsxConditionalFormat,
  rewrite: (formula: string) => string,
): XlsxConditionalFormat {
  const after = rewritten(rule, rewrite);
  return same(after, rule) ? rule : after;
}

function rewritten(rule: XlsxConditionalFormat, rewrite: (formula: string) => string): XlsxConditionalFormat {
  const end = (point: ScaleEnd): ScaleEnd =>
    point.type === "formula" && point.value !== null ? { ...point, value: rewrite(point.value) } : point;
  switch (rule.kind) {
    case "custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "cellValue":
    case "text":
    case "preset":
      return { ...rule, formulas: rule.formulas.map(rewrite) };
    case "colorScale":
      return { ...rule, points: rule.points.map((point) => ({ ...point, end: end(point.end) })) };
    case "iconSet":
      return { ...rule, points: rule.points.map((point) => ({ ...point, end: end(point.end) })) };
    default:
      return rule;
  }
}
