import { describe, expect, it } from "vitest";
import { registerTallies } from "../../../src/core/people/register-tallies.ts";
import { repeatedAcrossUnits, repeatedInRegister } from "../../../src/core/people/repeated-people.ts";
import { registerFacts } from "../../../src/core/people/register.ts";
import { checkWritten } from "../rules/check-written.ts";

const UNITS = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
  1  | Xã Châu Minh | 5        | 3
  2  | Xã Thanh Vân | 4        | 1
`;
const HEADER = "TT | Họ và tên | Ngày sinh | Đơn vị | Ngày chi bộ xét | Ngày QĐ kết nạp";

const inputOf = (rows: readonly string[], settings = {}, header = HEADER) =>
  checkWritten(
    `${UNITS}\n# Đảng viên mới\n${header}\n${rows.map((row, index) => `${index + 1} | ${row}`).join("\n")}`,
    settings,
  );

/** When each row's admission is, for a plan of 2022 and a cut-off of 30 June. */
function timesOf(...args: Parameters<typeof inputOf>): (string | undefined)[] {
  const facts = registerFacts(inputOf(...args));
  return Array.from(facts?.dates?.column.codes ?? [], (code) => facts?.timeOfCode[code]);
}

const talliesOf = (...args: Parameters<typeof inputOf>) =>
  registerTallies(inputOf(...args))?.tallies.map(
    ({ sure, unclear, earlier }) => `${sure} sure, ${unclear} unclear, ${earlier} earlier`,
  );

/** Who is admitted on these days. */
const admitted = (considered: string, decided: string, name: string) =>
  `${name} | 1992-03-21 | Xã Châu Minh | ${considered} | ${decided}`;

describe("when an admission is", () => {
  it.each([
    ["the first day of the plan year", "2022-01-01", "due"],
    ["the day before it", "2021-12-31", "earlier"],
    ["the cut-off", "2022-06-30", "due"],
    ["the day after it", "2022-07-01", "late"],
    ["the cut-off's month alone, which ends with it", "6/2022", "due"],
    ["a month alone after it", "7/2022", "late"],
    ["the plan year alone, of which a half is after it", "2022", "unclear"],
    ["the year before alone", "2021", "earlier"],
    ["nothing", "", "unclear"],
    ["no date", "tháng năm", "unclear"],
    ["a date that nobody can be admitted on", "1929-12-31", "unclear"],
  ])("%s", (_, decided, time) => {
    const others = ["2022-03-21", "2022-03-22", "2022-03-23"].map((day, index) =>
      admitted(day, day, `Nguyễn Văn ${"ABC".charAt(index)}`),
    );
    expect(timesOf([admitted("2022-02-20", decided, "Lê Văn Cam"), ...others])).toEqual([
      time,
      "due",
      "due",
      "due",
    ]);
  });

  it("is by the decision or by the cell's day, as the settings say, and by the other where that column is not there", () => {
    const rows = [
      admitted("2022-06-20", "2022-07-21", "Lê Văn Cam"),
      admitted("2021-12-20", "2022-01-21", "Lê Văn Dần"),
    ];
    expect(timesOf(rows)).toEqual(["late", "due"]);
    expect(timesOf(rows, { admissionDate: "considered" })).toEqual(["due", "earlier"]);
    const without = (column: number, name: string) => {
      const cut = (row: string, at: number) =>
        row
          .split("|")
          .filter((_, index) => index !== at)
          .join("|");
      return [
        rows.map((row) => cut(row, column - 1)),
        {},
        cut(
          HEADER,
          HEADER.split("|").findIndex((text) => text.includes(name)),
        ),
      ] as const;
    };
    expect(timesOf(...without(5, "QĐ"))).toEqual(["due", "earlier"]);
    const [byDecision, , header] = without(4, "xét");
    expect(timesOf(byDecision, { admissionDate: "considered" }, header)).toEqual(["late", "due"]);
  });
});

describe("what a unit has admitted", () => {
  const day = "2022-02-20 | 2022-03-21";

  it("is certain of people with a name, a day of the year and a unit that is known", () => {
    expect(
      talliesOf([
        `Nguyễn Văn An | 1990-01-20 | Xã Châu Minh | ${day}`,
        `Trần Văn Bình | 1990-01-21 | Xã Châu Minh | 2022-02-20 | 2021-03-21`,
        `Lê Văn Cam    | 1990-01-22 | Xã Châu Minh | 2022-02-20 |`,
        `              | 1990-01-23 | Xã Châu Minh | ${day}`,
        `Hà Văn Em     | 1990-01-24 | Xã Thanh Vân | 2022-06-20 | 2022-07-21`,
        // Of a unit misspelt: perhaps one more of the unit that is meant.
        `Vũ Văn Dần    | 1990-01-25 | Xã Thanh Vâm | ${day}`,
        `Đỗ Văn Gấm    | 1990-01-26 | Xã Thanh Vâm | 2021-02-20 | 2021-03-21`,
        `Ngô Văn Hải   | 1990-01-27 | Xã Minh Khai | ${day}`,
        `Bùi Văn Khải  | 1990-01-28 |              | ${day}`,
      ]),
    ).toEqual([
      "1 sure, 2 unclear, 1 earlier",
      "0 sure, 1 unclear, 1 earlier",
      "1 sure, 0 unclear, 1 earlier",
      "1 sure, 0 unclear, 0 earlier",
    ]);
  });

  it("holds nobody for certain twice", () => {
    const rows = [
      `Nguyễn Văn An | 1990-01-20 | Xã Châu Minh | ${day}`,
      `NGUYỄN VĂN AN | 1990-01-20 | Xã Châu Minh | ${day}`,
      // Another birth date, and none, are other people.
      `Nguyễn Văn An | 1990-01-21 | Xã Châu Minh | ${day}`,
      `Nguyễn Văn An |            | Xã Châu Minh | ${day}`,
      `Nguyễn Văn An |            | Xã Châu Minh | ${day}`,
      // Under two units either may be wrong; of a year alone many are born.
      `Lê Văn Cam    | 1990-01-22 | Xã Châu Minh | ${day}`,
      `Lê Văn Cam    | 1990-01-22 | Xã Thanh Vân | ${day}`,
      `Hà Văn Em     | 1990       | Xã Châu Minh | ${day}`,
      `Hà Văn Em     | 1990       | Xã Thanh Vân | ${day}`,
      // A unit misspelt is the one that is meant.
      `Vũ Văn Dần    | 1990-01-25 | Xã Thanh Vân | ${day}`,
      `Vũ Văn Dần    | 1990-01-25 | Xã Thanh Vâm | ${day}`,
    ];
    const input = inputOf(rows);
    expect([...repeatedInRegister(input)]).toEqual([
      [1, 0],
      [10, 9],
    ]);
    expect([...repeatedAcrossUnits(input)]).toEqual([[6, 5]]);
    expect(talliesOf(rows)).toEqual([
      "5 sure, 2 unclear, 0 earlier",
      "2 sure, 2 unclear, 0 earlier",
      "0 sure, 1 unclear, 0 earlier",
    ]);
  });
});

it("says nothing without a register", () => {
  const input = checkWritten(UNITS);
  expect([registerFacts(input), registerTallies(input)]).toEqual([null, null]);
  expect([repeatedInRegister(input).size, repeatedAcrossUnits(input).size]).toEqual([0, 0]);
});
