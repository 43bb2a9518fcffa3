import { expect, test } from "vitest";
import { sizeColumns, sizeRows } from "../../../src/workbench/page/person-sizes.ts";
import { sizedColumns, sizedRows } from "../../../src/workbench/page/univer-sizes.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { workbookOf } from "../../integration/host/documents.ts";

const range = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 2 };

test("widths and heights that were dragged are saved, and undone", () => {
  const model = workbookOf({ S: { A1: "1", B2: "2" } });
  expect(sizeColumns(model, "s1", sizedColumns({ ranges: [range], colWidth: 100 }))).toBeNull();
  expect(sizeColumns(model, "s1", sizedColumns({ ranges: [range], colWidth: { 1: 40 } }))).toBeNull();
  expect(sizeRows(model, "s1", sizedRows({ ranges: [range], rowHeight: 40 }))).toBeNull();
  const [saved] = readDocument(model.save()).sheets;
  // Times New Roman 12: 8 pixels a digit and 5 of padding.
  expect(saved?.columns.map(({ first, last, width }) => [first, last, width])).toEqual([
    [0, 0, 11.88],
    [1, 1, 4.38],
    [2, 2, 11.88],
  ]);
  expect([0, 1, 2].map((row) => saved?.rows.get(row)?.height ?? null)).toEqual([null, 30, 30]);

  model.undo();
  expect(model.sheet("s1").rows.get(1)?.height).toBeNull();
  model.undo();
  expect(model.sheet("s1").columns.map(({ width }) => width)).toEqual([11.88]);
});

test("a protected sheet keeps its sizes", () => {
  const model = workbookOf({ S: { A1: "1" } });
  const sheet = model.sheet("s1");
  sheet.isProtected = true;
  expect(sizeColumns(model, "s1", [{ first: 0, last: 0, pixels: 100 }])).toEqual({ kind: "protected" });
  expect(sizeRows(model, "s1", [{ first: 0, last: 0, pixels: 100 }])).toEqual({ kind: "protected" });
  expect([sheet.columns, sheet.rows.get(0)?.height]).toEqual([[], null]);
});
