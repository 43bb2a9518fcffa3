import { readOrdinal } from "../text/ordinals.ts";
import { ColumnCoder, type CellReader } from "./coded-column.ts";
import type { Readers } from "./readers.ts";
import { isFooter, labelKey, totalLabel } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { codeBeside } from "./beside-reading.ts";
import type { Beside } from "./beside-columns.ts";
import type { CellValue, SheetSnapshot } from "./snapshot.ts";
import { columnsOfCandidate, dataArea, headerArea } from "./table-area.ts";
import type { TableCandidate } from "./table-candidates.ts";
import { numbersColumns, repeatsHeader } from "./unit-table.ts";
import { isHeaderWord } from "./vocabulary/meanings.ts";
import type { CodedColumn, ColumnKey, RegisterTable, RosterTable, TextReading } from "./tables.ts";

/** Columns whose texts tell people from totals, notes and signatures. */
const LABEL_COLUMNS: ReadonlySet<ColumnKey> = new Set(["ordinal", "unit", "village", "person"]);
/** A row with one of these is about a person or a post. */
const PERSON_COLUMNS: ReadonlySet<ColumnKey> = new Set([
  "person",
  "role",
  "village",
  "birthDate",
  "considered",
  "decisionNumber",
  "decisionDate",
]);
const LONGEST_GAP = 200;

type Label = "blank" | "text" | "total" | "footer" | "headerWord";

interface PeopleColumn {
  readonly key: ColumnKey;
  readonly column: number;
  readonly coder: ColumnCoder<unknown>;
  /** By code: what the value is as a label; "text" for all but label columns. */
  readonly labels: Label[];
  readonly isPerson: boolean;
  /** A second column that completes this one. */
  readonly beside: Beside | null;
}

/**
 * Reads the rows under a header as a list of people (roster or register), in one pass; null when there is none.
 * Written for a million rows: what a value is is worked out once per distinct value, rows only look up codes.
 */
export function readPeopleTable(
  texts: SheetTexts,
  sheet: number,
  candidate: TableCandidate & { readonly kind: "roster" | "register" },
  lastRow: number,
  readers: Readers,
): RosterTable | RegisterTable | null {
  const block = texts.sheet.block;
  if (!block) return null;
  const columns = peopleColumns(texts, candidate, lastRow, readers);
  const carried = carriedColumns(candidate.kind, columns);
  const names = candidate.columns.get("person")?.column ?? candidate.columns.get("unit")?.column ?? -1;
  const rows: number[] = [];
  const codes = new Int32Array(columns.length);
  let gap = 0;
  for (let row = candidate.window.bottom + 1; row <= lastRow && gap <= LONGEST_GAP; row++) {
    const cells = texts.sheet.values[row - block.top];
    if (!cells) break;
    const kind = rowKind(texts.sheet, row, cells, columns, codes);
    if (kind === "blank") gap++;
    else gap = 0;
    if (kind === "footer") break;
    if (kind === "headerWord" && repeatsHeader(texts, candidate, row)) continue;
    if (rows.length === 0 && kind !== "blank" && numbersColumns(texts, candidate, row, names)) continue;
    // "Đạt" is a header word and a given name: a row that does not repeat the header is about a person.
    const isPerson = kind === "person" || kind === "headerWord";
    carried.see(codes, isPerson);
    if (!isPerson) continue;
    rows.push(row);
    columns.forEach(({ coder }, at) => coder.push(codes[at] ?? 0));
  }
  if (rows.length === 0) return null;
  const dataRows = Int32Array.from(rows);
  const coded: Partial<Record<ColumnKey, CodedColumn<unknown>>> = {};
  for (const { key, coder } of columns) coded[key] = coder.result();
  return {
    kind: candidate.kind,
    sheet,
    header: headerArea(candidate),
    data: dataArea(candidate, dataRows),
    rows: dataRows,
    columns: coded,
    duplicatedColumns: candidate.duplicates.map(({ key, header }) => ({
      key,
      header: { sheet, row: header.row, column: header.column },
    })),
  } as RosterTable | RegisterTable;
}

function peopleColumns(
  texts: SheetTexts,
  candidate: TableCandidate,
  lastRow: number,
  readers: Readers,
): PeopleColumn[] {
  const capacity = Math.max(0, lastRow - candidate.window.bottom);
  return Array.from(columnsOfCandidate(candidate), ([key, column]) => ({
    key,
    column,
    coder: new ColumnCoder<unknown>(texts.sheet, column, readerOf(key, readers), capacity),
    labels: [],
    isPerson: PERSON_COLUMNS.has(key),
    beside: candidate.beside.get(key) ?? null,
  }));
}

function readerOf(key: ColumnKey, readers: Readers): CellReader<unknown> {
  switch (key) {
    case "unit":
    case "village":
      return readers.unit;
    case "role":
      return readers.role;
    case "member":
    case "trained":
    case "eligible":
      return readers.mark;
    case "birthDate":
    case "certificateDate":
    case "considered":
    case "decisionDate":
      return readers.date;
    default:
      return readers.text;
  }
}

type RowKind = "blank" | "person" | "other" | "footer" | "headerWord";

/** Fills `codes` with the row's codes and says what the row is. */
function rowKind(
  sheet: SheetSnapshot,
  row: number,
  cells: readonly CellValue[],
  columns: readonly PeopleColumn[],
  codes: Int32Array,
): RowKind {
  let filled = 0;
  let hasPerson = false;
  let label: Label = "text";
  const left = sheet.block?.left ?? 0;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    if (!column) continue;
    const value = cells[column.column - left] ?? "";
    const code = column.beside
      ? codeBeside(column.coder, column.beside, sheet, row, value, cells[column.beside.column - left] ?? "")
      : column.coder.codeOf(value, row);
    codes[at] = code;
    const own = (column.labels[code] ??= labelOf(value, code, column));
    if (own === "blank") continue;
    filled++;
    if (column.isPerson) hasPerson = true;
    if (own !== "text") label = own;
  }
  if (filled === 0) return "blank";
  if (label === "total") return "other";
  if (label === "footer" && filled <= 3) return "footer";
  if (label === "headerWord") return "headerWord";
  return filled >= 2 && hasPerson ? "person" : "other";
}

function labelOf(value: CellValue, code: number, { key, coder }: PeopleColumn): Label {
  if (value === "") return "blank";
  if (typeof value !== "string") return "text";
  const reading = coder.distinct[code]?.reading;
  const text = isTextReading(reading) ? reading.text : value.trim();
  if (text === "") return "blank";
  if (!LABEL_COLUMNS.has(key)) return "text";
  const words = labelKey(text);
  if (totalLabel(words) !== null) return "total";
  if (isFooter(words)) return "footer";
  if (key === "ordinal")
    return readOrdinal(text).kind === "other" && isHeaderWord(words) ? "headerWord" : "text";
  return isHeaderWord(words) ? "headerWord" : "text";
}

function isTextReading(reading: unknown): reading is TextReading {
  return typeof reading === "object" && reading !== null && "text" in reading;
}

/**
 * Carries merged cells down over the rows below: a unit over its people, a village within its unit. In a register
 * only where the column is mostly blank, as a merged one is: there a blank unit is otherwise a missing one.
 */
function carriedColumns(
  kind: "roster" | "register",
  columns: readonly PeopleColumn[],
): { see(codes: Int32Array, isPerson: boolean): void } {
  const unitAt = columns.findIndex(({ key }) => key === "unit");
  const villageAt = kind === "roster" ? columns.findIndex(({ key }) => key === "village") : -1;
  let unit = -1;
  let village = -1;
  const isBlank = (at: number, code: number) => columns[at]?.labels[code] === "blank";
  return {
    see(codes, isPerson) {
      const ownUnit = unitAt < 0 ? -1 : (codes[unitAt] ?? -1);
      if (unitAt >= 0 && !isBlank(unitAt, ownUnit)) {
        if (columns[unitAt]?.labels[ownUnit] !== "text") return;
        if (ownUnit !== unit) village = -1;
        unit = ownUnit;
      } else if (isPerson && unit >= 0 && kind === "roster") codes[unitAt] = unit;
      if (villageAt < 0) return;
      const ownVillage = codes[villageAt] ?? -1;
      if (!isBlank(villageAt, ownVillage)) village = ownVillage;
      else if (isPerson && village >= 0) codes[villageAt] = village;
    },
  };
}
