import type { KeptPeriod } from "../settings/kept-periods.ts";
import type { EarlierPeriod } from "../tables/tables.ts";
import type { RunInput } from "../people/run-input.ts";
import type { CellRef } from "../values/addresses.ts";
import { compareDates, type CalendarDate } from "../values/calendar.ts";
import type { UnitFigures } from "./figures.ts";
import { sumOfKnown } from "./ratios.ts";
import type { CountKey } from "../tables/schema.ts";

/** Where the figures of an earlier period come from. */
export type PastSource =
  | { readonly kind: "sheet"; readonly name: string }
  /** Kept in the workbook when a summary was written. */
  | { readonly kind: "kept" }
  | { readonly kind: "file"; readonly name: string };

export type PastCounts = Readonly<Record<CountKey, number | null>>;

export interface PastUnit extends PastCounts {
  /** Where `admitted` stands in this workbook; null where the period is not on a sheet of it. */
  readonly admittedCell: CellRef | null;
}

export interface PastPeriod extends PastCounts {
  readonly cutOff: CalendarDate;
  readonly source: PastSource;
  /** By index of today's unit; units that no longer are have none, their figures are in the sums. */
  readonly units: ReadonlyMap<number, PastUnit>;
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
  const found = [
    ...workbook.periods.map((one) => ofSheet(one, snapshot.sheets[one.sheet]?.name ?? "", unitOf)),
    ...named.map((one) => ofKept(one, { kind: "file", name: one.file }, unitOf)),
    ...settings.kept.map((one) => ofKept(one, { kind: "kept" }, unitOf)),
  ].filter(({ cutOff }) => compareDates(cutOff, period.cutOff) < 0);
  const periods = found
    .filter((one, at) => found.findIndex(({ cutOff }) => compareDates(cutOff, one.cutOff) === 0) === at)
    .sort((a, b) => compareDates(a.cutOff, b.cutOff));
  const previous = periods.at(-1) ?? null;
  const before = previous?.cutOff.year === period.cutOff.year ? previous : null;
  return {
    periods,
    previous,
    before,
    yearAgo:
      periods.findLast(
        ({ cutOff: { year, month } }) => year === period.cutOff.year - 1 && month === period.cutOff.month,
      ) ?? null,
    unmoved: units.flatMap(({ unit, planClass, admitted }) =>
      (planClass === "below" || planClass === "none") && before?.units.get(unit)?.admitted === admitted
        ? [unit]
        : [],
    ),
  };
}

/** The figures of this report, as they are kept for the next ones. */
export function keptPeriod(input: RunInput, units: readonly UnitFigures[]): KeptPeriod {
  return {
    cutOff: input.period.cutOff,
    units: units.map(({ unit, plan, admitted, heads, members }) => ({
      key: input.workbook.units[unit]?.key ?? "",
      counts: [plan, admitted, heads, members],
    })),
  };
}

type UnitOf = (key: string) => number | null;

function ofKept({ cutOff, units }: KeptPeriod, source: PastSource, unitOf: UnitOf): PastPeriod {
  return pastPeriod(
    cutOff,
    source,
    units.map(({ key, counts: [plan, admitted, heads, members] }) => ({
      unit: unitOf(key),
      past: { plan, admitted, heads, members, admittedCell: null },
    })),
  );
}

function ofSheet({ cutOff, units }: EarlierPeriod, name: string, unitOf: UnitOf): PastPeriod {
  return pastPeriod(
    cutOff,
    { kind: "sheet", name },
    units.map((unit) => {
      const count = (key: CountKey): number | null => {
        const { cell, reading } = unit[key];
        if (reading.kind === "count" || reading.kind === "text") return reading.value;
        // A blank beside figures is nobody; what cannot be read is not known.
        return cell !== null && reading.kind === "blank" ? 0 : null;
      };
      return {
        unit: unitOf(unit.key),
        past: {
          plan: count("plan"),
          admitted: count("admitted"),
          heads: count("heads"),
          members: count("members"),
          admittedCell: unit.admitted.cell,
        },
      };
    }),
  );
}

/** What several units had together before they became one; not known where it is not known of one of them. */
function byUnit(
  found: readonly { readonly unit: number | null; readonly past: PastUnit }[],
): ReadonlyMap<number, PastUnit> {
  const units = new Map<number, PastUnit>();
  for (const { unit, past } of found) {
    if (unit === null) continue;
    const other = units.get(unit);
    units.set(unit, other ? together(other, past) : past);
  }
  return units;
}

function together(one: PastUnit, other: PastUnit): PastUnit {
  const sum = (key: CountKey): number | null => {
    const [a, b] = [one[key], other[key]];
    return a === null || b === null ? null : a + b;
  };
  return {
    plan: sum("plan"),
    admitted: sum("admitted"),
    heads: sum("heads"),
    members: sum("members"),
    admittedCell: one.admittedCell,
  };
}

function pastPeriod(
  cutOff: CalendarDate,
  source: PastSource,
  found: readonly { readonly unit: number | null; readonly past: PastUnit }[],
): PastPeriod {
  const sum = (key: CountKey): number | null => sumOfKnown(found.map(({ past }) => past[key]));
  return {
    cutOff,
    source,
    plan: sum("plan"),
    admitted: sum("admitted"),
    heads: sum("heads"),
    members: sum("members"),
    units: byUnit(found),
  };
}
