/** Reads a file with one reader, in a process of its own: `node reading.mjs READER ROUNDS FILE SHEETJS`. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { nodeInflate } from "../../../src/xlsx/node-inflate.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { peakSince, startPeak } from "../memory.ts";
import { collectGarbage, median, processorTime } from "../timing.ts";

/** What is used of SheetJS; its package is only loaded where it is measured, from where `peers.ts` put it. */
interface SheetJs {
  read(
    bytes: Uint8Array,
    options: object,
  ): { readonly SheetNames: readonly string[]; readonly Sheets: object };
}
const [reader = "ours", rounds = "3", file = "", sheetJs = ""] = process.argv.slice(2);
const readers: Record<string, () => Promise<(bytes: Uint8Array) => unknown>> = {
  ours: async () => (bytes) => readSnapshot(bytes, "office.xlsx", { inflate: nodeInflate }),
  portable: async () => (bytes) => readSnapshot(bytes, "office.xlsx"),
  // The fastest it can: values alone, in arrays.
  sheetjs: async () => {
    const { default: library } = (await import(pathToFileURL(sheetJs).href)) as { readonly default: SheetJs };
    const options = { type: "array", dense: true, cellFormula: false, cellHTML: false, cellText: false };
    return (bytes) => library.read(bytes, options);
  },
};

const read = await readers[reader]?.();
if (!read) throw new Error(`there is no reader "${reader}"`);
const bytes = new Uint8Array(readFileSync(file));
const times: number[] = [];
let peak: number | null = null;
for (let round = 0; round < Number(rounds); round++) {
  collectGarbage();
  const start = startPeak();
  const started = process.cpuUsage();
  read(bytes);
  times.push(processorTime(started));
  peak = peakSince(start);
}
console.log(JSON.stringify({ reader, bytes: bytes.length, time: median(times), peak }));
