/** Custom property of a sheet: `SheetPlan.mark`. The file layer (`src/xlsx`) reads and writes the same key. */
export const MARK_KEY = "knv.mark";
/** Custom property of a sheet: stamp of the plan that it wholly shows, `UNFINISHED` while it is being written. */
export const WRITTEN_KEY = "knv.written";
export const UNFINISHED = "-";
/** Document setting: the settings as JSON text. */
export const SETTINGS_KEY = "ketNapDangVien.settings";

/** Queues the reading of a text stored with a sheet; `propertyText` reads it after the sync. */
export function queueProperty(sheet: Excel.Worksheet, key: string): Excel.WorksheetCustomProperty {
  const property = sheet.customProperties.getItemOrNullObject(key);
  return property.load("value");
}

/** Null when nothing is stored under the key. */
export function propertyText(property: Excel.WorksheetCustomProperty): string | null {
  return property.isNullObject ? null : property.value;
}
