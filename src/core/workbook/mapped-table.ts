import type { TableMapping } from "../settings/settings.ts";
import { columnIndex, type Area } from "./addresses.ts";
import type { AssignedColumn } from "./column-assignment.ts";
import { headerColumns } from "./header-columns.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidates.ts";
import type { ColumnKey, TableKind } from "./tables.ts";

/**
 * A table where the user says it is. The header is the one recognised over the mapped columns, whatever kind it was
 * taken for, else the last row of text above the first numbers; what the mapping does not name keeps what its
 * header says, if that header was of the same kind. Null when the sheet has nothing there.
 */
export function mappedCandidate(
  texts: SheetTexts,
  kind: TableKind,
  mapping: TableMapping["columns"],
  recognised: readonly TableCandidate[],
): TableCandidate | null {
  const mapped = COLUMNS[kind].flatMap((key) => {
    const column = columnIndex(mapping[key] ?? "");
    return column === null ? [] : [{ key, column }];
  });
  if (mapped.length === 0) return null;
  const taken = mapped.map(({ column }) => column);
  const own =
    recognised.find(({ kind: other, window }) => other === kind && covers(window, taken)) ??
    recognised.find(({ window }) => covers(window, taken));
  const window = own?.window ?? plainHeader(texts, taken);
  if (window === null) return null;
  const headers = new Map(headerColumns(texts, window).map((header) => [header.column, header]));
  const columns = new Map<ColumnKey, AssignedColumn>();
  for (const { key, column } of mapped) {
    const header = headers.get(column) ?? { column, row: window.bottom, path: NO_WORDS };
    columns.set(key, { ...header, fit: 10 });
  }
  if (own?.kind === kind) {
    for (const [key, header] of own.columns) {
      if (!columns.has(key) && !taken.includes(header.column)) columns.set(key, header);
    }
  }
  return {
    kind,
    window: {
      ...window,
      left: Math.min(window.left, ...taken),
      right: Math.max(window.right, ...taken),
    },
    columns,
    duplicates: [],
    unitChoices: [],
    beside: new Map(),
    added:
      own?.kind === kind && mapped.every(({ key }) => key !== "heads" && key !== "members")
        ? own.added
        : new Map(),
    parts: own?.kind === kind ? own.parts.filter(({ header }) => !taken.includes(header.column)) : [],
    missing: kind === "units" || columns.has("unit") ? [] : ["unit"],
    score: Number.MAX_SAFE_INTEGER,
  };
}

/** The columns that each kind of table can have. */
const COLUMNS: Readonly<Record<TableKind, readonly ColumnKey[]>> = {
  units: [
    "ordinal",
    "unit",
    "kind",
    "group",
    "plan",
    "admitted",
    "percent",
    "heads",
    "members",
    "headPercent",
    "note",
  ],
  roster: [
    "ordinal",
    "unit",
    "village",
    "role",
    "person",
    "birthDate",
    "member",
    "trained",
    "certificateDate",
    "eligible",
    "note",
  ],
  register: [
    "ordinal",
    "person",
    "birthDate",
    "gender",
    "ethnicity",
    "unit",
    "considered",
    "decisionNumber",
    "decisionDate",
    "certificateDate",
    "education",
    "note",
  ],
  groups: ["group", "leader", "unit"],
};

const NO_WORDS = { own: "", short: "", above: "" };

function covers(window: Area, columns: readonly number[]): boolean {
  return columns.some((column) => column >= window.left && column <= window.right);
}

/** The first row in which most of the mapped columns hold text. */
function plainHeader(texts: SheetTexts, columns: readonly number[]): Area | null {
  const block = texts.sheet.block;
  if (!block) return null;
  for (let row = block.top; row <= Math.min(block.bottom, block.top + 200); row++) {
    const filled = columns.filter((column) => texts.text(row, column) !== "").length;
    if (filled * 2 > columns.length) {
      return { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
    }
  }
  return null;
}
