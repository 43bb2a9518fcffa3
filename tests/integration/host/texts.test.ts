import { conformance, type Case } from "./conformance.ts";

/**
 * What cells show (Excel.Range.text: "Text values for the specified range … The number sign (#) substitution that
 * happens in Excel UI will not affect the text value"), in a Vietnamese Excel: support.microsoft.com, number format codes.
 */
const shown: readonly [format: string, value: unknown, text: string][] = [
  ["General", 5, "5"],
  ["General", 0.1, "0,1"],
  ["General", true, "TRUE"],
  ["0", 12.5, "13"],
  ["0.00", 12.5, "12,50"],
  ["#,##0", 1234567, "1.234.567"],
  ["#,##0.00", 1234.5, "1.234,50"],
  ["0%", 0.896, "90%"],
  ["0.0%", 0.89667, "89,7%"],
  ['0" đ/c"', 7, "7 đ/c"],
  ["0;-0;-", 0, "-"],
  ["000", 7, "007"],
  ["@", "007", "007"],
  ["dd/mm/yyyy", 44_742, "30/06/2022"],
  ["m/d/yyyy", 44_742, "30/06/2022"],
  ["yyyy", 44_742, "2022"],
  ["h:mm", 0.5, "12:00"],
];

conformance("what cells show", [
  ...shown.map(([format, value, text]): Case => ({
    name: `${String(value)} as ${format}`,
    source: "Excel.Range.text",
    batch: async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [[format]];
      range.values = [[value]];
      range.load("text");
      await context.sync();
      return range.text;
    },
    gives: [[text]],
  })),
  {
    name: "a narrow column shows in the text as it is",
    source: "Excel.Range.text: no number sign substitution",
    cells: { A1: "123456789" },
    batch: async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.format.columnWidth = 10;
      range.load("text");
      await context.sync();
      return range.text;
    },
    gives: [["123456789"]],
  },
  {
    name: "what was loaded stays as it was until it is loaded again",
    source: "Application-specific API model: proxy objects",
    cells: { A1: "a" },
    batch: async (sheet, context) => {
      const range = sheet.getRange("A1").load("text");
      await context.sync();
      range.values = [["b"]];
      await context.sync();
      return range.text;
    },
    gives: [["a"]],
  },
]);
