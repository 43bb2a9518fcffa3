import { MAX_COLUMNS, type Area } from "../core/values/addresses.ts";
import type { BroughtBack, Rewriting } from "../core/plan/port.ts";
import { stylesOf } from "../core/plan/plan-cells.ts";
import { ownArea, type PageSetup, type PlanCell, type SheetPlan } from "../core/plan/sheet-plan.ts";
import type { XlsxCell, XlsxColumn, XlsxDocument, XlsxPage, XlsxRow, XlsxSheet } from "./model/document.ts";
import { addDocumentSheet, freeDocumentSheetName } from "./workbook/new-document.ts";
import { planCharts } from "./charts/plan-charts.ts";
import { PlanFormats } from "./plan-formats.ts";
import { PlannedRows } from "./planned-rows.ts";
import { planRule, planValidation, withoutEquals } from "./plan-rules.ts";
import { charactersOfPoints } from "./sheet/column-width.ts";
import { defaultFont, emptyContent } from "./sheet/read-sheet.ts";
import { notesBeside, placeNotes } from "./notes-beside.ts";
import { propertyOf } from "./workbook/custom-parts.ts";
import { FORM_KEY, MARK_KEY, ROWS_KEY, WRITTEN_KEY } from "../core/plan/stored-keys.ts";

/**
 * Writes a sheet as planned into the document: the sheet with the plan's mark is rewritten in place, under the name
 * it has; when there is none, one is added behind the others. What a person wrote beside it stays. A form is always
 * added: what is there already is the user's. Nothing else in the document changes but that formats are appended.
 */
export function writeSheetPlan(
  document: XlsxDocument,
  plan: SheetPlan,
  kind: "writeSheet" | "addForm" = "writeSheet",
  over?: Rewriting,
): { readonly sheetName: string } {
  const standing = kind === "addForm" ? null : findPlannedSheet(document, plan.mark);
  const sheet = standing ?? addDocumentSheet(document, freeDocumentSheetName(document, plan.name));
  const formats = new PlanFormats(document.formats, plan);
  const own = ownArea(plan);
  const beside = over?.back && takeLinesBelow(sheet, over.back.below, over.rows) ? over.back.beside : [];
  const notes = notesBeside(sheet, own, over);
  const officeWidths = over ? widthsOfOffice(sheet, over, document) : [];
  Object.assign(sheet, emptyContent(), {
    changed: true,
    hasDrawing: sheet.hasDrawing,
    isProtected: sheet.isProtected,
    defaultColumnWidth: sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight,
  });
  markAsOurs(sheet, plan.mark, kind, own);
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.showGridlines;
  sheet.rows = planRows(plan, formats);
  sheet.columns = planColumns(plan, formats, document, officeWidths);
  sheet.merges = plan.merges.map((merge) => ({ ...merge }));
  placeNotes(sheet, notes);
  const lines = new PlanFormats(document.formats, lineLook(plan, over));
  placeLines(sheet, [...linesBelow(sheet, over?.leftovers ?? [], own), ...beside], lines);
  sheet.freeze = { ...plan.freeze };
  sheet.conditionalFormats = plan.conditionalFormats.map(planRule);
  sheet.validations = plan.validations.flatMap(planValidation);
  sheet.charts = planCharts(sheet.charts, plan.charts ?? []);
  sheet.page = planPage(plan.page);
  return { sheetName: sheet.name };
}

function markAsOurs(
  { customProperties }: XlsxSheet,
  mark: string,
  kind: "writeSheet" | "addForm",
  own: Area,
): void {
  const key = kind === "addForm" ? FORM_KEY : MARK_KEY;
  if (propertyOf(customProperties, key) === null) customProperties.set(key, mark);
  customProperties.delete(WRITTEN_KEY);
  customProperties.set(ROWS_KEY, String(own.bottom + 1));
}

/** Formats are numbered now, in the order of the plan; the rows of a large one are made when they are asked for. */
function planRows(plan: SheetPlan, formats: PlanFormats): Map<number, XlsxRow> {
  for (const style of stylesOf(plan.cells)) formats.style(style);
  const rows = new PlannedRows(plan, (cell) => planCell(cell, formats));
  return plan.cells.length > MANY_CELLS ? rows : new Map(rows);
}

/** Sheets of some 2,000 units. */
const MANY_CELLS = 40_000;

function planCell(cell: PlanCell, formats: PlanFormats): XlsxCell {
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

/** Characters by which a width may differ from the one that was set: programs round them. */
const WIDTH_TOLERANCE = 0.4;

/** Characters by column of the plan; null where nobody has changed the width that we gave it. */
function widthsOfOffice(sheet: XlsxSheet, { widths }: Rewriting, document: XlsxDocument): (number | null)[] {
  const font = defaultFont(document);
  return widths.map((own) => {
    if (own === null) return null;
    const run = sheet.columns.find(({ first, last }) => own.column >= first && own.column <= last);
    const now = run?.hidden === true ? 0 : (run?.width ?? null);
    return now !== null && Math.abs(now - charactersOfPoints(own.width, font)) > WIDTH_TOLERANCE ? now : null;
  });
}

/** Cells of a row that the plan does not have. */
type Line = BroughtBack["beside"][number];

/** The look of the sheet, with the number formats of such cells. */
function lineLook(plan: SheetPlan, over: Rewriting | undefined): SheetPlan {
  const lines = [...(over?.leftovers ?? []), ...(over?.back?.beside ?? []).map(({ cells }) => cells)];
  const formats = lines.flatMap((line) => line.flatMap(({ numberFormat }) => numberFormat ?? []));
  return {
    ...plan,
    styles: Object.fromEntries(formats.map((numberFormat) => [numberFormat, { numberFormat }])),
  };
}

/** What has no place in the sheet any more goes below everything else. */
function linesBelow(sheet: XlsxSheet, leftovers: Rewriting["leftovers"], own: Area): Line[] {
  const first = Math.max(own.bottom, lastFilledRow(sheet)) + 2;
  return leftovers.map((cells, index) => ({ row: first + index, cells }));
}

function lastFilledRow(sheet: XlsxSheet): number {
  const filled = [...sheet.rows].filter(([, { cells }]) =>
    [...cells.values()].some(({ value }) => value !== null),
  );
  return filled.reduce((last, [row]) => Math.max(last, row), -1);
}

function placeLines(sheet: XlsxSheet, lines: readonly Line[], formats: PlanFormats): void {
  for (const { row, cells } of lines) {
    const line = sheet.rows.get(row) ?? { cells: new Map(), height: null, hidden: false, style: null };
    for (const { column, content, numberFormat } of cells) {
      const style = numberFormat === undefined ? {} : { style: numberFormat };
      line.cells.set(column, planCell({ row, column, content, ...style }, formats));
    }
    sheet.rows.set(row, line);
  }
}

/** Takes the lines away with which the sheet ends, where they are still those that were put below; whether they were. */
function takeLinesBelow(sheet: XlsxSheet, lines: Rewriting["leftovers"], rows: number): boolean {
  const first = lastFilledRow(sheet) + 1 - lines.length;
  if (lines.length === 0 || first < rows) return false;
  const isSame = lines.every((line, index) =>
    line.every(({ column, content }) => {
      const cell = sheet.rows.get(first + index)?.cells.get(column);
      const wished =
        content.kind === "text" ? content.text : content.kind === "number" ? content.value : null;
      return (cell?.formula ?? null) === null && (cell?.value ?? null) === wished;
    }),
  );
  if (!isSame) return false;
  for (const [index, line] of lines.entries())
    for (const { column } of line) sheet.rows.get(first + index)?.cells.delete(column);
  return true;
}

/** Every column of the sheet has the sheet's style, so that what a person adds looks alike. */
function planColumns(
  plan: SheetPlan,
  formats: PlanFormats,
  document: XlsxDocument,
  officeWidths: readonly (number | null)[],
): XlsxColumn[] {
  const font = defaultFont(document);
  const style = formats.base === 0 ? null : formats.base;
  const columns: XlsxColumn[] = plan.columnWidths.map((points, index) => ({
    first: index,
    last: index,
    width: officeWidths[index] || charactersOfPoints(points, font),
    hidden: officeWidths[index] === 0,
    style,
  }));
  if (style !== null && columns.length < MAX_COLUMNS) {
    columns.push({ first: columns.length, last: MAX_COLUMNS - 1, width: null, hidden: false, style });
  }
  return columns;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const A4 = 9;

function planPage(page: PageSetup): XlsxPage {
  const points = (millimetres: number) => millimetres * POINTS_PER_MILLIMETRE;
  const { margins } = page;
  // An ampersand begins a code of the header: doubled it is itself.
  const notice = page.notice ? `&R${page.notice.replaceAll("&", "&&")}` : "";
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
    // A program that prints the whole workbook would count on, and leave the number away on its first page only.
    firstPageNumber: page.pageNumbers ? 1 : null,
    printArea: [{ ...page.printArea }],
    titleRows: page.titleRows && { ...page.titleRows },
    titleColumns: null,
    header: {
      all: `${page.pageNumbers ? "&C&P" : ""}${notice}`,
      first: notice,
    },
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
  return document.sheets.find((sheet) => propertyOf(sheet.customProperties, MARK_KEY) === mark) ?? null;
}
