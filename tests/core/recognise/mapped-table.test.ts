import { describe, expect, test } from "vitest";
import type { Settings } from "../../../src/core/settings/settings.ts";
import type { SheetFixture } from "../../fixtures/snapshots.ts";
import { described } from "./described.ts";

const SHEETS: readonly SheetFixture[] = [
  {
    name: "Đơn vị",
    rows: [
      ["Kết quả kết nạp đảng viên"],
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Ghi chú"],
      [1, "Đảng bộ xã Hoàng An", 9, 3, ""],
      [2, "Đảng bộ xã Đông Lỗ", 8, 8, ""],
      [],
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Ghi chú"],
      [1, "Đảng bộ xã Hoàng Vân", 5, 2, ""],
    ],
  },
  {
    name: "Số liệu",
    rows: [
      ["Mã", "Nơi", "A", "B"],
      ["x1", "Đảng bộ xã Hoàng An", 9, 3],
      ["x2", "Đảng bộ xã Đông Lỗ", 8, 8],
    ],
  },
];

/** What the unit table is taken to be under a mapping. */
function unitTable(units: Settings["tables"]["units"] | "automatic"): readonly string[] {
  const { lines } = described(SHEETS, { tables: units === "automatic" ? {} : { units: units ?? null } });
  const at = lines.findIndex((line) => line.startsWith("units "));
  return at < 0 ? [] : lines.slice(at, at + 2);
}

describe("a table where the user says it is", () => {
  test.each<[string, Settings["tables"]["units"] | "automatic", readonly string[]]>([
    [
      "without a word of the user",
      "automatic",
      ["units Đơn vị!A2:E2 rows 3-4", "  ordinal:A unit:B plan:C admitted:D note:E"],
    ],
    [
      "on the sheet named, its columns as found",
      [{ sheet: "Đơn vị", columns: {} }],
      ["units Đơn vị!A2:E2 rows 3-4", "  ordinal:A unit:B plan:C admitted:D note:E"],
    ],
    [
      "the second table of the sheet, by a row of its header",
      [{ sheet: "Đơn vị", headerRow: 6, columns: {} }],
      ["units Đơn vị!A6:E6 rows 7", "  ordinal:A unit:B plan:C admitted:D note:E"],
    ],
    [
      "a column that is not to be used, the others as found",
      [{ sheet: "Đơn vị", columns: { note: null, ordinal: null } }],
      ["units Đơn vị!B2:D2 rows 3-4", "  unit:B plan:C admitted:D"],
    ],
    [
      "two columns the other way round",
      [{ sheet: "Đơn vị", columns: { plan: "D", admitted: "C" } }],
      ["units Đơn vị!A2:E2 rows 3-4", "  ordinal:A unit:B admitted:C plan:D note:E"],
    ],
    [
      "where headers say nothing",
      [{ sheet: "Số liệu", headerRow: 1, columns: { unit: "B", plan: "C", admitted: "D" } }],
      ["units Số liệu!B1:D1 rows 2-3", "  unit:B plan:C admitted:D"],
    ],
    ["a kind that is not to be used", null, []],
    ["a sheet that is gone: as found", [{ sheet: "Cũ", columns: { unit: "B" } }], unitTable("automatic")],
  ])("%s", (_, mapping, expected) => {
    expect(unitTable(mapping)).toEqual(expected);
  });
});
