import { describe, expect, it } from "vitest";
import { implausibleCounts } from "../../../src/core/figures/implausible.ts";
import { isOneHead, villageOfUnit, villagesIn } from "../../../src/core/figures/one-head.ts";
import { serialOfDate } from "../../../src/core/text/dates.ts";
import { checkWritten } from "../rules/check-written.ts";
import { reportOf, type CountSpec } from "../summary/reports.ts";

type Counts = readonly [plan: CountSpec, admitted: CountSpec, heads: CountSpec, members: CountSpec];

const figuresOf = (rows: readonly Counts[]) =>
  reportOf({
    units: rows.map(([plan, admitted, heads, members], index) => {
      return { name: `Xã ${"ABCDEFGH".charAt(index)}`, plan, admitted, heads, members };
    }),
  }).figures;

describe("the plan of one unit", () => {
  // A blank cell is null, one that cannot be read "?", no such column "none".
  it.each<[CountSpec, CountSpec, string]>([
    [4, 5, "4 5 125% exceeded known"],
    [4, 4, "4 4 100% met known"],
    [4, 3, "4 3 75% below known"],
    [4, 0, "4 0 0% none known"],
    // Nobody admitted yet is often left blank; a blank plan is no plan.
    [4, null, "4 0 0% none known"],
    [null, 2, "null 2 null% noPlan known"],
    [null, 0, "null 0 null% noPlan outside"],
    [null, null, "null 0 null% noPlan outside"],
    [0, 0, "0 0 null% noPlan outside"],
    [0, 2, "0 2 null% noPlan known"],
    ["?", 2, "null 2 null% unknown unknown"],
    [4, "?", "4 null null% unknown unknown"],
    ["none", 2, "null 2 null% unknown known"],
    [4, "none", "4 null null% unknown unknown"],
    [null, "none", "null null null% unknown outside"],
    [0, "none", "0 null null% unknown outside"],
    ["none", "none", "null null null% unknown outside"],
  ])("%s, of which %s: %s", (...[plan, admitted, expected]) => {
    const [unit] = figuresOf([[plan, admitted, null, null]]).units;
    const { percent, planClass, covered } = unit ?? {};
    expect(`${unit?.plan} ${unit?.admitted} ${percent}% ${planClass} ${covered?.admission}`).toBe(expected);
  });
});

describe("the village heads of one unit, held against 90 %", () => {
  it.each<[CountSpec, CountSpec, string]>([
    [10, 10, "10 10 100% met, 0 more, known"],
    // Just 90 % is not above it.
    [10, 9, "10 9 90% atLine, 1 more, known"],
    [10, 8, "10 8 80% below, 2 more, known"],
    [1, 0, "1 0 0% below, 1 more, known"],
    [10, null, "10 0 0% below, 10 more, known"],
    [0, 0, "0 0 null% notApplicable, null more, outside"],
    [null, null, "null null null% notApplicable, null more, outside"],
    [null, 0, "null 0 null% notApplicable, null more, outside"],
    // More members than heads cannot be, whatever the heads are.
    [10, 11, "10 null null% unknown, null more, unknown"],
    [null, 2, "null null null% unknown, null more, unknown"],
    ["?", 2, "null 2 null% unknown, null more, unknown"],
    [10, "?", "10 null null% unknown, null more, unknown"],
    [null, "?", "null null null% unknown, null more, unknown"],
    ["none", 2, "null 2 null% unknown, null more, unknown"],
    ["none", 0, "null 0 null% unknown, null more, outside"],
    [10, "none", "10 null null% unknown, null more, unknown"],
    [0, "none", "0 null null% unknown, null more, outside"],
    [null, "none", "null null null% unknown, null more, outside"],
    ["none", "none", "null null null% unknown, null more, outside"],
  ])("%s, of which %s: %s", (...[heads, members, expected]) => {
    const [unit] = figuresOf([[null, null, heads, members]]).units;
    const { headPercent, headClass, moreMembersNeeded, covered } = unit ?? {};
    expect(
      `${unit?.heads} ${unit?.members} ${headPercent}% ${headClass}, ${moreMembersNeeded} more, ${covered?.heads}`,
    ).toBe(expected);
  });

  it("names the cells of members and heads where there are more members", () => {
    const [unit] = figuresOf([[null, null, 10, 11]]).units;
    expect(unit?.counts.members).toEqual({
      kind: "unknown",
      cells: [
        { sheet: 0, row: 10, column: 5 },
        { sheet: 0, row: 10, column: 4 },
      ],
    });
  });
});

describe("counts that only the lists of people can give", () => {
  it("are not known of a unit without a name, nor of the later of two of one name: a person looks at its name", () => {
    const { units } = checkWritten(`
      # Biểu 1
      TT | Đơn vị       | Chỉ tiêu
      1  | Xã Châu Minh | 5
      2  | Xã Thanh Vân | 4
      3  | Xã Châu Minh | 3
      4  |              | 2

      # Đảng viên mới
      TT | Họ và tên     | Ngày sinh  | Đơn vị       | Ngày QĐ kết nạp
      1  | Nguyễn Thị An | 1992-03-01 | Xã Châu Minh | 2022-03-21
      2  | Trần Văn Bình | 1991-02-28 | Xã Thanh Vân | 2022-03-22
    `).figures;
    const at = (row: number) => ({ kind: "unknown", cells: [{ sheet: 0, row, column: 1 }] });
    expect(units.map(({ counts }) => counts.admitted)).toEqual([
      { kind: "known", value: 1 },
      { kind: "known", value: 1 },
      at(3),
      at(4),
    ]);
    expect(units.map(({ counts }) => counts.heads.kind)).toEqual(Array(4).fill("absent"));
  });
});

describe("the district", () => {
  it("adds up what is known, says what is missing per unit, and counts every unit in one class", () => {
    expect(
      figuresOf([
        [4, 6, 10, 10],
        [4, 4, 10, 9],
        [4, 1, 10, 5],
        [4, 0, 0, 0],
        [null, 1, null, null],
        ["?", 2, "?", 2],
        [3, "?", 4, "?"],
      ]).district,
    ).toEqual({
      plan: 16,
      admitted: 12,
      percent: 75,
      gap: 4,
      // Three and four: what one has too many helps no other.
      unitGaps: 7,
      unitsExceeded: 1,
      unitsMet: 1,
      unitsBelow: 1,
      unitsNone: 1,
      unitsWithoutPlan: 1,
      unitsUnknown: 2,
      heads: 30,
      members: 24,
      headPercent: 80,
      headClass: "below",
      // 28 of 30 are above 90 %; each unit alone needs more: 0 + 1 + 5.
      moreMembersNeeded: 4,
      unitMoreMembersNeeded: 6,
      unitsBelowHeads: 1,
      unitsHeadsUnknown: 2,
      coverage: { admission: { known: 5, of: 7 }, heads: { known: 3, of: 5 } },
      stated: { plan: null, admitted: null, heads: null, members: null },
    });
  });

  it.each<[string, readonly Counts[], object]>([
    ["has no heads", [[4, 1, null, null]], { headClass: "notApplicable", moreMembersNeeded: null, gap: 3 }],
    ["has heads: none", [[4, 1, 0, 0]], { headClass: "notApplicable", moreMembersNeeded: null }],
    ["has heads that are not known", [[4, 1, "?", 1]], { headClass: "unknown", unitsHeadsUnknown: 1 }],
    ["has no plans", [[null, 1, null, null]], { plan: null, gap: null, unitGaps: null, percent: null }],
    ["has no admissions known", [[4, "?", null, null]], { admitted: null, gap: null, unitGaps: null }],
    ["is all met", [[4, 5, 1, 1]], { gap: -1, unitGaps: 0, unitMoreMembersNeeded: 0 }],
  ])("%s", (_, rows, expected) => expect(figuresOf(rows).district).toMatchObject(expected));

  const stated = (total: string, more = "") =>
    checkWritten(`
      # Biểu 1
      TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Trưởng thôn | Là đảng viên
      1  | Xã Châu Minh | 5        | 3          | 4           | 3
      2  | Xã Thanh Vân | 4        | 1          | 2           | 2
      ${total}
      ${more}
    `).figures.district.stated;

  it("says what the workbook's own total row says, as number or as text, and nothing of what it leaves blank", () => {
    expect(stated("| Tổng cộng | 9 | 5 | 6 đ/c |")).toEqual({
      plan: 9,
      admitted: 5,
      heads: 6,
      members: null,
    });
    expect(stated("")).toEqual({ plan: null, admitted: null, heads: null, members: null });
  });

  it("takes each total from the table that has the column, also if the halves stand apart", () => {
    const { figures } = checkWritten(`
      # Biểu 1
      TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
      1  | Xã Châu Minh | 5        | 3
      2  | Xã Thanh Vân | 4        | 1
         | Tổng cộng    | 9        | 4

      # Biểu 2
      TT | Đơn vị       | Trưởng thôn | Là đảng viên
      1  | Xã Châu Minh | 4           | 3
      2  | Xã Thanh Vân | 2           | 2
         | Tổng cộng    | 6           | 5
    `);
    expect(figures.district.stated).toEqual({ plan: 9, admitted: 4, heads: 6, members: 5 });
  });
});

describe("a working group", () => {
  it("is of its units, each once, and names those below the threshold", () => {
    const { groups, units } = reportOf({
      units: [
        { name: "Xã A", plan: 4, admitted: 1, heads: 10, members: 5 },
        { name: "Xã B", plan: 3, admitted: "?", heads: 10, members: 10 },
        { name: "Xã C", plan: 2, admitted: 2, heads: 4, members: 1 },
      ],
      groups: [
        { name: "Tổ 1", leader: "Lê Văn T", units: [0, 1, 0] },
        { name: "Tổ 2", leader: null, units: [2, 1] },
      ],
    }).figures;
    expect(groups).toMatchObject([
      { name: "Tổ 1", leader: "Lê Văn T", units: [0, 1], unitsBelowHeads: [0], plan: 4, heads: 20 },
      { name: "Tổ 2", leader: null, units: [2, 1], unitsBelowHeads: [2], plan: 2, heads: 14 },
    ]);
    expect(groups[0]?.coverage).toEqual({ admission: { known: 1, of: 2 }, heads: { known: 2, of: 2 } });
    // Of a unit in two groups the first is said.
    expect(units.map(({ group }) => group)).toEqual(["Tổ 1", "Tổ 1", "Tổ 2"]);
  });
});

describe("units of one village each", () => {
  const unitsOf = (...heads: CountSpec[]) => figuresOf(heads.map((count) => [null, null, count, 0])).units;

  it("are such only where none has more than one head", () => {
    expect(villagesIn(unitsOf(1, 0, null, 1))?.map(({ unit }) => unit)).toEqual([0, 3]);
    expect(villagesIn(unitsOf(1, 2))).toBeNull();
    expect(villagesIn(unitsOf(0, null))).toBeNull();
    expect(unitsOf(0, 1, 2).map(isOneHead)).toEqual([false, true, false]);
  });

  it.each([
    ["Chi bộ thôn Đông", "thôn Đông"],
    ["CB thôn Đông", "thôn Đông"],
    ["Đảng bộ xã A", "xã A"],
    ["Thôn chi bộ Đông", "Thôn chi bộ Đông"],
    ["Chi bộ", "Chi bộ"],
  ])("%s is named after %s", (name, village) => expect(villageOfUnit(name)).toBe(village));
});

describe("a count that cannot be one", () => {
  /** What is said of the first of three rows; the others hold 5 and 6, and what `others` says. */
  const reasons = (row: string, others = "5 | 5 | 5 | 5") =>
    implausibleCounts(
      checkWritten(`
        # Biểu 1
        TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Trưởng thôn | Là đảng viên
        1  | Xã Châu Minh | ${row}
        2  | Xã Thanh Vân | ${others}
        3  | Xã Hùng Sơn  | 6 | 6 | 6 | 6
      `),
    ).found.map(({ unit, column, reason }) => `${unit.name} ${column} ${reason.kind}`);
  const serial = (year: number, month: number, day: number) => serialOfDate({ year, month, day }, false);

  it.each<[string, string, string]>([
    ["a year, from the first", "1990 | 5 | 5 | 5", "plan year"],
    ["the number before it", "1989 | 5 | 5 | 5", ""],
    ["to the last", "2100 | 5 | 5 | 5", "plan year"],
    ["the number after it", "2101 | 5 | 5 | 5", ""],
    ["money", "100000 | 5 | 5 | 5", "plan money"],
    ["nearly money", "99999 | 5 | 5 | 5", ""],
    ["a day number, from the first", `${serial(2000, 1, 1)} | 5 | 5 | 5`, "plan date"],
    ["the day before it", `${serial(1999, 12, 31)} | 5 | 5 | 5`, ""],
    ["to the last", `${serial(2060, 12, 31)} | 5 | 5 | 5`, "plan date"],
    ["more than ten times the plan, and more than twenty", "2 | 21 | 5 | 5", "admitted ratio"],
    ["not more than twenty", "1 | 20 | 5 | 5", ""],
    ["just ten times", "5 | 50 | 5 | 5", ""],
    ["of no plan", "0 | 51 | 5 | 5", ""],
    ["members of heads", "5 | 5 | 2 | 21", "members ratio"],
    // Nothing is a part of the plan or the heads.
    ["a plan above what was admitted", "210 | 5 | 210 | 5", ""],
    ["a text", "5 | 51 đ/c | 5 | 5", "admitted ratio"],
  ])("%s", (_, row, expected) => {
    expect(reasons(row)).toEqual(expected === "" ? [] : [`Xã Châu Minh ${expected}`]);
  });

  it("is an ordinary one among others as large", () => {
    expect(reasons("2026 | 5 | 5 | 5", "1900 | 5 | 5 | 5")).toEqual([]);
    // 203 · 10 is above the year, 202 · 10 is not.
    expect(reasons("2026 | 5 | 5 | 5", "203 | 5 | 5 | 5")).toEqual([]);
    expect(reasons("2026 | 5 | 5 | 5", "202 | 5 | 5 | 5")).toEqual(["Xã Châu Minh plan year"]);
    // Years, days and money do not make one another ordinary.
    expect(reasons("2026 | 5 | 5 | 5", "2025 | 5 | 5 | 5")).toHaveLength(2);
    expect(reasons("2026 | 5 | 5 | 5", `${serial(2022, 5, 7)} | 5 | 5 | 5`)).toHaveLength(2);
    expect(reasons("2026 | 5 | 5 | 5", "1500000 | 5 | 5 | 5")).toHaveLength(2);
  });
});
