import type { Area } from "../../core/values/addresses.ts";
import { cellArea, intersects, rowCount } from "../../xlsx/calculation/areas.ts";
import { movedArea, type Move } from "../../xlsx/calculation/moved-references.ts";
import type { TableColumn, XlsxCell, XlsxDocument, XlsxSheet, XlsxTable } from "../../xlsx/model/document.ts";
import { bodyOf } from "../../xlsx/workbook/file-tables.ts";
import { clearContents, putContent } from "./contents.ts";
import type { Edits } from "./edits.ts";
import type { FormatTable } from "./formats.ts";
import { invalidArgument, ModelError } from "./model-error.ts";
import { hasContent } from "./used-area.ts";

const STYLE: XlsxTable["style"] = {
  name: "TableStyleMedium2",
  firstColumn: false,
  lastColumn: false,
  rowStripes: true,
  columnStripes: false,
};

/** Makes a table of an area whose first row is its header. */
export function addTable(edits: Edits, formats: FormatTable, sheet: XlsxSheet, wished: Area): XlsxTable {
  const isHeaderOnly = wished.top === wished.bottom;
  const area = isHeaderOnly ? { ...wished, bottom: wished.bottom + 1 } : wished;
  // The code Excel on Windows and the web give (office-js #1199, office-js-docs #417).
  if (sheet.tables.some((other) => intersects(other.area, area))) {
    throw invalidArgument("A table cannot overlap another table.");
  }
  const table: XlsxTable = {
    number: freeNumber(edits.document),
    name: freeName(edits.document, "Table"),
    area,
    headerRows: 1,
    totalRows: 0,
    columns: [],
    hasFilterButtons: true,
    hasInsertRow: isHeaderOnly && !holdsAnything(sheet, { ...area, top: area.bottom }),
    style: STYLE,
  };
  // A table has no merged cells.
  edits.assign(
    sheet,
    sheet,
    "merges",
    sheet.merges.filter((merge) => !intersects(merge, area)),
  );
  putTables(edits, sheet, [...sheet.tables, table]);
  return keepHeaders(edits, formats, sheet, table);
}

/** The table on a copy of its sheet, under a name of its own. */
export function copyTable(edits: Edits, sheet: XlsxSheet, table: XlsxTable): void {
  const { document } = edits;
  const name = freeName(document, table.name);
  putTables(edits, sheet, [...sheet.tables, { ...table, number: freeNumber(document), name }]);
}

export function replaceTable(edits: Edits, sheet: XlsxSheet, table: XlsxTable): XlsxTable {
  putTables(
    edits,
    sheet,
    sheet.tables.map((other) => (other.number === table.number ? table : other)),
  );
  return table;
}

export function removeTable(edits: Edits, sheet: XlsxSheet, { number }: XlsxTable): void {
  putTables(
    edits,
    sheet,
    sheet.tables.filter((other) => other.number !== number),
  );
}

/** Formulas may name tables, so they are found anew. */
function putTables(edits: Edits, sheet: XlsxSheet, tables: XlsxTable[]): void {
  edits.assign(sheet, sheet, "tables", tables);
  edits.note({ kind: "names" });
  edits.note({ kind: "layout", sheetId: sheet.id });
}

/**
 * After cells were written: headers stay texts, each another one, and the columns are called by them; a row typed into an
 * empty table is its first. A file whose header cells and columns differ is one that Excel repairs.
 */
export function keepTables(
  edits: Edits,
  formats: FormatTable,
  sheet: XlsxSheet,
  areas: readonly Area[],
): void {
  for (const table of sheet.tables) {
    const header = { ...table.area, bottom: table.area.top };
    const isTouched = (area: Area): boolean => areas.some((one) => intersects(one, area));
    const kept =
      table.headerRows > 0 && isTouched(header) ? keepHeaders(edits, formats, sheet, table) : table;
    if (kept.hasInsertRow && isTouched(bodyOf(kept)) && holdsAnything(sheet, bodyOf(kept))) {
      replaceTable(edits, sheet, { ...kept, hasInsertRow: false });
    }
  }
}

function keepHeaders(edits: Edits, formats: FormatTable, sheet: XlsxSheet, table: XlsxTable): XlsxTable {
  const { area, headerRows } = table;
  const columns: TableColumn[] = [];
  let lastId = Math.max(0, ...table.columns.map(({ id }) => id));
  for (let column = area.left; column <= area.right; column++) {
    const known = table.columns[column - area.left];
    const value = sheet.rows.get(area.top)?.cells.get(column)?.value ?? null;
    const said = textOf(value);
    const name = freeColumnName(columns, headerRows === 0 ? (known?.name ?? "") : said);
    columns.push({ id: known?.id ?? ++lastId, name });
    if (headerRows > 0 && value !== name) {
      const content = { kind: "value", value: name, numberFormat: null, quotePrefix: false } as const;
      putContent(edits, formats, sheet, area.top, column, content);
      edits.written(sheet, cellArea(area.top, column));
    }
  }
  const isSame =
    columns.length === table.columns.length &&
    columns.every(({ id, name }, at) => table.columns[at]?.id === id && table.columns[at].name === name);
  return isSame ? table : replaceTable(edits, sheet, { ...table, columns });
}

/** Numbers and truth values become texts in a header. */
function textOf(value: XlsxCell["value"]): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** "Column1" for a blank one; a name that is there already gets a number. */
function freeColumnName(taken: readonly TableColumn[], wished: string): string {
  const isTaken = (name: string): boolean =>
    taken.some((column) => column.name.toLowerCase() === name.toLowerCase());
  const stem = wished.trim() === "" ? "Column" : wished;
  if (stem === wished && !isTaken(wished)) return wished;
  for (let number = stem === wished ? 2 : 1; ; number++) {
    if (!isTaken(`${stem}${number}`)) return `${stem}${number}`;
  }
}

function freeNumber({ sheets }: XlsxDocument): number {
  return Math.max(0, ...sheets.flatMap(({ tables }) => tables.map(({ number }) => number))) + 1;
}

function freeName(document: XlsxDocument, stem: string): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number}`;
    if (!isNameTaken(document, name)) return name;
  }
}

/** Tables and defined names share their names. */
export function isNameTaken(document: XlsxDocument, wished: string): boolean {
  const name = wished.toLowerCase();
  return (
    document.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === name)) ||
    document.names.some((entry) => entry.name.toLowerCase() === name)
  );
}

/** Whether a formula names the table, as in `Bảng1[Cột]`. */
export function isNamedInFormulas(document: XlsxDocument, name: string): boolean {
  const wanted = `${name.toLowerCase()}[`;
  return document.sheets.some(({ rows }) =>
    [...rows.values()].some(({ cells }) =>
      [...cells.values()].some(({ formula }) => formula?.toLowerCase().includes(wanted)),
    ),
  );
}

export function holdsAnything(sheet: XlsxSheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows.get(row)?.cells;
    for (let column = area.left; cells && column <= area.right; column++) {
      const cell = cells.get(column);
      if (cell && hasContent(cell)) return true;
    }
  }
  return false;
}

/** Empties a table's only row and leaves it to wait for the first one. */
export function emptyTable(edits: Edits, formats: FormatTable, sheet: XlsxSheet, table: XlsxTable): void {
  clearContents(edits, formats, sheet, bodyOf(table));
  replaceTable(edits, sheet, { ...table, hasInsertRow: true });
}

/** "This would shift cells in a table": moving only some of a table's rows or columns is refused. */
export function refuseCutTables(sheet: XlsxSheet, moving: Area, move: Move): void {
  for (const table of sheet.tables) {
    const { area } = table;
    if (!intersects(area, moving)) continue;
    const [first, last] = move.axis === "rows" ? [area.left, area.right] : [area.top, area.bottom];
    if (first < move.band.first || last > move.band.last || losesHeader(table, move)) {
      throw new ModelError("InsertDeleteConflict", "The operation would shift cells in a table.");
    }
    const left = movedArea(area, move);
    if (left && rowCount(left) <= table.headerRows + table.totalRows) {
      throw new ModelError("NotImplemented", "Deleting every row of a table is not available in this host.");
    }
  }
}

/** A header does not go without its table. */
function losesHeader({ area, headerRows }: XlsxTable, { axis, at, count }: Move): boolean {
  if (axis === "columns" || count > 0 || headerRows === 0) return false;
  const isHeaderIn = at <= area.top && at - count > area.top;
  return isHeaderIn && at - count <= area.bottom;
}

/** Tables after cells moved; one whose cells are all gone is gone, columns that come in get names. */
export function moveTables(edits: Edits, sheet: XlsxSheet, move: Move): void {
  if (sheet.tables.length === 0) return;
  const tables = sheet.tables.flatMap((table) => {
    const area = movedArea(table.area, move);
    if (!area) return [];
    const { bottom } = table.area;
    const losesTotals = move.axis === "rows" && move.at <= bottom && move.at - move.count > bottom;
    const totalRows = move.count < 0 && losesTotals ? 0 : table.totalRows;
    return [{ ...table, area, totalRows, columns: movedColumns(table, area, move) }];
  });
  putTables(edits, sheet, tables);
}

function movedColumns(table: XlsxTable, area: Area, move: Move): readonly TableColumn[] {
  if (move.axis === "rows" || move.at > table.area.right) return table.columns;
  const at = Math.max(0, move.at - table.area.left);
  const gone = move.count < 0 ? table.columns.length - (area.right - area.left + 1) : 0;
  const added = move.count > 0 && move.at > table.area.left ? move.count : 0;
  const columns = [...table.columns];
  let lastId = Math.max(0, ...columns.map(({ id }) => id));
  const made: TableColumn[] = [];
  for (let number = 0; number < added; number++) {
    made.push({ id: ++lastId, name: freeColumnName([...columns, ...made], "") });
  }
  columns.splice(at, gone, ...made);
  return columns;
}
