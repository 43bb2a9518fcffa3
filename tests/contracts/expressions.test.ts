import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { Linter } from "eslint";
import * as regexp from "eslint-plugin-regexp";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/**
 * Every regular expression of `src` takes time in proportion to the text it is given. ESLint says so of what it can read
 * in the sources; those put together of pieces are looked at here as they come to be when their module is loaded. Then
 * every one of both is given texts that are made of its own pieces, over and over, as long as shows it.
 */
const SRC = resolve(import.meta.dirname, "../../src");

interface Site {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Where `RegExp` is called, with or without `new`, and the expressions that stand there as they are. */
function expressionsOf(file: string): {
  readonly sites: readonly Site[];
  readonly literals: readonly string[];
} {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const sites: Site[] = [];
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp")
      sites.push({
        file,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { sites, literals };
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(SRC, name));
const expressions = files.map(expressionsOf);
const sites = expressions.flatMap((one) => one.sites);
const literals = [...new Set(expressions.flatMap((one) => one.literals))];

/** What was constructed by whom while the modules were loaded. */
async function constructed(): Promise<Map<string, RegExp[]>> {
  const found = new Map<string, RegExp[]>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const made = new target(pattern, flags);
      const frame = (new Error().stack ?? "").split("\n").find((line) => line.includes("/src/"));
      const at = frame === undefined ? null : /\/src\/([^:]+\.tsx?)[^:]*:(\d+):\d+/.exec(frame);
      if (at) {
        const place = `${at[1] ?? ""}:${at[2] ?? ""}`;
        found.set(place, [...(found.get(place) ?? []), made]);
      }
      return made;
    },
  });
  try {
    for (const file of new Set(sites.map(({ file }) => file)))
      await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

const RULES = {
  "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
  "regexp/no-super-linear-move": ["error", { report: "potential" }],
} as const;

function complaints({ source, flags }: RegExp): string[] {
  const linter = new Linter();
  return linter
    .verify(`export const one = /${source}/${flags}.test("");`, {
      plugins: { regexp: regexp as unknown as NonNullable<Linter.Config["plugins"]>[string] },
      rules: RULES as unknown as NonNullable<Linter.Config["rules"]>,
    })
    .map(({ message }) => message);
}

/** A text that the node takes, the shortest that is easily found. */
function sample(node: AST.Node): string {
  switch (node.type) {
    case "Pattern":
    case "CapturingGroup":
    case "Group":
      return sample(node.alternatives[0] ?? node);
    case "Alternative":
      return node.elements.map(sample).join("");
    case "Quantifier":
      return sample(node.element).repeat(Math.max(1, node.min));
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterClass":
      return firstOf(node.raw);
    case "CharacterSet":
      return node.kind === "any" ? "a" : firstOf(node.raw);
    default:
      return "";
  }
}

const LETTERS = [
  " ",
  "a",
  "A",
  "1",
  "-",
  '"',
  "'",
  "(",
  ",",
  ".",
  "đ",
  "Đ",
  "\u00b2",
  "\u0301",
  "\u200b",
  "\n",
  "_",
  "%",
];

function firstOf(raw: string): string {
  return LETTERS.find((letter) => oneOf(raw).test(letter)) ?? "";
}

/** Some sets are written in a way that only one of the two modes knows. */
function oneOf(raw: string): RegExp {
  try {
    return new RegExp(`^${raw}$`, "u");
  } catch {
    return new RegExp(`^${raw}$`);
  }
}

/**
 * Texts that an expression could lose itself in: whatever of it may be repeated, repeated behind what stands before it,
 * and each beginning of it over and over; then something that it does not go on with.
 */
function attacks({ source, flags }: RegExp): Attack[] {
  const parser = new RegExpParser();
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: true,
    unicodeSets: flags.includes("v"),
  });
  const found = new Map<string, Attack>();
  const add = (front: string, again: string): void => {
    if (again !== "") found.set(JSON.stringify([front, again]), { front, again });
  };
  const walk = (node: AST.Node, before: string): void => {
    if (node.type === "Pattern" || node.type === "CapturingGroup" || node.type === "Group") {
      for (const alternative of node.alternatives) walk(alternative, before);
    } else if (node.type === "Alternative") {
      let front = before;
      for (const element of node.elements) {
        walk(element, front);
        front += sample(element);
        add("", front);
      }
    } else if (node.type === "Quantifier") {
      if (node.max > 1) add(before, sample(node.element));
      walk(node.element, before);
    } else if (node.type === "Assertion" && (node.kind === "lookahead" || node.kind === "lookbehind")) {
      for (const alternative of node.alternatives) walk(alternative, before);
    }
  };
  walk(pattern, "");
  return [...found.values()];
}

interface Attack {
  readonly front: string;
  readonly again: string;
}

/** Longer than a cell can hold: an expression of quadratic time takes some hundred milliseconds on a fast machine too. */
const LONGEST = 48_000;

function attackText({ front, again }: Attack, length: number): string {
  return `${front}${again.repeat(length)}`.slice(0, length - 1) + "\uFFFF";
}

/** Milliseconds of the processor for finding all that the expression finds in the text. */
function cost(expression: RegExp, text: string): number {
  const started = process.cpuUsage();
  text.replace(expression, "");
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Such a text goes through any linear expression in a few milliseconds. */
const NOTICED = 60;

/** In steps, so that an expression that would run for ever is caught with a short text. */
function isLinear(expression: RegExp, attack: Attack): boolean {
  return [30, 1_000, LONGEST].every((length) => {
    const text = attackText(attack, length);
    // The least of some, for whatever else the machine does only adds to it.
    return [1, 2, 3].some(() => cost(expression, text) < NOTICED);
  });
}

describe("regular expressions", async () => {
  const found = await constructed();

  it("that are put together are all looked at", () => {
    expect(sites.length).toBeGreaterThan(30);
    const places = sites.map(({ file, line }) => `${relative(SRC, file)}:${line}`);
    expect(places.filter((place) => !found.has(place))).toEqual([]);
  });

  it.each([...found].map(([place, made]) => ({ place, made })))("at $place are linear", ({ made }) => {
    expect(made.flatMap(complaints)).toEqual([]);
  });

  it("take no time for texts made of their own pieces", { timeout: 300_000 }, () => {
    const read = literals.map((literal) => {
      const end = literal.lastIndexOf("/");
      return new RegExp(literal.slice(1, end), literal.slice(end + 1));
    });
    expect(read.length).toBeGreaterThan(300);
    const all = [...read, ...[...found.values()].flat()];
    const slow = all.filter((one) => attacks(one).some((attack) => !isLinear(one, attack)));
    expect(slow.map(String)).toEqual([]);
  });

  it("would be found if they were not", () => {
    expect(attacks(/LEN\(.*:/s).some((text) => !isLinear(/LEN\(.*:/s, text))).toBe(true);
    expect(attacks(/^x(?:\s|;)+$/).every((text) => isLinear(/^x(?:\s|;)+$/, text))).toBe(true);
    expect(complaints(/^(?:a+)+$/)).not.toEqual([]);
    expect(complaints(/\s+$/)).not.toEqual([]);
    expect(complaints(/^a+$/)).toEqual([]);
  });
});
