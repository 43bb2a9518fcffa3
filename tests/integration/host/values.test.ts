import { conformance, loaded, valuesOf, type Case } from "./conformance.ts";

const FIRST = "Excel.Range.values";

/** What a text becomes when it is written through the API into a cell with this format. */
const written: readonly [
  text: string | number | boolean,
  value: unknown,
  numberFormat: string,
  format?: string,
][] = [
  ["Đơn vị", "Đơn vị", "General"],
  ["007", 7, "General"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["12,5", "12,5", "General"],
  ["12%", 0.12, "0%"],
  ["TRUE", true, "General"],
  ["1/15/2018", 43115, "m/d/yyyy"],
  ["30/6/2022", "30/6/2022", "General"],
  ["2022-06-30", 44742, "m/d/yyyy"],
  ["#N/A", "#N/A", "General"],
  ["'007", "007", "General"],
  ["'=A1", "=A1", "General"],
  ["007", "007", "@", "@"],
  ["=1+1", "=1+1", "@", "@"],
  ["-5", -5, "General"],
  ["+5", 5, "General"],
  ["-", "-", "General"],
  ["=", "=", "General"],
  ["  x ", "  x ", "General"],
  ["54-KH/HU", "54-KH/HU", "General"],
  [7, 7, "General"],
  [false, false, "General"],
  ["30/6", "30/6", "General"],
  ["12%", 0.12, "0.00", "0.00"],
];

conformance(
  "what a written value becomes",
  written.map(([text, value, numberFormat, format]): Case => ({
    name: `${JSON.stringify(text)} → ${JSON.stringify(value)}`,
    source: "office-js #1559, #229",
    batch: async (sheet) => {
      const range = sheet.getRange("A1");
      if (format !== undefined) range.numberFormat = [[format]];
      range.values = [[text]];
      return loaded(range, "values", "numberFormat");
    },
    gives: { values: [[value]], numberFormat: [[numberFormat]] },
  })),
);

conformance("reading and writing cells", [
  {
    name: "a blank cell reads as an empty text, of type Empty",
    source: "Excel.RangeValueType",
    cells: { A1: "x" },
    batch: (sheet) => loaded(sheet.getRange("A1:B1"), "values", "valueTypes", "text", "formulas"),
    gives: {
      values: [["x", ""]],
      valueTypes: [["String", "Empty"]],
      text: [["x", ""]],
      formulas: [["x", ""]],
    },
  },
  {
    name: "numbers, truth values and errors have their types",
    cells: { A1: "7,5", B1: "TRUE", C1: "=1/0", D1: "30/6/2022" },
    batch: (sheet) => loaded(sheet.getRange("A1:D1"), "values", "valueTypes", "text"),
    gives: {
      values: [[7.5, true, "#DIV/0!", 44742]],
      valueTypes: [["Double", "Boolean", "Error", "Double"]],
      text: [["7,5", "TRUE", "#DIV/0!", "30/06/2022"]],
    },
  },
  {
    name: "null leaves a cell as it is",
    source: "Excel add-ins: null input in 2-D array",
    cells: { A1: "1", B1: "2" },
    batch: async (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[null, 5]];
      return valuesOf(range);
    },
    gives: [[1, 5]],
  },
  {
    name: "an empty text clears a cell",
    source: "Excel add-ins: blank input in 2-D array",
    cells: { A1: "1" },
    batch: async (sheet) => {
      sheet.getRange("A1").values = [[""]];
      return loaded(sheet.getRange("A1"), "values", "valueTypes");
    },
    gives: { values: [[""]], valueTypes: [["Empty"]] },
  },
  {
    name: "one value fills the whole range",
    source: FIRST,
    batch: async (sheet) => {
      const range = sheet.getRange("A1:B2");
      range.set({ values: 7 } as unknown as Excel.Interfaces.RangeUpdateData);
      return valuesOf(range);
    },
    gives: [
      [7, 7],
      [7, 7],
    ],
  },
  {
    name: "an array of another shape is refused",
    source: FIRST,
    batch: async (sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2, 3]];
    },
    fails: "InvalidArgument",
  },
  {
    name: "ragged arrays are refused",
    batch: async (sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3]];
    },
    fails: "InvalidArgument",
  },
  {
    name: "a text that starts with = is a formula",
    source: FIRST,
    cells: { A1: "3" },
    batch: async (sheet) => {
      sheet.getRange("B1").values = [["=A1*2"]];
      return loaded(sheet.getRange("B1"), "values", "formulas");
    },
    gives: { values: [[6]], formulas: [["=A1*2"]] },
  },
  {
    name: "what starts like a formula and is none is refused",
    batch: async (sheet) => {
      sheet.getRange("B1").values = [["- Thôn 1"]];
    },
    fails: "InvalidArgument",
  },
  {
    name: "a formula of more than 8,192 characters is refused",
    batch: async (sheet) => {
      sheet.getRange("B1").formulas = [[`=${"1+".repeat(4100)}1`]];
    },
    fails: "FormulaLengthExceedsLimit",
  },
  {
    name: "formulasLocal reads dates as the person types them",
    source: "office-js #1559",
    batch: async (sheet) => {
      sheet.getRange("A1").formulasLocal = [["30/6/2022"]];
      return valuesOf(sheet.getRange("A1"));
    },
    gives: [[44742]],
  },
  {
    name: "formulas are read and written in R1C1",
    cells: { A1: "3", A2: "4" },
    batch: async (sheet) => {
      sheet.getRange("B1:B2").formulasR1C1 = [["=RC[-1]*2"], ["=R1C1+R[-1]C"]];
      return loaded(sheet.getRange("B1:B2"), "formulas", "formulasR1C1", "values");
    },
    gives: {
      formulas: [["=A1*2"], ["=$A$1+B1"]],
      formulasR1C1: [["=RC[-1]*2"], ["=R1C1+R[-1]C"]],
      values: [[6], [9]],
    },
  },
  {
    name: "number formats keep values and change texts",
    cells: { A1: "0,5" },
    batch: async (sheet) => {
      sheet.getRange("A1").numberFormat = [["0.0%"]];
      return loaded(sheet.getRange("A1"), "values", "text", "numberFormat");
    },
    gives: { values: [[0.5]], text: [["50,0%"]], numberFormat: [["0.0%"]] },
  },
  {
    name: "cells of an unbounded range read null",
    source: "Excel add-ins: read or write to an unbounded range",
    cells: { C1: "1" },
    batch: (sheet) => loaded(sheet.getRange("C:C"), "values", "address", "rowCount", "isEntireColumn"),
    gives: { values: null, address: "Sheet1!C:C", rowCount: 1_048_576, isEntireColumn: true },
  },
  {
    name: "cells of an unbounded range cannot be written",
    source: "Excel add-ins: read or write to an unbounded range",
    batch: async (sheet) => {
      sheet.getRange("A:B").set({ values: "x" } as unknown as Excel.Interfaces.RangeUpdateData);
    },
    fails: "InvalidArgument",
  },
  {
    name: "more than five million cells are refused",
    source: "Excel add-ins: resource limits",
    batch: (sheet) => loaded(sheet.getRange("A1:Z200000"), "values"),
    fails: "RangeExceedsLimit",
  },
  {
    name: "only the first cell of a merged area takes a value",
    batch: async (sheet) => {
      sheet.getRange("A1:B1").merge(false);
      sheet.getRange("A1:B1").values = [["x", "y"]];
      return valuesOf(sheet.getRange("A1:B1"));
    },
    gives: [["x", ""]],
  },
  {
    name: "clear takes contents, formats or both",
    source: "Excel.ClearApplyTo",
    cells: { A1: "1", A2: "2", A3: "3" },
    batch: async (sheet) => {
      const range = sheet.getRange("A1:A3");
      range.format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
      const cells = range.getCellProperties({ format: { font: { bold: true } } });
      const values = await valuesOf(range);
      return [values, cells.value.map(([cell]) => cell?.format?.font?.bold)];
    },
    gives: [
      [[""], [2], [""]],
      [true, false, false],
    ],
  },
  {
    name: "a write of 2,000 cells arrives in one piece although the library cuts it",
    batch: async (sheet) => {
      const values = Array.from({ length: 1000 }, (_, row) => [row, `dòng ${row}`]);
      sheet.getRange("A1:B1000").values = values;
      const read = await valuesOf(sheet.getRange("A1:B1000"));
      return JSON.stringify(read) === JSON.stringify(values);
    },
    gives: true,
  },
]);
