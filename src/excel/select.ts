import { PortError } from "../core/plan/port.ts";
import { areaAddress, type RangeRef } from "../core/values/addresses.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/values/snapshot.ts";
import { inExcel } from "./run.ts";

/** Brings a place of the workbook before the user's eyes. A hidden sheet stays hidden: showing it would change it. */
export function selectRange(snapshot: WorkbookSnapshot, at: RangeRef): Promise<void> {
  return inExcel(async (context) => {
    const sheet = snapshot.sheets[at.sheet];
    if (!sheet) throw new PortError("changed-meanwhile");
    if (sheet.visibility !== "visible") await refuseHidden(context, sheet);
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    worksheet.activate();
    worksheet.getRange(areaAddress(at)).select();
    await context.sync();
  });
}

/** It was hidden when the workbook was read; the user may have shown it since. */
async function refuseHidden(context: Excel.RequestContext, sheet: SheetSnapshot): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.visibility !== "Visible") throw new PortError("sheet-hidden", sheet.name);
}

/** Shows the sheet of this name, if there is one. */
export function showSheet(name: string): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
