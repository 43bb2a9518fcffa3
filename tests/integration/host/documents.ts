import { newDocument } from "../../../src/xlsx/workbook/new-document.ts";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { HostSession, type HostOptions } from "../../../src/workbench/engine/session/session.ts";
import { blankSheet } from "../../../src/workbench/engine/sheets.ts";
import { startExcelInNode, type OfficeInNode } from "../../../src/workbench/node/office-in-node.ts";
import { parseArea } from "../../../src/core/values/addresses.ts";

/** What is typed where, by address: `{A1: "7", B2: "=A1*2"}`. */
export type Typed = Readonly<Record<string, string>>;

/** A workbook of sheets with typed cells. */
export function workbookOf(sheets: Readonly<Record<string, Typed>>): WorkbookModel {
  const document = newDocument();
  const names = Object.keys(sheets);
  document.sheets = names.map((name, index) => blankSheet(`s${index + 1}`, name));
  const model = new WorkbookModel(document, "Sổ thử.xlsx");
  for (const [index, name] of names.entries()) {
    for (const [address, text] of Object.entries(sheets[name] ?? {})) {
      const cell = parseArea(address);
      if (cell) model.setInput(`s${index + 1}`, cell.top, cell.left, text, "remote");
    }
  }
  return model;
}

/** The real office.js over such a workbook. */
export function excelOver(
  sheets: Readonly<Record<string, Typed>>,
  options: HostOptions = {},
): Promise<OfficeInNode> {
  return startExcelInNode(new HostSession(workbookOf(sheets), options));
}

/** Such a workbook with a table "ChiBo" at B2:D9 of the first sheet, with a header and a total row. */
export function withTable(sheets: Readonly<Record<string, Typed>>): WorkbookModel {
  const { document } = workbookOf(sheets);
  const [first] = document.sheets;
  if (!first) throw new Error("one sheet");
  first.tables = [
    {
      number: 1,
      name: "ChiBo",
      area: { top: 1, left: 1, bottom: 8, right: 3 },
      headerRows: 1,
      totalRows: 1,
      columns: ["Chi bộ", "Số", "Tỷ lệ"].map((name, at) => ({ id: at + 1, name })),
      hasFilterButtons: true,
      hasInsertRow: false,
      style: {
        name: null,
        firstColumn: false,
        lastColumn: false,
        rowStripes: false,
        columnStripes: false,
      },
    },
  ];
  return new WorkbookModel(document, "bảng.xlsx");
}
