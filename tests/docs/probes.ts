/**
 * What a kind person with Excel lets a script ask (docs/script-lab.yaml): each on a sheet of its own. Their text goes into
 * the snippet as it stands, so they name nothing outside themselves. Answers are plain JSON without ids.
 */
export type Probe = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

export const PROBES: Readonly<Record<string, Probe>> = {
  workbook: async (_, context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    workbook.application.load("calculationMode");
    workbook.worksheets.load("items/visibility");
    const day = workbook.functions.date(1904, 1, 1).load("value");
    await context.sync();
    return [
      workbook.readOnly,
      workbook.protection.protected,
      workbook.application.calculationMode,
      day.value,
    ];
  },
  settings: async (_, context) => {
    const { settings } = context.workbook;
    settings.add("knv.thu", '{"a":1}');
    const stored = settings.getItemOrNullObject("knv.thu").load("value");
    await context.sync();
    const value: unknown = stored.value;
    stored.delete();
    const gone = settings.getItemOrNullObject("knv.thu").load("value");
    await context.sync();
    return [value, gone.isNullObject];
  },
  customProperties: async (sheet, context) => {
    sheet.customProperties.add("knv.thu", "một");
    const properties = sheet.customProperties.load("items/key,items/value");
    await context.sync();
    return properties.items.map(({ key, value }) => [key, value]);
  },
  values: async (sheet, context) => {
    sheet.getRange("A1:A7").numberFormat = [
      ["General"],
      ["@"],
      ["dd/mm/yyyy"],
      ["0.00%"],
      ["General"],
      ["General"],
      ["General"],
    ];
    sheet.getRange("A1:A7").formulas = [["'007"], ["=1+1"], [44742], [0.9], ["=A4*2"], ["7/5"], [""]];
    const cells = sheet
      .getRange("A1:A7")
      .load("values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    return [
      cells.values,
      cells.formulas,
      cells.numberFormat,
      cells.rowIndex,
      cells.columnIndex,
      cells.rowCount,
      cells.columnCount,
    ];
  },
  usedRange: async (sheet, context) => {
    const none = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    sheet.getCell(3, 2).values = [["x"]];
    sheet.getRange("F9").format.fill.color = "#FFF2CC";
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowHidden,format/font/name");
    const corner = sheet.getRange("A1:Z50").getUsedRangeOrNullObject(true).load("rowCount,columnCount");
    await context.sync();
    return [
      none.isNullObject,
      used.rowIndex,
      used.columnIndex,
      used.rowHidden,
      corner.rowCount,
      corner.columnCount,
    ];
  },
  hiddenRows: async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("2:2").rowHidden = true;
    const rows = sheet.getRangeByIndexes(0, 0, 3, 1).getRowProperties({ rowHidden: true });
    const whole = sheet.getRange("A1:A3").load("rowHidden");
    await context.sync();
    return [rows.value.map((row) => row.rowHidden ?? null), whole.rowHidden];
  },
  fonts: async (sheet, context) => {
    const { font } = sheet.getRange("A1:B2").format;
    font.name = "Times New Roman";
    font.size = 13;
    font.bold = true;
    font.italic = true;
    font.underline = "Single";
    font.color = "#7F3F00";
    sheet.getRange("B2").format.font.name = ".VnTime";
    const cells = sheet
      .getRange("A1:B2")
      .getColumn(1)
      .getCellProperties({
        format: { font: { name: true, size: true, bold: true, italic: true, underline: true, color: true } },
      });
    await context.sync();
    return cells.value.map(([cell]) => cell?.format?.font ?? null);
  },
  formats: async (sheet, context) => {
    const { format } = sheet.getRange("B2:C3");
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Center";
    format.wrapText = true;
    format.indentLevel = 0;
    format.columnWidth = 120;
    format.rowHeight = 30;
    const line = format.borders.getItem("InsideHorizontal");
    line.style = "Continuous";
    line.weight = "Thin";
    line.color = "#444444";
    const cell = sheet
      .getRange("B2")
      .load(
        "format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/columnWidth,format/rowHeight",
      );
    const edge = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style,weight,color");
    await context.sync();
    const { horizontalAlignment, verticalAlignment, wrapText, columnWidth, rowHeight } = cell.format;
    return [
      horizontalAlignment,
      verticalAlignment,
      wrapText,
      Math.round(columnWidth),
      rowHeight,
      edge.style,
      edge.weight,
      edge.color,
    ];
  },
  standardSizes: async (sheet, context) => {
    const { format } = sheet.getRange("A1");
    format.columnWidth = 200;
    format.rowHeight = 60;
    format.useStandardWidth = true;
    format.useStandardHeight = true;
    format.load("useStandardWidth,useStandardHeight");
    await context.sync();
    return [format.useStandardWidth, format.useStandardHeight];
  },
  clearing: async (sheet, context) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A1").values = [["x"]];
    sheet.getRange("A1:B1").format.fill.color = "#FFC7CE";
    sheet.getRange("A3").copyFrom("A1:B1", "Values");
    sheet.getRange("A1:B1").unmerge();
    sheet.getRange("A1:B1").clear("All");
    const cells = sheet.getRange("A1:B3").load("values");
    await context.sync();
    return cells.values;
  },
  mergingKeepsFill: async (sheet, context) => {
    sheet.getRange("A1:B1").format.fill.color = "#FFC7CE";
    sheet.getRange("A1:B1").merge();
    const fill = sheet.getRange("A1").format.fill.load("color");
    await context.sync();
    return fill.color;
  },
  insertedRows: async (sheet, context) => {
    sheet.getRange("A1:A3").formulas = [[1], [2], ["=SUM(A1:A2)"]];
    const added = sheet.getRange("2:2").insert("Down");
    const sum = sheet.getRange("A4").load("formulas,formulasR1C1");
    const home = added.worksheet.load("visibility");
    const active = context.workbook.getActiveCell().load("rowIndex");
    await context.sync();
    return [sum.formulas, sum.formulasR1C1, home.visibility, typeof active.rowIndex];
  },
  columnWidths: async (sheet, context) => {
    sheet.getRange("B:B").format.columnWidth = 120;
    const columns = sheet.getRange("A1:B1").getColumnProperties({ format: { columnWidth: true } });
    await context.sync();
    return columns.value.map(({ format }) => typeof format?.columnWidth);
  },
  tables: async (sheet, context) => {
    const tables = sheet.getRange("A1:B2").getTables(false).load("items/name,items/showTotals");
    await context.sync();
    return tables.items.length;
  },
  rules: async (sheet, context) => {
    const first = sheet.getRange("A5:C9").conditionalFormats.add("Custom");
    first.custom.rule.formula = '=AND(N("knv.thu")=0,$B5<90)';
    first.custom.format.fill.color = "#FFF2CC";
    first.custom.format.font.color = "#7F3F00";
    first.custom.format.font.bold = true;
    first.custom.format.font.italic = true;
    first.stopIfTrue = false;
    const { dataBar } = sheet.getRange("C5:C9").conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = "#B71C1C";
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.upperBoundRule = { type: "Number", formula: "1" };
    first.priority = 0;
    const all = sheet
      .getRange()
      .conditionalFormats.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula");
    await context.sync();
    const places = all.items.map((rule) => rule.getRangeOrNullObject().load("address"));
    await context.sync();
    const found = all.items.map((rule, index) => [
      rule.type,
      rule.priority,
      rule.customOrNullObject.isNullObject ? null : rule.customOrNullObject.rule.formula,
      places[index]?.address.replace(/^.*!/, "") ?? null,
    ]);
    for (const rule of all.items) rule.delete();
    const left = sheet.getRange().conditionalFormats.load("items/type");
    await context.sync();
    return [found, left.items.length];
  },
  addedRuleGoes: async (sheet, context) => {
    sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
    sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=A1=2";
    const all = sheet
      .getRange("A1:A3")
      .conditionalFormats.load("items/priority,items/customOrNullObject/rule/formula");
    await context.sync();
    return all.items.map((rule) => [rule.priority, rule.customOrNullObject.rule.formula]);
  },
  validation: async (sheet, context) => {
    const { dataValidation } = sheet.getRange("A1:A3");
    dataValidation.rule = { list: { inCellDropDown: true, source: "x,không" } };
    dataValidation.prompt = { showPrompt: true, title: "Đảng viên", message: "x hoặc không" };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "x hoặc không" };
    dataValidation.load("rule,prompt,errorAlert");
    await context.sync();
    const read = [dataValidation.rule, dataValidation.prompt.message, dataValidation.errorAlert.style];
    dataValidation.clear();
    await context.sync();
    return read;
  },
  sheetLooks: async (sheet, context) => {
    sheet.tabColor = "#B71C1C";
    sheet.showGridlines = false;
    sheet.protection.load("protected");
    sheet.load("tabColor,showGridlines,visibility");
    await context.sync();
    return [sheet.tabColor, sheet.showGridlines, sheet.visibility, sheet.protection.protected];
  },
  freezing: async (sheet, context) => {
    const { freezePanes } = sheet;
    const frozen: unknown[] = [];
    const location = async (): Promise<void> => {
      const at = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      frozen.push(at.isNullObject ? null : at.address.replace(/^.*!/, ""));
    };
    freezePanes.freezeRows(2);
    await location();
    freezePanes.freezeColumns(1);
    await location();
    freezePanes.freezeAt("A1:B3");
    await location();
    freezePanes.unfreeze();
    await location();
    return frozen;
  },
  unfreezingHidden: async (sheet, context) => {
    sheet.freezePanes.freezeRows(1);
    sheet.visibility = "Hidden";
    await context.sync();
    sheet.freezePanes.unfreeze();
    await context.sync();
    return "done";
  },
  page: async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.setPrintMargins("Centimeters", {
      top: 2,
      bottom: 2,
      left: 3,
      right: 1.5,
      header: 1,
      footer: 1,
    });
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea("A1:C9");
    pageLayout.setPrintTitleRows("$2:$3");
    pageLayout.firstPageNumber = 1;
    pageLayout.headersFooters.state = "FirstAndDefault";
    pageLayout.headersFooters.defaultForAllPages.centerHeader = "&P";
    pageLayout.headersFooters.firstPage.centerHeader = "";
    pageLayout.headersFooters.defaultForAllPages.rightHeader = "R&&D";
    pageLayout.headersFooters.firstPage.rightHeader = "R&&D";
    pageLayout.headersFooters.firstPage.load("rightHeader");
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.horizontalPageBreaks.add("A5");
    pageLayout.load("orientation,paperSize,zoom,centerHorizontally,firstPageNumber,leftMargin");
    await context.sync();
    const { orientation, paperSize, zoom, centerHorizontally, firstPageNumber, leftMargin } = pageLayout;
    return [
      orientation,
      paperSize,
      zoom.horizontalFitToPages ?? null,
      centerHorizontally,
      firstPageNumber,
      Math.round(leftMargin),
      pageLayout.headersFooters.firstPage.rightHeader,
    ];
  },
  charts: async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      ["", "Dưới", "Mốc"],
      ["Xã A", 80, 90],
      ["Xã B", 95, 90],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    chart.name = "knv.thu";
    chart.setData(sheet.getRange("A1:C3"), "Columns");
    chart.setPosition("E1", "J12");
    chart.format.font.name = "Arial";
    chart.format.font.size = 10;
    chart.title.text = "Thử";
    chart.title.format.font.size = 12;
    chart.title.format.font.bold = true;
    chart.legend.position = "Bottom";
    const columns = chart.series.getItemAt(0);
    columns.chartType = "ColumnClustered";
    columns.gapWidth = 40;
    columns.overlap = 100;
    columns.format.fill.setSolidColor("#B71C1C");
    columns.hasDataLabels = true;
    columns.dataLabels.position = "InsideBase";
    columns.dataLabels.numberFormat = "0.00";
    columns.dataLabels.textOrientation = 90;
    columns.dataLabels.format.font.size = 9;
    columns.dataLabels.format.font.color = "#FFFFFF";
    const line = chart.series.getItemAt(1);
    line.chartType = "Line";
    line.format.line.color = "#000000";
    line.format.line.weight = 1.5;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = "0";
    chart.axes.categoryAxis.textOrientation = 90;
    chart.axes.categoryAxis.format.font.size = 9;
    chart.axes.categoryAxis.tickLabelSpacing = 1;
    const all = sheet.charts.load("items/name");
    await context.sync();
    const names = all.items.map(({ name }) => name);
    sheet.charts.getItem("knv.thu").delete();
    const left = sheet.charts.load("items/name");
    await context.sync();
    return [names, left.items.length];
  },
  manyAreas: async (sheet, context) => {
    const answers: unknown[] = [];
    for (const address of ["A1:B2,C3", "A1:B2;C3"]) {
      const areas = sheet.getRanges(address).load("areaCount");
      await context.sync().then(
        () => answers.push(areas.areaCount),
        (error: unknown) =>
          answers.push(
            typeof error === "object" && error !== null && "code" in error ? error.code : "unknown",
          ),
      );
    }
    return answers;
  },
  selecting: async (sheet, context) => {
    sheet.activate();
    sheet.getRange("B2").select();
    context.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    return "done";
  },
};
