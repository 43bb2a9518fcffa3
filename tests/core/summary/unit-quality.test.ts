import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/core/rules/report.ts";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { planSlips } from "../../../src/core/summary/slips.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { checkWritten } from "../rules/check-written.ts";

const vi = summaryTexts("vi");

/** Units that have admitted one each, and a register with columns for who they are. */
function workbook(count: number, columns = true): Report {
  const names = Array.from({ length: count }, (_, at) => `Chi bộ số ${at + 1}`);
  const units = names.map((name, at) => `${at + 1} | ${name} | 3 | 1`).join("\n");
  const people = names
    .map((name, at) => {
      const who = at === 0 ? "Nữ | Tày" : at === 1 ? " | Kinh" : "Nam | Kinh";
      return `${at + 1} | Nguyễn Văn ${at} | ${name} | 2022-03-01 ${columns ? `| ${who}` : ""}`;
    })
    .join("\n");
  return checkWritten(`
  # Biểu 1
  TT | Đơn vị | Chỉ tiêu | Đã kết nạp
  ${units}

  # Đảng viên mới
  TT | Họ và tên | Đơn vị | Ngày QĐ kết nạp ${columns ? "| Giới tính | Dân tộc" : ""}
  ${people}
  `);
}

const rowsOf = (plan: SheetPlan | null | undefined): (string | number)[][] => {
  const rows = new Map<number, (string | number)[]>();
  for (const { row, content } of plan?.cells ?? []) {
    const shown = content.kind === "text" ? content.text : content.kind === "number" ? content.value : "";
    if (shown !== "") rows.set(row, [...(rows.get(row) ?? []), shown]);
  }
  return [...rows.values()];
};
const heading = "Cơ cấu đảng viên mới của từng đơn vị";
const has = (plan: SheetPlan | null | undefined) => JSON.stringify(rowsOf(plan)).includes(heading);

describe("who the new members of each unit are", () => {
  it("stands below the table of units, what is not clear apart, nobody left out of those known", () => {
    const plans = [8, 10, 12, 14, 16, 18, 20].map((count) => planSummary(workbook(count), vi)[0]);
    const summary = plans.find(has);
    expect(summary).toBeDefined();
    expect(rowsOf(summary)).toContainEqual(["Chi bộ số 1", 1, "nữ 1; dân tộc thiểu số 1"]);
    expect(rowsOf(summary)).toContainEqual(["Chi bộ số 2", 1, "nữ – (chưa rõ 1)"]);
    // A man of the majority is in no part: there is nothing to say of his unit.
    expect(
      rowsOf(summary).some(
        ([name, , words]) => name === "Chi bộ số 3" && typeof words === "string" && words !== "",
      ),
    ).toBe(false);
  });

  it("stands on the page on which the table of units ends, with the signatures, or nowhere", () => {
    const shown = [1, 2, 3, 5, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30].filter((count) => {
      const [summary] = planSummary(workbook(count), vi);
      const rowWith = (text: string) =>
        summary?.cells.find(({ content }) => content.kind === "text" && content.text.includes(text))?.row ??
        -1;
      if (rowWith(heading) < 0) return false;
      const [first, last] = [rowWith(vi.say("total")), rowWith(vi.say("preparedBy"))];
      expect(first).toBeLessThan(rowWith(heading));
      expect(summary?.page.pageBreaks.filter((row) => row > first && row <= last)).toEqual([]);
      return true;
    });
    expect(shown.length).toBeGreaterThan(2);
  });

  it("is left out where the register has no columns for it, and where the page has no room for all of it", () => {
    for (const count of [8, 10, 12, 14, 16, 18, 20]) {
      expect(has(planSummary(workbook(count, false), vi)[0])).toBe(false);
    }
    const report = workbook(62);
    // All of them a woman: 62 lines.
    const quality = { women: { count: 1, unknown: 0, of: 1 } };
    const all = new Map(report.figures.units.map(({ unit }) => [unit, quality]));
    const many: Report = {
      ...report,
      figures: { ...report.figures, quality: { all: {}, units: all } },
    };
    const without: Report = {
      ...report,
      figures: { ...report.figures, quality: { all: {}, units: new Map() } },
    };
    const [[summary], [plain]] = [planSummary(many, vi), planSummary(without, vi)];
    expect(has(summary)).toBe(false);
    expect(summary?.page.pageBreaks).toEqual(plain?.page.pageBreaks);
  });

  it("stands on the unit's own slip", () => {
    const slips = planSlips(workbook(3), vi, { units: [0, 1, 2], groups: [] });
    const said = rowsOf(slips)
      .flat()
      .filter((text) => typeof text === "string" && text.startsWith("Cơ cấu"));
    expect(said).toEqual([
      "Cơ cấu 1 đảng viên mới theo danh sách: nữ 1; dân tộc thiểu số 1.",
      "Cơ cấu 1 đảng viên mới theo danh sách: nữ – (chưa rõ 1).",
    ]);
  });
});
