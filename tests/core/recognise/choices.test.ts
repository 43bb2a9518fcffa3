import { expect, it } from "vitest";
import { recognise } from "../../../src/core/recognise/recognise.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

function choicesOf(rows: readonly (readonly (string | number)[])[], tables = {}) {
  const { tables: found } = recognise(snapshotOf([{ name: "Biểu 1", rows }]), {
    ...DEFAULT_SETTINGS,
    tables,
  });
  return found.flatMap(({ choices }) => choices);
}

it("keeps for every column how surely it was read, from what, and what else it could be", () => {
  const choices = choicesOf([
    ["TT", "Đơn vị", "Kết nạp đảng viên", "", "", "Ghi chú"],
    ["", "", "Chỉ tiêu", "Đã kết nạp", "Tỷ lệ %", ""],
    [1, "Xã An Bình", 4, 2, 50, ""],
    [2, "Xã Yên Mỹ", 5, 3, 60, ""],
    [3, "Xã Tân Lập", 6, 1, 16.67, ""],
    [4, "Xã Hòa Sơn", 8, 8, 100, ""],
  ]);
  expect(
    choices.map(({ key, headings, certainty, by }) => [key, headings.join(" – "), certainty, by]),
  ).toEqual([
    ["ordinal", "TT", "certain", "words"],
    ["unit", "Đơn vị", "certain", "words"],
    ["plan", "Kết nạp đảng viên – Chỉ tiêu", "certain", "arithmetic"],
    ["admitted", "Kết nạp đảng viên – Đã kết nạp", "certain", "arithmetic"],
    ["percent", "Kết nạp đảng viên – Tỷ lệ %", "certain", "words"],
    ["note", "Ghi chú", "certain", "words"],
  ]);
  expect(choices[0]?.next).toEqual({ key: "heads", points: 4 });
});

it("says where a column was known by what stands below it, and where the user named it", () => {
  const rows = [
    ["TT", "", "Chỉ tiêu", "Đã kết nạp", "Ghi chú"],
    [1, "Xã An Bình", 4, 2, ""],
    [2, "Xã Yên Mỹ", 5, 3, ""],
    [3, "Xã Tân Lập", 6, 1, ""],
  ];
  const unit = choicesOf(rows).find(({ key }) => key === "unit");
  expect(unit).toMatchObject({ headings: [], certainty: "likely", by: "values", next: null });
  const mapped = choicesOf(rows, { units: [{ sheet: "Biểu 1", columns: { unit: "B" } }] });
  expect(mapped.find(({ key }) => key === "unit")).toMatchObject({
    certainty: "certain",
    by: "mapping",
    points: null,
  });
  expect(mapped.find(({ key }) => key === "plan")).toMatchObject({ certainty: "certain", by: "words" });
});

it("doubts which of two stages of an admission is meant, unless the percentages follow one", () => {
  const rows = [
    ["TT", "Tổ chức đảng", "Chỉ tiêu", "Quyết định kết nạp", "Đã tổ chức lễ kết nạp", ""],
    [1, "Xã An Bình", 5, 4, 3, 60],
    [2, "Xã Yên Mỹ", 8, 5, 4, 50],
    [3, "Xã Tân Lập", 4, 4, 3, 75],
    [4, "Xã Hòa Sơn", 10, 6, 5, 50],
  ];
  const admitted = (header: string) =>
    choicesOf(rows.map((row, at) => (at === 0 ? [...row.slice(0, -1), header] : row))).find(
      ({ key }) => key === "admitted",
    );
  expect(admitted("Ghi chú")).toMatchObject({ certainty: "guess" });
  expect(admitted("Tỷ lệ %")).toMatchObject({
    certainty: "certain",
    by: "arithmetic",
    header: { column: 4 },
  });
});

it("keeps the readings of a header that were weighed and lost, best first, none twice", () => {
  const { tables } = recognise(
    snapshotOf([
      {
        name: "Biểu 1",
        rows: [
          ["TT", "Đơn vị", "Trưởng thôn", "", "Ghi chú"],
          ["", "", "Tổng số", "Là đảng viên", ""],
          [1, "Xã An Bình", 4, 2, ""],
          [2, "Xã Yên Mỹ", 5, 3, ""],
        ],
      },
    ]),
    DEFAULT_SETTINGS,
  );
  const [table] = tables;
  const points = table?.hypotheses.map((one) => one.points) ?? [];
  expect(table?.points).toBeGreaterThan(20);
  expect(points.length).toBeGreaterThan(0);
  expect(points).toEqual([...points].sort((a, b) => b - a));
  expect(table?.hypotheses).not.toContainEqual(
    expect.objectContaining({ kind: "units", header: table?.header }),
  );
});
