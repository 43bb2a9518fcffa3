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
        name: "a second sheet with the same half",
        workbook: `
          # Tháng 6
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          # Tháng 5
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 4
          2  | Xã Đông Lỗ  | 8        | 7
          => Tháng 5!A1:D1
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
  "not-recalculated": {
    fires: [
      {
        name: "results that are missing, once",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
          1  | Xã Đoan Bái  | 6        | 6          | 100
          2  | Xã Đông Lỗ   | 8        |            |
          3  | Xã Châu Minh | 5        |            |
          ! noresult D3
          ! noresult E3
          ! noresult D4
          => Biểu 1!D3
        `,
      },
      {
        name: "results that may be old",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái  | 6        | 6
          2  | Xã Đông Lỗ   | 8        | 7
          ! byhand D2
          ! byhand D3
          => Biểu 1!D2
        `,
      },
    ],
    silent: [
      {
        name: "beside the table, in notes and running numbers",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Ghi chú
             | Xã Đoan Bái  | 6        | 6          |
          2  | Xã Đông Lỗ   | 8        | 7          |
          ! noresult A2
          ! noresult E3
          ! noresult H9
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
