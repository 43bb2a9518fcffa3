import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/values/addresses.ts";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const areaSize = (area: Area): number => rowCount(area) * columnCount(area);

/** The area takes in every row of its columns ("A:C"). */
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;
/** The area takes in every column of its rows ("1:3"). */
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;

export function isInSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

export const intersects = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** `inner` lies in `outer` whole. */
export const covers = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const sameArea = (a: Area, b: Area): boolean => covers(a, b) && covers(b, a);

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of `from` without `hole`: up to four areas that do not overlap. */
export function difference(from: Area, hole: Area): Area[] {
  const common = intersection(from, hole);
  if (!common) return [from];
  const rest: Area[] = [];
  if (from.top < common.top) rest.push({ ...from, bottom: common.top - 1 });
  if (from.bottom > common.bottom) rest.push({ ...from, top: common.bottom + 1 });
  const middle = { top: common.top, bottom: common.bottom };
  if (from.left < common.left) rest.push({ ...middle, left: from.left, right: common.left - 1 });
  if (from.right > common.right) rest.push({ ...middle, left: common.right + 1, right: from.right });
  return rest;
}
