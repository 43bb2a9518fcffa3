import type { RuleCode } from "../../core/rules/registry.ts";
import { dateSerial } from "./people.ts";
import { GROUP_SHEET, REGISTER_SHEET, ROSTER_SHEET } from "./people-sheets.ts";
import { UNIT_SHEET } from "./unit-sheet.ts";

/** New content of a cell; null empties it. */
export interface SampleChange {
  readonly sheet: string;
  readonly address: string;
  readonly to: string | number | null;
  /** Another style than the cell has: a date's format, an old font. */
  readonly style?: MistakeStyle;
}
export type MistakeStyle = "dayMonth" | "legacyFont";

/** One mistake: what a check must report, where, and the cells that make it. */
export interface SeededMistake {
  readonly code: RuleCode;
  readonly sheet: string;
  readonly address: string;
  readonly changes: readonly SampleChange[];
}

export const OLD_GROUP_SHEET = "Tổ công tác (cũ)";
/** Rows of the roster that are hidden, counted from 1. */
export const HIDDEN_ROWS: { readonly first: number; readonly last: number } = { first: 200, last: 202 };

const U = UNIT_SHEET;
const R = ROSTER_SHEET;
const M = REGISTER_SHEET;
const W = GROUP_SHEET;

/**
 * Every finding of the second sample; all its sums were pasted as values, so that no mistake changes them.
 * `unit-table-missing` and `column-missing` cannot be seen beside the tables that the other mistakes need.
 */
export const SEEDED_MISTAKES: readonly SeededMistake[] = [
  // Structure
  mistake("table-ambiguous", OLD_GROUP_SHEET, "A7:C7"),
  mistake("period-mismatch", R, "A5", "(Số liệu đến hết tháng 5/2022)"),
  mistake("column-duplicated", M, "L7", "Trình độ"),
  mistake("rows-hidden", R, `A${HIDDEN_ROWS.first}:K${HIDDEN_ROWS.last}`),

  // Cells of the unit table
  mistake("cell-error-value", U, "F43", "#DIV/0!"),
  mistake("number-as-text", U, "H14", "8 "),
  mistake("number-unreadable", U, "C17", "năm", [U, "F17", null]),
  mistake("number-negative", U, "H25", -7, [U, "I25", null]),
  mistake("number-not-integer", U, "C28", 8.5, [U, "F28", null]),
  {
    code: "count-became-date",
    sheet: U,
    address: "D34",
    changes: [
      { sheet: U, address: "D34", to: dateSerial({ year: 2022, month: 5, day: 7 }), style: "dayMonth" },
      { sheet: U, address: "F34", to: 140 },
    ],
  },

  // Rows of the unit table
  mistake("unit-name-missing", U, "B60", null, [W, "D51", null]),
  mistake("unit-duplicated", U, "B62", "Chi bộ Kho bạc Nhà nước huyện"),
  mistake("admitted-without-plan", U, "D56", 1, [U, "C56", null], [U, "F56", null], [U, "C36", 67]),
  mistake("members-exceed-heads", U, "H31", 11, [U, "H10", 218], [U, "H74", 218]),
  mistake("part-exceeds-total", U, "E21", 1, [U, "E10", 34], [U, "E74", 44]),
  mistake("percent-mismatch", U, "F35", 28.57),

  // Sums and order of the unit table
  // 246 with its digits swapped
  mistake("total-mismatch", U, "G74", 264),
  mistake("subtotal-mismatch", U, "D36", 23),
  mistake("ordinal-gap", U, "A73", 38),

  // Village heads
  mistake("date-out-of-range", R, "F155", dateSerial({ year: 2079, month: 8, day: 14 })),
  mistake("mark-unreadable", R, "G300", "đang xét", [R, "H300", "x"], [R, "J300", "x"]),
  mistake("role-unknown", R, "D176", "Công an viên"),
  // The third line of Hoàng Vân's deputies repeats the first: same village, name and birth date.
  mistake("person-duplicated", R, "E65", "Thân Công Tài", [R, "C65", "Thôn Trung Thành"]),
  mistake("head-duplicated", R, "D88", "Trưởng thôn", [U, "G17", 9], [U, "H17", 9]),
  mistake("head-missing", R, "C102", "Thôn Vân Cẩm", [R, "E102", "Khuyết"], [U, "G18", 10], [U, "H18", 9]),
  mistake("person-name-missing", R, "E131", null),
  mistake("role-place-mismatch", R, "D122", "Tổ trưởng TDP"),
  mistake("eligibility-unknown", R, "J134", null),

  // New members
  mistake("date-as-text", M, "G20", "10/01/2022"),
  mistake("date-unreadable", M, "C21", "31/02/1990"),
  {
    code: "legacy-encoding",
    sheet: M,
    address: "B50:B52",
    changes: [
      { sheet: M, address: "B50", to: "Bïi ThÕ Toµn", style: "legacyFont" },
      { sheet: M, address: "B51", to: "NguyÔn V¨n Tó", style: "legacyFont" },
      { sheet: M, address: "B52", to: "Hoµng ThÕ ThÞnh", style: "legacyFont" },
    ],
  },
  mistake("text-lookalike", M, "F19", "Ðảng bộ xã Ðông Lỗ"),
  mistake("text-space", M, "F9", "Đảng bộ xã  Mai Trung "),
  // A decision of July is not yet in the figures to the end of June.
  mistake("admission-outside-period", M, "I39", dateSerial({ year: 2022, month: 7, day: 12 }), [U, "D16", 1]),
  mistake("admission-age", M, "C26", dateSerial({ year: 2004, month: 11, day: 20 })),
  mistake("certificate-expired", M, "J28", dateSerial({ year: 2016, month: 5, day: 10 })),

  // The sums were pasted before: they no longer are what stands in the rows.
  mistake("subtotal-mismatch", U, "H10"),
  mistake("total-mismatch", U, "C74"),
  mistake("total-mismatch", U, "H74"),

  // Between the sheets
  mistake("admitted-register-mismatch", U, "D22", 4),
  mistake("heads-roster-mismatch", U, "G26", 13, [U, "G10", 243]),
  mistake("members-roster-mismatch", U, "H33", 11),
  mistake(
    "unit-without-roster",
    U,
    "B37",
    "Đảng bộ Công an huyện",
    [U, "G37", 3],
    [U, "H37", 3],
    [U, "G36", 3],
    [U, "H36", 3],
  ),
  mistake("unit-unknown", M, "F15", "Đảng bộ xã Danh Thắn"),
  mistake("unit-without-group", U, "B55", undefined, [W, "D41", null]),
  mistake("unit-in-two-groups", W, "D53", "Đảng bộ xã Hòa Sơn"),
];

/** A mistake whose reported cell gets new content (unless none is given), with what else it takes. */
function mistake(
  code: RuleCode,
  sheet: string,
  address: string,
  to?: SampleChange["to"],
  ...others: readonly (readonly [sheet: string, address: string, to: SampleChange["to"]])[]
): SeededMistake {
  const own: readonly SampleChange[] = to === undefined ? [] : [{ sheet, address, to }];
  return {
    code,
    sheet,
    address,
    changes: [...own, ...others.map(([of, at, value]) => ({ sheet: of, address: at, to: value }))],
  };
}
