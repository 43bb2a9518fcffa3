import { judgedOffice, type Judged } from "./judged.ts";

/** `npx tsx tests/core/gather/try-files.ts [FILES] [SEED]`: makes that many files and says what became of them. */
const files = Number(process.argv[2] ?? 2000);
const first = Number(process.argv[3] ?? 1);
const judged: Judged[] = [];
for (let seed = first; judged.length < files; seed++) {
  for (const one of judgedOffice(seed).files) {
    judged.push(one);
    if (one.verdict === "wrong" || (process.argv[4] === "asked" && one.verdict === "asked")) {
      const { layout, twists, name, outcome } = one.file;
      process.stdout.write(
        `${one.verdict} seed ${seed} ${layout} [${twists.join(" ")}] ${name} (${outcome}): ${one.why}\n`,
      );
    }
  }
}
const count = (verdict: Judged["verdict"]) => judged.filter((one) => one.verdict === verdict).length;
process.stdout.write(
  `${judged.length} files: ${count("right")} right, ${count("asked")} asked, ${count("wrong")} wrong\n`,
);
for (const layout of new Set(judged.map(({ file }) => file.layout))) {
  const own = judged.filter(({ file }) => file.layout === layout);
  const right = own.filter(({ verdict }) => verdict === "right").length;
  process.stdout.write(`  ${layout}: ${right}/${own.length}\n`);
}
process.exitCode = count("wrong") > 0 ? 1 : 0;
