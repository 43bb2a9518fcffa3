import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/core/rules/report.ts";
import type { RuleCode } from "../../../src/core/rules/registry.ts";
import { findingMessage, findingShort, RULE_CODES } from "../../../src/locales/findings.ts";
import { writtenWorkbook } from "../../fixtures/written-workbook.ts";
import { cellCases } from "./cases/cell.ts";
import { rowCases } from "./cases/row.ts";
import type { RuleCases } from "./cases/rule-cases.ts";
import { structureCases } from "./cases/structure.ts";
import { tableCases } from "./cases/table.ts";
import { workbookCases } from "./cases/workbook.ts";
import { checkWritten, placesOf } from "./check-written.ts";
import { describeFindings } from "./described-findings.ts";

/** Beside the two workbooks on each rule's page. */
const CASES: Readonly<Partial<Record<RuleCode, RuleCases>>> = {
  ...structureCases,
  ...cellCases,
  ...rowCases,
  ...tableCases,
  ...workbookCases,
};

describe.each(RULE_CODES.filter((code) => CASES[code]))("%s", (code) => {
  const { fires, silent } = CASES[code] ?? { fires: [], silent: [] };
  /** Errors and warnings of every rule, and notes only of this one. */
  const reportedIn = (report: Report) =>
    placesOf(report, (finding) => finding.severity !== "info" || finding.code === code).sort();
  it.each(fires.map((fixture) => [fixture.name, fixture] as const))(
    "fires: %s",
    (_, { workbook, settings, also = [] }) => {
      const places = writtenWorkbook(workbook).places.map((place) => `${code} ${place}`);
      expect(places).not.toEqual([]);
      const report = checkWritten(workbook, settings);
      expect(reportedIn(report)).toEqual([...places, ...also].sort());
      for (const finding of report.findings) {
        for (const language of ["vi", "en"] as const) {
          expect(findingMessage(finding, language)).not.toMatch(/[{}]|undefined|NaN/);
          expect(findingShort(finding, language)).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    },
  );

  it.each(silent.map((fixture) => [fixture.name, fixture] as const))(
    "is silent: %s",
    (_, { workbook, settings, also = [] }) => {
      const report = checkWritten(workbook, settings);
      expect(reportedIn(report)).toEqual([...also].sort());
      expect(report.rules.find((rule) => rule.code === code)?.outcome).toBe("checked");
    },
  );

  /** Sentence, arguments and offered fix of every finding above: read before it is kept; `npx vitest run -u` writes it anew. */
  it("says and offers what was looked at", async () => {
    const shown = fires.flatMap(({ name, workbook, settings }) => {
      const report = checkWritten(workbook, settings);
      const own = report.findings.filter((finding) => finding.code === code);
      return [`# ${name}`, ...describeFindings(report, own), ""];
    });
    await expect(shown.join("\n")).toMatchFileSnapshot(`golden/${code}.txt`);
  });
});
