import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

interface Citation {
  readonly where: string;
  readonly page: string;
  /** The sections named after the page, "2" of "docs/domain.md §2". */
  readonly sections: readonly string[];
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|css|html)$/u.test(name))
    .map((name) => join(folder, name));
}

function citationsOf(file: string): Citation[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/\bdocs\/[\w/-]+\.(?:md|html|yaml|json)((?:(?:,| and)? §\d+)*)/gu)].map(
    (match) => ({
      where: relative(ROOT, file),
      page: match[0].slice(0, match[0].length - (match[1] ?? "").length),
      sections: [...(match[1] ?? "").matchAll(/\d+/gu)].map(([section]) => section),
    }),
  );
}

describe("pages that the code cites", () => {
  const citations = ["src", "tests"].flatMap((folder) => sources(join(ROOT, folder)).flatMap(citationsOf));

  it("are named with their folder", () => {
    const bare = ["src", "tests"].flatMap((folder) =>
      sources(join(ROOT, folder)).flatMap((file) =>
        [
          ...readFileSync(file, "utf8").matchAll(
            /(?<![\w./-])(?:rules|design|domain|conventions|components|office-facts)\.md\b/gu,
          ),
        ].map(([name]) => `${relative(ROOT, file)}: ${name}`),
      ),
    );
    expect(bare).toEqual([]);
  });

  it("are in the repository, with the sections that are named", () => {
    expect(citations.length).toBeGreaterThan(40);
    for (const { where, page, sections } of citations) {
      const path = join(ROOT, page);
      expect(existsSync(path), `${where} cites ${page}`).toBe(true);
      const text = readFileSync(path, "utf8");
      for (const section of sections)
        expect(text, `${where} cites ${page} §${section}`).toMatch(new RegExp(`^## ${section}\\. `, "mu"));
    }
  });
});
