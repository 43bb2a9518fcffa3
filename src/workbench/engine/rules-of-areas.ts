import type { Area } from "../../core/values/addresses.ts";
import { bounding, cellArea, covers, difference, intersects } from "../../xlsx/calculation/areas.ts";
import { copiedFormula } from "../../xlsx/calculation/moved-references.ts";
import type { XlsxConditionalFormat, XlsxValidation } from "../../xlsx/model/document.ts";
import { ruleWith } from "../../xlsx/rule-formulas.ts";

type Rewrite<Rule> = (rule: Rule, rewrite: (formula: string) => string) => Rule;

/** Conditional formats that no longer apply to the area: what else they cover stays, one left with nothing goes. */
export function formatsWithout(rules: readonly XlsxConditionalFormat[], area: Area): XlsxConditionalFormat[] {
  return rules.flatMap((rule) => without(rule, area, ruleWith));
}

export function validationsWithout(rules: readonly XlsxValidation[], area: Area): XlsxValidation[] {
  return rules.flatMap((rule) => without(rule, area, validationWith));
}

/** Before the area is deleted: rules that begin in it begin behind it, so that their formulas mean the same cells. */
export function formatsBehind(rules: readonly XlsxConditionalFormat[], area: Area): XlsxConditionalFormat[] {
  return rules.flatMap((rule) => (beginsIn(rule, area) ? without(rule, area, ruleWith) : [rule]));
}

export function validationsBehind(rules: readonly XlsxValidation[], area: Area): XlsxValidation[] {
  return rules.flatMap((rule) => (beginsIn(rule, area) ? without(rule, area, validationWith) : [rule]));
}

export function validationWith(
  validation: XlsxValidation,
  rewrite: (formula: string) => string,
): XlsxValidation {
  const formula1 = validation.formula1 === null ? null : rewrite(validation.formula1);
  const formula2 = validation.formula2 === null ? null : rewrite(validation.formula2);
  return formula1 === validation.formula1 && formula2 === validation.formula2
    ? validation
    : { ...validation, formula1, formula2 };
}

/** Formulas are relative to the first cell of all areas. */
function without<Rule extends { areas: Area[] }>(rule: Rule, area: Area, rewrite: Rewrite<Rule>): Rule[] {
  if (!rule.areas.some((own) => intersects(own, area))) return [rule];
  const areas = rule.areas.flatMap((own) => difference(own, area));
  if (areas.length === 0) return [];
  const [before, after] = [rule.areas.reduce(bounding), areas.reduce(bounding)];
  const [rows, columns] = [after.top - before.top, after.left - before.left];
  const kept = { ...rule, areas };
  return [
    rows === 0 && columns === 0 ? kept : rewrite(kept, (formula) => copiedFormula(formula, rows, columns)),
  ];
}

function beginsIn({ areas }: { areas: Area[] }, area: Area): boolean {
  if (areas.length === 0) return false;
  const { top, left } = areas.reduce(bounding);
  return covers(area, cellArea(top, left));
}
