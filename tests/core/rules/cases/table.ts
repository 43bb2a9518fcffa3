import type { RuleCases } from "./rule-cases.ts";
import { changed, UNITS } from "./written.ts";

const GROUPED = `
  # Biểu 1
  TT | Đơn vị              | Chỉ tiêu | Đã kết nạp
  I  | Xã, thị trấn        | 9        | 12
  1  | Xã Châu Minh        | 5        | 7
  2  | Xã Thanh Vân        | 4        | 5
  II | Cơ quan, trường học | 10       | 1
  1  | Chi bộ Tòa án       | 2        | 1
  2  | Chi bộ Công an      | 8        |
     | Tổng cộng           | 19       | 13
`;

/** Plans of 2024 as the province published them: the items add up to 1.950, the stated total is 1.905. */
const QUANG_NAM = `
  # Biểu 1
  TT | Đơn vị | Chỉ tiêu | Đã kết nạp
  1  | Thành ủy Tam Kỳ | 150 |
  2  | Thành ủy Hội An | 110 |
  3  | Thị ủy Điện Bàn | 150 |
  4  | Huyện ủy Đại Lộc | 125 |
  5  | Huyện ủy Duy Xuyên | 90 |
  6  | Huyện ủy Thăng Bình | 115 |
  7  | Huyện ủy Núi Thành | 115 |
  8  | Huyện ủy Phú Ninh | 87 |
  9  | Huyện ủy Quế Sơn | 87 |
  10 | Huyện ủy Nông Sơn | 30 |
  11 | Huyện ủy Hiệp Đức | 48 |
  12 | Huyện ủy Tiên Phước | 77 |
  13 | Huyện ủy Phước Sơn | 80 |
  14 | Huyện ủy Bắc Trà My | 95 |
  15 | Huyện ủy Nam Trà My | 95 |
  16 | Huyện ủy Nam Giang | 110 |
  17 | Huyện ủy Đông Giang | 95 |
  18 | Huyện ủy Tây Giang | 80 |
  19 | Đảng ủy Công an tỉnh | 12 |
  20 | Đảng ủy Quân sự tỉnh | 29 |
  21 | Đảng ủy Biên phòng tỉnh | 15 |
  22 | Đảng ủy Khối các cơ quan | 155 |
     | Tổng cộng | 1905 |
`;

export const tableCases = {
  "total-mismatch": {
    fires: [
      { name: "a digit off", workbook: changed(GROUPED, "19       | 13", "19       | 18", "Biểu 1!D8") },
      { name: "the published total of Quảng Nam", workbook: `${QUANG_NAM}=> Biểu 1!C24` },
      {
        name: "a total above its rows",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
             | Toàn huyện   | 10       | 3
          1  | Xã Châu Minh | 5        | 2
          2  | Xã Thanh Vân | 4        | 1
          => Biểu 1!C2
        `,
      },
      {
        name: "a text number counts with its value",
        workbook: `${changed(UNITS, "4        | 1", '"4 " | 1')}| Tổng cộng | 8 | 3\n=> Biểu 1!C4`,
        also: ["number-as-text Biểu 1!C3"],
      },
      {
        name: "beside a count that cannot be read, which explains no more than is written in it",
        workbook: `${changed(UNITS, "4        | 1", "chưa có | 1")}| Tổng cộng | 9 | 3\n=> Biểu 1!C4`,
        also: ["number-unreadable Biểu 1!C3"],
      },
      {
        name: "beside a row with more members than heads",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Số trưởng thôn | Trong đó là đảng viên
          1  | Xã Châu Minh | 5              | 7
          2  | Xã Thanh Vân | 4              | 3
             | Tổng cộng    | 9              | 9
          => Biểu 1!D4
        `,
        also: ["members-exceed-heads Biểu 1!D2"],
      },
      {
        name: "beside a negative count",
        workbook: `${changed(UNITS, "4        | 1", "4 | -1")}| Tổng cộng | 9 | 3\n=> Biểu 1!D4`,
        also: ["number-negative Biểu 1!D3"],
      },
      {
        name: "an old result of the right formula",
        workbook: `${UNITS}| Tổng cộng | 9 | 4\n! formula D4 =SUM(D2:D3)\n=> Biểu 1!D4`,
      },
      {
        name: "an old result of the right formula, beside another column of figures",
        workbook: `${UNITS}| Tổng cộng | 8 | 3\n! formula C4 =SUM(C2:C3)\n=> Biểu 1!C4`,
      },
      {
        name: "a formula that leaves a row out",
        workbook: `${UNITS}| Tổng cộng | 5 | 3\n! formula C4 =SUM(C2)\n=> Biểu 1!C4`,
      },
    ],
    silent: [
      {
        name: "SUBTOTAL over hidden rows",
        workbook: `${UNITS}| Tổng cộng | 5 | 2\n! hidden 3\n! formula C4 =SUBTOTAL(9,C2:C3)\n! formula D4 =SUBTOTAL(9,D2:D3)`,
        also: ["total-of-visible Biểu 1!C4", "total-of-visible Biểu 1!D4"],
      },
      {
        name: "a sum of what stands there, a negative count included",
        workbook: `${changed(UNITS, "4        | 1", "4 | -1")}| Tổng cộng | 9 | 1`,
        also: ["number-negative Biểu 1!D3"],
      },
      {
        name: "a sum of Excel over “7/5”, which became a date",
        workbook: `${changed(UNITS, "4        | 1", "4 | 44688")}| Tổng cộng | 9 | 44690\n! format D3 d/m`,
        also: ["count-became-date Biểu 1!D3"],
      },
      { name: "groups and their sums", workbook: GROUPED },
      { name: "the items' sum of Quảng Nam", workbook: changed(QUANG_NAM, "1905", "1950") },
      { name: "a blank total", workbook: `${UNITS}| Tổng cộng | 9 |` },
      {
        name: "a sum of Excel, which leaves text out",
        workbook: `${changed(UNITS, "4        | 1", '"4 " | 1')}| Tổng cộng | 5 | 3`,
        also: ["number-as-text Biểu 1!C3"],
      },
      {
        name: "a count that cannot be read",
        workbook: `${changed(UNITS, "4        | 1", "bốn | 1")}| Tổng cộng | 9 | 3`,
        also: ["number-unreadable Biểu 1!C3"],
      },
    ],
  },
  "total-of-visible": {
    fires: [
      {
        name: "AGGREGATE over filtered rows",
        workbook: `${UNITS}| Tổng cộng | 5 | 2\n! hidden 3\n! formula C4 =AGGREGATE(9,5,C2:C3)\n! formula D4 =AGGREGATE(9,5,D2:D3)\n=> Biểu 1!C4\n=> Biểu 1!D4`,
      },
      {
        name: "a column in which the hidden row adds nothing is right",
        workbook: `${changed(UNITS, "4        | 1", "4 |")}| Tổng cộng | 5 | 2\n! hidden 3\n! formula C4 =SUBTOTAL(109,C2:C3)\n! formula D4 =SUBTOTAL(109,D2:D3)\n=> Biểu 1!C4`,
      },
    ],
    silent: [
      {
        name: "SUBTOTAL with nothing hidden",
        workbook: `${UNITS}| Tổng cộng | 9 | 3\n! formula C4 =SUBTOTAL(9,C2:C3)\n! formula D4 =SUBTOTAL(9,D2:D3)`,
      },
      {
        name: "SUBTOTAL(9) over rows hidden by hand, which it counts",
        workbook: `${UNITS}| Tổng cộng | 9 | 3\n! hidden 3\n! formula C4 =SUBTOTAL(9,C2:C3)`,
      },
      {
        name: "a typed total that is wrong",
        workbook: `${UNITS}| Tổng cộng | 5 | 3\n! hidden 3\n! formula D4 =SUM(D2:D3)`,
        also: ["total-mismatch Biểu 1!C4"],
      },
    ],
  },
  "subtotal-mismatch": {
    fires: [
      { name: "a group's sum", workbook: changed(GROUPED, "10       | 1\n", "10       | 2\n", "Biểu 1!D5") },
    ],
    silent: [
      { name: "right sums", workbook: GROUPED },
      {
        name: "a heading without numbers",
        workbook: changed(
          GROUPED,
          "II | Cơ quan, trường học | 10       | 1",
          "II | Cơ quan, trường học | | ",
        ),
      },
    ],
  },
  "figure-falls": {
    fires: [
      {
        name: "between neighbours of a series, each at its later cell",
        workbook: `
          # T4
          (Số liệu đến hết tháng 4/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 4
          2  | Xã Đông Lỗ  | 8        | 5

          # T5
          (Số liệu đến hết tháng 5/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 3
          2  | Xã Đông Lỗ  | 8        | 5

          # T6
          (Số liệu đến hết tháng 6/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 2
          => T5!D4
          => T6!D5
        `,
      },
      {
        name: "against what was kept",
        settings: {
          kept: [
            {
              cutOff: { year: 2022, month: 5, day: 31 },
              units: [{ key: "xã đông lỗ", counts: [8, 5, null, null] }],
            },
          ],
        },
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 2
          => Biểu 1!D3
        `,
      },
    ],
    silent: [
      {
        name: "the year before, and a period that is equal",
        workbook: `
          # N21
          (Số liệu đến hết tháng 12/2021)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8

          # T5
          (Số liệu đến hết tháng 5/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 3
          2  | Xã Đông Lỗ  | 8        | 5

          # T6
          (Số liệu đến hết tháng 6/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 3
          2  | Xã Đông Lỗ  | 8        | 6
        `,
      },
    ],
  },
  "ordinal-gap": {
    fires: [
      { name: "a number skipped", workbook: changed(UNITS, "2  |", "3  |", "Biểu 1!A3") },
      {
        name: "a number repeated",
        workbook: `${UNITS}2 | Xã Hùng Sơn | 1 | 0\n3 | Xã Đông Lỗ | 1 | 0\n=> Biểu 1!A4`,
      },
      {
        name: "one number among others",
        workbook: `${UNITS}9 | Xã Hùng Sơn | 1 | 0\n4 | Xã Đông Lỗ | 1 | 0\n=> Biểu 1!A4`,
      },
    ],
    silent: [
      { name: "a new count in each group", workbook: GROUPED },
      {
        name: "one count through the groups",
        workbook: GROUPED.replace("1  | Chi bộ", "3 | Chi bộ").replace("2  | Chi bộ", "4 | Chi bộ"),
      },
      { name: "a row without a number", workbook: `${UNITS} | Xã Hùng Sơn | 1 | 0\n4 | Xã Đông Lỗ | 1 | 0` },
    ],
  },
} satisfies Record<string, RuleCases>;
