import { describe, expect, it } from "vitest";
import { checkWritten } from "../rules/check-written.ts";

/** A table whose two last columns are called so; the second one of a unit is one more, the same, one more. */
function withColumns(first: string, second: string): string {
  return `
  # Biểu
  Số liệu đến hết tháng 6/2022
  TT | Đơn vị       | Chỉ tiêu | ${first} | ${second}
  1  | Xã Châu Minh | 15       | 12       | 13
  2  | Xã Thanh Vân | 14       | 11       | 11
  3  | Xã Đoan Bái  | 14       | 10       | 11
`;
}

const admittedIn = (text: string) => {
  const { figures, findings } = checkWritten(text);
  return {
    admitted: figures.units.map(({ admitted }) => admitted),
    isAsked: findings.some(({ code }) => code === "column-missing" || code === "column-uncertain"),
  };
};
const NOW = [13, 11, 11];

describe("a column of the period before", () => {
  it.each([
    ["Kết quả kết nạp kỳ trước", "Kết quả kết nạp kỳ này"],
    ["Đã kết nạp kỳ trước", "Đã kết nạp"],
    ["Kết nạp (kỳ trước)", "Kết nạp (kỳ này)"],
    ["Kết nạp đến 31/5/2022", "Kết nạp đến 30/6/2022"],
    ["Đã kết nạp (số cũ)", "Đã kết nạp (số mới)"],
    ["Đã kết nạp báo cáo trước", "Đã kết nạp"],
    ["Đã kết nạp lần trước", "Đã kết nạp lần này"],
    ["Thực hiện kỳ trước", "Thực hiện"],
    ["Lũy kế kỳ trước", "Lũy kế kỳ này"],
    ["Đã kết nạp T.5", "Đã kết nạp T.6"],
  ])("beside this one's is not what was admitted: %s | %s", (before, now) => {
    expect(admittedIn(withColumns(before, now)).admitted).toEqual(NOW);
  });

  it.each([
    ["Kết nạp kỳ trước", "Tăng, giảm"],
    ["Đã kết nạp tháng trước", "Tăng thêm trong tháng"],
    ["Lũy kế tháng trước", "Trong tháng"],
    ["Số kỳ trước", "Số kỳ này"],
    ["T5", "T6"],
  ])("alone or beside nothing known is asked about: %s | %s", (before, now) => {
    const { admitted, isAsked } = admittedIn(withColumns(before, now));
    expect(isAsked).toBe(true);
    expect(admitted).toEqual([]);
  });
});

describe("a column of changes", () => {
  it.each([
    "Tăng/giảm",
    "Tăng, giảm so với kỳ trước",
    "Chênh lệch",
    "Biến động",
    "Tăng thêm",
    "+/-",
    "Kết nạp +/-",
  ])("is not what was admitted, before it and behind it: %s", (change) => {
    expect(admittedIn(withColumns(change, "Đã kết nạp")).admitted).toEqual(NOW);
    expect(admittedIn(withColumns("Đã kết nạp", change)).admitted).toEqual([12, 11, 10]);
  });

  it("is told by its plus signs, whatever stands above it", () => {
    const signed = withColumns("Ghi chú", "Đã kết nạp").replace(
      /1[13]\n/g,
      (number) => `"+${number.trim()}"\n`,
    );
    expect(signed).toContain('"+13"');
    expect(admittedIn(signed)).toEqual({ admitted: [], isAsked: true });
    // One plus sign among plain numbers is a slip.
    const slip = signed.replaceAll('"+11"', "11");
    expect(admittedIn(slip).admitted).toEqual(NOW);
  });

  it("under two rows of headers stands beside the figures of both periods", () => {
    const text = `
  # Biểu
  Số liệu đến hết tháng 6/2022
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp |        |            | Kết nạp, so sánh
     |              |          | Kỳ trước   | Kỳ này | Tăng, giảm | Cùng kỳ
  1  | Xã Châu Minh | 15       | 12         | 13     | 1          | 9
  2  | Xã Thanh Vân | 14       | 11         | 11     | 0          | 12
  3  | Xã Đoan Bái  | 14       | 10         | 11     | 1          | 8
`;
    expect(admittedIn(text).admitted).toEqual(NOW);
  });

  it("is no figure of the roster either", () => {
    const { figures } = checkWritten(`
  # Biểu
  Số liệu đến hết tháng 6/2022
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên kỳ trước | Là đảng viên | Tăng/giảm
  1  | Xã Châu Minh | 5        | 3          | 10             | 7                     | 8            | 1
  2  | Xã Thanh Vân | 4        | 1          | 8              | 6                     | 6            | 0
  3  | Xã Đoan Bái  | 4        | 2          | 6              | 5                     | 6            | 1
`);
    expect(figures.units.map(({ admitted, members }) => [admitted, members])).toEqual([
      [3, 8],
      [1, 6],
      [2, 6],
    ]);
  });
});
