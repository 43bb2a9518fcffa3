import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import { circles, graphText, importsOfSources, roomOf } from "./import-graph.ts";

const FILE = resolve(import.meta.dirname, "../../docs/architecture.md");
const [BEGIN, END] = ["<!-- graph: made by tests/docs/import-graph.test.ts -->", "<!-- graph: end -->"];
/** Excel's objects lead to one another, so their classes do: Worksheet ↔ Range ↔ Chart. Nothing else may. */
const HOST_CLASSES = /^workbench\/engine\/host\/classes\//;

describe("the imports of the sources", () => {
  const imports = importsOfSources();

  it("are drawn in docs/architecture.md as they are (UPDATE_DOCS=1 draws them anew)", async () => {
    const text = readFileSync(FILE, "utf8");
    expect(text).toContain(BEGIN);
    const [before = "", rest = ""] = text.split(BEGIN);
    const [, after = ""] = rest.split(END);
    const made = `${before}${BEGIN}\n\n${graphText(imports)}\n\n${END}${after}`;
    const wanted = await format(made, { ...(await resolveConfig(FILE)), parser: "markdown" });
    if (process.env["UPDATE_DOCS"]) writeFileSync(FILE, wanted);
    expect(readFileSync(FILE, "utf8")).toBe(wanted);
  });

  it("lead no folder of core or xlsx and no layer back to itself, types included", () => {
    const rooms = imports.map(({ from, to }) => [roomOf(from), roomOf(to)] as const);
    expect(circles(rooms.filter(([from, to]) => from !== to))).toEqual([]);
  });

  it("lead no folder of the workbench back to itself, types included: model, host, its classes, the session over them", () => {
    const folders = imports.map(({ from, to }) => [dirname(from), dirname(to)] as const);
    const inside = folders.filter(
      ([from, to]) => from !== to && [from, to].every((folder) => folder.startsWith("workbench/")),
    );
    expect(inside.length).toBeGreaterThan(100);
    expect(circles(inside)).toEqual([]);
  });

  it("lead no file back to itself when the program runs, but for the host's classes", () => {
    const running = imports.filter(({ isOfTypes }) => !isOfTypes).map(({ from, to }) => [from, to] as const);
    expect(running.length).toBeGreaterThan(1_000);
    const found = circles(running);
    expect(found.filter((files) => !files.every((file) => HOST_CLASSES.test(file)))).toEqual([]);
  });
});
