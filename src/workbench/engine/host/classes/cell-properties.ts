import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../../core/values/addresses.ts";
import { columnCount, rowCount } from "../../../../xlsx/calculation/areas.ts";
import { invalidArgument } from "../../model-error.ts";
import { asRecord, isRecord, type CallArguments } from "../arguments.ts";
import { range } from "./range.ts";
import { unknownMember } from "../failure.ts";
import type { Host } from "../host.ts";
import type { Bag, HostObject } from "../host-object.ts";
import type { RangeTarget } from "../range-target.ts";

type Action = (target: RangeTarget, args: CallArguments, host: Host) => unknown;

/** Borders are asked for by side: `{format: {borders: {top: …}}}`. */
const BORDER_SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** `getCellProperties` and its like: the answer has camelCase keys, one entry per cell, row or column. */
export const cellProperties = {
  getCellProperties: ((target, args, host) =>
    rowsOf(target.place).map((row) =>
      columnsOf(target.place).map((column) =>
        propertiesOf({ top: row, bottom: row, left: column, right: column }, target, args, host),
      ),
    )) satisfies Action,

  getRowProperties: ((target, args, host) =>
    rowsOf(target.place).map((row) => {
      const area = { ...target.place, top: row, bottom: row };
      const whole = { ...area, left: 0, right: MAX_COLUMNS - 1 };
      return withWhole(propertiesOf(area, target, args, host), whole, { rowIndex: row }, target, args, host);
    })) satisfies Action,

  getColumnProperties: ((target, args, host) =>
    columnsOf(target.place).map((column) => {
      const area = { ...target.place, left: column, right: column };
      const whole = { ...area, top: 0, bottom: MAX_ROWS - 1 };
      return withWhole(
        propertiesOf(area, target, args, host),
        whole,
        { columnIndex: column },
        target,
        args,
        host,
      );
    })) satisfies Action,

  setCellProperties: ((target, args, host) => {
    const grid = listOf(args.at(0), rowCount(target.place)).map((line) =>
      listOf(line, columnCount(target.place)),
    );
    for (const [row, line] of grid.entries()) {
      for (const [column, values] of line.entries()) {
        const { top, left } = target.place;
        const area = { top: top + row, bottom: top + row, left: left + column, right: left + column };
        assign(range(target.other(area, host)), asRecord(values), host);
      }
    }
  }) satisfies Action,

  setRowProperties: ((target, args, host) => {
    for (const [index, values] of listOf(args.at(0), rowCount(target.place)).entries()) {
      const row = target.place.top + index;
      assign(range(target.other({ ...target.place, top: row, bottom: row }, host)), asRecord(values), host);
    }
  }) satisfies Action,

  setColumnProperties: ((target, args, host) => {
    for (const [index, values] of listOf(args.at(0), columnCount(target.place)).entries()) {
      const column = target.place.left + index;
      assign(
        range(target.other({ ...target.place, left: column, right: column }, host)),
        asRecord(values),
        host,
      );
    }
  }) satisfies Action,
};

function propertiesOf(area: Area, target: RangeTarget, args: CallArguments, host: Host): Bag {
  return read(range(target.other(area, host)), asRecord(args.at(0) ?? {}), host);
}

/** `address` and the index are those of the whole row or column. */
function withWhole(
  bag: Bag,
  whole: Area,
  index: Bag,
  target: RangeTarget,
  args: CallArguments,
  host: Host,
): Bag {
  const wanted = asRecord(args.at(0) ?? {});
  const [name = ""] = Object.keys(index);
  const address = range(target.other(whole, host)).scalar("Address")?.value(host);
  return {
    ...bag,
    ...("address" in bag ? { address } : {}),
    ...("addressLocal" in bag ? { addressLocal: address } : {}),
    ...(wanted[name] === true ? index : {}),
  };
}

function read(object: HostObject, wanted: Bag, host: Host): Bag {
  const bag: Bag = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false || value === undefined || name === "rowIndex" || name === "columnIndex") continue;
    const scalar = object.scalar(name);
    const child = scalar ? null : childOf(object, name, host);
    if (scalar) bag[name] = scalar.value(host);
    else if (child) bag[name] = read(child, isRecord(value) ? value : allOf(child), host);
    else throw unknownMember(object.className, name);
  }
  return bag;
}

function assign(object: HostObject, values: Bag, host: Host): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const child = childOf(object, name, host);
    if (child && isRecord(value)) assign(child, value, host);
    else if (!object.write(name, value, host)) throw unknownMember(object.className, name);
  }
}

function childOf(object: HostObject, name: string, host: Host): HostObject | null {
  const side = BORDER_SIDES[name];
  if (object.className === "RangeBorderCollection" && side !== undefined) {
    return object.items(host)?.find((item) => item.identity(host)["Id"] === side) ?? null;
  }
  return object.navigation(name)?.object(host) ?? null;
}

function allOf(object: HostObject): Bag {
  return Object.fromEntries(
    object.scalarNames().map((name) => [name.charAt(0).toLowerCase() + name.slice(1), true]),
  );
}

function listOf(value: unknown, length: number): readonly unknown[] {
  if (Array.isArray(value) && value.length === length) return value;
  throw invalidArgument("The array does not have the size of the range.");
}

const rowsOf = (area: Area): number[] =>
  Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
const columnsOf = (area: Area): number[] =>
  Array.from({ length: columnCount(area) }, (_, index) => area.left + index);
