import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HARD_KINDS } from "./kinds/hard.ts";
import { KINDS } from "./kinds/index.ts";
import type { Kind } from "./kinds/kind.ts";
import { runOf, type Run } from "./run.ts";
import { tableOf } from "./table-by-kind.ts";
import { makeVariant, tryVariant } from "./variants.ts";
import { gridText } from "./grid-text.ts";

/**
 * `npm run fuzz:reading -- --count N [--seed S] [--only KIND] [--alone] [--hard] [--show N] [--save DIR] [--noise] [--write FILE]`
 * tries N variants and says what came of them, by kind, and how each failing one is made again.
 * `--only` takes a part of a kind's name, or "A + B" for these two together; `--alone` adds no others; `--hard` tries what need only be said; `--show` writes the first failing ones as
 * grids of text, `--save` puts them into files; `--noise` lists every variant that is right and brings findings; `--write` writes the table by kind as Markdown.
 */
function main(): void {
  const options = optionsOf(process.argv.slice(2));
  const kinds = chosenKinds(options.only, options.isHard ? HARD_KINDS : KINDS);
  if (kinds.length === 0) {
    console.error(
      `no kind is called "${options.only}"; there are:\n${KINDS.map(({ name }) => name).join("\n")}`,
    );
    process.exitCode = 2;
    return;
  }
  const started = Date.now();
  const run = runOf(options.count, options.seed, kinds, options.isAlone);
  if (options.count > 1) console.log(tableOf(run, "text"));
  failures(run, options.show, options.save);
  noise(run, options.isNoise);
  if (options.write !== null) writeFileSync(options.write, tableOf(run, "markdown"));
  console.log(`seed ${options.seed}, ${kinds.length} kinds, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  console.log(run.summary);
}

/** "A + B" are exactly these two together; anything else is a part of the names of kinds. */
function chosenKinds(only: string, of: readonly Kind[]): (readonly Kind[])[] {
  const exactly = only.split(" + ").flatMap((part) => of.filter(({ name }) => name === part));
  if (exactly.length > 1) return [exactly];
  return of
    .filter(({ name }) => (exactly.length === 1 ? name === only : name.includes(only)))
    .map((kind) => [kind]);
}

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly only: string;
  readonly isAlone: boolean;
  readonly isHard: boolean;
  /** Each noisy variant by itself, not only how many findings of which kinds there are. */
  readonly isNoise: boolean;
  readonly show: number;
  readonly save: string | null;
  readonly write: string | null;
}

function optionsOf(given: readonly string[]): Options {
  const value = (name: string): string | undefined =>
    given.includes(name) ? (given[given.indexOf(name) + 1] ?? "") : undefined;
  const number = (name: string, otherwise: number): number => {
    const text = value(name);
    const read = Number(text);
    return text === undefined || !Number.isInteger(read) || read < 0 ? otherwise : read;
  };
  return {
    count: number("--count", 1000),
    seed: number("--seed", 1),
    only: value("--only") ?? "",
    isAlone: given.includes("--alone") || given.includes("--hard"),
    isHard: given.includes("--hard"),
    isNoise: given.includes("--noise"),
    show: given.includes("--show") ? number("--show", 3) || 3 : 0,
    save: value("--save") ?? null,
    write: value("--write") ?? null,
  };
}

/** What fails, most often first: one example of each, and how it is made again. */
function failures(run: Run, show: number, save: string | null): void {
  if (save !== null) mkdirSync(save, { recursive: true });
  const sorted = [...run.failing].sort(([, one], [, other]) => other.length - one.length);
  sorted.forEach(([name, tried], rank) => {
    const [first] = tried;
    if (!first) return;
    const { seed, kinds, verdict } = first;
    const what = verdict.wrong.slice(0, 2).join("; ") || `too many: ${verdict.noise.slice(0, 4).join(", ")}`;
    console.log(`\n${tried.length} × ${name}\n  ${verdict.outcome}: ${what.slice(0, 200)}`);
    console.log(
      `  npm run -s fuzz:reading -- --count 1 --alone --show 1 --seed ${seed} --only ${JSON.stringify(name)}`,
    );
    if (rank >= show && save === null) return;
    const variant = makeVariant(seed, kinds);
    const text = gridText(variant, tryVariant(variant));
    if (rank < show) console.log(text);
    if (save !== null)
      writeFileSync(join(save, `${name.replace(/[^\w ,-]/g, "").replaceAll(" ", "-")}-${seed}.txt`), text);
  });
}

/** Findings on variants that are right: how many of which code each kind brings, and with `isEach` every variant. */
function noise({ noisy }: Run, isEach: boolean): void {
  const times = new Map<string, number>();
  for (const { kinds, verdict } of noisy)
    for (const finding of verdict.noise) {
      const what = `${finding.split(" at ")[0] ?? ""}: ${kinds.map(({ name }) => name).join(" + ")}`;
      times.set(what, (times.get(what) ?? 0) + 1);
    }
  if (times.size > 0) console.log("\nfindings too many, by code and kinds");
  for (const [what, count] of [...times].sort(([, one], [, other]) => other - one))
    console.log(`  ${count} × ${what}`);
  for (const { seed, kinds, verdict } of isEach ? noisy : [])
    console.log(`  seed ${seed}, ${kinds.map(({ name }) => name).join(" + ")}: ${verdict.noise.join(", ")}`);
}

main();
