import { describe, expect, it } from "vitest";
import { unitsNamedIn } from "../../../src/core/recognise/unit-lists.ts";
import { unitMatcher } from "../../../src/core/recognise/unit-matching.ts";
import { unitKey } from "../../../src/core/text/unit-names.ts";

const UNITS = [
  "Xã An Hà",
  "Xã Đại Lâm",
  "Thị trấn Vôi",
  "Thị trấn Kép",
  "Xã Thắng",
  "Thị trấn Thắng",
  "Chi bộ Trung tâm Văn hóa, Thông tin",
  "Chi bộ Nội vụ và Lao động",
  "Xã Hòa Sơn",
];
const match = unitMatcher(UNITS.map(unitKey));

/** The units as in the list, "?" for a name that is none. */
function named(text: string): string[] {
  return unitsNamedIn(text, match).map(({ name, unit }) =>
    unit === null ? `?${name}` : (UNITS[unit] ?? ""),
  );
}

describe("units named in one cell", () => {
  it.each<[string, string[]]>([
    ["Xã An Hà, Đại Lâm; TT Vôi", ["Xã An Hà", "Xã Đại Lâm", "Thị trấn Vôi"]],
    ["Xã An Hà, Đại Lâm và thị trấn Vôi", ["Xã An Hà", "Xã Đại Lâm", "Thị trấn Vôi"]],
    ["Các xã: An Hà, Đại Lâm, Hòa Sơn.", ["Xã An Hà", "Xã Đại Lâm", "Xã Hòa Sơn"]],
    ["Gồm 03 xã: An Hà, Đại Lâm và Hoà Sơn", ["Xã An Hà", "Xã Đại Lâm", "Xã Hòa Sơn"]],
    ["Các xã An Hà; Đại Lâm", ["Xã An Hà", "Xã Đại Lâm"]],
    ["Xã, thị trấn: An Hà, Vôi", ["Xã An Hà", "Thị trấn Vôi"]],
    ["Xã An Hà\nTT Vôi\n- TT. Kép", ["Xã An Hà", "Thị trấn Vôi", "Thị trấn Kép"]],
    ["1. Xã An Hà 2. Xã Đại Lâm", ["Xã An Hà", "Xã Đại Lâm"]],
    ["01. Xã An Hà\n02. Xã Đại Lâm\n(BT: Lê Văn A)", ["Xã An Hà", "Xã Đại Lâm"]],
    ["Xã An Hà (BT: Lê A, ĐT: 0912345678), Đại Lâm", ["Xã An Hà", "Xã Đại Lâm"]],
    ["Xã An Hà - Xã Đại Lâm", ["Xã An Hà", "Xã Đại Lâm"]],
    ["Thị trấn Vôi, Thắng", ["Thị trấn Vôi", "Thị trấn Thắng"]],
    ["Xã: An Hà, Thắng", ["Xã An Hà", "Xã Thắng"]],
    ["An Hà, Thắng", ["Xã An Hà", "?Thắng"]],
    ["Chi bộ Trung tâm Văn hóa, Thông tin", ["Chi bộ Trung tâm Văn hóa, Thông tin"]],
    [
      "Xã An Hà; Chi bộ Nội vụ và Lao động; Hòa Sơn và Đại Lâm",
      ["Xã An Hà", "Chi bộ Nội vụ và Lao động", "Xã Hòa Sơn", "Xã Đại Lâm"],
    ],
    ["Xã An Hà, Bắc Lý", ["Xã An Hà", "?Bắc Lý"]],
    ["Xã Đồng Tâm và Bắc Lý", ["?Xã Đồng Tâm và Bắc Lý"]],
    ["", []],
    [" ; , ", []],
  ])("%j", (text, units) => {
    expect(named(text)).toEqual(units);
  });
});
