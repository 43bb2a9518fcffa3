import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutPrefixes, withPrefixes } from "../../src/xlsx/sheet/future-functions.ts";
import { movable, moved } from "../../src/xlsx/sheet/formulas.ts";

describe("moving a formula one row down and one column right", () => {
  it.each([
    ["A1+$B$2*LOG10(C3)", "B2+$B$2*LOG10(D4)"],
    ["$A1+A$1", "$A2+B$1"],
    ["SUM(A1:B2)", "SUM(B2:C3)"],
    ["SUM(A:A,$B:C)", "SUM(B:B,$B:D)"],
    ["SUM(1:2,$3:4)", "SUM(2:3,$3:5)"],
    ["'A1 Đ''x'!B2", "'A1 Đ''x'!C3"],
    ["Tab1!C$3+Đơn1!A1", "Tab1!D$3+Đơn1!B2"],
    ["[1]Sheet1!A1", "[1]Sheet1!B2"],
    ['IF(A1="","A1:B2 ""A1""",A1)', 'IF(B2="","A1:B2 ""A1""",B2)'],
    ["Bang1[[#This Row],[A1]]+A1", "Bang1[[#This Row],[A1]]+B2"],
    ["IF(A1,#REF!,#N/A)", "IF(B2,#REF!,#N/A)"],
    ["A1%+1.5E10+A1^2", "B2%+1.5E10+B2^2"],
    ["TinhToan.A1+A1.B+_A1+A1B", "TinhToan.A1+A1.B+_A1+A1B"],
    ["ABCD1+XFE1+XFD1", "ABCD1+XFE1+#REF!"],
    ["A1048576", "#REF!"],
    ["XFD:XFD", "#REF!"],
    ['COUNTIFS($A$5:$A$40,B5,$C$5:$C$40,"<"&C5)', 'COUNTIFS($A$5:$A$40,C6,$C$5:$C$40,"<"&D6)'],
    ["a1", "B2"],
  ])("%s → %s", (from, to) => expect(moved(movable(from), 1, 1)).toBe(to));

  it("and back is the formula again", () => {
    const cell = fc
      .tuple(
        fc.constantFrom("", "$"),
        fc.integer({ min: 20, max: 700 }),
        fc.constantFrom("", "$"),
        fc.integer({ min: 60, max: 9_000 }),
      )
      .map(([c, column, r, row]) => `${c}${letters(column)}${r}${row}`);
    const piece = fc.oneof(
      cell,
      fc.constantFrom("SUM(", ")", "+", '"x A1"', "'Tổ 1'!", ",", "12", "#REF!", "Ten.A1 "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(20), fc.nat(15), (pieces, rows, columns) => {
        const formula = pieces.join("+");
        const there = moved(movable(formula), rows, columns);
        expect(moved(movable(there), -rows, -columns)).toBe(formula);
      }),
      { seed: 20220630, numRuns: 300 },
    );
  });
});

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

describe("functions younger than the file format", () => {
  it.each([
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["SORT(FILTER(A1:A9,B1:B9))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9))"],
    ["RANK.EQ(A1,A:A)", "_xlfn.RANK.EQ(A1,A:A)"],
    ['"CONCAT("&CONCAT(A1)', '"CONCAT("&_xlfn.CONCAT(A1)'],
    ["'IFS(x)'!A1+IFS(A1,1)", "'IFS(x)'!A1+_xlfn.IFS(A1,1)"],
    ["SUMIFS(A:A,B:B,1)+IFERROR(1,2)", "SUMIFS(A:A,B:B,1)+IFERROR(1,2)"],
    ["A1+1", "A1+1"],
  ])("%s stands as %s", (shown, stored) => {
    expect(withPrefixes(shown)).toBe(stored);
    expect(withoutPrefixes(stored)).toBe(shown);
  });
});
