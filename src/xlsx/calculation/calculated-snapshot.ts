import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { CellValue } from "../../core/values/cell-value.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/values/snapshot.ts";
import type { MissingResult } from "./missing-results.ts";
import type { CalculationMessage, CalculationTask } from "./worker.ts";

export interface CalculationBudget {
  /** Of the processor, once the calculation has begun. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** An office's whole workbook takes less than a second; a file is read twice on its way into a copy. */
const BUDGET: CalculationBudget = { milliseconds: 1_500, megabytes: 1_024 };
/** However little of the processor it gets. */
const LONGEST_WAIT = 60_000;
const LOOK_EVERY = 50;

/**
 * The snapshot with the results that the file lacks, as far as they can be worked out within the budget; what stays in
 * `notCalculated` could not. It never rejects: a calculation that fails leaves the snapshot as it is. The work is done in
 * a thread of its own, because only that can be ended in the middle of a formula.
 */
export async function calculatedSnapshot(
  snapshot: WorkbookSnapshot,
  bytes: Uint8Array,
  budget: CalculationBudget = BUDGET,
): Promise<WorkbookSnapshot> {
  const missing = snapshot.sheets.map((sheet) => sheet.notCalculated ?? []);
  if (missing.every((places) => places.length === 0)) return snapshot;
  return withResults(snapshot, await resultsOf({ bytes, missing }, budget));
}

/** A thread does not take over how the command itself runs TypeScript. */
const START = `
  import(${JSON.stringify(pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")).href.replace(/cjs$/, "mjs"))})
    .then(({ register }) => { register(); return import(${JSON.stringify(new URL("./worker.ts", import.meta.url).href)}); });
`;

function resultsOf(task: CalculationTask, budget: CalculationBudget): Promise<MissingResult[]> {
  return new Promise((resolve) => {
    const results: MissingResult[] = [];
    let used: NodeJS.CpuUsage | null = null;
    const started = Date.now();
    const worker = new Worker(START, {
      eval: true,
      workerData: task,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: budget.megabytes },
      stderr: true,
    });
    const end = (): void => {
      clearInterval(clock);
      void worker.terminate().then(() => resolve(results));
    };
    const clock = setInterval(() => {
      const { user, system } = process.cpuUsage(used ?? undefined);
      const isOver = used !== null && (user + system) / 1000 > budget.milliseconds;
      if (isOver || Date.now() - started > LONGEST_WAIT) end();
    }, LOOK_EVERY);
    worker.on("message", (message: CalculationMessage) => {
      if (message === "ready") used = process.cpuUsage();
      else if (message === "done") end();
      else results.push(...message);
    });
    worker.on("error", end);
  });
}

/** The snapshot with these results in their cells, which are then no longer `notCalculated`. */
export function withResults(snapshot: WorkbookSnapshot, results: readonly MissingResult[]): WorkbookSnapshot {
  const bySheet = new Map<number, MissingResult[]>();
  for (const result of results) bySheet.set(result.sheet, [...(bySheet.get(result.sheet) ?? []), result]);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet, index) => sheetWith(sheet, bySheet.get(index) ?? [])),
  };
}

function sheetWith(sheet: SheetSnapshot, results: readonly MissingResult[]): SheetSnapshot {
  const { block } = sheet;
  if (results.length === 0 || !block) return sheet;
  const values: CellValue[][] = sheet.values.map((row) => [...row]);
  const found = new Set<string>();
  for (const { row, column, value } of results) {
    const line = values[row - block.top];
    if (!line || column < block.left || column > block.right) continue;
    line[column - block.left] = value;
    found.add(`${row} ${column}`);
  }
  const { notCalculated = [], ...rest } = sheet;
  const left = notCalculated.filter(({ row, column }) => !found.has(`${row} ${column}`));
  return { ...rest, values, ...(left.length === 0 ? {} : { notCalculated: left }) };
}
