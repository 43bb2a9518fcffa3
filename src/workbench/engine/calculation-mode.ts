import type { XlsxDocument } from "../../xlsx/document.ts";

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
  const bytes = document.package?.parts.get("xl/workbook.xml");
  if (!bytes) return "Automatic";
  const element = /<(?:\w+:)?calcPr\b[^<>]*>/.exec(new TextDecoder().decode(bytes))?.[0] ?? "";
  return FILE_MODES[/\bcalcMode="(\w+)"/.exec(element)?.[1] ?? ""] ?? "Automatic";
}
