import { expect, test } from "vitest";
import { liftedCalls } from "../../../src/xlsx/calculation/lifted-calls.ts";
import { workbookOf } from "../../integration/host/documents.ts";

test.each([
  ["ISNUMBER(A1)", "ISNUMBER(A1)"],
  ["SUM(A1:A3)", "SUM(A1:A3)"],
  ["ISNUMBER(SUM(A1:A3))", "ISNUMBER(SUM(A1:A3))"],
  ['ROUND(SUMIF(A:A,"(x,y",B:B),2)', 'ROUND(SUMIF(A:A,"(x,y",B:B),2)'],
  ["SUMPRODUCT(ISNUMBER(A1:A3)*1)", "SUMPRODUCT(MAP(A1:A3,LAMBDA(each_1,ISNUMBER(each_1)))*1)"],
  ["ISTEXT('Tờ: 1'!A1)", "ISTEXT('Tờ: 1'!A1)"],
  ["SUM(LEN('Tờ (1)'!A1:A3))", "SUM(MAP('Tờ (1)'!A1:A3,LAMBDA(each_1,LEN(each_1))))"],
  ["SUM(A3)", "SUM(A3:A3)"],
  ["SUM(A1,$A$3,'Tờ 1'!A2,B1:B2)", "SUM(A1:A1,$A$3:$A$3,'Tờ 1'!A2:A2,B1:B2)"],
  ["ROUND(SUM(A3)/A2,2)", "ROUND(SUM(A3:A3)/A2,2)"],
  ['SUM(A3+1,"A1")', 'SUM(A3+1,"A1")'],
])("%s is put as %s", (formula, lifted) => {
  expect(liftedCalls(formula)).toBe(lifted);
});

const cells = { A1: "1", A2: "2", A3: "chữ", C1: "5", C2: "6", C3: "x" };

test.each([
  ["=SUMPRODUCT(ISNUMBER(A1:A3)*1)", 2],
  ["=SUMPRODUCT(ISNUMBER(A1:A3)*ISNUMBER(C1:C3)*(C1:C3>A1:A3))", 2],
  ["=SUMPRODUCT(ISNUMBER(A1:A3)*(C1:C3>A1:A3),C1:C3)", 11],
  ["=SUMPRODUCT(NOT(ISBLANK(A1:A4))*1)", 3],
  ['=SUMPRODUCT((LEFT(A1:A3,1)="c")*1)', 1],
  ["=SUMPRODUCT(MOD(A1:A2,2))", 1],
  ['=SUMPRODUCT(EXACT(A1:A3,"chữ")*1)', 1],
  ["=SUMPRODUCT(ISERROR(A1:A3*1)*1)", 1],
  ["=IF(ISNUMBER(A1),1,2)", 1],
  ["=SUM(A3)", 0],
  ["=SUM(A1,A3,C1)", 6],
  ["=COUNT(A1,A3)", 1],
  ["=AVERAGE(A1,A3,C1)", 3],
  ["=MAX(A3,A2)", 2],
])("%s gives %s", (formula, value) => {
  const model = workbookOf({ S: { ...cells, B1: formula } });
  expect(model.cell("s1", 0, 1)?.value).toBe(value);
});
