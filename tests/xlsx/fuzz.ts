/**
 * Reads mutated workbooks for as long as it is told: `npm run fuzz -- [seconds] [seed]`.
 * Prints how they ended and the slowest; exits 1 as soon as one throws anything but a FileError, naming its seed.
 */
import { FileError } from "../../src/xlsx/document.ts";
import { readDocument } from "../../src/xlsx/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../src/xlsx/write-document.ts";
import { foreignParts } from "./foreign-workbook.ts";
import { pack } from "./fixtures.ts";
import { mutatedParts, mutations } from "./mutations.ts";

const seconds = Number(process.argv[2] ?? 60);
const outcomes = new Map<string, number>();
let slowest = 0;

function run(file: Uint8Array, seed: number): void {
  const started = performance.now();
  let outcome = "read";
  try {
    readSnapshot(file, "fuzz.xlsx");
    const document = readDocument(file);
    for (const sheet of document.sheets) sheet.changed = true;
    writeDocument(document);
  } catch (error) {
    if (!(error instanceof FileError)) {
      console.error(`seed ${seed}:`, error);
      process.exit(1);
    }
    outcome = error.code;
  }
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  slowest = Math.max(slowest, performance.now() - started);
}

const end = Date.now() + seconds * 1000;
for (let seed = Number(process.argv[3] ?? 1); Date.now() < end; seed++) {
  for (const file of mutatedParts(foreignParts(), 30, seed)) run(file, seed);
  for (const file of mutations(pack(foreignParts()), 5, seed)) run(file, seed);
}
console.log(Object.fromEntries(outcomes), `slowest ${Math.round(slowest)} ms`);
