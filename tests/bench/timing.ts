/** The middle of the values: one slow round, for whatever reason, does not change it. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Something to be timed: `prepare` is not, and gives each round data that nobody has looked at. */
export interface Contender<Data> {
  readonly prepare: () => Data;
  readonly run: (data: Data) => unknown;
}

/** Milliseconds of processor time since `since`, those of the garbage collector's and compiler's threads included. */
export function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/**
 * Median milliseconds of processor time of each contender. They take turns, so that a busy machine is busy for all of them. Where
 * `collects`, the garbage of one is collected before the next starts; where the runs are short that would throw away
 * their compiled code as well. The first `warmUp` rounds do not count.
 */
export function compare<Name extends string, Data>(
  contenders: Readonly<Record<Name, Contender<Data>>>,
  {
    rounds,
    warmUp,
    collects,
  }: { readonly rounds: number; readonly warmUp: number; readonly collects: boolean },
): Record<Name, number> {
  const names = Object.keys(contenders) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const name of names) {
      const { prepare, run } = contenders[name];
      const data = prepare();
      if (collects) collectGarbage();
      const started = process.cpuUsage();
      run(data);
      const took = processorTime(started);
      if (round >= warmUp) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** Needs `node --expose-gc`; without it the figures hold each other's garbage. */
export function collectGarbage(): void {
  globalThis.gc?.();
}
