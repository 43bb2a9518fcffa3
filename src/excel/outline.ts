import type { SheetVisibility } from "../core/values/snapshot.ts";
import { SETTINGS_KEY, WRITTEN_SHEETS_KEY } from "../core/plan/stored-keys.ts";

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
  /** Formulas are only worked out when somebody asks: what stands there may be old (#2770, #6922). */
  readonly isCalculatedByHand?: boolean;
  readonly storedSettings: string | null;
  readonly storedWritten: string | null;
  readonly sheets: readonly ListedSheet[];
}

/** What can be known in one round trip without knowing the sheets. */
export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const queued = queueOutline(context);
  const firstDay = queueFirstDayOf1904(context);
  try {
    await context.sync();
    return { ...outline(queued), date1904: firstDay.value === 0 };
  } catch {
    // Asking a worksheet function counts as a write in office.js: where that is refused, the usual date system is meant.
    const again = queueOutline(context);
    await context.sync();
    return { ...outline(again), date1904: false };
  }
}

interface OutlineQueued {
  readonly workbook: Excel.Workbook;
  readonly sheets: Excel.WorksheetCollection;
  readonly setting: Excel.Setting;
  readonly written: Excel.Setting;
}

function queueOutline(context: Excel.RequestContext): OutlineQueued {
  const { workbook } = context;
  workbook.load("name,readOnly");
  workbook.application.load("calculationMode");
  const setting = workbook.settings.getItemOrNullObject(SETTINGS_KEY);
  const written = workbook.settings.getItemOrNullObject(WRITTEN_SHEETS_KEY);
  return {
    workbook,
    sheets: queueSheetList(context),
    setting: setting.load("value"),
    written: written.load("value"),
  };
}

function outline({ workbook, sheets, setting, written }: OutlineQueued): Omit<Outline, "date1904"> {
  return {
    name: workbook.name,
    isReadOnly: workbook.readOnly || isDocumentReadOnly(),
    ...(workbook.application.calculationMode === Excel.CalculationMode.manual
      ? { isCalculatedByHand: true }
      : {}),
    storedSettings: setting.isNullObject ? null : settingText(setting.value),
    storedWritten: written.isNullObject ? null : settingText(written.value),
    sheets: listedSheets(sheets),
  };
}

/** The API has no name for the date system; the first day of 1904 is day 0 of one and day 1462 of the other. */
function queueFirstDayOf1904(context: Excel.RequestContext): Excel.FunctionResult<number> {
  return context.workbook.functions.date(1904, 1, 1).load("value");
}

/** Queues the list of the sheets; `listedSheets` reads it after the sync. */
export function queueSheetList(context: Excel.RequestContext): Excel.WorksheetCollection {
  return context.workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
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
