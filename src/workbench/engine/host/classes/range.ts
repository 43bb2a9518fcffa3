import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../../core/values/addresses.ts";
import {
  bounding,
  cellArea,
  areaSize,
  columnCount,
  covers,
  intersection,
  intersects,
  isEntireColumn,
  isEntireRow,
  isInSheet,
  rowCount,
} from "../../../../xlsx/calculation/areas.ts";
import { columnFormatAt } from "../../formats.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { localAddress, rangeAddress } from "../a1.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { rangeArgument, RangeAreasTarget, type RangeTarget } from "../range-target.ts";
import {
  numberFormatReader,
  rangeCells,
  readFormula,
  readFormulaR1C1,
  readValue,
  readValueType,
  textReader,
} from "../range-values.ts";
import { conditionalFormats } from "./conditional-formats.ts";
import { dataValidation } from "./data-validation.ts";
import { rangeActions } from "./range-actions.ts";
import { rangeFormat } from "./range-format.ts";
import { setFormulas, setFormulasR1C1, setHidden, setNumberFormat, setValues } from "./range-writes.ts";
import { rangeAreas } from "./range-areas.ts";
import { scopedTables } from "./tables.ts";
import { worksheet } from "./worksheet.ts";

export const range: HostConstructor<RangeTarget> = hostClass<RangeTarget>({
  name: "Range",
  identity: (target, host) => {
    const id = host.references.idOf(target);
    return id === null ? {} : { _ReferenceId: id };
  },
  scalars: {
    Address: { get: (target, host) => rangeAddress(target.sheet(host).name, target.place) },
    AddressLocal: { get: (target, host) => rangeAddress(target.sheet(host).name, target.place) },
    RowIndex: { get: (target) => target.place.top },
    ColumnIndex: { get: (target) => target.place.left },
    RowCount: { get: (target) => rowCount(target.place) },
    ColumnCount: { get: (target) => columnCount(target.place) },
    // "This API will return -1 if the cell count exceeds 2^31-1" (Excel.Range.cellCount).
    CellCount: { get: (target) => (areaSize(target.place) > 2 ** 31 - 1 ? -1 : areaSize(target.place)) },
    Values: { get: (target, host) => rangeCells(target, host, readValue), set: setValues },
    Formulas: { get: (target, host) => rangeCells(target, host, readFormula), set: setFormulas("en") },
    FormulasLocal: {
      get: (target, host) => rangeCells(target, host, readFormula),
      set: setFormulas("local"),
    },
    FormulasR1C1: { get: (target, host) => rangeCells(target, host, readFormulaR1C1), set: setFormulasR1C1 },
    Text: { get: (target, host) => rangeCells(target, host, textReader(host)) },
    ValueTypes: { get: (target, host) => rangeCells(target, host, readValueType) },
    NumberFormat: {
      get: (target, host) => rangeCells(target, host, numberFormatReader(host)),
      set: setNumberFormat,
    },
    NumberFormatLocal: {
      get: (target, host) => rangeCells(target, host, numberFormatReader(host)),
      set: setNumberFormat,
    },
    RowHidden: { get: rowHidden, set: setHidden("rows") },
    ColumnHidden: { get: columnHidden, set: setHidden("columns") },
    Hidden: {
      get: (target, host) => {
        const both = [rowHidden(target, host), columnHidden(target, host)];
        return both.includes(true) ? true : both.includes(null) ? null : false;
      },
    },
    IsEntireColumn: { get: (target) => isEntireColumn(target.place) },
    IsEntireRow: { get: (target) => isEntireRow(target.place) },
    HasSpill: { get: () => false },
    Style: { get: () => "Normal" },
  },
  navigations: {
    Worksheet: (target, host) => worksheet(target.sheet(host)),
    Format: (target) => rangeFormat(new RangeAreasTarget(target.sheetId, [target])),
    ConditionalFormats: (target) => conditionalFormats(new RangeAreasTarget(target.sheetId, [target])),
    DataValidation: (target) => dataValidation(new RangeAreasTarget(target.sheetId, [target])),
  },
  objects: {
    GetCell: (target, args, host) => {
      // The cell may lie outside the range as long as it stays on the sheet (Excel.Range.getCell).
      const { top, left } = target.place;
      return range(target.other(cellArea(top + args.integer(0), left + args.integer(1)), host));
    },
    GetTables: (target, args, host) => {
      const isWhole = args.flag(0);
      const sheet = target.sheet(host);
      const touched = sheet.tables.filter(({ area }) =>
        isWhole ? covers(target.place, area) : intersects(target.place, area),
      );
      return scopedTables(touched.map(({ number }) => ({ sheet, number })));
    },
    GetRow: (target, args, host) => {
      const { left, right, top } = target.place;
      const row = top + args.integer(0);
      return range(target.other({ top: row, bottom: row, left, right }, host));
    },
    GetColumn: (target, args, host) => {
      const { top, bottom, left } = target.place;
      const column = left + args.integer(0);
      return range(target.other({ top, bottom, left: column, right: column }, host));
    },
    GetLastCell: (target, _, host) =>
      range(target.other(cellArea(target.place.bottom, target.place.right), host)),
    GetLastRow: (target, _, host) => range(target.other({ ...target.place, top: target.place.bottom }, host)),
    GetLastColumn: (target, _, host) =>
      range(target.other({ ...target.place, left: target.place.right }, host)),
    GetEntireRow: (target, _, host) =>
      range(target.other({ ...target.place, left: 0, right: MAX_COLUMNS - 1 }, host)),
    GetEntireColumn: (target, _, host) =>
      range(target.other({ ...target.place, top: 0, bottom: MAX_ROWS - 1 }, host)),
    GetOffsetRange: (target, args, host) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      const { top, left, bottom, right } = target.place;
      return range(
        target.other(
          { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns },
          host,
        ),
      );
    },
    GetResizedRange: (target, args, host) => {
      const { bottom, right } = target.place;
      const area = { ...target.place, bottom: bottom + args.integer(0), right: right + args.integer(1) };
      return range(target.other(area, host));
    },
    GetAbsoluteResizedRange: (target, args, host) => {
      const { top, left } = target.place;
      const area = { top, left, bottom: top + args.integer(0) - 1, right: left + args.integer(1) - 1 };
      return range(target.other(area, host));
    },
    GetRowsAbove: (target, args, host) =>
      range(target.other(beside(target.place, "rows", -count(args.at(0))), host)),
    GetRowsBelow: (target, args, host) =>
      range(target.other(beside(target.place, "rows", count(args.at(0))), host)),
    GetColumnsBefore: (target, args, host) =>
      range(target.other(beside(target.place, "columns", -count(args.at(0))), host)),
    GetColumnsAfter: (target, args, host) =>
      range(target.other(beside(target.place, "columns", count(args.at(0))), host)),
    GetBoundingRect: (target, args, host) => {
      const other = rangeArgument(args.at(0), target.sheet(host), host);
      return range(target.other(bounding(target.place, other.place), host));
    },
    GetIntersection: (target, args, host) => {
      const other = rangeArgument(args.at(0), target.sheet(host), host, true);
      const common = other.sheetId === target.sheetId ? intersection(target.place, other.place) : null;
      if (!common) throw new ModelError("ItemNotFound", "The ranges do not meet.");
      return range(target.other(common, host));
    },
    GetIntersectionOrNullObject: (target, args, host) => {
      const other = rangeArgument(args.at(0), target.sheet(host), host, true);
      const common = other.sheetId === target.sheetId ? intersection(target.place, other.place) : null;
      return common && range(target.other(common, host));
    },
    // "If there are no used cells within the range, this function will throw an ItemNotFound error."
    GetUsedRange: (target, args, host) => {
      const used = usedWithin(target, args.flag(0), host);
      if (!used) throw new ModelError("ItemNotFound", "There are no used cells in the range.");
      return range(target.other(used, host));
    },
    GetUsedRangeOrNullObject: (target, args, host) => {
      const used = usedWithin(target, args.flag(0), host);
      return used && range(target.other(used, host));
    },
    GetMergedAreasOrNullObject: (target, _, host) => {
      // Reading merged areas leaves Excel nothing to undo (office-js #5918).
      host.model.clearUndo();
      const merges = target
        .sheet(host)
        .merges.filter((merge) => covers(target.place, cellArea(merge.top, merge.left)));
      if (merges.length === 0) return null;
      return rangeAreas(
        new RangeAreasTarget(
          target.sheetId,
          merges.map((merge) => target.other(merge, host)),
        ),
      );
    },
    Insert: (target, args, host) => range(rangeActions.insert(target, args, host)),
  },
  actions: {
    _KeepReference: (target, _, host) => {
      host.references.keep(range(target));
    },
    _ValidateArraySize: (target, args) => {
      const fits =
        args.integer(0) === rowCount(target.place) && args.integer(1) === columnCount(target.place);
      if (!fits) throw invalidArgument("The array does not have the size of the range.");
    },
    Select: (target, _, host) => {
      host.refuseWhenInactive();
      const sheet = target.sheet(host);
      if (sheet.visibility !== "visible") {
        throw new ModelError("InvalidOperation", "Nothing can be selected on a hidden sheet.");
      }
      host.model.select(sheet.id, target.place, "addin");
    },
    Calculate: (_target, _args, host) => host.model.recalculate("addin"),
    SetDirty: () => undefined,
    Clear: (target, args, host) => rangeActions.clear(target, args, host),
    Delete: (target, args, host) => rangeActions.delete(target, args, host),
    Merge: (target, args, host) => rangeActions.merge(target, args, host),
    Unmerge: (target, args, host) => rangeActions.unmerge(target, args, host),
    CopyFrom: (target, args, host) => rangeActions.copyFrom(target, args, host),
    GetCellProperties: (target, args, host) => rangeActions.getCellProperties(target, args, host),
    GetRowProperties: (target, args, host) => rangeActions.getRowProperties(target, args, host),
    GetColumnProperties: (target, args, host) => rangeActions.getColumnProperties(target, args, host),
    SetCellProperties: (target, args, host) => rangeActions.setCellProperties(target, args, host),
    SetRowProperties: (target, args, host) => rangeActions.setRowProperties(target, args, host),
    SetColumnProperties: (target, args, host) => rangeActions.setColumnProperties(target, args, host),
  },
});

/** true or false where all rows agree, else null. */
function rowHidden(target: RangeTarget, host: Host): boolean | null {
  const sheet = target.sheet(host);
  const { top, bottom } = target.place;
  let hidden = 0;
  for (const [row, stored] of sheet.rows) if (stored.hidden && row >= top && row <= bottom) hidden++;
  return hidden === 0 ? false : hidden === bottom - top + 1 ? true : null;
}

function columnHidden(target: RangeTarget, host: Host): boolean | null {
  const sheet = target.sheet(host);
  const { left, right } = target.place;
  let hidden = 0;
  for (let column = left; column <= right; column++) if (columnFormatAt(sheet, column)?.hidden) hidden++;
  return hidden === 0 ? false : hidden === right - left + 1 ? true : null;
}

function usedWithin(target: RangeTarget, valuesOnly: boolean, host: Host): Area | null {
  const sheet = target.sheet(host);
  const used = host.model.usedArea(sheet, valuesOnly);
  if (!used) return null;
  const common = intersection(used, target.place);
  if (!common) return null;
  if (covers(target.place, used)) return used;
  let found: Area | null = null;
  for (let row = common.top; row <= common.bottom; row++) {
    const cells = sheet.rows.get(row)?.cells;
    for (let column = common.left; cells && column <= common.right; column++) {
      const cell = cells.get(column);
      if (!cell || (cell.value === null && cell.formula === null && (valuesOnly || cell.style === 0)))
        continue;
      found = found ? bounding(found, cellArea(row, column)) : cellArea(row, column);
    }
  }
  return found;
}

/** The rows or columns next to an area: above or before it when the count is negative. */
function beside(area: Area, axis: "rows" | "columns", count: number): Area {
  if (count === 0) throw invalidArgument("The count must not be 0.");
  const beside =
    axis === "rows"
      ? count > 0
        ? { ...area, top: area.bottom + 1, bottom: area.bottom + count }
        : { ...area, top: area.top + count, bottom: area.top - 1 }
      : count > 0
        ? { ...area, left: area.right + 1, right: area.right + count }
        : { ...area, left: area.left + count, right: area.left - 1 };
  if (!isInSheet(beside)) throw invalidArgument(`There is nothing beside ${localAddress(area)} that far.`);
  return beside;
}

function count(value: unknown): number {
  if (value === null) return 1;
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw invalidArgument("A whole number was expected.");
}
