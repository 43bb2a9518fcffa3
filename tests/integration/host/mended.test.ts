import { describe, expect, test } from "vitest";
import { EventRegistry } from "../../../src/workbench/engine/host/event-registry.ts";
import { eventsOf } from "../../../src/workbench/engine/session/model-events.ts";
import { PROFILES } from "../../../src/workbench/engine/profiles.ts";
import { HostSession } from "../../../src/workbench/engine/session/session.ts";
import { moveSheet } from "../../../src/workbench/engine/sheets.ts";
import { startExcelInNode } from "../../../src/workbench/node/office-in-node.ts";
import { PartMap } from "../../../src/xlsx/opc/parts.ts";
import { addDocumentSheet, newDocument } from "../../../src/xlsx/workbook/new-document.ts";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { conformance, loaded, valuesOf } from "./conformance.ts";
import { withTable, workbookOf } from "./documents.ts";

const ENGLISH = { profile: PROFILES.windows365 };

conformance("a machine in English (United States)", [
  {
    name: "shows decimal points",
    source: "Excel.Range.text",
    cells: { A1: "7.5" },
    options: ENGLISH,
    batch: async (sheet) => {
      sheet.getRange("A1").values = [[7.5]];
      sheet.getRange("A1").numberFormat = [["0.00"]];
      return loaded(sheet.getRange("A1"), "text");
    },
    gives: { text: [["7.50"]] },
  },
  {
    name: "shows the short date month first",
    source: "Excel.Range.text",
    options: ENGLISH,
    batch: async (sheet) => {
      sheet.getRange("A1").values = [["6/30/2022"]];
      return loaded(sheet.getRange("A1"), "text", "values");
    },
    gives: { text: [["6/30/2022"]], values: [[44742]] },
  },
  {
    name: "has a decimal point and thousands commas",
    source: "Excel.Application.decimalSeparator",
    options: ENGLISH,
    batch: (_, context) =>
      loaded(context.workbook.application, "decimalSeparator", "thousandsSeparator", "cultureInfo/name"),
    gives: { decimalSeparator: ".", thousandsSeparator: ",", cultureInfo: { name: "en-US" } },
  },
]);

conformance("several cells at once", [
  {
    name: "one number format in two brackets is for all cells",
    source: "sample conditional-formatting-basic",
    batch: async (sheet) => {
      sheet.getRange("A1:B2").numberFormat = [["0.00%"]];
      return loaded(sheet.getRange("A1:B2"), "numberFormat");
    },
    gives: {
      numberFormat: [
        ["0.00%", "0.00%"],
        ["0.00%", "0.00%"],
      ],
    },
  },
  {
    name: "one value in two brackets is for one cell",
    source: "Excel.Range.values",
    batch: (sheet) => {
      sheet.getRange("A1:B2").values = [["x"]];
    },
    fails: "InvalidArgument",
  },
]);

const LONG = "x".repeat(256);
conformance("texts in formulas", [
  {
    name: "of 255 characters",
    source: "Excel specifications and limits",
    batch: async (sheet) => {
      sheet.getRange("A1").formulas = [[`=LEN("${LONG.slice(1)}")`]];
      return valuesOf(sheet.getRange("A1"));
    },
    gives: [[255]],
  },
  {
    name: "of 256 characters are refused",
    source: "Excel specifications and limits",
    batch: (sheet) => {
      sheet.getRange("A1").formulas = [[`=LEN("${LONG}")`]];
    },
    fails: "InvalidArgument",
  },
]);

conformance("formulas of rules", [
  {
    name: "are relative to the range they are read through",
    source: "office-js #5194",
    options: { divergences: ["rulesRelativeToReader"] },
    batch: async (sheet) => {
      sheet.getRange("A5:C9").conditionalFormats.add("Custom").custom.rule.formula = "=$B5<90";
      return loaded(sheet.getRange().conditionalFormats.getItemAt(0), "custom/rule/formula");
    },
    gives: { id: expect.any(String) as unknown, custom: { rule: { formula: "=$B1<90" } } },
  },
]);

conformance("calculation by hand", [
  {
    name: "leaves what depends on a cell as it was until somebody asks",
    source: "Excel.Application.calculationMode",
    cells: { A1: "1", B1: "=A1*2" },
    batch: async (sheet, context) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      const stale = await valuesOf(sheet.getRange("B1"));
      application.calculate("Full");
      const fresh = await valuesOf(sheet.getRange("B1"));
      return [await loaded(application, "calculationMode"), stale, fresh];
    },
    gives: [{ calculationMode: "Manual" }, [[2]], [[10]]],
  },
  {
    name: "works a formula out when it is written",
    source: "Excel: recalculation",
    cells: { A1: "3" },
    batch: async (sheet, context) => {
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("B1").formulas = [["=A1*2"]];
      return valuesOf(sheet.getRange("B1"));
    },
    gives: [[6]],
  },
]);

test("a file that is calculated by hand says so and keeps its old results", async () => {
  const document = newDocument();
  document.sheets = [];
  const sheet = addDocumentSheet(document, "Sheet1");
  sheet.rows.set(0, {
    cells: new Map([
      [0, { value: 5, formula: null, style: 0 }],
      [1, { value: 12.34, formula: "A1*2", style: 0 }],
    ]),
    height: null,
    hidden: false,
    style: null,
  });
  const workbook = '<workbook><calcPr calcId="191029" calcMode="manual"/></workbook>';
  const parts = new Map([["xl/workbook.xml", new TextEncoder().encode(workbook)]]);
  document.package = { parts: new PartMap(parts) };
  const office = await startExcelInNode(new HostSession(new WorkbookModel(document, "a.xlsx")));
  const seen = await office.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    const cell = context.workbook.worksheets.getFirst().getRange("B1").load("values");
    await context.sync();
    return [application.calculationMode, cell.values];
  });
  expect(seen).toEqual(["Manual", [[12.34]]]);
  office.stop();
});

describe("what an event tells", () => {
  const wantsAll = (): EventRegistry => {
    const registry = new EventRegistry();
    for (const event of ["Moved", "Calculated"])
      registry.register(`WorksheetCollection.${event}`, "Workbook");
    return registry;
  };
  const told = (model: WorkbookModel, change: () => void): unknown[] => {
    const registry = wantsAll();
    const messages: unknown[] = [];
    const stop = model.onChange((one) => {
      messages.push(...eventsOf(one, model, registry).map(({ message }) => message));
    });
    change();
    stop();
    return messages;
  };

  test("of a moved sheet: where it was and where it is (Excel.WorksheetMovedEventArgs)", () => {
    const model = workbookOf({ Sheet1: {}, Sheet2: {}, Sheet3: {} });
    const messages = told(model, () => {
      model.edit("user", (edits) => moveSheet(edits, model.sheet("s3"), 0));
    });
    expect(messages).toEqual([expect.objectContaining({ positionBefore: 2, positionAfter: 0 })]);
  });

  test("of a calculation: what was worked out (Excel.WorksheetCalculatedEventArgs.address)", () => {
    const model = workbookOf({ Sheet1: { A1: "1", B1: "=A1*2", C5: "=A1*3" } });
    const messages = told(model, () => model.setInput("s1", 0, 0, "7", "remote"));
    expect(messages).toEqual([expect.objectContaining({ address: "B1,C5" })]);
  });
});

test("a formula written into a table's column fills it (office-js #5909, #2093, #6745)", async () => {
  const model = withTable({ Sheet1: { B2: "Chi bộ", C2: "Số", D2: "Ghi", C3: "5", D3: "1", D4: "2" } });
  const office = await startExcelInNode(new HostSession(model));
  const formulas = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C4").formulas = [["=D4*2"]];
    const column = sheet.getRange("C2:C9").load("formulas");
    await context.sync();
    return column.formulas.map(([formula]: unknown[]) => formula);
  });
  expect(formulas).toEqual(["Số", "=D3*2", "=D4*2", "=D5*2", "=D6*2", "=D7*2", "=D8*2", ""]);
  office.stop();
});
