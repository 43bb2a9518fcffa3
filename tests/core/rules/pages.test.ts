import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../../src/core/rules/registry.ts";
import { findingTitle, RULE_CODES } from "../../../src/locales/findings.ts";
import { writtenWorkbook } from "../../fixtures/written-workbook.ts";
import { findings as enFindings } from "../../../src/locales/en/findings.ts";
import { checkWritten, placesOf } from "./check-written.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const RULES_FOLDER = join(ROOT, "src/core/rules");
const PAGES_FOLDER = join(ROOT, "docs/rules");
const SCOPES = ["structure", "cell", "row", "table", "workbook"] as const;
const SEVERITY_WORDS = { error: "error", warning: "warning", info: "note" } as const;

const read = (file: string) => readFileSync(file, "utf8");

describe("the catalogue is whole", () => {
  it("has a file of its own for each rule, named as its code", () => {
    const files = SCOPES.flatMap((scope) => readdirSync(join(RULES_FOLDER, scope)));
    expect(files.sort()).toEqual(RULE_CODES.map((code) => `${code}.ts`).sort());
  });

  it("has texts in the order of the registry, each code once", () => {
    expect(RULE_CODES).toEqual(RULES.map(({ code }) => code));
    expect(Object.keys(enFindings)).toEqual(RULE_CODES);
    expect(new Set(RULE_CODES).size).toBe(RULE_CODES.length);
  });

  it("has a page for each rule and no other", () => {
    const pages = readdirSync(PAGES_FOLDER).filter((file) => file !== "README.md");
    expect(pages.sort()).toEqual(RULE_CODES.map((code) => `${code}.md`).sort());
  });
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, { severity, needs }) => {
  const page = read(join(PAGES_FOLDER, `${code}.md`));
  const samples = [...page.matchAll(/```sheets\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  const [reported = "", notReported = ""] = samples;

  it("has a page with title, severity and scope", () => {
    const title = findingTitle(code, "vi");
    const scope = SCOPES.find((folder) => readdirSync(join(RULES_FOLDER, folder)).includes(`${code}.ts`));
    expect(page.split("\n")[0]).toBe(`# ${title}`);
    expect(page).toContain(`\`${code}\` · ${SEVERITY_WORDS[severity]} · ${scope ?? ""}`);
    for (const part of ["**Fires when**", "**Points at**", "**Mend.**", "**Why.**"])
      expect(page).toContain(part);
  });

  it("has a sample that is reported where the page says, and nowhere else", () => {
    const places = writtenWorkbook(reported).places.map((place) => `${code} ${place}`);
    expect(places).not.toEqual([]);
    const report = checkWritten(reported);
    expect(placesOf(report, (finding) => finding.severity !== "info" || finding.code === code)).toEqual(
      places,
    );
  });

  it("has a sample on which nothing is reported although the rule is checked", () => {
    expect(samples).toHaveLength(2);
    expect(writtenWorkbook(notReported).places).toEqual([]);
    const report = checkWritten(notReported);
    // A series of periods, which this rule needs, cannot be without the note that there is one.
    const needsSeries = needs.includes("earlierPeriods");
    const others = placesOf(report, (found) => !needsSeries || found.code !== "table-of-other-period");
    expect(others).toEqual([]);
    expect(report.rules.find((rule) => rule.code === code)?.outcome).toBe("checked");
  });
});
