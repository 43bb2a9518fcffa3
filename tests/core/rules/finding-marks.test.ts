import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/rules/finding.ts";
import type { Severity } from "../../../src/core/rules/found.ts";
import { findingMarks, MAX_FINDING_MARKS } from "../../../src/core/plan/finding-marks.ts";
import { areaAddress, parseArea } from "../../../src/core/values/addresses.ts";

function finding(address: string, severity: Severity = "error", sheet = 0): Finding {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return { code: "text-space", severity, at: { sheet, ...area }, value: null, args: {}, fix: null };
}

const marked = (findings: readonly Finding[]): string[] =>
  findingMarks({ findings }).marks.map(
    ({ sheet, area, severity }) => `${severity} ${sheet}!${areaAddress(area)}`,
  );

describe("the marks of findings", () => {
  it.each<[string, Finding[], string[]]>([
    ["nothing", [], []],
    ["notes", [finding("B2", "info")], []],
    ["neighbours in a column", ["B4", "B2", "B3"].map((at) => finding(at)), ["error 0!B2:B4"]],
    ["neighbours in a row", [finding("B2"), finding("C2")], ["error 0!B2", "error 0!C2"]],
    ["a gap", [finding("B2"), finding("B4")], ["error 0!B2", "error 0!B4"]],
    ["the same cell twice", [finding("B2"), finding("B2")], ["error 0!B2"]],
    ["a range within a range", [finding("B2:B9"), finding("B3:B4")], ["error 0!B2:B9"]],
    ["two sheets", [finding("B2"), finding("B3", "error", 1)], ["error 0!B2", "error 1!B3"]],
    [
      "an error and a longer run of warnings on the same cells",
      [finding("B2", "warning"), finding("B3", "warning"), finding("B2")],
      ["error 0!B2", "warning 0!B2:B3"],
    ],
  ])("of %s", (_, findings, expected) => expect(marked(findings)).toEqual(expected));

  it("are bounded: errors and long runs first, and what is left out is counted", () => {
    const errors = Array.from({ length: MAX_FINDING_MARKS - 1 }, (_, at) => finding(`A${2 * at + 1}`));
    const warnings = ["C1", "E1", "E2", "G1"].map((at) => finding(at, "warning"));
    const { marks, leftOut } = findingMarks({ findings: [...warnings, ...errors] });
    expect(marks).toHaveLength(MAX_FINDING_MARKS);
    expect(marks.slice(0, -1).every(({ severity }) => severity === "error")).toBe(true);
    expect(marks.at(-1)).toMatchObject({ severity: "warning", area: { top: 0, bottom: 1, left: 4 } });
    expect(leftOut).toBe(2);
  });
});
