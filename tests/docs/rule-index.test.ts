import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { RULES } from "../../src/core/rules/registry.ts";
import { findingTitle } from "../../src/locales/findings.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FILE = resolve(ROOT, "docs/rules/README.md");
const [BEGIN, END] = ["<!-- rules: made by tests/docs/rule-index.test.ts -->", "<!-- rules: end -->"];
const SEVERITIES = { error: "error", warning: "warning", info: "note" } as const;
const SCOPES = [
  ["structure", "Structure"],
  ["cell", "Cells"],
  ["row", "Rows"],
  ["table", "Tables"],
  ["workbook", "Between the tables"],
] as const;

function indexOfRules(): string {
  return SCOPES.flatMap(([folder, heading]) => {
    const files = new Set(readdirSync(resolve(ROOT, "src/core/rules", folder)));
    const rows = RULES.filter(({ code }) => files.has(`${code}.ts`)).map(
      ({ code, severity, needs }) =>
        `| [${code}](${code}.md) | ${SEVERITIES[severity]} | ${findingTitle(code, "vi")} | ${needs.join(", ")} |`,
    );
    return [`## ${heading}`, "", "| code | | title | needs |", "| - | - | - | - |", ...rows, ""];
  }).join("\n");
}

it("the index of rules is in docs/rules/README.md as the registry has it (UPDATE_DOCS=1 writes it anew)", async () => {
  const text = readFileSync(FILE, "utf8");
  expect(text).toContain(BEGIN);
  const [before = "", rest = ""] = text.split(BEGIN);
  const [, after = ""] = rest.split(END);
  const made = `${before}${BEGIN}\n\n${indexOfRules()}\n\n${END}${after}`;
  const wanted = await format(made, { ...(await resolveConfig(FILE)), parser: "markdown" });
  if (process.env["UPDATE_DOCS"]) writeFileSync(FILE, wanted);
  expect(readFileSync(FILE, "utf8")).toBe(wanted);
});
