import { SPELLINGS } from "../xlsx/spellings.ts";
import { goThrough } from "./go-through.ts";
import { foreignFiles, offices, samples, type MadeFile } from "./made-files.ts";
import { table, today, writeSection } from "./page.ts";
import { differences } from "./spelled.ts";

/** `npm run spellings`: every sample, office and workbook of another program in every spelling, validator included. */
const files = [...samples(), ...offices(), ...foreignFiles()];
const names = Object.keys(SPELLINGS);

interface Count {
  readonly workbooks: number;
  readonly tried: number;
  readonly differing: number;
}

async function triedWith(file: MadeFile): Promise<Count> {
  const plain = await goThrough(file.bytes);
  let differing = 0;
  for (const name of names) {
    const found = await differences(plain, file, name, true);
    if (found.length === 0) continue;
    differing++;
    console.error(`${file.source} ${file.name}, ${name}: ${found.slice(0, 3).join("; ")}`);
  }
  return { workbooks: 1, tried: names.length, differing };
}

const counts = new Map<string, Count>();
for (const file of files) {
  const { workbooks, tried, differing } = await triedWith(file);
  const before = counts.get(file.source) ?? { workbooks: 0, tried: 0, differing: 0 };
  counts.set(file.source, {
    workbooks: before.workbooks + workbooks,
    tried: before.tried + tried,
    differing: before.differing + differing,
  });
}
const lines = table(
  ["workbooks", "number", "files", "other report, malformed or with new errors"],
  [...counts].map(([source, { workbooks, tried, differing }]) => [source, workbooks, tried, differing]),
);
console.log(lines.join("\n"));
writeSection("spellings", [`${today()}, ${names.length} spellings:`, "", ...lines]);
if ([...counts.values()].some(({ differing }) => differing > 0)) process.exitCode = 1;
