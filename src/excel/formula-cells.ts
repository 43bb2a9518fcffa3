import type { Area } from "../core/values/addresses.ts";
import type { SheetSnapshot } from "../core/values/snapshot.ts";
import { formulasOf, valuesOf } from "./cells.ts";

type FormulaPosition = NonNullable<SheetSnapshot["formulaCells"]>[number];

/** Cells per round trip: formulas are longer than values, and the answer stays under the web's 5 MB. */
const MAX_CELLS = 40_000;

/** The sheet with the places of its formulas. Asked only of workbooks that are calculated by hand. */
export async function withFormulaCells(
  context: Excel.RequestContext,
  sheet: SheetSnapshot,
): Promise<SheetSnapshot> {
  if (sheet.block === null) return sheet;
  const formulaCells = await formulaCellsOf(context, sheet.id, sheet.block);
  return formulaCells.length === 0 ? sheet : { ...sheet, formulaCells };
}

async function formulaCellsOf(
  context: Excel.RequestContext,
  sheetId: string,
  { top, left, bottom, right }: Area,
): Promise<FormulaPosition[]> {
  const width = right - left + 1;
  const count = Math.min(bottom - top + 1, Math.max(1, Math.floor(MAX_CELLS / width)));
  const range = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(top, left, count, width)
    .load("values,formulas");
  await context.sync();
  const values = valuesOf(range) ?? [];
  const found = (formulasOf(range) ?? []).flatMap((row, r) =>
    row.flatMap((formula, c): FormulaPosition[] => {
      // A text that begins with "=" is its own value.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== values[r]?.[c];
      return isFormula ? [{ row: top + r, column: left + c }] : [];
    }),
  );
  const next = top + count;
  const rest =
    next > bottom ? [] : await formulaCellsOf(context, sheetId, { top: next, left, bottom, right });
  return [...found, ...rest];
}
