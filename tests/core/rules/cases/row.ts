import type { RuleCases } from "./rule-cases.ts";
import { changed, GROUPS, REGISTER, ROSTER, UNITS, UNITS_WITH_HEADS } from "./written.ts";

const HEADS = `
  # Biểu 2
  TT | Đơn vị       | Số trưởng thôn | Trong đó là đảng viên | Tỷ lệ %
  1  | Xã Châu Minh | 12             | 11                    | 91.67
  2  | Xã Thanh Vân | 8              | 8                     | 100
`;

const BREAKDOWN = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Trong đó
     |              |          |            | Nữ       | DTTS
  1  | Xã Châu Minh | 5        | 7          | 3        | 0
  2  | Xã Thanh Vân | 4        | 5          | 5        |
`;

/** One unit's plan, admitted and percentage as they are written. */
function percentage(plan: string, admitted: string, percent: string, isWrong = false): string {
  return `
    # Biểu 1
    TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
    1  | Xã Châu Minh | ${plan} | ${admitted} | ${percent}
    2  | Xã Thanh Vân | 4 | 5 | 125%
    ${isWrong ? "=> Biểu 1!E2" : ""}
  `;
}

/** A new member born and considered on these days. */
function admitted(born: string, considered: string, isOutside = false): string {
  return (
    UNITS +
    changed(
      REGISTER,
      "1990-07-21 | Xã Châu Minh | 2022-02-11 ",
      `${born} | Xã Châu Minh | ${considered} `,
      ...(isOutside ? ["Đảng viên mới!C3"] : []),
    )
  );
}

/** Villages with nobody but a deputy, and a head of a unit that nobody knows. */
const HEADLESS = `5  | Xã Châu Minh | Thôn 9 | Phó thôn    | Hà Văn Em     | 1970-02-20 | x
  6  | Xã Thanh Vân | Thôn 9 | Phó thôn    | Đỗ Văn Gấm    | 1970-02-21 | x
  7  | Xã Minh Khai | Thôn 9 | Trưởng thôn | Ngô Văn Hải   | 1970-02-22 | x
`;

export const rowCases = {
  "unit-name-missing": {
    fires: [
      { name: "a row with numbers", workbook: changed(UNITS, "Xã Thanh Vân", "            ", "Biểu 1!B3") },
      {
        name: "a name that only the lists have explains nothing: it is unknown there",
        workbook: changed(UNITS_WITH_HEADS, "Xã Thanh Vân", "            ", "Biểu 1!B3") + ROSTER + REGISTER,
        also: ["unit-unknown Trưởng thôn!B4", "unit-unknown Trưởng thôn!B5", "unit-unknown Đảng viên mới!D4"],
      },
    ],
    silent: [
      { name: "every unit named", workbook: UNITS },
      { name: "a numbered row that is still empty", workbook: `${UNITS}3 | | |` },
      { name: "a total without a label of its own column", workbook: `${UNITS}Tổng cộng | | 9 | 3` },
    ],
  },
  "unit-duplicated": {
    fires: [
      {
        name: "a name typed over another, whose people are of an unknown unit then",
        workbook: `${changed(UNITS_WITH_HEADS, "Xã Thanh Vân", "Xã Châu Minh", "Biểu 1!B3")}${ROSTER}${REGISTER}`,
        also: ["unit-unknown Trưởng thôn!B4", "unit-unknown Trưởng thôn!B5", "unit-unknown Đảng viên mới!D4"],
      },
      { name: "the same name", workbook: `${UNITS}3 | Xã Châu Minh | 3 | 0\n=> Biểu 1!B4` },
      { name: "another spelling of it", workbook: `${UNITS}3 | ĐB xã CHÂU  MINH | 3 | 0\n=> Biểu 1!B4` },
      {
        name: "no total or roster is compared with it",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Trong đó là đảng viên
          1  | Xã Châu Minh | 5        | 2          | 2              | 1
          2  | Xã Thanh Vân | 4        | 1          | 1              | 1
          3  | Xã Châu Minh | 5        | 2          | 2              | 1
             | Tổng cộng    | 9        | 3          | 3              | 2
          => Biểu 1!B4
          ${ROSTER}
        `,
      },
      {
        name: "villages of merged communes that a roster names: whose people these are is not known",
        workbook: `
          # Biểu 1
          TT | Chi bộ                | Chỉ tiêu | Đã kết nạp
          I  | Xã Hùng Sơn (cũ)      |          |
          1  | Chi bộ thôn Trung     | 2        | 1
          II | Xã Đại Thành (cũ)     |          |
          2  | Chi bộ thôn Trung     | 2        | 1
          => Biểu 1!B5

          # Trưởng thôn
          TT | Đơn vị            | Thôn       | Chức danh   | Họ và tên     | Đảng viên
          1  | Chi bộ thôn Trung | Thôn Trung | Trưởng thôn | Nguyễn Văn An | x
        `,
      },
    ],
    silent: [
      {
        name: "two rows without a name",
        workbook: `${UNITS}3 | | 3 | 0\n4 | | 2 | 0`,
        also: ["unit-name-missing Biểu 1!B4", "unit-name-missing Biểu 1!B5"],
      },
      {
        name: "names that differ in a letter",
        workbook: `${UNITS}3 | Xã Hoàng Vân | 3 | 0\n4 | Xã Hoàng An | 3 | 0`,
      },
      {
        name: "villages of merged communes, each under its commune",
        workbook: `
          # Biểu 1
          TT | Chi bộ                | Chỉ tiêu | Đã kết nạp
          I  | Xã Hùng Sơn (cũ)      |          |
          1  | Chi bộ thôn Trung     | 2        | 1
          2  | Chi bộ thôn Đông      | 1        | 0
          II | Xã Đại Thành (cũ)     |          |
          3  | Chi bộ thôn Trung     | 2        | 1
        `,
      },
      {
        name: "villages of merged communes, each beside its commune",
        workbook: `
          # Biểu 1
          TT | Xã cũ     | Chi bộ            | Chỉ tiêu | Đã kết nạp
          1  | Hùng Sơn  | Chi bộ thôn Trung | 2        | 1
          2  |           | Chi bộ thôn Đông  | 1        | 0
          3  | Đại Thành | Chi bộ thôn Trung | 2        | 1
        `,
      },
      {
        name: "names that differ in a tone",
        workbook: `${UNITS}3 | Xã Hợp Thịnh | 3 | 0\n4 | Xã Hợp Thinh | 3 | 0`,
      },
    ],
  },
  "unit-unknown": {
    fires: [
      {
        name: "one letter off: the unit meant is not short of rows as well",
        workbook:
          UNITS_WITH_HEADS +
          changed(
            ROSTER,
            "Xã Thanh Vân | Thôn 3 | Trưởng",
            "Xã Thanh Vâm | Thôn 3 | Trưởng",
            "Trưởng thôn!B4",
          ),
      },
      {
        name: "another name altogether: it explains nothing, the unit that lacks the row is reported too",
        workbook:
          UNITS_WITH_HEADS +
          changed(
            ROSTER,
            "Xã Thanh Vân | Thôn 3 | Trưởng",
            "Xã Minh Khai | Thôn 3 | Trưởng",
            "Trưởng thôn!B4",
          ),
        also: ["heads-roster-mismatch Biểu 1!E3", "members-roster-mismatch Biểu 1!F3"],
      },
      {
        name: "in the register",
        workbook:
          UNITS +
          changed(
            REGISTER,
            "Lê Thị Chi    | 1999-12-01 | Xã Thanh Vân",
            "Lê Thị Chi | 1999-12-01 | Xa Thanh Van",
            "Đảng viên mới!D4",
          ),
      },
      {
        name: "in the working groups",
        workbook: UNITS + changed(GROUPS, "Xã Thanh Vân", "Xã Thanh Vâm", "Tổ công tác!C3"),
      },
      {
        name: "a cell merged over its people is one place",
        workbook:
          UNITS_WITH_HEADS +
          changed(
            changed(ROSTER, "3 | Xã Thanh Vân", "3 | Xã Thanh Vâm"),
            "4 | Xã Thanh Vân",
            "4 |",
            "Trưởng thôn!B4",
          ),
      },
      {
        name: "a unit listed twice does not account for a name of which nobody is known",
        workbook: `
          ${UNITS}3 | Chi bộ Tòa án | 2 | 0
          4 | Chi bộ Tòa án | 2 | 0
          ${GROUPS}Tổ công tác số 2 | | Chi bộ Tòa án
          Tổ công tác số 2 | | Chi bộ Thuế
          => Tổ công tác!C5
        `,
        also: ["unit-duplicated Biểu 1!B5"],
      },
    ],
    silent: [
      { name: "known units", workbook: UNITS_WITH_HEADS + ROSTER + REGISTER + GROUPS },
      {
        name: "other spellings",
        workbook:
          UNITS_WITH_HEADS +
          ROSTER.replaceAll("Xã Thanh Vân", "ĐB xã THANH VÂN").replaceAll("Xã Châu Minh", "X. Châu Minh") +
          changed(GROUPS, "Xã Thanh Vân", "Thanh Vân"),
      },
    ],
  },
  "admitted-without-plan": {
    fires: [
      { name: "blank plan", workbook: changed(UNITS, "5        | 2", "         | 2", "Biểu 1!D2") },
      { name: "plan 0", workbook: changed(UNITS, "5        | 2", "0        | 2", "Biểu 1!D2") },
    ],
    silent: [
      { name: "nobody admitted", workbook: changed(UNITS, "5        | 2", "         | 0") },
      {
        name: "a plan that cannot be read",
        workbook: changed(UNITS, "5        | 2", "năm | 2"),
        also: ["number-unreadable Biểu 1!C2"],
      },
    ],
  },
  "members-exceed-heads": {
    fires: [
      {
        name: "one more",
        workbook: changed(HEADS, "11                    | 91.67", "13 | 108.33", "Biểu 2!D2"),
      },
      {
        name: "no heads",
        workbook: changed(HEADS, "12             | 11                    | 91.67", "| 1 |", "Biểu 2!D2"),
      },
      {
        name: "its percentage and the roster are not compared with it, its total is",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Số trưởng thôn | Trong đó là đảng viên | Tỷ lệ %
          1  | Xã Châu Minh | 2              | 3                     | 50
          2  | Xã Thanh Vân | 1              | 1                     | 100
             | Tổng cộng    | 3              | 2                     | 66.67
          => Biểu 1!D2
          ${ROSTER}
        `,
        also: ["total-mismatch Biểu 1!D4"],
      },
    ],
    silent: [{ name: "as many", workbook: HEADS }],
  },
  "part-exceeds-total": {
    fires: [
      {
        name: "more women than admitted",
        workbook: changed(BREAKDOWN, "5        | 5        |", "5 | 6 |", "Biểu 1!E4").replace(
          "4        | 5 |",
          "4 | 5 |",
        ),
      },
      {
        name: "a part of nobody",
        workbook: changed(BREAKDOWN, "5          | 5        |", "           | 1        |", "Biểu 1!E4"),
      },
    ],
    silent: [{ name: "at most the total", workbook: BREAKDOWN }],
  },
  "percent-mismatch": {
    fires: [
      { name: "a wrong number", workbook: percentage("5", "7", "120", true) },
      { name: "the fraction of another", workbook: percentage("226", "85", "38.61%", true) },
      { name: "a text", workbook: percentage("5", "7", '"104 %"', true) },
      { name: "one in the last decimal shown", workbook: percentage("226", "85", "37.63%", true) },
      { name: "a hundred times too much under a % format", workbook: percentage("5", "7", "14000%", true) },
      {
        name: "of a total, against the total's own counts",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Tỷ lệ %
          1  | Xã Châu Minh | 5        | 7          | 140
          2  | Xã Thanh Vân | 4        | 5          | 125
             | Tổng cộng    | 9        | 12         | 132.5
          => Biểu 1!E4
        `,
      },
    ],
    silent: [
      ...[
        "37.61%",
        "38%",
        "37%",
        "37.6%",
        "37.610619469%",
        "37.61",
        "38",
        '"37,61%"',
        '"37,6 %"',
        "0.3761",
      ].map((percent) => ({
        name: `85/226 as ${percent}`,
        workbook: percentage("226", "85", percent),
      })),
      { name: "cut off instead of rounded", workbook: percentage("658", "590", "89.66%") },
      { name: "rounded up to the threshold", workbook: percentage("658", "590", "90%") },
      { name: "a blank one", workbook: percentage("5", "7", "") },
      { name: "no plan to compare with", workbook: percentage("", "0", "0") },
      {
        name: "a text number counts with its value",
        workbook: percentage("5", '"7 "', "140"),
        also: ["number-as-text Biểu 1!D2"],
      },
      {
        name: "an error in what it is made of",
        workbook: percentage("5", "#REF!", "140"),
        also: ["cell-error-value Biểu 1!D2"],
      },
    ],
  },
  "person-name-missing": {
    fires: [
      {
        name: "a head without a name, who may be in office",
        workbook: UNITS_WITH_HEADS + changed(ROSTER, "Lê Thị Chung ", "", "Trưởng thôn!E4"),
      },
      {
        name: "a new member without a name",
        workbook: UNITS + changed(REGISTER, "Lê Thị Chi ", "", "Đảng viên mới!B4"),
      },
    ],
    silent: [
      { name: "everybody named", workbook: UNITS_WITH_HEADS + ROSTER + REGISTER },
      {
        name: "a numbered row of a village that is still to be filled in",
        workbook: `${UNITS_WITH_HEADS}${ROSTER}5 | Xã Thanh Vân | Thôn 3 | | |`,
      },
      ...["khuyết", "(Trống)", "chưa có"].map((word) => ({
        name: word,
        workbook:
          UNITS_WITH_HEADS +
          changed(ROSTER, "Trần Văn Bền  | 1968-01-12 | không     | x            | x ", `${word} | | | | `),
        also: ["heads-roster-mismatch Biểu 1!E2", "head-missing Trưởng thôn!C3"],
      })),
    ],
  },
  "person-duplicated": {
    fires: [
      {
        name: "in a roster without villages",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Số trưởng thôn | Trong đó là đảng viên
          1  | Xã Châu Minh | 1              | 1
          2  | Xã Thanh Vân | 1              | 1
          # Trưởng thôn
          TT | Đơn vị       | Chức danh   | Họ và tên     | Đảng viên
          1  | Xã Châu Minh | Trưởng thôn | Nguyễn Văn An | x
          2  | Xã Thanh Vân | Trưởng thôn | Lê Thị Chung  | x
          3  | Xã Thanh Vân | Trưởng thôn | Lê Thị Chung  | x
          => Trưởng thôn!D4
        `,
      },
      {
        name: "the same head again, who is not a second head as well",
        workbook: `${UNITS_WITH_HEADS}${ROSTER}5 | Xã Thanh Vân | thôn 3 | Trưởng thôn | LÊ THỊ CHUNG | | x\n=> Trưởng thôn!E6`,
      },
      {
        name: "the same new member again, who may be one of those admitted",
        workbook: `${UNITS}${REGISTER}4 | Lê  Thị Chi | 1999-12-01 | Thanh Vân | | 2022-05-06 |\n=> Đảng viên mới!B5`,
      },
      {
        name: "under another unit: either may be the wrong one, so neither number is",
        workbook:
          UNITS +
          changed(REGISTER, "Trần Văn Bình | 1990-07-21", "Lê Thị Chi | 1999-12-01", "Đảng viên mới!B4"),
      },
    ],
    silent: [
      {
        name: "another birth date",
        workbook: `${changed(UNITS, "4        | 1", "4 | 2")}${REGISTER}4 | Lê Thị Chi | 1999-12-02 | Xã Thanh Vân | | 2022-05-06 |`,
      },
      { name: "another role", workbook: UNITS_WITH_HEADS + changed(ROSTER, "Vũ Văn Đức ", "Lê Thị Chung ") },
      {
        name: "another role, told by the titles over heads and deputies",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Số trưởng thôn | Trong đó là đảng viên
          1  | Xã Châu Minh | 1              | 1
          2  | Xã Thanh Vân | 1              | 1
          # Trưởng thôn
          DANH SÁCH TRƯỞNG THÔN
          TT | Đơn vị       | Thôn   | Họ và tên     | Đảng viên
          1  | Xã Châu Minh | Thôn 1 | Nguyễn Văn An | x
          2  | Xã Thanh Vân | Thôn 1 | Lê Thị Chung  | x
          # Phó thôn
          DANH SÁCH PHÓ THÔN
          TT | Đơn vị       | Thôn   | Họ và tên     | Đảng viên
          1  | Xã Thanh Vân | Thôn 1 | Lê Thị Chung  | x
        `,
      },
      {
        name: "under another unit, of a year alone: many are born in it",
        workbook:
          UNITS +
          changed(
            changed(REGISTER, "Trần Văn Bình | 1990-07-21", "Lê Thị Chi | 1999"),
            "Lê Thị Chi    | 1999-12-01",
            "Lê Thị Chi | 1999",
          ),
      },
    ],
  },
  "head-duplicated": {
    fires: [
      {
        name: "a deputy's row with the head's role; the second is not a wrong number as well",
        workbook: UNITS_WITH_HEADS + changed(ROSTER, "Phó thôn   ", "Trưởng thôn", "Trưởng thôn!D5"),
      },
    ],
    silent: [
      { name: "one each", workbook: UNITS_WITH_HEADS + ROSTER },
      {
        name: "villages of one name in two units",
        workbook: UNITS_WITH_HEADS + ROSTER.replaceAll("Thôn 3", "Thôn 1"),
      },
      {
        name: "a vacant post and its new head",
        workbook: `${UNITS_WITH_HEADS}${ROSTER}5 | Xã Thanh Vân | Thôn 3 | Trưởng thôn | khuyết`,
      },
    ],
  },
  "head-missing": {
    fires: [
      {
        name: "only a deputy",
        workbook: `${UNITS_WITH_HEADS}${ROSTER}5 | Xã Thanh Vân | Thôn 4 | Phó thôn | Hà Văn Em | | x\n=> Trưởng thôn!C6`,
      },
      {
        name: "a vacant post",
        workbook: `${UNITS_WITH_HEADS}${ROSTER}5 | Xã Thanh Vân | Thôn 4 | Trưởng thôn | khuyết\n=> Trưởng thôn!C6`,
      },
      {
        name: "two villages of one name, of which the head under an unknown unit can only be one's",
        workbook: `${UNITS_WITH_HEADS}${ROSTER}${HEADLESS}
          => Trưởng thôn!C6
          => Trưởng thôn!C7
        `,
        also: ["unit-unknown Trưởng thôn!B8"],
      },
    ],
    silent: [
      {
        name: "a head under an unknown unit who is the one village's of that name",
        workbook:
          UNITS_WITH_HEADS + ROSTER + HEADLESS.replace("Xã Thanh Vân | Thôn 9", "Xã Thanh Vân | Thôn 3"),
        also: ["unit-unknown Trưởng thôn!B8"],
      },
      { name: "a head each", workbook: UNITS_WITH_HEADS + ROSTER },
      {
        name: "a role that cannot be read may be the head's",
        workbook: UNITS_WITH_HEADS + changed(ROSTER, "Thôn 2 | Trưởng thôn", "Thôn 2 | Trg"),
        also: ["role-unknown Trưởng thôn!D3"],
      },
    ],
  },
  "role-place-mismatch": {
    fires: [
      {
        name: "a tổ trưởng in a xã",
        workbook:
          UNITS_WITH_HEADS +
          changed(ROSTER, "Thôn 2 | Trưởng thôn", "Thôn 2 | Tổ trưởng TDP", "Trưởng thôn!D3"),
      },
      {
        name: "a trưởng thôn in a thị trấn",
        workbook:
          UNITS_WITH_HEADS.replace("Xã Thanh Vân", "Thị trấn Thắng") +
          changed(
            ROSTER,
            "Xã Thanh Vân | Thôn 3 | Trưởng thôn",
            "TT Thắng | TDP 3 | Trưởng thôn",
            "Trưởng thôn!D4",
          ).replace("Xã Thanh Vân | Thôn 3 | Phó thôn ", "TT Thắng | TDP 3 | Tổ phó TDP"),
      },
      {
        name: "a ward by its kind",
        workbook: `
          # Biểu 1
          TT | Đơn vị    | Loại hình | Số tổ trưởng TDP | Trong đó là đảng viên
          1  | Tân Tiến  | Phường    | 1                | 1
          2  | Tân Mỹ    | Phường    | 1                | 1
          # Trưởng thôn
          TT | Đơn vị    | Tổ dân phố | Chức danh     | Họ và tên     | Đảng viên
          1  | Tân Tiến  | TDP 1      | Tổ trưởng TDP | Nguyễn Văn An | x
          2  | Tân Mỹ    | TDP 1      | Trưởng thôn   | Trần Văn Bền  | x
          => Trưởng thôn!D3
        `,
      },
    ],
    silent: [
      { name: "where they belong", workbook: UNITS_WITH_HEADS + ROSTER },
      {
        name: "a unit that does not say what it is",
        workbook:
          UNITS_WITH_HEADS.replaceAll("Xã ", "") +
          ROSTER.replaceAll("Xã ", "").replace("Thôn 2 | Trưởng thôn", "TDP 2 | Tổ trưởng TDP"),
      },
    ],
  },
  "eligibility-unknown": {
    fires: [
      {
        name: "eligibility blank",
        workbook:
          UNITS_WITH_HEADS +
          changed(ROSTER, "| không     | x            | x ", "| không | x | ", "Trưởng thôn!I3"),
      },
      {
        name: "training blank",
        workbook:
          UNITS_WITH_HEADS +
          changed(ROSTER, "| không     | x            | x ", "| không | | x ", "Trưởng thôn!H3"),
      },
    ],
    silent: [
      { name: "both known", workbook: UNITS_WITH_HEADS + ROSTER },
      {
        name: "a certificate proves the training",
        workbook:
          UNITS_WITH_HEADS +
          ROSTER.replace("Ghi chú", "Ngày cấp GCN").replace(
            "| không     | x            | x            |",
            "| không | | x | 2021-11-05",
          ),
      },
    ],
  },
  "admission-outside-period": {
    fires: [
      {
        name: "the day after the cut-off",
        workbook:
          changed(UNITS, "4        | 1", "4 | 0") +
          changed(REGISTER, "2022-05-06", "2022-07-01", "Đảng viên mới!F4"),
      },
      {
        name: "the year before, which is no wrong number of admitted as well",
        workbook: UNITS + changed(REGISTER, "2022-05-06", "2021-12-31", "Đảng viên mới!F4"),
      },
      {
        name: "by the day the cell considered it",
        settings: { admissionDate: "considered" },
        workbook:
          changed(UNITS, "4        | 1", "4 | 0") +
          changed(REGISTER, "2022-04-05", "2022-07-01", "Đảng viên mới!E4"),
      },
    ],
    silent: [
      { name: "the day of the cut-off", workbook: UNITS + changed(REGISTER, "2022-05-06", "2022-06-30") },
      { name: "the first day of the year", workbook: UNITS + changed(REGISTER, "2022-05-06", "2022-01-01") },
      { name: "the month of the cut-off", workbook: UNITS + changed(REGISTER, "2022-05-06", '"06/2022"') },
      { name: "no date", workbook: UNITS + changed(REGISTER, "2022-05-06", "") },
    ],
  },
  "admission-age": {
    fires: [
      { name: "a day before full 18", workbook: admitted("2004-02-12", "2022-02-11", true) },
      { name: "60 years and one month", workbook: admitted("1962-01-11", "2022-02-11", true) },
      { name: "a birth year that cannot be 18 years ago", workbook: admitted("2005", "2022-02-11", true) },
      {
        name: "the decision's day where the cell's is not given",
        workbook: admitted("2004-03-03", "", true),
      },
    ],
    silent: [
      { name: "full 18 on the day", workbook: admitted("2004-02-11", "2022-02-11") },
      { name: "a day before 60 years and one month", workbook: admitted("1962-01-12", "2022-02-11") },
      { name: "a birth year that may be 18 years ago", workbook: admitted("2004", "2022-02-11") },
      { name: "born on 29 February", workbook: admitted("2004-02-29", "2022-02-28") },
    ],
  },
  "certificate-expired": {
    fires: [
      {
        name: "60 months and a day",
        workbook:
          UNITS +
          changed(REGISTER, "2022-05-06      | 2021-11-05", "2022-05-06 | 2017-05-05", "Đảng viên mới!G4"),
      },
    ],
    silent: [
      {
        name: "60 months",
        workbook: UNITS + changed(REGISTER, "2022-05-06      | 2021-11-05", "2022-05-06 | 2017-05-06"),
      },
      {
        name: "a month that ends at 60 months",
        workbook: UNITS + changed(REGISTER, "2022-05-06      | 2021-11-05", '2022-05-06 | "05/2017"'),
      },
      {
        name: "no certificate date",
        workbook: UNITS + changed(REGISTER, "2022-05-06      | 2021-11-05", "2022-05-06 |"),
      },
    ],
  },
} satisfies Record<string, RuleCases>;
