import { describe, expect, it } from "vitest";
import { gatherReports, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

const TODAY = { year: 2023, month: 4, day: 4 };
const ROSTER = ["STT", "Đơn vị", "Thôn", "Chức danh", "Họ và tên", "Đảng viên"];
const unitName = (at: number) => `Chi bộ Trường số ${at + 1}`;
const book = checkWorkbook(
  snapshotOf([
    {
      name: "Biểu",
      rows: [
        ["HUYỆN ỦY THẠCH LÂM"],
        ["Số liệu đến hết ngày 31/3/2023"],
        ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
        ...Array.from({ length: 200 }, (_, at): CellValue[] => [at + 1, unitName(at), 5, 1]),
        [201, "Đảng bộ xã Bình Khê", 5, 1],
      ],
    },
    {
      name: "DS",
      rows: [["DANH SÁCH"], ROSTER, [1, "Đảng bộ xã Bình Khê", "Thôn 1", "Trưởng thôn", "Đỗ Văn An", "x"]],
    },
  ]),
  DEFAULT_SETTINGS,
  TODAY,
);

function sent(name: string, sheets: SheetFixture[]) {
  return { name, report: checkUnitFile(snapshotOf(sheets), book, null, TODAY) };
}

describe("many files, and long ones", () => {
  it("gathers two hundred files, each for its own unit", () => {
    const files = Array.from({ length: 200 }, (_, at) =>
      sent(`${at}.xlsx`, [
        {
          name: "BC",
          rows: [
            ["BÁO CÁO"],
            ["Tính đến 31/3/2023"],
            ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
            [unitName(at), "", 2],
          ],
        },
      ]),
    );
    const gathering = gatherReports(book, files, NOTHING_ANSWERED);
    expect(gathering.files.map(({ status, unit }) => [status, unit])).toEqual(
      files.map((_, at) => ["placed", at]),
    );
    expect(gathering.units.filter(({ status }) => status === "sent")).toHaveLength(200);
  });

  it("takes ten thousand people of one unit", () => {
    const rows = Array.from({ length: 10_000 }, (_, at): CellValue[] => [
      at + 1,
      "Đảng bộ xã Bình Khê",
      `Thôn ${at + 1}`,
      "Trưởng thôn",
      at === 0 ? "Đỗ Văn An" : `Người số ${at}`,
      "x",
    ]);
    const file = sent("ds.xlsx", [
      { name: "DS", rows: [["ĐẢNG BỘ XÃ BÌNH KHÊ"], ["Tính đến 31/3/2023"], ROSTER, ...rows] },
    ]);
    const [answer] = gatherReports(book, [file], NOTHING_ANSWERED).files;
    const asked = new Set(answer?.questions.map(({ code }) => code));
    expect((answer?.newRows.length ?? 0) + (answer?.questions.length ?? 0), [...asked].join()).toBe(9_999);
    expect(answer?.changes).toEqual([]);
  });
});
