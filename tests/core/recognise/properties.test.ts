import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { recognise } from "../../../src/core/recognise/recognise.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Column } from "../../../src/core/tables/column.ts";
import type { RecognisedWorkbook } from "../../../src/core/tables/tables.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

type Row = (CellValue | null)[];

/** A table of the base workbook: titles, header rows and data rows apart, so that each can be moved on its own. */
interface TableFixture {
  readonly name: string;
  readonly titles: readonly string[];
  readonly headers: readonly Row[];
  readonly rows: readonly Row[];
}

const UNITS: TableFixture = {
  name: "Biểu 1",
  titles: ["HUYỆN ỦY HIỆP HÒA", "KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2022 (đến hết tháng 6/2022)"],
  headers: [
    ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "% so KH", "Số thôn, TDP", "Trưởng thôn là ĐV", "Ghi chú"],
  ],
  rows: [
    [1, "Đảng bộ xã Hoà Sơn", 5, 7, 140, 8, 7, null],
    [2, "Đảng bộ xã Hoàng Vân", 4, "5 ", 125, 9, 9, "vượt"],
    [3, "Đảng bộ xã Hoàng An", 6, null, 0, 7, 6, null],
    [4, "Đảng bộ thị trấn Thắng", 8, "bảy", null, 12, 10, null],
    [5, "Chi bộ Trường THPT Hiệp Hoà số 3", 5, 5, 100, null, null, null],
  ],
};
const ROSTER: TableFixture = {
  name: "Trưởng thôn",
  titles: ["DANH SÁCH TRƯỞNG THÔN, TỔ TRƯỞNG TDP"],
  headers: [
    ["TT", "Xã, thị trấn", "Thôn/TDP", "Chức danh", "Họ và tên", "Đảng viên", "Đã bồi dưỡng", "Đủ ĐK"],
  ],
  rows: [
    [1, "Hoà Sơn", "Thôn Đông", "Trưởng thôn", "Nguyễn Văn A", "x", null, null],
    [2, "Hòa Sơn", "Thôn Đoài", "Trưởng thôn", "Trần Thị Thuỷ", "Chưa", "có", "Đủ"],
    [3, "X. Hoàng Vân", "Thôn 1", "Phó thôn", "Lê Văn C", 0, 1, "?"],
    [4, "TT Thắng", "TDP số 2", "Tổ trưởng TDP", "Đỗ Văn D", "ĐV", "15/6/2021", null],
    [5, "TT Thắng", "TDP số 3", "BTCB - Tổ trưởng", "(khuyết)", null, null, null],
  ],
};
const GROUPS: TableFixture = {
  name: "Tổ công tác",
  titles: ["PHÂN CÔNG"],
  headers: [["Tổ công tác", "Tổ trưởng", "Đơn vị phụ trách"]],
  rows: [
    ["Tổ 1", "Nguyễn Văn X", "Xã Hòa Sơn"],
    ["Tổ 1", "Nguyễn Văn X", "Hoàng Vân"],
    ["Tổ 2", "Lê Thị Y", "Xã Hoàng An, TT Thắng"],
  ],
};
const BASE = [UNITS, ROSTER, GROUPS];

function sheetOf({ name, titles, headers, rows }: TableFixture): SheetFixture {
  return { name, rows: [...titles.map((title) => [title]), [], ...headers, ...rows] };
}

/** Everything that was understood, without where it stands; in an order of its own. */
function understood(workbook: RecognisedWorkbook): unknown {
  const read = <Reading>(column: Column<Reading> | undefined, row: number) =>
    column?.distinct[column.codes[row] ?? -1]?.reading;
  const { roster, units, workingGroups, titleBlock } = workbook;
  const people = Array.from({ length: roster?.length ?? 0 }, (_, row) =>
    JSON.stringify([
      read(roster?.columns.unit, row)?.key,
      read(roster?.columns.village, row)?.key,
      read(roster?.columns.person, row)?.key,
      read(roster?.columns.role, row),
      read(roster?.columns.member, row),
      read(roster?.columns.trained, row),
      read(roster?.columns.eligible, row),
      workbook.matchUnit(read(roster?.columns.unit, row)?.key ?? "").kind,
    ]),
  );
  return {
    units: units
      .map((unit) =>
        JSON.stringify([
          unit.key,
          unit.plan.reading,
          unit.admitted.reading,
          unit.percent.reading,
          unit.heads.reading,
          unit.members.reading,
        ]),
      )
      .sort(),
    people: people.sort(),
    groups: workingGroups
      .map(({ key, leader, units: members }) =>
        JSON.stringify([
          key,
          leader,
          members.map(({ unit }) => (unit === null ? null : units[unit]?.key)).sort(),
        ]),
      )
      .sort(),
    kinds: workbook.tables.map(({ kind }) => kind).sort(),
    unused: workbook.otherTables.length + workbook.incompleteTables.length,
    cutOff: titleBlock.cutOff,
  };
}

function recogniseTables(
  tables: readonly TableFixture[],
  change: (sheet: SheetFixture) => SheetFixture = (sheet) => sheet,
) {
  return understood(recognise(snapshotOf(tables.map((table) => change(sheetOf(table)))), DEFAULT_SETTINGS));
}

const expected = recogniseTables(BASE);

function shuffled<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

describe("the same workbook, otherwise arranged", () => {
  it("is understood in the first place", () => {
    expect(expected).toMatchObject({
      kinds: ["groups", "roster", "units"],
      unused: 0,
      cutOff: { year: 2022, month: 6, day: 30 },
    });
  });

  it("rows permuted", () => {
    const permuted = fc.tuple(
      ...BASE.map((table) => shuffled(table.rows).map((rows) => ({ ...table, rows }))),
    );
    fc.assert(
      fc.property(permuted, (tables) => {
        expect(recogniseTables(tables)).toEqual(expected);
      }),
      { seed: 1 },
    );
  });

  it("columns swapped", () => {
    // Percentages stay behind their counts: a bare "Tỷ lệ" belongs to what is on its left.
    const swapped = fc.tuple(
      ...BASE.map((table) =>
        shuffled((table.headers[0] ?? []).map((_, at) => at)).map((order) => {
          const moved = (row: Row): Row => order.map((at) => row[at] ?? null);
          return { ...table, headers: table.headers.map(moved), rows: table.rows.map(moved) };
        }),
      ),
    );
    fc.assert(
      fc.property(swapped, (tables) => {
        expect(recogniseTables(tables)).toEqual(expected);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it("sheets reordered and renamed", () => {
    fc.assert(
      fc.property(shuffled(BASE), (tables) => {
        const renamed = tables.map((table, at) => ({ ...table, name: `Sheet${at + 1}` }));
        expect(recogniseTables(renamed)).toEqual(expected);
      }),
      { seed: 3 },
    );
  });

  it("title rows added, the table anywhere on its sheet", () => {
    const title = fc.constantFrom(
      "",
      "Biểu số 2-BTCTW",
      "Đvt: Người",
      "(Kèm theo Công văn số 629-CV/HU ngày 03/3/2021)",
      "*",
    );
    const place = fc.record({
      titles: fc.array(title, { maxLength: 5 }),
      column: fc.integer({ min: 0, max: 5 }),
      row: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(place, ({ titles, column, row }) => {
        const tables = BASE.map((table) => ({ ...table, titles: [...table.titles, ...titles] }));
        const at = `${String.fromCharCode(65 + column)}${row}`;
        expect(recogniseTables(tables, (sheet) => ({ ...sheet, at }))).toEqual(expected);
      }),
      { seed: 4 },
    );
  });

  it("text in NFD, in parts of it, with other spaces", () => {
    const form = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.normalize("NFD"),
      (text) => text.replaceAll(" ", "\u00A0"),
      (text) => `${text} `,
      (text) => text.replaceAll("oà", "òa").replaceAll("uỷ", "ủy"),
    );
    fc.assert(
      fc.property(fc.array(form, { minLength: 7, maxLength: 7 }), (forms) => {
        let at = 0;
        const rewritten = (sheet: SheetFixture): SheetFixture => ({
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((value) =>
              typeof value === "string" ? (forms[at++ % forms.length]?.(value) ?? value) : value,
            ),
          ),
        });
        const { units, ...rest } = recogniseTables(BASE, rewritten) as { units: string[] };
        // "5 " is text whatever the spaces; everything else reads the same.
        expect({ units, ...rest }).toEqual(expected);
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});

describe("whatever stands in the cells", () => {
  const junk = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom<CellValue>(
      "#REF!",
      "",
      "Đơn vị",
      "Tổng cộng",
      "I",
      "TT",
      "Họ và tên",
      "x".repeat(32_767),
      "=1",
      "👩‍👩‍👧",
      "\u202E",
      -1,
      44688,
      "7/5",
      "NGƯỜI LẬP BIỂU",
    ),
  );

  it("recognition never throws, and codes fit rows", () => {
    const cells = fc.array(fc.array(junk, { maxLength: 8 }), { maxLength: 14 });
    fc.assert(
      fc.property(cells, fc.constantFrom(...BASE), fc.boolean(), (rows, table, mixed) => {
        const sheet = sheetOf(table);
        const all = mixed ? [...sheet.rows, ...rows] : rows;
        const workbook = recognise(snapshotOf([{ name: "S", rows: all }]), DEFAULT_SETTINGS);
        for (const { rows: dataRows, columns } of workbook.tables) {
          for (const column of Object.values(columns) as Column<unknown>[]) {
            expect(column.codes).toHaveLength(dataRows.length);
            expect(column.codes.every((code) => code >= 0 && code < column.distinct.length)).toBe(true);
          }
        }
      }),
      { seed: 6, numRuns: 250 },
    );
  });

  it("a cell of junk changes nothing but its own reading", () => {
    const place = fc.record({
      row: fc.nat(UNITS.rows.length - 1),
      column: fc.integer({ min: 2, max: 7 }),
      value: junk,
    });
    fc.assert(
      fc.property(place, ({ row, column, value }) => {
        const rows = UNITS.rows.map((cells, at) =>
          at === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
        );
        const { units, tables } = recognise(snapshotOf([sheetOf({ ...UNITS, rows })]), DEFAULT_SETTINGS);
        expect(tables).toHaveLength(1);
        expect(units).toHaveLength(UNITS.rows.length);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});
