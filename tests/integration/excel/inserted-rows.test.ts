import { afterEach, describe, expect, it } from "vitest";
import type { InsertedRow } from "../../../src/core/plan/inserted-rows.ts";
import type { PlanStep } from "../../../src/core/plan/port.ts";
import { openSheets, wholeSheet, type Opened } from "./opened.ts";

let opened: Opened;
afterEach(() => opened.close());

async function openList(): Promise<Opened> {
  const book = await openSheets({
    "Danh sách": [
      ["DANH SÁCH"],
      ["TT", "Đơn vị", "Họ tên", "Đảng viên"],
      [1, "Xã A", "An", "x"],
      [2, "Xã A", "Bình", ""],
      [3, "Xã B", "Cảnh", "x"],
      ["", "", "Cộng", ""],
    ],
    Bảng: [
      ["Đơn vị", "Số"],
      ["Xã B", 0],
      ["Người cuối", ""],
    ],
  });
  const put = (sheet: string, row: number, column: number, formula: string, value: number | string) =>
    book.sheet(sheet).rows.get(row)?.cells.set(column, { value, formula, style: 0 });
  for (const row of [2, 3, 4]) put("Danh sách", row, 0, "ROW()-2", row - 1);
  put("Danh sách", 5, 3, `COUNTIF(D3:D5,"x")`, 2);
  put("Bảng", 1, 1, `COUNTIF('Danh sách'!$B$3:$B$5,A2)`, 1);
  put("Bảng", 2, 1, `'Danh sách'!C5`, "Cảnh");
  return book;
}

function row(after: number, unit: string, name: string): InsertedRow {
  const cells = [unit, name, "x"].map((value, at) => ({
    column: at + 1,
    content: { kind: "value" as const, value },
  }));
  return { sheet: 0, after, cells };
}

const whole = (): unknown =>
  opened.model.document.sheets.map((sheet) => wholeSheet(opened.model.document, sheet));

describe("rows put into a list in Excel", () => {
  it("stand at the end of their unit; formulas, sums and what others read keep; they are taken out again", async () => {
    opened = await openList();
    const snapshot = await opened.port.readSnapshot();
    const before = whole();
    const mark = {
      at: { sheet: 0, row: 4, column: 3 },
      old: "x",
      content: { kind: "value" as const, value: "X" },
    };
    const steps: PlanStep[] = [
      { kind: "writeCells", writes: [mark] },
      { kind: "insertRows", rows: [row(4, "Xã B", "Dũng"), row(3, "Xã A", "Đức"), row(4, "Xã B", "Em")] },
    ];
    const done = await opened.port.apply({ snapshot, steps });
    expect(done).toMatchObject({ outcome: "applied" });
    const names = [3, 4, 5, 6, 7, 8].map((at) => opened.cell("Danh sách", `C${at}`));
    expect(names).toEqual(["An", "Bình", "Đức", "Cảnh", "Dũng", "Em"]);
    expect(opened.cell("Danh sách", "A5")).toBe("=ROW()-2");
    expect(opened.cell("Danh sách", "D6")).toBe("X");
    expect(opened.cell("Danh sách", "D9")).toBe(`=COUNTIF(D3:D8,"x")`);
    expect(opened.cell("Bảng", "B2")).toBe(`=COUNTIF('Danh sách'!$B$3:$B$8,A2)`);
    expect(opened.cell("Bảng", "B3")).toBe("='Danh sách'!C6");

    if (done.outcome !== "applied") throw new Error(JSON.stringify(done));
    const back = await opened.port.apply({ snapshot: await opened.port.readSnapshot(), steps: done.undo });
    expect(back).toMatchObject({ outcome: "applied" });
    expect(whole()).toEqual(before);
  });

  it("are left and named where they cannot go in; the others go in", async () => {
    opened = await openList();
    const snapshot = await opened.port.readSnapshot();
    const hidden = opened.sheet("Danh sách").rows.get(4);
    if (hidden) opened.sheet("Danh sách").rows.set(4, { ...hidden, hidden: true });
    const rows = [row(4, "Xã B", "Dũng"), row(3, "Xã A", "Đức")];
    const done = await opened.port.apply({ snapshot, steps: [{ kind: "insertRows", rows }] });
    expect(done).toMatchObject({
      outcome: "applied",
      done: [{ kind: "insertRows", rowsLeft: [{ row: rows[0], code: "filtered-rows" }] }],
    });
    expect(opened.cell("Danh sách", "C5")).toBe("Đức");
  });

  it("do not go into a list that changed meanwhile, nor out once somebody wrote into them", async () => {
    opened = await openList();
    const snapshot = await opened.port.readSnapshot();
    const rows = [row(4, "Xã B", "Dũng")];
    const done = await opened.port.apply({ snapshot, steps: [{ kind: "insertRows", rows }] });
    if (done.outcome !== "applied") throw new Error(JSON.stringify(done));
    opened.sheet("Danh sách").rows.get(5)?.cells.set(2, { value: "Dũng Minh", formula: null, style: 0 });
    const now = await opened.port.readSnapshot();
    const back = await opened.port.apply({ snapshot: now, steps: done.undo });
    expect(back).toMatchObject({ outcome: "notStarted", reason: { code: "changed-meanwhile" } });
    const stale = await opened.port.apply({
      snapshot,
      steps: [{ kind: "insertRows", rows: [row(5, "Xã B", "Em")] }],
    });
    expect(stale).toMatchObject({ done: [{ rowsLeft: [{ code: "changed-meanwhile" }] }] });
  });
});
