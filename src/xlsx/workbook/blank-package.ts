import { encodeUtf8 } from "../xml/encoding.ts";
import { escapeAttribute } from "../xml/text.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument";
const SPREADSHEET = `${CONTENT}.spreadsheetml`;

/** A styles part with the default format only. Fills 0 and 1 are laid down by the format. */
export function blankStyles(font: { readonly name: string; readonly size: number }): string {
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    `<fonts count="1"><font><sz val="${font.size}"/><name val="${escapeAttribute(font.name)}"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    "</styleSheet>"
  );
}

/** Office's colours, and Times New Roman where Office has its own fonts: what is printed is in it (HD 36-HD/VPTW). */
function theme(): string {
  const color = (slot: string, value: string) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`;
  const colors =
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    color("dk2", "44546A") +
    color("lt2", "E7E6E6") +
    color("accent1", "4472C4") +
    color("accent2", "ED7D31") +
    color("accent3", "A5A5A5") +
    color("accent4", "FFC000") +
    color("accent5", "5B9BD5") +
    color("accent6", "70AD47") +
    color("hlink", "0563C1") +
    color("folHlink", "954F72");
  const font = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) =>
    `<a:ln w="${width}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    `${DECLARATION}<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements>` +
    `<a:clrScheme name="Office">${colors}</a:clrScheme>` +
    `<a:fontScheme name="Times New Roman"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>` +
    "</a:fmtScheme></a:themeElements></a:theme>"
  );
}

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/theme/theme1.xml" ContentType="${CONTENT}.theme+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
    `<Override PartName="/docProps/app.xml" ContentType="${CONTENT}.extended-properties+xml"/></Types>`,
  "_rels/.rels":
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    `<Relationship Id="rId3" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  "xl/workbook.xml":
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
    '<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    "<sheets/></workbook>",
  "xl/_rels/workbook.xml.rels":
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/relationships/theme" Target="theme/theme1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
  "xl/theme/theme1.xml": theme(),
  "xl/styles.xml": blankStyles({ name: "Times New Roman", size: 12 }),
  "docProps/core.xml":
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Kết nạp đảng viên</dc:creator></cp:coreProperties>',
  "docProps/app.xml": `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
};

/** The parts of a workbook that has everything but sheets. */
export const BLANK_PARTS: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(PARTS).map(([name, xml]) => [name, encodeUtf8(xml)]),
);
