import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { readSettings, settingsJson } from "../../src/core/settings/read-settings.ts";
import { recognise } from "../../src/core/recognise/recognise.ts";
import { SheetTexts } from "../../src/core/recognise/sheet-texts.ts";
import { leftOutColumns, leftOutTables } from "../../src/taskpane/views/left-out.ts";
import {
  clashesIn,
  columnChoices,
  headerRowChoices,
  mappingProblem,
  sourceOf,
  tableInUse,
  withColumn,
  withHeaderRow,
  withSource,
  type Tables,
} from "../../src/taskpane/views/table-mapping.ts";
import { snapshotOf } from "../fixtures/snapshots.ts";

const SNAPSHOT = snapshotOf([
  {
    name: "Đơn vị",
    rows: [
      ["Kết quả kết nạp đảng viên"],
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Điện thoại"],
      [1, "Đảng bộ xã Hoàng An", 9, 3, "0912"],
      [2, "Đảng bộ xã Đông Lỗ", 8, 8, "0913"],
    ],
  },
  {
    name: "Năm trước",
    rows: [
      ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
      [1, "Đảng bộ xã Hoàng An", 7, 7],
    ],
  },
  { name: "Ghi chép", rows: [["Lưu ý"], [1]] },
]);
const [units] = SNAPSHOT.sheets;
if (units === undefined) throw new Error("the fixture has no sheets");
const texts = new SheetTexts(units, 0);
const read = (tables: Tables) => recognise(SNAPSHOT, { ...DEFAULT_SETTINGS, tables });

describe("choosing where a table is read from", () => {
  test("a sheet, its header row and a column are stored, and read back the same", () => {
    const chosen = withColumn(
      withHeaderRow(withSource({}, "units", { kind: "sheet", sheet: "Năm trước" }), "units", 1),
      "units",
      null,
      "plan",
      "D",
    );
    expect(chosen).toEqual({ units: { sheet: "Năm trước", headerRow: 1, columns: { plan: "D" } } });
    const stored = readSettings(settingsJson({ ...DEFAULT_SETTINGS, tables: chosen }));
    expect(stored).toMatchObject({ broken: [], settings: { tables: chosen } });
  });

  test("a column of a table that was found keeps the table where it was found", () => {
    const chosen = withColumn({}, "units", "Đơn vị", "note", null);
    expect(chosen).toEqual({ units: { sheet: "Đơn vị", columns: { note: null } } });
    expect(withColumn(chosen, "units", "Đơn vị", "note", undefined)).toEqual({
      units: { sheet: "Đơn vị", columns: {} },
    });
    expect(withColumn({}, "units", null, "note", "B")).toEqual({});
  });

  test("another sheet forgets the columns of the one before; recognition forgets everything", () => {
    const chosen: Tables = {
      units: { sheet: "Đơn vị", headerRow: 2, columns: { plan: "D" } },
      roster: null,
    };
    expect(withSource(chosen, "units", { kind: "sheet", sheet: "Năm trước" })).toEqual({
      units: { sheet: "Năm trước", columns: {} },
      roster: null,
    });
    expect(withSource(chosen, "units", { kind: "automatic" })).toEqual({ roster: null });
    expect(withSource({}, "units", { kind: "unused" })).toEqual({ units: null });
    expect(withHeaderRow(chosen, "units", null).units).toEqual({ sheet: "Đơn vị", columns: { plan: "D" } });
    expect(sourceOf(chosen, "roster")).toEqual({ kind: "unused" });
    expect(sourceOf(chosen, "groups")).toEqual({ kind: "automatic" });
  });

  test("a column with two meanings is told", () => {
    const mapping = { sheet: "Đơn vị", columns: { plan: "C", admitted: "C", note: null, heads: null } };
    expect(clashesIn("units", mapping)).toEqual([{ column: "C", keys: ["plan", "admitted"] }]);
    expect(clashesIn("units", { sheet: "Đơn vị", columns: { plan: "C", admitted: "D" } })).toEqual([]);
  });

  test.each<[string, Tables, ReturnType<typeof mappingProblem>]>([
    ["a sheet that holds the table", { units: { sheet: "Năm trước", columns: {} } }, null],
    ["a sheet that is gone", { units: { sheet: "Cũ", columns: {} } }, "sheetGone"],
    ["a sheet without such a table", { units: { sheet: "Ghi chép", columns: {} } }, "nothingThere"],
    ["no mapping", {}, null],
    ["not used", { units: null }, null],
  ])("says whether the choice gives a table: %s", (_, tables, problem) => {
    expect(mappingProblem(tables.units, tableInUse(read(tables), "units"), SNAPSHOT.sheets)).toBe(problem);
  });
});

describe("what there is to choose from", () => {
  test("columns by letter and header, rows by their words", () => {
    expect(columnChoices(texts, { top: 1, bottom: 1 }).map(({ label }) => label)).toEqual([
      "A · TT",
      "B · Đơn vị",
      "C · Chỉ tiêu",
      "D · Đã kết nạp",
      "E · Điện thoại",
    ]);
    expect(columnChoices(texts, null).map(({ label }) => label)).toEqual([
      "A · Kết quả kết nạp đảng viên",
      "B · Đơn vị",
      "C · Chỉ tiêu",
      "D · Đã kết nạp",
      "E · Điện thoại",
    ]);
    expect(headerRowChoices(texts)[0]).toEqual({ key: "2", label: "TT, Đơn vị, Chỉ tiêu, Đã kết nạp" });
  });
});

describe("a header of two rows", () => {
  const { sheets } = snapshotOf([
    {
      name: "Biểu 01",
      rows: [
        ["TT", "Đơn vị", "Kết nạp đảng viên", "", "Trưởng thôn, tổ trưởng tổ dân phố", "", "Ghi chú"],
        ["", "", "Chỉ tiêu", "Đã kết nạp", "Tổng số", "Là đảng viên", ""],
      ],
    },
  ]);

  test.each([
    ["A", "A · TT"],
    ["C", "C · Chỉ tiêu (Kết nạp đảng viên)"],
    ["D", "D · Đã kết nạp (Kết nạp đảng viên)"],
    ["F", "F · Là đảng viên (Trưởng thôn, tổ trưởng t…)"],
    ["G", "G · Ghi chú"],
  ])("column %s is shown as %s", (column, label) => {
    const choices = sheets.flatMap((sheet) => columnChoices(new SheetTexts(sheet, 0), { top: 0, bottom: 1 }));
    expect(choices.find(({ key }) => key === column)?.label).toBe(label);
  });
});

describe("what is left out", () => {
  const workbook = read({});

  test("tables with the reason", () => {
    expect(leftOutTables(workbook)).toEqual([
      {
        kind: "units",
        sheet: 1,
        header: { top: 0, left: 0, bottom: 0, right: 3 },
        reason: { kind: "setAside", why: "ambiguous" },
      },
    ]);
  });

  test("columns that nothing is read from, right of the table too", () => {
    const { unitTable } = workbook;
    expect(unitTable && leftOutColumns(texts, unitTable)).toEqual([
      { column: 4, heading: "Điện thoại", repeats: null },
    ]);
  });
});
