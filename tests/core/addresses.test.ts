import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quotedSheetName,
} from "../../src/core/values/addresses.ts";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [MAX_COLUMNS - 1, "XFD"],
  ])("column %i is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  it.each(["", "XFE", "A1", "Đ", "AAAA"])("%j is no column", (name) => expect(columnIndex(name)).toBeNull());
  it.each([-1, 1.5, MAX_COLUMNS, Number.NaN])("%d has no name", (index) =>
    expect(() => columnName(index)).toThrow(RangeError),
  );
  it.each(["A0", "A1048577", "XFE1", "A1:B", "A:A", "Sheet1!A1", ""])("%j is no area", (text) =>
    expect(parseArea(text)).toBeNull(),
  );

  it("reads what it writes, corners in any order", () => {
    const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
    const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
    fc.assert(
      fc.property(row, row, column, column, (rowA, rowB, columnA, columnB) => {
        const area = {
          top: Math.min(rowA, rowB),
          bottom: Math.max(rowA, rowB),
          left: Math.min(columnA, columnB),
          right: Math.max(columnA, columnB),
        };
        expect(parseArea(areaAddress(area))).toEqual(area);
        const corners = [
          cellAddress({ row: rowA, column: columnA }),
          cellAddress({ row: rowB, column: columnB }),
        ];
        expect(parseArea(corners.join(":"))).toEqual(area);
      }),
      { seed: 1019 },
    );
  });

  it("quotes every sheet name", () => {
    expect(quotedSheetName("Kết nạp")).toBe("'Kết nạp'");
    expect(quotedSheetName("Q'1")).toBe("'Q''1'");
  });
});
