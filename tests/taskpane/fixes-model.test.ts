import { expect, test } from "vitest";
import type { CellContent } from "../../src/core/rules/found.ts";
import { isSafeFix, writesOf } from "../../src/core/rules/fixes.ts";
import { contentText, findingsByWrite, valueText } from "../../src/taskpane/views/fixes-model.ts";
import { MADE_UP_FINDINGS } from "./made-up-report.ts";

test("safe are only fixes that change the way of writing", () => {
  expect(MADE_UP_FINDINGS.filter(isSafeFix).map(({ code }) => code)).toEqual([
    "number-as-text",
    "number-as-text",
    "text-space",
  ]);
  const [first] = MADE_UP_FINDINGS.filter(isSafeFix);
  expect(first && isSafeFix({ ...first, code: "unit-unknown" })).toBe(false);
});

test("a choice writes nothing before it is made", () => {
  const choice = MADE_UP_FINDINGS.filter(({ fix }) => fix?.kind === "choice");
  expect(choice).toHaveLength(1);
  expect(writesOf({ findings: choice, choice: null })).toEqual([]);
  expect(writesOf({ findings: choice, choice: 1 })).toHaveLength(1);
  expect(writesOf({ findings: choice, choice: 9 })).toEqual([]);
});

test("of two readings of one kind the one that was picked is written", () => {
  const [first] = MADE_UP_FINDINGS.filter(({ fix }) => fix?.kind === "choice");
  if (first?.fix?.kind !== "choice") throw new Error("no choice");
  const at = { sheet: 0, row: 14, column: 5 };
  const choices = [7, 5].map((value) => ({
    id: "part-of-whole" as const,
    args: {},
    writes: [{ at, old: 44_688, content: { kind: "value" as const, value } }],
  }));
  const findings = [{ ...first, fix: { kind: "choice" as const, choices } }];
  expect(writesOf({ findings, choice: 1 })).toMatchObject([{ content: { value: 5 } }]);
});

test("every write says which finding it mends", () => {
  const safe = MADE_UP_FINDINGS.filter(isSafeFix);
  const mended = findingsByWrite(safe);
  const codes = writesOf({ findings: safe, choice: null }).map((write) => mended.get(write)?.code);
  expect(codes).toEqual(["number-as-text", "number-as-text", "text-space"]);
});

test("two findings about one cell write it once", () => {
  const twice = MADE_UP_FINDINGS.filter(({ code }) => code === "number-as-text").slice(0, 1);
  expect(writesOf({ findings: [...twice, ...twice], choice: null })).toHaveLength(1);
});

test.each<[CellContent, boolean, string, string]>([
  [{ kind: "value", value: 1234.5 }, false, "text", "1.234,5"],
  [{ kind: "value", value: "" }, false, "blank", ""],
  [{ kind: "value", value: "=1+1" }, false, "text", "=1+1"],
  [{ kind: "formula", formula: "=SUM(E8:E32)" }, false, "formula", "=SUM(E8:E32)"],
  [{ kind: "value", value: 44742, numberFormat: "dd/mm/yyyy" }, false, "text", "30/6/2022"],
  [{ kind: "value", value: 44742 - 1462, numberFormat: "dd/mm/yyyy" }, true, "text", "30/6/2022"],
  [{ kind: "value", value: 1, numberFormat: "d/m/yyyy" }, false, "text", "1/1/1900"],
  [{ kind: "value", value: 37.61, numberFormat: "0.00" }, false, "text", "37,61"],
])("%j (1904: %s) is shown as %s “%s”", (content, date1904, kind, text) => {
  expect(contentText(content, date1904, "vi")).toEqual({ kind, text });
});

test.each([
  [44_688, "d/m", "7/5/2022"],
  [44_688, "General", "44.688"],
  [-7, "0;[Red]-0", "-7"],
])("%d of format %s stands in the preview as %s", (value, numberFormat, shown) => {
  expect(valueText(value, numberFormat, false, "vi")).toBe(shown);
});
