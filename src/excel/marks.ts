/** Custom property of a sheet: `SheetPlan.mark`. The file layer (`src/xlsx`) reads and writes the same key. */
export const MARK_KEY = "knv.mark";
/** Custom property of a sheet: `SheetPlan.mark` of a form, which is the user's since it was laid out. */
export const FORM_KEY = "knv.form";
/** Custom property of a sheet: stamp of the plan that it wholly shows, `UNFINISHED` while it is being written. */
export const WRITTEN_KEY = "knv.written";
export const UNFINISHED = "-";
/** Custom property of a sheet: how many rows from the top are ours; what is below them a person wrote. */
export const ROWS_KEY = "knv.rows";
/** Document setting: the settings as JSON text. */
export const SETTINGS_KEY = "ketNapDangVien.settings";
/** Document setting: what was written into our sheets (`core/edits`), as JSON text. */
export const WRITTEN_SHEETS_KEY = "ketNapDangVien.written";

/**
 * Queues the texts stored with a sheet; `propertyText` reads one after the sync. All of them, because asking for one by
 * its key counts as a write in office.js, and a workbook that may only be read must not be asked to write.
 */
export function queueProperties(sheet: Excel.Worksheet): Excel.WorksheetCustomPropertyCollection {
  return sheet.customProperties.load("items/key,items/value");
}

/** Null when nothing is stored under the key. Excel tells keys apart without regard to case. */
export function propertyText(
  properties: Excel.WorksheetCustomPropertyCollection,
  key: string,
): string | null {
  const found = properties.items.find((property) => property.key.toLowerCase() === key.toLowerCase());
  return found ? found.value : null;
}
