import type { Settings, TableMapping } from "../settings/settings.ts";
import { columnIndex, type Area } from "../values/addresses.ts";
import type { AssignedColumn } from "./header-columns.ts";
import type { CountChoice } from "./count-columns.ts";
import { headerColumns, type HeaderColumn } from "./header-columns.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";
import {
  COUNT_PAIRS,
  declaredColumns,
  TABLE_KINDS,
  type ColumnKey,
  type CountKey,
  type TableKind,
} from "../tables/schema.ts";

/** What the user says of a table, and which word of the mapping of its kind it is. */
export interface SaidMapping extends TableMapping {
  readonly kind: TableKind;
  readonly index: number;
}

/** The words of the mapping, in order of kinds. */
export function saidOf({ tables }: Settings): SaidMapping[] {
  return TABLE_KINDS.flatMap((kind) => (tables[kind] ?? []).map((one, index) => ({ ...one, kind, index })));
}

/** Whether the user says that this table is used, whatever speaks against it. */
export function isNamed({ said }: { readonly said: SaidMapping | null }): boolean {
  return said !== null && (isAlone({ said }) || said.use === "together");
}

/** Whether the user says that it is used instead of all others. */
export function isAlone({ said }: { readonly said: SaidMapping | null }): boolean {
  return said !== null && (said.use ?? "alone") === "alone";
}

/** The table of a sheet that the user speaks of; null when there is none, or more than one that could be meant. */
export function saidCandidate(
  texts: SheetTexts,
  said: SaidMapping,
  recognised: readonly TableCandidate[],
): TableCandidate | null {
  if (said.sheet.normalize("NFC") !== texts.sheet.name.normalize("NFC")) return null;
  const { kind, use = "alone" } = said;
  const there = recognised.filter(
    (one) => one.kind === kind && isThere(one.headerArea, columnsNamed(said), said.headerRow),
  );
  const whole = there.filter(({ missing }) => missing.length === 0);
  // One table alone is the first of its sheet; of several that are joined or set aside it must be clear which.
  if (use !== "alone" && there.length > 1 && whole.length !== 1) return null;
  const [own = null] = use === "alone" || there.length === 1 ? there : whole;
  if (Object.keys(said.columns).length > 0) return mappedCandidate(texts, said, own, recognised);
  if (own === null || use === "aside" || use === "found") return own;
  return { ...own, missing: missingOf(kind, own.columns), score: Infinity };
}

function columnsNamed({ kind, columns }: SaidMapping): number[] {
  return declaredColumns(kind).flatMap(({ key }) => columnIndex(columns[key] ?? "") ?? []);
}

/** Whoever names a table of units knows what it lacks. */
function missingOf(kind: TableKind, columns: ReadonlyMap<ColumnKey, unknown>): ColumnKey[] {
  return kind === "units" || columns.has("unit") ? [] : ["unit"];
}

/**
 * A table where the user says it is. The header is the one recognised over the mapped columns (in the row named, if
 * one is), whatever kind it was taken for, else the first row that holds text over most of them; what the mapping does
 * not name keeps what its header says, if that header was of the same kind. Null when the sheet has nothing there.
 */
function mappedCandidate(
  texts: SheetTexts,
  { kind, columns: mapping, headerRow }: SaidMapping,
  ofItsKind: TableCandidate | null,
  recognised: readonly TableCandidate[],
): TableCandidate | null {
  const mapped = declaredColumns(kind).flatMap(({ key }) => {
    const column = columnIndex(mapping[key] ?? "");
    return column === null ? [] : [{ key, column }];
  });
  const taken = mapped.map(({ column }) => column);
  if (mapped.length === 0 && ofItsKind === null) return null;
  const own = ofItsKind ?? recognised.find(({ headerArea }) => isThere(headerArea, taken, headerRow));
  const headerArea = own?.headerArea ?? plainHeader(texts, taken, headerRow);
  if (headerArea === null) return null;
  const columns = mappedColumns(texts, headerArea, mapped);
  for (const [key, header] of ofItsKind?.columns ?? []) {
    if (mapping[key] === undefined && !taken.includes(header.column)) columns.set(key, header);
  }
  const left = Math.min(headerArea.left, ...taken);
  const right = Math.max(headerArea.right, ...taken);
  return {
    ...(ofItsKind ? keptOf(ofItsKind, mapping, taken) : NOTHING_KEPT),
    kind,
    headerArea: { ...headerArea, left, right },
    columns,
    missing: missingOf(kind, columns),
    choices: () => {
      const found = ofItsKind?.choices();
      const choiceOf = (key: ColumnKey) => (mapping[key] === undefined && found?.get(key)) || MAPPED;
      return new Map(Array.from(columns.keys(), (key) => [key, choiceOf(key)] as const));
    },
    others: own?.others ?? [],
    score: Infinity,
  };
}

/** The columns that the user has named, with the words that stand over them. */
function mappedColumns(
  texts: SheetTexts,
  headerArea: Area,
  mapped: readonly { readonly key: ColumnKey; readonly column: number }[],
): Map<ColumnKey, AssignedColumn> {
  const headers = new Map(headerColumns(texts, headerArea).map((header) => [header.column, header]));
  return new Map(
    mapped.map(({ key, column }) => {
      const header = headers.get(column) ?? { column, row: headerArea.bottom, path: NO_WORDS };
      return [key, { ...header, fit: 10 }];
    }),
  );
}

type Kept = Pick<
  TableCandidate,
  "duplicates" | "unitChoices" | "beside" | "added" | "parts" | "side" | "inSameRows"
>;

const NOTHING_KEPT: Kept = {
  duplicates: [],
  unitChoices: [],
  beside: new Map(),
  added: new Map(),
  parts: [],
};

/** What a header says beside its columns, as far as the mapping leaves it. */
function keptOf(own: TableCandidate, mapping: SaidMapping["columns"], taken: readonly number[]): Kept {
  const kept = (key: ColumnKey) => mapping[key] === undefined;
  // Heads of thôn and of TDP belong together with their members.
  const isKeptWhole = (key: CountKey, headers: readonly HeaderColumn[]): boolean =>
    (COUNT_PAIRS.find((pair) => pair.some((one) => one === key)) ?? [key]).every(kept) &&
    headers.every(({ column }) => !taken.includes(column));
  return {
    duplicates: own.duplicates.filter(({ key }) => kept(key)),
    unitChoices: kept("unit") ? own.unitChoices : [],
    beside: new Map([...own.beside].filter(([key]) => kept(key))),
    added: new Map([...own.added].filter(([key, headers]) => isKeptWhole(key, headers))),
    parts: own.parts.filter(({ header }) => !taken.includes(header.column)),
    ...(own.side === undefined ? {} : { side: own.side }),
    ...(own.inSameRows === undefined ? {} : { inSameRows: own.inSameRows }),
  };
}

const MAPPED: CountChoice = { certainty: "certain", by: "mapping", points: null, next: null };
const NO_WORDS = { own: "", short: "", above: "" };

/** Whether a header stands over some of the columns, or over any where none is named, and in the row named. */
function isThere(headerArea: Area, columns: readonly number[], headerRow: number | undefined): boolean {
  if (headerRow !== undefined && (headerRow - 1 < headerArea.top || headerRow - 1 > headerArea.bottom))
    return false;
  return (
    columns.length === 0 || columns.some((column) => column >= headerArea.left && column <= headerArea.right)
  );
}

/** The row named, else the first one in which most of the mapped columns hold text. */
function plainHeader(
  texts: SheetTexts,
  columns: readonly number[],
  headerRow: number | undefined,
): Area | null {
  const block = texts.sheet.block;
  if (!block) return null;
  if (headerRow !== undefined) {
    const row = headerRow - 1;
    return { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
  }
  for (let row = block.top; row <= Math.min(block.bottom, block.top + 200); row++) {
    const filled = columns.filter((column) => texts.text(row, column) !== "").length;
    if (filled * 2 > columns.length) {
      return { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
    }
  }
  return null;
}
