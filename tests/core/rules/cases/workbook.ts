import type { RuleCases } from "./rule-cases.ts";
import { changed, GROUPS, REGISTER, ROSTER, UNITS, UNITS_WITH_HEADS } from "./written.ts";

export const workbookCases = {
  "admitted-register-mismatch": {
    fires: [
      {
        name: "one more than the register",
        workbook: changed(UNITS, "5        | 2", "5 | 3", "Biểu 1!D2") + REGISTER,
      },
      { name: "one fewer", workbook: changed(UNITS, "5        | 2", "5 | 1", "Biểu 1!D2") + REGISTER },
      {
        name: "blank, and the register has some",
        workbook: changed(UNITS, "4        | 1", "4 |", "Biểu 1!D3") + REGISTER,
      },
      {
        name: "a decision after the cut-off does not count",
        workbook: `${UNITS}=> Biểu 1!D3\n${changed(REGISTER, "2022-05-06", "2022-07-01")}`,
        also: ["admission-outside-period Đảng viên mới!F4"],
      },
    ],
    silent: [
      { name: "as many", workbook: UNITS + REGISTER },
      {
        name: "a date that cannot be read may or may not count",
        workbook: changed(UNITS, "4        | 1", "4 | 0") + changed(REGISTER, "2022-05-06", "tháng năm"),
        also: ["date-unreadable Đảng viên mới!F4"],
      },
      {
        name: "a number that cannot be read",
        workbook: changed(UNITS, "5        | 2", "5 | hai") + REGISTER,
        also: ["number-unreadable Biểu 1!D2"],
      },
    ],
  },
  "heads-roster-mismatch": {
    fires: [
      {
        name: "one more than the roster",
        workbook:
          changed(
            UNITS_WITH_HEADS,
            "2              | 1                     | 50",
            "3 | 1 | 33.33",
            "Biểu 1!E2",
          ) + ROSTER,
      },
      {
        name: "a vacant post does not count",
        workbook: `${UNITS_WITH_HEADS}=> Biểu 1!E2\n${changed(ROSTER, "Trần Văn Bền  | 1968-01-12 | không     | x            | x ", "khuyết | | | |")}`,
        also: ["head-missing Trưởng thôn!C3"],
      },
      {
        name: "a base of tổ dân phố only",
        settings: { ratioBase: "residential" },
        workbook: `${UNITS_WITH_HEADS}=> Biểu 1!E2\n=> Biểu 1!E3\n${ROSTER}`,
        also: ["members-roster-mismatch Biểu 1!F2", "members-roster-mismatch Biểu 1!F3"],
      },
    ],
    silent: [
      { name: "as many", workbook: UNITS_WITH_HEADS + ROSTER },
      {
        name: "a role that cannot be read may or may not be a head's",
        workbook: UNITS_WITH_HEADS + changed(ROSTER, "Thôn 2 | Trưởng thôn", "Thôn 2 | Trg"),
        also: ["role-unknown Trưởng thôn!D3"],
      },
      {
        name: "a base of thôn only",
        settings: { ratioBase: "village" },
        workbook: UNITS_WITH_HEADS + ROSTER,
      },
    ],
  },
  "members-roster-mismatch": {
    fires: [
      {
        name: "one more than the roster",
        workbook:
          changed(
            UNITS_WITH_HEADS,
            "2              | 1                     | 50",
            "2 | 2 | 100",
            "Biểu 1!F2",
          ) + ROSTER,
      },
    ],
    silent: [
      { name: "as many", workbook: UNITS_WITH_HEADS + ROSTER },
      {
        name: "a blank mark is unknown",
        workbook:
          changed(UNITS_WITH_HEADS, "2              | 1                     | 50", "2 | 2 | 100") +
          changed(ROSTER, "| không     |", "| |"),
      },
      {
        name: "a role that only members hold",
        workbook:
          changed(UNITS_WITH_HEADS, "2              | 1                     | 50", "2 | 2 | 100") +
          changed(
            ROSTER,
            "Thôn 2 | Trưởng thôn | Trần Văn Bền  | 1968-01-12 | không ",
            "Thôn 2 | BTCB-TT | Trần Văn Bền | 1968-01-12 | ",
          ),
      },
    ],
  },
  "unit-without-group": {
    fires: [
      { name: "a table of groups", workbook: `${UNITS}3 | Xã Hùng Sơn | 2 | 0\n=> Biểu 1!B4\n${GROUPS}` },
      {
        name: "a column of groups",
        workbook: `
          # Biểu 1
          TT | Đơn vị       | Tổ công tác | Chỉ tiêu | Đã kết nạp
          1  | Xã Châu Minh | Tổ 1        | 5        | 7
          2  | Xã Thanh Vân |             | 4        | 5
          3  | Xã Đông Lỗ   | Tổ 2        | 8        | 8
          => Biểu 1!B3
        `,
      },
    ],
    silent: [
      { name: "everybody in one", workbook: UNITS + GROUPS },
      {
        name: "a misspelt name in the groups is reported itself",
        workbook: UNITS + changed(GROUPS, "Xã Thanh Vân", "Xã Thanh Vâm"),
        also: ["unit-unknown Tổ công tác!C3"],
      },
    ],
  },
  "unit-in-two-groups": {
    fires: [
      {
        name: "a later mention",
        workbook: `${UNITS}${GROUPS}Tổ công tác số 3 | Lê Văn Hải | xã Châu Minh\n=> Tổ công tác!C4`,
      },
    ],
    silent: [
      { name: "one each", workbook: UNITS + GROUPS },
      {
        name: "twice in one group",
        workbook: `${UNITS}${changed(GROUPS, "Xã Châu Minh", "Xã Châu Minh; Châu Minh")}`,
      },
    ],
  },
  "unit-without-roster": {
    fires: [
      {
        name: "heads, but no row",
        workbook: `${UNITS_WITH_HEADS}3 | Xã Hùng Sơn | 2 | 0 | 4 | 4 | 100\n=> Biểu 1!B4\n${ROSTER}`,
      },
    ],
    silent: [
      { name: "rows for all", workbook: UNITS_WITH_HEADS + ROSTER },
      {
        name: "a unit without heads",
        workbook: `${UNITS_WITH_HEADS}3 | Chi bộ Tòa án | 2 | 0 | | |\n${ROSTER}`,
      },
      {
        name: "all its rows under a misspelt name",
        workbook: UNITS_WITH_HEADS + ROSTER.replaceAll("Xã Thanh Vân", "Xã Thanh Vâm"),
        also: ["unit-unknown Trưởng thôn!B4", "unit-unknown Trưởng thôn!B5"],
      },
    ],
  },
} satisfies Record<string, RuleCases>;
