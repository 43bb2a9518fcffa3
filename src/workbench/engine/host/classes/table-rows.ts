import { rowCount } from "../../../../xlsx/calculation/areas.ts";
import type { Area } from "../../../../core/values/addresses.ts";
import type { XlsxSheet, XlsxTable } from "../../../../xlsx/model/document.ts";
import { bodyOf } from "../../../../xlsx/workbook/file-tables.ts";
import type { Edits } from "../../edits.ts";
import { styleAt } from "../../formats.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { deleteCells, insertCells } from "../../structure.ts";
import { emptyTable, holdsAnything, replaceTable } from "../../tables.ts";
import { asInteger, isHostObject, type CallArguments } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { RangeTarget } from "../range-target.ts";
import { rangeCells, readValue } from "../range-values.ts";
import { tableOf, type TableTarget } from "../table-target.ts";
import { setValues } from "./range-writes.ts";

interface RowTarget {
  readonly table: TableTarget;
  readonly index: number;
}

/** Rows of a table's body, from 0. `range` makes the ranges that rows give. */
export function tableRows(range: HostConstructor<RangeTarget>): HostConstructor<TableTarget> {
  const tableRow = rowClass(range);
  return hostClass<TableTarget>({
    name: "TableRowCollection",
    scalars: { Count: { get: count } },
    items: (table) => Array.from({ length: count(table) }, (_, index) => tableRow({ table, index })),
    objects: {
      GetItemAt: (table, args) => {
        const row = { table, index: args.integer(0) };
        placeOf(row);
        return tableRow(row);
      },
      Add: (table, args, host) => tableRow({ table, index: addRows(table, args, host) }),
    },
    actions: {
      GetCount: count,
      DeleteRowsAt: (table, args, host) => {
        const first = args.integer(0);
        const rows = Array.from({ length: args.optionalInteger(1) ?? 1 }, (_, at) => first + at);
        deleteRows(table, rows, host);
      },
      DeleteRows: (table, args, host) => {
        const rows = args.at(0);
        if (!Array.isArray(rows)) throw invalidArgument("A list of rows was expected.");
        deleteRows(
          table,
          rows.map((row: unknown) => indexOf(row)),
          host,
        );
      },
    },
  });
}

/** A row is known by its place: one that comes or goes before it makes it another one, as in Excel. */
const rowClass = (range: HostConstructor<RangeTarget>): HostConstructor<RowTarget> =>
  hostClass<RowTarget>({
    name: "TableRow",
    scalars: {
      Index: { get: ({ index }) => index },
      Values: {
        get: (row, host) => rangeCells(cells(row, host), host, readValue),
        set: (row, value, host) => setValues(cells(row, host), value, host),
      },
    },
    objects: { GetRange: (row, _, host) => range(cells(row, host)) },
    actions: { Delete: ({ table, index }, _, host) => deleteRows(table, [index], host) },
  });

function indexOf(row: unknown): number {
  return isHostObject(row) ? (row.target as RowTarget).index : asInteger(row);
}

function count(target: TableTarget): number {
  const table = tableOf(target);
  return table.hasInsertRow ? 0 : rowCount(bodyOf(table));
}

function placeOf({ table, index }: RowTarget): Area {
  const body = bodyOf(tableOf(table));
  if (index >= 0 && index < count(table)) return { ...body, top: body.top + index, bottom: body.top + index };
  throw new ModelError("ItemNotFound", "The table has no such row.");
}

function cells(row: RowTarget, host: Host): RangeTarget {
  return new RangeTarget(row.table.sheet.id, placeOf(row), host);
}

/** Gives the place of the first one. An empty table takes the first into its blank row (sample chart-data-source). */
function addRows(target: TableTarget, args: CallArguments, host: Host): number {
  const values = rowsOfValues(args.at(1));
  const rows = values?.length ?? 1;
  const before = count(target);
  const wished = args.optionalInteger(0);
  const index = wished === null || wished === -1 ? before : wished;
  if (index < 0 || index > before) throw invalidArgument("There is no such place in the table.");
  // Where rows go that are not inserted is only known when nothing stands below.
  const isInserted = args.at(2) === null || args.flag(2);
  const { sheet } = target;
  host.changeSheet(sheet, (edits) => {
    const table = tableOf(target);
    const { area, hasInsertRow } = table;
    const body = bodyOf(table);
    const needed = hasInsertRow ? rows - 1 : rows;
    if (hasInsertRow) replaceTable(edits, sheet, { ...table, hasInsertRow: false });
    if (needed > 0) {
      const top = body.top + index + (hasInsertRow ? 1 : 0);
      const room = { ...body, top, bottom: top + needed - 1 };
      if (
        !isInserted &&
        holdsAnything(sheet, { ...room, top: area.bottom + 1, bottom: area.bottom + needed })
      ) {
        throw new ModelError(
          "NotImplemented",
          "Rows over cells below the table are not available in this host.",
        );
      }
      host.model.followed(sheet.id, insertCells(edits, sheet, room, "down"));
      // Rows at the end lie behind the table until it takes them in.
      const grown = { ...area, bottom: area.bottom + needed };
      replaceTable(edits, sheet, { ...tableOf(target), area: grown, hasInsertRow: false });
      dress(edits, sheet, room, index > 0 || hasInsertRow ? top - 1 : room.bottom + 1, host);
    }
    const first = { ...body, top: body.top + index, bottom: body.top + index + rows - 1 };
    if (values) setValues(new RangeTarget(sheet.id, first, host), values, host);
  });
  return index;
}

function rowsOfValues(value: unknown): unknown[][] | null {
  if (value === null) return null;
  if (!Array.isArray(value)) return [[value]];
  const rows: unknown[] = value;
  return rows.every(Array.isArray) ? (rows as unknown[][]) : [rows];
}

/** New rows look like the row beside them. */
function dress(edits: Edits, sheet: XlsxSheet, room: Area, like: number, host: Host): void {
  for (let column = room.left; column <= room.right; column++) {
    const style = styleAt(sheet, like, column);
    for (let row = room.top; row <= room.bottom && style !== 0; row++) {
      edits.setCell(sheet, row, column, { value: null, formula: null, style });
    }
  }
  edits.formatted(sheet, room);
  host.model.settle();
}

function deleteRows(target: TableTarget, rows: readonly number[], host: Host): void {
  const { sheet } = target;
  const places = [...new Set(rows)].sort((a, b) => b - a).map((index) => placeOf({ table: target, index }));
  host.changeSheet(sheet, (edits) => {
    for (const place of places) {
      const table: XlsxTable = tableOf(target);
      if (count(target) === 1) emptyTable(edits, host.model.formats, sheet, table);
      else host.model.followed(sheet.id, deleteCells(edits, sheet, place, "up"));
    }
  });
}
