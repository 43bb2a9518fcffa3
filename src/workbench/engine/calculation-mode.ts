import type { XlsxDocument } from "../../xlsx/model/document.ts";
import { XmlScanner } from "../../xlsx/xml/scanner.ts";

/** `Excel.CalculationMode`. */
export const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** `<calcPr calcMode=…>` of the file. */
const FILE_MODES: Readonly<Record<string, CalculationMode>> = {
  auto: "Automatic",
  autoNoTable: "AutomaticExceptTables",
  manual: "Manual",
};

/** How the file the document came from asks to be calculated. */
export function calculationModeOf(document: XlsxDocument): CalculationMode {
  const bytes = document.package?.parts.read("xl/workbook.xml");
  if (!bytes) return "Automatic";
  const scanner = new XmlScanner(bytes);
  scanner.root();
  let mode: CalculationMode = "Automatic";
  scanner.children((name) => {
    if (name === "calcPr") mode = FILE_MODES[scanner.attribute("calcMode") ?? ""] ?? "Automatic";
  });
  return mode;
}
