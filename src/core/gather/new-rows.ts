import type { CellContent } from "../rules/found.ts";
import { declaredColumns, type ColumnKey } from "../tables/schema.ts";
import { valueAt } from "../values/snapshot.ts";
import type { BookPeople, PersonRow } from "./book-people.ts";
import type { BookSide } from "./book-side.ts";
import { originOf, type Statement } from "./file-reading.ts";
import type { NewRow } from "./gathering.ts";
import { contentOf, shownReading, type PeopleSource } from "./person-cells.ts";

/** Columns that a new row takes over; numbers are left to the office, which numbers its list in one go. */
function keysOfRow(kind: PeopleSource["list"]["kind"]): readonly ColumnKey[] {
  return declaredColumns(kind).flatMap(({ key, declared: { role } }) =>
    key === "unit" || role === "number" ? [] : [key],
  );
}

interface RowPlace {
  readonly person: PersonRow;
  readonly unit: number;
  readonly book: BookPeople;
  /** The book's rows of the same unit. */
  readonly rows: readonly PersonRow[];
}

/** The row as it will stand in the book; null where the book names units in headings and has none for this one. */
export function newRowOf(side: BookSide, source: PeopleSource, place: RowPlace): NewRow | null {
  const { person, unit, book, rows } = place;
  const last = rows.at(-1);
  // Of a list with a sheet for every commune only the unit's own sheet can take the row.
  const table = last?.table ?? (book.list.parts.length === 1 ? book.list.parts[0] : undefined);
  if (!table) return null;
  const hasHeadings = table.columns.unit?.hasHeadings === true;
  if (hasHeadings && !last) return null;
  const after =
    last && (book.isGrouped || hasHeadings) ? last.row : (table.rows.at(-1) ?? table.header.bottom);
  const unitCells: RowCell[] =
    table.columns.unit && !hasHeadings
      ? [{ key: "unit", column: table.columns.unit.column, ...unitText(side, unit, rows) }]
      : [];
  const cells = [...unitCells, ...personCells(side, source, person, table, after)];
  const from = originOf(source.report, {
    sheet: person.table.sheet,
    row: person.row,
    column: person.table.data.left,
  });
  return {
    kind: table.kind,
    unit,
    sheet: table.sheet,
    after,
    cells: cells.sort((a, b) => a.column - b.column),
    from,
  };
}

type RowCell = NewRow["cells"][number];

/** What the file says of a person, in the columns that the book's table has. */
function personCells(
  side: BookSide,
  source: PeopleSource,
  person: PersonRow,
  table: PersonRow["table"],
  row: number,
): RowCell[] {
  const columns = new Map<string, { readonly column: number } | undefined>(Object.entries(table.columns));
  return keysOfRow(table.kind).flatMap((key): RowCell[] => {
    const column = columns.get(key)?.column;
    const cell = person.cell(key);
    if (column === undefined || !cell || cell.reading.kind === "blank") return [];
    const content = contentOf(side, source, key, cell, { sheet: table.sheet, row, column });
    const shown = shownReading(cell);
    return content && shown !== null ? [{ key, column, shown, content }] : [];
  });
}

/** Puts a newly elected head into the row that was kept for a vacant post. */
export function fillingOf(
  side: BookSide,
  source: PeopleSource,
  person: PersonRow,
  vacant: PersonRow,
  unit: number,
): Statement[] {
  return keysOfRow(source.list.kind).flatMap((key): Statement[] => {
    const [theirs, ours] = [person.cell(key), vacant.cell(key)];
    if (!theirs || !ours || theirs.reading.kind === "blank" || key === "village" || key === "role") return [];
    const content = contentOf(side, source, key, theirs, ours.at);
    if (content === null || side.options.isFormula(ours.at)) return [];
    const shownNew = shownReading(theirs);
    const shownOld = shownReading(ours);
    const from = originOf(source.report, theirs.at);
    const same = shownNew === shownOld;
    return [{ unit, at: ours.at, column: key, old: ours.value, shownOld, shownNew, content, from, same }];
  });
}

/** The unit as the list writes it elsewhere, else by its name in the unit table. */
function unitText(
  side: BookSide,
  unit: number,
  rows: readonly PersonRow[],
): { shown: string; content: CellContent } {
  const name = side.report.workbook.units[unit]?.name ?? "";
  const sheetValue = rows.flatMap((row) => {
    const cell = row.cell("unit");
    const sheet = cell ? side.report.snapshot.sheets[cell.at.sheet] : undefined;
    const value = cell && sheet ? valueAt(sheet, row.row, cell.at.column) : "";
    return typeof value === "string" && value.trim() !== "" ? [value] : [];
  });
  const shown = sheetValue.at(-1) ?? name;
  return { shown, content: { kind: "value", value: shown } };
}
