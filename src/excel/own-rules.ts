import type { SheetSnapshot } from "../core/values/snapshot.ts";

/** The conditional formats of a sheet; null when Excel cannot read them. */
export interface SheetRules {
  readonly sheet: SheetSnapshot;
  readonly formats: Excel.ConditionalFormatCollection | null;
}

/** Queues what tells our rules from the user's: without `OrNullObject` one rule of another type fails them all (#2180). */
export function queueOwnRules(context: Excel.RequestContext, sheet: SheetSnapshot): SheetRules {
  const { conditionalFormats } = context.workbook.worksheets.getItem(sheet.id).getRange();
  const formats = conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return { sheet, formats };
}

/** Those whose formula holds the marker. Excel keeps the words of a text in a formula as they are. */
export function ownRules(
  formats: Excel.ConditionalFormatCollection,
  marker: string,
): Excel.ConditionalFormat[] {
  return formats.items.filter(
    ({ type, customOrNullObject }) =>
      type === Excel.ConditionalFormatType.custom &&
      !customOrNullObject.isNullObject &&
      customOrNullObject.rule.formula.includes(marker),
  );
}

/** A sheet at a time: where Excel fails over the user's rules (#5222, #6827, #6835), the other sheets are still read. */
export async function readRulesOneByOne(
  context: Excel.RequestContext,
  sheets: readonly SheetSnapshot[],
): Promise<SheetRules[]> {
  const [sheet, ...others] = sheets;
  if (!sheet) return [];
  const rules = queueOwnRules(context, sheet);
  const isRead = await context.sync().then(
    () => true,
    () => false,
  );
  return [isRead ? rules : { sheet, formats: null }, ...(await readRulesOneByOne(context, others))];
}
