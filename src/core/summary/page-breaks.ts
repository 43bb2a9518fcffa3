import { elementAt } from "../values/element-at.ts";

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
export function summaryPageBreaks(page: PageRows): number[] {
  const breaks: number[] = [];
  new PageFill(page, breaks).room(page.heights.length, (row) => elementAt(page.heights, row));
  return breaks;
}

/** Points left on the last page. */
export function roomLeft(page: Omit<PageRows, "begins">): number {
  return new PageFill(page).room(page.heights.length, (row) => elementAt(page.heights, row));
}

/**
 * Pages that are filled row by row. Rows may be added between two questions: those before them are not gone through
 * again, unless a block that began among them goes on.
 */
export class PageFill {
  /** Rows before it are on their pages for good, and so much is left there. */
  #next = 0;
  #left: number;
  #knownBlocks = 0;
  readonly #lastTogether = new Map<number, number>();

  constructor(
    private readonly page: Omit<PageRows, "heights">,
    private readonly breaks: number[] | null = null,
  ) {
    this.#left = page.pageHeight;
  }

  /** Points left on the page of the last of so many rows. */
  room(count: number, heightAt: (row: number) => number): number {
    this.#addBlocks();
    const { titleRows, begins = [] } = this.page;
    const sumOf = (first: number, last: number): number => {
      let sum = 0;
      for (let row = first; row <= Math.min(last, count - 1); row += 1) sum += heightAt(row);
      return sum;
    };
    const repeated = titleRows ? sumOf(titleRows.first, titleRows.last) : 0;
    const starts = new Set(begins);
    const roomFrom = (row: number): number =>
      this.page.pageHeight - (titleRows && row > titleRows.last ? repeated : 0);
    let left = this.#left;
    let isFinal = true;
    for (let row = this.#next; row < count; row += 1) {
      const last = this.#lastTogether.get(row) ?? row;
      // A block whose end is not there yet may still come to another page.
      if (isFinal && last >= count) {
        isFinal = false;
        [this.#next, this.#left] = [row, left];
      }
      const wanted = sumOf(row, last);
      const isCut = wanted > left && wanted <= roomFrom(row);
      if (row > 0 && (isCut || heightAt(row) > left || starts.has(row))) {
        this.breaks?.push(row);
        left = roomFrom(row);
      }
      left -= heightAt(row);
    }
    if (isFinal) [this.#next, this.#left] = [count, left];
    return left;
  }

  /** The last of the rows that stay with a first one. */
  #addBlocks(): void {
    const { together } = this.page;
    for (; this.#knownBlocks < together.length; this.#knownBlocks += 1) {
      const block = elementAt(together, this.#knownBlocks);
      // One that reaches back to rows already placed moves them.
      if (block.first < this.#next) [this.#next, this.#left] = [0, this.page.pageHeight];
      this.#lastTogether.set(block.first, Math.max(block.last, this.#lastTogether.get(block.first) ?? -1));
    }
  }
}
