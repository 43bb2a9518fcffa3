import { expect, test } from "vitest";
import { fill } from "../../src/locales/format.ts";
import { pane } from "../../src/locales/vi/pane.ts";
import { seriesLines } from "../../src/taskpane/views/series-lines.tsx";
import { madeUpReport } from "./made-up-report.ts";

const speech = {
  t: pane,
  language: "vi" as const,
  say: (template: string, args: Parameters<typeof fill>[1]) => fill(template, args, "vi"),
};
const past = (year: number, month: number, admitted: number, known = 62) => ({
  cutOff: { year, month, day: 30 },
  source: { kind: "kept" as const },
  coverage: { admission: { known, of: 62 }, heads: { known: 0, of: 0 } },
  plan: 226,
  admitted,
  percent: null,
  heads: null,
  members: null,
  headPercent: null,
  units: new Map(),
  hasOtherUnits: false,
});
const change = (count: number, known = 62) => ({ count, coverage: { known, of: 62 } });

test("the pane says what has come since, who did not move, and every period", () => {
  const report = madeUpReport();
  const [before, yearAgo] = [past(2022, 4, 60), past(2021, 6, 90, 59)];
  const series = {
    periods: [yearAgo, before],
    previous: before,
    before,
    yearAgo,
    sinceBefore: change(25),
    sinceYearAgo: change(-5, 59),
    otherOffices: [],
    unmoved: [1],
  };
  expect(seriesLines({ ...report, figures: { ...report.figures, series } }, speech)).toEqual([
    "So với kỳ trước (đến 30/4/2022): +25 đảng viên",
    "So với cùng kỳ năm trước (đến 30/6/2021): -5 đảng viên (59/62 đơn vị)",
    `Chưa kết nạp thêm từ kỳ trước: 1 đơn vị (${report.figures.units[1]?.name ?? ""})`,
    "Đến 30/6/2021: 90/226 (59/62 đơn vị)",
    "Đến 30/4/2022: 60/226",
  ]);
  expect(seriesLines(report, speech)).toEqual([]);
  const unknown = { ...series, sinceBefore: null, sinceYearAgo: null, otherOffices: [], unmoved: [] };
  expect(seriesLines({ ...report, figures: { ...report.figures, series: unknown } }, speech)).toEqual([
    "Số liệu của 2 kỳ trước",
    "Đến 30/6/2021: 90/226 (59/62 đơn vị)",
    "Đến 30/4/2022: 60/226",
  ]);
});
