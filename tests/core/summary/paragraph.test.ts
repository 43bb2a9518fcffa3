import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { SAMPLE_SETTINGS } from "../../../src/workbench/samples/sample-settings.ts";
import { reportParagraph } from "../../../src/core/summary/summary.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { SAMPLE_UNITS } from "../../../src/workbench/samples/district.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { reportOf, type UnitSpec } from "./reports.ts";

const vi = summaryTexts("vi");
const paragraph = (units: readonly UnitSpec[], settings = {}): string =>
  reportParagraph(reportOf({ units, settings }), vi);

describe("the paragraph for the report", () => {
  it("says the article's facts in the article's words", () => {
    const text = reportParagraph(
      reportOf({ units: SAMPLE_UNITS.map(({ section: _, ...unit }) => unit) }),
      vi,
    );
    expect(text).toContain(
      "Đến hết tháng 6/2022 toàn Đảng bộ huyện đã kết nạp được 85 đảng viên mới, đạt 37,61% kế hoạch năm. " +
        "Một số đơn vị đã có nhiều cố gắng hoàn thành và hoàn thành vượt mức kế hoạch đề ra như: " +
        "Đảng bộ xã Châu Minh kết nạp được 7/5 đạt 140%, xã Thanh Vân kết nạp được 5/4 đạt 125%, " +
        "xã Đoan Bái kết nạp được 6/6 đạt 100%, xã Đông Lỗ kết nạp được 8/8 đạt 100%, " +
        "Chi bộ Trường THPT Hiệp Hoà số 3 kết nạp được 5/5 đạt 100%.",
    );
    expect(text).toContain("Kế hoạch số 54-KH/HU xong trước tháng 11/2022");
    expect(text).toContain("217/242 trưởng thôn, tổ trưởng tổ dân phố là đảng viên, đạt 89,67%");
    expect(text).toContain("Còn 8 đơn vị có tỷ lệ trưởng thôn, tổ trưởng tổ dân phố là đảng viên dưới 90%");
  });

  it("is the whole of it on the sample's file, in either spelling", () => {
    const bytes = readFileSync(new URL("../../../assets/so-ket-nap-mau.xlsx", import.meta.url));
    const snapshot = readSnapshot(bytes, "mau.xlsx");
    const written = (spelling: "ủy" | "uỷ"): string => {
      const settings = { ...SAMPLE_SETTINGS, spelling };
      return reportParagraph(checkWorkbook(snapshot, settings, { year: 2026, month: 11, day: 22 }), vi);
    };
    const expected =
      "Đến hết tháng 6/2022 toàn Đảng bộ huyện đã kết nạp được 85 đảng viên mới, đạt 37,61% kế hoạch năm. " +
      "Một số đơn vị đã có nhiều cố gắng hoàn thành và hoàn thành vượt mức kế hoạch đề ra như: " +
      "Đảng bộ xã Châu Minh kết nạp được 7/5 đạt 140%, xã Thanh Vân kết nạp được 5/4 đạt 125%, " +
      "xã Đoan Bái kết nạp được 6/6 đạt 100%, xã Đông Lỗ kết nạp được 8/8 đạt 100%, " +
      "Chi bộ Trường THPT Hiệp Hoà số 3 kết nạp được 5/5 đạt 100%. " +
      "Còn 17 đơn vị được giao chỉ tiêu chưa kết nạp được đảng viên. " +
      "Trong 85 đảng viên mới có tên trong danh sách có: nữ 43, dân tộc thiểu số 2, từ 30 tuổi trở xuống 63, " +
      "tuổi bình quân 27,5, trình độ trung học phổ thông 24, trình độ sơ cấp, trung cấp, cao đẳng 20, " +
      "trình độ đại học trở lên 41. " +
      "Để hoàn thành Kế hoạch số 54-KH/HU xong trước tháng 11/2022, còn phải kết nạp 141 đảng viên, " +
      "bình quân mỗi tháng ít nhất 36 đảng viên. " +
      "Toàn Đảng bộ huyện có 217/242 trưởng thôn, tổ trưởng tổ dân phố là đảng viên, đạt 89,67%. " +
      "Còn 8 đơn vị có tỷ lệ trưởng thôn, tổ trưởng tổ dân phố là đảng viên dưới 90%: " +
      "Đảng bộ xã Đại Thành 4/6 (66,67%), xã Đồng Tân 5/7 (71,43%), xã Hoàng Thanh 6/8 (75%), xã Bắc Lý 9/12 (75%), " +
      "xã Hương Lâm 10/13 (76,92%), xã Thường Thắng 7/9 (77,78%), thị trấn Thắng 10/12 (83,33%), xã Quang Minh 7/8 (87,5%).";
    // No word of the paragraph itself has the tone in question; names keep the spelling they have in the workbook.
    expect(written("ủy")).toBe(expected);
    expect(written("uỷ")).toBe(expected);
  });

  it.each([
    [
      [{ name: "A", plan: 4, admitted: 4 }],
      "Có một đơn vị đã hoàn thành kế hoạch đề ra: A kết nạp được 4/4 đạt 100%.",
    ],
    [[{ name: "A", plan: 4, admitted: 5 }], "Có một đơn vị đã hoàn thành vượt mức kế hoạch đề ra:"],
    [[{ name: "A", plan: 4, admitted: 1 }], "Chưa có đơn vị nào hoàn thành kế hoạch năm."],
    [[{ name: "A", plan: 4, admitted: 0 }], "Còn 1 đơn vị được giao chỉ tiêu chưa kết nạp được đảng viên."],
    [[{ name: "A", plan: null, admitted: 2 }], "đã kết nạp được 2 đảng viên mới."],
    [[{ name: "A", heads: 10, members: 9 }], "Không có đơn vị nào có tỷ lệ"],
  ] as const)("%j: %s", (units, expected) => {
    expect(paragraph(units)).toContain(expected);
  });

  it("calls a commune without “Đảng bộ” where it follows another one", () => {
    const names = ["Đảng bộ xã A", "Đảng bộ thị trấn B", "Chi bộ C", "Đảng bộ xã D", "Đảng bộ xã E"];
    const text = paragraph(names.map((name) => ({ name, plan: 4, admitted: 4 })));
    const said = names.map((name) => (/ (B|E)$/.test(name) ? name.replace("Đảng bộ ", "") : name));
    expect(text).toContain(said.map((name) => `${name} kết nạp được 4/4 đạt 100%`).join(", "));
  });

  it("says nothing of what is not known", () => {
    expect(paragraph([{ name: "A", plan: "?", admitted: "?", heads: "?", members: 3 }])).toBe("");
    expect(paragraph([])).toBe("");
  });

  it("speaks of the day when the month is not over, and of a passed deadline", () => {
    const units = [{ name: "A", plan: 4, admitted: 1 }];
    expect(paragraph(units, { cutOff: { year: 2022, month: 6, day: 15 } })).toContain("Đến ngày 15/6/2022");
    expect(paragraph(units, { cutOff: { year: 2022, month: 11, day: 30 } })).toContain("đã qua, còn thiếu 3");
  });

  it.each([
    ["Huyện ủy Hiệp Hòa", "toàn Đảng bộ huyện"],
    ["Huyện uỷ Hiệp Hòa", "toàn Đảng bộ huyện"],
    ["Đảng ủy xã Hiệp Hòa", "toàn Đảng bộ xã"],
    ["ĐẢNG UỶ XÃ MỸ AN", "toàn Đảng bộ xã"],
    ["Đảng ủy phường Tân An", "toàn Đảng bộ phường"],
    ["Đảng ủy thị trấn Vôi", "toàn Đảng bộ thị trấn"],
    ["Thị ủy Việt Yên", "toàn Đảng bộ thị xã"],
    ["Quận ủy Hải An", "toàn Đảng bộ quận"],
    ["Đảng ủy Khối các cơ quan tỉnh", "toàn Đảng bộ Khối"],
    ["Đảng ủy Quân sự huyện", "toàn Đảng bộ đã"],
    ["", "toàn Đảng bộ đã"],
    ["Đảng ủy Công an tỉnh", "toàn Đảng bộ đã"],
  ])("calls the whole of %s %s", (organisation, expected) => {
    expect(paragraph([{ name: "A", plan: 4, admitted: 1 }], { organisation })).toContain(expected);
  });

  it.each([
    [
      { planDocument: { number: "", date: null } },
      "Để hoàn thành kế hoạch năm xong trước tháng 11/2022, còn phải kết nạp 3 đảng viên, bình quân mỗi tháng ít nhất 1 đảng viên.",
    ],
    [{ planDeadline: null }, "Để hoàn thành Kế hoạch số 54-KH/HU, còn phải kết nạp 3 đảng viên."],
    [
      { planDeadline: null, planDocument: { number: "12-NQ/ĐU", date: null } },
      "Để hoàn thành Nghị quyết số 12-NQ/ĐU, còn phải kết nạp 3 đảng viên.",
    ],
    [
      { planDeadline: null, planDocument: { number: "", date: null } },
      "Để hoàn thành kế hoạch năm, còn phải kết nạp 3 đảng viên.",
    ],
  ] as const)("leaves out of the pace what nobody has said: %j", (settings, expected) => {
    const text = paragraph([{ name: "A", plan: 4, admitted: 1 }], settings);
    expect(text.endsWith(expected)).toBe(true);
  });

  it("leaves the spelling of names alone and writes its own words as wished", () => {
    const report = reportOf({
      units: [{ name: "Chi bộ Huyện ủy", plan: 4, admitted: 5 }],
      settings: { spelling: "uỷ" },
    });
    expect(reportParagraph(report, vi)).toContain("Chi bộ Huyện ủy kết nạp được 5/4");
  });
});
