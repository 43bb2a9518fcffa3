import { describe, expect, it } from "vitest";
import { reportJson } from "../../../src/cli/report-json.ts";
import { reportText } from "../../../src/cli/report-text.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { keptPeriod } from "../../../src/core/figures/series.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { withKeptPeriod } from "../../../src/core/settings/kept-periods.ts";
import { readSettings, settingsJson } from "../../../src/core/settings/read-settings.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { planSummary, reportParagraph } from "../../../src/core/summary/summary.ts";
import { command } from "../../../src/locales/vi/command.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { daysInMonth } from "../../../src/core/values/calendar.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

/** Admitted to the end of each month, by unit. */
const ADMITTED = [
  [0, 1, 1, 2, 2, 3],
  [1, 1, 2, 2, 3, 4],
  [0, 0, 0, 0, 1, 1],
] as const;

/** The one workbook of an office, as it stands at the end of a month of 2026. */
const workbookOf = (month: number, titleMonth = month): SheetFixture[] => [
  {
    name: "Số liệu",
    rows: [
      ["ĐẢNG ỦY XÃ MỸ AN"],
      [`(Số liệu đến hết tháng ${titleMonth}/2026)`],
      [],
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn", "Là đảng viên"],
      ...["Đông", "Đoài", "Trung"].map((name, unit) => [
        unit + 1,
        `Chi bộ thôn ${name}`,
        4,
        ADMITTED[unit]?.[month - 1] ?? 0,
        1,
        1,
      ]),
    ],
  },
];

const check = (month: number, settings: Settings, titleMonth = month): Report =>
  checkWorkbook(snapshotOf(workbookOf(month, titleMonth)), settings, {
    year: 2026,
    month: month + 1,
    day: 4,
  });

/** Every text of *Bảng tổng hợp*. */
const printedTexts = (report: Report): string[] =>
  planSummary(report, summaryTexts("vi"))[0]?.cells.flatMap(({ content }) =>
    content.kind === "text" ? [content.text] : [],
  ) ?? [];

describe("one workbook through six months", () => {
  it("keeps every month, compares each with the one before, and loses nothing", () => {
    let settings: Settings = DEFAULT_SETTINGS;
    for (let month = 1; month <= 6; month++) {
      // The period is set once; the titles still say last month until the fix has written it into them.
      settings = { ...settings, cutOff: { year: 2026, month, day: daysInMonth(2026, month) } };
      const stale = check(month, settings, Math.max(1, month - 1));
      expect(stale.findings.filter(({ code }) => code === "period-mismatch")).toHaveLength(
        month === 1 ? 0 : 1,
      );
      const report = check(month, settings);
      expect(report.findings).toEqual([]);
      const { series, units, district } = report.figures;
      expect(series.periods.map(({ cutOff, admitted }) => [cutOff.month, admitted])).toEqual(
        Array.from({ length: month - 1 }, (_, index) => [
          index + 1,
          ADMITTED.reduce((sum, months) => sum + (months[index] ?? 0), 0),
        ]),
      );
      expect(district.admitted).toBe(ADMITTED.reduce((sum, months) => sum + (months[month - 1] ?? 0), 0));
      expect(units.map(({ unit }) => series.previous?.units.get(unit)?.admitted)).toEqual(
        ADMITTED.map((months) => (month === 1 ? undefined : months[month - 2])),
      );
      expect(series.unmoved).toEqual(
        month === 1
          ? []
          : ADMITTED.flatMap((months, unit) =>
              months[month - 1] === months[month - 2] && (months[month - 1] ?? 0) < 4 ? [unit] : [],
            ),
      );
      const kept = withKeptPeriod(settings.kept, keptPeriod(report, units));
      const read = readSettings(settingsJson({ ...settings, kept }));
      expect(read.broken).toEqual([]);
      settings = read.settings;
    }
    expect(settings.kept).toHaveLength(6);
  });

  const kept = (year: number, month: number, ...admitted: (number | null)[]) => ({
    cutOff: { year, month, day: daysInMonth(year, month) },
    units: ["đông", "đoài", "trung"].flatMap((name, unit) =>
      admitted[unit] === undefined
        ? []
        : [{ key: `chi bộ thôn ${name}`, counts: [4, admitted[unit], 1, 1] as const }],
    ),
  });

  it("says in the paragraph what has come since, and against the same month a year ago", () => {
    const settings = { ...DEFAULT_SETTINGS, kept: [kept(2025, 5, 9, 0, 0), kept(2026, 4, 1, 0, 0)] };
    const report = check(5, settings);
    const text = reportParagraph(report, summaryTexts("vi"));
    expect(text).toContain("So với kỳ trước (đến hết tháng 4/2026) tăng 5 đảng viên");
    expect(text).toContain("so với cùng kỳ năm trước giảm 3 đảng viên");
    expect(reportText("a.xlsx", report, command, "vi")).toContain(
      "So với kỳ trước (đến 30/4/2026): +5 đảng viên (3/3 đơn vị)",
    );
  });

  it("compares only units that are known both times, and says how many these are", () => {
    const settings = { ...DEFAULT_SETTINGS, kept: [kept(2025, 5, 9), kept(2026, 4, 1, null, 0)] };
    const report = check(5, settings);
    const { series } = report.figures;
    expect(series.before).toMatchObject({
      plan: 8,
      admitted: 1,
      percent: 12.5,
      coverage: { admission: { known: 2, of: 3 }, heads: { known: 3, of: 3 } },
    });
    // Đông from 1 to 2, Trung from 0 to 1; Đoài may have been anything.
    expect(series.sinceBefore).toEqual({ count: 2, coverage: { known: 2, of: 3 } });
    expect(series.sinceYearAgo).toEqual({ count: -7, coverage: { known: 1, of: 3 } });
    expect(series.unmoved).toEqual([]);
    const text = reportParagraph(report, summaryTexts("vi"));
    expect(text).not.toContain("kỳ trước");
    expect(text).not.toContain("cùng kỳ");
    expect(reportText("a.xlsx", report, command, "vi")).toContain("+2 đảng viên (2/3 đơn vị)");
    expect(reportJson("a.xlsx", report, "vi")).toMatchObject({
      periods: [{}, { admitted: 1, coverage: { admission: { known: 2, of: 3 } } }],
    });
    const printed = printedTexts(report);
    expect(printed).toContain("Đến hết tháng 4/2026 (2/3 đơn vị)");
    expect(printed.filter((text) => text === "Kỳ này (đến hết tháng 5/2026)")).toHaveLength(1);
  });

  it("compares sums where units have been merged since, and nothing where figures are missing as well", () => {
    const merged = (admitted: number | null) => ({
      ...kept(2026, 4, 1, 1, 0),
      units: [
        ...kept(2026, 4, 1, 1).units,
        { key: "chi bộ thôn thượng", counts: [2, admitted, 1, 1] as const },
        { key: "chi bộ thôn hạ", counts: [2, 0, 1, 0] as const },
      ],
    });
    const since = (admitted: number | null) =>
      check(5, { ...DEFAULT_SETTINGS, kept: [merged(admitted)] }).figures.series;
    expect(since(2).sinceBefore).toEqual({ count: 2, coverage: { known: 3, of: 3 } });
    expect(since(2).before).toMatchObject({ heads: 4, members: 3, headPercent: 75, hasOtherUnits: true });
    expect(since(null).sinceBefore).toBeNull();
    expect(since(null).before?.coverage.admission).toEqual({ known: 3, of: 4 });
  });

  it("keeps a blank as 0 and what cannot be read as not known", () => {
    const rows = workbookOf(2)[0]?.rows.map((row) => [...row]) ?? [];
    const [first, second] = [rows[4] ?? [], rows[5] ?? []];
    [first[2], first[3], second[3], second[4], second[5]] = ["", "", "bảy", "", ""];
    const report = checkWorkbook(snapshotOf([{ name: "Số liệu", rows }]), DEFAULT_SETTINGS, {
      year: 2026,
      month: 3,
      day: 4,
    });
    const { units } = keptPeriod(report, report.figures.units);
    expect(units.map(({ counts }) => counts)).toEqual([
      [0, 0, 1, 1],
      [4, null, 0, 0],
      [4, 0, 1, 1],
    ]);
    const settings = { ...DEFAULT_SETTINGS, kept: [keptPeriod(report, report.figures.units)] };
    expect(check(3, settings).figures.series.before).toMatchObject({
      plan: 4,
      admitted: 0,
      coverage: { admission: { known: 1, of: 2 }, heads: { known: 2, of: 2 } },
    });
  });

  it("takes a blank on a sheet of an earlier month for nobody, and what cannot be read for not known", () => {
    const sheet = (month: number, admitted: readonly (number | string)[]) => ({
      name: `Tháng ${month}`,
      rows: [
        ["ĐẢNG ỦY XÃ MỸ AN"],
        [`(Số liệu đến hết tháng ${month}/2026)`],
        [],
        ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
        ...admitted.map((count, unit) => [
          unit + 1,
          `Chi bộ thôn ${["Đông", "Đoài", "Trung"][unit] ?? ""}`,
          4,
          count,
        ]),
      ],
    });
    const sheets = [sheet(4, [1, "", "bảy"]), sheet(5, [2, 1, 1])];
    const { series } = checkWorkbook(snapshotOf(sheets), DEFAULT_SETTINGS, {
      year: 2026,
      month: 6,
      day: 4,
    }).figures;
    expect(series.before?.source).toEqual({ kind: "sheet", name: "Tháng 4" });
    expect([0, 1, 2].map((unit) => series.before?.units.get(unit)?.admitted)).toEqual([1, 0, null]);
    expect(series.before?.units.get(1)?.admittedCell).toEqual({ sheet: 0, row: 5, column: 3 });
    expect(series.sinceBefore).toEqual({ count: 2, coverage: { known: 2, of: 3 } });
  });

  it("goes by the workbook's own sheet before what was kept, and a summary written again replaces itself", () => {
    const settings = { ...DEFAULT_SETTINGS, cutOff: { year: 2026, month: 2, day: 28 } };
    const report = check(2, settings);
    const once = withKeptPeriod([], keptPeriod(report, report.figures.units));
    expect(withKeptPeriod(once, keptPeriod(report, report.figures.units))).toEqual(once);
  });
});
