import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { FileError } from "../xlsx/bytes/failure.ts";
import { failure, type CheckOptions, type FileOutcome } from "./check-one.ts";

/** Outcomes that may wait for one before them, for each process: one slow file must not make thousands wait in memory. */
const AHEAD = 8;

/** What a process is sent: the options once, then a file at a time; it answers each file with its outcome. */
export type JobMessage = { readonly options: CheckOptions } | { readonly file: string };

/**
 * Checks files in several processes at once, and prints each outcome: in the order of the files, but for `ndjson`, where
 * a line comes as soon as it is there. A process that dies over a file costs that file only.
 */
export async function checkInProcesses(
  files: readonly string[],
  options: CheckOptions,
  jobs: number,
  print: (outcome: FileOutcome) => Promise<void>,
): Promise<void> {
  const printer = new OrderedPrinter(print, options.form === "ndjson", AHEAD * jobs);
  let next = 0;
  const work = async (): Promise<void> => {
    let worker = start(options);
    while (next < files.length) {
      const index = next++;
      const file = files[index] ?? "";
      const outcome = await ask(worker, file);
      if (outcome === null) worker = start(options);
      await printer.take(index, outcome ?? failure(file, new FileError("too-large"), options));
      await printer.room(next);
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

/** The child runs TypeScript as the command does, however that was started. */
function start(options: CheckOptions): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const worker = fork(fileURLToPath(new URL("./job.ts", import.meta.url)), [], {
    execArgv: ["--import", loader],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const message: JobMessage = { options };
  worker.send(message);
  return worker;
}

/** Null when the process ended instead of answering. */
function ask(worker: ChildProcess, file: string): Promise<FileOutcome | null> {
  return new Promise((resolve) => {
    const answered = (outcome: FileOutcome): void => {
      worker.off("exit", ended);
      resolve(outcome);
    };
    const ended = (): void => {
      worker.off("message", answered);
      resolve(null);
    };
    worker.once("message", answered);
    worker.once("exit", ended);
    const message: JobMessage = { file };
    worker.send(message, (error) => {
      if (error) worker.kill();
    });
  });
}

/** Holds outcomes back until those before them are printed. */
export class OrderedPrinter {
  readonly #waiting = new Map<number, FileOutcome>();
  #next = 0;
  #last: Promise<void> = Promise.resolve();
  readonly #held: (() => void)[] = [];

  constructor(
    private readonly print: (outcome: FileOutcome) => Promise<void>,
    private readonly inAnyOrder: boolean,
    private readonly most: number,
  ) {}

  /** Settles when the file of this number is not too far ahead of what is printed. */
  async room(index: number): Promise<void> {
    while (!this.inAnyOrder && index - this.#next > this.most)
      await new Promise<void>((resolve) => this.#held.push(resolve));
  }

  take(index: number, outcome: FileOutcome): Promise<void> {
    if (this.inAnyOrder) {
      this.#last = this.#last.then(() => this.print(outcome));
      return this.#last;
    }
    this.#waiting.set(index, outcome);
    for (let due = this.#waiting.get(this.#next); due; due = this.#waiting.get(this.#next)) {
      const ready = due;
      this.#waiting.delete(this.#next++);
      this.#last = this.#last.then(() => this.print(ready));
    }
    for (const go of this.#held.splice(0)) go();
    return this.#last;
  }
}
