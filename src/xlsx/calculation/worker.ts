import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "../workbook/read-document.ts";
import { missingResults, type MissingResult, type FormulaAt } from "./missing-results.ts";

/** What the worker is given: a file and, by worksheet, the cells without a result. */
export interface CalculationTask {
  readonly bytes: Uint8Array;
  readonly missing: readonly (readonly FormulaAt[])[];
}

/** "ready" before the first formula is looked at; then lots of results; "done" at the end. */
export type CalculationMessage = "ready" | "done" | readonly MissingResult[];

const task = workerData as CalculationTask;
const say = (message: CalculationMessage): void => parentPort?.postMessage(message);

say("ready");
const document = readDocument(task.bytes);
for (const results of missingResults(document, task.missing)) say(results);
say("done");
