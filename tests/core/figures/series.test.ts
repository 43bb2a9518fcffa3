import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { keptPeriod } from "../../../src/core/figures/series.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { withKept } from "../../../src/core/settings/kept-periods.ts";
import { readSettings, settingsJson } from "../../../src/core/settings/read-settings.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { reportParagraph } from "../../../src/core/summary/summary.ts";
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
      const kept = withKept(settings.kept, keptPeriod(report, units));
      const read = readSettings(settingsJson({ ...settings, kept }));
      expect(read.broken).toEqual([]);
      settings = read.settings;
    }
    expect(settings.kept).toHaveLength(6);
  });

  it("says in the paragraph what has come since, and against the same month a year ago", () => {
    const year = (of: number, admitted: number) => ({
      cutOff: { year: of, month: 5, day: 31 },
      units: [{ key: "chi bộ thôn đông", counts: [4, admitted, 1, 1] as const }],
    });
    const settings = {
      ...DEFAULT_SETTINGS,
      kept: [year(2025, 9), { ...year(2026, 1), cutOff: { year: 2026, month: 4, day: 30 } }],
    };
    const text = reportParagraph(check(5, settings), summaryTexts("vi"));
    expect(text).toContain("So với kỳ trước (đến hết tháng 4/2026) tăng 5 đảng viên");
    expect(text).toContain("so với cùng kỳ năm trước giảm 3 đảng viên");
  });

  it("goes by the workbook's own sheet before what was kept, and a summary written again replaces itself", () => {
    const settings = { ...DEFAULT_SETTINGS, cutOff: { year: 2026, month: 2, day: 28 } };
    const report = check(2, settings);
    const once = withKept([], keptPeriod(report, report.figures.units));
    expect(withKept(once, keptPeriod(report, report.figures.units))).toEqual(once);
  });
});
