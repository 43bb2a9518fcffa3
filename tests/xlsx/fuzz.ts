import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { goThrough, type Fate, type Fault } from "../corpus/go-through.ts";
import { table, today, writeSection } from "../corpus/page.ts";
import { pack } from "./fixtures.ts";
import { foreignParts } from "./foreign-workbook.ts";
import { mutatedParts, mutations } from "./mutations.ts";
import { SPELLINGS, spelled } from "./spellings.ts";

/**
 * `npm run fuzz -- COUNT`: mutated files through check, summary and reading again, from seed 1 on; what came of them is
 * remembered, and a run that was broken off goes on behind its last seed. With COUNT reached the result goes into
 * docs/files.md. `--fresh` forgets what was tried; `--seed N` tries one seed alone and shows what goes wrong.
 */
const ROOT = resolve(import.meta.dirname, "../..");
const REMEMBERED = join(ROOT, ".cache/fuzz.json");
/** Of the processor, for one file: nobody waits longer without thinking that it hangs. Milliseconds. */
const LONGEST = 5_000;
/** Every so many seeds what the files lack is worked out: it takes ten times as long. */
const CALCULATED = 16;

interface Tried {
  readonly nextSeed: number;
  readonly files: number;
  readonly fates: Readonly<Partial<Record<Fate, number>>>;
  readonly faults: Readonly<Record<Fault["kind"] | "hang", number>>;
  /** Milliseconds of the processor. */
  readonly slowest: number;
}

const NOTHING: Tried = {
  nextSeed: 1,
  files: 0,
  fates: {},
  faults: { crash: 0, hang: 0, malformed: 0, "reads otherwise": 0 },
  slowest: 0,
};

const foreign = join(import.meta.dirname, "foreign");
/** Workbooks of other programs, and one with everything that we do not understand. */
const workbooks = [
  foreignParts(),
  ...readdirSync(foreign)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) =>
      Object.fromEntries(
        Object.entries(unzipSync(readFileSync(join(foreign, name)))).map(([part, bytes]) => [
          part,
          strFromU8(bytes),
        ]),
      ),
    ),
];
const spellings = Object.values(SPELLINGS);

function filesOf(seed: number): Uint8Array[] {
  const parts = workbooks[seed % workbooks.length] ?? {};
  const spelling = spellings[seed % spellings.length];
  return [
    ...mutatedParts(foreignParts(), 12, seed),
    ...mutatedParts(parts, 12, seed),
    ...mutations(pack(parts), 4, seed),
    ...[...mutatedParts(parts, 4, seed + 1_000_000)].map((file) =>
      spelling ? respelled(file, spelling) : file,
    ),
  ];
}

/** A mutated part may be no text any more; then the file stays as it is. */
function respelled(file: Uint8Array, spelling: (typeof spellings)[number]): Uint8Array {
  try {
    return spelled(file, spelling);
  } catch {
    return file;
  }
}

async function trySeed(tried: Tried): Promise<Tried> {
  const seed = tried.nextSeed;
  const fates = { ...tried.fates };
  const faults = { ...tried.faults };
  let { slowest } = tried;
  const files = filesOf(seed);
  for (const [at, file] of files.entries()) {
    const started = process.cpuUsage();
    const { fate, fault } = await goThrough(file, seed % CALCULATED === 0);
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    fates[fate] = (fates[fate] ?? 0) + 1;
    if (fault) {
      faults[fault.kind]++;
      console.error(`seed ${seed}, file ${at + 1}: ${fault.kind}:`, fault.cause);
    }
    if (took > LONGEST) {
      faults.hang++;
      console.error(`seed ${seed}, file ${at + 1}: ${Math.round(took)} ms of the processor`);
    }
    slowest = Math.max(slowest, took);
  }
  return { nextSeed: seed + 1, files: tried.files + files.length, fates, faults, slowest };
}

function rowsOf({ files, fates, faults, slowest }: Tried): (readonly [string, string | number])[] {
  return [
    ["files", files],
    ["written", fates.written ?? 0],
    ["read", fates.read ?? 0],
    ["refused", fates.refused ?? 0],
    ["held back", fates["held back"] ?? 0],
    ["crashes", faults.crash],
    ["hangs (over 5 s of the processor)", faults.hang],
    ["malformed outputs", faults.malformed],
    ["outputs that read otherwise", faults["reads otherwise"]],
    ["slowest, ms of the processor", Math.round(slowest)],
  ];
}

function remembered(): Tried {
  try {
    return JSON.parse(readFileSync(REMEMBERED, "utf8")) as Tried;
  } catch {
    return NOTHING;
  }
}

async function main(words: readonly string[]): Promise<void> {
  if (words.includes("--fresh")) rmSync(REMEMBERED, { force: true });
  const alone = words.includes("--seed") ? Number(words[words.indexOf("--seed") + 1]) : null;
  const count = Number(words.find((word) => /^\d+$/.test(word)) ?? 1_000);
  let tried = alone === null ? remembered() : { ...NOTHING, nextSeed: alone };
  if (alone !== null) tried = await trySeed(tried);
  else {
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    while (tried.files < count) {
      tried = await trySeed(tried);
      writeFileSync(REMEMBERED, JSON.stringify(tried));
    }
    writeSection("fuzz", [
      `${today()}, seeds 1 to ${tried.nextSeed - 1}:`,
      "",
      ...table(["what", "number"], rowsOf(tried)),
    ]);
  }
  for (const [what, number] of rowsOf(tried)) console.log(`${what}: ${number}`);
  if (Object.values(tried.faults).some((number) => number > 0)) process.exitCode = 1;
}

await main(process.argv.slice(2));
