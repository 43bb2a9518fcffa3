import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { readSettings, settingsJson } from "../../src/core/settings/read-settings.ts";
import { recognise } from "../../src/core/recognise/recognise.ts";
import { SheetTexts } from "../../src/core/recognise/sheet-texts.ts";
import { leftOutColumns, leftOutTables } from "../../src/taskpane/views/left-out.ts";
import { knownTables, periodChoices, knownTableAt } from "../../src/taskpane/views/known-tables.ts";
import {
  aloneMapping,
  clashesIn,
  columnChoices,
  headerRowChoices,
  mappingClashes,
  mappingProblem,
  sourceOf,
  tableInUse,
  withColumn,
  withHeaderRow,
  withoutMapping,
  withoutMappings,
  withPeriod,
  withSource,
  withUse,
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
      { sheet: "Năm trước", index: 0 },
      "plan",
      "D",
    );
    expect(chosen).toEqual({ units: [{ sheet: "Năm trước", headerRow: 1, columns: { plan: "D" } }] });
    const stored = readSettings(settingsJson({ ...DEFAULT_SETTINGS, tables: chosen }));
    expect(stored).toMatchObject({ broken: [], settings: { tables: chosen } });
  });

  test("a column of a table that was found leaves open which tables are used", () => {
    const target = { sheet: "Đơn vị", index: null };
    const chosen = withColumn({}, "units", target, "note", null);
    expect(chosen).toEqual({ units: [{ sheet: "Đơn vị", columns: { note: null }, use: "found" }] });
    expect(withColumn(chosen, "units", { ...target, index: 0 }, "note", undefined)).toEqual({});
  });

  test("another sheet forgets the columns of the one before, and nothing of other tables; recognition forgets everything", () => {
    const aside = { sheet: "Nháp", columns: {}, use: "aside" as const };
    const chosen: Tables = {
      units: [{ sheet: "Đơn vị", headerRow: 2, columns: { plan: "D" } }, aside],
      roster: null,
    };
    expect(withSource(chosen, "units", { kind: "sheet", sheet: "Năm trước" })).toEqual({
      units: [{ sheet: "Năm trước", columns: {} }, aside],
      roster: null,
    });
    expect(withSource(chosen, "units", { kind: "automatic" })).toEqual({ units: [aside], roster: null });
    expect(withoutMappings(chosen, "units")).toEqual({ roster: null });
    expect(withSource({}, "units", { kind: "unused" })).toEqual({ units: null });
    expect(withHeaderRow(chosen, "units", null).units?.[0]).toEqual({
      sheet: "Đơn vị",
      columns: { plan: "D" },
    });
    expect(sourceOf(chosen, "roster")).toEqual({ kind: "unused" });
    expect(sourceOf(chosen, "groups")).toEqual({ kind: "automatic" });
    expect(sourceOf({ units: [aside] }, "units")).toEqual({ kind: "automatic" });
  });

  test("a column with two meanings is told", () => {
    const mapping = { sheet: "Đơn vị", columns: { plan: "C", admitted: "C", note: null, heads: null } };
    expect(clashesIn("units", mapping)).toEqual([{ column: "C", keys: ["plan", "admitted"] }]);
    expect(clashesIn("units", { sheet: "Đơn vị", columns: { plan: "C", admitted: "D" } })).toEqual([]);
    expect(mappingClashes({ units: [{ sheet: "Nháp", columns: {} }, mapping] })).toBe(1);
  });

  test.each<[string, Tables, ReturnType<typeof mappingProblem>]>([
    ["a sheet that holds the table", { units: [{ sheet: "Năm trước", columns: {} }] }, null],
    ["a sheet that is gone", { units: [{ sheet: "Cũ", columns: {} }] }, "sheetGone"],
    ["a sheet without such a table", { units: [{ sheet: "Ghi chép", columns: {} }] }, "nothingThere"],
    ["no mapping", {}, null],
    ["not used", { units: null }, null],
  ])("says whether the choice gives a table: %s", (_, tables, problem) => {
    const mapping = aloneMapping(tables, "units");
    expect(mappingProblem(mapping, tableInUse(read(tables), "units"), SNAPSHOT.sheets)).toBe(problem);
  });
});

describe("choosing how tables go together", () => {
  const tablesOf = (tables: Tables) =>
    knownTables(
      "units",
      read(tables),
      tables.units,
      SNAPSHOT.sheets.map(({ name }) => name),
    );
  const known = tablesOf({});
  const [used, other] = known;
  if (!used || !other) throw new Error("the fixture has two tables");
  const inUse = [used.target];

  test("all tables of the kind are there, in use or not", () => {
    expect(known.map(({ target, reason, table }) => [target.sheet, reason, table?.rows.length])).toEqual([
      ["Đơn vị", null, 2],
      ["Năm trước", { kind: "setAside", why: "ambiguous" }, undefined],
    ]);
    expect(knownTableAt(known, { kind: "units", sheet: 1, row: 0 })).toBe(other);
    expect(knownTableAt(known, { kind: "roster", sheet: 1, row: 0 })).toBeNull();
  });

  test("one alone, and then another alone", () => {
    const first = withUse({}, "units", other.target, "alone", inUse);
    expect(first).toEqual({ units: [{ sheet: "Năm trước", columns: {}, use: "alone" }] });
    const [a] = tablesOf(first);
    expect(a && withUse(first, "units", a.target, "alone", [])).toEqual({
      units: [{ sheet: "Đơn vị", columns: {}, use: "alone" }],
    });
  });

  test("joined with those in use, set aside, and left to recognition again", () => {
    const joined = withUse({}, "units", other.target, "together", inUse);
    expect(joined).toEqual({
      units: [
        { sheet: "Đơn vị", columns: {}, use: "together" },
        { sheet: "Năm trước", columns: {}, use: "together" },
      ],
    });
    expect(read(joined).tables).toHaveLength(2);
    const [, second] = tablesOf(joined);
    if (!second) throw new Error("both tables are known");
    const apart = withUse(joined, "units", second.target, "aside", []);
    expect(apart.units?.[1]).toEqual({ sheet: "Năm trước", columns: {}, use: "aside" });
    expect(read(apart).otherTables).toMatchObject([{ sheet: 1, why: "set-aside" }]);
    expect(withUse(apart, "units", second.target, "found", []).units).toHaveLength(1);
    expect(withoutMapping(apart, "units", 1)).toEqual({ units: [joined.units?.[0]] });
  });

  test("of a period, and as its title says again", () => {
    const january = { year: 2022, month: 1, day: 31 };
    const said = withPeriod({}, "units", other.target, january);
    expect(said).toEqual({ units: [{ sheet: "Năm trước", columns: {}, use: "found", cutOff: january }] });
    const [, second] = tablesOf(said);
    expect(second?.said).toEqual({ use: "found", cutOff: january });
    expect(second && withPeriod(said, "units", second.target, null)).toEqual({});
    expect(periodChoices(2023, tablesOf(said), read(said)).slice(-1)).toEqual([january]);
  });

  test("two tables on a sheet are told apart by their header rows", () => {
    const [first, second] = [units.values.slice(1), units.values.slice(1)];
    const blank = Array.from({ length: 5 }, () => "");
    const snapshot = snapshotOf([{ name: "S", rows: [...first, blank, ...second] }]);
    const workbook = recognise(snapshot, DEFAULT_SETTINGS);
    expect(knownTables("units", workbook, undefined, ["S"]).map(({ target }) => target.headerRow)).toEqual([
      1, 5,
    ]);
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
