import { describe, expect, it } from "vitest";
import { checkWritten, placesOf } from "./check-written.ts";

/** Figures that provinces and districts published; what they got wrong is found, what they got right is not touched. */
describe("published figures", () => {
  it("Ninh Thuận at 30/6/2022: percentages of all kinds are right", () => {
    const report = checkWritten(`
      # Biểu 1
      TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
      1  | Công an tỉnh | 20       | 21         | 105%
      2  | Ninh Phước   | 102      | 52         | 50.98%
      3  | Quân sự tỉnh | 10       | 5          | 50%
      4  | Biên phòng   | 8        | 4          | 50%
      5  | Ninh Sơn     | 75       | 13         | 17.33%
      6  | Toàn khối khác | 600    | 193        |
         | Tổng cộng    | 815      | 288        | 35.34%
    `);
    expect(placesOf(report)).toEqual([]);
    expect(report.figures.district).toMatchObject({ plan: 815, admitted: 288 });
  });

  it("Kon Tum 2023: 590 of 658 may show 90 %, and is below it", () => {
    const report = checkWritten(`
      # Biểu 1
      TT | Đơn vị | Số thôn | Trong đó trưởng thôn là đảng viên | Tỷ lệ %
      1  | Thôn   | 658     | 590                               | 90%
      2  | Tổ dân phố | 98  | 94                                | 95.92%
    `);
    expect(placesOf(report)).toEqual([]);
    expect(report.figures.units.map(({ headClass }) => headClass)).toEqual(["below", "met"]);
  });

  it("Lục Ngạn 2018: results typed as a/b are named, never guessed", () => {
    const report = checkWritten(`
      # Biểu 1
      TT | Đơn vị        | Chỉ tiêu | Kết nạp
      1  | Xã Thanh Hải  |          | 11/15
      2  | Xã Đồng Cốc   |          | 2018-07-08
      3  | Xã Tân Sơn    |          | 2018-07-06
    `);
    expect(placesOf(report)).toEqual([
      "count-became-date Biểu 1!D2",
      "count-became-date Biểu 1!D3",
      "count-became-date Biểu 1!D4",
    ]);
    expect(report.findings.map(({ args }) => [args.reading, args.otherReading])).toEqual([
      ["11/15", null],
      ["8/7", "7/8"],
      ["6/7", "7/6"],
    ]);
    expect(report.figures.district.admitted).toBeNull();
  });
});
