import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { SPELLINGS, spelled } from "../xlsx/spellings.ts";
import { goThrough } from "./go-through.ts";
import { foreignFiles, hostileFiles, offices, otherFiles, samples, variants } from "./made-files.ts";
import { table, today, writeSection } from "./page.ts";
import { compareWithSecond } from "./second-reader.ts";
import { newErrors } from "./spelled.ts";

/**
 * `npm run corpus -- FOLDER`: every workbook below the folder through check, summary and reading again; every tenth copy
 * through the validator too, and what another reader finds in the cells held against what we find. Prints a table by
 * folder. `--generate` first fills the folder with what the repository can make; `--keep` puts the table into
 * docs/files.md.
 */
const VALIDATED = 10;
/** Of the processor, for one file. Milliseconds. */
const LONGEST = 5_000;
/** Seeds of each kind of the reading hunt. */
const SEEDS = 2;

interface Line {
  files: number;
  written: number;
  refused: number;
  faults: number;
  validated: number;
  newErrors: number;
  compared: number;
  differing: number;
  slowest: number;
}

function generate(folder: string): void {
  const put = (source: string, name: string, bytes: Uint8Array): void => {
    const file = join(folder, source, `${name.replaceAll(/[^\p{L}\p{N} .,-]/gu, "_").slice(0, 80)}.xlsx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  const spellings = Object.entries(SPELLINGS);
  const plain = [...samples(), ...offices(), ...foreignFiles(), ...otherFiles()];
  for (const { source, name, bytes } of [...plain, ...hostileFiles(), ...variants(SEEDS)])
    put(source, name, bytes);
  // Each workbook in some of the spellings, and every spelling for some of the workbooks.
  plain.forEach(({ source, name, bytes }, at) => {
    spellings.forEach(([spelling, write], index) => {
      if ((at + index) % 4 === 0 || source === "samples")
        put(
          "in other spellings",
          `${at} ${source} ${name.slice(0, 20)} - ${spelling}`,
          spelled(bytes, write),
        );
    });
  });
}

function workbooksBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function look(file: string, line: Line, isValidated: boolean): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(file));
  const started = process.cpuUsage();
  const { fate, fault, written, snapshot } = await goThrough(bytes);
  const { user, system } = process.cpuUsage(started);
  const took = (user + system) / 1000;
  const said: string[] = [];
  line.files++;
  line.slowest = Math.max(line.slowest, took);
  if (fate === "written") line.written++;
  else line.refused++;
  if (fault) said.push(`${fault.kind}: ${String(fault.cause)}`);
  if (took > LONGEST) said.push(`${Math.round(took)} ms of the processor`);
  if (said.length > 0) line.faults++;
  if (written && isValidated) {
    const errors = await newErrors(bytes, written);
    line.validated++;
    line.newErrors += errors.length;
    said.push(...errors.slice(0, 3));
  }
  const comparison = snapshot === null ? null : await compareWithSecond(bytes);
  if (comparison) {
    line.compared += comparison.cells;
    line.differing += comparison.differing.length;
    said.push(...comparison.differing.slice(0, 3));
  }
  return said;
}

async function main(words: readonly string[]): Promise<void> {
  const folder = words.find((word) => !word.startsWith("--"));
  if (folder === undefined) {
    console.error("npm run corpus -- FOLDER [--generate] [--keep]");
    process.exitCode = 2;
    return;
  }
  if (words.includes("--generate")) generate(folder);
  const lines = new Map<string, Line>();
  const files = workbooksBelow(folder);
  for (const [at, file] of files.entries()) {
    const below = relative(folder, file);
    const group = dirname(below).split(/[\\/]/)[0] ?? "";
    const line = lines.get(group) ?? {
      files: 0,
      written: 0,
      refused: 0,
      faults: 0,
      validated: 0,
      newErrors: 0,
      compared: 0,
      differing: 0,
      slowest: 0,
    };
    lines.set(group, line);
    for (const said of await look(file, line, at % VALIDATED === 0)) console.error(`${below}: ${said}`);
  }
  const rows = [...lines].map(([group, line]) => [
    group,
    line.files,
    line.written,
    line.refused,
    line.faults,
    line.validated,
    line.newErrors,
    line.compared,
    line.differing,
    Math.round(line.slowest),
  ]);
  const sums = ["all", ...[1, 2, 3, 4, 5, 6, 7, 8].map((at) => sumOf(rows.map((row) => row[at])))];
  const slowest = Math.max(0, ...[...lines.values()].map((line) => line.slowest));
  const text = table(
    [
      "folder",
      "files",
      "written",
      "refused",
      "crashes, hangs, bad outputs",
      "validated",
      "new errors",
      "cells compared",
      "differing",
      "slowest ms",
    ],
    [...rows, [...sums, Math.round(slowest)]],
  );
  console.log(text.join("\n"));
  if (words.includes("--keep")) writeSection("corpus", [`${today()}:`, "", ...text]);
  if ([...lines.values()].some(({ faults, newErrors: errors }) => faults + errors > 0)) process.exitCode = 1;
}

function sumOf(numbers: readonly (string | number | undefined)[]): number {
  return numbers.reduce<number>((sum, number) => sum + Number(number ?? 0), 0);
}

await main(process.argv.slice(2));
