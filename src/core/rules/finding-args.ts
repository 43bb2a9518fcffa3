import type { CalendarDate } from "../values/calendar.ts";
import type { ColumnKey, TableKind } from "../tables/schema.ts";
import type { Place } from "../values/readings.ts";
import type { RuleCode } from "./registry.ts";

/** A rule whose message needs no more than the place and the value seen. */
type None = Readonly<Record<string, never>>;

/** What the row or cell is about: a unit's name, or the label of a group or total row. */
interface Named {
  readonly unit: string;
}

/** Of the roster or the register, beside what the unit table says. */
interface Counted {
  readonly unit: string;
  /** What the unit table says. */
  readonly stated: number;
  /** Rows that certainly count. */
  readonly counted: number;
  /** Further rows that may count, because something in them cannot be read; null when there are none. */
  readonly unclear: number | null;
}

/** The document of the day, and the same where its content could not be verified. */
interface Lawful {
  readonly law: string;
  readonly unverified: string | null;
}

interface Summed {
  readonly label: string;
  readonly column: ColumnKey;
  readonly stated: number;
  readonly sum: number;
  readonly rows: number;
  /** The cell's formula where it is right and only its result is old, and where it adds up other cells; else null. */
  readonly staleFormula: string | null;
  readonly otherFormula: string | null;
}

/**
 * The arguments of each rule's message. `column`, `columns`, `table`, `place` and `settlement` are keys that the
 * locales turn into words; `first` is the A1 address of an earlier cell on the same sheet; the rest is shown as it is.
 */
interface ArgumentsByCode {
  "unit-table-missing": None;
  /** `differing` units or rows have other figures, the first at `first`; `hiddenSheet` is its name where it is hidden. */
  "table-ambiguous": {
    readonly table: TableKind;
    readonly usedSheet: string;
    readonly usedRange: string;
    readonly differing: number | null;
    readonly first: string | null;
    readonly hiddenSheet: string | null;
  };
  /** `later`: how many of the others are of a period that has not come; `hiddenSheet`: one of them that is hidden. */
  "table-of-other-period": {
    readonly table: TableKind;
    readonly others: number;
    readonly usedSheet: string;
    readonly cutOff: CalendarDate | null;
    readonly later: number | null;
    readonly hiddenSheet: string | null;
  };
  "rows-not-read": { readonly table: TableKind; readonly rows: number };
  /** `next`: what else the header could mean. */
  "column-uncertain": {
    readonly table: TableKind;
    readonly column: ColumnKey;
    readonly next: ColumnKey | null;
  };
  "columns-disagree": {
    readonly table: TableKind;
    readonly column: ColumnKey;
    readonly rows: number;
    readonly of: number;
  };
  "column-missing": { readonly table: TableKind; readonly columns: readonly ColumnKey[] };
  /** One of `said` and `year` (text: no thousands separator) is null. */
  "period-mismatch": {
    readonly said: CalendarDate | null;
    readonly year: string | null;
    readonly used: CalendarDate;
  };
  /** Numbers of cells: without a result, and with one that may be old; null for none. */
  "not-recalculated": { readonly missing: number | null; readonly old: number | null };
  "column-duplicated": { readonly table: TableKind; readonly column: ColumnKey };
  "rows-hidden": { readonly table: TableKind; readonly rows: number };
  "cell-error-value": { readonly column: ColumnKey };
  "number-as-text": { readonly column: ColumnKey; readonly number: number };
  "number-unreadable": { readonly column: ColumnKey };
  "number-negative": { readonly column: ColumnKey };
  "number-not-integer": { readonly column: ColumnKey };
  /** Of `date`, `year`, `money` and `whole` the one that is not null says why; `reading` is "3/2" for 3 February. */
  "count-implausible": Named & {
    readonly column: ColumnKey;
    readonly count: number;
    readonly date: CalendarDate | null;
    readonly reading: string | null;
    readonly year: string | null;
    readonly money: number | null;
    readonly whole: number | null;
    readonly wholeColumn: ColumnKey;
  };
  /** `reading` "7/5": 7 of plan 5; `otherReading` "5/7" when the date may have been typed month first. */
  "count-became-date": {
    readonly column: ColumnKey;
    readonly a: number;
    readonly b: number;
    readonly reading: string;
    readonly otherReading: string | null;
  };
  "date-as-text": { readonly column: ColumnKey; readonly date: CalendarDate };
  /** One of the dates, as it stands and as it is probably meant. */
  "dates-swapped": {
    readonly column: ColumnKey;
    readonly cells: number;
    readonly date: CalendarDate;
    readonly meant: CalendarDate;
  };
  "date-unreadable": { readonly column: ColumnKey };
  "date-out-of-range": {
    readonly column: ColumnKey;
    readonly date: CalendarDate;
    readonly earliest: CalendarDate;
    readonly latest: CalendarDate;
    /** The year that was probably typed, as text: 1985 in a date cell becomes a day of 1905. */
    readonly year: string | null;
  };
  "mark-unreadable": { readonly column: ColumnKey };
  /** `written` is null where the cell is blank. */
  "role-unknown": { readonly written: string | null };
  /** Of a column, or, where that is null, of title and headers: then `headings` is how many cells. */
  "legacy-encoding": {
    readonly column: ColumnKey | null;
    readonly headings: number | null;
    readonly cells: number;
    readonly encoding: string;
    readonly example: string;
    readonly converted: string;
  };
  "text-lookalike": { readonly column: ColumnKey; readonly mended: string };
  "text-space": { readonly column: ColumnKey; readonly mended: string };
  "unit-name-missing": None;
  "unit-duplicated": Named & { readonly first: string };
  "unit-unknown": Named & { readonly table: TableKind; readonly suggestion: string | null };
  "admitted-without-plan": Named & { readonly admitted: number };
  /** `roster` is how many the roster has, null where it does not say or says the same. */
  "members-exceed-heads": Named & {
    readonly members: number;
    readonly heads: number;
    readonly roster: number | null;
  };
  "part-exceeds-total": Named & {
    readonly part: string;
    readonly count: number;
    readonly column: ColumnKey;
    /** Null where it is the register that says otherwise. */
    readonly total: number | null;
    /** How many the register can have at most, where the count is above. */
    readonly registered: number | null;
    /** How many the register has for certain, where the count is below. */
    readonly certain: number | null;
  };
  "percent-mismatch": Named & {
    readonly column: ColumnKey;
    readonly stated: number;
    readonly percent: number;
    readonly part: number;
    readonly whole: number;
  };
  "person-name-missing": Named & { readonly table: TableKind };
  "person-duplicated": Named & { readonly table: TableKind; readonly person: string; readonly first: string };
  "head-duplicated": Named & { readonly village: string; readonly first: string };
  "head-missing": Named & { readonly village: string };
  /** `place` is where the role belongs, `settlement` what the unit is. */
  "role-place-mismatch": Named & { readonly place: Place; readonly settlement: Place };
  /** `columns`: the marks that are blank or unreadable. */
  "eligibility-unknown": { readonly person: string; readonly columns: readonly ColumnKey[] };
  "admission-outside-period": {
    readonly person: string;
    readonly date: CalendarDate;
    /** The plan year, as text: a year is not written with a thousands separator. */
    readonly year: string;
    readonly cutOff: CalendarDate;
  };
  /** Age in whole months on `date`, as years and months. */
  "admission-age": Lawful & {
    readonly person: string;
    readonly date: CalendarDate;
    readonly years: number;
    readonly months: number;
    readonly youngest: number;
    readonly oldest: number;
  };
  "certificate-expired": Lawful & {
    readonly person: string;
    readonly issued: CalendarDate;
    readonly validUntil: CalendarDate;
    readonly date: CalendarDate;
    readonly validMonths: number;
  };
  "total-mismatch": Summed;
  "subtotal-mismatch": Summed;
  /** `sum` is of all rows, `hidden` how many of them are hidden. */
  "total-of-visible": {
    readonly label: string;
    readonly column: ColumnKey;
    readonly stated: number;
    readonly sum: number;
    readonly hidden: number;
  };
  "figure-falls": Named & {
    readonly before: number;
    readonly admitted: number;
    readonly earlier: CalendarDate;
    readonly later: CalendarDate;
  };
  "ordinal-gap": { readonly expected: number };
  "admitted-register-mismatch": Counted & { readonly cutOff: CalendarDate };
  "heads-roster-mismatch": Counted;
  "members-roster-mismatch": Counted;
  "unit-without-group": Named;
  "unit-in-two-groups": Named & {
    readonly group: string;
    readonly firstGroup: string;
    readonly first: string;
  };
  "unit-without-roster": Named & { readonly heads: number };
}

/** `Flat` makes plain object types of the interfaces, so that they are also records of message arguments. */
type Flat<T> = { readonly [Key in keyof T]: T[Key] };
export type FindingArgs = { readonly [Code in RuleCode]: Flat<ArgumentsByCode[Code]> };
