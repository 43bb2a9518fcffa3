import fc from "fast-check";
import { expect, it } from "vitest";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { described } from "./described.ts";

type Row = (CellValue | null)[];

const SECTIONS = [
  { label: "Xã, thị trấn", units: ["Xã Đông Lỗ", "Xã Cộng Hòa", "TT Thắng", "X. Châu Minh"] },
  { label: "Cơ quan, đơn vị", units: ["Công an huyện", "Chi bộ Văn phòng Huyện ủy"] },
  { label: "Trường học", units: ["Trường THPT Hiệp Hòa số 1", "Trường THPT Hiệp Hòa số 2", "Toàn Thắng"] },
] as const;

const shape = fc
  .record({
    sections: fc.constantFrom("none", "roman", "letter", "inName", "merged", "plain"),
    subtotals: fc.constantFrom("none", "heading", "below", "belowNamed"),
    numbering: fc.constantFrom("restart", "through", "text", "none"),
    total: fc.constantFrom("none", "top", "bottom"),
    totalLabel: fc.constantFrom(
      "Tổng cộng",
      "Cộng",
      "TỔNG SỐ",
      "Toàn huyện",
      "Toàn Đảng bộ",
      "Tổng cộng toàn huyện",
      "Tổng số (I+II+III)",
    ),
    labelInFront: fc.boolean(),
    gaps: fc.boolean(),
    numberRow: fc.boolean(),
    below: fc.subarray(["note", "date", "signature", "starred"]),
    count: fc.integer({ min: 1, max: 3 }),
  })
  // Without numbers and signs nothing tells a bare heading with figures from a unit, nor a Cộng from the next part's.
  .filter(({ sections, subtotals }) => sections !== "none" || subtotals === "none")
  // A Cộng below the only part is the grand total.
  .filter(({ subtotals, count }) => subtotals !== "below" || count > 1)
  .filter(
    ({ sections, numbering, subtotals }) =>
      !(sections === "plain" && numbering === "none" && subtotals === "heading"),
  );

type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

interface Layout {
  readonly rows: readonly Row[];
  readonly unitRows: readonly number[];
  readonly sums: readonly string[];
}

const ROMAN = ["I", "II", "III"];
const LETTERS = ["A", "B", "C"];

function layOut(given: Shape): Layout {
  const rows: Row[] = [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"]];
  const unitRows: number[] = [];
  const sums: string[] = [];
  const sections = SECTIONS.slice(0, given.count);
  const totalUnits = sections.flatMap(({ units }) => units).length;
  const total = (): void => {
    rows.push([
      given.labelInFront ? given.totalLabel : null,
      given.labelInFront ? null : given.totalLabel,
      5 * totalUnits,
      3 * totalUnits,
    ]);
  };
  if (given.numberRow) rows.push(["A", "B", 1, 2]);
  if (given.total === "top") total();
  let number = 0;
  sections.forEach(({ label, units }, at) => {
    if (given.numbering === "restart") number = 0;
    const figures = given.subtotals === "heading" ? [5 * units.length, 3 * units.length] : [null, null];
    const first = unitRows.length;
    const heading = headingRow(given, at, label, figures);
    if (heading) rows.push(heading);
    const headingAt = rows.length;
    if (given.gaps && heading) rows.push([]);
    for (const unit of units) {
      number++;
      const ordinal = given.numbering === "none" ? null : given.numbering === "text" ? `${number}.` : number;
      rows.push([ordinal, unit, 5, 3]);
      unitRows.push(rows.length);
    }
    const members = ranges(unitRows.slice(first));
    if (heading) sums.push(`group ${headingAt} = ${members}`);
    if (given.subtotals === "below" || given.subtotals === "belowNamed") {
      rows.push([
        null,
        given.subtotals === "below" ? "Cộng" : `Cộng khối ${at + 1}`,
        5 * units.length,
        3 * units.length,
      ]);
      sums.push(`group ${rows.length} = ${members}`);
    }
    if (given.gaps) rows.push([]);
  });
  if (given.total === "bottom") total();
  const totalAt = given.total === "top" ? (given.numberRow ? 3 : 2) : rows.length;
  if (given.total !== "none") sums.push(`total ${totalAt} = ${ranges(unitRows)}`);
  rows.push([]);
  if (given.below.includes("starred")) rows.push([null, "* Số liệu do các đơn vị báo cáo"]);
  if (given.below.includes("note")) rows.push([null, "Ghi chú: số liệu đến ngày 30/6/2022"]);
  if (given.below.includes("date")) rows.push([null, null, null, "Hiệp Hòa, ngày 05 tháng 7 năm 2022"]);
  if (given.below.includes("signature"))
    rows.push(
      [null, "NGƯỜI LẬP BIỂU", null, "TRƯỞNG BAN"],
      [],
      [null, "Nguyễn Thị Lan", null, "Ngô Văn Bình"],
    );
  return { rows, unitRows, sums };
}

function headingRow(
  { sections }: Shape,
  at: number,
  label: string,
  figures: readonly (number | null)[],
): Row | null {
  switch (sections) {
    case "roman":
      return [ROMAN[at] ?? "", label, ...figures];
    case "letter":
      return [LETTERS[at] ?? "", label.toUpperCase(), ...figures];
    case "inName":
      return [null, `${ROMAN[at] ?? ""}. ${label}`, ...figures];
    case "merged":
      return [`${LETTERS[at] ?? ""}. ${label}`, null, ...figures];
    case "plain":
      return [null, `Khối ${label.toLowerCase()}`, ...figures];
    default:
      return null;
  }
}

function ranges(rows: readonly number[]): string {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.at(-1) === row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}-${run.at(-1)}`)).join(",");
}

it("knows units, groups and totals in every structure that offices use", () => {
  fc.assert(
    fc.property(shape, (given) => {
      const { rows, unitRows, sums } = layOut(given);
      const { lines } = described([{ name: "S", rows }]);
      const seen = lines.slice(2).map((line) => line.trim().replace(/ ".*?" /, " "));
      expect({ units: lines[0], sums: seen.sort() }).toEqual({
        units: `units S!A1:D1 rows ${ranges(unitRows)}`,
        sums: [...sums].sort(),
      });
    }),
    { seed: 2022, numRuns: 500 },
  );
});

it.each<[string, (CellValue | null)[]]>([
  ["1.1", ["1.1", "Chi bộ thôn Đông", 2, 1]],
  ["a", ["a", "Chi bộ thôn Đông", 2, 1]],
  ["a dash in front", ["-", "Chi bộ thôn Đông", 2, 1]],
  ["a plus in front", ["+", "Chi bộ thôn Đông", 2, 1]],
  ["a dash in the name", [null, "- Chi bộ thôn Đông", 2, 1]],
])("does not count the parts of a unit once more: %s", (_, part) => {
  const rows: Row[] = [
    ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
    [1, "Xã Đông Lỗ", 5, 3],
    [2, "Xã Châu Minh", 4, 4],
    part,
    part.with(1, String(part[1]).replace("Đông", "Đoài")),
    [3, "Xã Thanh Vân", 4, 5],
    [null, "Tổng cộng", 13, 12],
  ];
  const { workbook } = described([{ name: "S", rows }]);
  expect(workbook.units.map(({ name }) => name)).toEqual(["Xã Đông Lỗ", "Xã Châu Minh", "Xã Thanh Vân"]);
});
