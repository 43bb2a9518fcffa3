import type { SheetPlan } from "../../core/plan/sheet-plan.ts";
import { columnName } from "../../core/values/addresses.ts";
import { SAMPLE_UNITS, type SampleUnit } from "./district.ts";
import { newMembers } from "./new-members.ts";
import { sampleSheet, type SampleBuilder } from "./sample-sheet.ts";

export const UNIT_SHEET = "Biểu 01";

/** Columns of the table, from 0. */
const ORDINAL = 0;
const NAME = 1;
const PLAN = 2;
const ADMITTED = 3;
const WOMEN = 4;
const PERCENT = 5;
const HEADS = 6;
const MEMBERS = 7;
const HEAD_PERCENT = 8;
const NOTE = 9;
const COUNTS = [PLAN, ADMITTED, WOMEN, HEADS, MEMBERS] as const;
type CountColumn = (typeof COUNTS)[number];
type Counts = Readonly<Record<CountColumn, number | null>>;

/** The unit table: plan and admissions, village heads and members among them, in two groups with live sums. */
export function unitSheet(): SheetPlan {
  return sampleSheet({
    name: UNIT_SHEET,
    form: "Biểu số 01-BTC/HU",
    unit: "Người",
    title: "KẾT QUẢ KẾT NẠP ĐẢNG VIÊN VÀ TỶ LỆ TRƯỞNG THÔN,\nTỔ TRƯỞNG TỔ DÂN PHỐ LÀ ĐẢNG VIÊN",
    subtitle: "(Thực hiện Kế hoạch số 54-KH/HU ngày 05/01/2022; số liệu đến hết tháng 6/2022)",
    columnWidths: [30, 262, 54, 54, 48, 58, 52, 58, 58, 96],
    orientation: "landscape",
    frozenColumns: 2,
    note:
      "Số liệu của Đảng bộ xã Châu Minh, Thanh Vân, Đoan Bái, Đông Lỗ, Chi bộ Trường THPT Hiệp Hoà số 3 và tổng số " +
      "toàn huyện (85 đảng viên, đạt 37,61% kế hoạch năm) theo bài viết “Hiệp Hòa: Đẩy mạnh công tác phát triển đảng " +
      "viên mới 6 tháng đầu năm 2022”; các số liệu khác là giả định để minh họa.",
    fill: (sheet) => {
      const header = writeHeader(sheet);
      writeRows(sheet);
      return header;
    },
  });
}

function writeHeader(sheet: SampleBuilder): { first: number; last: number } {
  const first = sheet.row;
  const second = first + 1;
  const tall = (column: number, text: string): void =>
    sheet.span({ left: column, right: column, top: first, bottom: second }, text, "header");
  tall(ORDINAL, "TT");
  tall(NAME, "Đơn vị");
  sheet.span({ left: PLAN, right: PERCENT }, "Kết nạp đảng viên", "header");
  sheet.span({ left: HEADS, right: HEAD_PERCENT }, "Trưởng thôn, tổ trưởng TDP", "header");
  tall(NOTE, "Ghi chú");
  sheet.row = second;
  sheet.text(PLAN, "Chỉ tiêu năm", "header");
  sheet.text(ADMITTED, "Đã kết nạp", "header");
  sheet.text(WOMEN, "Trong đó nữ", "header");
  sheet.text(PERCENT, "Tỷ lệ (%)", "header");
  sheet.text(HEADS, "Tổng số", "header");
  sheet.text(MEMBERS, "Là đảng viên", "header");
  sheet.text(HEAD_PERCENT, "Tỷ lệ (%)", "header");
  sheet.row += 1;
  const numbers = ["A", "B", "1", "2", "3", "4=2*100/1", "5", "6", "7=6*100/5", "8"];
  numbers.forEach((number, column) => sheet.text(column, number, "columnNumber"));
  sheet.row += 1;
  return { first, last: sheet.row - 1 };
}

function writeRows(sheet: SampleBuilder): void {
  const women = womenByUnit();
  const groups = [
    {
      numeral: "I",
      label: "Xã, thị trấn",
      units: SAMPLE_UNITS.filter((unit) => unit.section === "communes"),
    },
    {
      numeral: "II",
      label: "Cơ quan, đơn vị, trường học",
      units: SAMPLE_UNITS.filter((unit) => unit.section === "agencies"),
    },
  ];
  const groupRows = groups.map(({ numeral, label, units }) => {
    const groupRow = sheet.row;
    const counts = units.map((unit) => unitCounts(unit, women));
    const sum = (column: string): string =>
      `SUM(${column}${groupRow + 2}:${column}${groupRow + 1 + units.length})`;
    writeSums(sheet, numeral, label, counts, sum);
    units.forEach((unit, index) => writeUnit(sheet, index + 1, unit, unitCounts(unit, women)));
    return groupRow;
  });
  const all = SAMPLE_UNITS.map((unit) => unitCounts(unit, women));
  writeSums(sheet, "", "TỔNG CỘNG", all, (column) => groupRows.map((row) => `${column}${row + 1}`).join("+"));
}

function writeUnit(sheet: SampleBuilder, ordinal: number, unit: SampleUnit, counts: Counts): void {
  sheet.number(ORDINAL, ordinal, "centre");
  sheet.text(NAME, unit.name, "text");
  for (const column of COUNTS) {
    const value = counts[column];
    if (value === null) sheet.put(column, { kind: "blank" }, "count");
    else sheet.number(column, value, "count");
  }
  writePercent(sheet, PERCENT, [ADMITTED, PLAN], counts, "percent");
  if (unit.heads === null) sheet.put(HEAD_PERCENT, { kind: "blank" }, "percent");
  else writePercent(sheet, HEAD_PERCENT, [MEMBERS, HEADS], counts, "percent");
  sheet.text(NOTE, unit.plan === null ? "Không giao CT" : "", "text");
  sheet.row += 1;
}

function writeSums(
  sheet: SampleBuilder,
  numeral: string,
  label: string,
  rows: readonly Counts[],
  formula: (column: string) => string,
): void {
  sheet.text(ORDINAL, numeral, "sectionCentre");
  sheet.text(NAME, label, numeral === "" ? "sectionCentre" : "section");
  const sums: Record<CountColumn, number> = { ...NOTHING };
  for (const column of COUNTS) {
    sums[column] = rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
    sheet.formula(column, `=${formula(columnName(column))}`, sums[column], "sectionCount");
  }
  writePercent(sheet, PERCENT, [ADMITTED, PLAN], sums, "sectionPercent");
  writePercent(sheet, HEAD_PERCENT, [MEMBERS, HEADS], sums, "sectionPercent");
  sheet.put(NOTE, { kind: "blank" }, "section");
  sheet.row += 1;
}

function writePercent(
  sheet: SampleBuilder,
  column: number,
  [part, whole]: readonly [CountColumn, CountColumn],
  counts: Counts,
  style: "percent" | "sectionPercent",
): void {
  const [partCell, wholeCell] = [part, whole].map((one) => columnName(one) + String(sheet.row + 1));
  const base = counts[whole] ?? 0;
  const result = base > 0 ? ((counts[part] ?? 0) * 100) / base : "";
  sheet.formula(column, `=IF(${wholeCell}>0,${partCell}*100/${wholeCell},"")`, result, style);
}

function unitCounts(unit: SampleUnit, women: ReadonlyMap<string, number>): Counts {
  return {
    [PLAN]: unit.plan,
    [ADMITTED]: unit.admitted,
    [WOMEN]: women.get(unit.name) ?? 0,
    [HEADS]: unit.heads,
    [MEMBERS]: unit.members,
  };
}

function womenByUnit(): ReadonlyMap<string, number> {
  const women = new Map<string, number>();
  for (const { unit, gender } of newMembers()) {
    if (gender === "female") women.set(unit, (women.get(unit) ?? 0) + 1);
  }
  return women;
}

const NOTHING: Readonly<Record<CountColumn, number>> = {
  [PLAN]: 0,
  [ADMITTED]: 0,
  [WOMEN]: 0,
  [HEADS]: 0,
  [MEMBERS]: 0,
};
