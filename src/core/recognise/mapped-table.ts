import type { TableMapping } from "../settings/settings.ts";
import { columnIndex, type Area } from "../values/addresses.ts";
import type { AssignedColumn } from "./header-columns.ts";
import type { Choice } from "./count-columns.ts";
import { headerColumns } from "./header-columns.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidates.ts";
import { declaredColumns, type ColumnKey, type TableKind } from "../tables/schema.ts";

/**
 * A table where the user says it is. The header is the one recognised over the mapped columns (in the row named, if
 * one is), whatever kind it was taken for, else the first row that holds text over most of them; what the mapping does
 * not name keeps what its header says, if that header was of the same kind. Null when the sheet has nothing there.
 */
export function mappedCandidate(
  texts: SheetTexts,
  kind: TableKind,
  { columns: mapping, headerRow }: TableMapping,
  recognised: readonly TableCandidate[],
): TableCandidate | null {
  const mapped = declaredColumns(kind).flatMap(({ key }) => {
    const column = columnIndex(mapping[key] ?? "");
    return column === null ? [] : [{ key, column }];
  });
  const taken = mapped.map(({ column }) => column);
  const there = recognised.filter(({ window }) => isThere(window, taken, headerRow));
  const ofItsKind = there.find(({ kind: other }) => other === kind);
  if (mapped.length === 0 && !ofItsKind) return null;
  const own = ofItsKind ?? there[0];
  const window = own?.window ?? plainHeader(texts, taken, headerRow);
  if (window === null) return null;
  const headers = new Map(headerColumns(texts, window).map((header) => [header.column, header]));
  const columns = new Map<ColumnKey, AssignedColumn>();
  for (const { key, column } of mapped) {
    const header = headers.get(column) ?? { column, row: window.bottom, path: NO_WORDS };
    columns.set(key, { ...header, fit: 10 });
  }
  const kept = (key: ColumnKey) => mapping[key] === undefined;
  for (const [key, header] of ofItsKind?.columns ?? []) {
    if (kept(key) && !taken.includes(header.column)) columns.set(key, header);
  }
  return {
    kind,
    window: {
      ...window,
      left: Math.min(window.left, ...taken),
      right: Math.max(window.right, ...taken),
    },
    columns,
    duplicates: ofItsKind?.duplicates.filter(({ key }) => kept(key)) ?? [],
    unitChoices: (kept("unit") && ofItsKind?.unitChoices) || [],
    beside: new Map([...(ofItsKind?.beside ?? [])].filter(([key]) => kept(key))),
    added: kept("heads") && kept("members") && ofItsKind ? ofItsKind.added : new Map(),
    parts: ofItsKind?.parts.filter(({ header }) => !taken.includes(header.column)) ?? [],
    missing: kind === "units" || columns.has("unit") ? [] : ["unit"],
    choices: () => {
      const found = ofItsKind?.choices();
      return new Map(
        Array.from(columns, ([key]) => [key, (kept(key) && found?.get(key)) || MAPPED] as const),
      );
    },
    others: own?.others ?? [],
    score: Infinity,
  };
}

const MAPPED: Choice = { certainty: "certain", by: "mapping", points: null, next: null };
const NO_WORDS = { own: "", short: "", above: "" };

/** Whether a header stands over some of the columns, or over any where none is named, and in the row named. */
function isThere(window: Area, columns: readonly number[], headerRow: number | undefined): boolean {
  if (headerRow !== undefined && (headerRow - 1 < window.top || headerRow - 1 > window.bottom)) return false;
  return columns.length === 0 || columns.some((column) => column >= window.left && column <= window.right);
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
