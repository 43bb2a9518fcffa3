import { describe, expect, it } from "vitest";
import type { XlsxCell } from "../../src/xlsx/model/document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { valueAt } from "../../src/core/values/snapshot.ts";
import {
  pack,
  sheetData,
  stylesWith,
  workbookFile,
  workbookParts,
  type WorkbookFixture,
} from "./fixtures.ts";

/** The first sheet of a fixture. */
function read(fixture: WorkbookFixture) {
  const document = readDocument(workbookFile(fixture));
  const [sheet] = document.sheets;
  if (!sheet) throw new Error("no sheet");
  const cell = (row: number, column: number): XlsxCell | undefined => sheet.rows.get(row)?.cells.get(column);
  return { document, sheet, cell };
}

const A1 = (inside: string, attributes = "") => sheetData(`<c r="A1"${attributes}>${inside}</c>`);

describe("cell values", () => {
  const table: [
    name: string,
    fixture: WorkbookFixture,
    value: XlsxCell["value"],
    snapshot: string | number | boolean,
  ][] = [
    ["an integer", { sheets: { S: A1("<v>7</v>") } }, 7, 7],
    ["a fraction", { sheets: { S: A1("<v>0.376106194690265</v>") } }, 0.376106194690265, 0.376106194690265],
    ["a negative number", { sheets: { S: A1("<v>-3</v>") } }, -3, -3],
    ["an exponent", { sheets: { S: A1("<v>1.5E-3</v>") } }, 0.0015, 0.0015],
    ["ten digits and more", { sheets: { S: A1("<v>12345678901</v>") } }, 12345678901, 12345678901],
    ["a number with white space around", { sheets: { S: A1("<v> 12 </v>") } }, 12, 12],
    ["an empty value", { sheets: { S: A1("<v></v>") } }, null, ""],
    ["a cell with nothing but a format", { sheets: { S: sheetData('<c r="A1" s="0"/>') } }, null, ""],
    [
      "a shared string",
      { sheets: { S: A1("<v>1</v>", ' t="s"') }, strings: "<si><t>a</t></si><si><t>Xã Đông Lỗ</t></si>" },
      "Xã Đông Lỗ",
      "Xã Đông Lỗ",
    ],
    [
      "an inline string",
      { sheets: { S: A1("<is><t>Xã  Đông Lỗ </t></is>", ' t="inlineStr"') } },
      "Xã  Đông Lỗ ",
      "Xã  Đông Lỗ ",
    ],
    [
      "a rich string",
      {
        sheets: { S: A1("<v>0</v>", ' t="s"') },
        strings: "<si><r><rPr><b/></rPr><t>Hiệp </t></r><r><t>Hòa</t></r></si>",
      },
      "Hiệp Hòa",
      "Hiệp Hòa",
    ],
    [
      "a string with phonetics",
      {
        sheets: { S: A1("<v>0</v>", ' t="s"') },
        strings: '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>',
      },
      "東京",
      "東京",
    ],
    [
      "entities",
      { sheets: { S: A1("<is><t>&lt;A &amp; B&gt; &#272;&#x1EA1;&quot;</t></is>", ' t="inlineStr"') } },
      '<A & B> Đạ"',
      '<A & B> Đạ"',
    ],
    [
      "CDATA",
      { sheets: { S: A1("<is><t><![CDATA[<Tổ & 1>]]></t></is>", ' t="inlineStr"') } },
      "<Tổ & 1>",
      "<Tổ & 1>",
    ],
    [
      "an escaped control character",
      { sheets: { S: A1("<is><t>a_x000D_b_x005F_x000D_</t></is>", ' t="inlineStr"') } },
      "a\rb_x000D_",
      "a\rb_x000D_",
    ],
    ["truth", { sheets: { S: A1("<v>1</v>", ' t="b"') } }, true, true],
    ["an error", { sheets: { S: A1("<v>#DIV/0!</v>", ' t="e"') } }, { error: "#DIV/0!" }, "#DIV/0!"],
    [
      "text that looks like an error",
      { sheets: { S: A1("<is><t>#REF!</t></is>", ' t="inlineStr"') } },
      "#REF!",
      "#REF!",
    ],
    ["the text a formula gave", { sheets: { S: A1('<f>"a"</f><v>a</v>', ' t="str"') } }, "a", "a"],
    ["the empty text a formula gave", { sheets: { S: A1('<f>""</f><v></v>', ' t="str"') } }, "", ""],
    ["an ISO date", { sheets: { S: A1("<v>2022-06-30</v>", ' t="d"') } }, 44742, 44742],
    ["an ISO date and time", { sheets: { S: A1("<v>2022-06-30T12:00:00</v>", ' t="d"') } }, 44742.5, 44742.5],
    [
      "an ISO date before Excel's own 29 February 1900",
      { sheets: { S: A1("<v>1900-01-01</v>", ' t="d"') } },
      1,
      1,
    ],
    [
      "an ISO date in the 1904 system",
      {
        sheets: { S: A1("<v>1904-01-02</v>", ' t="d"') },
        workbook: { before: '<workbookPr date1904="1"/>' },
      },
      1,
      1,
    ],
    ["a cell with the prefix of another program", { sheets: { S: A1("<v>7</v>") }, prefix: "x:" }, 7, 7],
    [
      "rich text with a prefix",
      {
        sheets: { S: A1("<v>0</v>", ' t="s"') },
        strings: "<si><r><t>a</t></r><r><t>b</t></r></si>",
        prefix: "x:",
      },
      "ab",
      "ab",
    ],
    [
      "a cell of a strict file",
      { sheets: { S: A1("<v>0</v>", ' t="s"') }, strings: "<si><t>Tổ</t></si>", isStrict: true },
      "Tổ",
      "Tổ",
    ],
  ];
  it.each(table)("reads %s", (_, fixture, value, inSnapshot) => {
    expect(read(fixture).cell(0, 0)?.value).toEqual(value);
    const [sheet] = readSnapshot(workbookFile(fixture), "a.xlsx").sheets;
    expect(sheet && valueAt(sheet, 0, 0)).toEqual(inSnapshot);
  });

  it("gives rows and cells without an address the place after the one before", () => {
    const { cell } = read({
      sheets: {
        S: '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>',
      },
    });
    expect([cell(0, 0), cell(0, 3), cell(0, 4), cell(1, 0)].map((one) => one?.value)).toEqual([1, 2, 3, 4]);
  });

  it("keeps rich text as it stood, without the file's prefix", () => {
    const strings = '<si><r><rPr><b/></rPr><t xml:space="preserve">a </t></r><r><t>b</t></r></si>';
    const { cell } = read({ sheets: { S: A1("<v>0</v>", ' t="s"') }, strings, prefix: "x:" });
    expect(cell(0, 0)?.richText).toBe('<r><rPr><b/></rPr><t xml:space="preserve">a </t></r><r><t>b</t></r>');
  });

  it("marks the 1904 system", () => {
    const fixture = { sheets: { S: A1("<v>1</v>") }, workbook: { before: '<workbookPr date1904="true"/>' } };
    expect(read(fixture).document.date1904).toBe(true);
    expect(readSnapshot(workbookFile(fixture), "").date1904).toBe(true);
  });
});

describe("formulas", () => {
  it("spells shared formulas out", () => {
    const { cell } = read({
      sheets: {
        "Tổng hợp": sheetData(
          "",
          `<c r="B2"><f t="shared" ref="B2:C3" si="0">A1+$A1+A$1+'Tổ 1'!A1+SUM(A:A,1:1)&amp;"A1"</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c>`,
          '<c r="B3"><f t="shared" si="0"/><v>3</v></c>',
        ),
      },
    });
    expect(cell(1, 1)?.formula).toBe(`A1+$A1+A$1+'Tổ 1'!A1+SUM(A:A,1:1)&"A1"`);
    expect(cell(1, 2)?.formula).toBe(`B1+$A1+B$1+'Tổ 1'!B1+SUM(B:B,1:1)&"A1"`);
    expect(cell(2, 1)?.formula).toBe(`A2+$A2+A$1+'Tổ 1'!A2+SUM(A:A,2:2)&"A1"`);
  });

  it("keeps the area of array formulas and drops the prefixes of young functions", () => {
    const { cell } = read({
      sheets: { S: A1('<f t="array" ref="A1:A3">_xlfn.UNIQUE(_xlfn._xlws.FILTER(B1:B9,C1:C9))</f><v>1</v>') },
    });
    expect(cell(0, 0)).toMatchObject({
      formula: "UNIQUE(FILTER(B1:B9,C1:C9))",
      arrayArea: { top: 0, left: 0, bottom: 2, right: 0 },
      value: 1,
    });
  });

  it("has no formula where a table of data stands, and keeps its values", () => {
    const { cell } = read({ sheets: { S: A1('<f t="dataTable" ref="A1:A2" r1="C1"/><v>5</v>') } });
    expect(cell(0, 0)).toMatchObject({ formula: null, value: 5 });
  });
});

describe("formats", () => {
  const theme =
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1>' +
    '<a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent3><a:srgbClr val="9BBB59"/></a:accent3><a:accent4><a:srgbClr val="8064A2"/></a:accent4>' +
    '<a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6><a:hlink><a:srgbClr val="0000FF"/></a:hlink>' +
    '<a:folHlink><a:srgbClr val="800080"/></a:folHlink>';
  const formatOf = (styles: Parameters<typeof stylesWith>[0]) =>
    read({ sheets: { S: A1("<v>1</v>", ' s="1"') }, styles: stylesWith(styles), theme }).document.formats[1];

  it("resolves font, fill, border, alignment and number format", () => {
    const format = formatOf({
      numFmts: '<numFmt numFmtId="164" formatCode="0.00&quot; %&quot;"/>',
      fonts:
        '<font><b/><i val="0"/><u val="double"/><sz val="13"/><color rgb="FFC00000"/><name val=".VnTime"/></font>',
      fills:
        '<fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill>',
      borders:
        '<border><left style="thin"><color auto="1"/></left><right/><top style="mediumDashDot"><color rgb="FF0000FF"/></top><bottom/><diagonal/></border>',
      xfs: '<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="135"/><protection locked="0"/></xf>',
    });
    expect(format).toEqual({
      numberFormat: '0.00" %"',
      font: {
        name: ".VnTime",
        size: 13,
        bold: true,
        italic: false,
        underline: true,
        strike: false,
        color: "#C00000",
      },
      fill: "#FFFF00",
      borders: {
        top: { style: "dashed", color: "#0000FF" },
        bottom: null,
        left: { style: "thin", color: null },
        right: null,
      },
      horizontal: "center",
      vertical: "top",
      wrap: true,
      indent: 2,
      rotation: -45,
      locked: false,
      quotePrefix: true,
    });
  });

  // What Excel's palette of theme colours shows for this theme (Office 2007–2010).
  it.each([
    ['theme="4"', "#4F81BD"],
    ['theme="4" tint="0.79998168889431442"', "#DCE6F1"],
    ['theme="4" tint="0.59999389629810485"', "#B8CCE4"],
    ['theme="4" tint="-0.249977111117893"', "#366092"],
    ['theme="0" tint="-0.14999847407452621"', "#D9D9D9"],
    ['theme="1"', "#000000"],
    ['theme="2"', "#EEECE1"],
    ['theme="3"', "#1F497D"],
    ['indexed="10"', "#FF0000"],
    ['rgb="FFABCDEF"', "#ABCDEF"],
  ])("works the colour %s out", (attributes, color) => {
    const fills = `<fill><patternFill patternType="solid"><fgColor ${attributes}/></patternFill></fill>`;
    expect(formatOf({ fills, xfs: '<xf numFmtId="0" fontId="0" fillId="2" borderId="0"/>' })?.fill).toBe(
      color,
    );
  });

  it("uses the workbook's own palette", () => {
    const fills = '<fill><patternFill patternType="solid"><fgColor indexed="1"/></patternFill></fill>';
    const rest =
      '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00123456"/></indexedColors></colors>';
    expect(
      formatOf({ fills, rest, xfs: '<xf numFmtId="0" fontId="0" fillId="2" borderId="0"/>' })?.fill,
    ).toBe("#123456");
  });

  it.each([
    [9, "0%"],
    [14, "m/d/yyyy"],
    [49, "@"],
    [999, "General"],
  ])("knows the number format %i", (id, format) => {
    expect(formatOf({ xfs: `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>` })?.numberFormat).toBe(
      format,
    );
  });
});

describe("the sheet around the cells", () => {
  const { sheet, document } = read({
    sheets: {
      "Đơn vị":
        '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
        '<dimension ref="A1:XFD1048576"/>' +
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="6" topLeftCell="C7" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="18"/>' +
        '<cols><col min="1" max="1" width="5.7109375" customWidth="1"/><col min="2" max="3" width="0" hidden="1" customWidth="1"/><col min="4" max="16384" width="9.140625" style="1"/></cols>' +
        '<sheetData><row r="2" ht="30" customHeight="1" hidden="1" s="1" customFormat="1"><c r="B2"><v>1</v></c></row></sheetData>' +
        '<sheetProtection sheet="1"/>' +
        '<mergeCells count="1"><mergeCell ref="A1:K1"/></mergeCells>' +
        '<conditionalFormatting sqref="A2:B9 D2"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A2&lt;90</formula></cfRule>' +
        '<cfRule type="top10" dxfId="0" priority="3" rank="10"/></conditionalFormatting>' +
        '<conditionalFormatting sqref="F2:F9"><cfRule type="dataBar" priority="1"><dataBar showValue="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF63BE7B"/></dataBar>' +
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AAAAAAAA-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Sai" error="Chọn" promptTitle="P" prompt="Có hay không" sqref="G2:G9"><formula1>"có,không"</formula1></dataValidation></dataValidations>' +
        '<printOptions horizontalCentered="1"/>' +
        '<pageMargins left="1" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
        '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>' +
        '<rowBreaks count="1" manualBreakCount="1"><brk id="20" max="16383" man="1"/></rowBreaks>' +
        '<tableParts count="0"/>' +
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
        '<x14:cfRule type="dataBar" id="{AAAAAAAA-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>F2:F9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      Khác: "<sheetData/>",
    },
    styles: stylesWith({
      xfs: '<xf numFmtId="9" fontId="0" fillId="0" borderId="0"/>',
      dxfs: '<dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
    }),
    workbook: {
      before: '<workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews>',
      after:
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Đơn vị'!$A$1:$K$40,'Đơn vị'!$M$1:$N$2</definedName>" +
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Đơn vị'!$A:$B,'Đơn vị'!$5:$6</definedName>" +
        '<definedName name="_xlnm.Print_Area" localSheetId="1">OFFSET(Khác!$A$1,0,0,5,5)</definedName>' +
        '<definedName name="ngay" hidden="1">DATE(2022,6,30)</definedName></definedNames>',
    },
  });

  it("reads columns, rows and views", () => {
    expect(sheet).toMatchObject({
      tabColor: "#00B050",
      showGridlines: false,
      showHeadings: true,
      freeze: { rows: 6, columns: 2 },
      defaultRowHeight: 18,
      isProtected: true,
      hasDrawing: true,
      columns: [
        { first: 0, last: 0, width: 5, hidden: false, style: null },
        { first: 1, last: 2, width: 0, hidden: true, style: null },
        { first: 3, last: 16383, width: null, hidden: false, style: 1 },
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 10 }],
    });
    expect(sheet.rows.get(1)).toMatchObject({ height: 30, hidden: true, style: 1 });
    expect(document).toMatchObject({ isProtected: true, activeSheet: 1 });
  });

  it("reads conditional formats, data bars with their second half", () => {
    expect(sheet.conditionalFormats).toEqual([
      {
        id: "cf1",
        areas: [
          { top: 1, left: 0, bottom: 8, right: 1 },
          { top: 1, left: 3, bottom: 1, right: 3 },
        ],
        priority: 2,
        stopIfTrue: true,
        kind: "custom",
        formula: "$A2<90",
        format: { fill: "#FFC7CE", color: "#9C0006", bold: true, italic: null },
      },
      expect.objectContaining({
        kind: "topBottom",
        rank: 10,
        isBottom: false,
        isPercent: false,
        format: { fill: "#FFC7CE", color: "#9C0006", bold: true, italic: null },
      }),
      {
        id: "{AAAAAAAA-0000-0000-0000-000000000001}",
        areas: [{ top: 1, left: 5, bottom: 8, right: 5 }],
        priority: 1,
        stopIfTrue: false,
        kind: "dataBar",
        color: "#63BE7B",
        minimum: { type: "number", value: "0" },
        maximum: { type: "automatic", value: null },
        showValue: false,
      },
    ]);
  });

  it("reads validations", () => {
    expect(sheet.validations).toEqual([
      {
        areas: [{ top: 1, left: 6, bottom: 8, right: 6 }],
        type: "list",
        operator: "between",
        formula1: '"có,không"',
        formula2: null,
        allowBlank: true,
        showDropDown: true,
        prompt: { title: "P", message: "Có hay không" },
        error: { style: "warning", title: "Sai", message: "Chọn" },
      },
    ]);
  });

  it("reads the page, with print area and titles out of the names", () => {
    expect(sheet.page).toEqual({
      orientation: "landscape",
      paperSize: 9,
      margins: { left: 72, right: 36, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
      fitToWidth: 1,
      fitToHeight: 0,
      scale: null,
      firstPageNumber: null,
      printArea: [
        { top: 0, left: 0, bottom: 39, right: 10 },
        { top: 0, left: 12, bottom: 1, right: 13 },
      ],
      titleRows: { first: 4, last: 5 },
      titleColumns: { first: 0, last: 1 },
      header: { all: "&C&P", first: "" },
      footer: { all: "", first: "" },
      differentFirstPage: true,
      centreHorizontally: true,
      centreVertically: false,
      printGridlines: false,
      rowBreaks: [20],
    });
    expect(document.names).toEqual([
      { name: "_xlnm.Print_Area", hidden: false, sheet: 1, formula: "OFFSET(Khác!$A$1,0,0,5,5)" },
      { name: "ngay", hidden: true, sheet: null, formula: "DATE(2022,6,30)" },
    ]);
  });
});

describe("packages of other programs", () => {
  const fixture: WorkbookFixture = { sheets: { S: A1("<v>0</v>", ' t="s"') }, strings: "<si><t>Tổ</t></si>" };
  const valueOf = (parts: Record<string, string>) =>
    readDocument(pack(parts)).sheets[0]?.rows.get(0)?.cells.get(0)?.value;
  const renamed = (change: (name: string) => string) =>
    Object.fromEntries(Object.entries(workbookParts(fixture)).map(([name, part]) => [change(name), part]));

  it("reads names with backslashes", () =>
    expect(valueOf(renamed((name) => name.replaceAll("/", "\\")))).toBe("Tổ"));
  it("reads names in another case", () => expect(valueOf(renamed((name) => name.toUpperCase()))).toBe("Tổ"));
  it("reads absolute targets", () => {
    const parts = workbookParts(fixture);
    const rels = parts["xl/_rels/workbook.xml.rels"] ?? "";
    expect(
      valueOf({ ...parts, "xl/_rels/workbook.xml.rels": rels.replaceAll('Target="', 'Target="/xl/') }),
    ).toBe("Tổ");
  });
  it("reads parts in UTF-16", () => {
    const parts = workbookParts(fixture);
    const text = (parts["xl/sharedStrings.xml"] ?? "").replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
    expect(
      readDocument(pack({ ...parts, "xl/sharedStrings.xml": bytes }))
        .sheets[0]?.rows.get(0)
        ?.cells.get(0)?.value,
    ).toBe("Tổ");
  });
  it("does without styles, theme, strings and properties", () => {
    const document = readDocument(workbookFile({ sheets: { S: A1("<v>1</v>", ' s="9"') } }));
    expect(document.formats).toHaveLength(1);
    expect(document.sheets[0]?.rows.get(0)?.cells.get(0)).toEqual({ value: 1, formula: null, style: 0 });
  });
});
