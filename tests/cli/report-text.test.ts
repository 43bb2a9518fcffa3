import { expect, it } from "vitest";
import { reportText } from "../../src/cli/report-text.ts";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { command } from "../../src/locales/vi/command.ts";
import { snapshotOf } from "../fixtures/snapshots.ts";

function checked(rows: readonly (readonly string[])[]) {
  return checkWorkbook(snapshotOf([{ name: "Biểu 1", rows }]), DEFAULT_SETTINGS, {
    year: 2026,
    month: 11,
    day: 22,
  });
}

function textOf(...rows: string[][]): string {
  return reportText("so.xlsx", checked(rows), command, "vi");
}

it("says that a form has not been filled in, and not that there is none", () => {
  expect(textOf(["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"])).toContain(
    "Bảng đơn vị ‘Biểu 1’ A1:D1 (chưa có dòng nào)",
  );
  expect(textOf(["Xin chào"])).toContain("không nhận ra bảng nào");
});

const TABLE = [
  ["TT", "Đơn vị", "Chỉ tiêu", "Kết nạp các lớp", "Ghi chú"],
  ["1", "Xã An Bình", "4", "2", ""],
  ["2", "Xã Yên Mỹ", "5", "3", ""],
  ["3", "Xã Tân Lập", "6", "1", ""],
];

it("says in short what each column was read as, and asks where that is not certain", () => {
  expect(textOf(...TABLE)).toContain(
    "    Bảng đơn vị: A TT · B Đơn vị · C Chỉ tiêu · D Đã kết nạp ? · E Ghi chú",
  );
});

it("explains in full how certain each column is, why, and what else the header could be", () => {
  const text = reportText("so.xlsx", checked(TABLE), command, "vi", true);
  expect(text).toContain("C “Chỉ tiêu” → Chỉ tiêu: chắc chắn, theo tên cột, 10 điểm");
  expect(text).toMatch(/D “Kết nạp các lớp” → Đã kết nạp: chưa chắc, theo tên cột, [\d,]+ điểm/);
  expect(text).toMatch(/Bảng đơn vị ‘Biểu 1’ A1:E1: [\d,]+ điểm/);
  expect(reportText("so.xlsx", checked([["Xin chào"]]), command, "vi", true)).toContain(
    "Cách nhận ra các bảng:\n    không nhận ra bảng nào",
  );
});

it("speaks of a commune's villages by name, and of its share, where each unit has one head", () => {
  const commune = (more: string) =>
    textOf(
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn", "Là đảng viên"],
      ["1", "Chi bộ thôn Đông", "2", "1", "1", "1"],
      ["2", "Chi bộ thôn Đoài", "2", "1", "1", "0"],
      ["3", "Chi bộ thôn Trung", "2", "0", more, "0"],
      ["4", "Chi bộ Trường THCS", "1", "1", "", ""],
    );
  expect(commune("1")).toContain(
    "là đảng viên 1/3 = 33,33% (3/3 đơn vị); 2 thôn, tổ dân phố có người đứng đầu chưa là đảng viên: thôn Đoài, thôn Trung\n",
  );
  expect(commune("2")).toContain("2 đơn vị dưới 90%");
});
