import { checkWorkbook } from "../../src/core/job/check.ts";
import { writeSummary } from "../../src/core/job/job.ts";
import type { PortError } from "../../src/core/plan/port.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { readSettings } from "../../src/core/settings/read-settings.ts";
import type { CalendarDate } from "../../src/core/values/calendar.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { calculatedSnapshot } from "../../src/xlsx/calculation/calculated-snapshot.ts";
import { FileError } from "../../src/xlsx/bytes/failure.ts";
import { nodeInflate } from "../../src/xlsx/node-inflate.ts";
import { isSamePacked } from "../../src/xlsx/bytes/packed-part.ts";
import { ZipArchive } from "../../src/xlsx/opc/zip.ts";
import { createFilePort } from "../../src/xlsx/port.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { XmlScanner } from "../../src/xlsx/xml/scanner.ts";
import { END, OPEN } from "../../src/xlsx/xml/scanner.ts";
import { mustBeWellFormed } from "../../src/xlsx/xml/well-formed.ts";

/** The day of every made-up file. */
const TODAY: CalendarDate = { year: 2022, month: 7, day: 5 };

/**
 * What became of a file on its way through check, summary and reading again. "read": nothing may be written into it;
 * "held back": it is malformed itself where it would be changed, so no copy of it is written.
 */
export type Fate = "written" | "read" | "refused" | "held back";

export interface Through {
  readonly fate: Fate;
  /** What a check says, without what only says how the file was read; "" when it was refused. */
  readonly said: string;
  readonly snapshot: WorkbookSnapshot | null;
  readonly written: Uint8Array | null;
  /** What must never be: the product failed otherwise than with a reason, or its output is not what it has to be. */
  readonly fault: Fault | null;
}

export interface Fault {
  readonly kind: "crash" | "malformed" | "reads otherwise";
  readonly cause: unknown;
}

/**
 * Takes a file the way that the command takes it. Never rejects. `calculates`: results that the file lacks are worked out,
 * for which a thread is started.
 */
export async function goThrough(file: Uint8Array, calculates = true): Promise<Through> {
  let snapshot: WorkbookSnapshot | null = null;
  let said = "";
  const end = (fate: Fate, fault: Fault | null = null, written: Uint8Array | null = null): Through => ({
    fate,
    said,
    snapshot,
    written,
    fault,
  });
  try {
    const port = createFilePort(file, "so.xlsx", {
      inflate: nodeInflate,
      ...(calculates ? { calculated } : {}),
    });
    snapshot = await port.readSnapshot();
    const report = checkWorkbook(snapshot, readSettings(snapshot.storedSettings).settings, TODAY);
    said = saidBy(report);
    const done = await writeSummary(port, report, summaryTexts("vi"), {
      checkedAt: "2022-07-05T08:00",
      otherwise: "office",
    });
    if (done.outcome !== "applied") return notWritten(file, done.reason, end);
    const written = port.bytes();
    return end("written", faultOf(file, written, snapshot, await port.readSnapshot()), written);
  } catch (error) {
    const reason = fileErrorOf(error);
    return reason ? end("refused") : end("refused", { kind: "crash", cause: error });
  }
}

function saidBy({ findings, figures }: Report): string {
  return JSON.stringify({ findings, figures });
}

async function calculated(snapshot: WorkbookSnapshot, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const isMissing = snapshot.sheets.some(({ notCalculated }) => notCalculated !== undefined);
  return isMissing ? calculatedSnapshot(snapshot, bytes) : snapshot;
}

function notWritten(
  file: Uint8Array,
  reason: PortError,
  end: (fate: Fate, fault?: Fault | null) => Through,
): Through {
  if (reason.code === "protected") return end("read");
  const error = fileErrorOf(reason);
  if (!error) return end("refused", { kind: "crash", cause: reason });
  // It can be read for a check and not as a whole document, or is malformed where it would be changed.
  if (error.stack?.includes("verifyWritten") !== true) return end("refused");
  return isMalformed(file, error.place) ? end("held back") : end("refused", { kind: "crash", cause: error });
}

function fileErrorOf(error: unknown): FileError | null {
  if (error instanceof FileError) return error;
  return error instanceof Error && error.cause !== undefined ? fileErrorOf(error.cause) : null;
}

function faultOf(
  file: Uint8Array,
  written: Uint8Array,
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
): Fault | null {
  const malformed = malformedPart(file, written);
  if (malformed !== null) return { kind: "malformed", cause: malformed };
  const looks = !namesUnknownFormats(file);
  return othersOf(before, looks) === othersOf(after, looks)
    ? null
    : { kind: "reads otherwise", cause: "sheets that are not ours read otherwise" };
}

/** The first part that is not what it was and not what XML must be; null when there is none. */
function malformedPart(file: Uint8Array, written: Uint8Array): string | null {
  const [before, after] = [new ZipArchive(file), new ZipArchive(written)];
  for (const name of after.names()) {
    const [was, is] = [before.packed(name), after.packed(name)];
    if (was && is && isSamePacked(was, is)) continue;
    if (/\.(?:xml|rels)$/i.test(name) && isMalformed(written, name)) return name;
  }
  return null;
}

/** What is read of the sheets that are not ours. */
function othersOf({ sheets }: WorkbookSnapshot, looks: boolean): string {
  return JSON.stringify(
    sheets
      .filter(({ mark }) => mark === null)
      .map((sheet: SheetSnapshot) => ({
        ...sheet,
        id: "",
        numberFormats: looks ? sheet.numberFormats : [],
        fonts: looks ? sheet.fonts : [],
      })),
  );
}

/** Whether a cell names a format by a number that the file does not have: it may be that of a format we append. */
function namesUnknownFormats(file: Uint8Array): boolean {
  const known = readDocument(file, nodeInflate).formats.length;
  const archive = new ZipArchive(file, nodeInflate);
  return archive.names().some((name) => {
    const bytes = name.startsWith("xl/worksheets/") ? archive.read(name) : null;
    if (!bytes) return false;
    const scanner = new XmlScanner(bytes);
    for (let token = scanner.next(); token !== END; token = scanner.next()) {
      if (token === OPEN && Number(scanner.attribute("s") ?? scanner.attribute("style") ?? 0) >= known)
        return true;
    }
    return false;
  });
}

/** Whether a part is not what XML must be, or not there at all. */
function isMalformed(file: Uint8Array, place: string | null): boolean {
  try {
    const bytes = place === null ? null : new ZipArchive(file, nodeInflate).read(place.split(", ")[0] ?? "");
    if (!bytes) return false;
    mustBeWellFormed(bytes);
    return false;
  } catch {
    return true;
  }
}
