import type { PlanContent } from "../plan/sheet-plan.ts";
import { align, type Line } from "./align.ts";
import type { Standing } from "./standing.ts";
import type { WrittenContent, WrittenSheet } from "./written-sheet.ts";

/** Cells of a sheet by row, then column. */
export type Grid<Cell> = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

export interface GridCell {
  readonly content: WrittenContent | PlanContent;
  readonly style?: string;
}

export function gridOf<Cell extends { readonly row: number; readonly column: number }>(
  cells: Iterable<Cell>,
): Map<number, Map<number, Cell>> {
  const grid = new Map<number, Map<number, Cell>>();
  for (const cell of cells) {
    const line = grid.get(cell.row) ?? new Map<number, Cell>();
    grid.set(cell.row, line.set(cell.column, cell));
  }
  return grid;
}

/** What we expect to find: what was written, with the words of the office that were kept. */
export function expectedGrid({ cells, kept }: WrittenSheet): Grid<GridCell> {
  const grid = new Map<number, Map<number, GridCell>>(gridOf(cells));
  for (const { row, column, content } of kept) {
    const line = grid.get(row) ?? new Map<number, GridCell>();
    const style = line.get(column)?.style;
    grid.set(row, line.set(column, { content, ...(style === undefined ? {} : { style }) }));
  }
  return grid;
}

export function gridOfStanding(
  standing: Standing,
  rows = standing.rows,
  columns = standing.columns,
): Grid<GridCell> {
  const grid = new Map<number, Map<number, GridCell>>();
  for (let row = 0; row < rows; row += 1) {
    const line = new Map<number, GridCell>();
    for (let column = 0; column < columns; column += 1) {
      const content = standing.contentAt(row, column);
      if (content.kind !== "blank") line.set(column, { content });
    }
    if (line.size > 0) grid.set(row, line);
  }
  return grid;
}

/** For each row (column) of one state of a sheet the row (column) it has become in another, or null. */
export type MovedTo = readonly (number | null)[];

export function alignRows(
  before: Grid<GridCell>,
  rowsBefore: number,
  after: Grid<GridCell>,
  rowsAfter: number,
  columns: MovedTo,
): MovedTo {
  const isSameColumns = columns.every((to, from) => to === from);
  const moved = isSameColumns ? before : movedAcross(before, columns);
  return align(rowLines(moved, rowsBefore), rowLines(after, rowsAfter));
}

/** Columns are told by the words in them, wherever these stand. */
export function alignColumns(
  before: Grid<GridCell>,
  columnsBefore: number,
  after: Grid<GridCell>,
  columnsAfter: number,
): MovedTo {
  const known = new Map<string, number>();
  const linesBefore = columnLines(before, columnsBefore, known);
  const linesAfter = columnLines(after, columnsAfter, known);
  const inPlace = linesBefore.map((_, column) => (column < columnsAfter ? column : null));
  const moved = align(linesBefore, linesAfter);
  const share = (places: MovedTo): number => sharedWords(linesBefore, linesAfter, places);
  return share(moved) > share(inPlace) + MOVED_MARGIN ? moved : inPlace;
}

/** By so much more of their words the columns must have in common before they are taken to have moved. */
const MOVED_MARGIN = 0.05;

/** Of the columns with words: which part of them stands where it is looked for, on average. */
function sharedWords(before: readonly Line[], after: readonly Line[], places: MovedTo): number {
  const shares = before.flatMap(({ cells }, column) => {
    if (cells.size === 0) return [];
    const there = after[places[column] ?? -1]?.cells;
    const found = there ? [...cells.keys()].filter((at) => there.has(at)).length : 0;
    return [found / cells.size];
  });
  return shares.length === 0 ? 1 : shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

function movedAcross(grid: Grid<GridCell>, columns: MovedTo): Grid<GridCell> {
  return new Map(
    [...grid].map(([row, line]) => [
      row,
      new Map(
        [...line].flatMap(([column, cell]) => {
          const to = columns[column] ?? null;
          return to === null ? [] : [[to, cell] as const];
        }),
      ),
    ]),
  );
}

function rowLines(grid: Grid<GridCell>, rows: number): Line[] {
  return Array.from({ length: rows }, (_, row) => {
    const cells = [...(grid.get(row) ?? [])].filter(([, { content }]) => content.kind !== "blank");
    const words = cells.flatMap(([, { content }]) =>
      content.kind === "text" ? [withoutFigures(content.text)] : [],
    );
    return {
      // A sign for an unknown figure is no name.
      name: words.some((text) => /\p{L}/u.test(text)) ? words.join("\n") : "",
      cells: new Map(
        cells.map(([column, { content }]) => [
          column,
          content.kind === "text"
            ? { words: withoutFigures(content.text), kind: "text" }
            : { words: "", kind: "figure" },
        ]),
      ),
    };
  });
}

/** Words stand in the order in which they come to be known, whatever their rows. */
function columnLines(grid: Grid<GridCell>, columns: number, known: Map<string, number>): Line[] {
  const found = Array.from({ length: columns }, () => new Set<string>());
  for (const line of grid.values()) {
    for (const [column, { content }] of line) {
      if (content.kind !== "text") continue;
      const words = found[column];
      words?.add(withoutFigures(content.text));
    }
  }
  const placeOf = (words: string): number => {
    const place = known.get(words) ?? known.size;
    known.set(words, place);
    return place;
  };
  return found.map((words) => ({
    name: "",
    cells: new Map([...words].map((text) => [placeOf(text), { words: text, kind: "text" }])),
  }));
}

/** "4. Đơn vị dưới 90%" stays the same heading when it becomes the fifth. */
function withoutFigures(text: string): string {
  return text.replace(/\p{Nd}+/gu, "#");
}
