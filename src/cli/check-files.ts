import { readFile, stat } from "node:fs/promises";
import { checkWorkbook } from "../core/job/check.ts";
import type { Report } from "../core/rules/report.ts";
import { readSettings, type SettingsReading } from "../core/settings/read-settings.ts";
import type { WorkbookSnapshot } from "../core/values/snapshot.ts";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import { PortError } from "../core/plan/port.ts";
import { FileError } from "../xlsx/bytes/failure.ts";
import { nodeInflate } from "../xlsx/node-inflate.ts";
import { createFilePort, type FilePort } from "../xlsx/port.ts";

/** No office's workbook is near this; it keeps a mistaken argument from filling the memory. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024;

/** What was found in a file, and the port it was read through. */
export interface CheckedFile {
  readonly report: Report;
  readonly port: FilePort;
  /** The settings came with the file. */
  readonly areSettingsStored: boolean;
  /** Names of tabs that lead to no sheet. */
  readonly emptyTabs: readonly string[];
}

/**
 * The report of a workbook that is being changed. It is let go of before much is written: of 100,000 units it takes more
 * room than all that is written then. Who asks after that gets a new one, of the workbook as it is.
 */
export class CurrentReport {
  #report: Report | null;

  constructor(
    first: Report,
    private readonly check: () => Promise<Report>,
  ) {
    this.#report = first;
  }

  /** A function is asked, so that whoever waits for its answer does not hold the report. */
  async ask<Answer>(of: (report: Report) => Answer | Promise<Answer>): Promise<Answer> {
    this.#report ??= await this.check();
    return of(this.#report);
  }

  letGo(): void {
    this.#report = null;
  }
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
  const { port, snapshot, emptyTabs } = await readFileSnapshot(file);
  return {
    report: checkSnapshot(snapshot, given, today, named),
    port,
    areSettingsStored: given === null && snapshot.storedSettings !== null,
    emptyTabs,
  };
}

export function checkSnapshot(
  snapshot: WorkbookSnapshot,
  given: SettingsReading | null,
  today: CalendarDate,
  named: readonly NamedPeriod[] = [],
): Report {
  const { settings, broken } = given ?? readSettings(snapshot.storedSettings);
  return checkWorkbook(snapshot, settings, today, broken, named);
}

/** Reads one file without checking it. Rejects with a `FileError` when it cannot be read. */
export async function readFileSnapshot(file: string): Promise<{
  readonly port: FilePort;
  readonly snapshot: WorkbookSnapshot;
  readonly emptyTabs: readonly string[];
}> {
  const bytes = await readBytes(file);
  const emptyTabs: string[] = [];
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const onEmptyTab = (tab: string): unknown => emptyTabs.push(tab);
  const port = createFilePort(bytes, name, { inflate: nodeInflate, onEmptyTab, calculated });
  try {
    return { port, snapshot: await port.readSnapshot(), emptyTabs };
  } catch (error) {
    // Why a file cannot be read is said in the words for files.
    throw error instanceof PortError && error.cause instanceof Error ? error.cause : error;
  }
}

/** Settings as the command line names them; null when it names none. Rejects when the file cannot be read. */
export async function readSettingsFile(file: string | null): Promise<SettingsReading | null> {
  if (file === null) return null;
  const reading = readSettings(await readFile(file, "utf8"));
  if (reading.broken.includes("*")) throw new SyntaxError(file);
  return reading;
}

/** Results that the file lacks are worked out, as far as they can be. */
async function calculated(snapshot: WorkbookSnapshot, bytes: Uint8Array): Promise<WorkbookSnapshot> {
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
