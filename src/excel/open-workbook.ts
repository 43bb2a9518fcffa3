import { inExcel } from "./run.ts";

/** Opens a copy of an .xlsx file in a window of its own; the workbook that is open stays as it is. */
export async function openWorkbookCopy(file: Uint8Array): Promise<void> {
  await inExcel(() => Excel.createWorkbook(base64(file)));
}

/** In pieces: a call takes no more than some ten thousand arguments. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(binary);
}
