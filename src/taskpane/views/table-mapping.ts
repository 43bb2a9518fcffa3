import type { Settings, TableMapping } from "../../core/settings/settings.ts";
import { columnName, type Area } from "../../core/values/addresses.ts";
import { headings } from "../../core/recognise/header-columns.ts";
import type { SheetTexts } from "../../core/recognise/sheet-texts.ts";
import type { SheetSnapshot } from "../../core/values/snapshot.ts";
import type { RecognisedTable, RecognisedWorkbook, TableUse } from "../../core/tables/tables.ts";
import type { CalendarDate } from "../../core/values/calendar.ts";
import { TABLE_KINDS, declaredColumns, type ColumnKey, type TableKind } from "../../core/tables/schema.ts";

export type Tables = Settings["tables"];

/** Where a table is to be taken from: found by itself, nowhere, or a sheet by its name. */
export type TableSource =
  | { readonly kind: "automatic" }
  | { readonly kind: "unused" }
  | { readonly kind: "sheet"; readonly sheet: string };

/** The table that is to be used instead of all others of its kind; null where the user names none. */
export function aloneMapping(tables: Tables, kind: TableKind): TableMapping | null {
  return tables[kind]?.find(isAlone) ?? null;
}

export function sourceOf(tables: Tables, kind: TableKind): TableSource {
  if (tables[kind] === null) return { kind: "unused" };
  const mapping = aloneMapping(tables, kind);
  return mapping === null ? { kind: "automatic" } : { kind: "sheet", sheet: mapping.sheet };
}

/** Another source forgets the columns of the one before: their letters mean nothing there. What is said of other tables stays. */
export function withSource(tables: Tables, kind: TableKind, source: TableSource): Tables {
  if (source.kind === "unused") return { ...tables, [kind]: null };
  const others = (tables[kind] ?? []).filter((mapping) => !isAlone(mapping));
  return withMappings(
    tables,
    kind,
    source.kind === "automatic" ? others : [{ sheet: source.sheet, columns: {} }, ...others],
  );
}

/** Back to recognition in all of a kind. */
export function withoutMappings(tables: Tables, kind: TableKind): Tables {
  return withMappings(tables, kind, []);
}

/** Of the table used alone. `row` counts from 1; null: found by itself. */
export function withHeaderRow(tables: Tables, kind: TableKind, row: number | null): Tables {
  return withMappings(
    tables,
    kind,
    (tables[kind] ?? []).map((mapping) => {
      if (!isAlone(mapping)) return mapping;
      const { headerRow: _, ...rest } = mapping;
      return row === null ? rest : { ...rest, headerRow: row };
    }),
  );
}

/** A table that the user speaks of: where it is, and which mapping of its kind is about it already. */
export interface Target {
  readonly sheet: string;
  /** From 1; missing where the sheet has one table of the kind. */
  readonly headerRow?: number;
  readonly index: number | null;
}

/** `column` is a letter, null for "not used", undefined for "found by itself". */
export function withColumn(
  tables: Tables,
  kind: TableKind,
  target: Target,
  key: ColumnKey,
  column: string | null | undefined,
): Tables {
  return withChanged(tables, kind, target, (mapping) => {
    const others = Object.fromEntries(Object.entries(mapping.columns).filter(([other]) => other !== key));
    return { ...mapping, columns: column === undefined ? others : { ...others, [key]: column } };
  });
}

/** `cutOff`: the last day of the table's figures, null: as its title says. */
export function withPeriod(
  tables: Tables,
  kind: TableKind,
  target: Target,
  cutOff: CalendarDate | null,
): Tables {
  return withChanged(tables, kind, target, ({ cutOff: _, ...rest }) =>
    cutOff === null ? rest : { ...rest, cutOff },
  );
}

/**
 * How a table goes with the others. To be joined, those in use so far are named with it: a table that is named alone would
 * take the place of the ones that hold the same. Used alone, it takes the name from the others.
 */
export function withUse(
  tables: Tables,
  kind: TableKind,
  target: Target,
  use: TableUse,
  inUse: readonly Target[],
): Tables {
  const named = use === "together" ? [...inUse, target] : [target];
  let changed = tables;
  if (use === "alone" || use === "together") {
    const settled: TableUse = use === "alone" ? "found" : "together";
    changed = {
      ...tables,
      [kind]: (tables[kind] ?? []).map((mapping) =>
        isAlone(mapping) || mapping.use === "together" ? { ...mapping, use: settled } : mapping,
      ),
    };
  }
  for (const one of named)
    changed = withChanged(changed, kind, one, (mapping) => ({ ...mapping, use }), true);
  return withMappings(changed, kind, changed[kind] ?? []);
}

/** Without what is said of one table. */
export function withoutMapping(tables: Tables, kind: TableKind, index: number): Tables {
  return withMappings(
    tables,
    kind,
    (tables[kind] ?? []).filter((_, at) => at !== index),
  );
}

function withChanged(
  tables: Tables,
  kind: TableKind,
  { index, ...place }: Target,
  change: (mapping: TableMapping) => TableMapping,
  keepsAll = false,
): Tables {
  const mappings = tables[kind] ?? [];
  const before = index === null ? undefined : mappings[index];
  const after = change(before ?? { ...place, columns: {}, use: "found" });
  const changed = before
    ? mappings.map((mapping) => (mapping === before ? after : mapping))
    : [...mappings, after];
  // Places among the mappings hold until the last of several changes.
  return keepsAll ? { ...tables, [kind]: changed } : withMappings(tables, kind, changed);
}

/** A mapping that says nothing any more is none. */
function withMappings(tables: Tables, kind: TableKind, mappings: readonly TableMapping[]): Tables {
  const others = Object.fromEntries(Object.entries(tables).filter(([other]) => other !== kind));
  const telling = mappings.filter(
    ({ use, columns, cutOff }) => use !== "found" || cutOff !== undefined || Object.keys(columns).length > 0,
  );
  return telling.length === 0 ? others : { ...others, [kind]: telling };
}

function isAlone({ use = "alone" }: TableMapping): boolean {
  return use === "alone";
}

/** Columns of the sheet to which the user gave two meanings: letter and the keys that claim it. */
export function clashesIn(
  kind: TableKind,
  mapping: TableMapping | null | undefined,
): readonly { readonly column: string; readonly keys: readonly ColumnKey[] }[] {
  const claims = new Map<string, ColumnKey[]>();
  for (const { key } of declaredColumns(kind)) {
    const column = mapping?.columns[key];
    if (column) claims.set(column, [...(claims.get(column) ?? []), key]);
  }
  return [...claims].flatMap(([column, keys]) => (keys.length > 1 ? { column, keys } : []));
}

/** How many columns of all tables have more than one meaning. */
export function mappingClashes(tables: Tables): number {
  return TABLE_KINDS.reduce(
    (count, kind) =>
      (tables[kind] ?? []).reduce((sum, mapping) => sum + clashesIn(kind, mapping).length, count),
    0,
  );
}

/** Why the mapping gives no table; null when it does, or when there is no mapping. */
export function mappingProblem(
  mapping: TableMapping | null | undefined,
  table: RecognisedTable | null,
  sheets: readonly SheetSnapshot[],
): "sheetGone" | "nothingThere" | null {
  if (!mapping) return null;
  const sheet = sheets.findIndex(({ name }) => name.normalize("NFC") === mapping.sheet.normalize("NFC"));
  if (sheet < 0) return "sheetGone";
  return table?.sheet === sheet ? null : "nothingThere";
}

export function tableInUse(workbook: RecognisedWorkbook, kind: TableKind): RecognisedTable | null {
  switch (kind) {
    case "units":
      return workbook.unitTable;
    case "roster":
      return workbook.roster?.parts[0] ?? null;
    case "register":
      return workbook.register?.parts[0] ?? null;
    case "groups":
      return workbook.groupTable?.parts[0] ?? null;
  }
}

/** Where each meaning was found in a table, columns from 0. */
export function columnsInUse(table: RecognisedTable): ReadonlyMap<string, number> {
  const columns: Readonly<Record<string, { readonly column: number } | undefined>> = { ...table.columns };
  return new Map(Object.entries(columns).flatMap(([key, coded]) => (coded ? [[key, coded.column]] : [])));
}

export interface Choosable {
  readonly key: string;
  readonly label: string;
}

/** "C · Chỉ tiêu" for every column of the sheet, headed by what stands in the header rows. */
export function columnChoices(texts: SheetTexts, header: HeaderRows | null): readonly Choosable[] {
  const { block } = texts.sheet;
  if (!block) return [];
  const headed = columnHeadings(texts, header);
  const choices: Choosable[] = [];
  for (let column = block.left; column <= Math.min(block.right, block.left + MOST_COLUMNS); column++) {
    const name = columnName(column);
    const heading = headed.get(column) ?? "";
    choices.push({ key: name, label: heading === "" ? name : `${name} · ${heading}` });
  }
  return choices;
}

/** Rows of a header, from 0. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** "Tổng số (Trưởng thôn)" for each column with a header; the first text of each where no header is known. */
export function columnHeadings(texts: SheetTexts, header: HeaderRows | null): ReadonlyMap<number, string> {
  const { block } = texts.sheet;
  if (!block) return new Map();
  const { left, right } = block;
  if (header === null) return firstTexts(texts, block);
  const levels = headings(texts, { top: header.top, bottom: header.bottom, left, right });
  return new Map([...levels].map(([column, words]) => [column, headingInOne(words)]));
}

function firstTexts(texts: SheetTexts, { top, left, bottom, right }: Area): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let row = top; row <= Math.min(bottom, top + SOUGHT_ROWS); row++) {
    for (let column = left; column <= right; column++) {
      const text = found.has(column) ? "" : texts.text(row, column);
      if (text !== "") found.set(column, shortened(text, LONGEST));
    }
  }
  return found;
}

/** "Tổng số (Trưởng thôn)": the words that tell columns of a group apart come first, where a narrow box shows them. */
function headingInOne(levels: readonly string[]): string {
  const own = shortened(levels.at(-1) ?? "", LONGEST);
  const above = levels.slice(0, -1).map((words) => shortened(words, LONGEST_ABOVE));
  return above.length === 0 ? own : `${own} (${above.join(" – ")})`;
}

/** Rows in which a header could stand: from 1, with the texts that are in them. */
export function headerRowChoices(texts: SheetTexts): readonly Choosable[] {
  const { block } = texts.sheet;
  if (!block) return [];
  const choices: Choosable[] = [];
  for (let row = block.top; row <= Math.min(block.bottom, block.top + SOUGHT_ROWS); row++) {
    const words: string[] = [];
    for (let column = block.left; column <= block.right && words.length < 4; column++) {
      const text = texts.text(row, column);
      if (text !== "") words.push(text);
    }
    if (words.length > 1) choices.push({ key: String(row + 1), label: shortened(words.join(", "), LONGEST) });
  }
  return choices;
}

/** A list longer than this helps nobody. */
const MOST_COLUMNS = 60;
const SOUGHT_ROWS = 40;
/** Characters. */
const LONGEST = 48;
const LONGEST_ABOVE = 24;

function shortened(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest).join("").trimEnd()}…` : text;
}
