import fc from "fast-check";
import { expect, test } from "vitest";
import type { OfficeInNode } from "../../../src/workbench/node/office-in-node.ts";
import { PROFILES, type HostProfile } from "../../../src/workbench/engine/profiles.ts";
import type { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { excelOver, workbookOf } from "./documents.ts";

/** Everything of the workbook that undoing must bring back. */
function stateOf(model: WorkbookModel): unknown {
  return model.document.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    rules: sheet.conditionalFormats,
    columns: sheet.columns,
    page: sheet.page,
    rows: [...sheet.rows]
      .filter(([, row]) => row.cells.size > 0 || row.height !== null || row.hidden || row.style !== null)
      .sort(([a], [b]) => a - b)
      .map(([index, row]) => [
        index,
        row.height,
        row.hidden,
        row.style,
        [...row.cells].sort(([a], [b]) => a - b),
      ]),
  }));
}

async function writing(office: OfficeInNode, write: (sheet: Excel.Worksheet) => void): Promise<void> {
  await office.Excel.run(async (context) => {
    write(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

test("one sync of the add-in is one step back, results included", async () => {
  const office = await excelOver({ Sheet1: { A1: "1", B1: "=A1*2" } }, { profile: PROFILES.windows365 });
  const { model } = office.session;
  const before = structuredClone(stateOf(model));
  await writing(office, (sheet) => {
    sheet.getRange("A1:A3").values = [[5], [6], [7]];
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A1").format.fill.color = "red";
    sheet.getRange("A2:B2").merge(false);
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
  });
  const after = structuredClone(stateOf(model));
  expect(after).not.toEqual(before);
  model.undo();
  expect(stateOf(model)).toEqual(before);
  model.redo();
  expect(stateOf(model)).toEqual(after);
  office.stop();
});

const clearing: readonly [name: string, write: (sheet: Excel.Worksheet) => void][] = [
  ["delete (office-js #5918)", (sheet) => sheet.delete()],
  ["copy (office-js #5918)", (sheet) => void sheet.copy("End")],
  ["protect (office-js #6170)", (sheet) => sheet.protection.protect()],
  ["name on the desktop (office-js #5918)", (sheet) => void (sheet.name = "Khác")],
  [
    "getMergedAreasOrNullObject (office-js #5918)",
    (sheet) => void sheet.getRange("A1:B2").getMergedAreasOrNullObject(),
  ],
];
test.each(clearing)("%s leaves nothing to undo", async (_, write) => {
  const office = await excelOver({ Sheet1: {}, Sheet2: {} });
  const { model } = office.session;
  model.setInput(model.activeSheet.id, 0, 0, "1");
  expect(model.canUndo).toBe(true);
  await writing(office, write);
  expect(model.canUndo).toBe(false);
  office.stop();
});

test("before ExcelApi 1.19 every write of an add-in leaves nothing to undo (office-js-docs-pr #5175)", async () => {
  const undoable = async (profile: HostProfile): Promise<boolean[]> => {
    const office = await excelOver({ Sheet1: {} }, { profile });
    const { model } = office.session;
    model.setInput(model.activeSheet.id, 0, 0, "1");
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").load("values");
      await context.sync();
    });
    const afterReading = model.canUndo;
    await writing(office, (sheet) => (sheet.getRange("B1").values = [[2]]));
    office.stop();
    return [afterReading, model.canUndo];
  };
  expect(await undoable(PROFILES.ltsc2021)).toEqual([true, false]);
  expect(await undoable(PROFILES.windows365)).toEqual([true, true]);
});

test("another person's edit is not ours to undo", () => {
  const model = workbookOf({ Sheet1: {} });
  model.setInput("s1", 0, 0, "1", "remote");
  expect(model.canUndo).toBe(false);
});

const row = fc.integer({ min: 0, max: 6 });
const operation = fc.oneof(
  fc.record({
    kind: fc.constant("type" as const),
    row,
    column: row,
    text: fc.constantFrom("1", "=A1+1", "x", "", "=SUM(A1:C5)"),
  }),
  fc.record({ kind: fc.constant("insert" as const), row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("delete" as const), row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("clear" as const), row, column: row }),
);

test("whatever was done, undoing all of it brings the workbook back", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
      const model = workbookOf({ Sheet1: { A1: "1", B2: "=A1*2", C3: "=SUM(A1:B2)" } });
      const before = structuredClone(stateOf(model));
      for (const step of operations) {
        if (step.kind === "type") model.setInput("s1", step.row, step.column, step.text);
        else if (step.kind === "insert") model.insertRows("s1", step.row, step.count);
        else if (step.kind === "delete") model.deleteRows("s1", step.row, step.count);
        else
          model.clearCells("s1", {
            top: step.row,
            left: step.column,
            bottom: step.row + 1,
            right: step.column,
          });
      }
      while (model.canUndo) model.undo();
      expect(stateOf(model)).toEqual(before);
    }),
    { seed: 20_221_122, numRuns: 200 },
  );
});
