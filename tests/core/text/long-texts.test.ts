import { expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

type Rows = (string | number)[][];

const units = (): Rows => [
  ["ĐẢNG BỘ XÃ AN"],
  ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Tỷ lệ %", "Ghi chú"],
  [1, "Xã An", 5, 2, 40, ""],
  [2, "Xã Ba", 4, 2, 50, ""],
  ["", "Tổng cộng", 9, 4, 44.44, ""],
];
const roster = (): Rows => [
  ["DANH SÁCH TRƯỞNG THÔN"],
  ["TT", "Đơn vị", "Thôn", "Họ và tên", "Chức vụ", "Ngày sinh", "Đảng viên", "Đã học lớp cảm tình"],
  [1, "Xã An", "Thôn 1", "Nguyễn A", "Trưởng thôn", "1/1/1980", "x", "x"],
  [2, "Xã Ba", "Thôn 2", "Nguyễn B", "Trưởng thôn", "1/1/1980", "", ""],
];

/** Pieces of which patterns are made: repeated, they are what makes an ambiguous one run for ever. */
const PIECES = [
  "đảng bộ ",
  "tổng số ",
  "được giao ",
  "- ",
  "(1)*",
  "1.",
  "AH01 - ",
  "tháng 6/",
  "12/5/",
  "Xã A, ",
  "0",
  "  ",
  "×",
];
const LENGTHS = [290, 32_766];

function milliseconds(
  place: { table: "units" | "roster"; row: number; column: number },
  text: string,
): number {
  const tables = { units: units(), roster: roster() };
  const row = tables[place.table][place.row];
  if (row) row[place.column] = text;
  const snapshot = snapshotOf([
    { name: "A", rows: tables.units },
    { name: "B", rows: tables.roster },
  ]);
  const started = process.cpuUsage();
  checkWorkbook(snapshot, DEFAULT_SETTINGS, { year: 2022, month: 7, day: 1 });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

const PLACES = [
  ...[0, 1, 2, 4].flatMap(
    (row) => units()[row]?.map((_, column) => ({ table: "units" as const, row, column })) ?? [],
  ),
  ...[0, 1, 2].flatMap(
    (row) => roster()[row]?.map((_, column) => ({ table: "roster" as const, row, column })) ?? [],
  ),
];

it.each(PIECES)(
  "a cell of %j over and over costs no time wherever it stands",
  { timeout: 60_000 },
  (piece) => {
    for (const length of LENGTHS) {
      const text = `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}z`;
      for (const place of PLACES) {
        // What it costs is some milliseconds; the bound has room for a busy machine and none for a pattern gone wild.
        expect(
          milliseconds(place, text),
          `${place.table} ${place.row},${place.column}: ${length}`,
        ).toBeLessThan(800);
      }
    }
  },
);
