import { describe, expect, it } from "vitest";
import { sumFormula } from "../../../src/core/rules/sum-formula.ts";
import type { SumRow, UnitTable } from "../../../src/core/tables/tables.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

/** The sum in row `total` of column B over these rows, all from 0. */
function formulaOver(values: readonly CellValue[], rows: readonly number[], total: number): string | null {
  const snapshot = snapshotOf([{ name: "Biểu 1", rows: values.map((value) => ["Xã A", value]) }]);
  const table = { sheet: 0, rows: Int32Array.from(rows) } as unknown as UnitTable;
  const sum = { row: total, summedRows: rows.map((_, index) => index) } as unknown as SumRow;
  return sumFormula(snapshot, table, sum, 1);
}

describe("the formula of a sum", () => {
  it("goes over rows that hold no number, and round those that hold one", () => {
    expect(formulaOver([1, 2, "", 3, 9, 4, ""], [0, 1, 3, 5], 6)).toBe("=SUM(B1:B4,B6)");
  });

  it("never holds its own row, also if that is still blank", () => {
    expect(formulaOver([1, "", 3], [0, 2], 1)).toBe("=SUM(B1,B3)");
  });

  it("has at most the 255 ranges that Excel takes", () => {
    const apart = (count: number) => {
      const values = Array.from({ length: 2 * count }, (_, row) => row);
      return formulaOver(
        values,
        Array.from({ length: count }, (_, index) => 2 * index),
        2 * count,
      );
    };
    expect(apart(255)?.split(",")).toHaveLength(255);
    expect(apart(256)).toBeNull();
  });
});
