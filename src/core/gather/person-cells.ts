import { isRealDate, isoDate, type CalendarDate } from "../values/calendar.ts";
import { serialOfDate } from "../text/dates.ts";
import { readableText } from "../text/legacy.ts";
import { isDateFormat } from "../text/number-format.ts";
import type { CellContent } from "../rules/found.ts";
import type { Report } from "../rules/report.ts";
import type { Register, Roster } from "../tables/tables.ts";
import type { ColumnKey } from "../tables/schema.ts";
import type { CellRef } from "../values/addresses.ts";
import { fontAt, numberFormatAt } from "../values/snapshot.ts";
import type { PersonCell } from "./book-people.ts";
import type { BookSide } from "./book-side.ts";
import { shown } from "./state-figures.ts";

/** A list of people in a file. */
export interface PeopleSource {
  readonly report: Report;
  readonly file: string;
  readonly list: Roster | Register;
  /** The unit the rest of the file speaks of, for rows that name none or one of its own cells; null: nobody knows. */
  readonly unit: number | null;
}

/** What is written into the book for what a file says: a day as a serial in the book's way, text as it reads. */
export function contentOf(
  side: BookSide,
  source: Pick<PeopleSource, "report">,
  key: ColumnKey,
  { reading, value, at }: PersonCell,
  target: CellRef,
): CellContent | null {
  if (reading.kind === "error" || reading.kind === "unreadable") return null;
  if (reading.kind === "unknown") return null;
  if (reading.kind === "date" && "date" in reading) return dateContent(side, reading.date, target);
  if (typeof value === "boolean") return { kind: "value", value: value ? "x" : "không" };
  if (typeof value === "number") {
    const isDay = reading.kind === "yes" && value > 1;
    return isDay ? null : { kind: "value", value };
  }
  const sheet = source.report.snapshot.sheets[at.sheet];
  const text = sheet ? readableText(value, fontAt(sheet, at.row, at.column)) : value;
  return key === "ordinal" || text === "" ? null : { kind: "value", value: text };
}

function dateContent(side: BookSide, date: CalendarDate, target: CellRef): CellContent {
  const sheet = side.report.snapshot.sheets[target.sheet];
  if (!isRealDate(date)) {
    return { kind: "value", value: date.month === 0 ? String(date.year) : `${date.month}/${date.year}` };
  }
  const serial = serialOfDate(date, side.report.snapshot.date1904);
  const format = sheet ? numberFormatAt(sheet, target.row, target.column) : "General";
  return isDateFormat(format)
    ? { kind: "value", value: serial }
    : { kind: "value", value: serial, numberFormat: dateFormatOf(side, target) };
}

/** The format of the first date in the same column of the book. */
function dateFormatOf(side: BookSide, { sheet: index, column }: CellRef): string {
  const sheet = side.report.snapshot.sheets[index];
  const attribute = sheet?.numberFormats[column - (sheet.block?.left ?? 0)];
  const formats = attribute?.kind === "each" ? attribute.values : [];
  return formats.find((format) => isDateFormat(format)) ?? "dd/mm/yyyy";
}

export function shownReading({ reading, value }: PersonCell): string | number | null {
  if (reading.kind === "date" && "date" in reading) {
    const { date } = reading;
    return isRealDate(date)
      ? isoDate(date)
      : date.month === 0
        ? String(date.year)
        : `${date.month}/${date.year}`;
  }
  return "text" in reading && reading.kind === "text" ? reading.text : shown(value);
}
