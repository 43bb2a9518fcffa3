import { expect, it } from "vitest";
import { reportText } from "../../src/cli/report-text.ts";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { command } from "../../src/locales/vi/command.ts";
import { snapshotOf } from "../fixtures/snapshots.ts";

function textOf(...rows: string[][]): string {
  const report = checkWorkbook(snapshotOf([{ name: "Biểu 1", rows }]), DEFAULT_SETTINGS, {
    year: 2026,
    month: 11,
    day: 22,
  });
  return reportText("so.xlsx", report, command, "vi");
}

it("says that a form has not been filled in, and not that there is none", () => {
  expect(textOf(["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"])).toContain(
    "Bảng đơn vị ‘Biểu 1’ A1:D1 (chưa có dòng nào)",
  );
  expect(textOf(["Xin chào"])).toContain("không nhận ra bảng nào");
});
