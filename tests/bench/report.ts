import { goals } from "./goals.ts";
import { bytes, milliseconds, number, ratio, table } from "./layout.ts";
import type { Machine } from "./machine.ts";
import type { ColdTimes, MemoryUse, PipelineTimes } from "./results.ts";
import { median } from "./timing.ts";

export interface Measurements {
  readonly machine: Machine;
  readonly isFull: boolean;
  readonly pipeline: readonly PipelineTimes[];
  readonly memory: readonly MemoryUse[];
  readonly cold: readonly ColdTimes[];
}

/** docs/benchmarks.md, written by the run that measured it. */
export function report(all: Measurements & { readonly minutes: number }): string {
  const command = all.isFull ? "npm run bench -- --full" : "npm run bench";
  return `# Benchmarks

Written by \`${command}\` in ${number(Math.ceil(all.minutes))} minutes; do not edit. Times are medians, in milliseconds of
processor time (those of the garbage collector's threads included), so that other work on the machine matters little;
contenders take turns within one process, and ratios are those of one run. All data are made up and the same in every run.

${machineText(all.machine)}

## Goals

${table(
  ["goal", "measured", ""],
  goals(all).map(({ goal, measured, isMet }) => [goal, measured, isMet ? "met" : "**not met**"]),
)}

${pipelineText(all.pipeline)}

${memoryText(all.memory)}

${coldText(all.cold)}
`;
}

function machineText({ cores, processor, memory, system, node, packages }: Machine): string {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return `Machine: ${cores} cores (${processor}), ${bytes(memory)} of memory, ${system}, Node ${node}; ${versions.join(", ")}.`;
}

function pipelineText(sizes: readonly PipelineTimes[]): string {
  return `## The pipeline

Recognise, compute, check with all rules, over a unit table, a roster of so many rows and a register, in which some names
are decomposed, abbreviated, misspelt or hold spaces too many, some numbers and dates are texts and some people stand
twice. The **floor** is a hand-written pass over this very layout that only folds names, counts and sums
(\`tests/bench/floor.ts\`). zod and ajv check the roster's rows alone, one by one, each as an object made beforehand
(\`tests/bench/row-schemas.ts\`); they know nothing of units, totals or duplicates.

${table(
  [
    "rows",
    "units",
    "findings",
    "pipeline",
    "floor",
    "pipeline ÷ floor",
    "zod",
    "zod ÷ pipeline",
    "ajv",
    "µs a row",
  ],
  sizes.map((one) => [
    number(one.rows),
    number(one.units),
    number(one.findings),
    milliseconds(one.pipeline),
    milliseconds(one.floor),
    ratio(one.pipeline / one.floor),
    milliseconds(one.zod),
    ratio(one.zod / one.pipeline),
    milliseconds(one.ajv),
    ((1000 * one.pipeline) / one.rows).toFixed(2),
  ]),
)}

Where the time goes:

${table(
  ["rows", "recognise", "figures", "rules"],
  sizes.map(({ rows, recognise, figures, rules }) => [
    number(rows),
    milliseconds(recognise),
    milliseconds(figures),
    milliseconds(rules),
  ]),
)}`;
}

function memoryText(uses: readonly MemoryUse[]): string {
  return `## Memory

_Data_ is the snapshot alone. _Report_ is what stays as long as the result is shown. _Peak_ is how far the process rose
above the data while it checked, uncollected garbage included.

${table(
  ["rows", "data", "report", "peak above the data"],
  uses.map(({ rows, data, retained, peak }) => [
    number(rows),
    bytes(data),
    bytes(retained),
    peak === null ? "not known on this system" : bytes(peak),
  ]),
)}`;
}

function coldText(starts: readonly ColdTimes[]): string {
  return `## First result

A process that has done nothing yet loads the code and checks ${number(starts[0]?.heads ?? 0)} heads of 65 units, ${number(starts.length)} times:
${milliseconds(median(starts.map(({ load }) => load)))} ms to load, ${milliseconds(median(starts.map(({ first }) => first)))} ms to the result.`;
}
