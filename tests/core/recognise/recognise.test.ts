import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Column } from "../../../src/core/tables/column.ts";
import type { SheetFixture } from "../../fixtures/snapshots.ts";
import { described, texts } from "./described.ts";

type Row = (CellValue | null)[];

const UNITS: Row[] = [
  ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
  [1, "Xã Đông Lỗ", 8, 8],
  [2, "Xã Đoan Bái", 6, 5],
  [3, "Thị trấn Thắng", 9, 3],
];
const HEADS: Row[] = [
  ["TT", "Đơn vị", "Số thôn, TDP", "Trưởng thôn là ĐV"],
  [1, "TT Thắng", 10, 9],
  [2, "Đông Lỗ", 8, 7],
];
const ROSTER: Row[] = [
  ["TT", "Đơn vị", "Thôn", "Chức danh", "Họ và tên", "Đảng viên"],
  [1, "Xã Đông Lỗ", "Thôn 1", "Trưởng thôn", "Nguyễn Văn A", "x"],
  [2, "Xã Đoan Bái", "Thôn 2", "Trưởng thôn", "Nguyễn Văn B", "x"],
];
const sheet = (name: string, rows: Row[], more: Partial<SheetFixture> = {}): SheetFixture => ({
  name,
  rows,
  ...more,
});

function readings<Reading>(column: Column<Reading> | undefined): Reading[] {
  if (!column) return [];
  return Array.from(column.codes).flatMap((code) => column.distinct[code]?.reading ?? []);
}

describe("several tables of a kind", () => {
  it("uses the newest of several periods and reports the others", () => {
    expect(described([sheet("T6", UNITS), sheet("T5", UNITS)]).lines).toEqual([
      "units T6!A1:D1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:D",
      "earlier-period units T5!A1:D1",
    ]);
  });

  it("prefers a visible table to a hidden one before it, and uses a hidden one rather than none", () => {
    const hidden = sheet("T5", UNITS, { visibility: "hidden" });
    expect(described([hidden, sheet("T6", UNITS)]).workbook.unitTable?.sheet).toBe(1);
    expect(described([hidden]).workbook.unitTable?.sheet).toBe(0);
  });

  it("prefers a table with both halves to one with one", () => {
    const both: Row[] = UNITS.map((row, at) => [...row, ...(at === 0 ? ["Số thôn", "Là ĐV"] : [9, 8])]);
    const { workbook } = described([sheet("Nửa", UNITS), sheet("Đủ", both)]);
    expect(workbook.unitTable?.sheet).toBe(1);
    expect(workbook.otherHalves).toEqual([]);
    expect(workbook.otherTables).toHaveLength(1);
  });

  it("does not count a table without rows, and never reads a sheet of its own", () => {
    const template = sheet("Mẫu", UNITS.slice(0, 1));
    const own = sheet("Bảng tổng hợp", UNITS, { mark: "summary" });
    const { lines } = described([template, own, sheet("T6", UNITS)]);
    expect(lines).toEqual(["units T6!A1:D1 rows 2-4", "  ordinal:A unit:B plan:C admitted:D"]);
  });

  it("reports a table without its columns only where no other is in use", () => {
    const planOnly: Row[] = UNITS.map((row) => row.slice(0, 3));
    expect(described([sheet("KH", planOnly)]).lines).toEqual(["incomplete units KH!A1:C1 lacks admitted"]);
    expect(described([sheet("KH", planOnly), sheet("T6", UNITS)]).workbook.incompleteTables).toEqual([]);
    const noRole: Row[] = ROSTER.map((row) => row.filter((_, at) => at !== 3));
    expect(described([sheet("Trưởng, phó thôn", noRole)]).lines).toEqual([
      "incomplete roster Trưởng, phó thôn!A1:E1 lacks role",
    ]);
  });
});

describe("two halves", () => {
  it("are joined by unit, whatever the order and spelling", () => {
    const { workbook } = described([sheet("Đảng viên", HEADS), sheet("Kết nạp", UNITS)]);
    expect(workbook.unitTable?.sheet).toBe(1);
    expect(workbook.otherHalves.map(({ sheet }) => sheet)).toEqual([0]);
    expect(workbook.otherTables).toEqual([]);
    expect(
      workbook.units.map(({ name, plan, heads, members }) => [
        name,
        plan.value,
        heads.value,
        members.value,
        heads.cell?.sheet,
      ]),
    ).toEqual([
      ["Xã Đông Lỗ", 8, 8, 7, 0],
      ["Xã Đoan Bái", 6, "", "", undefined],
      ["Thị trấn Thắng", 9, 10, 9, 0],
    ]);
  });

  it("keep units that only the second has, behind the others", () => {
    const more: Row[] = [...HEADS, [3, "Xã Bắc Lý", 7, 7]];
    const { workbook } = described([sheet("Kết nạp", UNITS), sheet("Đảng viên", more)]);
    const last = workbook.units.at(-1);
    expect(last).toMatchObject({ name: "Xã Bắc Lý", plan: { cell: null }, heads: { value: 7 } });
    expect(last?.nameCell).toEqual({ sheet: 1, row: 3, column: 1 });
    expect(workbook.matchUnit("bắc lý")).toEqual({ kind: "unit", unit: 3 });
  });
});

describe("rows", () => {
  it("keeps a unit twice and a row of figures without a name", () => {
    const rows: Row[] = [...UNITS, [4, "Đảng bộ xã Đông Lỗ", 1, 1], [5, null, 2, 2]];
    const { workbook } = described([sheet("T6", rows)]);
    expect(workbook.units.map(({ name }) => name)).toEqual([
      "Xã Đông Lỗ",
      "Xã Đoan Bái",
      "Thị trấn Thắng",
      "Đảng bộ xã Đông Lỗ",
      "",
    ]);
    expect(workbook.units[3]?.key).toBe(workbook.units[0]?.key);
  });

  it("reads names in two cells whole: a commune and a town of one name are two units", () => {
    const { workbook } = described([
      sheet("T6", [
        ["TT", "Đơn vị", "", "Chỉ tiêu", "Đã kết nạp"],
        [1, "Đảng bộ xã", "Thắng", 5, 5],
        [2, "Đảng bộ thị trấn", "Thắng", 4, 2],
        [3, "Đảng bộ xã", "Đoan Bái", 6, 4],
        [4, "Chi bộ", "Huyện đoàn", 1, 1],
        ["", "Tổng cộng", "", 16, 12],
      ]),
    ]);
    expect(workbook.units.map(({ name, key, nameCell }) => [name, key, nameCell.column])).toEqual([
      ["Đảng bộ xã Thắng", "xã thắng", 2],
      ["Đảng bộ thị trấn Thắng", "thị trấn thắng", 2],
      ["Đảng bộ xã Đoan Bái", "xã đoan bái", 2],
      ["Chi bộ Huyện đoàn", "chi bộ huyện đoàn", 2],
    ]);
  });

  it("counts hidden rows", () => {
    expect(described([sheet("T6", UNITS, { hiddenRows: [3] })]).workbook.units).toHaveLength(3);
  });

  it("knows the innermost group of a unit", () => {
    const rows: Row[] = [
      ["TT", "Đơn vị", "KH", "KN"],
      ["A", "Khối xã"],
      ["I", "Cụm 1"],
      [1, "Xã Đông Lỗ", 8, 8],
      ["B", "Khối cơ quan"],
      [1, "Công an huyện", 2, 1],
    ];
    const { workbook } = described([sheet("T6", rows)]);
    expect(
      workbook.units.map(({ groupRow }) => workbook.unitTable?.groupRows[groupRow ?? -1]?.label),
    ).toEqual(["Cụm 1", "Khối cơ quan"]);
  });

  it("reads what group and total rows hold", () => {
    const rows: Row[] = [...UNITS, [null, "Cộng", "23", 16]];
    const [total] = described([sheet("T6", rows)]).workbook.unitTable?.totalRows ?? [];
    expect(total).toMatchObject({
      row: 4,
      label: "Cộng",
      summedRows: [0, 1, 2],
      counts: {
        plan: { column: 2, value: "23", reading: { kind: "text", value: 23 } },
        admitted: { column: 3, value: 16, reading: { kind: "count", value: 16 } },
      },
    });
  });
});

describe("lists of people", () => {
  it("carries units and villages down, villages only within their unit", () => {
    const rows: Row[] = [
      ROSTER[0] ?? [],
      [1, "Xã Đông Lỗ", "Thôn 1", "Trưởng thôn", "A", "x"],
      [2, null, null, "Phó thôn", "B", null],
      [3, "Xã Đoan Bái", null, "Trưởng thôn", "C", null],
      [],
      [4, null, "Thôn 3", "Trưởng thôn", null, null],
    ];
    const { roster } = described([sheet("R", rows)]).workbook;
    expect(texts(roster?.columns.unit)).toEqual(["Xã Đông Lỗ", "Xã Đông Lỗ", "Xã Đoan Bái", "Xã Đoan Bái"]);
    expect(texts(roster?.columns.village)).toEqual(["Thôn 1", "Thôn 1", "", "Thôn 3"]);
    expect(readings(roster?.columns.person).map(({ kind }) => kind)).toEqual([
      "text",
      "text",
      "text",
      "blank",
    ]);
  });

  it("carries units down over ditto marks and dashes too", () => {
    const dittos = ["Xã Đông Lỗ", '"', "-nt-", "như trên", "-", "Xã Đoan Bái"];
    const rows: Row[] = [
      ROSTER[0] ?? [],
      ...dittos.map((unit, at): Row => [at + 1, unit, `Thôn ${at}`, "Trưởng thôn", `Người ${at}`, "x"]),
    ];
    const units = texts(described([sheet("R", rows)]).workbook.roster?.columns.unit);
    expect(units).toEqual([...Array<string>(5).fill("Xã Đông Lỗ"), "Xã Đoan Bái"]);
  });

  it("does not give a unit to one person of a register without", () => {
    const rows: Row[] = [
      ["TT", "Họ và tên", "Đơn vị", "Số QĐ", "Ngày QĐ"],
      ...[1, 2, 3, 4, 5].map((at): Row => [
        at,
        `Người ${at}`,
        at === 4 ? null : "Xã Đông Lỗ",
        `${at}-QĐ/HU`,
        "1/2/2022",
      ]),
    ];
    expect(texts(described([sheet("M", rows)]).workbook.register?.columns.unit)[3]).toBe("");
  });

  it("puts names, birth dates and denials of two columns together", () => {
    const rows: Row[] = [
      [
        "TT",
        "Họ và tên",
        null,
        "Ngày sinh",
        null,
        "Chức vụ",
        "Đơn vị",
        "Thôn",
        "Là ĐV",
        "Chưa là ĐV",
        "Chưa BD",
      ],
      [null, null, null, "Nam", "Nữ"],
      [1, "Nguyễn Văn", "An", "1/2/1970", null, "Trưởng thôn", "Xã A", "Thôn 1", "x", null, null],
      [2, "Trần Thị", "Bình", null, 1975, "Phó thôn", "Xã A", "Thôn 1", null, "x", "x"],
      [3, "Lê Thị", "Chi", null, "3/4/1980", "Trưởng thôn", "Xã A", "Thôn 2", "x", "x", null],
      [4, "Lê Văn", "Dũng", null, null, "Trưởng thôn", "Xã A", "Thôn 3", null, null, "0"],
    ];
    const columns = described([sheet("R", rows)]).workbook.roster?.columns;
    expect(texts(columns?.person)).toEqual(["Nguyễn Văn An", "Trần Thị Bình", "Lê Thị Chi", "Lê Văn Dũng"]);
    expect(readings(columns?.birthDate)).toMatchObject([
      { date: { year: 1970, month: 2, day: 1 } },
      { date: { year: 1975 } },
      { date: { year: 1980, month: 4, day: 3 } },
      { kind: "blank" },
    ]);
    expect(readings(columns?.member).map(({ kind }) => kind)).toEqual(["yes", "no", "unreadable", "blank"]);
    expect(readings(columns?.trained).map(({ kind }) => kind)).toEqual(["blank", "no", "blank", "yes"]);
  });

  it("reads the same text by the format of its cell", () => {
    const rows: Row[] = ROSTER.map((row, at) => [...row, at === 0 ? "Đã bồi dưỡng" : 1]);
    const { roster } = described([sheet("R", rows, { formats: { G3: "dd/mm/yyyy" } })]).workbook;
    expect(roster?.columns.trained?.distinct).toHaveLength(2);
  });

  it("takes a header in the middle for the header again, and not for a person", () => {
    const rows: Row[] = [...ROSTER, ROSTER[0] ?? [], [3, "Xã Đoan Bái", "Thôn 3", "Trưởng thôn", "Đạt", "x"]];
    expect(described([sheet("R", rows)]).lines[0]).toBe("roster R!A1:F1 rows 2-3,5");
  });
});

describe("working groups", () => {
  it("come from the groups' table, several units in a cell, and know unknown units", () => {
    const groups: Row[] = [
      ["Tổ công tác", "Tổ trưởng", "Đơn vị phụ trách"],
      ["Tổ 1", "Nguyễn Văn X", "Các xã: Đông Lỗ, Đoan Bái"],
      ["Tổ 2", "Lê Thị Y", "TT Thắng\n- Xã Bắc Lý"],
    ];
    const { workbook } = described([sheet("T6", UNITS), sheet("W", groups)]);
    expect(workbook.workingGroups).toEqual([
      {
        name: "Tổ 1",
        key: "tổ 1",
        leader: "Nguyễn Văn X",
        units: [
          { name: "Đông Lỗ", cell: { sheet: 1, row: 1, column: 2 }, unit: 0 },
          { name: "Đoan Bái", cell: { sheet: 1, row: 1, column: 2 }, unit: 1 },
        ],
      },
      {
        name: "Tổ 2",
        key: "tổ 2",
        leader: "Lê Thị Y",
        units: [
          { name: "TT Thắng", cell: { sheet: 1, row: 2, column: 2 }, unit: 2 },
          { name: "Xã Bắc Lý", cell: { sheet: 1, row: 2, column: 2 }, unit: null },
        ],
      },
    ]);
  });
});

describe("working groups beside the units", () => {
  it("are read from every table of units, and of each unit once", () => {
    const header = ["TT", "Đơn vị", "Tổ công tác", "Chỉ tiêu", "Đã kết nạp"];
    const { workbook } = described([
      sheet("T6", [
        ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN"],
        [...header, null, ...header],
        [1, "Xã An Hà", "Tổ 1", 5, 2, null, 1, "Chi bộ Quân sự", "Tổ 2", 2, 1],
        [2, "Xã An Lạc", "Tổ 2", 6, 3, null, 2, "Chi bộ Công an", "Tổ 1", 3, 1],
      ]),
      sheet("Trưởng thôn", [
        ["TT", "Đơn vị", "Tổ công tác", "Số trưởng thôn", "Trưởng thôn là đảng viên"],
        [1, "Xã An Hà", "Tổ 1", 5, 2],
        [2, "Xã An Lạc", "Tổ 2", 6, 3],
      ]),
    ]);
    expect(workbook.workingGroups.map(({ name, units }) => [name, units.map((unit) => unit.name)])).toEqual([
      ["Tổ 1", ["Xã An Hà", "Chi bộ Công an"]],
      ["Tổ 2", ["Xã An Lạc", "Chi bộ Quân sự"]],
    ]);
  });
});

describe("two counts in the cells of one column", () => {
  it.each([
    ["Kết nạp/Chỉ tiêu", "certain"],
    ["Kết nạp", "likely"],
    ["Chỉ tiêu", "guess"],
  ])("under %j: which is which is %s", (header, certainty) => {
    const rows: Row[] = [
      ["TT", "Đơn vị", header],
      [1, "Xã An Hà", "12/15"],
      [2, "Xã An Lạc", "13/12"],
      [3, "Xã Đại Lâm", "7/6"],
    ];
    const { workbook } = described([sheet("T6", rows)]);
    const choices = workbook.unitTable?.choices.filter(({ key }) => key === "plan" || key === "admitted");
    expect(choices?.map((choice) => choice.certainty)).toEqual([certainty, certainty]);
  });
});

describe("legacy text", () => {
  it("is read as converted: headers, units, roles, marks", () => {
    const rows: Row[] = [
      ["TT", "§¬n vÞ", "Th«n", "Chøc danh", "Hä vµ tªn", "§¶ng viªn", "Ghi chó"],
      [1, "X· §«ng Lç", "Th«n 1", "Tr\u00ADëng th«n", "NguyÔn V¨n An", "Ch\u00ADa", "Míi"],
    ];
    for (const fonts of [{}, { fonts: { A: ".VnTime", B: ".VnTime", C: ".VnTime", G: ".VnTime" } }]) {
      const { workbook } = described([sheet("T6", UNITS), sheet("R", rows, fonts)]);
      const columns = workbook.roster?.columns;
      expect(texts(columns?.unit)).toEqual(["Xã Đông Lỗ"]);
      expect(readings(columns?.role)).toEqual([{ kind: "head", place: "village", certainMember: false }]);
      expect(readings(columns?.member)).toEqual([{ kind: "no" }]);
      expect(columns?.note?.column).toBe(6);
      expect(workbook.matchUnit(columns?.unit?.distinct[0]?.reading.key ?? "")).toEqual({
        kind: "unit",
        unit: 0,
      });
    }
  });
});

describe("a mapping in the settings", () => {
  const odd: Row[] = [
    ["", "Cột 1", "Cột 2", "Cột 3", "Cột 4"],
    ["", "Xã Đông Lỗ", 8, 7, 5],
    ["", "Xã Đoan Bái", 6, 5, 4],
  ];

  it("makes a table of what no header explains", () => {
    const tables = { units: [{ sheet: "Lạ", columns: { unit: "B", plan: "C", admitted: "E" } }] } as const;
    expect(described([sheet("Lạ", odd)]).lines).toEqual([]);
    expect(described([sheet("Lạ", odd)], { tables }).lines).toEqual([
      "units Lạ!B1:E1 rows 2-3",
      "  unit:B plan:C admitted:E",
    ]);
  });

  it("goes before what was recognised, column by column, and before other sheets", () => {
    const rows: Row[] = UNITS.map((row, at) => [...row, at === 0 ? "Kết nạp 2 năm" : 20 + at]);
    const tables = { units: [{ sheet: "T5", columns: { admitted: "E" } }] } as const;
    expect(described([sheet("T6", UNITS), sheet("T5", rows)], { tables }).lines).toEqual([
      "units T5!A1:E1 rows 2-4",
      "  ordinal:A unit:B plan:C admitted:E",
      "ambiguous units T6!A1:D1",
    ]);
  });

  it("is forgotten where its sheet is gone", () => {
    const tables = {
      units: [{ sheet: "Không có", columns: { unit: "B", plan: "C", admitted: "D" } }],
    } as const;
    expect(described([sheet("T6", UNITS)], { tables }).lines[0]).toBe("units T6!A1:D1 rows 2-4");
  });
});

it("follows the settings' base where thôn and TDP are counted apart", () => {
  const rows: Row[] = [
    ["TT", "Đơn vị", "Trưởng thôn", null, "Tổ trưởng TDP", null],
    [null, null, "Tổng số", "Là ĐV", "Tổng số", "Là ĐV"],
    [1, "Xã Đông Lỗ", 9, 8, 0, 0],
    [2, "Thị trấn Thắng", 2, 2, 10, 9],
  ];
  const headsOf = (ratioBase: "village" | "residential" | "both") =>
    described([sheet("S", rows)], { ratioBase }).workbook.units.map(({ heads, members }) => [
      heads.cell?.column,
      heads.added?.[0]?.column,
      heads.reading,
      members.reading,
    ]);
  const count = (value: number) => ({ kind: "count", value });
  expect(headsOf("village")).toEqual([
    [2, undefined, count(9), count(8)],
    [2, undefined, count(2), count(2)],
  ]);
  expect(headsOf("residential")).toEqual([
    [4, undefined, count(0), count(0)],
    [4, undefined, count(10), count(9)],
  ]);
  expect(headsOf("both")).toEqual([
    [2, 4, count(9), count(8)],
    [2, 4, count(12), count(11)],
  ]);
});
