import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../../src");

/** Which layers a layer may import, itself excepted; `workbench` uses the file layer and the contracts, never the add-in's own. */
const ALLOWED: Record<string, readonly string[]> = {
  core: [],
  locales: ["core"],
  excel: ["core"],
  xlsx: ["core"],
  taskpane: ["core", "excel", "xlsx", "locales"],
  commands: ["core", "excel", "locales"],
  cli: ["core", "xlsx", "locales"],
  workbench: ["core", "xlsx", "locales"],
};
/** The folders of `core` in the order of the data: each may import those before it (docs/architecture.md). */
const CORE_ORDER = [
  "values",
  "law",
  "text",
  "tables",
  "settings",
  "recognise",
  "people",
  "figures",
  "rules",
  "plan",
  "summary",
  "edits",
  "forms",
  "gather",
  "job",
];
/** The same for `xlsx`; the files beside its folders (the port, snapshots, plans of sheets) stand over all of them. */
const XLSX_ORDER = [
  "bytes",
  "xml",
  "opc",
  "model",
  "styles",
  "sheet",
  "charts",
  "workbook",
  "calculation",
  "",
];
/** Packages of npm that `core` may use: small, pure, without effects. */
const CORE_PACKAGES = ["valibot"];

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
const imports: Import[] = files.flatMap((file) => {
  const source = readFileSync(join(SRC, file), "utf8");
  const targets = [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
  return targets.map((target) => ({ file, layer: file.split(/[\\/]/)[0] ?? "", target }));
});

/** Imports between files of one layer. */
function importsInside(within: string): readonly { readonly file: string; readonly into: string }[] {
  return imports
    .filter(({ layer, target }) => layer === within && target.startsWith("."))
    .map(({ file, target }) => ({ file, into: relative(SRC, resolve(SRC, dirname(file), target)) }))
    .filter(({ into }) => into.split(/[\\/]/)[0] === within);
}

/** The files of one circle of imports, from the first back to itself; none where there is no circle. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target);
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** `npm run typecheck` compiles core alone, without the types of the DOM, of Node and of Office: see its tsconfig. */
describe("layers", () => {
  it("are all named here", () => {
    expect([...new Set(files.map((file) => file.split(/[\\/]/)[0]))].sort()).toEqual(
      Object.keys(ALLOWED).sort(),
    );
    expect(imports.length).toBeGreaterThan(100);
  });

  it("import only what lies below them", () => {
    const wrong = imports.filter(({ file, layer, target }) => {
      if (!target.startsWith(".")) return false;
      const into = relative(SRC, resolve(SRC, dirname(file), target)).split(/[\\/]/)[0] ?? "";
      const isBuildConfiguration =
        layer === "workbench" && /\/(?:webpack\.config|build-settings)\.js$/.test(target);
      return into !== layer && !ALLOWED[layer]?.includes(into) && !isBuildConfiguration;
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ["core", CORE_ORDER],
    ["xlsx", XLSX_ORDER],
  ])("keep the order of the folders inside %s, types included", (within, order) => {
    const folderOf = (path: string) => path.split(/[\\/]/).slice(1, -1)[0] ?? "";
    const inside = importsInside(within);
    expect(inside.length).toBeGreaterThan(100);
    const wrong = inside.filter(({ file, into }) => {
      const [from, to] = [order.indexOf(folderOf(file)), order.indexOf(folderOf(into))];
      return from < 0 || to < 0 || to > from;
    });
    expect(wrong).toEqual([]);
  });

  it.each(["core", "xlsx"])("have no circle of files inside %s, types included", (within) => {
    const graph = new Map<string, string[]>();
    for (const { file, into } of importsInside(within)) {
      graph.set(file, [...(graph.get(file) ?? []), into]);
    }
    expect(graph.size).toBeGreaterThan(50);
    expect(circleIn(graph)).toEqual([]);
    expect(
      circleIn(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
    ).toEqual(["b", "c", "b"]);
  });

  it("leave core pure", () => {
    const foreign = imports.filter(
      ({ layer, target }) => layer === "core" && !target.startsWith(".") && !CORE_PACKAGES.includes(target),
    );
    expect(foreign).toEqual([]);
  });

  it("name Excel and Office only in src/excel (and where its commands and pane start)", () => {
    for (const file of files.filter((name) => /^(taskpane|cli|xlsx|locales)/.test(name))) {
      const code = readFileSync(join(SRC, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      expect(code, file).not.toMatch(/\b(Excel|Office|OfficeExtension)\.[a-zA-Z]/);
    }
  });

  it("never let the add-in or the command know the workbench", () => {
    expect(
      imports.filter(({ layer, target }) => layer !== "workbench" && target.includes("workbench/")),
    ).toEqual([]);
  });
});
