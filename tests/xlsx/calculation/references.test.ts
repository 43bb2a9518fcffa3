import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  copiedFormula,
  movedArea,
  movedFormula,
  orphanedFormula,
  renamedFormula,
  type Move,
} from "../../../src/xlsx/calculation/moved-references.ts";
import {
  formulaPieces,
  referenceText,
  rewriteReferences,
} from "../../../src/core/values/formula-references.ts";

const EVERYWHERE = { first: 0, last: 16_383 };
const insertRows = (at: number, count: number): Move => ({ axis: "rows", at, count, band: EVERYWHERE });

/** Formula → the references in it. */
const found: readonly [formula: string, references: string[]][] = [
  ["SUM(A1:B2,C3)", ["A1:B2", "C3"]],
  ["$A$1+Sheet2!B3*'Tổ 1''s'!C4", ["$A$1", "Sheet2!B3", "'Tổ 1''s'!C4"]],
  ["SUM(A:A)+SUM(2:5)", ["A:A", "2:5"]],
  ['"A1"&B2', ["B2"]],
  ["LOG10(A1)+ATAN2(B1,C1)", ["A1", "B1", "C1"]],
  ["Bảng1[Chỉ tiêu]+D4", ["D4"]],
  ["TÊN_A1+x.B2+C3", ["C3"]],
  ["A1048577+XFE1+A0", []],
  ["Tổnghợp!$E$8:$E$40", ["Tổnghợp!$E$8:$E$40"]],
  ["1.5E3+E3", ["E3"]],
];
test.each(found)("%s", (formula, references) => {
  const pieces = formulaPieces(formula);
  expect(pieces.flatMap((piece) => (piece.kind === "reference" ? [piece.text] : []))).toEqual(references);
  expect(pieces.map((piece) => piece.text).join("")).toBe(formula);
});

describe("formulas whose cells moved", () => {
  const moved: readonly [name: string, formula: string, move: Move, expected: string][] = [
    ["below an insertion", "A5+$B$6", insertRows(2, 3), "A8+$B$9"],
    ["above an insertion", "A1", insertRows(2, 3), "A1"],
    ["around an insertion", "SUM(A1:A9)", insertRows(2, 3), "SUM(A1:A12)"],
    ["whole columns stay", "SUM(A:A)", insertRows(2, 3), "SUM(A:A)"],
    ["deleted", "A3*2", insertRows(2, -1), "#REF!*2"],
    ["partly deleted", "SUM(A2:A9)", insertRows(0, -4), "SUM(A1:A5)"],
    ["cut at its end", "SUM(A1:A5)", insertRows(3, -4), "SUM(A1:A3)"],
    ["another sheet", "Khác!A5", insertRows(2, 3), "Khác!A5"],
    ["outside the band", "A5+C5", { axis: "rows", at: 2, count: 1, band: { first: 0, last: 1 } }, "A6+C5"],
    ["columns", "C1+A1", { axis: "columns", at: 1, count: 2, band: { first: 0, last: 1_048_575 } }, "E1+A1"],
  ];
  test.each(moved)("%s", (_, formula, move, expected) => {
    expect(movedFormula(formula, "Nhà", "Nhà", move)).toBe(expected);
  });

  test("copying moves what is relative, and only that", () => {
    expect(copiedFormula("A1+$B$2+C$3+$D4+Tổ!E5", 1, 2)).toBe("C2+$B$2+E$3+$D5+Tổ!G6");
    expect(copiedFormula("A1", -1, 0)).toBe("#REF!");
  });

  test("names of sheets follow, with the quotes they need", () => {
    expect(renamedFormula("Tổ!A1+'Tổ 1'!B2", "tổ", "Tổ 2's")).toBe("'Tổ 2''s'!A1+'Tổ 1'!B2");
    expect(orphanedFormula("Tổ!A1+B2", "Tổ")).toBe("#REF!+B2");
  });
});

const end = fc.record({
  row: fc.integer({ min: 0, max: 1_048_575 }),
  column: fc.integer({ min: 0, max: 16_383 }),
  rowAbsolute: fc.boolean(),
  columnAbsolute: fc.boolean(),
});
const sheetName = fc.option(fc.constantFrom("Sheet1", "Tổ 1", "A1", "R1C1", "o'clock", "Biểu_01"), {
  nil: null,
});

test("a reference written is the reference read", () => {
  fc.assert(
    fc.property(sheetName, end, (sheet, first) => {
      const text = referenceText({ sheet, first, last: null });
      expect(formulaPieces(text)).toEqual([{ kind: "reference", text, sheet, first, last: null }]);
      expect(rewriteReferences(text, referenceText)).toBe(text);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("what was inserted and deleted again left every area where it was", () => {
  const index = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(index, index, index, fc.integer({ min: 1, max: 20 }), (a, b, at, count) => {
      const area = { top: Math.min(a, b), bottom: Math.max(a, b), left: 3, right: 4 };
      const there = movedArea(area, insertRows(at, count));
      expect(there && movedArea(there, insertRows(at, -count))).toEqual(area);
    }),
    { seed: 2, numRuns: 500 },
  );
});
