import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { XlsxCell, XlsxDocument, XlsxRow, XlsxSheet } from "../../src/xlsx/model/document.ts";
import {
  addDocumentSheet,
  freeDocumentSheetName,
  newDocument,
} from "../../src/xlsx/workbook/new-document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { foreignParts } from "./foreign-workbook.ts";
import { pack, sheetData, stylesWith, unpack, workbookFile } from "./fixtures.ts";
import { validateXlsx } from "./validator.ts";

const foreign = () => readDocument(pack(foreignParts()));
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** Names of the parts that are not what they were, with those that came and went. */
function changedParts(document: XlsxDocument): string[] {
  const before = document.package?.parts;
  const after = unpack(writeDocument(document));
  const names = new Set([...(before?.names() ?? []), ...Object.keys(after)]);
  return [...names].filter((name) => text(before?.read(name) ?? undefined) !== text(after[name])).sort();
}

function cellAt(sheet: XlsxSheet | undefined, row: number, column: number): XlsxCell {
  const cell = sheet?.rows.get(row)?.cells.get(column);
  if (!cell) throw new Error(`no cell at ${row}, ${column}`);
  return cell;
}

function sheetOf(document: XlsxDocument, index: number): XlsxSheet {
  const sheet = document.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

const rowOf = (cells: readonly [number, XlsxCell][]): XlsxRow => ({
  cells: new Map(cells),
  height: null,
  hidden: false,
  style: null,
});
const valueCell = (value: XlsxCell["value"]): XlsxCell => ({ value, formula: null, style: 0 });

/** Writes and reads again, asserting that Excel would take the file as it is. */
async function written(document: XlsxDocument): Promise<XlsxDocument> {
  const file = writeDocument(document);
  expect(await validateXlsx(file)).toEqual([]);
  return readDocument(file);
}

describe("a sheet that was only hidden or shown", () => {
  it.each(["hidden", "veryHidden"] as const)(
    "is %s in the file, and its part stays byte for byte",
    async (state) => {
      const document = newDocument();
      addDocumentSheet(document, "Một");
      addDocumentSheet(document, "Hai");
      const first = readDocument(writeDocument(document));
      const [, second] = first.sheets;
      if (second) second.visibility = state;
      const bytes = writeDocument(first);
      expect(await validateXlsx(bytes)).toEqual([]);
      const hidden = readDocument(bytes);
      expect(hidden.sheets.map(({ visibility }) => visibility)).toEqual(["visible", state]);
      const part = hidden.sheets[1]?.part ?? "";
      expect(hidden.package?.parts.packed(part)).toEqual(first.package?.parts.packed(part));

      const [, again] = hidden.sheets;
      if (again) again.visibility = "visible";
      const shown = readDocument(writeDocument(hidden));
      expect(shown.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "visible"]);
    },
  );
});

describe("a workbook of another program", () => {
  it("that nobody touched keeps every part byte for byte", () => {
    expect(changedParts(foreign())).toEqual([]);
  });

  it("changes in the sheet that changed only", async () => {
    const document = foreign();
    const sheet = sheetOf(document, 0);
    sheet.changed = true;
    cellAt(sheet, 1, 1).value = 6;
    expect(changedParts(document)).toEqual(["xl/worksheets/sheet1.xml"]);
    const again = await written(document);
    expect(cellAt(again.sheets[0], 1, 1).value).toBe(6);
  });

  it("keeps everything of a changed sheet but what changed", () => {
    const document = foreign();
    const sheet = sheetOf(document, 0);
    sheet.changed = true;
    cellAt(sheet, 1, 1).value = 6;
    const before = foreignParts()["xl/worksheets/sheet1.xml"] ?? "";
    // The hint about used columns goes, the shared formula is spelled out; nothing else may differ.
    const expected = before
      .replace(' spans="1:3"', "")
      .replace('<f t="shared" ref="C2:C3" si="0">', "<f>")
      .replace('<f t="shared" si="0"/>', "<f>B3*2</f>")
      .replace("<v>5</v>", "<v>6</v>");
    expect(text(unpack(writeDocument(document))["xl/worksheets/sheet1.xml"])).toBe(expected);
  });

  it("gets new sheets, names and formats beside its own", async () => {
    const document = foreign();
    const normal = document.formats[0];
    if (!normal) throw new Error("no format");
    document.formats.push({ ...normal, fill: "#FFC7CE", numberFormat: "0.00%" });
    const sheet = addDocumentSheet(document, "Kết quả 'A' & B");
    sheet.rows.set(0, rowOf([[0, { value: 0.5, formula: "1/2", style: document.formats.length - 1 }]]));
    sheet.page.printArea = [{ top: 0, left: 0, bottom: 4, right: 2 }];
    document.names.push({ name: "moi", formula: "'Kết quả ''A'' & B'!$A$1", sheet: 2, hidden: false });
    expect(changedParts(document)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
    const again = await written(document);
    expect(again.sheets.map((one) => one.name)).toEqual(["Đơn vị", "Tổng hợp", "Kết quả 'A' & B"]);
    expect(again.names).toEqual(document.names);
    expect(again.formats).toEqual(document.formats);
    expect(sheetOf(again, 2).page.printArea).toEqual(sheet.page.printArea);
    expect(cellAt(again.sheets[2], 0, 0)).toMatchObject({ value: 0.5, formula: "1/2" });
    const workbook = text(unpack(writeDocument(document))["xl/workbook.xml"]);
    expect(workbook).toContain('comment="ngưỡng tỷ lệ"');
    expect(workbook).toContain('<sheet name="Biểu đồ" sheetId="7" r:id="rId7"/>');
  });

  it("keeps the numbers of its formats", () => {
    const document = foreign();
    const normal = document.formats[0];
    if (!normal) throw new Error("no format");
    document.formats.push({ ...normal, locked: false, wrap: true });
    const before = foreignParts()["xl/styles.xml"] ?? "";
    const after = text(unpack(writeDocument(document))["xl/styles.xml"]);
    const xfs = (xml: string) => /<cellXfs count="\d+">(.*?)<\/cellXfs>/.exec(xml)?.[1] ?? "";
    expect(xfs(after).startsWith(xfs(before))).toBe(true);
    expect(after).toContain("gradientFill");
    expect(after).toContain('<cellXfs count="4">');
  });

  it("loses a sheet, and the names that belonged to it, and nothing else", async () => {
    const document = foreign();
    document.sheets.pop();
    document.names = document.names.filter((name) => name.sheet !== 1);
    const again = await written(document);
    expect(again.sheets.map((one) => one.name)).toEqual(["Đơn vị"]);
    expect(again.names.map((name) => name.name)).toEqual(["_xlnm._FilterDatabase", "nguong"]);
    expect(again.package?.parts.has("xl/worksheets/sheet2.xml")).toBe(false);
    expect(again.package?.parts.has("xl/chartsheets/sheet1.xml")).toBe(true);
  });

  it("can be renamed, hidden and put in another order", async () => {
    const document = foreign();
    const [first, second] = document.sheets;
    if (!first || !second) throw new Error("two sheets");
    document.sheets = [second, first];
    second.name = "Xong";
    second.visibility = "veryHidden";
    document.activeSheet = 1;
    document.names = document.names.map((name) =>
      name.sheet === null ? name : { ...name, sheet: 1 - name.sheet },
    );
    const again = await written(document);
    expect(again.sheets.map((one) => [one.name, one.visibility])).toEqual([
      ["Xong", "veryHidden"],
      ["Đơn vị", "visible"],
    ]);
    expect(again.activeSheet).toBe(1);
    expect(again.names.find((name) => name.name === "vung")?.sheet).toBe(0);
    expect(sheetOf(again, 1).page.printArea).toEqual([{ top: 0, left: 0, bottom: 2, right: 1 }]);
  });

  it("has one sheet in front, so that two are never edited together", () => {
    const document = foreign();
    document.activeSheet = 1;
    expect(changedParts(document)).toEqual([
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    const parts = unpack(writeDocument(document));
    expect(text(parts["xl/worksheets/sheet1.xml"])).not.toContain("tabSelected");
    expect(text(parts["xl/worksheets/sheet2.xml"])).toContain('tabSelected="1"');
  });

  it("loses its order of calculation when a formula changes, and only then", () => {
    const document = foreign();
    const sheet = sheetOf(document, 0);
    sheet.changed = true;
    cellAt(sheet, 1, 2).value = 12;
    expect(changedParts(document)).not.toContain("xl/calcChain.xml");
    cellAt(sheet, 1, 2).formula = "B2*3";
    expect(changedParts(document)).toContain("xl/calcChain.xml");
    expect(text(unpack(writeDocument(document))["xl/workbook.xml"])).toContain('fullCalcOnLoad="1"');
  });

  it("keeps conditional formats as they stand beside new ones", async () => {
    const document = foreign();
    const sheet = sheetOf(document, 0);
    sheet.changed = true;
    sheet.conditionalFormats.push(
      {
        id: "knv-1",
        areas: [{ top: 1, left: 0, bottom: 2, right: 1 }],
        priority: 3,
        stopIfTrue: false,
        kind: "custom",
        formula: 'AND("knv"="knv",IFS($B2<90,TRUE))',
        format: { fill: "#FFF2CC", color: null, bold: true, italic: null },
      },
      {
        id: "knv-2",
        areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
        priority: 4,
        stopIfTrue: true,
        kind: "cellValue",
        operator: "lessThan",
        formulas: ["90"],
        format: { fill: null, color: "#C00000", bold: null, italic: true },
      },
      {
        id: "knv-3",
        areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
        priority: 5,
        stopIfTrue: false,
        kind: "dataBar",
        color: "#63BE7B",
        minimum: { type: "number", value: "0" },
        maximum: { type: "automatic", value: null },
        showValue: true,
      },
    );
    const file = writeDocument(document);
    expect(await validateXlsx(file)).toEqual([]);
    const again = readDocument(file);
    const rules = sheetOf(again, 0).conditionalFormats;
    expect(rules.map((rule) => rule.kind)).toEqual(["iconSet", "custom", "custom", "cellValue", "dataBar"]);
    const known = (rule: object) => ({ ...rule, id: "" });
    expect(rules.map(known)).toEqual(sheet.conditionalFormats.map(known));
    const xml = text(unpack(file)["xl/worksheets/sheet1.xml"]);
    expect(xml).toContain("<iconSet>");
    expect(xml).toContain("_xlfn.IFS($B2&lt;90,TRUE)");
    expect(xml).toContain('uri="{00000000-1111-2222-3333-444444444444}"');

    // Taken away again, the second half of the bar goes too.
    const bare = sheetOf(again, 0);
    bare.changed = true;
    bare.conditionalFormats = bare.conditionalFormats.filter((rule) => rule.kind !== "dataBar");
    const withoutBar = writeDocument(again);
    expect(text(unpack(withoutBar)["xl/worksheets/sheet1.xml"])).not.toContain("x14:");
    expect(await validateXlsx(withoutBar)).toEqual([]);
  });

  it("writes with the prefix the file uses", async () => {
    const file = workbookFile({
      sheets: { S: sheetData('<c r="A1" t="s"><v>0</v></c>') },
      strings: "<si><r><t>a</t></r></si>",
      styles: stylesWith(),
      prefix: "x:",
    });
    expect(await validateXlsx(file)).toEqual([]);
    const document = readDocument(file);
    const sheet = sheetOf(document, 0);
    sheet.changed = true;
    sheet.tabColor = "#00B050";
    sheet.freeze = { rows: 1, columns: 0 };
    sheet.merges.push({ top: 2, left: 0, bottom: 2, right: 3 });
    const cell = cellAt(sheet, 0, 0);
    sheet.rows.set(
      1,
      rowOf([
        [0, { ...cell }],
        [1, valueCell("b")],
      ]),
    );
    const normal = document.formats[0];
    if (normal) document.formats.push({ ...normal, wrap: true });
    addDocumentSheet(document, "Mới");
    const again = await written(document);
    expect(sheetOf(again, 0)).toMatchObject({
      tabColor: "#00B050",
      freeze: { rows: 1, columns: 0 },
      merges: sheet.merges,
    });
    expect(cellAt(again.sheets[0], 1, 0)).toEqual(cell);
    expect(again.sheets).toHaveLength(2);
  });

  it("takes rules it does not understand to sheets that use another prefix", async () => {
    const rule = '<cfRule type="top10" priority="1" rank="3"/>';
    const file = workbookFile({
      sheets: { S: `<sheetData/><conditionalFormatting sqref="A1:A9">${rule}</conditionalFormatting>` },
      styles: stylesWith(),
      prefix: "x:",
    });
    const document = readDocument(file);
    addDocumentSheet(document, "Bản sao").conditionalFormats = sheetOf(document, 0).conditionalFormats;
    const again = await written(document);
    expect(sheetOf(again, 1).conditionalFormats).toEqual(sheetOf(again, 0).conditionalFormats);
  });

  it("writes into strict files", async () => {
    const document = readDocument(
      workbookFile({
        sheets: { S: sheetData('<c r="A1"><v>1</v></c>') },
        isStrict: true,
        styles: stylesWith(),
      }),
    );
    sheetOf(document, 0).changed = true;
    sheetOf(document, 0).customProperties.set("knv.mark", "summary");
    const again = readDocument(writeDocument(document));
    expect(sheetOf(again, 0).customProperties).toEqual(new Map([["knv.mark", "summary"]]));
  });

  it("gets the styles it lacks", async () => {
    const document = readDocument(workbookFile({ sheets: { S: sheetData('<c r="A1"><v>1</v></c>') } }));
    const normal = document.formats[0];
    if (!normal) throw new Error("no format");
    document.formats.push({ ...normal, font: { ...normal.font, bold: true } });
    sheetOf(document, 0).changed = true;
    cellAt(sheetOf(document, 0), 0, 0).style = 1;
    const again = await written(document);
    expect(again.formats[cellAt(again.sheets[0], 0, 0).style]?.font.bold).toBe(true);
  });
});

describe("a new workbook", () => {
  it("has no sheet and cannot be written so", () => {
    expect(() => writeDocument(newDocument())).toThrow(RangeError);
  });

  it("is valid with one empty sheet, in Times New Roman", async () => {
    const document = newDocument();
    addDocumentSheet(document, "Sheet1");
    const again = await written(document);
    expect(again.formats[0]?.font).toMatchObject({ name: "Times New Roman", size: 12 });
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });

  it("writes the same bytes for the same document", () => {
    const document = newDocument();
    addDocumentSheet(document, "Sheet1").rows.set(0, rowOf([[0, valueCell("x")]]));
    expect(writeDocument(document)).toEqual(writeDocument(document));
  });

  it("finds a free and valid name for a sheet", () => {
    const document = newDocument();
    addDocumentSheet(document, "Tổng hợp");
    expect(freeDocumentSheetName(document, "TỔNG HỢP")).toBe("TỔNG HỢP (2)");
    expect(freeDocumentSheetName(document, "'a/b:c'")).toBe("a b c");
    expect(freeDocumentSheetName(document, "x".repeat(40))).toBe("x".repeat(31));
    addDocumentSheet(document, "x".repeat(31));
    expect(freeDocumentSheetName(document, "x".repeat(40))).toBe(`${"x".repeat(27)} (2)`);
  });

  it("writes back everything a sheet says of itself", async () => {
    const document = newDocument();
    document.isProtected = true;
    document.settings.set("ketNapDangVien.settings", '{"organisation":"Huyện ủy <Hiệp Hòa> & \\"x\\""}');
    const sheet = addDocumentSheet(document, "Đơn vị");
    Object.assign(sheet, {
      tabColor: "#C00000",
      showGridlines: false,
      showHeadings: false,
      freeze: { rows: 6, columns: 2 },
      defaultRowHeight: 18,
      defaultColumnWidth: 12,
      isProtected: true,
      columns: [
        { first: 0, last: 0, width: 5, hidden: false, style: null },
        { first: 2, last: 3, width: null, hidden: true, style: null },
      ],
      merges: [{ top: 0, left: 0, bottom: 1, right: 3 }],
      validations: [
        {
          areas: [{ top: 1, left: 0, bottom: 9, right: 0 }],
          type: "whole",
          operator: "greaterThan",
          formula1: "A1<5",
          formula2: null,
          allowBlank: true,
          showDropDown: false,
          prompt: { title: "Nhập", message: 'số "nguyên"\n< 10' },
          error: { style: "information", title: "Sai", message: "" },
        },
      ],
      page: {
        orientation: "landscape",
        paperSize: 9,
        margins: { top: 56.7, bottom: 56.7, left: 85.05, right: 42.5, header: 28, footer: 28 },
        fitToWidth: 1,
        fitToHeight: 0,
        scale: null,
        firstPageNumber: 3,
        printArea: [{ top: 0, left: 0, bottom: 9, right: 3 }],
        titleRows: { first: 4, last: 5 },
        titleColumns: { first: 0, last: 1 },
        header: { all: "&C&P", first: "" },
        footer: { all: "&LHuyện ủy & <ban>", first: "&Ra" },
        differentFirstPage: true,
        centreHorizontally: true,
        centreVertically: true,
        printGridlines: true,
        rowBreaks: [10, 20],
      },
    } satisfies Partial<XlsxSheet>);
    sheet.rows.set(1, { ...rowOf([[0, valueCell(1)]]), height: 33, hidden: true, style: 0 });
    sheet.customProperties.set("knv.mark", "Tổng hợp");
    const again = await written(document);
    const { id, part, changed, ...said } = sheetOf(again, 0);
    expect({ id, changed }).toEqual({ id: "{sheet-1}", changed: false });
    expect(part).toBe("xl/worksheets/sheet1.xml");
    expect(said).toEqual(
      Object.fromEntries(Object.entries(sheet).filter(([key]) => !["id", "part", "changed"].includes(key))),
    );
    expect(again.settings).toEqual(document.settings);
    expect(again.isProtected).toBe(true);
    const snapshot = readSnapshot(writeDocument(document), "a.xlsx");
    expect(snapshot.storedSettings).toBe(document.settings.get("ketNapDangVien.settings"));
    expect(snapshot.sheets[0]).toMatchObject({ mark: "Tổng hợp", isProtected: true, hiddenRows: [1] });
  });
});

describe("cells", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }).filter((one) => one !== ""),
    fc.constantFrom("=1+1", "+a", "-1", "@SUM(A1)", "\t=1", "_x0041_", " a ", "a\r\nb", "#REF!", "0012"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    fc.boolean(),
    fc.constantFrom({ error: "#REF!" }, { error: "#N/A" }, null),
  );
  const cell = fc.record({
    value,
    formula: fc.option(fc.constantFrom("A1+1", 'IF(A1<"&",1,">")', "XLOOKUP(A1,B:B,C:C)"), { nil: null }),
    style: fc.constant(0),
  });

  it("come back as they were written, in new sheets and in changed ones", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(40), fc.nat(300), cell), {
          maxLength: 30,
          selector: ([row, column]) => `${row} ${column}`,
        }),
        (cells) => {
          const document = newDocument();
          const sheet = addDocumentSheet(document, "S");
          put(sheet, cells.slice(0, 15));
          const once = readDocument(writeDocument(document));
          expectCells(sheetOf(once, 0), cells.slice(0, 15));
          sheetOf(once, 0).changed = true;
          put(sheetOf(once, 0), cells);
          expectCells(sheetOf(readDocument(writeDocument(once)), 0), cells);
        },
      ),
      { seed: 629, numRuns: 60 },
    );
  });

  it("that are text never become formulas", () => {
    const document = newDocument();
    addDocumentSheet(document, "S").rows.set(0, rowOf([[0, valueCell("=HYPERLINK(1)")]]));
    const xml = text(unpack(writeDocument(document))["xl/worksheets/sheet1.xml"]);
    expect(xml).toContain('t="inlineStr"');
    expect(xml).not.toContain("<f>");
  });

  it("that are no number a file can hold are written as an error", async () => {
    const document = newDocument();
    addDocumentSheet(document, "S").rows.set(
      0,
      rowOf([
        [0, valueCell(Infinity)],
        [1, valueCell(NaN)],
      ]),
    );
    const again = await written(document);
    expect(cellAt(again.sheets[0], 0, 0).value).toEqual({ error: "#NUM!" });
  });

  it("keep pictures, dynamic arrays and the like while they stay what they are", () => {
    const xml = '<c r="A1" cm="1" vm="2"><f t="array" ref="A1">_xlfn.UNIQUE(B1:B3)</f><v>1</v></c>';
    const document = readDocument(workbookFile({ sheets: { S: sheetData(`${xml}<c r="B1"><v>1</v></c>`) } }));
    const sheet = sheetOf(document, 0);
    sheet.changed = true;
    cellAt(sheet, 0, 1).value = 2;
    expect(text(unpack(writeDocument(document))["xl/worksheets/sheet1.xml"])).toContain(xml);
  });

  it("keep rich text when only the format changes", async () => {
    const strings = "<si><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></si>";
    const document = readDocument(
      workbookFile({
        sheets: { S: sheetData('<c r="A1" t="s"><v>0</v></c>') },
        strings,
        styles: stylesWith(),
      }),
    );
    const sheet = sheetOf(document, 0);
    const normal = document.formats[0];
    if (!normal) throw new Error("no format");
    document.formats.push({ ...normal, wrap: true });
    sheet.changed = true;
    cellAt(sheet, 0, 0).style = 1;
    const again = await written(document);
    expect(cellAt(again.sheets[0], 0, 0)).toMatchObject({
      value: "ab",
      richText: "<r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>",
    });
  });
});

function put(sheet: XlsxSheet, cells: readonly [number, number, XlsxCell][]): void {
  for (const [row, column, cell] of cells) {
    const at = sheet.rows.get(row) ?? rowOf([]);
    at.cells.set(column, cell);
    sheet.rows.set(row, at);
  }
}

function expectCells(sheet: XlsxSheet, cells: readonly [number, number, XlsxCell][]): void {
  for (const [row, column, cell] of cells) expect(sheet.rows.get(row)?.cells.get(column)).toEqual(cell);
}

describe("settings of add-ins", () => {
  const webExtension =
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}">' +
    '<we:properties><we:property name="ketNapDangVien.settings" value="{&quot;a&quot;:1}"/><we:property name="x" value="1"/></we:properties></we:webextension>';
  const file = () =>
    workbookFile({
      sheets: { S: "<sheetData/>" },
      parts: { "xl/webextensions/webextension1.xml": webExtension },
    });

  it("are read where Excel keeps them", () => {
    expect(readDocument(file()).settings.get("ketNapDangVien.settings")).toBe('{"a":1}');
    expect(readSnapshot(file(), "").storedSettings).toBe('{"a":1}');
  });

  it("are texts inside their JSON, as the add-in stores its own", () => {
    const document = newDocument();
    addDocumentSheet(document, "S");
    document.settings.set("ketNapDangVien.settings", JSON.stringify('{"threshold":90}'));
    expect(readSnapshot(writeDocument(document), "").storedSettings).toBe('{"threshold":90}');
    expect(readDocument(writeDocument(document)).settings).toEqual(document.settings);
  });

  it("are written where they stand", () => {
    const document = readDocument(file());
    document.settings.set("ketNapDangVien.settings", '{"a":"<2>"}');
    document.settings.set("new", "3");
    const again = readDocument(writeDocument(document));
    expect([...again.settings].sort()).toEqual([...document.settings].sort());
    expect(readSnapshot(writeDocument(document), "").storedSettings).toBe('{"a":"<2>"}');
  });

  it("keep the parts of others", () => {
    const document = foreign();
    document.settings.set("a", "1");
    expect(changedParts(document)).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "xl/_rels/workbook.xml.rels",
    ]);
  });
});
