import type { IObjectArrayPrimitiveType, IRange, Nullable } from "@univerjs/core";
import type { SizedLines } from "./person-sizes.ts";

type Sizes = number | IObjectArrayPrimitiveType<Nullable<number>>;

/** Widths as Univer sets them: one for all columns of the ranges, or one for each. */
export function sizedColumns({
  ranges,
  colWidth,
}: {
  readonly ranges: readonly IRange[];
  readonly colWidth: Sizes;
}): SizedLines[] {
  return ranges.flatMap((range) => sized(range.startColumn, range.endColumn, colWidth));
}

export function sizedRows({
  ranges,
  rowHeight,
}: {
  readonly ranges: readonly IRange[];
  readonly rowHeight: Sizes;
}): SizedLines[] {
  return ranges.flatMap((range) => sized(range.startRow, range.endRow, rowHeight));
}

function sized(first: number, last: number, sizes: Sizes): SizedLines[] {
  if (typeof sizes === "number") return [{ first, last, pixels: sizes }];
  const lines: SizedLines[] = [];
  for (let line = first; line <= last; line += 1) {
    const pixels = sizes[line];
    if (typeof pixels === "number") lines.push({ first: line, last: line, pixels });
  }
  return lines;
}
