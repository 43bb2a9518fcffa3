import { MAX_COLUMNS, MAX_ROWS } from "../../../../core/values/addresses.ts";
import { areaSize, intersection, isEntireColumn, isEntireRow } from "../../../../xlsx/calculation/areas.ts";
import { ModelError } from "../../model-error.ts";
import { rangeAddress } from "../a1.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { rangesArgument, RangeAreasTarget, type RangeTarget } from "../range-target.ts";
import type { CallArguments } from "../arguments.ts";
import { conditionalFormats } from "./conditional-formats.ts";
import { dataValidation } from "./data-validation.ts";
import { rangeActions } from "./range-actions.ts";
import { rangeFormat } from "./range-format.ts";
import { range } from "./range.ts";
import { worksheet } from "./worksheet.ts";

/** Several ranges of one sheet as one object. */
export const rangeAreas: HostConstructor<RangeAreasTarget> = hostClass<RangeAreasTarget>({
  name: "RangeAreas",
  identity: (target, host) => {
    const id = host.references.idOf(target);
    return id === null ? {} : { _ReferenceId: id };
  },
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: (target) => target.ranges.length },
    CellCount: { get: (target) => target.ranges.reduce((sum, { place }) => sum + areaSize(place), 0) },
    IsEntireColumn: { get: (target) => target.ranges.every(({ place }) => isEntireColumn(place)) },
    IsEntireRow: { get: (target) => target.ranges.every(({ place }) => isEntireRow(place)) },
    Style: { get: () => "Normal" },
  },
  navigations: {
    Areas: (target) => rangeCollection(target),
    Format: (target) => rangeFormat(target),
    ConditionalFormats: (target) => conditionalFormats(target),
    DataValidation: (target) => dataValidation(target),
    Worksheet: (target, host) => worksheet(target.sheet(host)),
  },
  objects: {
    GetEntireRow: (target, _, host) =>
      rangeAreas(mapped(target, (one) => one.other({ ...one.place, left: 0, right: MAX_COLUMNS - 1 }, host))),
    GetEntireColumn: (target, _, host) =>
      rangeAreas(mapped(target, (one) => one.other({ ...one.place, top: 0, bottom: MAX_ROWS - 1 }, host))),
    GetIntersection: (target, args, host) => {
      const common = intersected(target, args, host);
      if (!common) throw new ModelError("ItemNotFound", "The ranges do not meet.");
      return rangeAreas(common);
    },
    GetIntersectionOrNullObject: (target, args, host) => {
      const common = intersected(target, args, host);
      return common && rangeAreas(common);
    },
  },
  actions: {
    _KeepReference: (target, _, host) => {
      host.references.keep(rangeAreas(target));
    },
    Clear: (target, args, host) => {
      for (const one of target.ranges) rangeActions.clear(one, args, host);
    },
    SetDirty: () => undefined,
    Calculate: (_target, _args, host) => host.model.recalculate("addin"),
  },
});

const rangeCollection = hostClass<RangeAreasTarget>({
  name: "RangeCollection",
  items: (target) => target.ranges.map(range),
  objects: {
    GetItemAt: (target, args) => {
      const one = target.ranges[args.integer(0)];
      if (!one) throw new ModelError("ItemNotFound", "There is no such area.");
      return range(one);
    },
  },
  actions: { GetCount: (target) => target.ranges.length },
});

function addresses(target: RangeAreasTarget, host: Host): string {
  const { name } = target.sheet(host);
  return target.ranges.map(({ place }) => rangeAddress(name, place)).join(", ");
}

function mapped(target: RangeAreasTarget, change: (one: RangeTarget) => RangeTarget): RangeAreasTarget {
  return new RangeAreasTarget(target.sheetId, target.ranges.map(change));
}

function intersected(target: RangeAreasTarget, args: CallArguments, host: Host): RangeAreasTarget | null {
  const others = rangesArgument(args.at(0), target.sheet(host), host);
  const common = target.ranges.flatMap((one) =>
    others.flatMap((other) => {
      const area = intersection(one.place, other.place);
      return area ? [one.other(area, host)] : [];
    }),
  );
  return common.length > 0 ? new RangeAreasTarget(target.sheetId, common) : null;
}
