/** Rows that must not be separated by the end of a page, both included. */
export interface RowBlock {
  readonly first: number;
  readonly last: number;
}

export interface PageRows {
  /** Height of every row from row 0, points. */
  readonly heights: readonly number[];
  /** Room for rows on one page, points, at the scale at which the sheet prints. */
  readonly pageHeight: number;
  /** Repeated at the top of every page after the one they stand on. */
  readonly titleRows: RowBlock | null;
  readonly together: readonly RowBlock[];
  /** Rows that begin a page however much room there is; none by default. */
  readonly begins?: readonly number[];
}

/**
 * Rows before which a page breaks: the first row of each block that the page's end would cut, and every other row
 * that does not fit. All are set by hand: a page that ends a row later than reckoned would move every later page.
 */
export function pageBreaks(page: PageRows): number[] {
  return filledPages(page).breaks;
}

/** Points left on the last page. */
export function roomLeft(page: PageRows): number {
  return filledPages(page).left;
}

function filledPages({ heights, pageHeight, titleRows, together, begins = [] }: PageRows): {
  readonly breaks: number[];
  readonly left: number;
} {
  const breaks: number[] = [];
  const lastTogether = lastRows(together);
  const sum = (first: number, last: number): number =>
    heights.slice(first, last + 1).reduce((total, height) => total + height, 0);
  const repeated = titleRows ? sum(titleRows.first, titleRows.last) : 0;
  const roomFrom = (row: number): number => pageHeight - (titleRows && row > titleRows.last ? repeated : 0);

  let left = roomFrom(0);
  heights.forEach((height, row) => {
    const wanted = sum(row, lastTogether.get(row) ?? row);
    const isCut = wanted > left && wanted <= roomFrom(row);
    if (row > 0 && (isCut || height > left || begins.includes(row))) {
      breaks.push(row);
      left = roomFrom(row);
    }
    left -= height;
  });
  return { breaks, left };
}

/** By first row: the last of the rows that stay with it. */
function lastRows(together: readonly RowBlock[]): ReadonlyMap<number, number> {
  const lastOf = new Map<number, number>();
  for (const { first, last } of together) lastOf.set(first, Math.max(last, lastOf.get(first) ?? -1));
  return lastOf;
}
