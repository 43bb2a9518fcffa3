import type { RuleCases } from "./rule-cases.ts";
import { changed, REGISTER, ROSTER, UNITS, UNITS_WITH_HEADS } from "./written.ts";

const PLAIN = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
  1  | Xã Châu Minh | 5        | 7          | 140
  2  | Xã Thanh Vân | 4        | 5          | 125
  3  | Xã Hùng Sơn  | 4        |            |
`;

export const cellCases = {
  "cell-error-value": {
    fires: [
      {
        name: "a count, whose percentage and total only pass the error on",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
          1  | Xã Châu Minh | 5        | #REF!      | #REF!
          2  | Xã Thanh Vân | 4        | 5          | 125
             | Tổng cộng    | 9        | #REF!      | #REF!
          => Biểu 1!D2
        `,
      },
      {
        name: "an error that the formula makes itself",
        workbook: changed(PLAIN, "4        |            |", "         |            | #DIV/0!", "Biểu 1!E4"),
      },
      {
        name: "people's columns",
        workbook: UNITS + changed(ROSTER, "1968-01-12", "#VALUE!", "Trưởng thôn!F3"),
      },
      {
        name: "a formula that passes on what no table holds",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
          1  | Xã Châu Minh | 5        | #REF!      | #REF!
          2  | Xã Thanh Vân | 4        | 5          | 125
          ! formula D2 ='Số khác'!A1
          ! formula E2 =D2/C2*100
          # Số khác
          #REF!
          => Biểu 1!D2
        `,
      },
      {
        name: "an error typed beside one, which passes nothing on",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
          1  | Xã Châu Minh | 5        | #REF!      | #REF!
          2  | Xã Thanh Vân | 4        | 5          | 125
          ! formula E3 =D3/C3*100
          => Biểu 1!D2
          => Biểu 1!E2
        `,
      },
      {
        name: "an error of a formula among the remarks",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Ghi chú
          1  | Xã Châu Minh | 5        | 2          | #VALUE!
          2  | Xã Thanh Vân | 4        | 5          |
          ! formula E2 =B2+1
          => Biểu 1!E2
        `,
      },
    ],
    silent: [
      { name: "no error", workbook: PLAIN },
      {
        name: "what follows from text where a number belongs",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu        | Đã kết nạp | Tỷ lệ %
          1  | Xã Châu Minh | chưa có số liệu | 2          | #VALUE!
          2  | Xã Thanh Vân | 4               | 5          | 125
        `,
        also: ["number-unreadable Biểu 1!C2"],
      },
      {
        name: "pictures placed in cells of remarks",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Ghi chú
          1  | Xã Châu Minh | 5        | 2          | #VALUE!
          2  | Xã Thanh Vân | 4        | 4          | #VALUE!
        `,
      },
      { name: "text that only looks like one", workbook: changed(PLAIN, "Xã Hùng Sơn ", "#Hùng Sơn!") },
    ],
  },
  "number-as-text": {
    fires: [
      ...['"7 "', '"07"', '"7,0"', '"7 đ/c"', '"７"'].map((written) => ({
        name: written,
        workbook: changed(PLAIN, "7          | 140", `${written} | 140`, "Biểu 1!D2"),
      })),
      {
        name: "thousands, also in the total",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Tỉnh A      | 905      | 300
          2  | Tỉnh B      | 1000     | 400
             | Tổng cộng   | "1.905"  | 700
          => Biểu 1!C4
        `,
      },
    ],
    silent: [
      { name: "numbers, blanks, dashes", workbook: changed(PLAIN, "4        |            |", "4 | - |") },
      { name: "text in other columns", workbook: changed(PLAIN, "Xã Hùng Sơn ", '"12" ') },
    ],
  },
  "number-unreadable": {
    fires: ["bảy", "7-8", "khoảng 7", "🙂", "=7"].map((written) => ({
      name: written,
      workbook: changed(PLAIN, "7          | 140", `"${written}" |`, "Biểu 1!D2"),
    })),
    silent: [
      { name: "a dash", workbook: changed(PLAIN, "7          | 140", "–|") },
      {
        name: "a number as text",
        workbook: changed(PLAIN, "7          ", '"7 "'),
        also: ["number-as-text Biểu 1!D2"],
      },
    ],
  },
  "number-negative": {
    fires: [
      { name: "a number", workbook: changed(PLAIN, "7          | 140", "-7 |", "Biểu 1!D2") },
      { name: "text", workbook: changed(PLAIN, "7          | 140", '"-7" |', "Biểu 1!D2") },
    ],
    silent: [{ name: "zero", workbook: changed(PLAIN, "7          | 140", "0 | 0") }],
  },
  "number-not-integer": {
    fires: [
      { name: "a half", workbook: changed(PLAIN, "5        | 7          | 140", "5.5 | 7 |", "Biểu 1!C2") },
    ],
    silent: [
      {
        name: "a whole number that a formula missed by its last digit",
        workbook: changed(PLAIN, "5        | 7 ", "5.0000000000000009 | 7 "),
      },
    ],
  },
  "count-implausible": {
    fires: [
      {
        name: "the number of a day: 3/2 typed into a cell without a date format",
        workbook: changed(PLAIN, "5        | 7          | 140", "5 | 46056 |", "Biểu 1!D2"),
      },
      {
        name: "in the first cell that is filled in, with nothing beside it",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 46056    |
          2  | Xã Thanh Vân |          |
          => Biểu 1!C2
        `,
      },
      { name: "a year", workbook: changed(PLAIN, "5        | 7          | 140", "2026 | 7 |", "Biểu 1!C2") },
      {
        name: "a sum of money",
        workbook: changed(PLAIN, "5        | 7          | 140", "5 | 1500000 |", "Biểu 1!D2"),
      },
      {
        name: "more than ten times the plan",
        workbook: changed(PLAIN, "5        | 7          | 140", "5 | 51 |", "Biểu 1!D2"),
      },
      {
        name: "members: nothing is said of more members than heads, nor of the typed percentage, nor of the roster",
        workbook:
          changed(
            UNITS_WITH_HEADS,
            "1          | 1              | 1                     | 100",
            "1 | 1 | 44688 | 100",
            "Biểu 1!F3",
          ) + ROSTER,
      },
      {
        name: "a number confirmed while the cell held another one",
        workbook: changed(PLAIN, "5        | 7          | 140", "5 | 46056 |", "Biểu 1!D2"),
        settings: { confirmedCounts: [{ sheet: "Biểu 1", cell: "D2", value: 46057 }] },
      },
    ],
    silent: [
      { name: "ordinary numbers", workbook: PLAIN },
      {
        name: "the plans of a province's units, of which one looks like a year",
        workbook: `
          # Biểu 1
          TT | Đơn vị        | Chỉ tiêu | Đã kết nạp
          1  | Huyện ủy A    | 2000     | 640
          2  | Huyện ủy B    | 430      | 210
          3  | Đảng ủy Công an | 35     | 12
        `,
      },
      {
        name: "ten times the plan, and twenty beyond a small one",
        workbook: changed(PLAIN, "5        | 7          | 140", "5 | 50 | 1000"),
      },
      {
        name: "twenty where one was planned",
        workbook: changed(PLAIN, "5        | 7          | 140", "1 | 20 | 2000"),
      },
      {
        name: "confirmed as it stands",
        workbook: changed(PLAIN, "5        | 7          | 140", "5 | 46056 |"),
        settings: { confirmedCounts: [{ sheet: "Biểu 1", cell: "D2", value: 46056 }] },
      },
    ],
  },
  "count-became-date": {
    fires: [
      {
        name: "a date of the year",
        workbook: changed(PLAIN, "7          | 140", "2022-05-07 |", "Biểu 1!D2"),
      },
      { name: "text that stayed text", workbook: changed(PLAIN, "7          | 140", "11/15 |", "Biểu 1!D2") },
      {
        name: "no sum or percentage is compared with it",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
          1  | Xã Châu Minh | 5        | 2022-05-07 | 140
          2  | Xã Thanh Vân | 4        | 5          | 125
             | Tổng cộng    | 9        | 12         | 133.33
          => Biểu 1!D2
        `,
      },
    ],
    silent: [{ name: "numbers", workbook: PLAIN }],
  },
  "date-as-text": {
    fires: [
      ...["10/02/2022", "10.2.22", "10-2-2022"].map((written) => ({
        name: written,
        workbook: UNITS + changed(REGISTER, "2022-02-10", `"${written}"`, "Đảng viên mới!E2"),
      })),
      {
        name: "the roster's dates",
        workbook: UNITS + changed(ROSTER, "1968-01-12", '"12/1/1968"', "Trưởng thôn!F3"),
      },
    ],
    silent: [
      { name: "dates", workbook: UNITS + REGISTER },
      {
        name: "a year alone, as births are often known",
        workbook: UNITS + changed(ROSTER, "1968-01-12", '"1968"'),
      },
      { name: "a month alone", workbook: UNITS + changed(ROSTER, "1968-01-12", '"01/1968"') },
    ],
  },
  "date-unreadable": {
    fires: ["31/02/1990", "không nhớ", "1990?"].map((written) => ({
      name: written,
      workbook: UNITS + changed(REGISTER, "1990-07-21", `"${written}"`, "Đảng viên mới!C3"),
    })),
    silent: [
      { name: "29/2 of a leap year", workbook: UNITS + changed(REGISTER, "1990-07-21", "1992-02-29") },
      { name: "blank", workbook: UNITS + changed(REGISTER, "1990-07-21", "") },
    ],
  },
  "dates-swapped": {
    fires: [
      {
        name: "texts that a machine with the month first could not read, and nothing that follows",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-03
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-08-03
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-12-05
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | "13/03/2022"
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | "24/5/2022"
          => Đảng viên mới!E2:E6
        `,
      },
      {
        name: "texts with the month first, which a machine with the day first could not read",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-03
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-08-03
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-12-05
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | "03/13/2022"
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | "5/24/2022"
          => Đảng viên mới!E2:E6
        `,
      },
      {
        name: "no text, but dates after the cut-off that all fit when swapped",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-03
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-08-03
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-12-05
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | 2022-09-02
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | 2022-07-01
          => Đảng viên mới!E2:E6
        `,
      },
      {
        name: "dates of birth of village heads",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Trưởng thôn
          TT | Đơn vị       | Thôn   | Chức danh   | Họ và tên     | Ngày sinh    | Đảng viên
          1  | Xã Châu Minh | Thôn 1 | Trưởng thôn | Nguyễn Văn An | 1970-05-02   | x
          2  | Xã Châu Minh | Thôn 2 | Trưởng thôn | Trần Văn Bền  | 1968-01-12   | x
          3  | Xã Thanh Vân | Thôn 3 | Trưởng thôn | Lê Thị Chung  | 1981-09-03   | x
          4  | Xã Thanh Vân | Thôn 4 | Trưởng thôn | Vũ Văn Đức    | "24/5/1985"  | x
          5  | Xã Thanh Vân | Thôn 5 | Trưởng thôn | Hà Văn Em     | "13/03/1977" | x
          => Trưởng thôn!F2:F6
        `,
      },
      {
        name: "one such text beside five dates that may be either",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 6        | 6
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-03
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-05-03
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-03-05
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | 2022-04-05
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | 2022-02-06
          6 | Bùi Thị Gái | 1996-12-13 | Xã Châu Minh | "13/03/2022"
          => Đảng viên mới!E2:E7
        `,
      },
    ],
    silent: [
      {
        name: "one such text beside four dates: they may have been typed as they stand",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-03
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-05-03
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-03-05
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | 2022-04-05
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | "13/03/2022"
        `,
        also: ["date-as-text Đảng viên mới!E6"],
      },
      {
        name: "a day above 12 among the dates",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-03
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-03-08
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-03-15
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | "13/03/2022"
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | "24/5/2022"
        `,
        also: ["date-as-text Đảng viên mới!E5", "date-as-text Đảng viên mới!E6"],
      },
      {
        name: "a text that could have been stored",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-03
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-03-08
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-03-05
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | "03/05/2022"
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | "24/5/2022"
        `,
        also: ["date-as-text Đảng viên mới!E5", "date-as-text Đảng viên mới!E6"],
      },
      {
        name: "dates that swapping would put after the cut-off",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-08
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-03-09
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-03-10
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | "13/03/2022"
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | "24/5/2022"
        `,
        also: ["date-as-text Đảng viên mới!E5", "date-as-text Đảng viên mới!E6"],
      },
      {
        name: "days that are all small",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | 5        | 5
          2  | Xã Thanh Vân | 4        | 0
          # Đảng viên mới
          TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
          1 | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-01-03
          2 | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-03-08
          3 | Lê Thị Chi | 1999-12-01 | Xã Châu Minh | 2022-03-05
          4 | Vũ Thị Dung | 1998-12-21 | Xã Châu Minh | 2022-05-02
          5 | Hà Văn Em | 1997-12-13 | Xã Châu Minh | 2022-06-01
        `,
      },
    ],
  },
  "date-out-of-range": {
    fires: [
      {
        name: "before 1930",
        workbook: UNITS + changed(ROSTER, "1968-01-12", "1929-12-31", "Trưởng thôn!F3"),
      },
      {
        name: "born under 14 years ago",
        workbook: UNITS + changed(ROSTER, "1968-01-12", "2009-01-01", "Trưởng thôn!F3"),
      },
      {
        name: "a decision after the plan year, which is no wrong number of admitted as well",
        workbook: UNITS + changed(REGISTER, "2022-03-02", "2023-01-01", "Đảng viên mới!F3"),
      },
      {
        name: "a year alone",
        workbook: UNITS + changed(ROSTER, "1968-01-12", "2019", "Trưởng thôn!F3"),
      },
    ],
    silent: [
      { name: "1/1/1930", workbook: UNITS + changed(ROSTER, "1968-01-12", "1930-01-01") },
      {
        name: "the last day of the year 14 years ago",
        workbook: UNITS + changed(ROSTER, "1968-01-12", "2008-12-31"),
      },
    ],
  },
  "mark-unreadable": {
    fires: [
      {
        name: "a word",
        workbook: UNITS + changed(ROSTER, "1970-05-02 | x", "1970-05-02 | đang xét", "Trưởng thôn!G2"),
      },
      {
        name: "a question mark",
        workbook:
          UNITS + changed(ROSTER, "| không     | x            | x", "| không | ? | x", "Trưởng thôn!H3"),
      },
    ],
    silent: [
      ...["x", "✓", "có", "Đảng viên", "0", "chưa", "K", "-"].map((mark) => ({
        name: mark,
        workbook: UNITS + changed(ROSTER, "| không     | x            | x", `| ${mark} | x | x`),
      })),
      {
        name: "a date",
        workbook: UNITS + changed(ROSTER, "| không     | x            | x", "| không | 2021-10-05 | x"),
      },
    ],
  },
  "role-unknown": {
    fires: [
      {
        name: "another office",
        workbook: UNITS + changed(ROSTER, "Thôn 2 | Trưởng thôn", "Thôn 2 | Công an viên", "Trưởng thôn!D3"),
      },
      {
        name: "a person without a role",
        workbook: UNITS + changed(ROSTER, "Thôn 2 | Trưởng thôn", "Thôn 2 | ", "Trưởng thôn!D3"),
      },
    ],
    silent: [
      ...["Phó thôn", "Trưởng bản", "BTCB-TT", "Bí thư chi bộ kiêm trưởng thôn"].map((role) => ({
        name: role,
        workbook: UNITS + changed(ROSTER, "Thôn 2 | Trưởng thôn", `Thôn 1 | ${role}`),
        also: role === "Phó thôn" ? [] : ["head-duplicated Trưởng thôn!D3"],
      })),
    ],
  },
  "legacy-encoding": {
    fires: [
      {
        name: "TCVN3, one finding for the column",
        workbook:
          UNITS +
          changed(REGISTER, "Nguyễn Thị An", "NguyÔn ThÞ An", "Đảng viên mới!B2:B4").replace(
            "Lê Thị Chi ",
            "Lª ThÞ Chi",
          ),
      },
      {
        name: "VNI",
        workbook: UNITS + changed(REGISTER, "Nguyễn Thị An", "Ñoã Vaên Ñöùc", "Đảng viên mới!B2"),
      },
      {
        name: "UTF-8 read as Latin-1, without a finding about its spaces",
        workbook: `
          # Biểu 1
          TT | Đơn vị                    | Chỉ tiêu | Đã kết nạp
          1  | "xÃ£ Cáº©m GiÃ\\u00A0ng " | 5        | 2
          2  | "xÃ£ BÃ¬nh Lá»\\u0099c"   | 4        | 1
          => Biểu 1!B2:B3
        `,
      },
      {
        name: "title and headers, totals, group rows",
        workbook: `
          # Biểu 1
             | KÕt qu¶ kÕt n¹p ®¶ng viªn n¨m 2022 |      |
          TT | §¬n vÞ        | ChØ tiªu | §· kÕt n¹p
          I  | X·, thÞ trÊn  | 9        | 3
          1  | X· Ch©u Minh  | 5        | 2
          2  | X· Thanh V©n  | 4        | 1
             | Tæng céng     | 9        | 3
          => Biểu 1!B1:D2
          => Biểu 1!B3:B6
        `,
      },
      {
        name: "roles and marks",
        workbook: `${UNITS}${changed(ROSTER, "Thôn 2 | Trưởng thôn", "Thôn 2 | Tr\u00ADëng th«n", "Trưởng thôn!D3")}`,
      },
    ],
    silent: [
      { name: "Unicode", workbook: UNITS + REGISTER },
      {
        name: "a word that is valid in both",
        workbook: PLAIN.replace("Tỷ lệ %", "Ghi chú").replace("| 140", "| Ghi chó"),
      },
    ],
  },
  "text-lookalike": {
    fires: [
      { name: "Icelandic Ð", workbook: changed(PLAIN, "Xã Hùng Sơn", "Xã \u00D0ông Lỗ", "Biểu 1!B4") },
      {
        name: "decomposed letters",
        workbook: changed(PLAIN, "Xã Hùng Sơn", "Xa\u0303 Hùng Sơn", "Biểu 1!B4"),
      },
      {
        name: "a zero-width space",
        workbook: changed(PLAIN, "Xã Hùng Sơn", "Xã Hùng\u200B Sơn", "Biểu 1!B4"),
      },
    ],
    silent: [
      { name: "Vietnamese letters", workbook: changed(PLAIN, "Xã Hùng Sơn", "Xã Đông Lỗ") },
      {
        name: "a joiner inside an emoji",
        workbook: changed(PLAIN, "Xã Hùng Sơn", "Xã Hùng Sơn 👩\u200D🌾 ☑\uFE0F"),
      },
    ],
  },
  "text-space": {
    fires: ['" Xã Hùng Sơn"', '"Xã Hùng Sơn "', '"Xã  Hùng Sơn"', '"Xã\u00A0Hùng Sơn"'].map((written) => ({
      name: written,
      workbook: changed(PLAIN, "Xã Hùng Sơn", written, "Biểu 1!B4"),
    })),
    silent: [
      { name: "single spaces", workbook: PLAIN },
      {
        name: "damaged text, in which a space may be a part of a letter",
        workbook: changed(PLAIN, "Xã Hùng Sơn", '"xÃ£  Cáº©m GiÃ"'),
      },
    ],
  },
} satisfies Record<string, RuleCases>;
