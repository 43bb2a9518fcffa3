import { setMaxListeners } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { TestRunner, type RunnerTestCase, type RunnerTestSuite } from "vitest";

/**
 * Runs every test once as it is and then again for each mutant that it reaches and that no test before has killed: most
 * mutants die in a few milliseconds, without a process of their own. What cannot be said in this way (a mutant
 * reached while a file is loaded, a result that is remembered from before, a test that only passes once) is left open.
 */
export interface ManyMutants {
  /** 0: none. */
  active: number;
  /** While none is active: how often each was reached. Of the active one: how often it was. */
  readonly times: Map<number, number>;
  /** An active mutant that is reached more often than that loops. */
  most: number;
}

declare global {
  var manyMutants: ManyMutants | undefined;
  var watcher: { readonly worker: Worker; readonly seen: Float64Array } | undefined;
}

// Every run of a test listens for the end of its time.
setMaxListeners(0);

const LOG = process.env["MUTANTS_LOG"] ?? "";
/** Ids that are still to be tried. */
const open = new Set<number>(LOG === "" ? [] : (JSON.parse(readFileSync(`${LOG}.json`, "utf8")) as number[]));

export default class ManyInOneRun extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const { manyMutants: mutants } = globalThis;
    if (!mutants) {
      await run();
      return;
    }
    const again = async (): Promise<void> => {
      await callHooks(test, "afterEach");
      await callHooks(test, "beforeEach");
      await run();
    };
    mutants.times.clear();
    const started = Date.now();
    mutants.active = 0;
    await run();
    const usual = Date.now() - started;
    const reached = [...mutants.times].filter(([id]) => open.has(id));
    for (const [id, count] of reached) {
      const isPassed = await this.watched(id, usual, () => passes(again, mutants, id, count * 20 + 100_000));
      const isReached = mutants.times.has(id);
      if (isPassed && isReached) continue;
      // What only passes once, or not after a mutant, says nothing.
      if (isPassed || !(await passes(again, mutants, 0, Infinity))) log(`open ${id}`);
      else log(`killed ${id} ${test.file.name}`);
      if (!isPassed) open.delete(id);
    }
  }

  /** A mutant that hangs without coming by `mutant()` ends the process; the log says which one it was. */
  private async watched(id: number, usual: number, run: () => Promise<boolean>): Promise<boolean> {
    const watcher = (globalThis.watcher ??= startWatcher());
    watcher.seen.set([id, Date.now() + usual * 20 + 30_000]);
    const isPassed = await run();
    watcher.seen[0] = 0;
    return isPassed;
  }
}

/** What vitest itself does around a test, from the file's hooks to those of the innermost suite or the other way round. */
async function callHooks(test: RunnerTestCase, name: "beforeEach" | "afterEach"): Promise<void> {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.push(suite);
  if (!suites.includes(test.file)) suites.push(test.file);
  for (const suite of name === "afterEach" ? suites : suites.reverse())
    for (const hook of TestRunner.getSuiteHooks(suite)[name]) await hook(test.context, suite);
}

async function passes(
  run: () => unknown,
  mutants: ManyMutants,
  active: number,
  most: number,
): Promise<boolean> {
  mutants.times.clear();
  Object.assign(mutants, { active, most });
  try {
    await run();
    return true;
  } catch {
    return false;
  } finally {
    mutants.active = 0;
  }
}

const log = (line: string): void => appendFileSync(LOG, `${line}\n`);

function startWatcher(): NonNullable<typeof globalThis.watcher> {
  const seen = new Float64Array(new SharedArrayBuffer(16));
  const worker = new Worker(
    `const { workerData: { seen, file } } = require("node:worker_threads");
     setInterval(() => {
       if (seen[0] === 0 || Date.now() < seen[1]) return;
       require("node:fs").appendFileSync(file, "hangs " + seen[0] + "\\n");
       process.kill(process.pid, "SIGKILL");
     }, 500)`,
    { eval: true, workerData: { seen, file: LOG } },
  );
  worker.unref();
  return { worker, seen };
}
