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
      {
        name: "all numbers of a total are larger than the rows that were read",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
          1  | Xã Đoan Bái | 6        | 6          | 9              | 8
          2  | Xã Đông Lỗ  | 8        | 8          | 7              | 7
             | Tổng cộng   | 19       | 15         | 21             | 19
          => Biểu 1!A4:F4
        `,
      },
    ],
    silent: [
      {
        name: "totals of which one agrees with the rows: all were read, and each other is wrong",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
          1  | Xã Đoan Bái | 6        | 6          | 9              | 8
          2  | Xã Đông Lỗ  | 8        | 8          | 7              | 7
             | Tổng cộng   | 19       | 14         | 21             | 19
        `,
        also: ["total-mismatch Biểu 1!C4", "total-mismatch Biểu 1!E4", "total-mismatch Biểu 1!F4"],
      },
      {
        name: "totals that are wrong this way and that: each is",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
          1  | Xã Đoan Bái | 6        | 6          | 9              | 8
          2  | Xã Đông Lỗ  | 8        | 8          | 7              | 7
             | Tổng cộng   | 19       | 14         | 21             | 12
        `,
        also: ["total-mismatch Biểu 1!C4", "total-mismatch Biểu 1!E4", "total-mismatch Biểu 1!F4"],
      },
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
      {
        name: "a plan with what was added to it, and no sum of both",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu giao đầu năm | Bổ sung | Đã kết nạp
          1  | Xã Đoan Bái | 6                     | 1       | 6
          2  | Xã Đông Lỗ  | 8                     | 0       | 8
          3  | Xã Châu Minh | 5                    | 2       | 4
          => Biểu 1!C1
        `,
      },
    ],
    silent: [
      {
        name: "a plan with what was added to it, and the sum",
        workbook: `
          # Biểu 1
          TT | Đơn vị      | Chỉ tiêu giao đầu năm | Bổ sung | Tổng chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6                     | 1       | 7             | 6
          2  | Xã Đông Lỗ  | 8                     | 0       | 8             | 8
          3  | Xã Châu Minh | 5                    | 2       | 7             | 4
        `,
      },
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
      {
        name: "marks of heads under a header that says how to fill it in",
        workbook: `
          # Biểu 1
          TT | Chi bộ     | Chỉ tiêu | Đã kết nạp | Trưởng thôn là đảng viên (1: có; 0: không)
          1  | Thôn Đông  | 1        | 1          | 1
          2  | Thôn Đoài  | 1        | 0          | 0
          3  | Thôn Trung | 1        | 1          | 1
          => Biểu 1!E1
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
  "period-mismatch": {
    fires: [
      {
        name: "four titles of the month before, by what the office has set",
        settings: { cutOff: { year: 2022, month: 7, day: 31 } },
        workbook: `
          # Biểu 1
          KẾT QUẢ KẾT NẠP ĐẢNG VIÊN THÁNG 06 NĂM 2022

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8

          # Tổ công tác
          (Số liệu đến ngày 30/6/2022)

          Tổ   | Tổ trưởng | Đơn vị phụ trách
          Tổ 1 | Lê Văn A  | Xã Đoan Bái
          Tổ 1 | Lê Văn A  | Xã Đông Lỗ
          => Biểu 1!A1
          => Tổ công tác!A1
        `,
      },
      {
        name: "a title of last month under a sheet named after this one",
        settings: { cutOff: null },
        workbook: `
          # Tháng 6
          (Số liệu đến hết tháng 5/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          => Tháng 6!A3:D3
        `,
      },
      {
        name: "the plan of another year",
        workbook: `
          # Biểu 1
          KẾT QUẢ THỰC HIỆN KẾ HOẠCH KẾT NẠP NĂM 2021
          (Số liệu tính đến ngày 30/6/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8
          => Biểu 1!A1
        `,
      },
      {
        name: "a day in the middle of the month beside its end",
        workbook: `
          # Biểu 1
          (Số liệu đến hết tháng 6/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8

          # Tổ công tác
          (Số liệu đến ngày 15/6/2022)

          Tổ   | Tổ trưởng | Đơn vị phụ trách
          Tổ 1 | Lê Văn A  | Xã Đoan Bái
          Tổ 1 | Lê Văn A  | Xã Đông Lỗ
          => Tổ công tác!A1
        `,
      },
    ],
    silent: [
      {
        name: "a quarter, a half-year and a day of its last month",
        settings: { cutOff: null },
        workbook: `
          # Biểu 1
          KẾT QUẢ QUÝ II/2022
          (Số liệu từ 16/12/2021 đến 15/6/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8

          # Tổ công tác
          KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022

          Tổ   | Tổ trưởng | Đơn vị phụ trách
          Tổ 1 | Lê Văn A  | Xã Đoan Bái
          Tổ 1 | Lê Văn A  | Xã Đông Lỗ
        `,
      },
      {
        name: "the year of a decision, of a term and of what is compared",
        workbook: `
          # Biểu 1
          KẾT QUẢ KẾT NẠP NĂM 2022 SO VỚI NĂM 2021, NHIỆM KỲ 2020-2025
          (Số liệu đến hết tháng 6/2022)

          TT | Đơn vị      | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái | 6        | 6
          2  | Xã Đông Lỗ  | 8        | 8

          # Tổ công tác
          (Kèm theo Quyết định số 12-QĐ/HU ngày 15/3/2021)

          Tổ   | Tổ trưởng | Đơn vị phụ trách
          Tổ 1 | Lê Văn A  | Xã Đoan Bái
          Tổ 1 | Lê Văn A  | Xã Đông Lỗ
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
      {
        name: "both, of which the one on the first sheet is named",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
          1  | Xã Đoan Bái  | 6        | 6
          2  | Xã Đông Lỗ   | 8        | 7
          ! byhand D3

          # Trưởng thôn
          TT | Đơn vị      | Thôn   | Chức danh   | Họ và tên     | Ngày sinh  | Đảng viên
          1  | Xã Đoan Bái | Thôn 1 | Trưởng thôn | Nguyễn Văn An | 1970-05-02 | x
          2  | Xã Đông Lỗ  | Thôn 2 | Trưởng thôn | Lê Văn Cam    |            | x
          ! noresult F3
          => Biểu 1!D3
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
