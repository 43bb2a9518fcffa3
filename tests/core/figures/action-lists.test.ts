import { expect, it } from "vitest";
import { checkWritten } from "../rules/check-written.ts";

const UNITS = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
  1  | Xã Châu Minh | 5        | 3
  2  | Xã Thanh Vân | 4        | 1
`;

/** Who stands on the lists: what is said of each, in the roster's order. */
const listsOf = (roster: string) => {
  const { completeDossier, sendToTraining, needsData } = checkWritten(UNITS + roster).figures.lists;
  const lines = (list: typeof needsData) =>
    list.map(({ row, cell, name, unit, village, role, reasons }) =>
      [row, `${cell.row},${cell.column}`, name, unit, village, role, ...reasons].join(" | "),
    );
  return { A: lines(completeDossier), B: lines(sendToTraining), C: lines(needsData) };
};

it("the lists hold heads and deputies in office who are not known to be members, each once, with every reason", () => {
  expect(
    listsOf(`
      # Trưởng thôn
      TT | Đơn vị       | Thôn   | Chức danh     | Họ và tên     | Đảng viên | Đã bồi dưỡng | Đủ điều kiện | Ngày cấp GCN
      0  |              | Thôn 0 | Trưởng thôn   | Bùi Văn Khải  | không     | x            | x            |
      1  | Xã Châu Minh | Thôn 1 | Trưởng thôn   | Nguyễn Văn An | không     | x            | x            |
      2  | xã châu minh | Thôn 1 | Phó thôn      | Trần Văn Bình | không     | không        | x            |
      3  | Xã Châu Minh | Thôn 2 | Trưởng thôn   | Lê Văn Cam    | x         | x            | x            |
      4  | Xã Minh Khai |        | Trưởng thôn   | Hà Văn Dần    | không     |              |              |
      5  | Xã Thanh Vân | Thôn 3 |               | Hà Văn Em     | đang xét  | x            | không        |
      6  | Xã Thanh Vân | Thôn 4 | Bí thư, phó thôn | Vũ Văn Giang |        | x            | x            |
      7  | Xã Thanh Vân | Thôn 5 | Trưởng thôn   | Khuyết        |           |              |              |
      8  | Xã Thanh Vân | Thôn 6 | Trưởng thôn   |               |           | x            | x            |
      9  | Xã Thanh Vân | Thôn 7 | Công an viên  | Đỗ Văn Hải    | không     | x            | x            |
      10 | Xã Thanh Vân | Thôn 8 | Phó thôn      | Ngô Văn Khánh | không     |              | x            | 2021-05-05
      11 | Xã Thanh Vân | Thôn 9 | Trưởng thôn   | Lý Văn Long   | không     | không        | không        |
    `),
  ).toEqual({
    A: [
      "0 | 1,4 | Bùi Văn Khải |  | Thôn 0 | Trưởng thôn",
      "1 | 2,4 | Nguyễn Văn An | Xã Châu Minh | Thôn 1 | Trưởng thôn",
      // The certificate proves the training.
      "10 | 11,4 | Ngô Văn Khánh | Xã Thanh Vân | Thôn 8 | Phó thôn",
    ],
    // Under the unit's own name, however it is written.
    B: ["2 | 3,4 | Trần Văn Bình | Xã Châu Minh | Thôn 1 | Phó thôn"],
    C: [
      // A unit that is not known is called as it is written.
      "4 | 5,4 | Hà Văn Dần | Xã Minh Khai |  | Trưởng thôn | training-unknown | eligibility-unknown",
      "5 | 6,4 | Hà Văn Em | Xã Thanh Vân | Thôn 3 |  | membership-unknown | not-eligible | role-unknown",
      "9 | 10,4 | Đỗ Văn Hải | Xã Thanh Vân | Thôn 7 | Công an viên | role-unknown",
      "11 | 12,4 | Lý Văn Long | Xã Thanh Vân | Thôn 9 | Trưởng thôn | not-eligible",
    ],
  });
});

it("what the roster does not say of a person is not known, and nobody is listed without names", () => {
  const { A } = listsOf(`
    # Trưởng thôn
    TT | Thôn   | Họ và tên  | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
    1  | Thôn 1 | Lê Văn Cam | không     | x            | x
    2  | Thôn 2 | Hà Văn Em  | không     | x            | x
  `);
  expect(A).toEqual([]);
  const nothing = { A: [], B: [], C: [] };
  expect(listsOf("")).toEqual(nothing);
  expect(checkWritten(UNITS).figures.lists).toEqual({
    completeDossier: [],
    sendToTraining: [],
    needsData: [],
  });
});

it("of people for the same reasons the reasons are kept once", () => {
  const { needsData } = checkWritten(`${UNITS}
    # Trưởng thôn
    TT | Đơn vị       | Thôn   | Chức danh   | Họ và tên     | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
    1  | Xã Châu Minh | Thôn 1 | Trưởng thôn | Nguyễn Văn An | không     |              | x
    2  | Xã Châu Minh | Thôn 2 | Trưởng thôn | Trần Văn Bình | không     |              | x
  `).figures.lists;
  expect(needsData).toHaveLength(2);
  expect(needsData[0]?.reasons).toBe(needsData[1]?.reasons);
});
