import { describe, expect, test } from "vitest";
import { hasChangedSince, lastCheckOf } from "../../../src/core/job/last-check.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { readSettings, settingsJson } from "../../../src/core/settings/read-settings.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

const ROWS = [
  ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
  [1, "Đảng bộ xã Hoàng An", 9, 3],
  [2, "Đảng bộ xã Đông Lỗ", 8, -1],
];
const TODAY = { year: 2026, month: 11, day: 29 };
const snapshot = (rows: readonly (readonly CellValue[])[] = ROWS, name = "Biểu") =>
  snapshotOf([{ name, rows: rows.map((row) => [...row]) }]);
const last = lastCheckOf(checkWorkbook(snapshot(), DEFAULT_SETTINGS, TODAY), "2026-11-29T21:40");

test("counts what was found and comes back from the stored settings as it was", () => {
  expect(last).toMatchObject({ at: "2026-11-29T21:40", errors: 1 });
  const { settings, broken } = readSettings(settingsJson({ ...DEFAULT_SETTINGS, lastCheck: last }));
  expect(broken).toEqual([]);
  expect(settings.lastCheck).toEqual(last);
});

describe("a workbook", () => {
  test("that is the same has not changed", () => {
    expect(hasChangedSince(snapshot(), last)).toBe(false);
  });

  test.each<[string, ReturnType<typeof snapshot>]>([
    ["another figure", snapshot([...ROWS.slice(0, 2), [2, "Đảng bộ xã Đông Lỗ", 8, 1]])],
    ["a figure as text", snapshot([...ROWS.slice(0, 2), [2, "Đảng bộ xã Đông Lỗ", "8", -1]])],
    ["a figure one column on", snapshot([...ROWS.slice(0, 2), [2, "Đảng bộ xã Đông Lỗ", "", 8, -1]])],
    ["one row more", snapshot([...ROWS, [3, "Đảng bộ xã Ngọc Sơn", 1, 1]])],
    ["another name of the sheet", snapshot(ROWS, "Biểu 2")],
  ])("with %s has changed", (_, other) => {
    expect(hasChangedSince(other, last)).toBe(true);
  });
});
