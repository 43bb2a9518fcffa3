import { expect, it } from "vitest";
import { CellRows, CellStore } from "../../src/core/plan/plan-cells.ts";
import type { PlanCell } from "../../src/core/plan/sheet-plan.ts";

const CELLS: readonly PlanCell[] = [
  { row: 4, column: 2, content: { kind: "text", text: "Xã Quang Minh" }, style: "text" },
  { row: 4, column: 0, content: { kind: "number", value: 0 } },
  { row: 4, column: 1, content: { kind: "blank" }, style: "count" },
  { row: 9, column: 3, content: { kind: "formula", formula: "=IF(D10=0,0,E10/$D$10)", result: 0.5 } },
  {
    row: 2,
    column: 3,
    content: { kind: "formula", formula: '=IF(D3="",$A$10:$A$39,LOG10(D3))', result: "" },
  },
  { row: 0, column: 0, content: { kind: "formula", formula: '="dòng A1 của 10"&A10&A1', result: "x" } },
  {
    row: 9,
    column: 3,
    content: { kind: "formula", formula: "=E7", result: 3, byOffice: true },
    style: "count",
  },
  ...Array.from({ length: 200 }, (_, index): PlanCell => ({
    row: 20 + index,
    column: 5,
    content: { kind: "formula", formula: `=RANK(E${21 + index},$E$21:$E$220)`, result: index },
    style: index % 2 === 0 ? "count" : "text",
  })),
];

function store(): CellStore {
  const cells = new CellStore();
  for (const cell of CELLS) cells.push(cell);
  return cells;
}

it("gives back every cell as it was put in, in its order", () => {
  expect([...store()]).toEqual(CELLS);
  expect(JSON.stringify({ cells: store() })).toBe(JSON.stringify({ cells: CELLS }));
  expect(store().length).toBe(CELLS.length);
});

it("answers as a list of cells does", () => {
  const isText = ({ content }: PlanCell): boolean => content.kind === "text";
  const rowOf = ({ row }: PlanCell): number => row;
  expect(store().filter(isText)).toEqual(CELLS.filter(isText));
  expect(store().find(isText)).toEqual(CELLS.find(isText));
  expect(store().map(rowOf)).toEqual(CELLS.map(rowOf));
  expect(store().flatMap((cell) => (isText(cell) ? [cell, cell] : []))).toEqual([CELLS[0], CELLS[0]]);
  expect(store().some(isText)).toBe(true);
  expect(store().every(isText)).toBe(false);
});

it.each([
  ["a store", store()],
  ["an array", CELLS],
])("finds the cells of a row in %s", (_, cells) => {
  const rows = new CellRows(cells);
  expect(rows.length).toBe(220);
  for (let row = -1; row <= 220; row++) {
    const own = CELLS.filter((cell) => cell.row === row);
    expect(rows.cellsOf(row)).toEqual(own);
    expect(rows.has(row)).toBe(own.length > 0);
    expect(rows.hasCell(row, 3)).toBe(own.some(({ column }) => column === 3));
  }
});
