import { MAIN, sheetData, stylesWith, workbookParts } from "./fixtures.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook with a little of everything that Excel users have and this product does not understand: a chart, a
 * picture, comments, a table, a filter, links, outline levels, rich text, a dynamic array, names, an icon set,
 * properties of a newer Excel in extension lists, a chart sheet between two worksheets.
 */
export function foreignParts(): Record<string, string> {
  const parts = workbookParts({
    sheets: { "Đơn vị": worksheet(), "Tổng hợp": "<sheetData/>" },
    strings:
      '<si><t>Châu Minh</t></si><si><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t xml:space="preserve">Thanh </t></r><r><t>Vân</t></r></si>' +
      "<si><t>Đơn vị</t></si><si><t>Chỉ tiêu</t></si>",
    styles: stylesWith({
      numFmts: '<numFmt numFmtId="170" formatCode="#,##0&quot; đ/c&quot;"/>',
      fonts:
        '<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
      fills:
        '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF4472C4"/></stop></gradientFill></fill>',
      xfs:
        '<xf numFmtId="170" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
        '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>',
      dxfs: "<dxf><font><strike/></font></dxf>",
    }),
    workbook: {
      before: '<bookViews><workbookView activeTab="0"/></bookViews>',
      after:
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Đơn vị\'!$A$1:$B$3</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Đơn vị\'!$A$1:$B$3</definedName>' +
        '<definedName name="nguong" comment="ngưỡng tỷ lệ">90</definedName>' +
        '<definedName name="vung" localSheetId="2">\'Tổng hợp\'!$A$1</definedName></definedNames><calcPr calcId="191029"/>',
    },
    sheetRelationships:
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing1.xml"/>` +
      `<Relationship Id="rId2" Type="${RELATIONSHIPS}/hyperlink" Target="https://example.org/" TargetMode="External"/>` +
      `<Relationship Id="rId3" Type="${RELATIONSHIPS}/table" Target="../tables/table1.xml"/>` +
      `<Relationship Id="rId4" Type="${RELATIONSHIPS}/comments" Target="../comments1.xml"/>` +
      `<Relationship Id="rId5" Type="${RELATIONSHIPS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
    contentTypes:
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>' +
      `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${CONTENT}.drawing+xml"/>` +
      `<Override PartName="/xl/drawings/drawing2.xml" ContentType="${CONTENT}.drawing+xml"/>` +
      `<Override PartName="/xl/charts/chart1.xml" ContentType="${CONTENT}.drawingml.chart+xml"/>` +
      `<Override PartName="/xl/tables/table1.xml" ContentType="${CONTENT}.spreadsheetml.table+xml"/>` +
      `<Override PartName="/xl/comments1.xml" ContentType="${CONTENT}.spreadsheetml.comments+xml"/>` +
      `<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${CONTENT}.spreadsheetml.chartsheet+xml"/>` +
      `<Override PartName="/xl/calcChain.xml" ContentType="${CONTENT}.spreadsheetml.calcChain+xml"/>`,
    parts: {
      "xl/drawings/drawing1.xml": drawing("rId1"),
      "xl/drawings/_rels/drawing1.xml.rels": relationships(
        relationship("rId1", "chart", "../charts/chart1.xml"),
      ),
      "xl/drawings/drawing2.xml": `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
      "xl/charts/chart1.xml":
        `${DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
        '<c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
        '<c:val><c:numRef><c:f>\'Đơn vị\'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
        '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>' +
        "</c:plotArea></c:chart></c:chartSpace>",
      "xl/tables/table1.xml":
        `${DECLARATION}<table xmlns="${MAIN}" id="1" name="Bang1" displayName="Bang1" ref="A1:B3"><autoFilter ref="A1:B3"/>` +
        '<tableColumns count="2"><tableColumn id="1" name="Đơn vị"/><tableColumn id="2" name="Chỉ tiêu"/></tableColumns></table>',
      "xl/comments1.xml": `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="A2" authorId="0"><text><t>ghi chú</t></text></comment></commentList></comments>`,
      "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
      "xl/media/image1.png": "PNG",
      "xl/chartsheets/sheet1.xml": `${DECLARATION}<chartsheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
      "xl/chartsheets/_rels/sheet1.xml.rels": relationships(
        relationship("rId1", "drawing", "../drawings/drawing2.xml"),
      ),
      "xl/calcChain.xml": `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/></calcChain>`,
    },
  });
  // The chart sheet is the second tab; names count it.
  parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(
    '<sheet name="Tổng hợp"',
    '<sheet name="Biểu đồ" sheetId="7" r:id="rId7"/><sheet name="Tổng hợp"',
  );
  parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
    "</Relationships>",
    `${relationship("rId7", "chartsheet", "chartsheets/sheet1.xml")}${relationship("rId8", "calcChain", "calcChain.xml")}</Relationships>`,
  );
  return parts;
}

function worksheet(): string {
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    'mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">\n' +
    '  <sheetPr filterMode="1"><outlinePr summaryBelow="0"/></sheetPr>\n  <dimension ref="A1:C3"/>' +
    '<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>' +
    '<cols><col min="1" max="1" width="20.7109375" customWidth="1"/><col min="2" max="3" width="9.140625" outlineLevel="1"/></cols>' +
    sheetData(
      '<c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>3</v></c>',
      '<c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="1"><v>5</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>10</v></c>',
      '<c r="A3" t="s"><v>1</v></c><c r="B3" s="2"><v>4.0</v></c><c r="C3"><f t="shared" si="0"/><v>8</v></c>',
    ).replace('<row r="2">', '<row r="2" spans="1:3" ht="15.75" x14ac:dyDescent="0.25" outlineLevel="1">') +
    '<autoFilter ref="A1:B3"/>' +
    '<conditionalFormatting sqref="B2:B3"><cfRule type="iconSet" priority="1"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="A2:A3"><cfRule type="expression" dxfId="0" priority="2"><formula>$B2&gt;4</formula></cfRule></conditionalFormatting>' +
    '<hyperlinks><hyperlink ref="A2" r:id="rId2"/></hyperlinks>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId5"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>' +
    '<extLst><ext uri="{00000000-1111-2222-3333-444444444444}"/></extLst></worksheet>'
  );
}

function drawing(chart: string): string {
  return (
    `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    "<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
    "<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONSHIPS}" r:id="${chart}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
  );
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function relationships(inside: string): string {
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}
