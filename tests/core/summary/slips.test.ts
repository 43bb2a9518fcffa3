import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { readSettings } from "../../../src/core/settings/read-settings.ts";
import { planSlips, suggestedSlips } from "../../../src/core/summary/slips.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { writtenWorkbook } from "../../fixtures/written-workbook.ts";
import { COMMUNE } from "../../print/commune.ts";
import { describePlan } from "./described-plan.ts";
import { reportOf } from "./reports.ts";

const vi = summaryTexts("vi");
const TODAY = { year: 2026, month: 10, day: 5 };

function ofSample(name: string): Report {
  const bytes = readFileSync(new URL(`../../../assets/${name}`, import.meta.url));
  const snapshot = readSnapshot(bytes, name);
  return checkWorkbook(snapshot, readSettings(snapshot.storedSettings).settings, TODAY);
}

const written = (text: string, settings: Partial<Settings> = {}): Report =>
  checkWorkbook(snapshotOf(writtenWorkbook(text).sheets), { ...DEFAULT_SETTINGS, ...settings }, TODAY);

/** What stands on each page. */
function pagesOf(plan: SheetPlan | null): string[][] {
  if (plan === null) return [];
  const starts = [0, ...plan.page.pageBreaks];
  return starts.map((first, index) =>
    plan.cells.flatMap(({ row, content }) =>
      row >= first && row < (starts[index + 1] ?? Infinity) && content.kind === "text" ? [content.text] : [],
    ),
  );
}

/** More people and more mistakes than a page holds, some without a name, a day or a village; the year is over. */
const CROWDED = written(
  `
  # Số liệu
  TT | Đơn vị           | Tổ công tác | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
  1  | Chi bộ thôn Đông | Tổ 1        | 2        | 1          | 30             | 2
  2  | Chi bộ thôn Nam  | Tổ 1        | 2        | 1          | 1              | 3
  3  | Chi bộ Trường    | Tổ 1        |          | 1          |                |

  # Trưởng thôn
  TT | Đơn vị          | Thôn     | Chức danh   | Họ và tên | Ngày sinh  | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
  1  | Chi bộ thôn Nam | Thôn Nam | Trưởng thôn | Trần Nam  | 1980       | không     | ${"không rõ vì sao ".repeat(8)} | x
  2  | Chi bộ thôn Nam |          | Phó thôn    |           | 1980-02-03 | không     | x            | không
  ${Array.from(
    { length: 45 },
    (_, index) =>
      `${index + 3} | Chi bộ thôn Đông | Thôn ${index} | ${index % 2 ? "Trưởng thôn" : "Phó thôn"} | Nguyễn Văn Người Thứ ${index} | 1970-01-0${(index % 9) + 1} | ${index % 4 ? "không" : "gì đó"} | ${index % 3 ? "x" : "không"} | x`,
  ).join("\n")}
  `,
  {
    cutOff: { year: 2026, month: 12, day: 31 },
    planYear: 2026,
    trainingDeadline: { month: 11, day: 15 },
  },
);

const WITHOUT_ROSTER = reportOf({
  units: [
    { name: "Đảng bộ xã A", plan: 4, admitted: 1, heads: 10, members: 7 },
    { name: "Đảng bộ xã B", plan: 4, admitted: 4, heads: 10, members: 5 },
    { name: "Chi bộ C", plan: null, admitted: 2 },
    { name: "Chi bộ D", plan: 3, admitted: "?", heads: "?", members: 2 },
  ],
  groups: [{ name: "Tổ 1", leader: null, units: [2, 0, 3] }],
});

const all = ({ figures }: Report) => ({
  units: figures.units.map((_, index) => index),
  groups: figures.groups.map((_, index) => index),
});

describe("the slips", () => {
  it.each([
    ["slips-district", ofSample("so-ket-nap-mau.xlsx"), "vi"],
    ["slips-commune-english", written(COMMUNE), "en"],
    ["slips-full", CROWDED, "vi"],
    ["slips-without-roster", WITHOUT_ROSTER, "vi"],
  ] as const)("of %s are what was looked at", async (name, report, language) => {
    const { units, groups } = suggestedSlips(report);
    const plan = planSlips(report, summaryTexts(language), {
      units: units.slice(0, 2),
      groups: groups.slice(0, 1),
    });
    if (plan === null) throw new Error("no slips");
    await expect(describePlan(plan)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it("are suggested for units below the threshold or with mistakes, and for their groups", () => {
    const report = ofSample("so-ket-nap-loi.xlsx");
    const { units, groups } = suggestedSlips(report);
    const below = report.figures.units.flatMap(({ headClass }, index) =>
      headClass === "below" ? [index] : [],
    );
    expect(units).toEqual(expect.arrayContaining(below));
    // Mistakes in the units' own rows, in the table of units and in the lists of people.
    const rows = new Map(
      report.figures.units.map(({ nameCell }, index) => [`${nameCell.sheet} ${nameCell.row}`, index]),
    );
    const wrong = report.findings.flatMap(({ severity, at }) =>
      severity === "info" || at.top !== at.bottom ? [] : (rows.get(`${at.sheet} ${at.top}`) ?? []),
    );
    expect(new Set(wrong).size).toBeGreaterThan(3);
    expect(units).toEqual(expect.arrayContaining(wrong));
    expect(units.length).toBeGreaterThan(new Set([...wrong, ...below]).size);
    expect(units.length).toBeLessThan(report.figures.units.length);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) {
      expect(report.figures.groups[group]?.units.some((one) => units.includes(one))).toBe(true);
    }
    const clean = reportOf({ units: [{ name: "A", plan: 4, admitted: 4, heads: 10, members: 10 }] });
    expect(suggestedSlips(clean)).toEqual({ units: [], groups: [] });
  });

  it("are no sheet where nobody is chosen", () => {
    expect(planSlips(written(COMMUNE), vi, { units: [], groups: [] })).toBeNull();
    expect(planSlips(written(COMMUNE), vi, { units: [99], groups: [99] })).toBeNull();
  });

  it("are a page each, in the workbook's order, without page numbers", () => {
    const report = written(COMMUNE);
    const plan = planSlips(report, vi, { units: [3, 1], groups: [1] });
    expect(pagesOf(plan).map((page) => page.find((text) => text.startsWith("Kính gửi")))).toEqual([
      "Kính gửi: Chi bộ thôn Đồng Vân",
      "Kính gửi: Chi bộ thôn Bãi Sậy",
      "Kính gửi: đồng chí Trần Văn Cường, Tổ số 2",
    ]);
    expect(plan?.page.pageNumbers).toBe(false);
    expect(plan?.mark).toBe("slips");
  });

  it("hold the people of their own unit alone, and a group's slip none but its head", () => {
    for (const report of [
      ofSample("so-ket-nap-mau.xlsx"),
      ofSample("so-ket-nap-loi.xlsx"),
      written(COMMUNE),
    ]) {
      const { completeDossier, sendToTraining, needsData } = report.figures.lists;
      const lists = [...completeDossier, ...sendToTraining, ...needsData];
      const people = lists.flatMap(({ name, unit }) => (name === null ? [] : [{ name, unit }]));
      const unique = people.filter(({ name }) => people.filter((other) => other.name === name).length === 1);
      expect(unique.length).toBeGreaterThan(3);
      const pages = pagesOf(planSlips(report, vi, all(report)));
      expect(pages).toHaveLength(report.figures.units.length + report.figures.groups.length);
      report.figures.units.forEach((unit, index) => {
        const shown = new Set(pages[index]);
        const foreign = unique.filter(({ name, unit: own }) => own !== unit.name && shown.has(name));
        expect(foreign, unit.name).toEqual([]);
        const missing = unique.filter(({ name, unit: own }) => own === unit.name && !shown.has(name));
        if (!pages[index]?.some((text) => text.startsWith("… còn"))) expect(missing, unit.name).toEqual([]);
      });
      const ofGroups = new Set(pages.slice(report.figures.units.length).flat());
      expect(unique.filter(({ name }) => ofGroups.has(name))).toEqual([]);
    }
  });

  it("say the unit's own figures, its rank, how many heads are missing, and where", () => {
    const report = written(COMMUNE);
    const plan = planSlips(report, vi, { units: [1], groups: [] });
    const [page = []] = pagesOf(plan);
    expect(page).toContain("9/16");
    expect(page).toContain(
      "Cần thêm 1 trưởng thôn, tổ trưởng tổ dân phố là đảng viên để đạt trên 90%. Thôn, tổ dân phố có người đứng đầu chưa là đảng viên: Thôn Đồng Vân.",
    );
    const numbers = plan?.cells.flatMap(({ content }) => (content.kind === "number" ? [content.value] : []));
    expect(numbers).toEqual(expect.arrayContaining([2, 1, 0.5, 0]));
    expect(page).toContain("Đã bồi dưỡng, đủ điều kiện: hoàn thiện hồ sơ ngay (1 người)");
    const [other = []] = pagesOf(planSlips(report, vi, { units: [0], groups: [] }));
    expect(other.join(" ")).not.toContain("Cần thêm 1 trưởng thôn");
    expect(other).toContain(vi.say("slipNoPeople"));
    expect(other).toContain(vi.say("slipNoFindings"));
  });

  it("show what is not known as such", () => {
    const report = reportOf({
      units: [{ name: "Chi bộ A", plan: 4, admitted: "?", heads: "?", members: 1 }],
      groups: [{ name: "Tổ 1", leader: null, units: [0] }],
    });
    const [unit = [], group = []] = pagesOf(planSlips(report, vi, all(report)));
    expect(unit.filter((text) => text === "–").length).toBeGreaterThan(3);
    expect(unit).toContain(vi.say("slipPeopleUnknown"));
    expect(group).toContain("Kính gửi: Tổ 1");
    expect(group).toContain("–/4");
  });

  it("fill one page at most, however many people and mistakes, and count what is left out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 60 }), (people, letters) => {
        const rows = Array.from(
          { length: people },
          (_, index) =>
            `${index + 1} | Chi bộ thôn Đông | Thôn ${index} | Phó thôn | ${`Tên ${"dài ".repeat(letters)}${index}`.slice(0, 4 * letters + 8)} | ${index % 3 ? "không" : "gì đó"} | x | x`,
        );
        const report = written(`
          # Số liệu
          TT | Đơn vị           | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
          1  | Chi bộ thôn Đông | 2        | 1          | 1              | 0
          2  | Chi bộ thôn Nam  | 2        | 1          | 1              | 0

          # Trưởng thôn
          TT | Đơn vị | Thôn | Chức danh | Họ và tên | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
          0  | Chi bộ thôn Nam | Thôn Nam | Trưởng thôn | Trần Nam | không | x | x
          ${rows.join("\n")}
        `);
        const plan = planSlips(report, vi, { units: [0, 1], groups: [] });
        if (plan === null) throw new Error("no slips");
        const [, second] = [0, ...plan.page.pageBreaks];
        expect(plan.page.pageBreaks).toHaveLength(1);
        const [first = []] = pagesOf(plan);
        expect(first[0]).toBeDefined();
        const height = Object.entries(plan.rowHeights)
          .filter(([row]) => Number(row) < (second ?? 0))
          .reduce((sum, [, one]) => sum + one, 0);
        expect(height).toBeLessThan((257 * 72) / 25.4 / ((165 * 72) / 25.4 / 540));
        const listed = Object.values(report.figures.lists)
          .flat()
          .filter(({ unit }) => unit === "Chi bộ thôn Đông").length;
        const written_ = first.filter((text) => text === "Phó thôn").length;
        const left = first.flatMap((text) => /^… còn (\d+) dòng/.exec(text)?.[1] ?? []).map(Number);
        expect(written_ + (written_ < listed ? (left[0] ?? 0) : 0)).toBe(listed);
      }),
      { seed: 629, numRuns: 25 },
    );
  });
});
