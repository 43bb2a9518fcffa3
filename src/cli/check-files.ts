import { readFile, stat } from "node:fs/promises";
import { checkWorkbook } from "../core/job/check.ts";
import type { Report } from "../core/rules/report.ts";
import { readSettings, type SettingsReading } from "../core/settings/read-settings.ts";
import type { WorkbookSnapshot } from "../core/values/snapshot.ts";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import { FileError } from "../xlsx/document.ts";
import { nodeInflate } from "../xlsx/node-inflate.ts";
import { readSnapshot } from "../xlsx/read-snapshot.ts";

/** No office's workbook is near this; it keeps a mistaken argument from filling the memory. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024;

/** What was found in a file, and the bytes it was found in. */
export interface CheckedFile {
  readonly report: Report;
  readonly bytes: Uint8Array;
  /** The settings came with the file. */
  readonly areSettingsStored: boolean;
  /** Names of tabs that lead to no sheet. */
  readonly emptyTabs: readonly string[];
}

/**
 * Reads and checks one file. `given` are the settings of the command line; without them those stored in the file
 * count, else the defaults. Rejects with a `FileError` when the file cannot be read.
 */
export async function checkFile(
  file: string,
  given: SettingsReading | null,
  today: CalendarDate,
  named: readonly NamedPeriod[] = [],
): Promise<CheckedFile> {
  const { bytes, snapshot, emptyTabs } = await readFileSnapshot(file);
  const { settings, broken } = given ?? readSettings(snapshot.storedSettings);
  const areSettingsStored = given === null && snapshot.storedSettings !== null;
  return {
    report: checkWorkbook(snapshot, settings, today, broken, named),
    bytes,
    areSettingsStored,
    emptyTabs,
  };
}

/** Reads one file without checking it. Rejects with a `FileError` when it cannot be read. */
export async function readFileSnapshot(file: string): Promise<{
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly emptyTabs: readonly string[];
}> {
  const bytes = await readBytes(file);
  const emptyTabs: string[] = [];
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const snapshot = await readCalculated(bytes, name, (tab) => emptyTabs.push(tab));
  return { bytes, snapshot, emptyTabs };
}

/** Settings as the command line names them; null when it names none. Rejects when the file cannot be read. */
export async function readSettingsFile(file: string | null): Promise<SettingsReading | null> {
  if (file === null) return null;
  const reading = readSettings((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));
  if (reading.broken.includes("*")) throw new SyntaxError(file);
  return reading;
}

/** Results that the file lacks are worked out, as far as they can be. */
async function readCalculated(
  bytes: Uint8Array,
  name: string,
  onEmptyTab: (tab: string) => void,
): Promise<WorkbookSnapshot> {
  const snapshot = readSnapshot(bytes, name, { inflate: nodeInflate, onEmptyTab });
  if (snapshot.sheets.every(({ notCalculated }) => notCalculated === undefined)) return snapshot;
  const { calculatedSnapshot } = await import("../xlsx/calculation/calculated-snapshot.ts");
  return calculatedSnapshot(snapshot, bytes);
}

/** Only plain files: a pipe or a device could keep the reader waiting for ever. */
async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const facts = await stat(file);
    if (!facts.isFile()) throw new FileError("not-a-workbook");
    if (facts.size > LARGEST_FILE_BYTES) throw new FileError("too-large");
    return await readFile(file);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("not-found", { cause: error });
  }
}
