import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { SAMPLE_SETTINGS } from "../../../src/workbench/samples/sample-settings.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import type { PlanContent, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { planSummary, readinessOf, SUMMARY_MARKS } from "../../../src/core/summary/summary.ts";
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
  const plansOf = (): SheetPlan[] => planSummary(report, vi);

  it("has its sheets in their order, each with its mark", () => {
    const plans = plansOf();
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
    expect(planSummary(sampleReport(), vi)).toEqual(plansOf());
  });

  it("shows the totals that the core computed", () => {
    const total = rowOf(plansOf()[0], "TỔNG CỘNG");
    expect(total).toEqual(["", "TỔNG CỘNG", 226, 85, 85 / 226, "", 242, 217, 217 / 242, 15, ""]);
  });

  it.each([
    ["Đảng bộ xã Châu Minh", [24, 5, 7, 1.4, 1, 9, 9, 1, 0, "Vượt kế hoạch; trên 90%"]],
    ["Đảng bộ xã Danh Thắng", [17, 7, 2, 2 / 7, 25, 10, 9, 0.9, 1, "Chưa đạt; bằng 90%"]],
    ["Đảng bộ xã Đại Thành", [14, 4, 0, 0, 38, 6, 4, 4 / 6, 2, "Chưa kết nạp; dưới 90%"]],
    ["Chi bộ Hạt Quản lý đê", [24, "", 0, "", "", "", "", "", "", "Không giao chỉ tiêu"]],
  ])("shows %s with its figures and its state in words", (name, [ordinal, ...rest]) => {
    expect(rowOf(plansOf()[0], name)).toEqual([ordinal, name, ...rest]);
  });

  it("shows every figure of every unit as the core has it", () => {
    const [summary] = plansOf();
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
    const contents = contentsOf(plansOf()[0]);
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
    const texts = plansOf()[0]?.cells.map(({ content }) => shown(content)) ?? [];
    const below = [...new Set(texts.filter((text) => typeof text === "string" && text.startsWith("Thôn ")))];
    expect(below.length).toBeGreaterThan(5);
    expect(texts).toContain("Thôn Xuân Giang, Thôn Đông");
    expect(texts).toContain("TDP số 6, TDP số 12");
  });

  it("lists everybody once, under the unit, with every reason", () => {
    const [, dossiers, training, data] = plansOf();
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
    const plans = plansOf();
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

  it("counts the groups of units itself, whatever the workbook calls them", () => {
    const labels = [
      ["I. Xã", "Xã"],
      ["B/ Thị trấn", "Thị trấn"],
      ["III Cơ quan", "Cơ quan"],
      ["  IV - Trường học ", "Trường học"],
      ["Công an", "Công an"],
      ["VI) I. Y tế", "I. Y tế"],
      ["Vùng cao", "Vùng cao"],
      ...Array.from({ length: 12 }, (_, index) => [`Khối ${index}`, `Khối ${index}`]),
    ];
    const [summary] = planSummary(
      reportOf({
        units: labels.map((_, index) => ({ name: `Chi bộ ${index}`, section: index, plan: 1, admitted: 1 })),
        sections: labels.map(([label = ""]) => label),
      }),
      vi,
    );
    const cells = summary?.cells.filter(({ style }) => style === "sumCentre" || style === "sumText") ?? [];
    const texts = cells.map(({ content }) => shown(content)).filter((text) => text !== "");
    const numerals = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX".split(" ");
    expect(texts).toEqual([
      ...labels.flatMap(([, label], index) => [numerals[index], label]),
      vi.say("total"),
    ]);
  });

  it("begins a group anew where another one stood between", () => {
    const sections = ["Xã", "Cơ quan"];
    const [summary] = planSummary(
      reportOf({
        units: [0, 0, null, 1, 0].map((section, index) => ({
          name: `Chi bộ ${index}`,
          section,
          plan: 1,
          admitted: index,
        })),
        sections,
      }),
      vi,
    );
    const names = summary?.cells
      .filter(({ column, style }) => column === 1 && (style === "text" || style === "sumText"))
      .map(({ content }) => shown(content));
    expect(names?.slice(-9)).toEqual([
      "Xã",
      "Chi bộ 0",
      "Chi bộ 1",
      "Chi bộ 2",
      "Cơ quan",
      "Chi bộ 3",
      "Xã",
      "Chi bộ 4",
      vi.say("total"),
    ]);
  });

  it.each([
    ["Huyện ủy Hiệp Hòa", "Trưởng ban", ["HUYỆN ỦY HIỆP HÒA", "BAN TỔ CHỨC", "-BC/BTC"]],
    ["Đảng ủy xã Mỹ An", "Trưởng ban", ["TỈNH ỦY BẮC GIANG", "ĐẢNG ỦY XÃ MỸ AN", "-BC/ĐU"]],
    ["Đảng ủy xã Mỹ An", "Trưởng Ban Xây dựng Đảng", ["ĐẢNG ỦY XÃ MỸ AN", "BAN XÂY DỰNG ĐẢNG", "-BC/……"]],
    ["Đảng ủy Công an tỉnh", "Bí thư", ["TỈNH ỦY BẮC GIANG", "ĐẢNG ỦY CÔNG AN TỈNH", "-BC/……"]],
    ["Thị ủy Việt Yên", "Phó trưởng ban", ["THỊ ỦY VIỆT YÊN", "BAN TỔ CHỨC", "-BC/BTC"]],
    ["Thành ủy Huế", "Trưởng ban", ["THÀNH ỦY HUẾ", "BAN TỔ CHỨC", "-BC/BTC"]],
    ["Quận ủy Hải An", "Trưởng ban", ["QUẬN ỦY HẢI AN", "BAN TỔ CHỨC", "-BC/BTC"]],
    ["Tỉnh ủy Bắc Giang", "Trưởng ban", ["TỈNH ỦY BẮC GIANG", "BAN TỔ CHỨC", "-BC/BTC"]],
  ])(
    "of %s signed by its %s is issued by the committee or its department",
    (organisation, signerOffice, expected) => {
      const signatures = { preparedBy: "", signer: "", signerOffice };
      const [summary] = plansOf([{ name: "A", plan: 4, admitted: 1 }], { organisation, signatures });
      const [above, issuing, number] = (summary?.cells ?? [])
        .filter(({ column, row, content }) => column === 0 && row < 5 && row !== 2 && content.kind === "text")
        .map(({ content }) => String(shown(content)).replace(/^Số\s+/, ""));
      expect([above, issuing, number]).toEqual(expected);
    },
  );

  it("is sent to the committees whose names are known, and to the files", () => {
    const sentTo = (settings: Partial<Settings>) => {
      const signatures = { preparedBy: "", signer: "", signerOffice: "Bí thư" };
      const [summary] = plansOf([{ name: "A", plan: 4, admitted: 1 }], { signatures, ...settings });
      const lines = summary?.cells.filter(({ style, column }) => style === "recipient" && column === 0);
      return lines?.map(({ content }) => shown(content));
    };
    const [higher, committee, files] = [
      "- Tỉnh ủy Bắc Giang (để báo cáo),",
      vi.say("recipientCommittee", { name: "Huyện ủy Hiệp Hòa" }),
      vi.say("recipientFiles"),
    ];
    expect(sentTo({})).toEqual([higher, committee, files]);
    expect(sentTo({ higherCommittee: "" })).toEqual([committee, files]);
    expect(sentTo({ organisation: "", higherCommittee: "" })).toEqual([files]);
  });

  it("is a draft while errors are open or units are in no sum, and says so on the sheet and above each page", () => {
    const report = reportOf({
      units: [
        { name: "A", plan: 4, admitted: "?", heads: 4, members: 2 },
        { name: "B", plan: 1, admitted: 1 },
      ],
    });
    const error = {
      code: "text-space",
      severity: "error",
      at: { sheet: 0, top: 0, left: 0, bottom: 0, right: 0 },
      value: null,
      args: {},
      fix: null,
    } as const;
    const warning = { ...error, severity: "warning" } as const;
    const known = reportOf({ units: [{ name: "B", plan: 1, admitted: 1 }] });
    const unknown = vi.say("openUnits", { count: 1 });
    const errors = vi.say("openErrors", { count: 2 });
    for (const [draft, open] of [
      [known, null],
      [{ ...known, findings: [warning] }, null],
      [report, unknown],
      [{ ...known, findings: [error, warning, error] }, errors],
      [{ ...report, findings: [error, error] }, `${errors}; ${unknown}`],
    ] as const) {
      const line = open === null ? null : vi.say("draft", { open });
      for (const plan of planSummary(draft, vi)) {
        const shownLines = plan.cells.filter(({ style, column }) => style === "draft" && column === 0);
        expect(plan.page.notice).toBe(line);
        expect(shownLines.map(({ content }) => shown(content))).toEqual(line === null ? [] : [line]);
      }
      expect(readinessOf(draft).kind).toBe(open === null ? "ready" : "draft");
    }
    expect(readinessOf(reportOf({ units: [] }))).toEqual({ kind: "nothing" });
  });

  it("spells the committees as wished", () => {
    const text = allTexts(plansOf([], { spelling: "uỷ" })[0]);
    expect(text).toContain("TỈNH UỶ BẮC GIANG");
    expect(text).not.toMatch(/ủy/i);
  });
});
