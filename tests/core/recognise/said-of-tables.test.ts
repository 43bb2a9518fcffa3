import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { areaAddress } from "../../../src/core/values/addresses.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

const TODAY = { year: 2022, month: 7, day: 5 };
type Row = SheetFixture["rows"][number];

/** Units with plan and admitted; the header is the second row where there is a title. */
function unitSheet(name: string, admitted: readonly number[], title = ""): SheetFixture {
  const rows: Row[] = admitted.map((count, at) => [at + 1, `Đảng bộ xã ${UNITS[at]}`, 10, count]);
  return {
    name,
    rows: [...(title === "" ? [] : [[title]]), ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"], ...rows],
  };
}
const UNITS = ["Hoàng An", "Đông Lỗ", "Mai Trung", "Hương Lâm"];

function rosterSheet(name: string, unit: string, people: readonly string[]): SheetFixture {
  return {
    name,
    rows: [
      [`Danh sách trưởng thôn ${unit}`],
      ["TT", "Đơn vị", "Thôn", "Họ và tên", "Chức vụ", "Đảng viên"],
      ...people.map((person, at) => [at + 1, unit, `Thôn ${at + 1}`, person, "Trưởng thôn", "x"]),
    ],
  };
}

function checked(sheets: readonly SheetFixture[], tables: Settings["tables"] = {}) {
  const report = checkWorkbook(snapshotOf(sheets), { ...DEFAULT_SETTINGS, tables }, TODAY);
  const { workbook, figures, findings, brokenSettings, period } = report;
  const place = ({ sheet, header }: { sheet: number; header: Parameters<typeof areaAddress>[0] }) =>
    `${sheets[sheet]?.name ?? "?"}!${areaAddress(header)}`;
  return {
    used: workbook.tables.map(place),
    others: workbook.otherTables.map((one) => `${one.why} ${place(one)}`),
    codes: findings.map(({ code }) => code),
    district: [figures.district.plan, figures.district.admitted],
    heads: figures.district.heads,
    people: workbook.roster?.length ?? null,
    periods: workbook.periods.map(({ cutOff }) => `${cutOff.month}/${cutOff.year}`),
    cutOff: `${period.cutOff.day}/${period.cutOff.month}/${period.cutOff.year}`,
    broken: brokenSettings,
    report,
  };
}

describe("what speaks of heads and gives none", () => {
  const admissions = (header: string): SheetFixture => ({
    name: "Biểu",
    rows: [
      ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN"],
      ["TT", "Đơn vị", "Chỉ tiêu", header, "Đã kết nạp"],
      ...UNITS.map((unit, at) => [at + 1, `Đảng bộ xã ${unit}`, 9 + at, [2, 1, 3, 2][at] ?? 0, 5]),
    ],
  });

  test.each([
    ["Riêng trưởng thôn chưa là ĐV", []],
    ["Số trưởng thôn chưa là ĐV", ["column-missing"]],
  ])("%s", (header, codes) => {
    expect(checked([admissions(header)]).codes).toEqual(codes);
  });

  test("running numbers under a title that speaks of them", () => {
    const votes = ["Hoàng An", "Tân Lập", "Đông Lỗ", "Bình Minh", "Mai Trung"];
    const list: Row[] = votes.map((unit, at) => [at + 1, `Xã ${unit}`, `Người ${at}`, 60 + 7 * at]);
    const sheets = [
      unitSheet("Biểu", [1, 2, 3, 4]),
      { name: "Bầu", rows: [["BẦU TRƯỞNG THÔN"], ["TT", "Xã", "Người trúng cử", "Số phiếu"], ...list] },
    ];
    expect(checked(sheets).codes).toEqual([]);
  });
});

describe("a unit that is named under the figures", () => {
  test("is said to be in a row that is not read", () => {
    const { rows, ...rest } = unitSheet("Biểu", [1, 2, 3, 4]);
    const sheets = [{ ...rest, rows: [...rows, [null, null, "Đảng bộ xã Bắc Lý", 7]] }];
    expect(checked(sheets)).toMatchObject({ district: [40, 10], codes: ["rows-not-read"] });
  });
});

describe("two tables of the same units and other figures", () => {
  const sheets = [unitSheet("Biểu A", [1, 2, 3, 4]), unitSheet("Biểu B", [5, 6, 7, 8])];

  test("are asked about, and the first is used", () => {
    expect(checked(sheets)).toMatchObject({
      used: ["Biểu A!A1:D1"],
      others: ["ambiguous Biểu B!A1:D1"],
      district: [40, 10],
      codes: ["table-ambiguous"],
    });
  });

  test.each<[string, Settings["tables"]["units"], object]>([
    [
      "the second alone",
      [{ sheet: "Biểu B", columns: {} }],
      { used: ["Biểu B!A1:D1"], district: [40, 26], codes: [] },
    ],
    [
      "the first set aside",
      [{ sheet: "Biểu A", columns: {}, use: "aside" }],
      { used: ["Biểu B!A1:D1"], others: ["set-aside Biểu A!A1:D1"], district: [40, 26], codes: [] },
    ],
    [
      "the second set aside",
      [{ sheet: "Biểu B", columns: {}, use: "aside" }],
      { used: ["Biểu A!A1:D1"], others: ["set-aside Biểu B!A1:D1"], district: [40, 10], codes: [] },
    ],
    [
      "the second of January, the first of June",
      [
        { sheet: "Biểu A", columns: {}, use: "found", cutOff: { year: 2022, month: 6, day: 30 } },
        { sheet: "Biểu B", columns: {}, use: "found", cutOff: { year: 2022, month: 1, day: 31 } },
      ],
      {
        used: ["Biểu A!A1:D1"],
        others: ["earlier-period Biểu B!A1:D1"],
        district: [40, 10],
        periods: ["1/2022"],
        cutOff: "30/6/2022",
      },
    ],
    [
      "both, as a list in which each unit stands twice",
      [
        { sheet: "Biểu A", columns: {}, use: "together" },
        { sheet: "Biểu B", columns: {}, use: "together" },
      ],
      {
        used: ["Biểu A!A1:D1", "Biểu B!A1:D1"],
        others: [],
        district: [80, 36],
        codes: ["unit-duplicated", "unit-duplicated", "unit-duplicated", "unit-duplicated"],
      },
    ],
    [
      "the second in any case: what was chosen before is asked about",
      [{ sheet: "Biểu B", columns: {}, use: "together" }],
      { used: ["Biểu B!A1:D1"], others: ["ambiguous Biểu A!A1:D1"], codes: ["table-ambiguous"] },
    ],
  ])("the user says: %s", (_, units, expected) => {
    expect(checked(sheets, { units: units ?? null })).toMatchObject({ ...expected, broken: [] });
  });

  test.each<[string, Settings["tables"]["units"], string]>([
    [
      "a sheet that is gone",
      [{ sheet: "Biểu C", columns: {}, use: "aside" }],
      "tables.units (Biểu C, aside)",
    ],
    [
      "a row that is no header",
      [{ sheet: "Biểu B", headerRow: 3, columns: {}, use: "aside" }],
      "tables.units (Biểu B!3, aside)",
    ],
    [
      "the period of a table that is gone",
      [{ sheet: "Biểu C", columns: {}, use: "found", cutOff: { year: 2022, month: 1, day: 31 } }],
      "tables.units (Biểu C, found, 2022-01-31)",
    ],
    [
      "a part that is gone",
      [{ sheet: "Biểu C", columns: {}, use: "together" }],
      "tables.units (Biểu C, together)",
    ],
  ])("what leads nowhere is said, and the tables are found: %s", (_, units, name) => {
    expect(checked(sheets, { units: units ?? null })).toMatchObject({
      broken: [name],
      used: ["Biểu A!A1:D1"],
      codes: ["table-ambiguous"],
    });
  });
});

test("of two tables on a sheet it must be clear which is set aside", () => {
  const [a, b] = [unitSheet("S", [1, 2, 3, 4]), unitSheet("S", [5, 6, 7, 8])];
  const sheets = [{ name: "S", rows: [...a.rows, [], ...b.rows] }];
  const aside = { sheet: "S", columns: {}, use: "aside" as const };
  expect(checked(sheets, { units: [aside] })).toMatchObject({
    broken: ["tables.units (S, aside)"],
    district: [40, 10],
  });
  expect(checked(sheets, { units: [{ ...aside, headerRow: 1 }] })).toMatchObject({
    broken: [],
    district: [40, 26],
    others: ["set-aside S!A1:D1"],
    codes: [],
  });
});

describe("lists of people", () => {
  const people = ["Nguyễn Văn An", "Trần Văn Bình", "Lê Thị Chi"];
  const sheets = [
    unitSheet("Đơn vị", [1, 2, 3, 4]),
    rosterSheet("Hoàng An", "Đảng bộ xã Hoàng An", people),
    // The same people, as where one commune's sheet was made from another's and the names not yet changed.
    rosterSheet("Bản 2", "Đảng bộ xã Hoàng An", [...people, "Phạm Văn Dũng"]),
    rosterSheet("Đông Lỗ", "Đảng bộ xã Đông Lỗ", ["Vũ Văn Giang", "Đỗ Văn Hải"]),
  ];

  test("are joined where the user says so, one after the other", () => {
    const joined = { columns: {}, use: "together" as const };
    const before = checked(sheets);
    expect(before.people).toBeLessThan(9);
    const after = checked(sheets, {
      roster: [
        { sheet: "Hoàng An", ...joined },
        { sheet: "Bản 2", ...joined },
      ],
    });
    expect(after).toMatchObject({ people: 9, broken: [] });
    expect(after.used).toHaveLength(4);
  });

  test("one of another subject is set aside, the others stay", () => {
    const after = checked(sheets, { roster: [{ sheet: "Bản 2", columns: {}, use: "aside" }] });
    expect(after).toMatchObject({ people: 5, broken: [] });
    expect(after.others).toEqual(["set-aside Bản 2!A2:F2"]);
  });

  test("a column named in one leaves the others in the list", () => {
    const after = checked(
      sheets.filter(({ name }) => name !== "Bản 2"),
      {
        roster: [{ sheet: "Hoàng An", columns: { ordinal: null }, use: "together" }],
      },
    );
    expect(after).toMatchObject({ people: 5, broken: [] });
  });
});

test("parts of one table keep a unit whose name both have, and it is said", () => {
  const part = (name: string, place: string): SheetFixture => ({
    name,
    rows: [
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
      ...Array.from({ length: 10 }, (_, at) => [at + 1, `Chi bộ thôn ${place} ${at + 1}`, 10, 3]),
      [11, "Chi bộ Trạm Y tế", 10, 3],
    ],
  });
  const result = checked([part("An", "An"), part("Bình", "Bình")]);
  expect(result).toMatchObject({ district: [220, 66], codes: ["unit-duplicated"] });
  expect(result.report.findings[0]?.args).toMatchObject({ first: "An!B12" });
});

test("a table that is not ours is not asked to be complete", () => {
  const people = ["Nguyễn Văn An", "Trần Văn Bình", "Lê Thị Chi"];
  const { rows } = rosterSheet("Thôn", "Đảng bộ xã Hoàng An", people);
  const sheets = [
    unitSheet("Đơn vị", [1, 2, 3, 4]),
    { name: "Thôn", rows: rows.map((row) => row.slice(0, 5)) },
  ];
  expect(checked(sheets).codes).toContain("column-missing");
  const after = checked(sheets, { roster: [{ sheet: "Thôn", columns: {}, use: "aside" }] });
  expect(after).toMatchObject({ broken: [], codes: [], others: ["set-aside Thôn!A2:E2"] });
});
