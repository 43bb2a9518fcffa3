import type { CellFormat } from "../../../../xlsx/model/document.ts";
import { restyleArea, type FormatPatch } from "../../formats.ts";
import { ModelError } from "../../model-error.ts";
import { commonFormat } from "../format-reading.ts";
import type { Host } from "../host.ts";
import type { Scalar } from "../host-object.ts";
import type { RangeAreasTarget } from "../range-target.ts";

/** A property of the cells' format: read where all agree, written to all. */
export function property(
  read: (format: CellFormat) => unknown,
  patch: (value: unknown) => FormatPatch,
): Scalar<RangeAreasTarget> {
  return {
    get: (target, host) => commonFormat(target, host, read),
    set: (target, value, host) => {
      const change = patch(value);
      restyle(target, host, () => change);
    },
  };
}

/** Changes the format of every cell of the ranges. */
export function restyle(
  target: RangeAreasTarget,
  host: Host,
  patch: (format: CellFormat) => FormatPatch,
): void {
  const { formats } = host.model;
  const sheet = target.sheet(host);
  host.changeSheet(sheet, (edits) => {
    for (const { place } of target.ranges) {
      restyleArea(edits, sheet, place, (style) => formats.patched(style, patch(formats.at(style))));
    }
  });
}

export function between(value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  throw new ModelError("InvalidArgument", `${value} is not between ${low} and ${high}.`);
}
