import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { InsertedRow } from "../../src/core/plan/inserted-rows.ts";
import type { PlanStep } from "../../src/core/plan/port.ts";
import { valueAt, type WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import { createFilePort } from "../../src/xlsx/port.ts";
import { areaAddress } from "../../src/core/values/addresses.ts";
import { writeZip } from "../../src/xlsx/opc/write-zip.ts";
import { ZipArchive } from "../../src/xlsx/opc/zip.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { validateXlsx } from "./validator.ts";

const BOOK = readFileSync(join(import.meta.dirname, "../fixtures/gather/BOOK.xlsx"));
const REGISTER = "xl/worksheets/sheet3.xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The example's book with everything on its register that hangs on rows: what is below row 7 must go down. */
function richBook(more: Readonly<Record<string, (xml: string) => string>> = {}): Uint8Array {
  const archive = new ZipArchive(BOOK);
  const parts = new Map(
    archive.names().map((name) => [name, new TextDecoder().decode(archive.read(name) ?? new Uint8Array())]),
  );
  const edit = (name: string, change: (xml: string) => string) =>
    parts.set(name, change(parts.get(name) ?? ""));
  edit(REGISTER, (xml) =>
    xml.replace(
      /<\/sheetData>.*<\/worksheet>/,
      "</sheetData>" +
        '<autoFilter ref="A3:F11"/>' +
        '<mergeCells count="1"><mergeCell ref="A13:C13"/></mergeCells>' +
        '<conditionalFormatting sqref="F4:F11"><cfRule type="expression" dxfId="0" priority="1"><formula>$F4&gt;$F$11</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="D4:D11"><formula1>$H$9:$H$10</formula1></dataValidation></dataValidations>' +
        `<hyperlinks><hyperlink ref="B9" r:id="rId9"/></hyperlinks>` +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>' +
        '<legacyDrawing r:id="rId8"/>' +
        "</worksheet>",
    ),
  );
  edit("xl/styles.xml", (xml) =>
    xml.replace(/<dxfs count="0"\s*\/>/, '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>'),
  );
  edit("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(
      "</row></sheetData>",
      `<c r="J18"><f>COUNTIF('Đảng viên mới'!$D$4:$D$11,B12)+'Đảng viên mới'!A9</f><v>0</v></c></row></sheetData>`,
    ),
  );
  edit("xl/workbook.xml", (xml) =>
    xml.replace(
      "</sheets>",
      `</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">'Đảng viên mới'!$A$1:$F$11</definedName><definedName name="DanhSach">'Đảng viên mới'!$B$4:$B$11</definedName></definedNames>`,
    ),
  );
  parts.set(
    "xl/worksheets/_rels/sheet3.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${RELATIONSHIPS}/hyperlink" Target="https://example.com/" TargetMode="External"/><Relationship Id="rId8" Type="${RELATIONSHIPS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId7" Type="${RELATIONSHIPS}/comments" Target="../comments1.xml"/></Relationships>`,
  );
  parts.set(
    "xl/comments1.xml",
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList><comment ref="B5" authorId="0"><text><t>trên</t></text></comment><comment ref="B10" authorId="0"><text><t>dưới</t></text></comment></commentList></comments>',
  );
  parts.set(
    "xl/drawings/vmlDrawing1.vml",
    '<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 9, 2, 4, 15, 12, 4</x:Anchor><x:Row>9</x:Row><x:Column>1</x:Column></x:ClientData></xml>',
  );
  edit("[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
    ),
  );
  for (const [name, change] of Object.entries(more)) edit(name, change);
  return writeZip(new Map([...parts].map(([name, xml]) => [name, new TextEncoder().encode(xml)])));
}

const NEW_ROW: InsertedRow = {
  sheet: 2,
  after: 6,
  cells: [
    { column: 1, content: { kind: "value", value: "=Đặng Quốc Bảo" } },
    { column: 2, content: { kind: "value", value: 35_840 } },
    { column: 3, content: { kind: "value", value: "Đảng bộ xã Vĩnh An" } },
  ],
};

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(new ZipArchive(bytes).read(name) ?? new Uint8Array());
}

async function applied(bytes: Uint8Array, steps: (snapshot: WorkbookSnapshot) => PlanStep[]) {
  const port = createFilePort(bytes, "BOOK.xlsx");
  const snapshot = await port.readSnapshot();
  const report = await port.apply({ snapshot, steps: steps(snapshot) });
  return { port, report, bytes: port.bytes(), snapshot };
}

function insert(...rows: readonly InsertedRow[]): () => PlanStep[] {
  return () => [{ kind: "insertRows", rows }];
}

describe("putting rows into a file", async () => {
  const before = richBook();
  const { bytes: after } = await applied(before, insert(NEW_ROW));
  const [was, is] = [readDocument(before), readDocument(after)];
  const register = is.sheets[2];
  if (!register) throw new Error("no register");

  it("gives a file that is whole", async () => {
    expect(await validateXlsx(after)).toEqual([]);
  });

  it("puts the row under row 7, looking as that one does, and text stays text", () => {
    const [row, above] = [register.rows.get(7), was.sheets[2]?.rows.get(6)];
    expect(row?.cells.get(1)?.value).toBe("=Đặng Quốc Bảo");
    expect(row?.cells.get(1)?.formula).toBeNull();
    for (const [column, cell] of above?.cells ?? []) expect(row?.cells.get(column)?.style).toBe(cell.style);
  });

  it("moves what stands below, and nothing above", () => {
    for (const [index, { cells }] of was.sheets[2]?.rows ?? []) {
      expect([...(register.rows.get(index > 6 ? index + 1 : index)?.cells ?? [])]).toEqual([...cells]);
    }
    expect(register.merges.map(areaAddress)).toEqual(["A14:C14"]);
    expect(register.page.rowBreaks).toEqual(was.sheets[2]?.page.rowBreaks.map((row) => row + 1));
  });

  it("takes formulas, names, rules, lists, filters and the printed area along", () => {
    const [formula] = [is.sheets[0]?.rows.get(17)?.cells.get(9)];
    expect(formula?.formula).toBe("COUNTIF('Đảng viên mới'!$D$4:$D$12,B12)+'Đảng viên mới'!A10");
    expect(formula?.value).toBe(3 + 6);
    expect(is.names.map((name) => name.formula)).toEqual(["'Đảng viên mới'!$B$4:$B$12"]);
    expect(register.page.printArea?.map(areaAddress)).toEqual(["A1:F12"]);
    const [rule] = register.conditionalFormats;
    expect(rule?.areas.map(areaAddress)).toEqual(["F4:F12"]);
    expect(rule?.kind === "custom" && rule.formula).toBe("$F4>$F$12");
    expect(register.validations[0]).toMatchObject({ formula1: "$H$10:$H$11" });
    expect(register.validations[0]?.areas.map(areaAddress)).toEqual(["D4:D12"]);
    expect(partOf(after, REGISTER)).toContain('<autoFilter ref="A3:F12"/>');
    expect(partOf(after, REGISTER)).toContain('<hyperlink ref="B10"');
  });

  it("takes comments along", () => {
    expect(partOf(after, "xl/comments1.xml")).toMatch(/ref="B5".*ref="B11"/);
    expect(partOf(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>10</x:Row>");
    expect(partOf(after, "xl/drawings/vmlDrawing1.vml")).toContain(
      "<x:Anchor>2, 15, 10, 2, 4, 15, 13, 4</x:Anchor>",
    );
  });

  it("leaves every other part byte for byte", () => {
    const [first, second] = [new ZipArchive(before), new ZipArchive(after)];
    for (const name of [
      "xl/worksheets/sheet2.xml",
      "xl/theme/theme1.xml",
      "docProps/app.xml",
      "xl/sharedStrings.xml",
    ]) {
      expect(second.read(name)).toEqual(first.read(name));
    }
  });

  it("takes along what another program spelled otherwise, a box of a comment that is no XML keeps the rows", async () => {
    const spelled = richBook({
      "xl/comments1.xml": (xml) =>
        xml
          .replaceAll(/<(\/?)(?=[a-z])/g, "<$1k:")
          .replace("xmlns=", "xmlns:k=")
          .replace('ref="B10"', "ref = '&#66;10'"),
      "xl/drawings/vmlDrawing1.vml": (xml) =>
        xml
          .replaceAll("x:", "e:")
          .replace("xmlns:e:", "xmlns:e")
          .replace("xmlns:x=", "xmlns:e=")
          .replace("<e:Row>9</e:Row>", "<e:Row ><!-- 9 --><![CDATA[9]]></e:Row >"),
      [REGISTER]: (xml) =>
        xml.replace('<autoFilter ref="A3:F11"/>', "<autoFilter\n  ref='A3:F11'></autoFilter>"),
    });
    const { bytes } = await applied(spelled, insert(NEW_ROW));
    expect(partOf(bytes, "xl/comments1.xml")).toMatch(/ref="B5".*ref = 'B11'/);
    expect(partOf(bytes, "xl/drawings/vmlDrawing1.vml")).toContain("<e:Row >10</e:Row >");
    expect(partOf(bytes, REGISTER)).toContain("<autoFilter\n  ref='A3:F12'></autoFilter>");
    const open = richBook({ "xl/drawings/vmlDrawing1.vml": (xml) => xml.replace("<x:Row>", "<br><x:Row>") });
    const { report } = await applied(open, insert(NEW_ROW));
    expect(report.outcome === "applied" && report.done[0]?.rowsLeft?.length).toBe(1);
  });

  it("writes several rows under one in their order, and cells by their old addresses", async () => {
    const second = {
      ...NEW_ROW,
      cells: [{ column: 1, content: { kind: "value" as const, value: "Người thứ hai" } }],
    };
    const write = {
      at: { sheet: 2, row: 9, column: 4 },
      content: { kind: "value" as const, value: "999-QĐ/HU" },
    };
    const { bytes } = await applied(before, ({ sheets }) => [
      { kind: "writeCells", writes: [{ ...write, old: sheets[2] ? valueAt(sheets[2], 9, 4) : "" }] },
      { kind: "insertRows", rows: [NEW_ROW, second] },
    ]);
    const written = readDocument(bytes).sheets[2];
    expect(written?.rows.get(7)?.cells.get(1)?.value).toBe("=Đặng Quốc Bảo");
    expect(written?.rows.get(8)?.cells.get(1)?.value).toBe("Người thứ hai");
    expect(written?.rows.get(11)?.cells.get(4)?.value).toBe("999-QĐ/HU");
  });

  it("writes nothing into a protected sheet, and no row where a pivot table stands", async () => {
    const guarded = richBook({
      [REGISTER]: (xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    });
    const left = async (bytes: Uint8Array) => {
      const { report } = await applied(bytes, insert(NEW_ROW));
      return report.outcome === "applied" ? report.done[0]?.rowsLeft?.map(({ code }) => code) : null;
    };
    expect(await left(guarded)).toEqual(["protected"]);
    const held = richBook({
      "xl/worksheets/_rels/sheet3.xml.rels": (xml) =>
        xml.replace(
          "</Relationships>",
          `<Relationship Id="rId6" Type="${RELATIONSHIPS}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
        ),
    });
    expect(await left(held)).toEqual(["pivot-table"]);
  });

  it("takes the rows out again, and everything is as it was", async () => {
    const { port, report } = await applied(before, insert(NEW_ROW));
    if (report.outcome !== "applied") throw new Error("not applied");
    const back = await port.apply({ snapshot: await port.readSnapshot(), steps: report.undo });
    expect(back.outcome).toBe("applied");
    const again = readDocument(port.bytes());
    expect(again.sheets[2]?.rows.get(7)).toEqual(was.sheets[2]?.rows.get(7));
    const [cell, first] = [again, was].map(({ sheets }) => sheets[0]?.rows.get(17)?.cells.get(9)?.formula);
    expect(cell).toBe(first);
    expect(partOf(port.bytes(), REGISTER)).toContain('<autoFilter ref="A3:F11"/>');
  });

  it("takes a row at the end of a list into the ranges that end there, with the formulas of the row above", async () => {
    const { bytes } = await applied(before, insert({ ...NEW_ROW, after: 10 }));
    const [first] = readDocument(bytes).sheets;
    expect(first?.rows.get(17)?.cells.get(9)?.formula).toBe(
      "COUNTIF('Đảng viên mới'!$D$4:$D$12,B12)+'Đảng viên mới'!A9",
    );
  });
});
