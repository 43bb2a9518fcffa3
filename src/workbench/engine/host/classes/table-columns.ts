import type { Area } from "../../../../core/values/addresses.ts";
import { rowCount } from "../../../../xlsx/calculation/areas.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { deleteCells, insertCells } from "../../structure.ts";
import { isNamedInFormulas, keepTables, replaceTable } from "../../tables.ts";
import { asText, type CallArguments } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor, type HostObject } from "../host-object.ts";
import { RangeTarget } from "../range-target.ts";
import { rangeCells, readValue } from "../range-values.ts";
import { rowsOf, settledTable, tableOf, type TablePart, type TableTarget } from "../table-target.ts";
import { setValues } from "./range-writes.ts";

interface ColumnTarget {
  readonly table: TableTarget;
  readonly id: number;
}

/** Columns of a table. `range` makes the ranges that columns give. */
export function tableColumns(range: HostConstructor<RangeTarget>): HostConstructor<TableTarget> {
  const tableColumn = columnClass(range);
  return hostClass<TableTarget>({
    name: "TableColumnCollection",
    scalars: { Count: { get: (table) => tableOf(table).columns.length } },
    items: (table, host) => settledTable(table, host).columns.map(({ id }) => tableColumn({ table, id })),
    indexer: (table, args, host) => {
      const column = find(table, args.at(0), host);
      if (!column) throw new ModelError("ItemNotFound", "The table has no such column.");
      return tableColumn(column);
    },
    objects: {
      GetItemOrNullObject: (table, args, host) => {
        const column = find(table, args.at(0), host);
        return column && tableColumn(column);
      },
      GetItemAt: (table, args) => {
        const column = tableOf(table).columns[args.integer(0)];
        if (!column) throw new ModelError("ItemNotFound", "The table has no such column.");
        return tableColumn({ table, id: column.id });
      },
      Add: (table, args, host) => tableColumn(addColumn(table, args, host)),
    },
    actions: { GetCount: (table) => tableOf(table).columns.length },
  });
}

function columnClass(range: HostConstructor<RangeTarget>): HostConstructor<ColumnTarget> {
  const part =
    (which: TablePart) =>
    (target: ColumnTarget, _: CallArguments, host: Host): HostObject =>
      range(cells(target, which, host));
  return hostClass<ColumnTarget>({
    name: "TableColumn",
    identity: ({ id }) => ({ Id: id }),
    scalars: {
      Id: { get: ({ id }) => id },
      Index: { get: indexOf },
      Name: {
        get: (column, host) => settledTable(column.table, host).columns[indexOf(column)]?.name,
        set: rename,
      },
      Values: {
        get: (column, host) => rangeCells(cells(column, "all", host), host, readValue),
        set: (column, value, host) => setValues(cells(column, "all", host), value, host),
      },
    },
    objects: {
      GetRange: part("all"),
      GetDataBodyRange: part("body"),
      GetHeaderRowRange: part("header"),
      GetTotalRowRange: part("totals"),
    },
    actions: {
      Delete: (column, _, host) => {
        const { sheet } = column.table;
        if (tableOf(column.table).columns.length === 1) {
          throw new ModelError(
            "NotImplemented",
            "The only column of a table cannot be deleted in this host.",
          );
        }
        const place = placeOf(column, "all");
        host.changeSheet(sheet, (edits) =>
          host.model.followed(sheet.id, deleteCells(edits, sheet, place, "left")),
        );
      },
    },
  });
}

/** By id, where a number is asked for, or by name. */
function find(table: TableTarget, key: unknown, host: Host): ColumnTarget | null {
  const column = settledTable(table, host).columns.find(({ id, name }) =>
    typeof key === "number" ? id === key : name.toLowerCase() === asText(key).toLowerCase(),
  );
  return column ? { table, id: column.id } : null;
}

function indexOf({ table, id }: ColumnTarget): number {
  const index = tableOf(table).columns.findIndex((column) => column.id === id);
  if (index >= 0) return index;
  throw new ModelError("ItemNotFound", "The column does not exist.");
}

function placeOf(column: ColumnTarget, which: TablePart): Area {
  const table = tableOf(column.table);
  const at = table.area.left + indexOf(column);
  return { ...rowsOf(table, which), left: at, right: at };
}

function cells(column: ColumnTarget, which: TablePart, host: Host): RangeTarget {
  return new RangeTarget(column.table.sheet.id, placeOf(column, which), host);
}

function rename(column: ColumnTarget, value: unknown, host: Host): void {
  const table = tableOf(column.table);
  const name = asText(value);
  const others = table.columns.filter(({ id }) => id !== column.id);
  if (name.trim() === "" || others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw invalidArgument(`"${name}" cannot be the name of a column.`);
  }
  if (isNamedInFormulas(host.model.document, table.name)) {
    throw new ModelError("NotImplemented", "A column that formulas may name cannot be renamed in this host.");
  }
  setValues(cells(column, "header", host), [[name]], host);
}

/** `values` begin with the header (sample add-rows-and-columns-to-a-table). */
function addColumn(target: TableTarget, args: CallArguments, host: Host): ColumnTarget {
  const before = tableOf(target);
  const { area } = before;
  const wished = args.optionalInteger(0);
  const index = wished === null || wished === -1 ? before.columns.length : wished;
  if (index < 0 || index > before.columns.length)
    throw invalidArgument("There is no such place in the table.");
  const values = args.at(1);
  const { sheet } = target;
  return host.changeSheet(sheet, (edits) => {
    const room = { ...area, left: area.left + index, right: area.left + index };
    host.model.followed(sheet.id, insertCells(edits, sheet, room, "right"));
    const grown = { ...area, right: area.right + 1 };
    const isInside = index > 0 && index < before.columns.length;
    const columns = isInside
      ? tableOf(target).columns
      : before.columns.toSpliced(index, 0, {
          id: Math.max(0, ...before.columns.map(({ id }) => id)) + 1,
          name: "",
        });
    replaceTable(edits, sheet, { ...tableOf(target), area: grown, columns });
    const column = { table: target, id: columns[index]?.id ?? 0 };
    const name = args.optionalText(2);
    if (name !== null)
      setValues(new RangeTarget(sheet.id, { ...room, bottom: area.top }, host), [[name]], host);
    if (values !== null) {
      const lines = Array.isArray(values) ? values.length : 1;
      if (lines !== rowCount(area) - before.totalRows && lines !== rowCount(area)) {
        throw invalidArgument("A column has one value for its header and one for each row.");
      }
      const filled = { ...room, bottom: area.top + lines - 1 };
      setValues(new RangeTarget(sheet.id, filled, host), values, host);
    }
    keepTables(edits, host.model.formats, sheet, [room]);
    return column;
  });
}
