import type { Settings } from "../../core/settings/settings.ts";
import type { RecognisedTable, RecognisedWorkbook, SaidOfTable } from "../../core/tables/tables.ts";
import type { TableKind } from "../../core/tables/schema.ts";
import { daysInMonth, type CalendarDate } from "../../core/values/calendar.ts";
import type { Area } from "../../core/values/addresses.ts";
import { leftOutTables, type LeftOutTable } from "./left-out.ts";
import type { Target } from "./table-mapping.ts";

/** A table of a kind that was seen on a sheet, in use or not, with what the user says of it. */
export interface KnownTable {
  readonly kind: TableKind;
  readonly sheet: number;
  readonly header: Area;
  /** Null where it is not used; then `reason` says why. */
  readonly table: RecognisedTable | null;
  readonly reason: LeftOutTable["reason"] | null;
  readonly said: SaidOfTable | null;
  readonly target: Target;
}

/** What a finding or a list of tables leads to: the table at this place. */
export interface TablePlace {
  readonly kind: TableKind;
  readonly sheet: number;
  /** A row of its header, from 0. */
  readonly row: number;
}

/** Tables of a kind by sheet, from the top down; of a roster with heads and deputies side by side one. */
export function knownTables(
  kind: TableKind,
  workbook: RecognisedWorkbook,
  mappings: Settings["tables"][TableKind],
  sheetNames: readonly string[],
): readonly KnownTable[] {
  const used = workbook.tables.map((table) => ({
    kind: table.kind,
    sheet: table.sheet,
    header: table.header,
    table,
    reason: null,
    said: table.said ?? null,
  }));
  const unused = leftOutTables(workbook).map(({ said = null, ...one }) => ({ ...one, table: null, said }));
  const seen = new Map<string, Omit<KnownTable, "target">>();
  for (const one of [...used, ...unused]) {
    const id = `${one.sheet} ${one.header.top}`;
    if (one.kind === kind && !seen.has(id)) seen.set(id, one);
  }
  const known = [...seen.values()].sort((a, b) => a.sheet - b.sheet || a.header.top - b.header.top);
  return known.map((one) => {
    const sheet = sheetNames[one.sheet] ?? "";
    const isOnly = known.every((other) => other === one || other.sheet !== one.sheet);
    const place = isOnly ? { sheet } : { sheet, headerRow: one.header.bottom + 1 };
    return { ...one, target: { ...place, index: indexOf(one, sheet) } };
  });

  function indexOf({ said, header }: Omit<KnownTable, "target">, sheet: string): number | null {
    const at = (mappings ?? []).findIndex(
      (mapping) =>
        said !== null &&
        mapping.sheet.normalize("NFC") === sheet.normalize("NFC") &&
        (mapping.headerRow === undefined ||
          (mapping.headerRow > header.top && mapping.headerRow <= header.bottom + 1)),
    );
    return at < 0 ? null : at;
  }
}

/** The table that a place means: the one whose header begins at it or last above it. */
export function knownTableAt(known: readonly KnownTable[], place: TablePlace | null): KnownTable | null {
  if (place === null) return null;
  const above = known.filter(
    ({ kind, sheet, header }) => kind === place.kind && sheet === place.sheet && header.top <= place.row,
  );
  return above.at(-1) ?? null;
}

/** Last days of months that a table may be of: the year of the plan and the one before, and what the tables say themselves. */
export function periodChoices(
  planYear: number,
  tables: readonly KnownTable[],
  workbook: RecognisedWorkbook,
): readonly CalendarDate[] {
  const said = tables.flatMap((known) => known.said?.cutOff ?? known.table?.cutOff ?? []);
  const others = workbook.otherTables.flatMap(({ cutOff }) => cutOff ?? []);
  const years = [planYear, planYear - 1, ...[...said, ...others].map(({ year }) => year)];
  const ends = [...new Set(years)].flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => ({ year, month: at + 1, day: daysInMonth(year, at + 1) })),
  );
  const days = new Map([...ends, ...said].map((date) => [idOfDate(date), date]));
  return [...days.values()].sort((a, b) => idOfDate(b) - idOfDate(a));
}

/** Grows with the date. */
export function idOfDate({ year, month, day }: CalendarDate): number {
  return (year * 100 + month) * 100 + day;
}
