import type { UnitFile } from "../core/gather/gathering.ts";
import { checkUnitFile } from "../core/job/check-unit-file.ts";
import type { Report } from "../core/rules/report.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import { FileError } from "../xlsx/document.ts";
import { readSnapshot } from "../xlsx/read-snapshot.ts";
import { failureByName } from "./gather-files.ts";

/** No unit's file is near this; a film chosen by mistake is not read. */
const LARGEST_BYTES = 50 * 1024 * 1024;

/** Reads one file on this machine and checks it; whatever fails is that file's failure. */
export async function readUnitFile(
  name: string,
  file: Pick<File, "size" | "arrayBuffer">,
  book: Report,
  today: CalendarDate,
): Promise<UnitFile> {
  if (file.size > LARGEST_BYTES) return { name, failure: "too-large" };
  try {
    const snapshot = readSnapshot(new Uint8Array(await file.arrayBuffer()), name);
    return { name, report: checkUnitFile(snapshot, book, null, today) };
  } catch (error) {
    const failure = error instanceof FileError ? error.code : "not-found";
    return { name, failure: failureByName(name) ?? failure };
  }
}
