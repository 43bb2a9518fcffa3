import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keptPeriod } from "../../../src/core/figures/series.ts";
import { readSettings } from "../../../src/core/settings/read-settings.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { KeptPeriod } from "../../../src/core/settings/kept-periods.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import type { PlanCell, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

const UNITS = ["Đông", "Đoài", "Trung"] as const;
const [MAY, LAST_JUNE] = [
  { year: 2026, month: 5, day: 31 },
  { year: 2025, month: 6, day: 30 },
];

const kept = (cutOff: KeptPeriod["cutOff"], ...admitted: (number | null | undefined)[]): KeptPeriod => ({
  cutOff,
  units: UNITS.flatMap((name, unit) => {
    const count = admitted[unit];
    return count === undefined
      ? []
      : [{ key: `chi bộ thôn ${name.toLowerCase()}`, counts: [4, count, 1, 1] }];
  }),
});

/** The unit table as it is printed: header, rows and total, from the first column that looks back; the notes below. */
function printed(periods: readonly KeptPeriod[], now: readonly (number | null)[] = [3, 2, 0]) {
  const rows = [
    ["ĐẢNG ỦY XÃ MỸ AN"],
    ["(Số liệu đến hết tháng 6/2026)"],
    [],
    ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
    ...UNITS.map((name, unit) => [unit + 1, `Chi bộ thôn ${name}`, 4, now[unit] ?? null]),
  ];
  const settings = { ...DEFAULT_SETTINGS, kept: periods };
  const report = checkWorkbook(snapshotOf([{ name: "Số liệu", rows }]), settings, {
    year: 2026,
    month: 7,
    day: 3,
  });
  const [summary] = planSummary(report, summaryTexts("vi"));
  const cells = [...(summary?.cells ?? [])];
  const shown = ({ content }: (typeof cells)[number]) =>
    content.kind === "text"
      ? content.text
      : content.kind === "number"
        ? content.value
        : content.kind === "formula"
          ? content.result
          : "";
  const state = cells.find((cell) => shown(cell) === "Đánh giá");
  const top = state?.row ?? -1;
  const columns = (row: number) =>
    cells
      .filter((cell) => cell.row === row && cell.column > 9 && cell.column < (state?.column ?? 0))
      .sort((a, b) => a.column - b.column);
  return {
    report,
    header: columns(top + 1).map(shown),
    rows: [0, 1, 2, 3].map((at) => columns(top + 2 + at).map(shown)),
    change: columns(top + 2).flatMap(({ content }) => (content.kind === "formula" ? content.formula : [])),
    total: columns(top + 5).flatMap(({ content }) => (content.kind === "formula" ? content.formula : [])),
    notes: cells.map(shown).filter((text) => String(text).startsWith("Số kết nạp")),
  };
}

describe("columns of the unit table that look back", () => {
  it("are not there where nothing is known", () => {
    expect(printed([])).toMatchObject({ header: [], rows: [[], [], [], []], notes: [] });
    expect(printed([kept(MAY, null, null, null)])).toMatchObject({ header: [], notes: [] });
  });

  it("give the period before, the change and the same period a year ago, in all too", () => {
    const { header, rows, change, total, notes } = printed([kept(LAST_JUNE, 1, 1, 1), kept(MAY, 1, 2, 1)]);
    expect(header).toEqual(["Kỳ trước", "Tăng, giảm", "Cùng kỳ"]);
    expect(rows).toEqual([
      [1, 2, 1],
      [2, 0, 1],
      [1, -1, 1],
      [4, 1, 3],
    ]);
    expect(change).toEqual([expect.stringMatching(/^=IFERROR\(D\d+-K\d+,"–"\)$/)]);
    expect(total).toEqual([
      expect.stringContaining("=SUM(K"),
      expect.stringContaining("=SUM(L"),
      expect.stringContaining("=SUM(M"),
    ]);
    expect(notes).toEqual([]);
  });

  it("compare with a year ago where there is no period before in the plan year", () => {
    const { header, rows } = printed([kept(LAST_JUNE, 1, 4, 1)]);
    expect(header).toEqual(["Cùng kỳ", "Tăng, giảm"]);
    expect(rows).toEqual([
      [1, 2],
      [4, -2],
      [1, -1],
      [6, -1],
    ]);
  });

  it("leave open what is not known either time, and say whose figures the sums are", () => {
    const { rows, notes, report } = printed([kept(MAY, 1, null)], [3, 2, 0]);
    expect(rows).toEqual([
      [1, 2],
      ["–", "–"],
      ["–", "–"],
      [1, 2],
    ]);
    expect(report.figures.series.sinceBefore).toEqual({ count: 2, coverage: { known: 1, of: 3 } });
    expect(notes).toEqual([expect.stringContaining("đến hết tháng 5/2026 chỉ biết của 1/3 đơn vị")]);
  });

  it("say whose figures each column holds once, also where both are of some units only", () => {
    const { notes } = printed([kept(LAST_JUNE, null, 1), kept(MAY, 1, null)], [3, 2, 0]);
    expect(notes).toEqual([
      expect.stringContaining("đến hết tháng 5/2026 chỉ biết của 1/3 đơn vị"),
      expect.stringContaining("đến hết tháng 6/2025 chỉ biết của 1/3 đơn vị"),
    ]);
  });

  it("say that a period had units which no longer are", () => {
    const before = kept(MAY, 1, 2, 0);
    const gone = { key: "chi bộ thôn cũ", counts: [2, 2, 1, 0] as const };
    const { rows, notes } = printed([{ ...before, units: [...before.units, gone] }]);
    expect(rows.at(-1)).toEqual([3, 2]);
    expect(notes).toEqual([expect.stringContaining("không gồm đơn vị nay không còn")]);
  });
});

describe("a district's summary with earlier periods", () => {
  const name = "so-ket-nap-mau.xlsx";
  const snapshot = readSnapshot(readFileSync(new URL(`../../../assets/${name}`, import.meta.url)), name);
  const { settings } = readSettings(snapshot.storedSettings);
  const check = (periods: readonly KeptPeriod[]) =>
    checkWorkbook(snapshot, { ...settings, kept: periods }, { year: 2022, month: 7, day: 5 });
  const { units } = keptPeriod(check([]), check([]).figures.units);
  const at = (year: number, month: number, less: number): KeptPeriod => ({
    cutOff: { year, month, day: 28 },
    units: units.map(({ key, counts: [plan, admitted, heads, members] }) => ({
      key,
      counts: [plan, key.includes("ngọc sơn") ? null : Math.max(0, (admitted ?? 0) - less), heads, members],
    })),
  });
  /** Points of the column, or columns, that a cell stands on. */
  const widthOf = ({ columnWidths, merges }: SheetPlan, { row, column }: PlanCell): number => {
    const merge = merges.find(({ top, left }) => top === row && left === column);
    return columnWidths
      .slice(column, (merge?.right ?? column) + 1)
      .reduce<number>((sum, width) => sum + width, 0);
  };

  it.each([
    ["none", []],
    ["one", [at(2022, 5, 1)]],
    ["one of last year", [at(2021, 6, 0)]],
    ["both", [at(2021, 6, 0), at(2022, 5, 1)]],
    ["six", [at(2021, 6, 0), ...[1, 2, 3, 4, 5].map((month) => at(2022, month, 6 - month))]],
  ])("has five pages at most: %s", (_, periods) => {
    const [summary] = planSummary(check(periods), summaryTexts("vi"));
    if (!summary) throw new Error("no summary");
    const { pageBreaks, titleRows } = summary.page;
    expect(pageBreaks.length + 1).toBe(5);
    // A narrower one is "###" in Excel.
    const percents = summary.cells.filter(({ style }) => /percent$/i.test(style ?? ""));
    for (const cell of percents) expect(widthOf(summary, cell)).toBeGreaterThanOrEqual(42);
    // The header never stands alone at the foot of a page.
    const first = (titleRows?.last ?? 0) + 1;
    for (const row of [first, first + 1]) expect(pageBreaks).not.toContain(row);
  });
});
