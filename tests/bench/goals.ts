import { bytes, milliseconds, number, ratio } from "./layout.ts";
import type { Measurements } from "./report.ts";
import type { HostJob, PipelineTimes, ReadingTime, Soak } from "./results.ts";
import { median } from "./timing.ts";

/** Milliseconds, by units: a person who waits for it goes on thinking of it. */
const MOST_SUMMARY: Readonly<Record<number, number>> = { 62: 1500, 600: 4000 };

export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** Each goal that this run can judge. */
export function goals({
  pipeline,
  memory,
  clicks,
  summaries,
  gather,
  files,
  reading,
  host,
  soak,
}: Measurements): Goal[] {
  return [
    ...pipeline.filter(({ rows }) => rows >= 100_000).flatMap(pipelineGoals),
    ...growthGoal(pipeline),
    ...memory
      .filter(({ rows }) => rows === 1_000_000)
      .flatMap(({ rows, peak }) =>
        peak === null ? [] : [atMost(`memory above the data at ${number(rows)} rows`, peak, 300e6, bytes)],
      ),
    ...summaries.map(({ units, time }) =>
      atMost(
        `file with the summary of ${units} units: processor time`,
        time,
        MOST_SUMMARY[units] ?? 0,
        (value) => `${milliseconds(value)} ms`,
      ),
    ),
    ...(clicks.length > 0
      ? [
          atMost(
            "from the click to the result in the workbench",
            median(clicks),
            300,
            (value) => `${milliseconds(value)} ms`,
          ),
        ]
      : []),
    atMost(
      "62 files of units gathered: processor time",
      median(gather.map(({ time }) => time)),
      3000,
      (value) => `${milliseconds(value)} ms`,
    ),
    ...(files.onlyRead === null
      ? []
      : [
          atLeast(
            `${number(files.files)} files checked: files a second ÷ those of openpyxl, which only reads`,
            files.onlyRead.time / files.checked,
            1,
            ratio,
          ),
        ]),
    ...readingGoals(reading),
    ...host.flatMap(hostGoals),
    ...soakGoals(soak),
  ];
}

function readingGoals(times: readonly ReadingTime[]): Goal[] {
  const of = (rows: number, reader: ReadingTime["reader"]) =>
    times.find((one) => one.rows === rows && one.reader === reader);
  const [ours, theirs, million] = [of(100_000, "ours"), of(100_000, "sheetjs"), of(1_000_000, "ours")];
  return [
    ...(ours && theirs
      ? [atLeast("reading 100,000 rows: SheetJS ÷ ours", theirs.time / ours.time, 4, ratio)]
      : []),
    ...(million?.peak ? [atMost("reading 1,000,000 rows: memory", million.peak, 2e9, bytes)] : []),
  ];
}

const BLOCK_ROWS = 20_000;

function hostGoals({ rows, validate, highlight, summary }: HostJob): Goal[] {
  const blocks = Math.floor(rows / BLOCK_ROWS);
  const all = validate.syncs + highlight.syncs + summary.syncs;
  return [
    atMost(`round trips to validate ${number(rows)} rows`, validate.syncs, 3 + blocks, String),
    atMost(`round trips of the whole job, ${number(rows)} rows`, all, 6 + blocks, String),
  ];
}

function soakGoals({ runs, failures, objects, events, first, last }: Soak): Goal[] {
  return [
    atMost(`failures in ${number(runs)} runs in one host`, failures, 0, String),
    atMost("objects and events held after them", objects + events, 0, String),
    atMost("memory in use, last half ÷ first half", last / first, 1.05, ratio),
  ];
}

function pipelineGoals({ rows, pipeline, floor }: PipelineTimes): Goal[] {
  const most = rows >= 1_000_000 ? 1.6 : 2;
  return [atMost(`pipeline ÷ floor at ${number(rows)} rows`, pipeline / floor, most, ratio)];
}

function growthGoal(pipeline: readonly PipelineTimes[]): Goal[] {
  const perRow = (rows: number) =>
    pipeline.filter((one) => one.rows === rows).map((one) => one.pipeline / one.rows)[0];
  const [few, many] = [perRow(10_000), perRow(1_000_000)];
  if (few === undefined || many === undefined) return [];
  return [atMost("time per row at 1,000,000 rows ÷ that at 10,000", many / few, 1.5, ratio)];
}

function atMost(what: string, value: number, most: number, show: (value: number) => string): Goal {
  return { goal: `${what} ≤ ${show(most)}`, measured: show(value), isMet: value <= most };
}

function atLeast(what: string, value: number, least: number, show: (value: number) => string): Goal {
  return { goal: `${what} ≥ ${show(least)}`, measured: show(value), isMet: value >= least };
}
