import { describe, expect, it } from "vitest";
import { compareFindings } from "../../../src/core/rules/finding-order.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import type { Rule, RuleCode } from "../../../src/core/rules/registry.ts";
import type { RuleInput } from "../../../src/core/rules/rule.ts";
import { runRules } from "../../../src/core/rules/run.ts";
import type { RangeRef } from "../../../src/core/values/addresses.ts";
import { REGISTER, ROSTER, UNITS_WITH_HEADS } from "./cases/written.ts";
import { checkWritten } from "./check-written.ts";

const checked = () => checkWritten(UNITS_WITH_HEADS + ROSTER + REGISTER);

function rule(code: RuleCode, check: Rule["check"], needs: Rule["needs"] = []): Rule {
  return { code, severity: "error", needs, check };
}

function finding(code: RuleCode, sheet: number, row: number, column: number): Finding {
  const at: RangeRef = { sheet, top: row, bottom: row, left: column, right: column };
  return { code, severity: "error", at, value: null, args: {}, fix: null };
}

describe("a run of the rules", () => {
  it("isolates a rule that throws and says so", () => {
    const found = finding("text-space", 0, 0, 0);
    const { findings, rules } = runRules(checked(), [
      rule("number-negative", () => {
        throw new RangeError("beyond the last row");
      }),
      rule("text-space", () => [found]),
    ]);
    expect(rules).toEqual([
      { code: "number-negative", outcome: "crashed", error: "beyond the last row", findings: 0 },
      { code: "text-space", outcome: "checked", findings: 1 },
    ]);
    expect(findings).toEqual([found]);
  });

  it("orders findings by sheet, row, column and code, and drops what is there twice", () => {
    const findings = [
      finding("text-space", 1, 0, 0),
      finding("text-space", 0, 2, 1),
      finding("text-space", 0, 2, 0),
      finding("text-space", 0, 2, 0),
      finding("text-space", 0, 1, 9),
    ];
    const other = [finding("cell-error-value", 0, 2, 0)];
    const run = runRules(checked(), [
      rule("text-space", () => findings),
      rule("cell-error-value", () => other),
    ]);
    expect(run.findings.map(({ code, at }) => [at.sheet, at.top, at.left, code])).toEqual([
      [0, 1, 9, "text-space"],
      [0, 2, 0, "cell-error-value"],
      [0, 2, 0, "text-space"],
      [0, 2, 1, "text-space"],
      [1, 0, 0, "text-space"],
    ]);
    expect(run.rules.map((outcome) => outcome.findings)).toEqual([4, 1]);
  });

  it("does not ask a rule whose needs are not met, and says which is missing first", () => {
    const never = (): never => {
      throw new Error("asked all the same");
    };
    const { rules } = runRules(checkWritten(UNITS_WITH_HEADS), [
      rule("number-negative", never, ["unitTables", "register", "birthDate"]),
      rule("text-space", (_, { unitTables }) => (unitTables.length === 1 ? [] : never()), ["unitTables"]),
    ]);
    expect(rules).toEqual([
      { code: "number-negative", outcome: "notCheckable", missing: "register", findings: 0 },
      { code: "text-space", outcome: "checked", findings: 0 },
    ]);
  });

  it("does not check what the settings switch off, and never calls it passed", () => {
    const report = checked();
    const off = { ...report, settings: { ...report.settings, rulesOff: ["admission-age", "no-such-rule"] } };
    const { rules } = runRules(off);
    expect(rules.find(({ code }) => code === "admission-age")).toEqual({
      code: "admission-age",
      outcome: "notCheckable",
      missing: "switched-off",
      findings: 0,
    });
    expect(rules.filter(({ outcome }) => outcome === "notCheckable")).toHaveLength(
      report.rules.filter(({ outcome }) => outcome === "notCheckable").length + 1,
    );
  });

  it("gives the same output for the same input", () => {
    const input: RuleInput = checked();
    expect(runRules(input)).toEqual(runRules({ ...input }));
  });

  it("says for every rule what the workbook lacks", () => {
    const missing = Object.fromEntries(
      checkWritten("# Sheet1").rules.map((outcome) => [
        outcome.code,
        outcome.outcome === "notCheckable" ? outcome.missing : outcome.outcome,
      ]),
    );
    expect(missing).toMatchObject({
      "unit-table-missing": "checked",
      "number-as-text": "units",
      "mark-unreadable": "roster",
      "admission-age": "register",
      "total-mismatch": "units",
      "unit-without-group": "units",
    });
    expect(Object.values(missing)).not.toContain("crashed");
  });
});

/** Read before it is kept; `npx vitest run -u` writes it anew. */
it("says of each rule what it lacks, in workbooks that have little", async () => {
  const title = "ĐẢNG ỦY XÃ MỸ AN";
  const workbooks = {
    "nothing but a title": `# Trang 1\n${title}`,
    "units alone": UNITS_WITH_HEADS,
    "heads alone": ROSTER,
    "new members alone": REGISTER,
    "heads without roles and villages":
      "# Trưởng thôn\nTT | Đơn vị | Họ và tên | Đảng viên\n1 | Xã A | Lê Văn An | x\n2 | Xã B | Hà Văn Em | x",
    "new members without dates":
      "# Đảng viên mới\nTT | Họ và tên | Đơn vị | Giới tính\n1 | Lê Văn An | Xã A | Nam\n2 | Hà Văn Em | Xã B | Nữ",
    everything: UNITS_WITH_HEADS + ROSTER + REGISTER,
  };
  const shown = Object.entries(workbooks).flatMap(([name, text]) => [
    `# ${name}`,
    ...checkWritten(text).rules.map(
      (rule) => `${rule.code}: ${rule.outcome === "notCheckable" ? `no ${rule.missing}` : rule.outcome}`,
    ),
    "",
  ]);
  await expect(shown.join("\n")).toMatchFileSnapshot("golden/what-is-missing.txt");
});

describe("the order of findings", () => {
  it("is total: only the same place of the same rule is equal", () => {
    const a = finding("text-space", 0, 0, 0);
    expect(compareFindings(a, { ...a, at: { ...a.at, bottom: 1 } })).toBeLessThan(0);
    expect(compareFindings(a, { ...a, args: { other: 1 } })).toBe(0);
  });
});
