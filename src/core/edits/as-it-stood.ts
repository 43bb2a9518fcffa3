import type { Area } from "../values/addresses.ts";
import type { PlanCell, PlanConditionalFormat, PlanContent, SheetPlan } from "../plan/sheet-plan.ts";
import { SHEET_FONT } from "../summary/sheet-builder.ts";
import { movedTo, type SheetEdits } from "./find-edits.ts";
import { ofOffice } from "./merge-edits.ts";
import { constant, constantOf, type Standing } from "./standing.ts";
import { withKept } from "./with-kept.ts";
import type { KeptCell, WrittenContent, WrittenSheet } from "./written-sheet.ts";

/** With its formulas as they stand; or with the values these had when the sheet was written, which its words speak of. */
type How = "live" | "values";

/** What we wrote on a sheet, what a person changed in it, and what it holds now. */
interface Stood {
  readonly written: WrittenSheet;
  readonly edits: SheetEdits;
  readonly standing: Standing;
  readonly how: How;
}

/** The sheet as it stood, as a plan: what we wrote and what a person changed in it, rows and columns of theirs included. */
export function asItStood(written: WrittenSheet, edits: SheetEdits, standing: Standing, how: How): SheetPlan {
  const stood = { written, edits, standing, how };
  const edited = editedCells(stood);
  const cells = [...untouchedCells(stood), ...edited.cells].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  return withKept(movedSheet(stood, cells), [...edited.kept, ...addedCells(stood)]);
}

function untouchedCells({ written, edits, standing, how }: Stood): PlanCell[] {
  const edited = new Set(edits.cells.map(keyOf));
  return written.cells.flatMap((cell): PlanCell[] => {
    const [row, column] = [edits.rows[cell.row] ?? null, edits.columns[cell.column] ?? null];
    if (row === null || column === null || edited.has(keyOf(cell))) return [];
    const content =
      // What a formula gave when it was read, it need not give any more.
      how === "live" && cell.content.kind === "formula"
        ? ofOffice(standing.contentAt(row, column))
        : valueOf(cell.content);
    return [{ row, column, content, ...(cell.style === undefined ? {} : { style: cell.style }) }];
  });
}

/** Cells of ours whose words a person changed: our looks, their words. */
function editedCells({ written, edits, how }: Stood): { cells: PlanCell[]; kept: KeptCell[] } {
  const styleOf = new Map(written.cells.map((cell) => [keyOf(cell), cell.style]));
  const doubtful = new Set(written.kept.filter(({ isDoubtful }) => isDoubtful).map(keyOf));
  const cells: PlanCell[] = [];
  const kept: KeptCell[] = [];
  for (const edit of edits.cells) {
    const style = styleOf.get(keyOf(edit));
    const place = { row: edit.standingRow, column: edit.standingColumn };
    cells.push({ ...place, content: { kind: "blank" }, ...(style === undefined ? {} : { style }) });
    kept.push({
      ...place,
      content: how === "live" ? ofOffice(edit.office) : constantOf(edit.office),
      ...(edit.numberFormat === undefined ? {} : { numberFormat: edit.numberFormat }),
      isDoubtful: doubtful.has(keyOf(edit)),
    });
  }
  return { cells, kept };
}

/** What stands in rows and columns that a person put in. */
function addedCells({ edits, standing, how }: Stood): KeptCell[] {
  return [...addedPlaces(edits)].flatMap(([row, column]): KeptCell[] => {
    const content = standing.contentAt(row, column);
    if (content.kind === "blank") return [];
    const numberFormat = standing.numberFormatAt(row, column);
    return [
      {
        row,
        column,
        content: how === "live" ? ofOffice(content) : constantOf(content),
        ...(content.kind === "text" || numberFormat === "General" ? {} : { numberFormat }),
        isDoubtful: false,
      },
    ];
  });
}

/** The frame of what we wrote, every place of it where it stands now. */
function movedSheet({ written: { frame }, edits }: Stood, cells: PlanCell[]): SheetPlan {
  const row = (index: number): number => movedTo(edits.rows, index);
  const column = (index: number): number => movedTo(edits.columns, index);
  const areaOf = ({ top, left, bottom, right }: Area): Area => ({
    top: row(top),
    left: column(left),
    bottom: row(bottom),
    right: column(right),
  });
  const columnWidths = Array.from({ length: edits.ownColumns }, () => DEFAULT_WIDTH);
  frame.columnWidths.forEach((width, index) => (columnWidths[column(index)] = width));
  const heights = Object.entries(frame.rowHeights).map(([index, height]) => [row(Number(index)), height]);
  const charts = frame.charts?.map((chart) => ({
    ...chart,
    area: areaOf(chart.area),
    source: areaOf(chart.source),
  }));
  const { printArea, titleRows, pageBreaks } = frame.page;
  return {
    ...frame,
    cells,
    columnWidths,
    rowHeights: Object.fromEntries(heights) as Record<number, number>,
    merges: frame.merges.filter((merge) => isWhole(merge, edits)).map(areaOf),
    conditionalFormats: frame.conditionalFormats.map((one) => movedRule(one, areaOf(one.area))),
    ...(charts === undefined ? {} : { charts }),
    page: {
      ...frame.page,
      printArea: areaOf(printArea),
      titleRows: titleRows && { first: row(titleRows.first), last: row(titleRows.last) },
      pageBreaks: pageBreaks.map(row),
    },
  };
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}

/** Points of a column that a person put in. */
const DEFAULT_WIDTH = 60;

function valueOf(content: WrittenContent): PlanContent {
  if (content.kind !== "formula") return content;
  return constant(content.result);
}

function* addedPlaces({
  addedRows,
  addedColumns,
  ownRows,
  ownColumns,
}: SheetEdits): Generator<[number, number]> {
  const rows = new Set(addedRows);
  for (const row of addedRows) for (let column = 0; column < ownColumns; column += 1) yield [row, column];
  for (const column of addedColumns) {
    for (let row = 0; row < ownRows; row += 1) if (!rows.has(row)) yield [row, column];
  }
}

function isWhole({ top, left, bottom, right }: Area, { rows, columns }: SheetEdits): boolean {
  return [rows[top], rows[bottom], columns[left], columns[right]].every(
    (place) => place !== null && place !== undefined,
  );
}

/** A rule's formula reads relative to the first cell of its area. */
function movedRule(rule: PlanConditionalFormat, area: Area): PlanConditionalFormat {
  if (rule.kind !== "formula") return { ...rule, area };
  const down = area.top - rule.area.top;
  const formula = rule.formula.replace(
    /("(?:[^"]|"")*")|(\$?[A-Z]{1,3})(\d+)(?![\d(])/g,
    (part: string, text: string | undefined, column: string, row: string) =>
      text === undefined ? `${column}${Number(row) + down}` : part,
  );
  return { ...rule, area, formula };
}

/** Values alone, in the font of our sheets: of a sheet about which nothing else is known. */
export function valuesPlan(standing: Standing, mark: string, name: string): SheetPlan {
  const cells = Array.from({ length: standing.rows }, (_, row) =>
    Array.from({ length: standing.columns }, (__, column): PlanCell => {
      const numberFormat = standing.numberFormatAt(row, column);
      return {
        row,
        column,
        content: constantOf(standing.contentAt(row, column)),
        ...(numberFormat === "General" ? {} : { style: numberFormat }),
      };
    }),
  )
    .flat()
    .filter(({ content }) => content.kind !== "blank");
  const formats = new Set(cells.flatMap(({ style }) => style ?? []));
  return valuesSheet({
    mark,
    name,
    columnWidths: Array.from({ length: standing.columns }, () => DEFAULT_WIDTH),
    styles: Object.fromEntries([...formats].map((numberFormat) => [numberFormat, { numberFormat }])),
    cells,
    last: { row: Math.max(0, standing.rows - 1), column: Math.max(0, standing.columns - 1) },
  });
}

/** A plain sheet of values, printed across A4 up to its last cell. */
export function valuesSheet({
  last,
  ...sheet
}: Pick<SheetPlan, "mark" | "name" | "columnWidths" | "styles" | "cells"> & {
  readonly last: { readonly row: number; readonly column: number };
}): SheetPlan {
  return {
    ...sheet,
    tabColor: null,
    showGridlines: true,
    rowHeights: {},
    baseStyle: { fontName: SHEET_FONT, fontSize: 12 },
    merges: [],
    freeze: { rows: 0, columns: 0 },
    conditionalFormats: [],
    validations: [],
    page: {
      orientation: "landscape",
      paper: "A4",
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: last.row, right: last.column },
      titleRows: null,
      pageNumbers: false,
      pageBreaks: [],
      centreHorizontally: false,
    },
  };
}
