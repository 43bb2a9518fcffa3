import type { Column } from "./column.ts";
import type { ColumnDeclaration, Declarations, ReadingOf, Reads } from "./columns/declaration.ts";
import { GROUPS } from "./columns/groups.ts";
import { REGISTER, ROSTER } from "./columns/people.ts";
import { UNITS } from "./columns/units.ts";

/**
 * Every column of every kind of table, declared once: `units` U, `roster` of village heads R, `register` of new members M,
 * working `groups` W (docs/domain.md §3). Keys, types, readers, weights, lists of columns and the locales' labels follow from it.
 */
const TABLES = { units: UNITS, roster: ROSTER, register: REGISTER, groups: GROUPS };
type Tables = typeof TABLES;

export type TableKind = keyof Tables;
export const TABLE_KINDS = keysOf(TABLES);

export type ColumnKey = { [Kind in TableKind]: keyof Tables[Kind] }[TableKind];

/** The recognised columns of a table; a key that is missing was not recognised. */
export type ColumnsOf<Kind extends TableKind> = ColumnsOfDeclared<Tables[Kind]>;
type ColumnsOfDeclared<Declared extends Declarations> = {
  readonly [Key in keyof Declared]?: Column<ReadingOf[Declared[Key]["reads"]]>;
};

/** Keys of the columns of a kind of table that are read so. */
export type KeyReading<Kind extends TableKind, Read extends Reads> = Kind extends TableKind
  ? KeyOfDeclared<Tables[Kind], Read>
  : never;
type KeyOfDeclared<Declared extends Declarations, Read extends Reads> = {
  [Key in keyof Declared]: Declared[Key]["reads"] extends Read ? Key : never;
}[keyof Declared];

/** The four counts that the figures are made of. */
export type CountKey = KeyReading<"units", "count">;
export const COUNT_KEYS = keysReading("units", "count");
export type PercentKey = KeyReading<"units", "percent">;
export const PERCENT_KEYS = keysReading("units", "percent");
/** The halves of a unit table: what is counted in each, and how many of it. */
export const COUNT_PAIRS = [
  ["plan", "admitted"],
  ["heads", "members"],
] as const satisfies readonly (readonly [whole: CountKey, part: CountKey])[];

export function isCountKey(key: ColumnKey): key is CountKey {
  return declarationOf("units", key)?.reads === "count";
}

/** The declaration of a column; undefined where that kind of table has no such column. */
export function declarationOf(kind: TableKind, key: ColumnKey): ColumnDeclaration | undefined {
  const declared: Readonly<Partial<Record<ColumnKey, ColumnDeclaration>>> = TABLES[kind];
  return declared[key];
}

/** The columns that a kind of table can have, in the order in which they usually stand. */
export function declaredColumns(
  kind: TableKind,
): readonly { readonly key: ColumnKey; readonly declared: ColumnDeclaration }[] {
  return COLUMNS[kind];
}

/** The columns of a kind of table that are read in one of these ways. */
function keysReading<Kind extends TableKind, Read extends Reads>(
  kind: Kind,
  ...reads: readonly Read[]
): readonly KeyReading<Kind, Read>[] {
  const declared: Declarations = TABLES[kind];
  const isRead = (key: string): key is KeyReading<Kind, Read> & string =>
    reads.some((read) => declared[key]?.reads === read);
  return Object.keys(declared).filter(isRead);
}

/** Every key once, in the order of the tables. */
export const COLUMN_KEYS: readonly ColumnKey[] = [
  ...new Set(TABLE_KINDS.flatMap((kind): ColumnKey[] => keysOf<ColumnKey>(TABLES[kind]))),
];

const COLUMNS = {
  units: listed("units"),
  roster: listed("roster"),
  register: listed("register"),
  groups: listed("groups"),
};

function listed(kind: TableKind): { readonly key: ColumnKey; readonly declared: ColumnDeclaration }[] {
  const declared: Readonly<Partial<Record<ColumnKey, ColumnDeclaration>>> = TABLES[kind];
  return keysOf(declared).flatMap((key) => {
    const own = declared[key];
    return own ? [{ key, declared: own }] : [];
  });
}

function keysOf<Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): Key[] {
  return Object.keys(record) as Key[];
}
