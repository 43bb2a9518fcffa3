import type { KeptPeriod } from "../settings/kept-periods.ts";
import type { Unit } from "../tables/tables.ts";
import type { RunInput } from "../people/run-input.ts";
import type { CellRef } from "../values/addresses.ts";
import { compareDates, dayInYear, daysInMonth, type CalendarDate } from "../values/calendar.ts";
import type { Coverage, Covered, Totals, UnitFigures } from "./figures.ts";
import { percentOf, sumOfKnown } from "./ratios.ts";
import type { CountKey } from "../tables/schema.ts";
import { isWhole, totalsOf } from "./totals.ts";
import { countIn } from "../values/readings.ts";
import { elementAt } from "../values/element-at.ts";

/** Where the figures of an earlier period come from. */
export type PastSource =
  | { readonly kind: "sheet"; readonly name: string }
  /** Kept in the workbook when a summary was written. */
  | { readonly kind: "kept" }
  | { readonly kind: "file"; readonly name: string };

export interface PastUnit extends Readonly<Record<CountKey, number | null>> {
  readonly covered: UnitFigures["covered"];
  /** Where `admitted` stands in this workbook; null where the period is not on a sheet of it. */
  readonly admittedCell: CellRef | null;
}

export interface PastPeriod extends Totals {
  readonly cutOff: CalendarDate;
  readonly source: PastSource;
  /** By index of today's unit; units that no longer are have none, their figures are in the sums. */
  readonly units: ReadonlyMap<number, PastUnit>;
  /** Whether some of its units are none of today's. */
  readonly hasOtherUnits: boolean;
}

/** How many more were admitted than in an earlier period, and how many of the later one's units that is said of. */
export interface Change {
  readonly count: number;
  readonly coverage: Coverage;
}

/** Earlier periods, and what has changed since. */
export interface Series {
  /** Oldest first; the one reported on is not among them. */
  readonly periods: readonly PastPeriod[];
  /** The newest earlier one, of whatever year. */
  readonly previous: PastPeriod | null;
  /** The newest earlier one of the same plan year: admissions count on from it. */
  readonly before: PastPeriod | null;
  /** The same month a year ago. */
  readonly yearAgo: PastPeriod | null;
  /** Since `before` and since `yearAgo`; null where there is none, or nothing that can be compared. */
  readonly sinceBefore: Change | null;
  readonly sinceYearAgo: Change | null;
  /** Files that the user has named and that speak of other units: another office's, so nothing is compared with them. */
  readonly otherOffices: readonly string[];
  /** Units with a plan not yet met that have admitted nobody since `before`; indices. */
  readonly unmoved: readonly number[];
}

/** The workbook's own earlier tables go before a file that the user names, and this before what was kept. */
export function seriesOf(input: RunInput, units: readonly UnitFigures[]): Series {
  const { workbook, settings, snapshot, period, named = [] } = input;
  const unitOf = (key: string): number | null => {
    const match = key === "" ? null : workbook.matchUnit(key);
    return match?.kind === "unit" ? match.unit : null;
  };
  const own = named.filter((one) => !isOfOtherUnits(one, unitOf));
  const found = [
    ...workbook.periods.map((one) =>
      ofSheet(one.cutOff, one.units, elementAt(snapshot.sheets, one.sheet).name, ({ key }) => unitOf(key)),
    ),
    ...yearAgoIn(input),
    ...own.map((one) => ofKept(one, { kind: "file", name: one.file }, unitOf)),
    ...settings.kept.map((one) => ofKept(one, { kind: "kept" }, unitOf)),
  ].filter(({ cutOff }) => compareDates(cutOff, period.cutOff) < 0);
  const periods = found
    .filter((one, at) => found.findIndex(({ cutOff }) => compareDates(cutOff, one.cutOff) === 0) === at)
    .sort((a, b) => compareDates(a.cutOff, b.cutOff));
  const previous = periods.at(-1) ?? null;
  const before = previous?.cutOff.year === period.cutOff.year ? previous : null;
  const yearAgo =
    periods.findLast(
      ({ cutOff: { year, month } }) => year === period.cutOff.year - 1 && month === period.cutOff.month,
    ) ?? null;
  const now = { ...totalsOf(units), units: new Map(units.map((unit) => [unit.unit, unit])) };
  return {
    periods,
    previous,
    before,
    yearAgo,
    sinceBefore: before && changeSince(before, now),
    sinceYearAgo: yearAgo && changeSince(yearAgo, now),
    otherOffices: [...new Set(named.filter((one) => !own.includes(one)).map(({ file }) => file))],
    unmoved: units.flatMap(({ unit, planClass, admitted }) =>
      (planClass === "below" || planClass === "none") && before?.units.get(unit)?.admitted === admitted
        ? [unit]
        : [],
    ),
  };
}

/** At most one in ten shared: as for tables within a workbook (docs/rules/README.md, "Several tables of one kind"). */
function isOfOtherUnits({ units }: KeptPeriod, unitOf: UnitOf): boolean {
  return units.filter(({ key }) => unitOf(key) !== null).length * 10 <= units.length;
}

interface Later extends Pick<Totals, "admitted" | "coverage"> {
  readonly units: ReadonlyMap<number, Pick<PastUnit, "admitted" | "covered">>;
}

/**
 * Sums are compared where both are of all their units, also if these have been merged since. Otherwise the units that are
 * known both times are compared one by one; null where units have come and gone as well, and nobody can say what is new.
 */
export function changeSince(earlier: PastPeriod, later: Later): Change | null {
  const { admission } = later.coverage;
  const both = [...later.units].flatMap(([index, { admitted, covered }]) => {
    const before = earlier.units.get(index);
    return covered.admission === "unknown" || before?.covered.admission === "unknown" || !before
      ? []
      : [{ rise: difference(before.admitted, admitted), isSpokenOf: covered.admission === "known" }];
  });
  const known = both.filter(({ isSpokenOf }) => isSpokenOf).length;
  const isOfAll = isWhole(admission) && isWhole(earlier.coverage.admission);
  if (isOfAll && (known === admission.of || earlier.hasOtherUnits)) {
    const count = difference(earlier.admitted, later.admitted);
    return count === null ? null : { count, coverage: admission };
  }
  const count = earlier.hasOtherUnits ? null : sumOfKnown(both.map(({ rise }) => rise));
  return count === null ? null : { count, coverage: { known, of: admission.of } };
}

function difference(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : now - before;
}

/** The figures of this report, as they are kept for the next ones: a blank is 0, what is null cannot be read. */
export function keptPeriod(input: RunInput, units: readonly UnitFigures[]): KeptPeriod {
  return {
    cutOff: input.period.cutOff,
    units: units.map((figures) => {
      const kept = (key: CountKey) => (figures.counts[key].kind === "none" ? 0 : figures[key]);
      return {
        key: elementAt(input.workbook.units, figures.unit).key,
        counts: [kept("plan"), kept("admitted"), kept("heads"), kept("members")],
      };
    }),
  };
}

type UnitOf = (key: string) => number | null;
type Counts = Readonly<Record<CountKey, number | null>>;

interface Found {
  readonly unit: number | null;
  readonly counts: Counts;
  readonly admittedCell: CellRef | null;
}

function ofKept({ cutOff, units }: KeptPeriod, source: PastSource, unitOf: UnitOf): PastPeriod {
  return pastPeriod(
    cutOff,
    source,
    units.map(({ key, counts: [plan, admitted, heads, members] }) => ({
      unit: unitOf(key),
      counts: { plan, admitted, heads, members },
      admittedCell: null,
    })),
  );
}

/** Columns of the same period a year ago; of another year than the report's last one they are compared with nothing. */
function yearAgoIn({ workbook: { yearAgo }, snapshot, period: { cutOff } }: RunInput): PastPeriod[] {
  if (yearAgo === null || (yearAgo.year !== null && yearAgo.year !== cutOff.year - 1)) return [];
  const day = yearBefore(cutOff);
  return [ofSheet(day, yearAgo.units, elementAt(snapshot.sheets, yearAgo.sheet).name, (_, index) => index)];
}

/** The same day a year ago; of the last day of a month the last one. */
function yearBefore({ year, month, day }: CalendarDate): CalendarDate {
  const isLast = day === daysInMonth(year, month);
  return isLast
    ? { year: year - 1, month, day: daysInMonth(year - 1, month) }
    : dayInYear(year - 1, { month, day });
}

function ofSheet(
  cutOff: CalendarDate,
  units: readonly Unit[],
  name: string,
  indexOf: (unit: Unit, at: number) => number | null,
): PastPeriod {
  return pastPeriod(
    cutOff,
    { kind: "sheet", name },
    units.map((unit, at) => {
      const count = (key: CountKey): number | null => {
        const { cell, reading } = unit[key];
        // A blank beside figures is nobody; what cannot be read is not known.
        return cell !== null && reading.kind === "blank" ? 0 : countIn(reading);
      };
      return {
        unit: indexOf(unit, at),
        counts: {
          plan: count("plan"),
          admitted: count("admitted"),
          heads: count("heads"),
          members: count("members"),
        },
        admittedCell: unit.admitted.cell,
      };
    }),
  );
}

function pastPeriod(cutOff: CalendarDate, source: PastSource, found: readonly Found[]): PastPeriod {
  const has = (key: CountKey): boolean => found.some(({ counts }) => counts[key] !== null);
  const halves = { admission: halfOf("plan", "admitted", has), heads: halfOf("heads", "members", has) };
  const coveredBy = (counts: Counts): PastUnit["covered"] => ({
    admission: halves.admission.covered(counts),
    heads: halves.heads.covered(counts),
  });
  const totals = { admission: halves.admission.totals(found), heads: halves.heads.totals(found) };
  return {
    cutOff,
    source,
    coverage: { admission: totals.admission.coverage, heads: totals.heads.coverage },
    plan: totals.admission.whole,
    admitted: totals.admission.part,
    percent: percentOf(totals.admission.part, totals.admission.whole),
    heads: totals.heads.whole,
    members: totals.heads.part,
    headPercent: percentOf(totals.heads.part, totals.heads.whole),
    units: byUnit(found, coveredBy),
    hasOtherUnits: found.some(({ unit }) => unit === null),
  };
}

/** One ratio of a period: a unit of which a term is not known is in neither sum; a column that the period lacks is not missed. */
function halfOf(whole: CountKey, part: CountKey, has: (key: CountKey) => boolean) {
  const terms = [whole, part].filter(has);
  const covered = (counts: Counts): Covered => {
    if (terms.some((term) => counts[term] === null)) return "unknown";
    return terms.some((term) => (counts[term] ?? 0) > 0) ? "known" : "outside";
  };
  const totals = (found: readonly Found[]) => {
    const sum = (key: CountKey): number | null =>
      sumOfKnown(found.map(({ counts }) => (covered(counts) === "unknown" ? null : counts[key])));
    const count = (wanted: Covered): number =>
      found.filter(({ counts }) => covered(counts) === wanted).length;
    const known = count("known");
    return { whole: sum(whole), part: sum(part), coverage: { known, of: known + count("unknown") } };
  };
  return { covered, totals };
}

/** What several units had together before they became one; not known where it is not known of one of them. */
function byUnit(
  found: readonly Found[],
  coveredBy: (counts: Counts) => PastUnit["covered"],
): ReadonlyMap<number, PastUnit> {
  const units = new Map<number, PastUnit>();
  for (const { unit, counts, admittedCell } of found) {
    if (unit === null) continue;
    const other = units.get(unit);
    const own = other ? together(other, counts) : counts;
    units.set(unit, { ...own, covered: coveredBy(own), admittedCell: other?.admittedCell ?? admittedCell });
  }
  return units;
}

function together(one: Counts, other: Counts): Counts {
  const sum = (key: CountKey): number | null => {
    const [a, b] = [one[key], other[key]];
    return a === null || b === null ? null : a + b;
  };
  return { plan: sum("plan"), admitted: sum("admitted"), heads: sum("heads"), members: sum("members") };
}
