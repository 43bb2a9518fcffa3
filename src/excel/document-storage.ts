/** Excel on the web parts the storage of add-ins by where they run (`partitionKey`). */
export function storageKey(key: string): string {
  return orEmpty(Office.context.partitionKey) + key;
}

/** The address of the workbook; "" for one that was never saved. */
export function documentUrl(): string {
  return orEmpty(Office.context.document.url);
}

/** The types promise texts; a host without partitions and a workbook that was never saved have none. */
function orEmpty(text: string | null | undefined): string {
  return text ?? "";
}
