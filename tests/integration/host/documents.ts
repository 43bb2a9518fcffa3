import { PartMap } from "../../../src/xlsx/opc/parts.ts";
import { newDocument } from "../../../src/xlsx/new-document.ts";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { HostSession, type HostOptions } from "../../../src/workbench/engine/session.ts";
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

const TABLE =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="ChiBo" displayName="ChiBo" ref="B2:D9" totalsRowCount="1"/>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';

/** Such a workbook as read from a file with a table "ChiBo" at B2:D8 of the first sheet, with a header and a total row. */
export function withTable(sheets: Readonly<Record<string, Typed>>): WorkbookModel {
  const { document } = workbookOf(sheets);
  const text = new TextEncoder();
  document.sheets = document.sheets.map((sheet, index) =>
    index === 0 ? { ...sheet, part: "xl/worksheets/sheet1.xml" } : sheet,
  );
  document.package = {
    parts: new PartMap(
      new Map([
        ["xl/worksheets/_rels/sheet1.xml.rels", text.encode(RELATIONS)],
        ["xl/tables/table1.xml", text.encode(TABLE)],
      ]),
    ),
  };
  return new WorkbookModel(document, "bảng.xlsx");
}
