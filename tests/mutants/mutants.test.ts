import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Script } from "node:vm";
import ts from "typescript";
import { afterEach, describe, expect, it } from "vitest";
import { findMutants } from "./find-mutants.ts";
import { instrument } from "./instrument.ts";
import { EQUIVALENT } from "./known-equivalent.ts";
import { relatedTests } from "./related-tests.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FILES = ["src/core/figures/series.ts", "src/core/people/roster.ts", "src/core/text/dates.ts"];
const before = globalThis.mutant as typeof globalThis.mutant | undefined;

afterEach(() => {
  if (before) globalThis.mutant = before;
});

const replacements = (source: string): string[] =>
  findMutants("one.ts", source).map(
    ({ original, replacement }) => `${original} → ${replacement || "(left out)"}`,
  );

/** The value of an expression or of the function `f` in the source, with this mutant active (0: none). */
function valueOf(source: string, id: number): unknown {
  const numbered = findMutants("one.ts", source).map((mutant, index) => ({ ...mutant, id: index + 1 }));
  const { outputText } = ts.transpileModule(instrument(source, numbered), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  globalThis.mutant = (asked) => asked === id;
  const exports: { f?: () => unknown } = {};
  // The mutants ask `globalThis`, which a script of its own context would not share.
  const load = new Script(`(exports) => {${outputText}}`).runInThisContext() as (into: object) => void;
  load(exports);
  return exports.f?.();
}

describe("findMutants", () => {
  it("makes one mistake at a time, in the order of the source", () => {
    expect(replacements("const a = b < 1 && !c;")).toEqual([
      "b < 1 && !c → b < 1 || !c",
      "b < 1 → b <= 1",
      "b < 1 → b >= 1",
      "1 → 2",
      "!c → c",
    ]);
    expect(replacements("if (known) list.push(one);")).toEqual([
      "known → true",
      "known → false",
      "list.push(one); → (left out)",
    ]);
    expect(replacements("x ?? 0")).toEqual(["x ?? 0 → x", "x ?? 0 → 0", "0 → 1"]);
    expect(replacements("const a = rows.filter(isUnit).some(isOpen)")).toEqual([
      "rows.filter(isUnit).some(isOpen) → rows.filter(isUnit).every(isOpen)",
      "rows.filter(isUnit) → rows",
    ]);
  });

  it("leaves alone what does nothing", () => {
    expect(replacements('import { a } from "b"; export type C = "d" | 1; interface E { f: "g" }')).toEqual(
      [],
    );
    expect(replacements('throw new Error("not " + found);')).toEqual([]);
    expect(replacements("while (true) {}")).toEqual(["true → false"]);
    expect(replacements("a?.b.filter(c).d;")).toEqual([]);
  });

  it.each(FILES)("finds mutants in %s, each of which is a program", (file) => {
    const source = readFileSync(resolve(ROOT, file), "utf8");
    const mutants = findMutants(file, source);
    expect(mutants.length).toBeGreaterThan(20);
    const numbered = mutants.map((mutant, index) => ({ ...mutant, id: index + 1 }));
    const written = instrument(source, numbered);
    for (const { id } of numbered) expect(written.split(`mutant(${id})`)).toHaveLength(2);
    expect(ts.transpileModule(written, { reportDiagnostics: true }).diagnostics).toEqual([]);
  });
});

describe("instrument", () => {
  const source = `export function f() {
    const seen: number[] = [];
    for (let i = 0; i < 3; i++) if (i !== 1 || seen.length > 5) seen.push(i * 2);
    return seen.join();
  }`;

  it("does nothing as long as no mutant is active", () => {
    expect(valueOf(source, 0)).toBe("0,4");
  });

  it("does what the one active mutant says", () => {
    const mutants = findMutants("one.ts", source);
    const valueWith = (replacement: string): unknown =>
      valueOf(source, mutants.findIndex((mutant) => mutant.replacement === replacement) + 1);
    expect(valueWith("{}")).toBeUndefined();
    expect(valueWith("i <= 3")).toBe("0,4,6");
    expect(valueWith("i / 2")).toBe("0,1");
    expect(valueWith("true")).toBe("0,2,4");
    expect(valueWith("")).toBe("");
  });
});

describe("relatedTests", () => {
  it("finds the tests that import a file, directly and not", () => {
    const related = relatedTests(ROOT, ["src/core/figures/ratios.ts"]);
    expect(related).toContain("tests/core/figures/ratios.test.ts");
    expect(related).toContain("tests/samples/samples.test.ts");
    expect(related).not.toContain("tests/xlsx/zip.test.ts");
    expect(related).toContain("tests/integration/excel/job.test.ts");
    expect(related.some((file) => file.startsWith("tests/e2e/"))).toBe(false);
  });
});

describe("known equivalents", () => {
  it.each(EQUIVALENT)("$file: $original → $replacement still stands there", (known) => {
    const found = findMutants(known.file, readFileSync(resolve(ROOT, known.file), "utf8"));
    expect(
      found.filter(
        ({ near, original, replacement }) =>
          near === known.near && original === known.original && replacement === known.replacement,
      ).length,
    ).toBeGreaterThan(0);
    expect(known.why).not.toBe("");
  });
});
