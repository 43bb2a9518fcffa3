import { bytes, milliseconds, number, ratio } from "./layout.ts";
import type { Measurements } from "./report.ts";
import type { PipelineTimes } from "./results.ts";
import { median } from "./timing.ts";

export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** Each goal that this run can judge. */
export function goals({ pipeline, memory, cold }: Measurements): Goal[] {
  return [
    ...pipeline.filter(({ rows }) => rows >= 100_000).flatMap(pipelineGoals),
    ...growthGoal(pipeline),
    ...memory
      .filter(({ rows }) => rows === 1_000_000)
      .flatMap(({ rows, peak }) =>
        peak === null ? [] : [atMost(`memory above the data at ${number(rows)} rows`, peak, 300e6, bytes)],
      ),
    atMost(
      "district, cold: processor time of the first check",
      median(cold.map(({ first }) => first)),
      50,
      (value) => `${milliseconds(value)} ms`,
    ),
  ];
}

function pipelineGoals({ rows, pipeline, floor, zod }: PipelineTimes): Goal[] {
  return [
    atMost(`pipeline ÷ floor at ${number(rows)} rows`, pipeline / floor, 1.5, ratio),
    atLeast(`zod ÷ pipeline at ${number(rows)} rows`, zod / pipeline, 3, ratio),
  ];
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
