import { PortError } from "../core/plan/port.ts";
import { inExcel } from "./run.ts";

/**
 * Opens a copy of an .xlsx file in a window of its own; the workbook that is open stays as it is. Where Excel fails
 * to (#3646 on the web, #3568 with hardened extensions, #1562 on iOS) the file is downloaded instead and `downloaded`
 * says so.
 */
export async function openWorkbookCopy(file: Uint8Array, name: string): Promise<void> {
  try {
    await inExcel(() => Excel.createWorkbook(base64(file)));
  } catch (error) {
    download(file, name);
    throw new PortError("downloaded", null, { cause: error });
  }
}

/** Hands a file to the browser, which asks where to keep it or keeps it among the downloads. */
export function download(file: Uint8Array, name: string): void {
  const type = name.endsWith(".zip") ? "application/zip" : XLSX_TYPE;
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** In pieces: a call takes no more than some ten thousand arguments. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(binary);
}
