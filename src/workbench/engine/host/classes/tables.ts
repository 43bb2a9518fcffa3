import type { XlsxSheet, XlsxTable } from "../../../../xlsx/model/document.ts";
import { intersects, rowCount, sameArea } from "../../../../xlsx/calculation/areas.ts";
import { clearContents } from "../../contents.ts";
import { restyleArea } from "../../formats.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { insertCells } from "../../structure.ts";
import {
  addTable,
  holdsAnything,
  isNamedInFormulas,
  isNameTaken,
  keepTables,
  removeTable,
  replaceTable,
} from "../../tables.ts";
import { asFlag, asText, type CallArguments } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor, type HostObject, type Scalar } from "../host-object.ts";
import { rangeArgument } from "../range-target.ts";
import { partOfTable, tableOf, type TablePart, type TableTarget } from "../table-target.ts";
import { range } from "./range.ts";
import { tableColumns } from "./table-columns.ts";
import { tableRows } from "./table-rows.ts";
import { worksheet } from "./worksheet.ts";

/** Tables of the workbook (null) or of one sheet. */
export const tables: HostConstructor<XlsxSheet | null> = hostClass<XlsxSheet | null>({
  name: "TableCollection",
  scalars: { Count: { get: (scope, host) => within(scope, host).length } },
  items: (scope, host) => within(scope, host).map(table),
  indexer: (scope, args, host) => table(found(within(scope, host), args.text(0))),
  objects: {
    Add: (scope, args, host) => add(scope, args, host),
    GetItemOrNullObject: (scope, args, host) => orNull(within(scope, host), args.text(0)),
    GetItemAt: (scope, args, host) => {
      const target = within(scope, host)[args.integer(0)];
      if (!target) throw new ModelError("ItemNotFound", "There is no such table.");
      return table(target);
    },
  },
  actions: { GetCount: (scope, _, host) => within(scope, host).length },
});

/** `range.getTables()`: the tables that a range touches, or holds wholly. */
export const scopedTables: HostConstructor<readonly TableTarget[]> = hostClass<readonly TableTarget[]>({
  name: "TableScopedCollection",
  items: (list) => list.map(table),
  indexer: (list, args) => table(found(list, args.text(0))),
  objects: {
    GetItemOrNullObject: (list, args) => orNull(list, args.text(0)),
    GetFirst: (list) => {
      const [first] = list;
      if (!first) throw new ModelError("ItemNotFound", "There is no table.");
      return table(first);
    },
  },
  actions: { GetCount: (list) => list.length },
});

const rows = tableRows((target) => range(target));
const columns = tableColumns((target) => range(target));

/** Filters and sorting are not kept here, so what sets them is refused. */
const table: HostConstructor<TableTarget> = hostClass<TableTarget>({
  name: "Table",
  identity: (target) => ({ Id: idOf(target) }),
  scalars: {
    Id: { get: idOf },
    LegacyId: { get: ({ number }) => String(number) },
    Name: { get: (target) => tableOf(target).name, set: rename },
    ShowHeaders: { get: (target) => tableOf(target).headerRows > 0, set: showHeaders },
    ShowTotals: { get: (target) => tableOf(target).totalRows > 0, set: showTotals },
    Style: {
      get: (target) => tableOf(target).style.name ?? "",
      set: (target, value, host) => {
        const name = asText(value);
        change(target, host, ({ style }) => ({ style: { ...style, name: name === "" ? null : name } }));
      },
    },
    HighlightFirstColumn: styleFlag("firstColumn"),
    HighlightLastColumn: styleFlag("lastColumn"),
    ShowBandedRows: styleFlag("rowStripes"),
    ShowBandedColumns: styleFlag("columnStripes"),
    ShowFilterButton: {
      get: (target) => tableOf(target).hasFilterButtons,
      set: (target, value, host) => {
        const hasFilterButtons = asFlag(value);
        change(target, host, () => ({ hasFilterButtons }));
      },
    },
  },
  navigations: {
    Worksheet: ({ sheet }) => worksheet(sheet),
    Columns: (target) => columns(target),
    Rows: (target) => rows(target),
  },
  objects: {
    GetRange: part("all"),
    GetDataBodyRange: part("body"),
    GetHeaderRowRange: part("header"),
    GetTotalRowRange: part("totals"),
    ConvertToRange: (target, _, host) => {
      const cells = partOfTable(target, "all", host);
      host.changeSheet(target.sheet, (edits) => removeTable(edits, target.sheet, tableOf(target)));
      return range(cells);
    },
  },
  actions: { Delete: remove, Resize: resize },
});

function part(which: TablePart): (target: TableTarget, args: CallArguments, host: Host) => HostObject {
  return (target, _, host) => range(partOfTable(target, which, host));
}

function styleFlag(key: Exclude<keyof XlsxTable["style"], "name">): Scalar<TableTarget> {
  return {
    get: (target) => tableOf(target).style[key],
    set: (target, value, host) => {
      const flag = asFlag(value);
      change(target, host, ({ style }) => ({ style: { ...style, [key]: flag } }));
    },
  };
}

function change(target: TableTarget, host: Host, made: (table: XlsxTable) => Partial<XlsxTable>): void {
  const before = tableOf(target);
  host.changeSheet(target.sheet, (edits) => {
    replaceTable(edits, target.sheet, { ...before, ...made(before) });
  });
}

/** "Excel will automatically generate header shifting the data down by one row" (Excel.TableCollection.add, hasHeaders). */
function add(scope: XlsxSheet | null, args: CallArguments, host: Host): HostObject {
  const target = rangeArgument(args.at(0), scope ?? host.model.activeSheet, host, scope === null);
  const hasHeaders = args.flag(1);
  const sheet = target.sheet(host);
  const area = target.place;
  if (sheet.tables.some((other) => intersects(other.area, area))) {
    throw invalidArgument("A table cannot overlap another table.");
  }
  return host.changeSheet(sheet, (edits) => {
    if (!hasHeaders) {
      const header = { ...area, bottom: area.top };
      host.model.followed(sheet.id, insertCells(edits, sheet, header, "down"));
    }
    const made = addTable(
      edits,
      host.model.formats,
      sheet,
      hasHeaders ? area : { ...area, bottom: area.bottom + 1 },
    );
    return table({ sheet, number: made.number });
  });
}

function rename(target: TableTarget, value: unknown, host: Host): void {
  const before = tableOf(target).name;
  const name = asText(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[A-Za-z]{1,3}[0-9]{1,7}$/.test(name)) {
    throw invalidArgument(`"${name}" cannot be the name of a table.`);
  }
  if (name.toLowerCase() !== before.toLowerCase() && isNameTaken(host.model.document, name)) {
    throw invalidArgument(`The name "${name}" is taken.`);
  }
  if (isNamedInFormulas(host.model.document, before)) {
    throw new ModelError("NotImplemented", "A table that formulas name cannot be renamed in this host.");
  }
  change(target, host, () => ({ name }));
}

/** Headers that go leave their row blank; they come back only where the row above is blank. */
function showHeaders(target: TableTarget, value: unknown, host: Host): void {
  const shown = asFlag(value);
  const before = tableOf(target);
  if (shown === before.headerRows > 0) return;
  const { sheet } = target;
  const { area } = before;
  const row = shown ? { ...area, top: area.top - 1, bottom: area.top - 1 } : { ...area, bottom: area.top };
  if (shown && (row.top < 0 || holdsAnything(sheet, row))) {
    throw new ModelError("NotImplemented", "Headers need a blank row above the table in this host.");
  }
  host.changeSheet(sheet, (edits) => {
    const top = shown ? row.top : area.top + 1;
    replaceTable(edits, sheet, { ...before, area: { ...area, top }, headerRows: shown ? 1 : 0 });
    if (!shown) {
      clearContents(edits, host.model.formats, sheet, row);
      return;
    }
    before.columns.forEach(({ name }, at) => {
      edits.setCell(sheet, row.top, area.left + at, { value: name, formula: null, style: 0 });
    });
    edits.written(sheet, row);
  });
}

/** The total row comes in below, with nothing in it but its label; it goes with what stands in it. */
function showTotals(target: TableTarget, value: unknown, host: Host): void {
  const shown = asFlag(value);
  const before = tableOf(target);
  if (shown === before.totalRows > 0) return;
  const { sheet } = target;
  const { area } = before;
  host.changeSheet(sheet, (edits) => {
    if (!shown) {
      clearContents(edits, host.model.formats, sheet, { ...area, top: area.bottom });
      replaceTable(edits, sheet, { ...before, area: { ...area, bottom: area.bottom - 1 }, totalRows: 0 });
      return;
    }
    const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    if (holdsAnything(sheet, row)) host.model.followed(sheet.id, insertCells(edits, sheet, row, "down"));
    replaceTable(edits, sheet, { ...tableOf(target), area: { ...area, bottom: row.bottom }, totalRows: 1 });
    edits.setCell(sheet, row.top, area.left, { value: "Total", formula: null, style: 0 });
    edits.written(sheet, row);
  });
}

/** The table goes with its cells, which stay blank. */
function remove(target: TableTarget, _: CallArguments, host: Host): void {
  const { sheet } = target;
  const gone = tableOf(target);
  host.changeSheet(sheet, (edits) => {
    removeTable(edits, sheet, gone);
    clearContents(edits, host.model.formats, sheet, gone.area);
    restyleArea(edits, sheet, gone.area, () => 0);
  });
}

/** "The new range must overlap with the original table range and the headers must be in the same row" (Excel.Table.resize). */
function resize(target: TableTarget, args: CallArguments, host: Host): void {
  const { sheet } = target;
  const before = tableOf(target);
  const area = rangeArgument(args.at(0), sheet, host).place;
  const keepsHeader = before.headerRows === 0 || area.top === before.area.top;
  const others = sheet.tables.filter(({ number }) => number !== target.number);
  const fits = rowCount(area) > before.headerRows + before.totalRows;
  if (
    !keepsHeader ||
    !fits ||
    !intersects(area, before.area) ||
    others.some((one) => intersects(one.area, area))
  ) {
    throw invalidArgument("The table cannot be resized to this range.");
  }
  if (before.totalRows > 0) {
    throw new ModelError("NotImplemented", "A table with a total row cannot be resized in this host.");
  }
  if (sameArea(area, before.area)) return;
  host.changeSheet(sheet, (edits) => {
    const kept = before.columns.filter((_column, at) => {
      const place = before.area.left + at;
      return place >= area.left && place <= area.right;
    });
    replaceTable(edits, sheet, { ...before, area, columns: kept, hasInsertRow: false });
    keepTables(edits, host.model.formats, sheet, [{ ...area, bottom: area.top }]);
  });
}

function within(scope: XlsxSheet | null, host: Host): TableTarget[] {
  const sheets = scope ? [scope] : host.model.document.sheets;
  return sheets.flatMap((sheet) => sheet.tables.map(({ number }) => ({ sheet, number })));
}

function idOf({ number }: TableTarget): string {
  return `{TABLE-${number}}`;
}

function find(list: readonly TableTarget[], key: string): TableTarget | undefined {
  return list.find(
    (target) => idOf(target) === key || tableOf(target).name.toLowerCase() === key.toLowerCase(),
  );
}

function found(list: readonly TableTarget[], key: string): TableTarget {
  const target = find(list, key);
  if (target) return target;
  throw new ModelError("ItemNotFound", `There is no table "${key}".`);
}

function orNull(list: readonly TableTarget[], key: string): HostObject | null {
  const target = find(list, key);
  return target ? table(target) : null;
}
