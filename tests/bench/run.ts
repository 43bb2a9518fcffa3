/**
 * `npm run bench` measures everything side by side and writes docs/benchmarks.md; `--full` adds the million rows and
 * LibreOffice (`npm run bench -- --full`), `--soak` makes the soak a thousand runs instead of a hundred.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { clicks } from "./clicks.ts";
import { makeOffice, snapshots } from "./office-workbook.ts";
import { libreOffice } from "./libreoffice.ts";
import { machine } from "./machine.ts";
import { openpyxl } from "./openpyxl.ts";
import { fetchPeers, peerPath } from "./peers.ts";
import { bundlePrograms, CACHE, measured } from "./programs.ts";
import { report, type Measurements } from "./report.ts";
import type {
  ColdTimes,
  FilesTimes,
  GatherTimes,
  HostJob,
  LibreOfficeTime,
  MemoryUse,
  PipelineTimes,
  ReaderName,
  ReadingTime,
  Soak,
  SummaryTime,
} from "./results.ts";
import { median } from "./timing.ts";

const REPORT = join(import.meta.dirname, "../../docs/benchmarks.md");
const wishes = ["--full", "--soak"].filter((wish) => process.argv.includes(wish));
const isFull = wishes.includes("--full");

const started = performance.now();
say("packages to compare with");
fetchPeers();
say("bundling");
await bundlePrograms([
  "pipeline",
  "memory",
  "cold",
  "write-file",
  "reading",
  "host",
  "soak",
  "gather",
  "files",
  "summary",
]);
await writeFiles();
const measurements: Measurements = {
  machine: machine(),
  command: ["npm run bench", ...(wishes.length > 0 ? ["--"] : []), ...wishes].join(" "),
  isFull,
  pipeline: await pipelines(),
  memory: await memories(),
  cold: await coldStarts(),
  clicks: await clicksToResult(),
  summaries: await summaries(),
  gather: await gatherings(),
  files: await manyFiles(),
  reading: await readings(),
  host: await hostJobs(),
  soak: await soak(),
  libreOffice: isFull ? await recalculations() : [],
};
const minutes = (performance.now() - started) / 60_000;
const text = report({ ...measurements, minutes });
writeFileSync(REPORT, await format(text, { ...(await resolveConfig(REPORT)), parser: "markdown" }));
console.log(text);

async function pipelines(): Promise<PipelineTimes[]> {
  const sizes: [rows: number, rounds: number, warmUp: number][] = [
    [300, 30, 20],
    [10_000, 9, 3],
    [100_000, 7, 1],
  ];
  if (isFull) sizes.push([1_000_000, 3, 0]);
  const times: PipelineTimes[] = [];
  for (const size of sizes) {
    say(`pipeline, ${size[0]} rows`);
    times.push(await measured<PipelineTimes>("pipeline", ...size));
  }
  return times;
}

async function memories(): Promise<MemoryUse[]> {
  const uses: MemoryUse[] = [];
  for (const rows of isFull ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]) {
    say(`memory, ${rows} rows`);
    uses.push(await measured<MemoryUse>("memory", rows));
  }
  return uses;
}

/** One process for each, since only the first result of a process is a cold one. */
async function coldStarts(): Promise<ColdTimes[]> {
  say("cold starts");
  const file = join(CACHE, "district.json");
  writeFileSync(file, JSON.stringify(snapshots(makeOffice(300))()));
  const times: ColdTimes[] = [];
  for (let start = 0; start < 15; start++) times.push(await measured<ColdTimes>("cold", file));
  return times;
}

/** A process for each: an office gathers once, in one that has done nothing yet. */
async function gatherings(): Promise<GatherTimes[]> {
  say("gathering 62 files");
  const times: GatherTimes[] = [];
  for (let round = 0; round < 5; round++) {
    times.push(await measured<GatherTimes>("gather", join(import.meta.dirname, "../fixtures/gather")));
  }
  return times;
}

async function summaries(): Promise<SummaryTime[]> {
  const times: SummaryTime[] = [];
  for (const units of [62, 600]) {
    say(`the summary of ${units} units`);
    const rounds: number[] = [];
    for (let round = 0; round < 5; round++) {
      rounds.push((await measured<SummaryTime>("summary", units, CACHE)).time);
    }
    times.push({ units, time: median(rounds) });
  }
  return times;
}

/** The workbook of a district (300 heads, 65 units), so many times over. */
async function manyFiles(): Promise<FilesTimes> {
  const count = isFull ? 5000 : 500;
  say(`checking ${count} files`);
  const folder = join(CACHE, "many");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (let at = 0; at < count; at++) copyFileSync(fileOf(300), join(folder, `${at}.xlsx`));
  const { time: checked } = await measured<{ time: number }>("files", folder);
  say(`reading ${count} files with openpyxl`);
  return { files: count, checked, onlyRead: await openpyxl(folder) };
}

async function clicksToResult(): Promise<number[]> {
  say("the click in the workbench");
  return clicks(7);
}

async function writeFiles(): Promise<void> {
  for (const rows of isFull ? [300, 10_000, 100_000, 1_000_000] : [300, 10_000, 100_000]) {
    say(`writing a file of ${rows} rows`);
    await measured("write-file", rows, fileOf(rows));
  }
}

async function readings(): Promise<ReadingTime[]> {
  const times: ReadingTime[] = [];
  const read = async (reader: ReaderName, rows: number, rounds: number) => {
    say(`reading ${rows} rows: ${reader}`);
    times.push({
      ...(await measured<Omit<ReadingTime, "rows">>(
        "reading",
        reader,
        rounds,
        fileOf(rows),
        peerPath("xlsx"),
      )),
      rows,
    });
  };
  for (const rows of [10_000, 100_000]) {
    for (const reader of ["ours", "portable", "sheetjs"] as const) await read(reader, rows, 7);
  }
  if (isFull) for (const reader of ["ours", "sheetjs"] as const) await read(reader, 1_000_000, 1);
  return times;
}

async function hostJobs(): Promise<HostJob[]> {
  const jobs: HostJob[] = [];
  for (const rows of isFull ? [300, 10_000, 100_000] : [300, 10_000]) {
    say(`the whole job in the host, ${rows} rows`);
    jobs.push(await measured<HostJob>("host", fileOf(rows)));
  }
  return jobs;
}

async function soak(): Promise<Soak> {
  const runs = wishes.includes("--soak") ? 1000 : 100;
  say(`the whole job ${runs} times`);
  return measured<Soak>("soak", runs, join(import.meta.dirname, "../../assets/so-ket-nap-mau.xlsx"));
}

async function recalculations(): Promise<LibreOfficeTime[]> {
  const times: LibreOfficeTime[] = [];
  for (const rows of [10_000, 100_000]) {
    say(`LibreOffice, ${rows} rows`);
    const time = await libreOffice(rows);
    if (time === null) break;
    times.push(time);
  }
  return times;
}

function fileOf(rows: number): string {
  return join(CACHE, `${rows}.xlsx`);
}

function say(what: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}
