import { describe, expect, it } from "vitest";
import { noticeQuery, readNotice, type Notice } from "../../src/commands/notice-address.ts";
import { noticeWords } from "../../src/commands/notice-words.ts";

const CHECKED: Notice = {
  kind: "checked",
  language: "vi",
  findings: { error: 2, warning: 1, info: 0 },
  unitTable: "filled",
  district: {
    coverage: { admission: { known: 62, of: 62 }, heads: { known: 54, of: 54 } },
    stated: { plan: 226, admitted: 85, heads: 242, members: 217 },
    unitsUnknown: 0,
    unitsHeadsUnknown: 0,
    plan: 226,
    admitted: 85,
    percent: (100 * 85) / 226,
    gap: 141,
    unitGaps: 144,
    unitsMet: 3,
    unitsExceeded: 2,
    unitsBelow: 32,
    unitsNone: 17,
    unitsWithoutPlan: 8,
    heads: 242,
    members: 217,
    headPercent: (100 * 217) / 242,
    headClass: "below",
    moreMembersNeeded: 1,
    unitMoreMembersNeeded: 15,
    unitsBelowHeads: 8,
  },
  threshold: 90,
  unconfirmed: 0,
};

describe("the notice of a ribbon command", () => {
  it("says the result in the reader's words and numbers", () => {
    expect(noticeWords(CHECKED).lines).toEqual([
      "2 lỗi, 1 cảnh báo, 0 ghi chú",
      "Kết nạp 85 trên chỉ tiêu 226: 37,61% (62/62 đơn vị)",
      "Trưởng thôn, tổ trưởng là đảng viên: 217 trên 242, 89,67% (54/54 đơn vị)",
      "Đơn vị dưới 90%: 8",
    ]);
    expect(noticeWords({ ...CHECKED, language: "en" }).lines[1]).toBe(
      "Admitted 85 of 226 planned: 37.61% (62/62 units)",
    );
  });

  it("says how much of the office is not stated yet, once", () => {
    expect(noticeWords({ ...CHECKED, unconfirmed: 3 }).lines.at(-1)).toBe(
      "Còn 3 mục của cơ quan chưa khai báo: khi in để trống hoặc bỏ qua.",
    );
  });

  it("says that all is well, and that nothing was recognised", () => {
    const findings = { error: 0, warning: 0, info: 0 };
    expect(noticeWords({ ...CHECKED, findings, unitTable: "missing" }).lines).toEqual([
      "Không có lỗi và cảnh báo",
      "Chưa nhận ra bảng đơn vị trong sổ này.",
    ]);
    expect(noticeWords({ ...CHECKED, findings, unitTable: "empty" }).lines[1]).toContain("chưa có dòng nào");
  });

  it("names the next step: mend, print, or begin", () => {
    const clean = { error: 0, warning: 0, info: 0 };
    expect(noticeWords(CHECKED).next).toContain("cách sửa");
    expect(noticeWords({ ...CHECKED, findings: clean }).next).toContain("Tạo bảng tổng hợp");
    expect(noticeWords({ ...CHECKED, findings: clean, unitTable: "missing" }).next).toContain("Tạo sổ mẫu");
  });

  it("says what went wrong, whether anything was changed, and what to do", () => {
    const problem: Notice = { kind: "problem", language: "vi", code: "read-only", changed: "nothing" };
    const { lines, next } = noticeWords(problem);
    expect(lines).toEqual(["Sổ đang mở ở chế độ chỉ đọc", "Chưa có gì thay đổi trong sổ."]);
    expect(next).not.toBe("");
    expect(noticeWords({ ...problem, changed: "partly" }).lines[1]).toContain("một phần");
  });

  it.each([
    ["vi", 0, "Sổ này đã có đủ các trang mẫu, không tạo thêm trang nào."],
    ["vi", 2, "Đã thêm 2 trang mẫu và mở trang đầu tiên."],
    ["en", 0, "This workbook has all the blank sheets already; none was added."],
  ] as const)("says in %s that %i forms were added", (language, added, line) => {
    expect(noticeWords({ kind: "forms", language, added }).lines).toEqual([line]);
  });

  it("comes through the dialog's address as it was", () => {
    expect(readNotice(`?_host_Info=Excel&${noticeQuery(CHECKED)}`)).toEqual(CHECKED);
    for (const query of ["", "?notice=", "?notice={", "?notice=7"]) expect(readNotice(query)).toBeNull();
  });
});
