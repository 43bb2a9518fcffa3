import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import type { CellWrite, Fix } from "../../../src/core/rules/found.ts";
import type { RuleCode } from "../../../src/core/rules/registry.ts";
import { numberFormatAt, valueAt, type WorkbookSnapshot } from "../../../src/core/values/snapshot.ts";
import { choiceLabel, RULE_CODES } from "../../../src/locales/findings.ts";
import { cellCases } from "./cases/cell.ts";
import { rowCases } from "./cases/row.ts";
import { tableCases } from "./cases/table.ts";
import { changed, REGISTER, UNITS } from "./cases/written.ts";
import { checkWritten } from "./check-written.ts";

const today = { year: 2026, month: 11, day: 22 };

/** The snapshot with values written into it, as a host would have it afterwards. */
function written(snapshot: WorkbookSnapshot, writes: readonly CellWrite[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet, index) => {
      const own = writes.filter(({ at }) => at.sheet === index);
      const { block } = sheet;
      if (own.length === 0 || !block) return sheet;
      const contentAt = (row: number, column: number) =>
        own.find(({ at }) => at.row === row && at.column === column)?.content;
      return {
        ...sheet,
        values: sheet.values.map((values, r) =>
          values.map((value, c) => {
            const content = contentAt(block.top + r, block.left + c);
            return content?.kind === "value" ? content.value : value;
          }),
        ),
        numberFormats: sheet.numberFormats.map((_, c) => ({
          kind: "each",
          values: sheet.values.map((_, r) => {
            const [row, column] = [block.top + r, block.left + c];
            return contentAt(row, column)?.numberFormat ?? numberFormatAt(sheet, row, column);
          }),
        })),
      };
    }),
  };
}

function recheck({ snapshot, settings }: Report, writes: readonly CellWrite[]): Report {
  return checkWorkbook(written(snapshot, writes), settings, today);
}

function writesOf(fix: Fix | null): readonly CellWrite[] {
  return fix?.kind === "writes" ? fix.writes : [];
}

const isOf =
  (code: RuleCode) =>
  (finding: Finding): boolean =>
    finding.code === code;

const WITH_VALUES: readonly RuleCode[] = [
  "number-as-text",
  "date-as-text",
  "legacy-encoding",
  "text-lookalike",
  "text-space",
  "ordinal-gap",
];
const CASES: Readonly<
  Partial<
    Record<RuleCode, { readonly fires: readonly { readonly name: string; readonly workbook: string }[] }>
  >
> = {
  ...cellCases,
  ...rowCases,
  ...tableCases,
};

describe.each(WITH_VALUES)("the fix of %s", (code) => {
  it.each((CASES[code]?.fires ?? []).map((fixture) => [fixture.name, fixture] as const))(
    "mends: %s",
    (_, { workbook }) => {
      const report = checkWritten(workbook);
      const findings = report.findings.filter(isOf(code));
      const writes = findings.flatMap(({ fix }) => writesOf(fix));
      expect(findings.every(({ fix }) => fix?.kind === "writes")).toBe(true);
      expect(recheck(report, writes).findings.filter(isOf(code))).toEqual([]);
    },
  );
});

describe("every fix", () => {
  it("writes only over what the rule saw", () => {
    for (const code of RULE_CODES) {
      for (const { workbook } of CASES[code]?.fires ?? []) {
        const { findings, snapshot } = checkWritten(workbook);
        for (const { fix } of findings) {
          const writes =
            fix?.kind === "choice" ? fix.choices.flatMap((choice) => choice.writes) : writesOf(fix);
          for (const { at, old } of writes) {
            const sheet = snapshot.sheets[at.sheet];
            expect(sheet && valueAt(sheet, at.row, at.column)).toBe(old);
          }
        }
      }
    }
  });
});

describe("the fix of unit-unknown", () => {
  it("offers the one name that is meant", () => {
    const fires = rowCases["unit-unknown"].fires;
    const fixes = fires.map(({ workbook }) =>
      checkWritten(workbook)
        .findings.filter(isOf("unit-unknown"))
        .flatMap(({ fix }) => writesOf(fix).map(({ content }) => content)),
    );
    const meant = { kind: "value", value: "Xã Thanh Vân" };
    expect(fixes).toEqual([[meant], [], [meant], [meant], [meant], []]);
  });
});

function offeredIn(report: Report, code: RuleCode) {
  const finding = report.findings.find(isOf(code));
  return { report, finding, choices: finding?.fix?.kind === "choice" ? finding.fix.choices : [] };
}

describe("the choice of count-became-date", () => {
  const offered = () =>
    offeredIn(checkWritten(changed(UNITS, "5 | 2", "5 | 2022-05-07")), "count-became-date");

  it("is between day/month and month/day", () => {
    const { finding, choices } = offered();
    expect(finding?.args).toMatchObject({ a: 7, b: 5, reading: "7/5", otherReading: "5/7" });
    expect(choices.map((choice) => choiceLabel(choice, "vi"))).toEqual([
      "Ghi 7 vào cột “Đã kết nạp” và 5 vào cột “Chỉ tiêu”",
      "Ghi 5 vào cột “Đã kết nạp” và 7 vào cột “Chỉ tiêu”",
    ]);
    expect(choices.map((choice) => choiceLabel(choice, "en"))).toEqual([
      "Write 7 under “Admitted” and 5 under “Plan”",
      "Write 5 under “Admitted” and 7 under “Plan”",
    ]);
  });

  it("writes the cell as a number again, and the plan only where it differs", () => {
    const { report, choices } = offered();
    expect(
      choices.map(({ writes }) => writes.map(({ at, content }) => [at.row, at.column, content])),
    ).toEqual([
      [[1, 3, { kind: "value", value: 7, numberFormat: "General" }]],
      [
        [1, 3, { kind: "value", value: 5, numberFormat: "General" }],
        [1, 2, { kind: "value", value: 7 }],
      ],
    ]);
    for (const { writes } of choices) {
      expect(recheck(report, writes).findings.filter(isOf("count-became-date"))).toEqual([]);
    }
  });

  it("has one reading for text, and the number itself for a small number that is shown as a date", () => {
    const idsOf = (cell: string, format = "") => {
      const fix = checkWritten(changed(UNITS, "5 | 2", `5 | ${cell}`) + format).findings.find(
        isOf("count-became-date"),
      )?.fix;
      return fix?.kind === "choice" ? fix.choices.map(({ id }) => id) : [];
    };
    expect(idsOf("11/15")).toEqual(["part-of-whole"]);
    expect(idsOf("7", "! format D2 dd/mm/yyyy")).toEqual(["part-of-whole", "part-of-whole", "plain-number"]);
  });
});

describe("the choice of count-implausible", () => {
  const offered = () => offeredIn(checkWritten(changed(UNITS, "5 | 2", "5 | 46056")), "count-implausible");

  it("is between day/month, month/day, and keeping the number", () => {
    const { report, choices } = offered();
    expect(choices.map((choice) => choiceLabel(choice, "vi"))).toEqual([
      "Ghi 3 vào cột “Đã kết nạp” và 2 vào cột “Chỉ tiêu”",
      "Ghi 2 vào cột “Đã kết nạp” và 3 vào cột “Chỉ tiêu”",
      "Giữ nguyên 46.056: số này đúng",
    ]);
    for (const { writes } of choices.slice(0, 2)) {
      expect(recheck(report, writes).findings.filter(isOf("count-implausible"))).toEqual([]);
    }
  });

  it("takes the number for right while the cell keeps it", () => {
    const confirmed = offered().choices.at(-1)?.confirms;
    expect(confirmed).toEqual({ sheet: "Biểu 1", cell: "D2", value: 46056 });
    const settings = { confirmedCounts: confirmed ? [confirmed] : [] };
    const kept = checkWritten(changed(UNITS, "5 | 2", "5 | 46056"), settings);
    expect(kept.findings).toEqual([]);
    expect(kept.figures.district.admitted).toBe(46057);
    const retyped = checkWritten(changed(UNITS, "5 | 2", "5 | 46057"), settings);
    expect(retyped.findings.map(({ code }) => code)).toEqual(["count-implausible"]);
    expect(retyped.figures.district).toMatchObject({ plan: 4, admitted: 1 });
  });
});

describe("the choice of date-out-of-range", () => {
  it("is the year that was typed into a cell of dates", () => {
    const birthYear = `${changed(REGISTER, "1990-07-21", "1985")}! format C3 dd/mm/yyyy\n`;
    const report = checkWritten(UNITS + birthYear);
    const finding = report.findings.find(isOf("date-out-of-range"));
    const [choice] = finding?.fix?.kind === "choice" ? finding.fix.choices : [];
    expect(choice?.writes).toMatchObject([
      { at: { row: 2, column: 2 }, old: 1985, content: { value: 1985, numberFormat: "General" } },
    ]);
    expect(recheck(report, choice?.writes ?? []).findings.filter(isOf("date-out-of-range"))).toEqual([]);
  });

  it("is not offered where the number is no sensible year", () => {
    const report = checkWritten(UNITS + changed(REGISTER, "1990-07-21", "2090-07-21"));
    expect(report.findings.find(isOf("date-out-of-range"))?.fix).toBeNull();
  });
});

describe("the formulas of fixes", () => {
  const formulasOf = (code: RuleCode, text: string) =>
    checkWritten(text)
      .findings.filter(isOf(code))
      .flatMap(({ fix }) => writesOf(fix).map(({ content }) => content));

  it.each([
    ["1.2", { kind: "formula", formula: '=IF(C2>0,D2/C2,"")' }],
    ["120%", { kind: "formula", formula: '=IF(C2>0,D2/C2,"")' }],
    ["120", { kind: "formula", formula: '=IF(C2>0,ROUND(100*D2/C2,2),"")' }],
    ['"120 %"', { kind: "formula", formula: '=IF(C2>0,D2/C2,"")', numberFormat: "0.00%" }],
    ['"120"', { kind: "formula", formula: '=IF(C2>0,ROUND(100*D2/C2,2),"")' }],
  ])("a percentage written %s stays written so", (percent, content) => {
    const text = `
      # Biểu 1
      TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ
      1  | Xã Châu Minh | 5        | 7          | ${percent}
    `;
    expect(formulasOf("percent-mismatch", text)).toEqual([content]);
  });

  it("sums ranges of unit rows, not the group rows between them", () => {
    const text = `
      # Biểu 1
      TT | Đơn vị        | Chỉ tiêu | Đã kết nạp
      I  | Xã            | 9        |
      1  | Xã Châu Minh  | 5        | 2
      2  | Xã Thanh Vân  | 4        | 1
      II | Cơ quan       | 3        |
      1  | Chi bộ Tòa án | 3        | 1
         | Tổng cộng     | 13       | 5
    `;
    expect(formulasOf("total-mismatch", text)).toEqual([
      { kind: "formula", formula: "=SUM(C3:C4,C6)" },
      { kind: "formula", formula: "=SUM(D3:D6)" },
    ]);
  });
});
