import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { findMutants, type Mutant } from "./find-mutants.ts";
import { instrument, type Numbered } from "./instrument.ts";
import { isEquivalent } from "./known-equivalent.ts";
import { relatedTests } from "./related-tests.ts";
import { TestRunner } from "./test-runner.ts";

/**
 * `npm run mutants -- PATH... [--sample N] [--seed S] [--tests PATTERN] [--again] [--floor SCORE]`: makes small mistakes in the sources
 * below PATH, one at a time and never on the disk, and says which of them no test notices. See docs/mutants.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    tests: { type: "string", default: "tests/core/" },
    again: { type: "boolean", default: false },
    floor: { type: "string", default: "0" },
  },
});
const ROOT = resolve(import.meta.dirname, "../..");
const LAST = resolve(ROOT, ".cache/mutants/survivors.json");
const LOG = resolve(ROOT, `.cache/mutants/tried-together-${process.pid}.log`);

type Outcome = "killed" | "timeout" | "survived";
interface Tried {
  readonly mutant: Numbered;
  readonly outcome: Outcome;
  /** How many test files reach it. */
  readonly reachedBy: number;
}

if (positionals.length === 0) {
  console.error(
    "npm run mutants -- PATH... [--sample N] [--seed S] [--tests PATTERN] [--again] [--floor SCORE]",
  );
  process.exit(2);
}

const files = positionals.flatMap(sourcesBelow);
const texts = new Map(files.map((file) => [file, readFileSync(resolve(ROOT, file), "utf8")]));
const all = [...texts].flatMap(([file, text]) => findMutants(file, text));
const possible = all.filter((mutant) => !isEquivalent(mutant));
const wanted = values.again ? survivorsOfLastTime(possible) : sampleOf(possible);
const mutants: Numbered[] = wanted.map((mutant, index) => ({ ...mutant, id: index + 1 }));
console.log(
  `${all.length} mutants in ${files.length} files, ${all.length - possible.length} known as equivalent, ${mutants.length} tried (seed ${values.seed})`,
);

const sources = new Map(
  [...texts].map(([file, text]) => [
    file,
    instrument(
      text,
      mutants.filter((mutant) => mutant.file === file),
    ),
  ]),
);
const tests = relatedTests(ROOT, files).filter((file) =>
  values.tests === "all"
    ? !file.startsWith("tests/integration/")
    : values.tests.split(",").some((part) => file.includes(part)),
);
console.error(`${tests.length} test files first run without a mutant`);
const runner = await TestRunner.start(sources, tests);
const reach = await runAsleep();
const tried: Tried[] = [];
const kills = new Map<string, number>();
const known = await tryTogether();
for (const mutant of mutants) {
  const outcome = known.get(mutant.id);
  const reachedBy = reach.files.get(mutant.id)?.length ?? 0;
  tried.push(outcome === undefined ? await tryOne(mutant) : { mutant, outcome, reachedBy });
  if (tried.length % 10 === 0) console.error(`${tried.length} of ${mutants.length} tried`);
}
await runner.close();
process.exit(printResult() < Number(values.floor) ? 1 : 0);

function sourcesBelow(path: string): string[] {
  const whole = resolve(path);
  const names = statSync(whole).isDirectory()
    ? readdirSync(whole, { recursive: true, encoding: "utf8" }).map((name) => resolve(whole, name))
    : [whole];
  return names
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => relative(ROOT, name).split(sep).join("/"))
    .sort();
}

/** Drawn by what a mutant is, not by where it stands: a change of the sources changes no more of the sample than it must. */
function sampleOf(from: readonly Mutant[]): Mutant[] {
  const count = Number(values.sample ?? from.length);
  const drawn = from
    .map(
      (mutant) =>
        [
          createHash("sha256")
            .update(`${values.seed} ${nameOf(mutant)}`)
            .digest("hex"),
          mutant,
        ] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count);
  const chosen = new Set(drawn.map(([, mutant]) => mutant));
  return from.filter((mutant) => chosen.has(mutant));
}

function survivorsOfLastTime(from: readonly Mutant[]): Mutant[] {
  const last = new Set(JSON.parse(readFileSync(LAST, "utf8")) as string[]);
  return from.filter((mutant) => last.has(nameOf(mutant)));
}

interface Reach {
  /** Mutant → test files that reach it and how long they take, in milliseconds, shortest first. */
  readonly files: ReadonlyMap<number, readonly string[]>;
  readonly milliseconds: ReadonlyMap<string, number>;
  /** Mutants that only tests reach, not the loading of a file. */
  readonly isByTests: ReadonlySet<number>;
  /** Mutant → how often one test file reaches it at most. */
  readonly times: ReadonlyMap<number, number>;
}

/** All tests once without a mutant: which of them reach which mutant, and which fail anyway and say nothing. */
async function runAsleep(): Promise<Reach> {
  const started = Date.now();
  const { ran } = await runner.run(tests, { MUTANT: "0" }, false);
  for (const { file, failures, module } of ran.filter(({ failed }) => failed))
    console.log(
      `left out, it fails by itself: ${file} (${failures[0] ?? module.errors()[0]?.message ?? "not loaded"})`,
    );
  const sound = ran.filter(({ failed }) => !failed);
  if (sound.length === 0) throw new Error("no test passes without a mutant, so none says anything");
  const milliseconds = new Map(sound.map((one) => [one.file, one.milliseconds]));
  const times = new Map<number, number>();
  const reached = new Map<number, Set<string>>();
  const loaded = new Set<number>();
  for (const { file, module } of sound) {
    const { loading = [], testing = [] } = module.meta().reached ?? {};
    for (const [id] of testing) reached.set(id, (reached.get(id) ?? new Set()).add(file));
    // What a file does while it is loaded is done for all that share it.
    for (const [id] of loading) reached.set(id, new Set(sound.map((one) => one.file)));
    for (const [id] of loading) loaded.add(id);
    for (const [id, count] of [...loading, ...testing]) times.set(id, Math.max(times.get(id) ?? 0, count));
  }
  const byTime = (a: string, b: string): number => (milliseconds.get(a) ?? 0) - (milliseconds.get(b) ?? 0);
  console.log(
    `${sound.length} test files in ${Math.round((Date.now() - started) / 1_000)} s without a mutant`,
  );
  return {
    files: new Map([...reached].map(([id, names]) => [id, [...names].sort(byTime)])),
    milliseconds,
    isByTests: new Set([...reached.keys()].filter((id) => !loaded.has(id))),
    times,
  };
}

/**
 * What can be said of mutants without a process for each: see many-in-one-run.ts. One that hangs ends the run, which then
 * goes on without it.
 */
async function tryTogether(): Promise<ReadonlyMap<number, Outcome>> {
  const outcomes = new Map<number, Outcome>();
  const left = new Set<number>();
  // Most mutants die in the tests of their own folder: those first, then the quickest.
  const folders = new Set(mutants.map(({ file }) => testFolderOf(file)));
  const rank = ([file, time]: readonly [string, number]): number =>
    [...folders].some((folder) => file.startsWith(folder)) ? time : time + 1e9;
  const files = [...reach.milliseconds].sort((a, b) => rank(a) - rank(b)).map(([file]) => file);
  for (let hasDied = true; hasDied;) {
    const ids = mutants.map(({ id }) => id).filter((id) => !outcomes.has(id) && reach.isByTests.has(id));
    mkdirSync(resolve(LOG, ".."), { recursive: true });
    rmSync(LOG, { force: true });
    writeFileSync(`${LOG}.json`, JSON.stringify(ids));
    const { died } = await runner.run(files, { MUTANTS_LOG: LOG }, false);
    for (const line of existsSync(LOG) ? readFileSync(LOG, "utf8").split("\n") : []) {
      const [what, id] = line.split(" ");
      if (what === "killed") outcomes.set(Number(id), "killed");
      if (what === "hangs") outcomes.set(Number(id), "timeout");
      if (what === "open") left.add(Number(id));
    }
    hasDied = died && existsSync(LOG) && readFileSync(LOG, "utf8").includes("hangs");
    if (!died) for (const id of ids) if (!left.has(id) && !outcomes.has(id)) outcomes.set(id, "survived");
  }
  delete process.env["MUTANTS_LOG"];
  rmSync(LOG, { force: true });
  rmSync(`${LOG}.json`);
  console.log(`${outcomes.size} of ${mutants.length} decided together`);
  return outcomes;
}

async function tryOne(mutant: Numbered): Promise<Tried> {
  const names = reach.files.get(mutant.id) ?? [];
  if (names.length === 0) return { mutant, outcome: "survived", reachedBy: 0 };
  const usual = names.reduce((sum, name) => sum + (reach.milliseconds.get(name) ?? 0), 0);
  const environment = {
    MUTANT: String(mutant.id),
    MUTANT_REACHED_AT_MOST: String((reach.times.get(mutant.id) ?? 0) * names.length * 20 + 100_000),
    MUTANT_SECONDS: String(Math.ceil((usual / 1_000) * 10 + 30)),
  };
  for (const some of inTurns(mutant, names)) {
    const { ran, died } = await runner.run(some, environment, true);
    const killer = ran.find(({ failed }) => failed)?.file;
    if (killer === undefined && !died) continue;
    if (killer !== undefined) kills.set(killer, (kills.get(killer) ?? 0) + 1);
    return { mutant, outcome: killer === undefined ? "timeout" : "killed", reachedBy: names.length };
  }
  return { mutant, outcome: "survived", reachedBy: names.length };
}

/**
 * Most mutants die in one quick file: those that have killed before first, then those of the source's own folder, then the
 * quickest. A process for the first, one for the next five, one for all others.
 */
function inTurns({ file }: Numbered, names: readonly string[]): string[][] {
  const folder = testFolderOf(file);
  const rank = (name: string): number => (kills.get(name) ?? 0) * 2 + Number(name.startsWith(folder));
  const sorted = [...names].sort((a, b) => rank(b) - rank(a));
  return [sorted.slice(0, 1), sorted.slice(1, 6), sorted.slice(6)].filter((some) => some.length > 0);
}

/** Where the tests of a source's own folder stand. */
function testFolderOf(file: string): string {
  return file.replace(/^src/, "tests").replace(/[^/]+$/, "");
}

function nameOf({ file, near, original, replacement }: Mutant): string {
  return [file, near, original, replacement].join("\n");
}

function placeOf({ mutant, reachedBy }: Tried): string {
  const { file, line, column, near, original, replacement } = mutant;
  const reach = reachedBy === 0 ? "no test reaches it" : `${reachedBy} test files reach it`;
  return `${file}:${line}:${column}  ${short(original)}  →  ${short(replacement) || "(left out)"}  [${reach}]\n    ${near}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** The score, in per cent. */
function printResult(): number {
  const count = (outcome: Outcome, file?: string): number =>
    tried.filter((one) => one.outcome === outcome && (!file || one.mutant.file === file)).length;
  const survivors = tried.filter(({ outcome }) => outcome === "survived");
  if (survivors.length > 0) console.log("\nSurvived:");
  for (const one of survivors) console.log(placeOf(one));
  console.log("\nkilled  timeouts  survived  file");
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const numbers = [count("killed", file), count("timeout", file), count("survived", file)];
    console.log(
      `${String(numbers[0]).padStart(6)}  ${String(numbers[1]).padStart(8)}  ${String(numbers[2]).padStart(8)}  ${file}`,
    );
  }
  mkdirSync(resolve(LAST, ".."), { recursive: true });
  writeFileSync(LAST, JSON.stringify(survivors.map(({ mutant }) => nameOf(mutant))));
  const [killed, timeouts] = [count("killed"), count("timeout")];
  const share = tried.length === 0 ? 100 : ((killed + timeouts) * 100) / tried.length;
  console.log(
    `\nmutants: ${tried.length} tried, ${killed} killed, ${timeouts} timeouts, ${survivors.length} survived, score ${share.toFixed(1)} %`,
  );
  return share;
}
