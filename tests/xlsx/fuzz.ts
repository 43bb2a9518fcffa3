import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { readSettings } from "../../src/core/settings/read-settings.ts";
import { planSummary } from "../../src/core/summary/summary.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { FileError } from "../../src/xlsx/document.ts";
import { nodeInflate } from "../../src/xlsx/node-inflate.ts";
import { ZipArchive } from "../../src/xlsx/opc/zip.ts";
import { readDocument } from "../../src/xlsx/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { verifyWritten } from "../../src/xlsx/verify-file.ts";
import { writeDocument } from "../../src/xlsx/write-document.ts";
import { writeSheetPlan } from "../../src/xlsx/write-sheet-plan.ts";
import { mustBeWellFormed } from "../../src/xlsx/xml/well-formed.ts";
import { pack } from "./fixtures.ts";
import { foreignParts } from "./foreign-workbook.ts";
import { mutatedParts, mutations } from "./mutations.ts";
import { SPELLINGS, spelled } from "./spellings.ts";

/**
 * `npm run fuzz -- COUNT [SEED]`: mutated files through check, summary and reading again. Each is read or refused; what
 * was written must be well-formed and read outside our sheets as its input does. Stops at the first that does worse, with
 * its seed. The last line counts what came about.
 */
const count = Number(process.argv[2] ?? 1_000);
let seed = Number(process.argv[3] ?? 1);
const TODAY = { year: 2022, month: 7, day: 5 };
/** Of the processor, for one file: nobody waits longer without thinking that it hangs. */
const LONGEST = 5_000;

const office = Object.fromEntries(
  Object.entries(unzipSync(readFileSync(resolve(import.meta.dirname, "foreign/openpyxl.xlsx")))).map(
    ([name, bytes]) => [name, strFromU8(bytes)],
  ),
);
const spellings = Object.values(SPELLINGS);

function* files(): Generator<Uint8Array> {
  for (; ; seed++) {
    yield* mutatedParts(foreignParts(), 12, seed);
    yield* mutatedParts(office, 12, seed);
    for (const file of mutations(pack(foreignParts()), 4, seed)) yield file;
    const spelling = spellings[seed % spellings.length];
    if (spelling)
      for (const file of mutatedParts(office, 4, seed + 1_000_000)) yield respelled(file, spelling);
  }
}

/** A mutated part may be no text any more; then the file stays as it is. */
function respelled(file: Uint8Array, spelling: (typeof spellings)[number]): Uint8Array {
  try {
    return spelled(file, spelling);
  } catch {
    return file;
  }
}

/** "refused", "read" (nothing may be written into it), "held back" (malformed itself, so no copy), or "written". */
function outcomeOf(file: Uint8Array): string {
  try {
    const before = readSnapshot(file, "so.xlsx", { inflate: nodeInflate });
    const report = checkWorkbook(before, readSettings(before.storedSettings).settings, TODAY);
    const document = readDocument(file);
    if (document.isProtected) return "read";
    for (const plan of planSummary(report, summaryTexts("vi"))) writeSheetPlan(document, plan);
    const written = writeDocument(document);
    verifyWritten(written, document);
    const after = readSnapshot(written, "so.xlsx", { inflate: nodeInflate });
    const looks = !namesUnknownFormats(file, readDocument(file).formats.length);
    const others = ({ sheets }: typeof before): string =>
      JSON.stringify(
        sheets
          .filter(({ mark }) => mark === null)
          .map((sheet) => ({
            ...sheet,
            id: "",
            numberFormats: looks ? sheet.numberFormats : [],
            fonts: looks ? sheet.fonts : [],
          })),
      );
    if (others(after) !== others(before)) throw new Error("sheets that are not ours read otherwise");
    return "written";
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.stack?.includes("verifyWritten") !== true) return "refused";
    if (isMalformed(file, error.place)) return "held back";
    throw error;
  }
}

/** Whether a cell names a format by a number that the file does not have: it may be that of a format we append. */
function namesUnknownFormats(file: Uint8Array, known: number): boolean {
  const archive = new ZipArchive(file);
  return archive.names().some((name) => {
    if (!name.startsWith("xl/worksheets/")) return false;
    const xml = strFromU8(archive.read(name) ?? new Uint8Array());
    return [...xml.matchAll(/\ss\s*=\s*["'](\d+)/g)].some(([, number]) => Number(number) >= known);
  });
}

/** Whether a part that could be read is not what XML must be: a copy with it in it is rightly not written. */
function isMalformed(file: Uint8Array, part: string | null): boolean {
  try {
    const bytes = part === null ? null : new ZipArchive(file).read(part);
    if (bytes) mustBeWellFormed(bytes);
    return false;
  } catch {
    return true;
  }
}

const outcomes = new Map<string, number>();
let slowest = 0;
let done = 0;
for (const file of files()) {
  if (done++ >= count) break;
  const started = process.cpuUsage();
  try {
    const outcome = outcomeOf(file);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  } catch (error) {
    console.error(`seed ${seed}, file ${done}:`, error);
    process.exitCode = 1;
    break;
  }
  const { user, system } = process.cpuUsage(started);
  slowest = Math.max(slowest, (user + system) / 1000);
}
if (slowest > LONGEST) process.exitCode = 1;
const counts = [...outcomes].map(([outcome, number]) => `${number} ${outcome}`).join(", ");
console.log(
  `fuzz: ${Math.min(done, count)} files, ${counts}, slowest ${Math.round(slowest)} ms of the processor`,
);
