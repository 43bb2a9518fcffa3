import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import { contains, type Area } from "../../core/values/addresses.ts";
import { defaultCharacters, pointsOfCharacters, type DefaultFont } from "../../xlsx/sheet/column-width.ts";
import type { XlsxSheet } from "../../xlsx/model/document.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { chartFrames } from "./chart-frames.ts";
import type { SheetLooks } from "./conditional-looks.ts";
import { styleKey, univerStyle } from "./univer-style.ts";

/** Room below and to the right of what is filled, as Excel seems endless. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const FEWEST_COLUMNS = 26;
/** Height of a row of a sheet that says nothing. */
const ROW_POINTS = 15;

/** Styles by key, shared by all sheets of a workbook. */
export type StyleSheet = Record<string, IStyleData>;

export function univerSheet(
  model: WorkbookModel,
  sheet: XlsxSheet,
  looks: SheetLooks,
  styles: StyleSheet,
): Partial<IWorksheetData> {
  const extent = usedExtent(sheet);
  const font = model.formats.at(0).font;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    gridlinesColor: "#e1e1e1",
    rowHeader: { width: 42, hidden: sheet.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    columnHeader: { height: 22, hidden: sheet.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    rowCount: extent.rows + SPARE_ROWS,
    columnCount: Math.max(FEWEST_COLUMNS, extent.columns + SPARE_COLUMNS),
    defaultRowHeight: pixelsOfPoints(sheet.defaultRowHeight ?? ROW_POINTS),
    defaultColumnWidth: pixelsOfCharacters(sheet.defaultColumnWidth ?? defaultCharacters(font), font),
    freeze: univerFreeze(sheet),
    mergeData: [...sheet.merges, ...chartFrames(sheet).map(({ area }) => area)].map(univerRange),
    rowData: univerRows(sheet),
    columnData: univerColumns(sheet, extent.columns + SPARE_COLUMNS, font),
    cellData: univerCells(model, sheet, wholeSheet(sheet), looks, (key, make) => {
      styles[key] ??= make();
      return key;
    }),
  };
}

/** Cells of an area as the grid takes them; `toStyle` turns a style into what is put in the cell. */
export function univerCells(
  model: WorkbookModel,
  sheet: XlsxSheet,
  area: Area,
  looks: SheetLooks,
  toStyle: (key: string, make: () => IStyleData) => string | IStyleData,
): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const [row, { cells }] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    const line: IObjectArrayPrimitiveType<ICellData> = {};
    for (const [column, cell] of cells) {
      if (column < area.left || column > area.right) continue;
      const look = looks.get(row)?.get(column);
      line[column] = {
        v: look?.bar?.showValue === false ? "" : model.displayText(sheet.id, row, column),
        t: CellValueType.STRING,
        f: null,
        s: toStyle(styleKey(cell.style, cell.value, look), () =>
          univerStyle(model.effectiveFormat(sheet.id, row, column), cell.value, look),
        ),
      };
    }
    matrix[row] = line;
  }
  for (const { area: frame, text } of chartFrames(sheet)) {
    if (!contains(area, frame.top, frame.left)) continue;
    const line = matrix[frame.top] ?? {};
    line[frame.left] = { v: text, t: CellValueType.STRING, f: null, s: toStyle("chart", () => CHART_STYLE) };
    matrix[frame.top] = line;
  }
  return matrix;
}

const CHART_STYLE: IStyleData = {
  ht: HorizontalAlign.CENTER,
  vt: VerticalAlign.MIDDLE,
  bg: { rgb: "#f2f2f2" },
  cl: { rgb: "#595959" },
  it: BooleanNumber.TRUE,
};

export function univerRange(area: Area): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

function univerFreeze({ freeze }: XlsxSheet): IFreeze {
  return {
    xSplit: freeze.columns,
    ySplit: freeze.rows,
    startRow: freeze.rows || -1,
    startColumn: freeze.columns || -1,
  };
}

function univerRows(sheet: XlsxSheet): IObjectArrayPrimitiveType<IRowData> {
  const rows: IObjectArrayPrimitiveType<IRowData> = {};
  for (const [index, row] of sheet.rows) {
    rows[index] = {
      hd: row.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      ia: row.height === null ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      ...(row.height === null ? {} : { h: pixelsOfPoints(row.height) }),
    };
  }
  return rows;
}

function univerColumns(
  sheet: XlsxSheet,
  count: number,
  font: DefaultFont,
): IObjectArrayPrimitiveType<IColumnData> {
  const columns: IObjectArrayPrimitiveType<IColumnData> = {};
  for (const run of sheet.columns) {
    for (let index = run.first; index <= Math.min(run.last, count); index += 1) {
      columns[index] = {
        hd: run.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        ...(run.width === null ? {} : { w: pixelsOfCharacters(run.width, font) }),
      };
    }
  }
  return columns;
}

export function wholeSheet(sheet: XlsxSheet): Area {
  const { rows, columns } = usedExtent(sheet);
  return { top: 0, left: 0, bottom: rows + SPARE_ROWS, right: columns + SPARE_COLUMNS };
}

function usedExtent(sheet: XlsxSheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, { cells }] of sheet.rows) {
    rows = Math.max(rows, row + 1);
    for (const column of cells.keys()) columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}

function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

function pixelsOfCharacters(characters: number, font: DefaultFont): number {
  return pixelsOfPoints(pointsOfCharacters(characters, font));
}
