import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { parseArea } from "../../../src/core/values/addresses.ts";
import { columnAt, placeOf } from "../../../src/core/rules/finding-place.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";

const bytes = new Uint8Array(readFileSync(new URL("../../../assets/so-ket-nap-loi.xlsx", import.meta.url)));
const report = checkWorkbook(readSnapshot(bytes, "loi.xlsx"), DEFAULT_SETTINGS, {
  year: 2026,
  month: 11,
  day: 29,
});

function placeAt(sheet: string, address: string) {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  const index = report.snapshot.sheets.findIndex(({ name }) => name === sheet);
  return placeOf(report.workbook, { sheet: index, ...area });
}

test.each([
  ["Biểu 01", "D34", { kind: "unit", name: "Đảng bộ xã Châu Minh" }, null],
  ["Biểu 01", "C17", { kind: "unit", name: "Đảng bộ xã Hoàng An" }, null],
  ["Đảng viên mới", "C21", { kind: "unit", name: "Đảng bộ xã Hùng Sơn" }, "Phạm Văn Phú"],
  ["Trưởng thôn, TDP", "G300", { kind: "unit", name: expect.any(String) as unknown }, "Lê Quang Duy"],
])("%s!%s is about %j", (sheet, address, subject, person) => {
  expect(placeAt(sheet, address)).toMatchObject({ subject, person });
});

test("a total, a header and a range of rows are the table's own", () => {
  const table = { kind: "table", table: "units", sheet: 0 };
  for (const address of ["C74", "C7", "C12:C40"]) expect(placeAt("Biểu 01", address).subject).toEqual(table);
});

test("a row that sums others is called what it is called in the workbook, and is judged by its figures too", () => {
  expect(placeAt("Biểu 01", "H10")).toMatchObject({ sum: "Xã, thị trấn", table: { kind: "units" } });
  expect(placeAt("Biểu 01", "C74").sum).toMatch(/^(?:Tổng|Cộng|Toàn)/i);
  expect(placeAt("Biểu 01", "C7")).toMatchObject({ sum: null, table: null });
});

test("a row without a unit or a person is the table's, too", () => {
  expect(placeAt("Biểu 01", "B60").subject).toMatchObject({ kind: "table" });
});

test("what stands outside every table is the sheet's", () => {
  expect(placeAt("Biểu 01", "A1").subject).toEqual({ kind: "sheet", sheet: 0 });
});

test("every finding of the faulty sample in a row of people or units names whose it is", () => {
  const named = report.findings
    .map(({ at }) => placeOf(report.workbook, at))
    .filter(({ table, sum }) => table !== null && sum === null);
  expect(named.length).toBeGreaterThan(30);
  const nameless = named.filter(({ subject }) => subject.kind !== "unit" && subject.kind !== "person");
  // The row of the unit table that lacks its name.
  expect(nameless).toHaveLength(1);
});

test("a column is known by its meaning", () => {
  const { table } = placeAt("Biểu 01", "D34");
  if (!table) throw new Error("no row");
  expect(columnAt(table, 3)).toBe("admitted");
  expect(columnAt(table, 40)).toBeNull();
});
