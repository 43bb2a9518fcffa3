import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { DIVERGENCES } from "../../src/workbench/engine/divergences.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const DAY_MS = 86_400_000;
/** A fact about Excel older than this is to be looked up again. */
const MAX_AGE_DAYS = 270;

interface Fact {
  readonly where: string;
  readonly day: string;
}

/** Days beside facts: "(fact of 2026-11-29, …)", "(2026-11-29, office-js #1167)" in the pages about Excel. */
function factsOfPages(): Fact[] {
  const pages = ["excel.md", "excel-host.md", "admin.md", "smoke.md"].map((name) => join(ROOT, "docs", name));
  return pages.flatMap((page) =>
    readFileSync(page, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        [...line.matchAll(/(?:\(|fact of |^\s*)(20\d\d-\d\d-\d\d)(?=[,)])/g)].map(([, day = ""]) => ({
          where: `${relative(ROOT, page)}:${index + 1}`,
          day,
        })),
      ),
  );
}

/** "seen 2026-11-29", "looked up 2026-11-29" in what knows about Excel. */
function factsOfSources(): Fact[] {
  const folder = join(ROOT, "src/excel");
  const files = [...readdirSync(folder).map((name) => join(folder, name)), join(ROOT, "build-settings.js")];
  return files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\b(?:seen|looked up) (20\d\d-\d\d-\d\d)/g)].map(
      ([, day = ""]) => ({
        where: relative(ROOT, file),
        day,
      }),
    ),
  );
}

function older(facts: readonly Fact[], now: number): Fact[] {
  return facts.filter(({ day }) => now - Date.parse(day) > MAX_AGE_DAYS * DAY_MS);
}

const facts = [
  ...factsOfPages(),
  ...factsOfSources(),
  ...Object.entries(DIVERGENCES).map(([name, { seen }]) => ({ where: `divergence ${name}`, day: seen })),
];

describe("facts about Excel", () => {
  it("carry the day they were looked up", () => {
    expect(factsOfPages().length).toBeGreaterThan(5);
    expect(factsOfSources().length).toBeGreaterThan(1);
    for (const { where, day } of facts) expect(Date.parse(day), where).not.toBeNaN();
  });

  it("are listed when they are older than 270 days", () => {
    const day = Date.parse("2026-11-29");
    expect(older(facts, day)).toEqual([]);
    expect(older(facts, day + (MAX_AGE_DAYS + 1) * DAY_MS)).toEqual(facts);
    // Old facts are no fault of the code: whoever runs the tests is told which to look up again.
    const due = older(facts, Date.now());
    if (due.length > 0) console.warn("To be looked up again:", due);
  });
});
