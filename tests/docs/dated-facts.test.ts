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

/** Paragraphs, list items and table rows that tell a dated fact, each with the heading it stands under. */
function passages(page: string): { where: string; text: string }[] {
  let heading = "";
  const found: { where: string; text: string }[] = [];
  readFileSync(join(ROOT, "docs", page), "utf8")
    .split("\n")
    .forEach((line, index) => {
      if (line.startsWith("#")) heading = line;
      const isNew = /^(?:[-|#]|$)/.test(line) || found.length === 0;
      if (isNew) found.push({ where: `docs/${page}:${index + 1}`, text: heading });
      const last = found.at(-1);
      if (last) last.text += ` ${line}`;
    });
  return found.filter(({ text }) => /\(20\d\d-\d\d-\d\d|fact of 20\d\d/.test(text));
}

const KNOWN_HOW = /documented|\btold\b|not known|nobody here knows|in the host|in the browser|said by/i;
/** A thread, a page of Microsoft's in italics, or a sample. */
const SOURCE = /#\d|_[A-Z][^_]+_|sample/i;

describe("facts about Excel", () => {
  it.each(["excel.md", "excel-host.md", "smoke.md"])(
    "say in %s how they are known, and from where",
    (page) => {
      const told = passages(page);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ text }) => !KNOWN_HOW.test(text)).map(({ where }) => where)).toEqual([]);
      const own = told.filter(({ text }) => !/proved in the host \(/i.test(text));
      expect(own.filter(({ text }) => !SOURCE.test(text)).map(({ where }) => where)).toEqual([]);
    },
  );

  it("carry the day they were looked up", () => {
    expect(factsOfPages().length).toBeGreaterThan(5);
    expect(factsOfSources().length).toBeGreaterThan(1);
    for (const { where, day } of facts) expect(Date.parse(day), where).not.toBeNaN();
  });

  it("are listed when they are older than 270 days", () => {
    const day = Math.max(...facts.map((fact) => Date.parse(fact.day)));
    expect(older(facts, day)).toEqual([]);
    expect(older(facts, day + (MAX_AGE_DAYS + 1) * DAY_MS)).toEqual(facts);
    // Old facts are no fault of the code: whoever runs the tests is told which to look up again.
    const due = older(facts, Date.now());
    if (due.length > 0) console.warn("To be looked up again:", due);
  });
});
