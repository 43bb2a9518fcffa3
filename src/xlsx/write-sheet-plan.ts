import { MAX_COLUMNS } from "../core/workbook/addresses.ts";
import type {
  PageSetup,
  PlanCell,
  PlanConditionalFormat,
  PlanStyle,
  PlanValidation,
  SheetPlan,
} from "../core/summary/sheet-plan.ts";
import type {
  BorderLine,
  BorderSide,
  CellFormat,
  XlsxCell,
  XlsxColumn,
  XlsxConditionalFormat,
  XlsxDocument,
  XlsxPage,
  XlsxRow,
  XlsxSheet,
  XlsxValidation,
} from "./document.ts";
import { addSheet, freeSheetName } from "./new-document.ts";
import { charactersOfPoints } from "./sheet/column-width.ts";
import { emptyContent } from "./sheet/read-sheet.ts";
import { MARK_PROPERTY } from "./stored-keys.ts";

/**
 * Writes a sheet as planned into the document: the sheet with the plan's mark is rewritten in place, under the name
 * it has; when there is none, one is added behind the others. Nothing else in the document changes but that formats
 * are appended.
 */
export function writeSheetPlan(document: XlsxDocument, plan: SheetPlan): { readonly sheetName: string } {
  const sheet =
    findPlannedSheet(document, plan.mark) ?? addSheet(document, freeSheetName(document, plan.name));
  const formats = new FormatTable(document.formats, plan);
  Object.assign(sheet, emptyContent(), {
    changed: true,
    hasDrawing: sheet.hasDrawing,
    isProtected: sheet.isProtected,
    defaultColumnWidth: sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight,
  });
  sheet.customProperties.set(MARK_PROPERTY, plan.mark);
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.showGridlines;
  sheet.rows = planRows(plan, formats);
  sheet.columns = planColumns(plan, formats, document);
  sheet.merges = plan.merges.map((merge) => ({ ...merge }));
  sheet.freeze = { ...plan.freeze };
  sheet.conditionalFormats = plan.conditionalFormats.map(planRule);
  sheet.validations = plan.validations.flatMap(planValidation);
  sheet.page = planPage(plan.page);
  return { sheetName: sheet.name };
}

/** The plan's styles as formats of the document; equal ones share a number. */
class FormatTable {
  private readonly known: Map<string, number>;
  private readonly numbers = new Map<string, number>();
  readonly base: number;

  constructor(
    private readonly formats: CellFormat[],
    private readonly plan: SheetPlan,
  ) {
    this.known = new Map(formats.map((format, index) => [JSON.stringify(format), index]));
    this.base = this.numberOf(planFormat(this.plan.baseStyle, formats[0]));
  }

  /** Number of a style of the plan; the sheet's own style when there is none of that name. */
  style(key: string | undefined): number {
    if (key === undefined) return this.base;
    let number = this.numbers.get(key);
    if (number === undefined) {
      const style = { ...this.plan.baseStyle, ...this.plan.styles[key] };
      number = this.numberOf(planFormat(style, this.formats[0]));
      this.numbers.set(key, number);
    }
    return number;
  }

  private numberOf(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.formats.push(format);
    this.known.set(key, this.formats.length - 1);
    return this.formats.length - 1;
  }
}

function planFormat(style: PlanStyle, normal: CellFormat | undefined): CellFormat {
  const borders: CellFormat["borders"] = { top: null, bottom: null, left: null, right: null };
  if (style.borders) {
    const line: BorderLine = {
      style: style.borders.weight ?? "thin",
      color: style.borders.color.toUpperCase(),
    };
    const sides: readonly BorderSide[] = style.borders.sides;
    for (const side of sides) borders[side] = line;
  }
  return {
    numberFormat: style.numberFormat ?? "General",
    font: {
      name: style.fontName ?? normal?.font.name ?? "Times New Roman",
      size: style.fontSize ?? normal?.font.size ?? 12,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      underline: style.underline ?? false,
      strike: false,
      color: style.color?.toUpperCase() ?? null,
    },
    fill: style.fill?.toUpperCase() ?? null,
    borders,
    horizontal: style.horizontal ?? "general",
    vertical: style.vertical ?? "bottom",
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    rotation: 0,
    locked: true,
    quotePrefix: false,
  };
}

function planRows(plan: SheetPlan, formats: FormatTable): Map<number, XlsxRow> {
  const rows = new Map<number, XlsxRow>();
  const rowAt = (index: number) => {
    let row = rows.get(index);
    if (!row) {
      row = { cells: new Map(), height: plan.rowHeights[index] ?? null, hidden: false, style: null };
      rows.set(index, row);
    }
    return row;
  };
  for (const index of Object.keys(plan.rowHeights)) rowAt(Number(index));
  for (const cell of plan.cells) rowAt(cell.row).cells.set(cell.column, planCell(cell, formats));
  // The border of a merged area is drawn by the cells it covers, so they look as its first cell does.
  for (const merge of plan.merges) {
    const first = rows.get(merge.top)?.cells.get(merge.left);
    if (!first) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        const { cells } = rowAt(row);
        if (!cells.has(column)) cells.set(column, { value: null, formula: null, style: first.style });
      }
    }
  }
  return rows;
}

function planCell(cell: PlanCell, formats: FormatTable): XlsxCell {
  const style = formats.style(cell.style);
  switch (cell.content.kind) {
    case "blank":
      return { value: null, formula: null, style };
    case "text":
      return { value: cell.content.text, formula: null, style };
    case "number":
      return { value: cell.content.value, formula: null, style };
    case "formula":
      return { value: cell.content.result, formula: withoutEquals(cell.content.formula), style };
  }
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}

/** Every column of the sheet has the sheet's style, so that what a person adds looks alike. */
function planColumns(plan: SheetPlan, formats: FormatTable, document: XlsxDocument): XlsxColumn[] {
  const font = document.formats[0]?.font ?? { name: "Calibri", size: 11 };
  const style = formats.base === 0 ? null : formats.base;
  const columns: XlsxColumn[] = plan.columnWidths.map((points, index) => ({
    first: index,
    last: index,
    width: charactersOfPoints(points, font),
    hidden: false,
    style,
  }));
  if (style !== null && columns.length < MAX_COLUMNS) {
    columns.push({ first: columns.length, last: MAX_COLUMNS - 1, width: null, hidden: false, style });
  }
  return columns;
}

function planRule(rule: PlanConditionalFormat, index: number): XlsxConditionalFormat {
  const common = {
    id: `plan-${index + 1}`,
    areas: [{ ...rule.area }],
    priority: index + 1,
    stopIfTrue: false,
  };
  if (rule.kind === "dataBar") {
    return {
      ...common,
      kind: "dataBar",
      color: rule.color.toUpperCase(),
      minimum: { type: "number", value: "0" },
      maximum: { type: "number", value: String(rule.maximum) },
      showValue: true,
    };
  }
  return {
    ...common,
    kind: "custom",
    formula: withoutEquals(rule.formula),
    format: {
      fill: rule.fill?.toUpperCase() ?? null,
      color: rule.color?.toUpperCase() ?? null,
      bold: rule.bold ?? null,
      italic: null,
    },
  };
}

/** A list in a file may have 255 characters and no commas within; Excel repairs a workbook in which it has more. */
const MAX_LIST = 255;

function planValidation({ area, rule, message }: PlanValidation): XlsxValidation[] {
  const common = {
    areas: [{ ...area }],
    allowBlank: true,
    showDropDown: true,
    prompt: null,
    error: { style: "stop" as const, title: "", message },
  };
  switch (rule.kind) {
    case "list": {
      const list = rule.values.join(",");
      if (list.length > MAX_LIST || rule.values.some((value) => value.includes(","))) return [];
      const formula1 = `"${list.replaceAll('"', '""')}"`;
      return [{ ...common, type: "list", operator: "between", formula1, formula2: null }];
    }
    case "wholeNumber":
      return [
        {
          ...common,
          type: "whole",
          operator: "between",
          formula1: String(rule.minimum),
          formula2: String(rule.maximum),
        },
      ];
    case "date":
      // Any day Excel knows.
      return [{ ...common, type: "date", operator: "greaterThanOrEqual", formula1: "1", formula2: null }];
  }
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const A4 = 9;

function planPage(page: PageSetup): XlsxPage {
  const points = (millimetres: number) => millimetres * POINTS_PER_MILLIMETRE;
  const { margins } = page;
  return {
    orientation: page.orientation,
    paperSize: A4,
    margins: {
      top: points(margins.top),
      bottom: points(margins.bottom),
      left: points(margins.left),
      right: points(margins.right),
      header: points(margins.header),
      footer: points(margins.footer),
    },
    fitToWidth: page.fitToWidth ? 1 : null,
    // As many pages high as it takes.
    fitToHeight: page.fitToWidth ? 0 : null,
    scale: null,
    printArea: [{ ...page.printArea }],
    titleRows: page.titleRows && { ...page.titleRows },
    titleColumns: null,
    header: { all: page.pageNumbers ? "&C&P" : "", first: "" },
    footer: { all: "", first: "" },
    differentFirstPage: page.pageNumbers,
    centreHorizontally: page.centreHorizontally,
    centreVertically: false,
    printGridlines: false,
    rowBreaks: [...page.pageBreaks],
  };
}

/** Where the sheet of a plan is; null when it has not been written yet. */
export function findPlannedSheet(document: XlsxDocument, mark: string): XlsxSheet | null {
  return document.sheets.find((sheet) => sheet.customProperties.get(MARK_PROPERTY) === mark) ?? null;
}
