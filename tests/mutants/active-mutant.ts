import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, beforeAll } from "vitest";
import type { ManyMutants } from "./many-in-one-run.ts";

/**
 * Runs before each test file of `npm run mutants`. `MUTANT` is the number of the one that is active, 0 for none: then what
 * each test file reaches is counted and handed over in its `meta`.
 */
declare global {
  var mutant: (id: number) => boolean;
  var ended: Worker | undefined;
}
declare module "vitest" {
  interface TaskMeta {
    /** How often each mutant was reached: while the file was loaded, and by its tests. */
    reached?: { loading: [number, number][]; testing: [number, number][] };
  }
}

const active = Number(process.env["MUTANT"] ?? 0);
const most = Number(process.env["MUTANT_REACHED_AT_MOST"] ?? 0);
const seconds = Number(process.env["MUTANT_SECONDS"] ?? 0);

// That a property fails is enough; nobody reads the smallest example.
fc.configureGlobal({ endOnFailure: true });

if (process.env["MUTANTS_LOG"]) {
  const mutants: ManyMutants = (globalThis.manyMutants ??= {
    active: 0,
    times: new Map<number, number>(),
    most: 0,
  });
  globalThis.mutant = (id) => {
    if (mutants.active !== 0 && mutants.active !== id) return false;
    const times = (mutants.times.get(id) ?? 0) + 1;
    mutants.times.set(id, times);
    if (mutants.active === 0) return false;
    if (times > mutants.most) throw new Error("the mutant runs on and on");
    return true;
  };
} else if (active > 0) {
  let times = 0;
  // A loop that never ends is left where it comes by; one that does not come by ends with its process.
  globalThis.mutant = (id) => {
    if (id !== active) return false;
    if (++times > most) throw new Error("the mutant runs on and on");
    return true;
  };
  globalThis.ended ??= new Worker(
    `setTimeout(() => process.kill(process.pid, "SIGKILL"), ${seconds * 1_000})`,
    { eval: true },
  );
  globalThis.ended.unref();
} else {
  const loading = new Map<number, number>();
  const testing = new Map<number, number>();
  let counted = loading;
  globalThis.mutant = (id) => {
    counted.set(id, (counted.get(id) ?? 0) + 1);
    return false;
  };
  beforeAll(() => {
    counted = testing;
  });
  // eslint-disable-next-line no-empty-pattern -- vitest wants a pattern there, and there is nothing to take from it
  afterAll(({}, { file }) => {
    file.meta.reached = { loading: [...loading], testing: [...testing] };
  });
}
