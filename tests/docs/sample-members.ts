/**
 * Members of Excel that Microsoft's own samples use, by sample: what was looked up, not their code. Where they are from
 * and when stands beside them; docs/excel-host.md counts them.
 */
export const SAMPLES_SOURCE = {
  repository: "OfficeDev/office-js-snippets",
  file: "snippet-extractor-output/snippets.yaml",
  commit: "99fab80e54a93504d8cac73af4b8ee3110dfa75e",
  lookedUp: "2026-11-30",
} as const;

const members = (text: string): readonly string[] => text.trim().split(/\s+/);

export const SAMPLE_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  "chart-axis": members(`
    WorksheetCollection.getItem Worksheet.charts ChartCollection.getItemAt Chart.axes ChartAxes.categoryAxis ChartAxes.valueAxis
    ChartAxis.displayUnit ChartAxis.showDisplayUnitLabel`),
  "chart-bubble-chart": members(`
    ChartCollection.getItem ChartCollection.add ChartSeriesCollection.getItemAt ChartSeriesCollection.add ChartSeries.getDimensionValues
    ChartSeries.setBubbleSizes ChartSeries.setXAxisValues ChartSeries.setValues ChartSeries.delete ChartSeries.dataLabels
    ChartDataLabels.showSeriesName ChartDataLabels.showBubbleSize ChartDataLabels.showValue Chart.name Chart.series Worksheet.tables
    TableCollection.getItem Table.getDataBodyRange Range.getOffsetRange Range.getResizedRange Range.rowCount Range.values Range.getCell`),
  "chart-create-several-charts": members(`
    ChartCollection.add Chart.setPosition Chart.legend ChartLegend.position ChartLegend.format ChartLegendFormat.fill ChartFill.setSolidColor
    Chart.dataLabels ChartDataLabels.format ChartDataLabelFormat.font ChartFont.size ChartFont.color Chart.title ChartTitle.text`),
  "chart-data-source": members(`
    ChartSeries.getDimensionDataSourceString ChartSeries.getDimensionDataSourceType ChartSeries.name WorksheetCollection.getItemOrNullObject
    WorksheetCollection.add Worksheet.delete Worksheet.tables Worksheet.getUsedRange Worksheet.activate Worksheet.getRange TableCollection.add
    Table.name Table.rows Table.getHeaderRowRange TableRowCollection.add Range.values Range.format RangeFormat.autofitColumns
    RangeFormat.autofitRows ChartCollection.add Chart.setPosition ChartLegend.position`),
  "chart-data-table": members(`
    ChartCollection.getItem Chart.getDataTableOrNullObject ChartDataTable.visible ChartDataTable.showLegendKey
    ChartDataTable.showHorizontalBorder ChartDataTable.showVerticalBorder ChartDataTable.showOutlineBorder ChartDataTable.format
    ChartDataTableFormat.font ChartDataTableFormat.border ChartFont.color ChartFont.name ChartBorder.color`),
  "chart-legend": members(`
    Chart.legend ChartLegend.visible ChartLegend.format ChartLegendFormat.font ChartFont.bold ChartFont.color ChartFont.italic
    ChartFont.size ChartFont.name ChartFont.underline`),
  "chart-point": members(`
    ChartSeries.points ChartPointsCollection.getItemAt ChartPoint.format ChartPointFormat.fill ChartFill.setSolidColor`),
  "chart-series": members(`
    ChartSeriesCollection.count ChartSeriesCollection.getItemAt ChartSeriesCollection.add ChartSeries.delete ChartSeries.setValues
    ChartSeries.setXAxisValues Chart.series`),
  "chart-series-markers": members(`
    ChartSeries.markerStyle ChartSeries.markerForegroundColor ChartSeries.markerBackgroundColor ChartSeries.markerSize ChartTitle.text`),
  "chart-title-format": members(`
    ChartTitle.getSubstring ChartTitle.textOrientation ChartFormatString.font ChartFont.color`),
  "chart-trendlines": members(`
    ChartSeries.trendlines ChartTrendlineCollection.getItem ChartTrendlineCollection.add ChartTrendline.type ChartTrendline.format
    ChartTrendlineFormat.line ChartLineFormat.color`),
  "comment-basics": members(`
    Worksheet.comments Workbook.comments CommentCollection.add CommentCollection.getItemAt CommentCollection.getItemByCell Comment.content
    Comment.delete Comment.authorEmail Comment.authorName Comment.creationDate`),
  "comment-mentions": members(`CommentCollection.add`),
  "comment-replies": members(`
    Comment.replies CommentReplyCollection.add CommentReplyCollection.getItemAt CommentReply.content CommentReply.delete`),
  "comment-resolution": members(`CommentCollection.getItemAt Comment.resolved`),
  "conditional-formatting-advanced": members(`
    Table.getDataBodyRange Range.conditionalFormats ConditionalFormatCollection.add ConditionalFormat.preset ConditionalFormat.cellValue
    PresetCriteriaConditionalFormat.format PresetCriteriaConditionalFormat.rule ConditionalRangeFont.color ConditionalRangeFont.bold
    ConditionalRangeFill.color CellValueConditionalFormat.format CellValueConditionalFormat.rule`),
  "conditional-formatting-basic": members(`
    Worksheet.getRange Range.conditionalFormats ConditionalFormatCollection.add ConditionalFormatCollection.clearAll
    ConditionalFormatCollection.items ConditionalFormat.type ConditionalFormat.getRange ConditionalFormat.cellValue ConditionalFormat.colorScale
    ConditionalFormat.custom ConditionalFormat.dataBar ConditionalFormat.iconSet ConditionalFormat.preset ConditionalFormat.textComparison
    CellValueConditionalFormat.format CellValueConditionalFormat.rule ColorScaleConditionalFormat.criteria CustomConditionalFormat.rule
    CustomConditionalFormat.format ConditionalFormatRule.formula DataBarConditionalFormat.barDirection IconSetConditionalFormat.style
    IconSetConditionalFormat.criteria PresetCriteriaConditionalFormat.rule PresetCriteriaConditionalFormat.format TextConditionalFormat.rule
    TextConditionalFormat.format ConditionalRangeFormat.font ConditionalRangeFont.color Range.address`),
  "create-set-get-and-delete-custom-xml-parts": members(`
    Workbook.customXmlParts Workbook.settings CustomXmlPartCollection.add CustomXmlPartCollection.getItem
    CustomXmlPartCollection.getItemOrNullObject CustomXmlPart.id CustomXmlPart.getXml CustomXmlPart.setXml CustomXmlPart.delete
    SettingCollection.add SettingCollection.getItemOrNullObject Setting.value Setting.delete`),
  "test-xml-for-unique-namespace": members(`
    CustomXmlPartCollection.getByNamespace CustomXmlPartScopedCollection.getCount CustomXmlPartScopedCollection.getOnlyItem`),
  "culture-info": members(`
    Workbook.application Application.decimalSeparator Application.thousandsSeparator Application.cultureInfo CultureInfo.numberFormat
    NumberFormatInfo.numberDecimalSeparator NumberFormatInfo.numberGroupSeparator Range.values RangeFormat.autofitColumns`),
  "culture-info-date-time": members(`
    CultureInfo.datetimeFormat DatetimeFormatInfo.longDatePattern DatetimeFormatInfo.shortDatePattern DatetimeFormatInfo.dateSeparator
    DatetimeFormatInfo.longTimePattern DatetimeFormatInfo.timeSeparator TableCollection.getItemAt Table.getRange
    WorksheetCollection.getActiveWorksheet`),
  "data-changed": members(`
    Workbook.bindings BindingCollection.add Binding.onDataChanged Table.getRange`),
  "data-validation": members(`
    Range.dataValidation DataValidation.clear DataValidation.rule DataValidation.prompt DataValidation.errorAlert Table.columns
    TableColumnCollection.getItem TableColumn.getDataBodyRange`),
  "data-types-error-values": members(`Range.valuesAsJson`),
  "data-types-formatted-number": members(`Range.valuesAsJson`),
  "data-types-web-image": members(`Range.valuesAsJson Workbook.getActiveCell`),
  "custom-properties": members(`
    Workbook.properties DocumentProperties.custom CustomPropertyCollection.add CustomPropertyCollection.items CustomProperty.key
    CustomProperty.value Worksheet.customProperties WorksheetCustomPropertyCollection.add WorksheetCustomPropertyCollection.items
    WorksheetCustomProperty.key WorksheetCustomProperty.value`),
  properties: members(`
    Workbook.properties DocumentProperties.title DocumentProperties.subject DocumentProperties.keywords DocumentProperties.comments
    DocumentProperties.category DocumentProperties.manager DocumentProperties.company`),
  "event-column-and-row-sort": members(`
    Worksheet.onColumnSorted Worksheet.onRowSorted Worksheet.getRanges Range.find Range.sort RangeSort.apply Range.columnIndex
    Range.rowIndex RangeFormat.fill RangeFill.clear RangeFill.color`),
  "event-worksheet-single-click": members(`Worksheet.onSingleClicked`),
  "events-chart-activated": members(`
    Chart.onActivated Chart.onDeactivated ChartCollection.onActivated ChartCollection.onDeactivated Chart.name`),
  "events-comment-event-handler": members(`
    CommentCollection.onAdded CommentCollection.onChanged CommentCollection.onDeleted CommentCollection.getItem Comment.content`),
  "events-disable-events": members(`
    Runtime.enableEvents Range.columnCount Range.getCell BindingCollection.add Binding.onDataChanged`),
  "events-formula-changed": members(`Worksheet.onFormulaChanged`),
  "events-table-changed": members(`
    Workbook.tables TableCollection.getItemAt Table.onChanged Table.onSelectionChanged`),
  "events-tablecollection-changed": members(`
    TableCollection.onChanged TableCollection.getItem Worksheet.name`),
  "events-workbook-activated": members(`Workbook.onActivated`),
  "events-workbook-and-worksheet-collection": members(`
    SettingCollection.onSettingsChanged WorksheetCollection.onActivated WorksheetCollection.onAdded WorksheetCollection.onDeactivated`),
  "events-worksheet": members(`Worksheet.onChanged Range.delete`),
  "events-worksheet-protection": members(`Worksheet.onProtectionChanged`),
  "create-and-remove-named-item": members(`
    Worksheet.names NamedItemCollection.add NamedItemCollection.getItemOrNullObject NamedItemCollection.items NamedItem.name NamedItem.type
    NamedItem.value NamedItem.delete`),
  "update-named-item": members(`NamedItem.formula NamedItem.name Range.select`),
  "filter-data": members(`TableColumn.filter Filter.apply`),
  "resize-table": members(`Table.resize`),
  "pivottable-calculations": members(`
    Worksheet.pivotTables PivotTableCollection.getItem PivotTable.dataHierarchies DataPivotHierarchyCollection.getItem DataPivotHierarchy.showAs
    PivotTable.rowHierarchies RowColumnPivotHierarchyCollection.getItem RowColumnPivotHierarchy.fields PivotFieldCollection.getItem
    PivotField.items PivotItemCollection.getItem`),
  "pivottable-create-and-modify": members(`
    PivotTableCollection.add PivotTable.delete PivotTable.columnHierarchies PivotTable.hierarchies PivotTable.layout
    PivotHierarchyCollection.getItem RowColumnPivotHierarchyCollection.getItemOrNullObject RowColumnPivotHierarchyCollection.add
    RowColumnPivotHierarchyCollection.remove DataPivotHierarchyCollection.add DataPivotHierarchyCollection.items DataPivotHierarchy.name
    PivotLayout.layoutType`),
  "pivottable-filters-and-summaries": members(`
    PivotTable.filterHierarchies FilterPivotHierarchyCollection.getItemOrNullObject FilterPivotHierarchyCollection.add
    DataPivotHierarchy.summarizeBy PivotLayout.getDataBodyRange Range.getLastRow Range.formulas`),
  "pivottable-get-pivottables": members(`
    Workbook.pivotTables PivotTableCollection.items PivotTable.name Range.getPivotTables PivotTableScopedCollection.items
    Workbook.getSelectedRange`),
  "pivottable-pivotfilters": members(`
    PivotField.applyFilter PivotField.clearAllFilters PivotHierarchy.fields PivotHierarchy.name PivotHierarchyCollection.items
    FilterPivotHierarchyCollection.add`),
  "pivottable-pivotlayout": members(`
    PivotLayout.altTextTitle PivotLayout.altTextDescription PivotLayout.displayBlankLineAfterEachItem PivotLayout.emptyCellText
    PivotLayout.fillEmptyCells PivotLayout.preserveFormatting PivotLayout.repeatAllItemLabels PivotLayout.showColumnGrandTotals
    PivotLayout.showRowGrandTotals PivotLayout.showFieldHeaders RangeFormat.horizontalAlignment`),
  "pivottable-refresh": members(`PivotTable.refresh PivotTableCollection.getItem`),
  "pivottable-slicer": members(`
    Workbook.slicers Worksheet.slicers SlicerCollection.add SlicerCollection.getItem SlicerCollection.getItemAt Slicer.clearFilters
    Slicer.delete Slicer.selectItems Slicer.style Slicer.name Slicer.caption Slicer.left Slicer.top Slicer.height Slicer.width`),
  "pivottable-source-data": members(`PivotTable.getDataSourceString PivotTable.getDataSourceType`),
  "cell-properties": members(`
    Range.setCellProperties Range.getCellProperties Workbook.getActiveCell RangeFormat.autofitColumns Worksheet.getUsedRange`),
  "dynamic-arrays": members(`Range.formulas Range.getSpillingToRange Range.address`),
  "insert-delete-clear-range": members(`Range.insert Range.delete Range.clear`),
  outline: members(`Range.group Range.ungroup Worksheet.showOutlineLevels`),
  precedents: members(`
    Range.getPrecedents Range.getDirectPrecedents WorkbookRangeAreas.areas RangeCollection.items`),
  "range-areas": members(`
    Range.getSpecialCells Worksheet.getRanges Workbook.getSelectedRanges RangeAreas.format RangeFormat.fill RangeFill.color`),
  "range-auto-fill": members(`Range.autoFill`),
  "range-copyfrom": members(`Range.copyFrom Range.moveTo`),
  "range-dependents": members(`Range.getDependents`),
  "range-direct-dependents": members(`Range.getDirectDependents`),
  "range-find": members(`Range.find Range.findOrNullObject Table.getRange Range.address`),
  "range-get-range-edge": members(
    `Range.getRangeEdge Range.getExtendedRange Range.select Workbook.getSelectedRange`,
  ),
  "range-hyperlink": members(`
    Range.hyperlink Range.clear Range.getCell RangeFormat.font RangeFont.underline RangeFont.color`),
  "range-merged-ranges": members(`
    Range.merge Range.getRow Range.getMergedAreasOrNullObject RangeAreas.address RangeAreas.cellCount RangeAreas.areas RangeCollection.getItemAt
    RangeFormat.horizontalAlignment Range.select`),
  "range-relationships": members(`
    Range.getIntersectionOrNullObject Range.getUsedRange Range.getLastColumn Table.getDataBodyRange`),
  "range-remove-duplicates": members(`
    Range.removeDuplicates RemoveDuplicatesResult.removed RemoveDuplicatesResult.uniqueRemaining`),
  "range-text-orientation": members(`RangeFormat.textOrientation`),
  "used-range": members(`Range.getUsedRangeOrNullObject ChartCollection.add Chart.setPosition`),
  style: members(`
    Workbook.styles StyleCollection.add StyleCollection.getItem Style.delete Style.font Style.fill Style.textOrientation Style.autoIndent
    Style.includeProtection Style.shrinkToFit Style.locked Style.horizontalAlignment Style.readingOrder Style.wrapText Range.style
    RangeFormat.horizontalAlignment RangeFormat.verticalAlignment RangeFont.bold RangeFont.italic RangeFont.name RangeFont.size`),
  "shape-create-and-delete": members(`
    Worksheet.shapes ShapeCollection.items ShapeCollection.addGeometricShape Shape.delete Shape.left Shape.top Shape.height Shape.width
    Shape.rotation Shape.fill ShapeFill.foregroundColor ShapeFill.clear`),
  "shape-groups": members(`
    ShapeCollection.addGroup ShapeCollection.getItem Shape.group Shape.name ShapeGroup.ungroup`),
  "shape-images": members(`
    ShapeCollection.addImage Shape.image Shape.getAsImage Shape.incrementRotation Image.format`),
  "shape-lines": members(`
    ShapeCollection.addLine Shape.line Line.beginArrowheadLength Line.beginArrowheadWidth Line.beginArrowheadStyle Line.endArrowheadLength
    Line.endArrowheadWidth Line.endArrowheadStyle Line.connectBeginShape Line.connectEndShape Line.disconnectBeginShape
    Line.disconnectEndShape`),
  "shape-move-and-order": members(`
    Shape.incrementLeft Shape.incrementTop Shape.lockAspectRatio Shape.scaleHeight Shape.setZOrder`),
  "shape-textboxes": members(`
    ShapeCollection.addTextBox Shape.textFrame TextFrame.autoSizeSetting TextFrame.horizontalAlignment TextFrame.deleteText`),
  "create-get-change-delete-settings": members(`
    SettingCollection.getItem SettingCollection.getItemOrNullObject Setting.delete`),
  "data-protection": members(`
    Workbook.protection WorkbookProtection.protected WorkbookProtection.protect WorkbookProtection.unprotect Worksheet.protection
    WorksheetProtection.protected WorksheetProtection.protect WorksheetProtection.unprotect`),
  "workbook-built-in-functions": members(`Workbook.functions Functions.vlookup Functions.sum`),
  "workbook-calculation": members(`Application.calculationMode Application.calculate`),
  "workbook-get-active-cell": members(`Workbook.getActiveCell Range.address`),
  "workbook-insert-external-worksheets": members(`Workbook.insertWorksheetsFromBase64`),
  "workbook-save-and-close": members(`Workbook.save Workbook.close`),
  gridlines: members(`Worksheet.showGridlines`),
  "reference-worksheets-by-relative-position": members(`
    WorksheetCollection.getFirst WorksheetCollection.getLast Worksheet.getNext Worksheet.getPrevious Worksheet.name Range.text`),
  "tab-color": members(`Worksheet.tabColor`),
  "worksheet-auto-filter": members(`
    Worksheet.autoFilter AutoFilter.apply AutoFilter.clearColumnCriteria AutoFilter.reapply AutoFilter.remove`),
  "worksheet-copy": members(`Worksheet.copy Worksheet.name`),
  "worksheet-find-all": members(`Worksheet.findAllOrNullObject RangeAreas.format`),
  "worksheet-freeze-panes": members(`
    Worksheet.freezePanes WorksheetFreezePanes.freezeAt WorksheetFreezePanes.freezeColumns WorksheetFreezePanes.freezeRows
    WorksheetFreezePanes.getLocationOrNullObject WorksheetFreezePanes.unfreeze`),
  "worksheet-page-layout": members(`
    Worksheet.horizontalPageBreaks PageBreakCollection.add Worksheet.pageLayout PageLayout.centerHorizontally PageLayout.centerVertically
    PageLayout.orientation PageLayout.setPrintArea PageLayout.setPrintTitleRows PageLayout.zoom`),
  "worksheet-visibility": members(`Worksheet.visibility`),
  "multiple-property-set": members(`Range.set RangeFormat.fill RangeFont.name RangeFont.color`),
  "performance-optimization": members(`
    Application.calculate Application.suspendScreenUpdatingUntilNextSync Worksheet.getCell Range.values Range.untrack`),
};
