import type { SheetVisibility } from "../core/workbook/snapshot.ts";
import { SETTINGS_KEY } from "./marks.ts";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

export interface Outline {
  readonly name: string;
  readonly date1904: boolean;
  readonly isReadOnly: boolean;
  readonly storedSettings: string | null;
  readonly sheets: readonly ListedSheet[];
}

/** What can be known in one round trip without knowing the sheets. */
export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { workbook } = context;
  workbook.load("name,readOnly");
  const firstDay = queueFirstDayOf1904(context);
  const sheets = queueSheetList(context);
  const setting = workbook.settings.getItemOrNullObject(SETTINGS_KEY);
  setting.load("value");
  await context.sync();
  return {
    name: workbook.name,
    date1904: firstDay.value === 0,
    isReadOnly: workbook.readOnly || isDocumentReadOnly(),
    storedSettings: setting.isNullObject ? null : settingText(setting.value),
    sheets: listedSheets(sheets),
  };
}

/** Queues the list of the sheets; `listedSheets` reads it after the sync. */
export function queueSheetList(context: Excel.RequestContext): Excel.WorksheetCollection {
  return context.workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
}

/** The API has no name for the date system; the first day of 1904 is day 0 of one and day 1462 of the other. */
function queueFirstDayOf1904(context: Excel.RequestContext): Excel.FunctionResult<number> {
  return context.workbook.functions.date(1904, 1, 1).load("value");
}

/** In the order of the tabs. */
export function listedSheets(sheets: Excel.WorksheetCollection): ListedSheet[] {
  return sheets.items.map(({ id, name, visibility, protection }) => ({
    id,
    name,
    visibility: VISIBILITIES[visibility],
    isProtected: protection.protected,
  }));
}

/** The document may be open for reading only although the file is not (a shared link, Protected View). */
export function isDocumentReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}

const VISIBILITIES: Readonly<Record<`${Excel.SheetVisibility}`, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Settings are ours only as text; what another program put under our key goes to the reader of settings as JSON. */
function settingText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
