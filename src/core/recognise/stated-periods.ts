import { dateOfSerial } from "../text/dates.ts";
import { headerKey } from "../text/canonical.ts";
import { isDateFormat } from "../text/number-format.ts";
import type { RecognisedTable, RecognisedWorkbook } from "../tables/tables.ts";
import type { CellRef, RangeRef } from "../values/addresses.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { CellValue } from "../values/cell-value.ts";
import { numberFormatAt, type WorkbookSnapshot } from "../values/snapshot.ts";
import { cutOffIn, monthsNamedIn, planYearIn } from "./cut-off.ts";
import { SheetTexts } from "./sheet-texts.ts";

/** A place that says of which period the figures are. */
export interface StatedPeriod {
  /** The cell that says it; the table's header where only the sheet's name does. */
  readonly at: RangeRef;
  /** Null where the sheet's name says it. */
  readonly cell: CellRef | null;
  /** What stands there; for a date in a cell of its own the label before it too. */
  readonly text: string;
  readonly value: CellValue;
  /** The date stands in the cell as a number. */
  readonly isDateCell: boolean;
  readonly says:
    | { readonly kind: "cutOff"; readonly date: CalendarDate }
    /** The year of the plan, in a title of figures or of admissions. */
    | { readonly kind: "year"; readonly year: number };
}

/** What each sheet of a table in use says of its period, its title before its name; in sheet order. */
export function statedPeriods(
  snapshot: WorkbookSnapshot,
  { tables, otherTables, titleBlock }: RecognisedWorkbook,
): StatedPeriod[] {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))].sort((a, b) => a - b);
  return sheets.flatMap((index) => {
    const here = tables.filter(({ sheet }) => sheet === index);
    const top = Math.min(...here.map(({ header }) => header.top));
    // A table of another month above has a title of its own.
    const above = otherTables.filter(({ sheet, header }) => sheet === index && header.bottom < top);
    const firstRow = Math.max(0, ...above.map(({ header }) => header.bottom + 1));
    const lines = titleCells(snapshot, index, firstRow, top);
    return [
      ...cutOffsOf(snapshot, index, here, lines, titleBlock.planYear),
      ...(here.some(({ kind }) => kind === "units" || kind === "register") ? yearsOf(lines) : []),
    ];
  });
}

type TitleCell = Omit<StatedPeriod, "says" | "at"> & { readonly cell: CellRef };

const MOST_TITLE_ROWS = 40;

function titleCells(
  snapshot: WorkbookSnapshot,
  index: number,
  firstRow: number,
  headerRow: number,
): TitleCell[] {
  const sheet = snapshot.sheets[index];
  if (!sheet?.block) return [];
  const { block } = sheet;
  const texts = new SheetTexts(sheet, index);
  const cells: TitleCell[] = [];
  for (let row = Math.max(block.top, firstRow, headerRow - MOST_TITLE_ROWS); row < headerRow; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const value = texts.value(row, column);
      const cell = { sheet: index, row, column };
      const label = cells.at(-1);
      if (typeof value === "number" && label?.cell.row === row) {
        const date = isDateFormat(numberFormatAt(sheet, row, column))
          ? dateOfSerial(value, snapshot.date1904)
          : null;
        const text = date && `${label.text} ${date.day}/${date.month}/${date.year}`;
        if (text !== null) cells.push({ cell, text, value, isDateCell: true });
        continue;
      }
      const text = texts.text(row, column);
      if (text !== "") cells.push({ cell, text, value, isDateCell: false });
    }
  }
  return cells;
}

/** The plainest thing that the title says, and what the sheet's name says where it is another month. */
function cutOffsOf(
  snapshot: WorkbookSnapshot,
  index: number,
  tables: readonly RecognisedTable[],
  cells: readonly TitleCell[],
  planYear: number | null,
): StatedPeriod[] {
  const sheetName = snapshot.sheets[index]?.name ?? "";
  const inTitle = cutOffIn([cells.map(({ text }) => text)], planYear);
  const inName = cutOffIn([[sheetName]], inTitle?.year ?? planYear);
  const found: StatedPeriod[] = [];
  const cell = cells.find(({ text }) => inTitle !== null && isSame(cutOffIn([[text]], planYear), inTitle));
  if (inTitle !== null && cell) {
    found.push({ ...cell, at: rangeOf(cell.cell), says: { kind: "cutOff", date: inTitle } });
  }
  const [table] = tables;
  const namesMonth =
    inName !== null &&
    (inTitle === null || !isWithin(inTitle, sheetName, planYear) || inTitle.year !== inName.year);
  if (namesMonth && table) {
    found.push({
      at: { sheet: index, ...table.header },
      cell: null,
      text: sheetName,
      value: sheetName,
      isDateCell: false,
      says: { kind: "cutOff", date: inName },
    });
  }
  return found;
}

/** Whether a title's day lies in the month, the quarter or the half-year that the sheet is named after. */
function isWithin(day: CalendarDate, sheetName: string, planYear: number | null): boolean {
  const last = cutOffIn([[sheetName]], planYear ?? day.year)?.month ?? day.month;
  return day.month <= last && day.month > last - monthsNamedIn(sheetName);
}

function yearsOf(cells: readonly TitleCell[]): StatedPeriod[] {
  const year = planYearIn(cells.map(({ text }) => headerKey(text)));
  const cell = cells.find(({ text }) => year !== null && planYearIn([headerKey(text)]) === year);
  return cell && year !== null ? [{ ...cell, at: rangeOf(cell.cell), says: { kind: "year", year } }] : [];
}

function rangeOf({ sheet, row, column }: CellRef): RangeRef {
  return { sheet, top: row, bottom: row, left: column, right: column };
}

function isSame(one: CalendarDate | null, other: CalendarDate): boolean {
  return one?.year === other.year && one.month === other.month && one.day === other.day;
}
