import type { CellRef } from "../values/addresses.ts";
import type { ListedPerson } from "../figures/figures.ts";
import type { Report } from "../rules/report.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { Column } from "../tables/column.ts";
import type { DateReading } from "../values/readings.ts";

/** What the roster says about the people on the lists, looked up by the row that names them. */
export class RosterRows {
  private readonly indexOfRow: ReadonlyMap<string, number>;

  constructor(private readonly report: Report) {
    const person = report.workbook.roster?.columns.person;
    const rows = Array.from({ length: person?.length ?? 0 }, (_, index) => index);
    this.indexOfRow = new Map(person ? rows.map((index) => [placeOf(person.cell(index)), index]) : []);
  }

  birthDate(person: ListedPerson): CalendarDate | null {
    return this.dateIn(this.report.workbook.roster?.columns.birthDate, person);
  }

  certificateDate(person: ListedPerson): CalendarDate | null {
    return this.dateIn(this.report.workbook.roster?.columns.certificateDate, person);
  }

  note({ cell }: ListedPerson): string | null {
    const reading = this.readingIn(this.report.workbook.roster?.columns.note, cell);
    return reading?.kind === "text" ? reading.text : null;
  }

  private dateIn(column: Column<DateReading> | undefined, { cell }: ListedPerson): CalendarDate | null {
    const reading = this.readingIn(column, cell);
    return reading?.kind === "date" ? reading.date : null;
  }

  private readingIn<Reading>(column: Column<Reading> | undefined, cell: CellRef): Reading | undefined {
    const index = this.indexOfRow.get(placeOf(cell));
    return index === undefined ? undefined : column?.reading(index);
  }
}

function placeOf({ sheet, row }: CellRef): string {
  return `${sheet} ${row}`;
}
