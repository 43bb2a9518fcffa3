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
