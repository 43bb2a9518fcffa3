import type { Column } from "../tables/column.ts";
import type { ColumnKey, RecognisedTable } from "../tables/tables.ts";
import type {
  CountReading,
  DateReading,
  MarkReading,
  PercentReading,
  RoleReading,
  TextReading,
} from "../values/readings.ts";

export type AnyReading =
  CountReading | PercentReading | DateReading | MarkReading | RoleReading | TextReading;

/** Every recognised column of a table, whatever it holds. */
export function columnsOf({
  columns,
}: Pick<RecognisedTable, "columns">): { readonly key: ColumnKey; readonly column: Column<AnyReading> }[] {
  const byKey: Readonly<Partial<Record<ColumnKey, Column<AnyReading>>>> = columns;
  return COLUMN_KEYS.flatMap((key) => {
    const column = byKey[key];
    return column ? [{ key, column }] : [];
  });
}

/** Those of the columns named that were recognised. */
export function presentColumns<Columns, Key extends keyof Columns>(
  columns: Columns,
  keys: readonly Key[],
): { readonly key: Key; readonly column: NonNullable<Columns[Key]> }[] {
  return keys.flatMap((key) => {
    const column = columns[key];
    return column ? [{ key, column }] : [];
  });
}

const ALL_KEYS: Readonly<Record<ColumnKey, true>> = {
  ordinal: true,
  unit: true,
  kind: true,
  group: true,
  plan: true,
  admitted: true,
  percent: true,
  heads: true,
  members: true,
  headPercent: true,
  village: true,
  role: true,
  person: true,
  birthDate: true,
  member: true,
  trained: true,
  certificateDate: true,
  eligible: true,
  gender: true,
  ethnicity: true,
  considered: true,
  decisionNumber: true,
  decisionDate: true,
  education: true,
  leader: true,
  note: true,
};
const COLUMN_KEYS = Object.keys(ALL_KEYS).filter((key): key is ColumnKey => key in ALL_KEYS);
