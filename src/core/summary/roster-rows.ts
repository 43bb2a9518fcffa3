import type { ListedPerson } from "../figures/figures.ts";
import type { Report } from "../rules/report.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { CodedColumn } from "../tables/tables.ts";
import type { DateReading } from "../values/readings.ts";

/** What the roster says about the people on the lists, looked up by the row that names them. */
export class RosterRows {
  private readonly indexOfRow: ReadonlyMap<number, number>;

  constructor(private readonly report: Report) {
    const rows = report.workbook.roster?.rows ?? new Int32Array();
    this.indexOfRow = new Map(Array.from(rows, (row, index) => [row, index]));
  }

  birthDate(person: ListedPerson): CalendarDate | null {
    return this.dateIn(this.report.workbook.roster?.columns.birthDate, person);
  }

  certificateDate(person: ListedPerson): CalendarDate | null {
    return this.dateIn(this.report.workbook.roster?.columns.certificateDate, person);
  }

  note({ cell }: ListedPerson): string | null {
    const reading = this.readingIn(this.report.workbook.roster?.columns.note, cell.row);
    return reading?.kind === "text" ? reading.text : null;
  }

  private dateIn(column: CodedColumn<DateReading> | undefined, { cell }: ListedPerson): CalendarDate | null {
    const reading = this.readingIn(column, cell.row);
    return reading?.kind === "date" ? reading.date : null;
  }

  private readingIn<Reading>(column: CodedColumn<Reading> | undefined, row: number): Reading | undefined {
    const index = this.indexOfRow.get(row);
    return index === undefined ? undefined : column?.distinct[column.codes[index] ?? -1]?.reading;
  }
}
