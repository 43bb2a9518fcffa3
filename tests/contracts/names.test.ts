import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(resolve(ROOT, file), "utf8");

interface Retired {
  readonly name: string;
  readonly from: readonly string[];
  readonly but: readonly string[];
}

/** The table in docs/glossary.md: name, folders it is retired from, "but" folders where it has its one meaning. */
function retiredNames(): Retired[] {
  const table = read("docs/glossary.md").split("### Retired identifiers")[1] ?? "";
  const inCode = (text: string): string[] => Array.from(text.matchAll(/`([^`]+)`/g), ([, code = ""]) => code);
  return table.split("\n").flatMap((line) => {
    const [, name = "", where = ""] = line.split("|");
    const [from = "", but = ""] = where.split(" but ");
    return inCode(name).map((each) => ({ name: each, from: inCode(from), but: inCode(but) }));
  });
}

/** The names in a file, without comments and texts. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  const file = ts.createSourceFile("file.tsx", text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const files = readdirSync(resolve(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file.replaceAll("\\", "/")}`);
const sources = files.map((file) => ({ file, text: read(file) }));

describe("names in the sources", () => {
  const retired = retiredNames();

  it("are none that the glossary retired", () => {
    expect(retired.length).toBeGreaterThan(10);
    const mayBe = sources.filter(({ text }) => retired.some(({ name }) => text.includes(name)));
    const isIn = (file: string, folders: readonly string[]): boolean =>
      folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
    const found = mayBe.flatMap(({ file, text }) => {
      const names = namesIn(text);
      return retired
        .filter(({ name, from, but }) => names.has(name) && isIn(file, from) && !isIn(file, but))
        .map(({ name }) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  it("are exported by one file each, but for the two languages", () => {
    const exporters = new Map<string, string[]>();
    for (const { file, text } of sources) {
      const exported = text.matchAll(
        /^export (?:async )?(?:function\*?|const|interface|type|class|abstract class) (\w+)/gm,
      );
      for (const [, name = ""] of exported) {
        exporters.set(name, [
          ...(exporters.get(name) ?? []),
          file.replace(/locales\/(?:vi|en)\//, "locales/*/"),
        ]);
      }
    }
    expect(exporters.size).toBeGreaterThan(1_000);
    const twins = [...exporters].filter(([, from]) => new Set(from).size > 1);
    expect(twins.map(([name, from]) => `${name}: ${from.join(", ")}`)).toEqual([]);
  });

  it("are looked for in code, not in comments", () => {
    expect([...namesIn("// window\nconst headerArea = text.window; type Area = Place;")]).toEqual(
      expect.arrayContaining(["headerArea", "window", "Area", "Place"]),
    );
    expect(namesIn("// window\nconst a = 'window';").has("window")).toBe(false);
  });
});
