import type { CalendarDate } from "../values/calendar.ts";
import type { Report } from "../rules/report.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import type { BookSide } from "./book-side.ts";
import {
  monthOf,
  periodOfFileName,
  saidOnSheet,
  strongest,
  yearsInTitles,
  type SaidPeriod,
} from "./said-period.ts";

/** Of which month a file is, against the book's: the same, assumed to be, the next, another, or not clear. */
export interface FilePeriod {
  readonly kind: "same" | "assumed" | "next" | "other" | "several";
  readonly cutOff: CalendarDate | null;
}

/** What the sheets of the figures say, then the other sheets used, then all, then the file's name. */
export function filePeriod(side: Pick<BookSide, "period">, report: Report, fileName: string): FilePeriod {
  const said = saidByFile(report, fileName, side.period.year);
  if (said.kind === "none") return { kind: "assumed", cutOff: null };
  if (said.kind === "several") return { kind: "several", cutOff: said.cutOffs[0] ?? null };
  const months = monthOf(said.cutOff) - side.period.year * 12 - side.period.month;
  return { kind: months === 0 ? "same" : months === 1 ? "next" : "other", cutOff: said.cutOff };
}

function saidByFile({ snapshot, workbook }: Report, fileName: string, year: number): SaidPeriod {
  const unitSheets = [workbook.unitTable, ...workbook.otherHalves].flatMap((table) =>
    table ? [table.sheet] : [],
  );
  const listSheets = workbook.tables.map(({ sheet }) => sheet);
  const all = snapshot.sheets.keys();
  for (const sheets of [unitSheets, listSheets, [...all]]) {
    const said = strongest([...new Set(sheets)].flatMap((sheet) => saidOn(snapshot, sheet, year)));
    if (said.kind !== "none") return said;
  }
  const ofName = periodOfFileName(fileName, year);
  return ofName.kind === "none" ? ofOtherYear(snapshot, year) : ofName;
}

/** A file whose titles name another year, and none the one that is gathered. */
function ofOtherYear({ sheets, date1904 }: WorkbookSnapshot, year: number): SaidPeriod {
  const years = sheets.flatMap((sheet) => (sheet.mark === null ? yearsInTitles(sheet, date1904) : []));
  const [other] = years;
  if (other === undefined || years.includes(year)) return { kind: "none" };
  return { kind: "several", cutOffs: [{ year: other, month: 12, day: 31 }] };
}

function saidOn(snapshot: WorkbookSnapshot, index: number, year: number) {
  const sheet = snapshot.sheets[index];
  return sheet && sheet.mark === null ? saidOnSheet(sheet, snapshot.date1904, year) : [];
}

/**
 * A file with a sheet for every month, without the other months: only where one of its sheets is of the month that
 * is gathered. Sheets that name no month stay.
 */
export function onlyPeriod(
  snapshot: WorkbookSnapshot,
  period: { readonly year: number; readonly month: number },
): WorkbookSnapshot {
  const months = snapshot.sheets.map((sheet) => {
    const said = strongest(saidOnSheet(sheet, snapshot.date1904, period.year));
    return said.kind === "said" ? monthOf(said.cutOff) : null;
  });
  const wanted = period.year * 12 + period.month;
  if (!months.includes(wanted) || months.every((month) => month === null || month === wanted))
    return snapshot;
  const sheets = snapshot.sheets.map((sheet, at) =>
    months[at] === null || months[at] === wanted
      ? sheet
      : { ...sheet, block: null, values: [], merges: [], hiddenRows: [] },
  );
  return { ...snapshot, sheets };
}
