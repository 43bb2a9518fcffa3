import { describe, expect, it } from "vitest";
import { NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { gatherFilesInSteps } from "../../../src/core/job/gather-files.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { WorkbookSnapshot } from "../../../src/core/values/snapshot.ts";
import { atOnce } from "../../../src/core/values/steps.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

type Rows = (string | number)[][];

/** A table of each kind, with titles, totals, notes and signatures: every kind of cell stands in one of them. */
const TABLES: Readonly<Record<string, Rows>> = {
  units: [
    ["ĐẢNG BỘ XÃ AN"],
    ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Tỷ lệ %", "Ghi chú"],
    [1, "Xã An", 5, 2, 40, ""],
    [2, "Xã Ba", 4, 2, 50, ""],
    ["", "Tổng cộng", 9, 4, 44.44, ""],
    ["", "An, ngày 30 tháng 6 năm 2022"],
  ],
  roster: [
    ["DANH SÁCH TRƯỞNG THÔN"],
    ["TT", "Đơn vị", "Thôn", "Họ và tên", "Chức vụ", "Ngày sinh", "Đảng viên", "Đã học lớp cảm tình"],
    [1, "Xã An", "Thôn 1", "Nguyễn A", "Trưởng thôn", "1/1/1980", "x", "x"],
    [2, "Xã Ba", "Thôn 2", "Nguyễn B", "Trưởng thôn", "1/1/1980", "", ""],
  ],
  register: [
    ["DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP"],
    ["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số quyết định", "Ngày kết nạp", "Giấy chứng nhận"],
    [1, "Nguyễn C", "1/1/1990", "Xã An", "12-QĐ/HU ngày 1/2/2022", "1/3/2022", "Số 5 ngày 1/9/2021"],
    [2, "Nguyễn D", "2/1/1990", "Xã Ba", "13-QĐ/HU ngày 1/2/2022", "2/3/2022", "Số 6 ngày 1/9/2021"],
  ],
  groups: [["PHÂN CÔNG TỔ CÔNG TÁC"], ["TT", "Tổ công tác", "Đơn vị phụ trách"], [1, "Tổ 1", "Xã An, Xã Ba"]],
};

interface Place {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** In no row: the sheet's own name. Excel takes 31 letters, a file may hold any number. */
const NAME = -1;
const PLACES: readonly Place[] = Object.entries(TABLES).flatMap(([table, rows]) => [
  { table, row: NAME, column: 0 },
  ...rows.flatMap((cells, row) => cells.map((_, column) => ({ table, row, column }))),
]);

/** Pieces of which patterns are made: repeated, they are what makes an ambiguous one run for ever. */
const PIECES = [
  "đảng bộ ",
  "tổng số ",
  "được giao ",
  "- ",
  "(1)*",
  "1.",
  "1 ",
  "AH01 - ",
  "tháng 6/",
  "đến hết tháng ",
  "12/5/",
  "12-QĐ/HU ",
  "Xã A, ",
  "(Thôn ",
  " và ",
  "0",
  "  ",
  "×",
  "hoà",
  "a\u0301",
  '"',
];
const LONGEST = 32_767;
const textOf = (piece: string): string => `${piece.repeat(LONGEST).slice(0, LONGEST - 1)}z`;
/** As long a list of units, each another one. */
const NAMES = Array.from({ length: LONGEST }, (_, at) => `Xã ${at.toString(36)}, `)
  .join("")
  .slice(0, LONGEST);

const TODAY = { year: 2022, month: 7, day: 1 };

function workbookWith({ table, row, column }: Place, text: string): WorkbookSnapshot {
  return snapshotOf(
    Object.entries(TABLES).map(([name, rows]) => ({
      name: name === table && row === NAME ? text : name,
      rows: rows.map((cells, at) =>
        name === table && at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells,
      ),
    })),
  );
}

const book = checkWorkbook(workbookWith({ table: "", row: 0, column: 0 }, ""), DEFAULT_SETTINGS, TODAY);

/** What is done with a workbook that anybody may have written. */
const READINGS = {
  check: (snapshot: WorkbookSnapshot) => void checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY),
  gather: (snapshot: WorkbookSnapshot) =>
    void atOnce(
      gatherFilesInSteps(book, [{ name: "a.xlsx", snapshot }], NOTHING_ANSWERED, {
        today: TODAY,
        checked: new WeakMap(),
      }),
    ),
} as const;
type Reading = keyof typeof READINGS;

/** Milliseconds of the processor for reading a workbook with that text in that place. */
function cost(reading: Reading, place: Place, text: string): number {
  const snapshot = workbookWith(place, text);
  const started = process.cpuUsage();
  READINGS[reading](snapshot);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** The smallest of some, for whatever else the machine does only adds to it. */
const surely = (reading: Reading, place: Place, text: string): number =>
  Math.min(...Array.from({ length: 5 }, () => cost(reading, place, text)));

/** What nobody notices, in milliseconds. */
const UNNOTICED = 50;
/**
 * As many plain letters cost a tenth of that in the same place on the machine where it was set (November 2026). A slower or busier
 * one takes longer for both; what grows faster than its length takes thousands of times as long.
 */
const TIMES_PLAIN = 10;

const TEXTS = [...PIECES.map((piece) => [piece, textOf(piece)] as const), ["names of units", NAMES] as const];

describe.each(["check", "gather"] as const)("%s", (reading) => {
  it.each(TEXTS)(
    "of %j over and over in a cell or a sheet's name costs no time wherever it stands",
    { timeout: 120_000 },
    (_, text) => {
      for (const place of PLACES) {
        if (cost(reading, place, text) < UNNOTICED) continue;
        const bound = Math.max(UNNOTICED, TIMES_PLAIN * surely(reading, place, textOf("a")));
        expect(surely(reading, place, text), JSON.stringify(place)).toBeLessThan(bound);
      }
    },
  );
});
