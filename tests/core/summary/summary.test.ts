import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { SAMPLE_SETTINGS } from "../../../src/workbench/samples/sample-settings.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import type { PlanContent, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { planSummary, SUMMARY_MARKS } from "../../../src/core/summary/summary.ts";
import { cellAddress, parseArea } from "../../../src/core/values/addresses.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { reportOf, type UnitSpec } from "./reports.ts";

const vi = summaryTexts("vi");
const SAMPLE = readFileSync(new URL("../../../assets/so-ket-nap-mau.xlsx", import.meta.url));

function sampleReport(settings: Partial<Settings> = {}): Report {
  const today = { year: 2026, month: 11, day: 22 };
  return checkWorkbook(readSnapshot(SAMPLE, "mau.xlsx"), { ...SAMPLE_SETTINGS, ...settings }, today);
}

function contentsOf(plan: SheetPlan | undefined): Map<string, PlanContent> {
  return new Map(plan?.cells.map((cell) => [cellAddress(cell), cell.content]));
}

function shown(content: PlanContent | undefined): string | number {
  if (content?.kind === "formula") return content.result;
  if (content?.kind === "number") return content.value;
  return content?.kind === "text" ? content.text : "";
}

/** What the row whose second column shows this text says, column by column. */
function rowOf(plan: SheetPlan | undefined, name: string): (string | number)[] {
  const rows = (plan?.cells ?? []).filter(({ column, content }) => column === 1 && shown(content) === name);
  const row = rows.at(-1)?.row;
  const cells = (plan?.cells ?? []).filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  return cells.map(({ content }) => shown(content));
}

describe("the summary of the sample", () => {
  const report = sampleReport();
  const plans = planSummary(report, vi);
  const [summary, dossiers, training, data] = plans;

  it("has its sheets in their order, each with its mark", () => {
    expect(plans.map(({ mark }) => mark)).toEqual([...SUMMARY_MARKS]);
    expect(plans.map(({ name }) => name)).toEqual([
      "Bảng tổng hợp",
      "DS hoàn thiện hồ sơ",
      "DS cử đi bồi dưỡng",
      "DS cần bổ sung thông tin",
    ]);
    for (const { name } of plans) expect(name.length).toBeLessThanOrEqual(31);
  });

  it("is the same for the same input", () => {
    expect(planSummary(sampleReport(), vi)).toEqual(plans);
  });

  it("shows the totals that the core computed", () => {
    const total = rowOf(summary, "TỔNG CỘNG");
    expect(total).toEqual(["", "TỔNG CỘNG", 226, 85, 85 / 226, "", 242, 217, 217 / 242, 15, ""]);
  });

  it.each([
    ["Đảng bộ xã Châu Minh", [24, 5, 7, 1.4, 1, 9, 9, 1, 0, "Vượt kế hoạch; trên 90%"]],
    ["Đảng bộ xã Danh Thắng", [17, 7, 2, 2 / 7, 25, 10, 9, 0.9, 1, "Chưa đạt; bằng 90%"]],
    ["Đảng bộ xã Đại Thành", [14, 4, 0, 0, 38, 6, 4, 4 / 6, 2, "Chưa kết nạp; dưới 90%"]],
    ["Chi bộ Hạt Quản lý đê", [24, "", 0, "", "", "", "", "", "", "Không giao chỉ tiêu"]],
  ])("shows %s with its figures and its state in words", (name, [ordinal, ...rest]) => {
    expect(rowOf(summary, name)).toEqual([ordinal, name, ...rest]);
  });

  it("shows every figure of every unit as the core has it", () => {
    for (const unit of report.figures.units) {
      const [, , plan, admitted, percent, , heads, members, headPercent, needed] = rowOf(summary, unit.name);
      const number = (value: string | number | undefined): number | null =>
        typeof value === "number" ? value : null;
      expect([plan, admitted, heads, members, needed].map(number), unit.name).toEqual([
        unit.plan,
        unit.admitted,
        unit.heads,
        unit.members,
        unit.moreMembersNeeded,
      ]);
      for (const [fraction, exact] of [
        [percent, unit.percent] as const,
        [headPercent, unit.headPercent] as const,
      ]) {
        if (exact === null) expect(fraction, unit.name).toBe("");
        else expect(Number(fraction) * 100, unit.name).toBeCloseTo(exact, 10);
      }
    }
  });

  it("takes every count from the cell where it stands", () => {
    const contents = contentsOf(summary);
    const source = report.snapshot.sheets[0];
    let links = 0;
    for (const content of contents.values()) {
      const link = content.kind === "formula" ? /^='Biểu 01'!([A-Z]+\d+)$/.exec(content.formula) : null;
      const area = parseArea(link?.[1] ?? "");
      if (!area || content.kind !== "formula") continue;
      links += 1;
      expect(source?.values[area.top]?.[area.left], content.formula).toBe(content.result);
    }
    const { units } = report.figures;
    const counts = units.flatMap(({ plan, admitted, heads, members }) => [plan, admitted, heads, members]);
    expect(links).toBe(counts.filter((count) => count !== null).length);
  });

  it("ranks the units below the threshold and names the villages to look at", () => {
    const texts = summary?.cells.map(({ content }) => shown(content)) ?? [];
    const below = [...new Set(texts.filter((text) => typeof text === "string" && text.startsWith("Thôn ")))];
    expect(below.length).toBeGreaterThan(5);
    expect(texts).toContain("Thôn Xuân Giang, Thôn Đông");
    expect(texts).toContain("TDP số 6, TDP số 12");
  });

  it("lists everybody once, under the unit, with every reason", () => {
    const { completeDossier, sendToTraining, needsData } = report.figures.lists;
    for (const [plan, list] of [
      [dossiers, completeDossier],
      [training, sendToTraining],
      [data, needsData],
    ] as const) {
      const names =
        plan?.cells.filter(({ column }) => column === 1).map(({ content }) => shown(content)) ?? [];
      for (const person of list) expect(names.filter((name) => name === person.name)).toHaveLength(1);
      expect(list.length).toBeGreaterThan(0);
    }
    expect(
      data?.cells.filter(({ content }) =>
        /^chưa đủ điều kiện \((Quá tuổi kết nạp|Đang giải quyết đơn thư)\)$/.test(String(shown(content))),
      ),
    ).toHaveLength(needsData.length);
  });

  it("is set up for print as party documents are", () => {
    for (const { page, baseStyle } of plans) {
      expect(page).toMatchObject({
        paper: "A4",
        margins: { top: 20, bottom: 20, left: 30, right: 15 },
        fitToWidth: true,
        pageNumbers: true,
      });
      expect(page.titleRows).not.toBeNull();
      expect(baseStyle.fontName).toBe("Times New Roman");
    }
    expect(plans.map(({ page }) => page.orientation)).toEqual([
      "landscape",
      "portrait",
      "portrait",
      "portrait",
    ]);
  });
});

describe("a summary of little", () => {
  const plansOf = (units: readonly UnitSpec[], settings: Partial<Settings> = {}): SheetPlan[] =>
    planSummary(reportOf({ units, settings }), vi);
  const allTexts = (plan: SheetPlan | undefined): string =>
    plan?.cells.map(({ content }) => String(shown(content))).join("\n") ?? "";

  it("shows what is not known as such and leaves it out of the sums", () => {
    const [summary] = plansOf([
      { name: "A", plan: 5, admitted: "?", heads: 10, members: "?" },
      { name: "B", plan: 3, admitted: 2, heads: null, members: null },
    ]);
    expect(rowOf(summary, "A").slice(2)).toEqual([
      "5*",
      "–",
      "–",
      "",
      "10*",
      "–",
      "–",
      "–",
      "Chưa rõ số kết nạp; chưa rõ số trưởng thôn",
    ]);
    expect(rowOf(summary, "TỔNG CỘNG (1/2 đơn vị); trưởng thôn 0/1 đơn vị").slice(2, 5)).toEqual([
      3,
      2,
      2 / 3,
    ]);
  });

  it("says so in a sentence when there is nothing to list", () => {
    const [summary, ...lists] = plansOf([]);
    expect(allTexts(summary)).toContain("Chưa nhận ra bảng đơn vị trong sổ");
    expect(allTexts(summary)).toContain("Sổ không ghi đơn vị nào do tổ công tác nào phụ trách.");
    for (const list of lists) expect(allTexts(list)).toContain("nên chưa lập được danh sách này");
  });

  it("keeps names that look like formulas as text", () => {
    const name = '=HYPERLINK("http://a","b")';
    const [summary] = plansOf([{ name, plan: 4, admitted: 5, heads: 10, members: 1 }]);
    const formulas = summary?.cells.flatMap(({ content }) =>
      content.kind === "formula" ? [content.formula] : [],
    );
    expect(formulas?.join()).not.toContain("HYPERLINK");
    expect(summary?.cells.some(({ content }) => content.kind === "text" && content.text === name)).toBe(true);
  });

  it.each([
    ["", ["TỈNH ỦY BẮC GIANG", "HUYỆN ỦY HIỆP HÒA", "-BC/HU", "…………………"]],
    ["Trưởng ban", ["HUYỆN ỦY HIỆP HÒA", "BAN TỔ CHỨC", "-BC/BTC", "TRƯỞNG BAN"]],
    ["Phó Trưởng Ban Tổ chức", ["HUYỆN ỦY HIỆP HÒA", "BAN TỔ CHỨC", "PHÓ TRƯỞNG BAN TỔ CHỨC"]],
    [
      "Phó Bí thư",
      ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "-BC/HU", "- Tỉnh ủy Bắc Giang (để báo cáo),", "Nơi nhận:"],
    ],
  ])("is signed by the office %j", (signerOffice, expected) => {
    const signatures = { preparedBy: "Nguyễn Văn A", signer: "Trần Thị B", signerOffice };
    const text = allTexts(plansOf([{ name: "A", plan: 4, admitted: 1 }], { signatures })[0]);
    for (const words of [...expected, "NGƯỜI LẬP BIỂU", "Nguyễn Văn A", "Trần Thị B"])
      expect(text).toContain(words);
  });

  it("spells the committees as wished", () => {
    const text = allTexts(plansOf([], { spelling: "uỷ" })[0]);
    expect(text).toContain("TỈNH UỶ BẮC GIANG");
    expect(text).not.toMatch(/ủy/i);
  });
});
