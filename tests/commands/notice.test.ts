import { describe, expect, it } from "vitest";
import {
  namesMessage,
  noticeIn,
  noticeQuery,
  readNotice,
  type CommandNotice,
} from "../../src/commands/notice-address.ts";
import { CHECKED, OF_VILLAGES } from "./notices.ts";
import { emptyWords, commandNoticeWords } from "../../src/commands/notice-words.ts";

describe("the notice of a ribbon command", () => {
  it("says the result in the reader's words and numbers", () => {
    expect(commandNoticeWords(CHECKED).lines).toEqual([
      "2 lỗi, 1 cảnh báo, 0 ghi chú",
      "Kết nạp 85 trên chỉ tiêu 226: 37,61% (62/62 đơn vị)",
      "Trưởng thôn, tổ trưởng là đảng viên: 217 trên 242, 89,67% (54/54 đơn vị)",
      "Đơn vị dưới 90%: 8",
    ]);
    expect(commandNoticeWords({ ...CHECKED, language: "en" }).lines[1]).toBe(
      "Admitted 85 of 226 planned: 37.61% (62/62 units)",
    );
  });

  it("speaks of villages where each unit is one", () => {
    expect(commandNoticeWords({ ...CHECKED, areVillages: true }).lines.at(-1)).toBe(
      "Thôn, tổ dân phố có người đứng đầu chưa là đảng viên: 8",
    );
  });

  it("names the first villages and says how many there are besides", () => {
    const last = (count: number, language: "vi" | "en" = "vi") =>
      commandNoticeWords({
        ...OF_VILLAGES,
        language,
        district: { ...CHECKED.district, unitsBelowHeads: count },
      }).lines.at(-1);
    expect(last(2)).toBe("Thôn, tổ dân phố có người đứng đầu chưa là đảng viên: 2 (thôn Đông, thôn Đoài)");
    expect(last(8)).toBe(
      "Thôn, tổ dân phố có người đứng đầu chưa là đảng viên: 8 (thôn Đông, thôn Đoài và 6 thôn, tổ dân phố nữa)",
    );
    expect(last(8, "en")).toContain("8 (thôn Đông, thôn Đoài and 6 more)");
  });

  it("keeps names out of the address, which a server may write down, and tells them afterwards", () => {
    const notice: CommandNotice = OF_VILLAGES;
    expect(decodeURIComponent(noticeQuery(notice))).not.toContain("Đông");
    expect(readNotice(noticeQuery(notice))).toEqual({ ...notice, villages: [] });
    expect(noticeIn(namesMessage(notice) ?? "")).toEqual(notice);
    expect(namesMessage(CHECKED)).toBeNull();
    for (const message of ["", "{", '"x"', '{"kind":"checked","villages":["<b>"]}'])
      expect(noticeIn(message)).toBeNull();
  });

  it("says how much of the office is not stated yet, once", () => {
    expect(commandNoticeWords({ ...CHECKED, unconfirmed: 3 }).lines.at(-1)).toBe(
      "Còn 3 mục của cơ quan chưa khai báo: khi in để trống hoặc bỏ qua.",
    );
  });

  it("says that all is well, and that nothing was recognised", () => {
    const findings = { error: 0, warning: 0, info: 0 };
    expect(commandNoticeWords({ ...CHECKED, findings, unitTable: "missing" }).lines).toEqual([
      "Không có lỗi và cảnh báo",
      "Chưa nhận ra bảng đơn vị trong sổ này.",
    ]);
    expect(commandNoticeWords({ ...CHECKED, findings, unitTable: "empty" }).lines[1]).toContain(
      "chưa có dòng nào",
    );
  });

  it("names the next step: mend, print, or begin", () => {
    const clean = { error: 0, warning: 0, info: 0 };
    expect(commandNoticeWords(CHECKED).next).toContain("cách sửa");
    expect(commandNoticeWords({ ...CHECKED, findings: clean }).next).toContain("Tạo bảng tổng hợp");
    expect(commandNoticeWords({ ...CHECKED, findings: clean, unitTable: "missing" }).next).toContain(
      "Tạo sổ mẫu",
    );
  });

  it("says what went wrong, whether anything was changed, and what to do", () => {
    const problem: CommandNotice = { kind: "problem", language: "vi", code: "read-only", changed: "nothing" };
    const { lines, next } = commandNoticeWords(problem);
    expect(lines).toEqual(["Sổ đang mở ở chế độ chỉ đọc", "Chưa có gì thay đổi trong sổ."]);
    expect(next).not.toBe("");
    expect(commandNoticeWords({ ...problem, changed: "partly" }).lines[1]).toContain("một phần");
  });

  it.each([
    ["vi", 0, "Sổ này đã có đủ các trang mẫu, không tạo thêm trang nào."],
    ["vi", 2, "Đã thêm 2 trang mẫu và mở trang đầu tiên."],
    ["en", 0, "This workbook has all the blank sheets already; none was added."],
  ] as const)("says in %s that %i forms were added", (language, added, line) => {
    expect(commandNoticeWords({ kind: "forms", language, added }).lines).toEqual([line]);
  });

  it("comes through the dialog's address as it was", () => {
    expect(readNotice(`?_host_Info=Excel&${noticeQuery(CHECKED)}`)).toEqual(CHECKED);
    for (const query of ["", "?notice=", "?notice={", "?notice=7"]) expect(readNotice(query)).toBeNull();
  });

  it("stands any address: what no command could have said is nothing", () => {
    for (const [key, value] of [
      ["kind", "other"],
      ["kind", "__proto__"],
      ["language", "xx"],
      ["language", "constructor"],
      ["findings", null],
      ["findings", { error: "<img>", warning: 0, info: 0 }],
      ["unitTable", 7],
      ["district", {}],
      ["district", { ...CHECKED.district, coverage: null }],
      ["villages", [7]],
      ["threshold", "90"],
      ["unconfirmed", -1],
    ] as const)
      expect(
        readNotice(`notice=${encodeURIComponent(JSON.stringify({ ...CHECKED, [key]: value }))}`),
      ).toBeNull();
    for (const other of [
      { kind: "forms", language: "vi" },
      { kind: "summary", language: "vi", draft: null, without: "tab" },
      { kind: "problem", language: "vi", code: "toString", changed: "nothing" },
      [],
    ])
      expect(readNotice(`notice=${encodeURIComponent(JSON.stringify(other))}`)).toBeNull();
  });

  it("says so, in both languages, where there is nothing to show", () => {
    const { lines, close } = emptyWords();
    expect(lines[0]).toContain("Chưa có kết quả");
    expect(lines[1]).toContain("no result");
    expect(close).toBe("Đóng");
  });

  it.each([
    { kind: "forms", language: "en", added: 1 },
    { kind: "summary", language: "vi", draft: { errors: 1, unknownUnits: 0 }, without: ["charts"] },
    { kind: "noSummary", language: "vi" },
    { kind: "problem", language: "en", code: "read-only", changed: "partly" },
  ] satisfies CommandNotice[])("$kind comes through too", (notice) => {
    expect(readNotice(noticeQuery(notice))).toEqual(notice);
  });
});
