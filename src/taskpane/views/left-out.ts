import type { Area } from "../../core/values/addresses.ts";
import type { SheetTexts } from "../../core/recognise/sheet-texts.ts";
import type {
  RecognisedTable,
  RecognisedWorkbook,
  SaidOfTable,
  UnusedReason,
} from "../../core/tables/tables.ts";
import type { ColumnKey, TableKind } from "../../core/tables/schema.ts";
import { columnHeadings, columnsInUse } from "./table-mapping.ts";

/** A table that was seen and is not used, and why. */
export interface LeftOutTable {
  readonly kind: TableKind;
  readonly sheet: number;
  readonly header: Area;
  readonly said?: SaidOfTable;
  readonly reason:
    | { readonly kind: "setAside"; readonly why: UnusedReason }
    | { readonly kind: "columnsMissing"; readonly missing: readonly ColumnKey[] }
    | { readonly kind: "noRows" };
}

export function leftOutTables(workbook: RecognisedWorkbook): readonly LeftOutTable[] {
  const { otherTables, incompleteTables, emptyTables } = workbook;
  return [
    ...otherTables.map(({ kind, sheet, header, why, said }) => ({
      kind,
      sheet,
      header,
      ...(said ? { said } : {}),
      reason: { kind: "setAside", why } as const,
    })),
    ...incompleteTables.map(({ missing, ...table }) => ({
      ...table,
      reason: { kind: "columnsMissing", missing } as const,
    })),
    ...emptyTables.map((table) => ({ ...table, reason: { kind: "noRows" } as const })),
  ];
}

/** A column under a header that says nothing the product knows, or what an earlier column says already. */
export interface LeftOutColumn {
  readonly column: number;
  readonly heading: string;
  readonly repeats: ColumnKey | null;
}

export function leftOutColumns(texts: SheetTexts, table: RecognisedTable): readonly LeftOutColumn[] {
  const used = new Set([...columnsInUse(table).values(), ...columnsBeside(table)]);
  const repeated = new Map(table.duplicatedColumns.map(({ header, key }) => [header.column, key]));
  const columns: LeftOutColumn[] = [];
  const headings = columnHeadings(texts, table.header);
  const last = texts.sheet.block?.right ?? table.header.right;
  for (let column = table.header.left; column <= last; column++) {
    const heading = headings.get(column) ?? "";
    // The recognised part of a header ends where the words are known; the table itself goes on until a gap.
    if (column > table.header.right && heading === "") break;
    if (!used.has(column) && heading !== "") {
      columns.push({ column, heading, repeats: repeated.get(column) ?? null });
    }
  }
  return columns;
}

/** Columns that are read together with another one: breakdowns, TDP beside thôn, dates of women beside those of men. */
function columnsBeside(table: RecognisedTable): readonly number[] {
  if (table.kind === "units") {
    const added = Object.values(table.added ?? {}).flatMap((columns) => columns.map(({ column }) => column));
    return [...(table.parts ?? []).map(({ counts }) => counts.column), ...added];
  }
  const columns: Readonly<Record<string, ReadColumn | undefined>> = { ...table.columns };
  return Object.values(columns).flatMap((column) =>
    (column?.distinct ?? []).flatMap(({ besideColumn }) => besideColumn ?? []),
  );
}

interface ReadColumn {
  readonly distinct: readonly { readonly besideColumn?: number }[];
}
