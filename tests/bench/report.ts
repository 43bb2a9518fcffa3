import { goals } from "./goals.ts";
import { bytes, milliseconds, number, ratio, table } from "./layout.ts";
import type { Machine } from "./machine.ts";
import type {
  ColdTimes,
  FilesTimes,
  GatherTimes,
  HostJob,
  HostStep,
  LibreOfficeTime,
  MemoryUse,
  PipelineTimes,
  ReadingTime,
  Soak,
  SummaryTime,
} from "./results.ts";
import { median } from "./timing.ts";

export interface Measurements {
  readonly machine: Machine;
  /** What was typed to measure all this. */
  readonly command: string;
  readonly isFull: boolean;
  readonly pipeline: readonly PipelineTimes[];
  readonly memory: readonly MemoryUse[];
  readonly cold: readonly ColdTimes[];
  readonly summaries: readonly SummaryTime[];
  readonly gather: readonly GatherTimes[];
  readonly files: FilesTimes;
  /** Empty where no browser runs. */
  readonly clicks: readonly number[];
  readonly reading: readonly ReadingTime[];
  readonly host: readonly HostJob[];
  readonly soak: Soak;
  /** Empty when it was not asked for or is not installed. */
  readonly libreOffice: readonly LibreOfficeTime[];
}

/** docs/benchmarks.md, written by the run that measured it. */
export function report(all: Measurements & { readonly minutes: number }): string {
  return `# Benchmarks

Written by \`${all.command}\` in ${number(Math.ceil(all.minutes))} minutes; do not edit. Times are medians, in milliseconds of
processor time (those of the garbage collector's threads included), so that other work on the machine matters little;
contenders take turns within one process, and ratios are those of one run. All data are made up and the same in every run.

${machineText(all.machine)}

## Goals

${table(
  ["goal", "measured", ""],
  goals(all).map(({ goal, measured, isMet }) => [goal, measured, isMet ? "met" : "**not met**"]),
)}

${pipelineText(all.pipeline)}

${rowCheckText(all.pipeline)}

${memoryText(all.memory)}

${coldText(all)}

${summariesText(all.summaries)}

${gatherText(all.gather)}

${filesText(all.files)}

${readingText(all.reading)}

${hostText(all.host)}

${soakText(all.soak)}

${libreOfficeText(all)}

${REMAINING}
`;
}

/** Written by hand after profiling (`node --cpu-prof`); to be read beside the figures above. */
const REMAINING = `## What is left

**The pipeline.** At 100,000 rows some half of its time is recognition, the rest figures and rules. Two thirds of what it takes passes on the
main thread; the rest is the garbage collector's threads, which move what the report keeps: a value and its reading for each
distinct cell (some 100,000), findings of some ten objects each (one row in six of these
offices has one), people on the lists. Of single lines the dearest is
looking each cell's value up in its column's dictionary, a seventh of recognition: names of people are strings of their own that
have to be hashed, and most are new. The floor keeps and reports nothing. Of the memory that a report holds half is such small
objects and an eighth the columns' codes.

Tried and kept: whole numbers are looked up in an array, a value that repeats one of the two before it is not looked up at all,
keys of names are made when first asked for, vacant posts and plain texts are told without expressions, repeated people are
looked for only where a village has two of one office, names that read as they are written are passed over once for all
rules, all running numbers of a list share one code, reasons and spellings are kept as numbers and shared arrays (the last two took a
third of the memory at a million rows away). Tried and dropped: a larger young generation; and, changing less than a twentieth together, smaller arrays for the
numbers of small tables, an index of units made only when asked, a loop instead of an expression for taking off tone marks. What
would be next: findings as columns until somebody looks at them.

On 2026-11-30 another tenth to a fifth of the time at 100,000 rows was taken away: names of the roster are looked up only where the register has
them, lists without a rival are not compared with any, tallies of misspelt units are put together once for each name, running numbers
are read only where a list closes. Giving each name its own code, without a dictionary, made no difference and was
dropped. The goal is not reached: against a floor that fits the processor's caches the ratio depends on how much else uses them. Processor and
load of a run change it by a factor of two (single rows took zod 883 ms on one day, 350 ms on another, ours 212 and 195): compare ratios of
one run only.

On 2026-12-01 the rule on results that are not worked out stopped going through all rows where none is missing: a twelfth of a check at
100,000 rows, by its profile; what that is against the floor was not measured, for the machine was too busy. Of the rest the garbage collector takes
a sixth, the action lists an eighth, telling rows of people from others a tenth, dictionaries a twelfth, reading units' names a
sixteenth; to come to twice the floor, as much as all of these together would have to go.

**The first check** of a new process runs uncompiled: the same check takes a sixth of the time once it has run a few times
(first table, 300 rows). More than a third of it are the some two hundred regular expressions that tell headers, roles and dates:
the engine compiles each twice, to byte code at its first use and to machine code at its second. A fifth is the optimising
compiler's own thread, which nobody waits for. Fewer expressions would need a vocabulary of words instead of patterns.

**Round trips.** The first look brings the values of up to 2,000 rows; a longer sheet costs at least one more, though the goal
allows one only for every 20,000 rows. A summary looks once more at what it depends on, writes, and sends looks in a last request
whose failure is a note: 3, so that the whole job has 7 where 6 were asked. What is written goes in requests of 50,000 cells, because
Excel on the web takes none above 5 MB and a cell may need 90 bytes; weighing texts instead of counting cells would take one
away at 10,000 rows and some five at 100,000. [What is known of Excel](excel.md#round-trips) has the requests one by one.

**The soak** starts after a hundred runs: until then memory rises by a tenth, by what is compiled and remembered
once; over a thousand runs after that it is flat.

**Between runs** on shared machines the ratios differ: the pipeline took 1.95 to 2.34 times the floor's time at 100,000 rows in three runs of
one day, and 3.4 to 3.8 times on another machine with some thirty other processes beside it, where the version of the morning took 4.3 times. The
click took 218 to 301 ms on a quiet machine, 805 on the busy one: it is elapsed time.`;

function machineText({ cores, processor, memory, system, node, packages }: Machine): string {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return `Machine: ${cores} cores (${processor}), ${bytes(memory)} of memory, ${system}, Node ${node}; ${versions.join(", ")}.`;
}

function pipelineText(sizes: readonly PipelineTimes[]): string {
  return `## The pipeline

Recognise, compute, check with all rules, over a unit table, a roster of so many rows and a register, in which some names
are decomposed, abbreviated, misspelt or hold spaces too many, some numbers and dates are texts and some people stand
twice. The **floor** is a hand-written pass over this very layout that only folds names, counts and sums
(\`tests/bench/floor.ts\`).

${table(
  ["rows", "units", "findings", "pipeline", "floor", "pipeline ÷ floor", "µs a row"],
  sizes.map((one) => [
    number(one.rows),
    number(one.units),
    number(one.findings),
    milliseconds(one.pipeline),
    milliseconds(one.floor),
    ratio(one.pipeline / one.floor),
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

function rowCheckText(sizes: readonly PipelineTimes[]): string {
  return `## Checks of single rows

The same roster to the same questions: is a name there, composed and without spaces too many, is a date one and possible, can
the role and the marks be read. zod and ajv check row after row, each an object made beforehand, and say which rows are at
fault (\`tests/bench/row-schemas.ts\`). _Our rules_ are the nine that ask no more than that (\`tests/bench/row-rules.ts\`), over the
roster as it was recognised; _with reading_ recognises it first, a sheet of values whose columns nobody has named; the
_whole pipeline_ knows units, totals and duplicates as well. Ours say which cell, why, and what to write instead.

${table(
  [
    "rows",
    "zod",
    "ajv",
    "our rules",
    "findings",
    "zod ÷ our rules",
    "with reading",
    "zod ÷ with reading",
    "zod ÷ whole pipeline",
  ],
  sizes.map((one) => [
    number(one.rows),
    milliseconds(one.zod),
    milliseconds(one.ajv),
    milliseconds(one.rowRules),
    number(one.rowFindings),
    ratio(one.zod / one.rowRules),
    milliseconds(one.readAndRowRules),
    ratio(one.zod / one.readAndRowRules),
    ratio(one.zod / one.pipeline),
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

function coldText({ cold: starts, clicks }: Measurements): string {
  return `## First result

A process that has done nothing yet loads the code and checks ${number(starts[0]?.heads ?? 0)} heads of 65 units, ${number(starts.length)} times:
${milliseconds(median(starts.map(({ load }) => load)))} ms to load, ${milliseconds(median(starts.map(({ first }) => first)))} ms to the result.

${clickText(clicks)}`;
}

function summariesText(times: readonly SummaryTime[]): string {
  return `## The summary

From the file of the units to a file with its summary, read again before it gets its name, in a process that has done nothing yet;
medians of five.

${table(
  ["units", "ms"],
  times.map(({ units, time }) => [number(units), milliseconds(time)]),
)}`;
}

function filesText({ files, checked, onlyRead }: FilesTimes): string {
  const rate = (time: number) => ((1000 * files) / time).toFixed(1);
  const theirs =
    onlyRead === null
      ? "openpyxl, to compare with, is not installed on this machine"
      : `openpyxl ${onlyRead.version} (read only, values alone) reads ${rate(onlyRead.time)} a second and checks nothing`;
  return `## Many files

${number(files)} workbooks of 300 heads and 65 units, checked one after the other in one process, with JSON of each: ${rate(checked)} files
a second of processor time; ${theirs}.`;
}

function gatherText(times: readonly GatherTimes[]): string {
  const of = (key: "time" | "longest") => milliseconds(median(times.map((one) => one[key])));
  return `## Gathering

${number(times[0]?.files ?? 0)} files of units read, matched with the book and put into words, in a process that has done nothing yet:
${of("time")} ms of processor time; the longest step between two turns of the page took ${of("longest")} ms.`;
}

function clickText(clicks: readonly number[]): string {
  if (clicks.length === 0) return "No browser runs on this machine to time a click in.";
  return `In the workbench, in a page that has checked nothing yet, ${milliseconds(median(clicks))} ms pass between the click and the
painted result of the sample: elapsed time, host and browser included (${number(clicks.length)} pages, from ${milliseconds(Math.min(...clicks))} to ${milliseconds(Math.max(...clicks))} ms).`;
}

const READERS = { ours: "ours (zlib)", portable: "ours (portable)", sheetjs: "SheetJS" } as const;

function readingText(times: readonly ReadingTime[]): string {
  const slowest = (rows: number) =>
    times.find((one) => one.rows === rows && one.reader === "sheetjs")?.time ?? NaN;
  return `## Reading .xlsx

The same file to values, number formats and fonts by column; SheetJS with its quickest options, to values alone. In Node
our reader inflates with zlib, in a browser with fflate.

${table(
  ["rows", "file", "reader", "ms", "SheetJS ÷ it", "peak memory"],
  times.map(({ rows, reader, bytes: size, time, peak }) => [
    number(rows),
    bytes(size),
    READERS[reader],
    milliseconds(time),
    ratio(slowest(rows) / time),
    peak === null ? "not known on this system" : bytes(peak),
  ]),
)}`;
}

function hostText(jobs: readonly HostJob[]): string {
  const step = (name: string, job: HostJob, { syncs, bytes: size, time, host }: HostStep) => [
    number(job.rows),
    name,
    number(syncs),
    bytes(size),
    (size / job.cells).toFixed(1),
    milliseconds(time),
    milliseconds(host),
  ];
  return `## The whole job through Office.js

The real office.js in Node against the embedded host, from a closed pane to written sheets. _ms_ is the processor time of
add-in, library and host together, _host_ the time that passed in the host's own work, which Excel does in its own way.

${table(
  ["rows", "step", "round trips", "on the wire", "bytes a cell", "ms", "host"],
  jobs.flatMap((job) => [
    step("validate", job, job.validate),
    step("highlight", job, job.highlight),
    step("summary", job, job.summary),
  ]),
)}`;
}

function soakText({ runs, failures, objects, events, first, last }: Soak): string {
  return `## Soak

The whole job ${number(runs)} times in one host (the summary every tenth time): ${number(failures)} failures, ${number(objects)} objects and ${number(events)} events
still held at the end; after a hundred runs to warm up, memory in use ${bytes(first)} in the first half, ${bytes(last)} in the last.`;
}

function libreOfficeText({ isFull, libreOffice }: Measurements): string {
  if (libreOffice.length === 0) {
    const why = isFull ? "is not installed on this machine" : "is measured with `--full`";
    return `## Formulas instead\n\nLibreOffice ${why}.`;
  }
  return `## Formulas instead

LibreOffice calculating the COUNTIFS and SUMIFS that an office would write by hand, five for each unit, and the same file
without them; elapsed time, opening and writing included, medians of three. They find no mistake, and count no name that is
spelt otherwise.

${table(
  ["rows", "formulas", "ms without formulas", "ms with them"],
  libreOffice.map(({ rows, formulas, plain, calculated }) => [
    number(rows),
    number(formulas),
    milliseconds(plain),
    calculated === null ? "stopped after 2 minutes" : milliseconds(calculated),
  ]),
)}`;
}
