import * as v from "valibot";
import { declaredColumns, TABLE_KINDS, type ColumnKey, type TableKind } from "../tables/schema.ts";
import { MAX_ROWS } from "../values/addresses.ts";
import type { Settings, TableMapping } from "./settings.ts";
import { storedDate } from "./stored-date.ts";

/** What was read of the stored mapping, and the places that were not taken over ("tables.units.columns.foo"). */
export interface TablesReading {
  readonly tables: Settings["tables"];
  readonly broken: readonly string[];
}

/** No workbook has more tables of a kind that someone says something of. */
const MOST_TABLES = 200;

const columnLetters = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{1,3}$/),
  v.transform((letters) => letters.toUpperCase()),
);

/** Its columns are read one by one: of a mapping with a column nobody knows the rest holds. */
const mappedTable = v.strictObject({
  sheet: v.pipe(v.string(), v.minLength(1), v.maxLength(31)),
  headerRow: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ROWS))),
  columns: v.exactOptional(v.custom<Readonly<Record<string, unknown>>>(isObject), {}),
  use: v.exactOptional(v.picklist(["alone", "together", "aside", "found"])),
  cutOff: v.exactOptional(storedDate),
});

/**
 * Reads the mapping table by table and column by column: only the columns that are declared for the kind of table, what
 * cannot be read is dropped and named. One table may stand without a list around it.
 */
export function readTableMappings(stored: unknown): TablesReading {
  if (!isObject(stored)) return { tables: {}, broken: ["tables"] };
  const tables: Partial<Record<TableKind, readonly TableMapping[] | null>> = {};
  const broken: string[] = [];
  for (const [name, said] of Object.entries(stored)) {
    const kind = TABLE_KINDS.find((one) => one === name);
    const path = `tables.${name}`;
    if (kind === undefined) broken.push(path);
    else if (said === null) tables[kind] = null;
    else {
      const list: readonly unknown[] = Array.isArray(said) ? said : [said];
      if (list.length > MOST_TABLES) broken.push(path);
      const read = list.slice(0, MOST_TABLES).flatMap((one, at) => {
        const reading = readMapping(kind, one, list.length === 1 ? path : `${path}[${at}]`);
        broken.push(...reading.broken);
        return reading.mapping ?? [];
      });
      if (read.length > 0) tables[kind] = read;
    }
  }
  return { tables, broken };
}

function readMapping(
  kind: TableKind,
  stored: unknown,
  path: string,
): { readonly mapping: TableMapping | null; readonly broken: readonly string[] } {
  const result = v.safeParse(mappedTable, stored);
  if (!result.success) return { mapping: null, broken: [path] };
  const columns: Partial<Record<ColumnKey, string | null>> = {};
  const broken: string[] = [];
  for (const [name, letters] of Object.entries(result.output.columns)) {
    const column = v.safeParse(v.nullable(columnLetters), letters);
    if (isColumnOf(kind, name) && column.success) columns[name] = column.output;
    else broken.push(`${path}.columns.${name}`);
  }
  return { mapping: { ...result.output, columns }, broken };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isColumnOf(kind: TableKind, name: string): name is ColumnKey {
  return declaredColumns(kind).some(({ key }) => key === name);
}
