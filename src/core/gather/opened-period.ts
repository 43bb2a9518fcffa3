import { daysInMonth } from "../values/calendar.ts";
import type { Report } from "../rules/report.ts";
import { valueAt } from "../values/snapshot.ts";
import type { CellChange, Gathering, GatherOptions } from "./gathering.ts";

export interface Month {
  readonly year: number;
  readonly month: number;
}

/**
 * The question that is asked once when files speak of the month after the book's: whether to open it. Its id names the
 * month, so that the same answer given again opens no other.
 */
export function nextPeriodId({ period: { cutOff } }: Pick<Report, "period">): string {
  const { year, month } = nextMonth(cutOff);
  return `period-next:${year}-${String(month).padStart(2, "0")}`;
}

export function nextMonth({ year, month }: Month): Month {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** The month that is gathered: the one asked for, the next one if a person has opened it, else the book's own. */
export function gatheredMonth(
  report: Report,
  { period: asked, answers }: Pick<GatherOptions, "period" | "answers">,
): Month {
  const { year, month } = report.period.cutOff;
  if (asked !== null) return asked;
  return answers.get(nextPeriodId(report)) === "place" ? nextMonth({ year, month }) : { year, month };
}

/** Whether what is placed is of another month than the book's, which is opened by it. */
export function opensMonth({ book, period, files }: Gathering): boolean {
  const { year, month } = book.period.cutOff;
  return (
    (period.year !== year || period.month !== month) &&
    files.some(({ changes, newRows }) => changes.length + newRows.length > 0)
  );
}

// No look-behind: older Safari has none.
const WRITTEN_DAY = /(^|\D)(\d{1,2})(\s*[-/.]\s*)(\d{1,2})\3(\d{4})(?!\d)/g;
const WRITTEN_MONTH = /(tháng\s*)(\d{1,2})(\s*(?:[-/.]|năm)\s*)(\d{4})(?!\d)/giu;

/**
 * What the book's titles must say for another month than its own: every day and month of the old one above the unit
 * table. A book whose titles name none stays as it is.
 */
export function openedTitles({ workbook, snapshot, period }: Report, next: Month): CellChange[] {
  const table = workbook.unitTable;
  const sheet = table && snapshot.sheets[table.sheet];
  const { year, month, day } = period.cutOff;
  if (!table || !sheet?.block || (next.year === year && next.month === month)) return [];
  const last = daysInMonth(next.year, next.month);
  const changes: CellChange[] = [];
  for (let row = sheet.block.top; row < table.header.top; row++) {
    for (let column = sheet.block.left; column <= sheet.block.right; column++) {
      const old = valueAt(sheet, row, column);
      if (typeof old !== "string") continue;
      const value = old
        .replace(
          WRITTEN_DAY,
          (whole, before: string, ofDay: string, sign: string, ofMonth: string, ofYear: string) =>
            Number(ofDay) === day && Number(ofMonth) === month && Number(ofYear) === year
              ? `${before}${last}${sign}${next.month}${sign}${next.year}`
              : whole,
        )
        .replace(WRITTEN_MONTH, (whole, word: string, ofMonth: string, sign: string, ofYear: string) =>
          Number(ofMonth) === month && Number(ofYear) === year
            ? `${word}${next.month}${sign}${next.year}`
            : whole,
        );
      if (value === old) continue;
      const at = { sheet: table.sheet, row, column };
      const from = { sheet: "", address: "" };
      changes.push({
        unit: -1,
        at,
        column: "title",
        old,
        shownOld: old,
        shownNew: value,
        content: { kind: "value", value },
        from,
      });
    }
  }
  return changes;
}
