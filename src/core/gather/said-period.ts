import { daysInMonth, type CalendarDate } from "../values/calendar.ts";
import { cutOffIn, quarterNumber } from "../recognise/cut-off.ts";
import { headerKey } from "../text/canonical.ts";
import type { SheetSnapshot } from "../values/snapshot.ts";
import { sheetLines } from "./sheet-lines.ts";

/** What a file or a sheet says of the time its figures are of. */
export type SaidPeriod =
  | { readonly kind: "none" }
  | { readonly kind: "said"; readonly cutOff: CalendarDate }
  /** Two explicit days of different months: which one is meant is not for us to choose. */
  | { readonly kind: "several"; readonly cutOffs: readonly CalendarDate[] };

/** How much a statement weighs: a day in words beats a quarter, a quarter a month, a month the name of the sheet. */
type Weight = 4 | 3 | 2 | 1;

export interface SaidCutOff {
  readonly cutOff: CalendarDate;
  readonly weight: Weight;
}

/** All that the title, the lines and the name of a sheet say; `year` is the year of a month named without one. */
export function saidOnSheet(sheet: SheetSnapshot, date1904: boolean, year: number): SaidCutOff[] {
  return sheetLines(sheet, date1904)
    .flatMap(({ text }) => saidIn(text, year))
    .concat(saidInName(sheet.name, year, 1));
}

export function periodOfFileName(name: string, year: number): SaidPeriod {
  const stem = (name.split(/[\\/]/).at(-1) ?? name).replace(/\.[A-Za-z0-9]{1,5}$/, "");
  return strongest(saidInName(stem.replace(/[_\s-]+/g, " "), year, 1));
}

/** The one period that several sheets say, the strongest first; sheets that say nothing do not count. */
export function strongest(said: readonly SaidCutOff[]): SaidPeriod {
  const weight = Math.max(0, ...said.map((one) => one.weight));
  const best = said.filter((one) => one.weight === weight).map(({ cutOff }) => cutOff);
  const [first] = best;
  if (first === undefined) return { kind: "none" };
  const months = new Set(best.map(monthOf));
  if (months.size > 1) return { kind: "several", cutOffs: best };
  const latest = best.reduce((a, b) => (b.day > a.day ? b : a), first);
  return { kind: "said", cutOff: latest };
}

/** Months counted through, to compare and to go on from one to the next. */
export function monthOf({ year, month }: CalendarDate): number {
  return year * 12 + month;
}

/** Lines that speak of another time than the figures: comparisons, what is planned, what is to come. */
const OTHER_TIME =
  /so voi|cung ky|ky truoc|thang truoc|nam truoc|quy truoc|nhiem ky|phan dau|du kien|hoan thanh truoc|\bse\b|phuong huong|nhiem vu|truoc ngay|han nop|gui truoc/;
const EXPLICIT = /(?:den|toi|het|tinh|thoi diem|chot)\b/;
const WITH_YEAR = /(?:^| )(?:thang|th|t) ?(\d{1,2}) (?:nam )?((?:19|20)\d\d)(?= |$)/;
const QUARTER = /(?:^| )quy (iv|iii|ii|i|[1-4])(?: (?:nam )?((?:19|20)\d\d))?(?= |$)/;
/** "Kết nạp trong tháng 3" heads a column or labels a figure; a title says whose month it is. */
const TITLE = /bao cao|so lieu|tong hop|ket qua|bieu|thong ke|danh sach|phat trien/;

function saidIn(line: string, year: number): SaidCutOff[] {
  const words = headerKey(line);
  if (words === "" || line.length > 600 || OTHER_TIME.test(words)) return [];
  const cutOff = cutOffIn([[line]], year);
  if (!cutOff) return [];
  if (EXPLICIT.test(words)) return [{ cutOff, weight: 4 }];
  if (/\bquy\b|thang dau|ca nam/.test(words)) return [{ cutOff, weight: 3 }];
  return TITLE.test(words) || /(?:19|20)\d\d/.test(words) ? [{ cutOff, weight: 2 }] : [];
}

/** Years that titles of a sheet name without a day or month: "Năm 2022", "Kết quả kết nạp năm 2022". */
export function yearsInTitles(sheet: SheetSnapshot, date1904: boolean): number[] {
  return sheetLines(sheet, date1904).flatMap(({ text }) => {
    const words = headerKey(text);
    if (text.length > 120 || OTHER_TIME.test(words) || OF_PAPER.test(words)) return [];
    const said = /(?:^| )nam ((?:19|20)\d\d)$/.exec(words);
    return said && (said.index === 0 || TITLE.test(words)) ? [Number(said[1])] : [];
  });
}

/** A plan, a resolution: of the year in which it was made. */
const OF_PAPER = /\b(?:ke hoach|chi tieu|nghi quyet|quyet dinh|cong van|chi thi|huong dan|sinh|vao dang)\b/;

function saidInName(name: string, year: number, weight: Weight): SaidCutOff[] {
  const words = headerKey(name.replace(/([a-zA-Z])(\d)/g, "$1 $2"));
  const withYear = WITH_YEAR.exec(words);
  if (withYear) return endOf(Number(withYear[2]), Number(withYear[1]), weight);
  const month = /(?:^| )(?:thang|th|t) (\d{1,2})(?= |$)/.exec(words);
  if (month) return endOf(year, Number(month[1]), weight);
  const quarter = QUARTER.exec(words);
  return quarter ? endOf(yearIn(quarter[2], year), 3 * quarterNumber(quarter[1] ?? ""), weight) : [];
}

function yearIn(text: string | undefined, year: number): number {
  return text === undefined ? year : Number(text);
}

function endOf(year: number, month: number, weight: Weight): SaidCutOff[] {
  if (!(month >= 1 && month <= 12)) return [];
  return [{ cutOff: { year, month, day: daysInMonth(year, month) }, weight }];
}
