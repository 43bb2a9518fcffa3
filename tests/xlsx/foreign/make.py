"""Writes the workbooks of other programs that foreign-programs.test.ts opens.

Run with Python 3, openpyxl, XlsxWriter and LibreOffice (soffice): python3 make.py
The files are kept in the repository; they only have to be made again to change them.
"""

import datetime
import io
import re
import struct
import subprocess
import zipfile
import zlib
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

FOLDER = Path(__file__).parent
WHEN = datetime.datetime(2022, 7, 1)
SHEET = "Biểu số 1 (huyện)"
NOTES = "Ghi chú của cơ quan"
HEADERS = ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Tỷ lệ (%)", "Tổng số trưởng thôn", "Trưởng thôn là đảng viên", "Tỷ lệ (%)"]
UNITS = [
    ("Đảng bộ xã Hoàng An", 5, 2, 8, 7),
    ("Đảng bộ xã Châu Minh", 5, 7, 9, 9),
    ("Đảng bộ xã Đông Lỗ", 6, 3, 12, 10),
    ("Đảng bộ xã Mai Đình", 4, 1, 10, 9),
    ("Chi bộ Công an huyện", 2, 1, None, None),
]
FIRST = 5  # row of the first unit
TOTAL = FIRST + len(UNITS)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def rows():
    """The sheet's contents: title, headers, units, total; formulas as text with their results beside them."""
    yield 1, [(1, "BIỂU TỔNG HỢP KẾT NẠP ĐẢNG VIÊN NĂM 2022", None)]
    yield 2, [(1, "(Số liệu tính đến ngày 30/6/2022)", None)]
    yield 4, [(column + 1, header, None) for column, header in enumerate(HEADERS)]
    for index, (name, plan, admitted, heads, members) in enumerate(UNITS):
        row = FIRST + index
        cells = [(1, index + 1, None), (2, name, None), (3, plan, None), (4, admitted, None)]
        cells.append((5, f"=D{row}/C{row}*100", admitted / plan * 100))
        if heads is not None:
            cells += [(6, heads, None), (7, members, None), (8, f"=G{row}/F{row}*100", members / heads * 100)]
        yield row, cells
    totals = [sum(unit[at] or 0 for unit in UNITS) for at in (1, 2, 3, 4)]
    cells = [(2, "Tổng cộng", None)]
    for column, letter, total in zip((3, 4, 6, 7), "CDFG", totals):
        cells.append((column, f"=SUM({letter}{FIRST}:{letter}{TOTAL - 1})", total))
    cells.append((5, f"=D{TOTAL}/C{TOTAL}*100", totals[1] / totals[0] * 100))
    cells.append((8, f"=G{TOTAL}/F{TOTAL}*100", totals[3] / totals[2] * 100))
    yield TOTAL, sorted(cells)


def png():
    """A red square of 4 × 4 pixels."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + b"\xc0\x20\x20" * 4 for _ in range(4))
    header = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def with_openpyxl(name, is_1904=False):
    """No cached results at all; chart, comment, names, print area and titles, rules, validation, outline."""
    book = openpyxl.Workbook()
    if is_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = SHEET
    for row, cells in rows():
        for column, content, _ in cells:
            sheet.cell(row, column, content)
    sheet["A1"].font = Font(name="Times New Roman", size=14, bold=True)
    sheet.merge_cells("A1:H1")
    sheet.column_dimensions["B"].width = 34
    sheet["B5"].comment = Comment("Xem lại số liệu tháng 6", "Văn phòng")
    sheet.freeze_panes = "C5"
    sheet.print_area = f"A1:H{TOTAL}"
    sheet.print_title_rows = "4:4"
    sheet.conditional_formatting.add("E5:E9", CellIsRule(operator="lessThan", formula=["50"], fill=PatternFill(bgColor="FFCCCC")))
    numbers = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0")
    numbers.add("C5:D9")
    sheet.add_data_validation(numbers)
    chart = BarChart()
    chart.title = "Kết nạp theo đơn vị"
    chart.add_data(Reference(sheet, min_col=4, min_row=4, max_row=TOTAL - 1), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=2, min_row=FIRST, max_row=TOTAL - 1))
    sheet.add_chart(chart, "J2")
    notes = book.create_sheet(NOTES)
    notes["A1"] = "Ngày chốt số liệu"
    notes["B1"] = datetime.date(2022, 6, 30)
    notes["B1"].number_format = "dd/mm/yyyy"
    names = book.defined_names
    quoted = SHEET.replace("'", "''")
    name_of_column = DefinedName("cot_chi_tieu", attr_text=f"'{quoted}'!$C$5:$C$9")
    names.append(name_of_column) if hasattr(names, "append") else names.add(name_of_column)
    book.properties.created = book.properties.modified = WHEN
    book.save(FOLDER / name)


def with_xlsxwriter(target):
    """Results cached; picture, charts, comments, text box, table, sparklines, icon sets, filter, rich text, names."""
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"created": WHEN, "author": "Văn phòng"})
    sheet = book.add_worksheet(SHEET)
    bold = book.add_format({"bold": True, "font_name": "Times New Roman", "font_size": 14})
    percent = book.add_format({"num_format": "#,##0.0"})
    for row, cells in rows():
        for column, content, result in cells:
            if result is None:
                sheet.write(row - 1, column - 1, content, bold if row == 1 else None)
            else:
                sheet.write_formula(row - 1, column - 1, content, percent, result)
    sheet.write_rich_string("J4", "Ghi ", bold, "chú")
    sheet.set_column("B:B", 34)
    sheet.freeze_panes(4, 2)
    sheet.autofilter(3, 0, TOTAL - 2, 7)
    sheet.print_area(0, 0, TOTAL - 1, 7)
    sheet.repeat_rows(3)
    sheet.set_landscape()
    sheet.set_footer("&CTrang &P/&N")
    sheet.write_comment("B5", "Xem lại số liệu tháng 6", {"author": "Văn phòng"})
    sheet.insert_image("J6", "dau.png", {"image_data": io.BytesIO(png()), "description": "Dấu"})
    sheet.insert_textbox("L6", "Mật")
    sheet.conditional_format("E5:E9", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    sheet.conditional_format("G5:G9", {"type": "data_bar", "data_bar_2010": True})
    sheet.add_sparkline("I5", {"range": f"'{SHEET}'!C5:D5"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": [SHEET, 4, 1, 8, 1], "values": [SHEET, 4, 3, 8, 3]})
    sheet.insert_chart("J12", chart)
    notes = book.add_worksheet(NOTES)
    notes.write("A1", "Ngày chốt số liệu")
    notes.write_datetime("B1", datetime.datetime(2022, 6, 30), book.add_format({"num_format": "dd/mm/yyyy"}))
    notes.add_table("A3:B5", {"data": [["Nội quy", 1], ["Phụ lục", 2]], "columns": [{"header": "Tài liệu"}, {"header": "Số trang"}]})
    book.define_name("cot_chi_tieu", f"='{SHEET}'!$C$5:$C$9")
    book.close()


def with_libreoffice(source, name):
    """What LibreOffice makes of another program's workbook."""
    folder = FOLDER / "made"
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, FOLDER / source], check=True)
    (folder / source).replace(FOLDER / name)
    folder.rmdir()


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {entry: package.read(entry) for entry in package.namelist()}


def pack(name, parts):
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            entry = zipfile.ZipInfo(part, (2022, 7, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content if isinstance(content, bytes) else content.encode())


def written_strictly(parts):
    """The same workbook as "Strict Open XML Spreadsheet": other namespaces, dates as ISO 8601."""
    strict = {}
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")):
            text = content.decode()
            text = text.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
            text = text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
            text = re.sub(r"http://schemas\.openxmlformats\.org/drawingml/2006/(\w+)", r"http://purl.oclc.org/ooxml/drawingml/\1", text)
            text = text.replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
            if part == "xl/workbook.xml":
                text = text.replace("<workbook ", '<workbook conformance="strict" ', 1)
            if part == "xl/worksheets/sheet2.xml":
                text = re.sub(r'(<c r="B1" s="\d+")><v>44742</v>', r'\1 t="d"><v>2022-06-30</v>', text)
            content = text.encode()
        strict[part] = content
    return strict


def sheet_xml(prefix, before="", after="", shared=None, inline=False, strings=None):
    """A worksheet as text; `shared`: the percentages are one shared formula."""
    lines = []
    for row, cells in rows():
        line = []
        for column, content, result in cells:
            at = f"{chr(64 + column)}{row}"
            if result is not None:
                formula = f"<f>{content[1:]}</f>"
                if shared and column == 5 and row < TOTAL:
                    formula = f'<f t="shared" ref="E{FIRST}:E{TOTAL - 1}" si="0">{content[1:]}</f>' if row == FIRST else '<f t="shared" si="0"/>'
                line.append(f'<c r="{at}">{formula}<v>{result}</v></c>')
            elif isinstance(content, str) and inline:
                line.append(f'<c r="{at}" t="inlineStr"><is><t>{content}</t></is></c>')
            elif isinstance(content, str):
                strings.append(content)
                line.append(f'<c r="{at}" t="s"><v>{len(strings) - 1}</v></c>')
            else:
                line.append(f'<c r="{at}"><v>{content}</v></c>')
        lines.append(f'<row r="{row}">{"".join(line)}</row>')
    data = f'{before}<sheetData>{"".join(lines)}</sheetData>{after}'
    return prefixed(data, prefix)


def prefixed(xml, prefix):
    return re.sub(r"<(/?)(?=[a-zA-Z])(?!\w+:)", rf"<\1{prefix}", xml) if prefix else xml


def relations(*entries):
    lines = "".join(f'<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for id, kind, target in entries)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types(**overrides):
    spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    lines = "".join(f'<Override PartName="{part}" ContentType="{kind if "/" in kind else f"{spreadsheet}.{kind}+xml"}"/>' for part, kind in overrides.items())
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


STYLES = (
    '<fonts count="1"><font><sz val="{size}"/><name val="{font}"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
)


def as_open_xml_sdk():
    """As ClosedXML and Microsoft's SDK write: every element `x:`, inline strings; with a pivot table."""
    def root(name, inside, more=""):
        return f'{DECLARATION}<x:{name} xmlns:x="{MAIN}" xmlns:r="{RELATIONS}"{more}>{inside}</x:{name}>'

    x = lambda xml: prefixed(xml, "x:")
    fields = "".join(f'<cacheField name="{name}" numFmtId="0"><sharedItems{items}</cacheField>' for name, items in [
        ("Đơn vị", ' count="2"><s v="Hoàng An"/><s v="Châu Minh"/></sharedItems>'),
        ("Số", ' containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="2"/>'),
    ])
    return {
        "[Content_Types].xml": content_types(**{
            "/xl/workbook.xml": "sheet.main", "/xl/worksheets/sheet1.xml": "worksheet", "/xl/worksheets/sheet2.xml": "worksheet", "/xl/styles.xml": "styles",
            "/xl/pivotCache/pivotCacheDefinition1.xml": "pivotCacheDefinition", "/xl/pivotCache/pivotCacheRecords1.xml": "pivotCacheRecords",
            "/xl/pivotTables/pivotTable1.xml": "pivotTable",
        }),
        "_rels/.rels": relations(("R1", "officeDocument", "/xl/workbook.xml")),
        "xl/workbook.xml": root("workbook", x(
            f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="R1"/><sheet name="{NOTES}" sheetId="2" r:id="R2"/></sheets>'
            f'<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'{SHEET}\'!$A$1:$H$10</definedName>'
            f'<definedName name="cot_chi_tieu">\'{SHEET}\'!$C$5:$C$9</definedName></definedNames>'
            '<pivotCaches><pivotCache cacheId="4" r:id="R4"/></pivotCaches>')),
        "xl/_rels/workbook.xml.rels": relations(
            ("R1", "worksheet", "/xl/worksheets/sheet1.xml"), ("R2", "worksheet", "/xl/worksheets/sheet2.xml"), ("R3", "styles", "/xl/styles.xml"),
            ("R4", "pivotCacheDefinition", "/xl/pivotCache/pivotCacheDefinition1.xml")),
        "xl/styles.xml": root("styleSheet", x(STYLES.format(size=11, font="Calibri"))),
        "xl/worksheets/sheet1.xml": root("worksheet", sheet_xml("x:", shared=True, inline=True)),
        "xl/worksheets/sheet2.xml": root("worksheet", x(
            '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c><c r="B1" t="inlineStr"><is><t>Số</t></is></c></row>'
            '<row r="2"><c r="A2" t="inlineStr"><is><t>Hoàng An</t></is></c><c r="B2"><v>1</v></c></row>'
            '<row r="3"><c r="A3" t="inlineStr"><is><t>Châu Minh</t></is></c><c r="B3"><v>2</v></c></row></sheetData>')),
        "xl/worksheets/_rels/sheet2.xml.rels": relations(("R1", "pivotTable", "/xl/pivotTables/pivotTable1.xml")),
        "xl/pivotCache/pivotCacheDefinition1.xml": root("pivotCacheDefinition", x(
            f'<cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="{NOTES}"/></cacheSource><cacheFields count="2">{fields}</cacheFields>'), ' r:id="R1" refreshOnLoad="1" recordCount="2"'),
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations(("R1", "pivotCacheRecords", "/xl/pivotCache/pivotCacheRecords1.xml")),
        "xl/pivotCache/pivotCacheRecords1.xml": root("pivotCacheRecords", x('<r><x v="0"/><n v="1"/></r><r><x v="1"/><n v="2"/></r>'), ' count="2"'),
        "xl/pivotTables/pivotTable1.xml": root("pivotTableDefinition", x(
            '<location ref="D1:E4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
            '<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField>'
            '<pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields>'
            '<rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>'
            '<dataFields count="1"><dataField name="Tổng" fld="1" baseField="0" baseItem="0"/></dataFields>'),
            ' name="Tổng hợp trục" cacheId="4" dataCaption="Giá trị"'),
        "xl/pivotTables/_rels/pivotTable1.xml.rels": relations(("R1", "pivotCacheDefinition", "/xl/pivotCache/pivotCacheDefinition1.xml")),
    }


def as_google_sheets():
    """As Google Sheets exports: Arial 10, an empty drawing for every sheet, namespaces it never uses, phonetic hints."""
    spaces = (
        f'xmlns="{MAIN}" xmlns:r="{RELATIONS}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" '
        'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'
    )
    before = (
        '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="4.0" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection activeCell="B6" sqref="B6" pane="bottomLeft"/></sheetView></sheetViews>'
        '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><cols><col customWidth="1" min="2" max="2" width="30.0"/></cols>'
    )
    strings = []
    first = sheet_xml("", before, '<drawing r:id="rId1"/>', strings=strings)
    strings.append("Ngày chốt số liệu")
    second = f'{before.replace("4.0", "1.0").replace("A5", "A2").replace("B6", "A2")}<sheetData><row r="1"><c r="A1" t="s"><v>{len(strings) - 1}</v></c><c r="B1" s="1"><v>44742.0</v></c></row></sheetData><drawing r:id="rId1"/>'
    phonetic = '<rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="0"/>'
    shared = "".join(f"<si><t>{text}</t>{phonetic if index == 1 else ''}</si>" for index, text in enumerate(strings))
    drawing = f'{DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
    kind = "application/vnd.openxmlformats-officedocument.drawing+xml"
    return {
        "xl/sharedStrings.xml": f'{DECLARATION}<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": f"{DECLARATION}<worksheet {spaces}>{first}</worksheet>",
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("rId1", "drawing", "../drawings/drawing1.xml")),
        "xl/worksheets/sheet2.xml": f"{DECLARATION}<worksheet {spaces}>{second}</worksheet>",
        "xl/worksheets/_rels/sheet2.xml.rels": relations(("rId1", "drawing", "../drawings/drawing2.xml")),
        "xl/drawings/drawing1.xml": drawing,
        "xl/drawings/drawing2.xml": drawing,
        "xl/styles.xml": f"{DECLARATION}<styleSheet {spaces}>{STYLES.format(size='10.0', font='Arial')}<dxfs count=\"0\"/></styleSheet>",
        "xl/workbook.xml": f'{DECLARATION}<workbook {spaces}><workbookPr/><sheets><sheet state="visible" name="{SHEET}" sheetId="1" r:id="rId4"/><sheet state="visible" name="{NOTES}" sheetId="2" r:id="rId5"/></sheets>'
        f'<definedNames><definedName name="cot_chi_tieu">\'{SHEET}\'!$C$5:$C$9</definedName></definedNames><calcPr/></workbook>',
        "xl/_rels/workbook.xml.rels": relations(("rId2", "styles", "styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml"), ("rId4", "worksheet", "worksheets/sheet1.xml"), ("rId5", "worksheet", "worksheets/sheet2.xml")),
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "[Content_Types].xml": content_types(**{
            "/xl/workbook.xml": "sheet.main", "/xl/sharedStrings.xml": "sharedStrings", "/xl/styles.xml": "styles", "/xl/worksheets/sheet1.xml": "worksheet", "/xl/worksheets/sheet2.xml": "worksheet",
            "/xl/drawings/drawing1.xml": kind, "/xl/drawings/drawing2.xml": kind,
        }),
    }


with_openpyxl("openpyxl.xlsx")
with_openpyxl("openpyxl-1904.xlsx", is_1904=True)
made = io.BytesIO()
with_xlsxwriter(made)
pack("xlsxwriter.xlsx", parts_of(made.getvalue()))
pack("strict.xlsx", written_strictly(parts_of(made.getvalue())))
with_libreoffice("xlsxwriter.xlsx", "libreoffice.xlsx")
pack("open-xml-sdk.xlsx", as_open_xml_sdk())
pack("google-sheets.xlsx", as_google_sheets())
