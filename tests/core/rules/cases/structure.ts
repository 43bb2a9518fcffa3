import type { RuleCases } from "./rule-cases.ts";

export const structureCases = {
  "unit-table-missing": {
    fires: [
      { name: "an empty sheet", workbook: `# Sheet1\n=> Sheet1!A1` },
      {
        name: "the first visible sheet, not the first",
        workbook: `
          # Ghi chú
          Người lập | Nguyễn Văn A
          => Ghi chú!A1
          # Sheet2
          Điện thoại | 0204
        `,
      },
    ],
    silent: [
      {
        name: "a unit table",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
        `,
      },
    ],
  },
  "table-ambiguous": {
    fires: [
      {
        name: "a second sheet with the same half and other figures",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          # Biểu 2
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 4
          2  | Xã Đông Lỗ  | 8        | 7
          => Biểu 2!A1:D1
        `,
      },
    ],
    silent: [
      {
        name: "the other half",
        workbook: `
          # Kết nạp
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          # Trưởng thôn
          TT | Đơn vị      | Số trưởng thôn | Trong đó là đảng viên
          1  | Xã Đoan Bái | 9              | 9
          2  | Xã Đông Lỗ  | 10             | 9
        `,
      },
      {
        name: "a copy, and a table of party dues",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          # Biểu 1 (2)
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          # Đảng phí
          TT | Đơn vị      | Chỉ tiêu thu nộp đảng phí | Đã nộp
          1  | Xã Đoan Bái | 600      | 400
          2  | Xã Đông Lỗ  | 800      | 700
        `,
      },
    ],
  },
  "table-of-other-period": {
    fires: [
      {
        name: "a sheet for each month",
        workbook: `
          # Tháng 5
          KẾT QUẢ KẾT NẠP ĐẢNG VIÊN THÁNG 5 NĂM 2022
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 4
          2  | Xã Đông Lỗ  | 8        | 7
          # Tháng 6
          KẾT QUẢ KẾT NẠP ĐẢNG VIÊN THÁNG 6 NĂM 2022
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          => Tháng 6!A2:D2
        `,
      },
    ],
    silent: [
      {
        name: "one period alone",
        workbook: `
          # Tháng 6
          KẾT QUẢ KẾT NẠP ĐẢNG VIÊN THÁNG 6 NĂM 2022
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
        `,
      },
    ],
  },
  "rows-not-read": {
    fires: [
      {
        name: "units under the grand total",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
             | Tổng cộng   | 14       | 14
             | Xã Châu Minh | 5       | 7
          => Biểu 1!A5:D5
        `,
      },
    ],
    silent: [
      {
        name: "last year's figures under the total",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
             | Tổng cộng   | 14       | 14
             | Cùng kỳ năm 2021 | 12  | 11
        `,
      },
    ],
  },
  "column-uncertain": {
    fires: [
      {
        name: "a header that says more than is understood",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Kết nạp theo diện thu hút nhân tài
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          3  | Xã Châu Minh | 5       | 4
          => Biểu 1!D1
        `,
      },
    ],
    silent: [
      {
        name: "the same header, where the percentages prove it",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Kết nạp theo diện thu hút nhân tài | Tỷ lệ %
          1  | Xã Đoan Bái | 6        | 3 | 50
          2  | Xã Đông Lỗ  | 8        | 2 | 25
          3  | Xã Châu Minh | 5       | 4 | 80
        `,
      },
    ],
  },
  "columns-disagree": {
    fires: [
      {
        name: "percentages that none of the rows has",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
          1  | Xã Đoan Bái  | 6        | 3          | 11
          2  | Xã Đông Lỗ   | 8        | 2          | 12
          3  | Xã Châu Minh | 5        | 4          | 13
          => Biểu 1!E1
        `,
      },
    ],
    silent: [
      {
        name: "one wrong percentage is a mistake of its own",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái  | 6        | 3
          2  | Xã Đông Lỗ   | 8        | 2
          3  | Xã Châu Minh | 5        | 4
        `,
      },
    ],
  },
  "column-missing": {
    fires: [
      {
        name: "a roster without membership",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          # Trưởng thôn
          TT | Đơn vị      | Thôn   | Chức danh   | Họ và tên
          1  | Xã Đoan Bái | Thôn 1 | Trưởng thôn | Nguyễn Văn An
          2  | Xã Đông Lỗ  | Thôn 2 | Trưởng thôn | Trần Thị Bình
          => Trưởng thôn!A1:E1
        `,
      },
    ],
    silent: [
      {
        name: "a roster with it",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          # Trưởng thôn
          TT | Đơn vị      | Thôn   | Chức danh   | Họ và tên     | Đảng viên
          1  | Xã Đoan Bái | Thôn 1 | Trưởng thôn | Nguyễn Văn An | x
          2  | Xã Đông Lỗ  | Thôn 2 | Trưởng thôn | Trần Thị Bình | x
        `,
      },
    ],
  },
  "column-duplicated": {
    fires: [
      {
        name: "two columns of the plan",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp | Chỉ tiêu
          1  | Xã Đoan Bái | 6        | 6          | 5
          2  | Xã Đông Lỗ  | 8        | 8          | 7
          => Biểu 1!E1
        `,
      },
    ],
    silent: [
      {
        name: "a column of something else",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp | Ghi chú
          1  | Xã Đoan Bái | 6        | 6          | tốt
          2  | Xã Đông Lỗ  | 8        | 8          |
        `,
      },
    ],
  },
  "rows-hidden": {
    fires: [
      {
        name: "one block and a row of its own",
        workbook: `
          # Biểu 1
          TT | Đơn vị        | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái   | 6        | 6
          2  | Xã Đông Lỗ    | 8        | 8
          3  | Xã Châu Minh  | 5        | 7
          4  | Xã Thanh Vân  | 4        | 5
          5  | Xã Hùng Sơn   | 4        | 2
          ! hidden 3-4
          ! hidden 6
          => Biểu 1!A3:D4
          => Biểu 1!A6:D6
        `,
      },
    ],
    silent: [
      {
        name: "a hidden row outside the table",
        workbook: `
          # Biểu 1
          TỔNG HỢP KẾT NẠP
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          ! hidden 1
        `,
      },
    ],
  },
} satisfies Record<string, RuleCases>;
