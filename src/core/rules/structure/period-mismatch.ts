import { statedPeriods, type StatedPeriod } from "../../recognise/stated-periods.ts";
import { withCutOff, withYear } from "../../recognise/written-period.ts";
import { canonicalText, headerKey } from "../../text/canonical.ts";
import { serialOfDate } from "../../text/dates.ts";
import type { RecognisedWorkbook } from "../../tables/tables.ts";
import type { CalendarDate } from "../../values/calendar.ts";
import { textWrite } from "../cell-writes.ts";
import { defineRule } from "../define-rule.ts";
import type { CellWrite, Fix } from "../found.ts";

/**
 * The period is one thing: what the office set, else what the main title says. Places that name another are pointed at,
 * with the period written into them as the fix.
 */
export const periodMismatch = defineRule({
  code: "period-mismatch",
  severity: "warning",
  needs: ["tables"],
  check({ snapshot, workbook, settings, period }) {
    const stated = statedPeriods(snapshot, workbook);
    const isStated = settings.cutOff !== null || workbook.titleBlock.cutOff !== null;
    const used = period.cutOff;
    const usedIsPlain =
      settings.cutOff !== null ||
      stated.some(({ text, says }) => says.kind === "cutOff" && isPlain(text) && isSameDay(says.date, used));
    return stated.flatMap((place) => {
      if (!isStated || !differs(place, used, usedIsPlain) || isPartOfList(workbook, place, used)) return [];
      const { says } = place;
      return [
        {
          at: place.at,
          value: place.value,
          args: {
            said: says.kind === "cutOff" ? says.date : null,
            year: says.kind === "year" ? String(says.year) : null,
            used,
          },
          fix: fixOf(place, used, snapshot.date1904),
        },
      ];
    });
  },
});

/** A register kept in a sheet for every month or quarter: each says which part of the year it holds. */
function isPartOfList(
  { register, tables }: RecognisedWorkbook,
  { at, says, text }: StatedPeriod,
  used: CalendarDate,
): boolean {
  if (says.kind !== "cutOff" || says.date.year !== used.year) return false;
  const firstMonth = says.date.month - (/\bquy\b/.test(headerKey(text)) ? 2 : 0);
  if (firstMonth > used.month) return false;
  const isPart = (register?.parts ?? []).some(({ sheet }) => sheet === at.sheet);
  return (
    isPart &&
    (register?.parts.length ?? 0) > 1 &&
    tables.every(({ kind, sheet }) => sheet !== at.sheet || kind !== "units")
  );
}

/** A month agrees with every day in it; only two days, or a day and "đến hết tháng", can differ within a month. */
function differs({ text, says }: StatedPeriod, used: CalendarDate, usedIsPlain: boolean): boolean {
  // "so sánh năm 2021, 2022" speaks of both.
  if (says.kind === "year") return says.year !== used.year && !text.includes(String(used.year));
  const { year, month } = says.date;
  if (year !== used.year || month !== used.month) return true;
  return usedIsPlain && isPlain(text) && !isSameDay(says.date, used);
}

const PLAIN = /\b(?:den|het|toi)(?: het)? thang\b|\d{1,2} (?:thang )?\d{1,2} (?:nam )?\d{4}/;

function isPlain(text: string): boolean {
  return PLAIN.test(headerKey(text));
}

function isSameDay(one: CalendarDate, other: CalendarDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

function fixOf(place: StatedPeriod, used: CalendarDate, date1904: boolean): Fix | null {
  const write = writeOf(place, used, date1904);
  return write && { kind: "writes", writes: [write] };
}

function writeOf(
  { cell, value, text, isDateCell, says }: StatedPeriod,
  used: CalendarDate,
  date1904: boolean,
): CellWrite | null {
  if (cell === null) return null;
  if (isDateCell) {
    return { at: cell, old: value, content: { kind: "value", value: serialOfDate(used, date1904) } };
  }
  // What was decoded from an old font is not written back in it.
  if (typeof value !== "string" || canonicalText(value) !== canonicalText(text)) return null;
  const written =
    says.kind === "year" ? withYear(value, says.year, used.year) : withCutOff(value, says.date, used);
  return written === null ? null : textWrite(cell, value, written);
}
