import { canonicalText } from "../text/canonical.ts";
import type { Beside } from "./beside-columns.ts";
import { codeBeside } from "./beside-reading.ts";
import { ColumnCoder, type CellReader } from "./coded-column.ts";
import type { Readers } from "./readers.ts";
import { numbersColumns, repeatsHeader } from "./repeated-rows.ts";
import { isFooter, labelKey, totalLabel } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { CellValue, SheetSnapshot } from "./snapshot.ts";
import { dataArea, duplicatedColumns, headerArea } from "./table-area.ts";
import type { TableCandidate } from "./table-candidates.ts";
import type { CodedColumn, ColumnKey, Distinct, RegisterTable, RosterTable } from "./tables.ts";

/** Columns whose texts tell people from totals, notes and signatures. */
const LABEL_COLUMNS: ReadonlySet<ColumnKey> = new Set(["ordinal", "unit", "village", "person"]);
/** What a row about a person or a post mostly has; rows with two of these or fewer may be something else. */
const CORE_COLUMNS: ReadonlySet<ColumnKey> = new Set([
  "person",
  "role",
  "village",
  "unit",
  "birthDate",
  "decisionNumber",
  "decisionDate",
]);
const ASIDE_COLUMNS: ReadonlySet<ColumnKey> = new Set(["ordinal", "note"]);
const LONGEST_GAP = 200;
/** A column of units this blank is merged down over its people; in one less blank a blank is a mistake. */
const MERGED_SHARE = 0.3;

type Label = "text" | "total" | "footer";

interface PeopleColumn {
  readonly key: ColumnKey;
  readonly column: number;
  readonly coder: ColumnCoder<unknown>;
  /** By code: whether the cell holds nothing; and, once asked, what it is as a label. */
  readonly blank: boolean[];
  readonly labels: (Label | undefined)[];
  /** The header as it stands in its cell: long lists repeat it on every page. */
  readonly header: CellValue;
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
  const carried = candidate.kind === "roster" ? new CarriedCells(columns) : null;
  const names = candidate.columns.get("person")?.column ?? candidate.columns.get("unit")?.column ?? -1;
  const rows: number[] = [];
  const codes = new Int32Array(columns.length);
  let gap = 0;
  for (let row = candidate.window.bottom + 1; row <= lastRow && gap <= LONGEST_GAP; row++) {
    const cells = texts.sheet.values[row - block.top];
    if (!cells) break;
    const kind = rowKind(texts.sheet, row, cells, columns, codes);
    gap = kind === "blank" ? gap + 1 : 0;
    if (kind === "blank") continue;
    if (kind === "footer") break;
    if (kind === "header" && repeatsHeader(texts, candidate, row)) continue;
    if (rows.length === 0 && numbersColumns(texts, candidate, row, names)) continue;
    const isPerson = kind === "person" || kind === "header";
    carried?.carry(codes, isPerson);
    if (!isPerson) continue;
    rows.push(row);
    for (let at = 0; at < columns.length; at++) columns[at]?.coder.push(codes[at] ?? 0);
  }
  if (rows.length === 0) return null;
  const dataRows = Int32Array.from(rows);
  const coded: Partial<Record<ColumnKey, CodedColumn<unknown>>> = {};
  for (const { key, coder, blank } of columns) {
    if (key === "unit" && carried === null) coder.fillDown((code) => blank[code] ?? false, MERGED_SHARE);
    coded[key] = coder.result();
  }
  return {
    kind: candidate.kind,
    sheet,
    header: headerArea(candidate),
    data: dataArea(candidate, dataRows),
    rows: dataRows,
    columns: coded,
    duplicatedColumns: duplicatedColumns(candidate, sheet),
  } as RosterTable | RegisterTable;
}

function peopleColumns(
  texts: SheetTexts,
  candidate: TableCandidate,
  lastRow: number,
  readers: Readers,
): PeopleColumn[] {
  const capacity = Math.max(0, lastRow - candidate.window.bottom);
  return Array.from(candidate.columns, ([key, { column, row }]) => ({
    key,
    column,
    coder: new ColumnCoder<unknown>(texts.sheet, column, readerOf(key, readers), capacity),
    blank: [],
    labels: [],
    header: texts.value(row, column),
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

type RowKind = "blank" | "person" | "other" | "footer" | "header";

/** Fills `codes` with the row's codes and says what the row is. */
function rowKind(
  sheet: SheetSnapshot,
  row: number,
  cells: readonly CellValue[],
  columns: readonly PeopleColumn[],
  codes: Int32Array,
): RowKind {
  const left = sheet.block?.left ?? 0;
  let filled = 0;
  let aside = 0;
  let core = 0;
  let hasPerson = false;
  let headers = 0;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    if (!column) continue;
    const value = cells[column.column - left] ?? "";
    const code = column.beside
      ? codeBeside(column.coder, column.beside, sheet, row, value, cells[column.beside.column - left] ?? "")
      : column.coder.codeOf(value, row);
    codes[at] = code;
    if ((column.blank[code] ??= isBlankReading(column.coder.distinct[code]?.reading, value))) continue;
    filled++;
    if (value === column.header) headers++;
    if (column.key === "person") hasPerson = true;
    if (CORE_COLUMNS.has(column.key)) core++;
    else if (ASIDE_COLUMNS.has(column.key)) aside++;
  }
  if (filled === 0) return "blank";
  if (headers >= 2) return "header";
  if (core <= 2) {
    const label = rowLabel(columns, codes);
    if (label === "total") return "other";
    if (label === "footer" && filled <= 3) return "footer";
  }
  if (core === 0) return "other";
  // A name needs no more than its number; a unit or a village alone is a heading, with a role or a mark it is a post.
  return (hasPerson && filled >= 2) || filled - aside >= 2 ? "person" : "other";
}

/** Blank as its column reads it: an invisible character is nothing, and so is a dash under "Họ và tên". */
function isBlankReading(reading: unknown, value: CellValue): boolean {
  if (value === "") return !(isReading(reading) && reading.kind !== "blank");
  return typeof value === "string" && value.length < 20 && canonicalText(value) === "";
}

function isReading(reading: unknown): reading is { readonly kind: string } {
  return typeof reading === "object" && reading !== null && "kind" in reading;
}

/** The first cell of the row that is a label of a total or of what stands under a table. */
function rowLabel(columns: readonly PeopleColumn[], codes: Int32Array): Label {
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    const code = codes[at] ?? 0;
    if (!column || !LABEL_COLUMNS.has(column.key)) continue;
    const label = (column.labels[code] ??= labelOf(column.coder.distinct[code]));
    if (label !== "text") return label;
  }
  return "text";
}

function labelOf(distinct: Distinct<unknown> | undefined): Label {
  const reading = distinct?.reading;
  if (!isReading(reading) || !("text" in reading) || typeof reading.text !== "string") return "text";
  const words = labelKey(reading.text);
  if (totalLabel(words) !== null) return "total";
  return isFooter(words) ? "footer" : "text";
}

/** Carries merged cells of a roster down over the rows below: a unit over its people, a village within its unit. */
class CarriedCells {
  readonly #columns: readonly PeopleColumn[];
  readonly #unitAt: number;
  readonly #villageAt: number;
  #unit = -1;
  #village = -1;

  constructor(columns: readonly PeopleColumn[]) {
    this.#columns = columns;
    this.#unitAt = columns.findIndex(({ key }) => key === "unit");
    this.#villageAt = columns.findIndex(({ key }) => key === "village");
  }

  /** Changes the codes of a person's row in place; a row that is none only sets what is carried on. */
  carry(codes: Int32Array, isPerson: boolean): void {
    if (this.#unitAt >= 0) {
      const own = codes[this.#unitAt] ?? -1;
      if (this.#isBlank(this.#unitAt, own)) {
        if (isPerson && this.#unit >= 0) codes[this.#unitAt] = this.#unit;
      } else if (isPerson || rowLabel(this.#columns, codes) === "text") {
        if (own !== this.#unit) this.#village = -1;
        this.#unit = own;
      }
    }
    if (this.#villageAt < 0) return;
    const own = codes[this.#villageAt] ?? -1;
    if (!this.#isBlank(this.#villageAt, own)) this.#village = own;
    else if (isPerson && this.#village >= 0) codes[this.#villageAt] = this.#village;
  }

  #isBlank(at: number, code: number): boolean {
    return this.#columns[at]?.blank[code] ?? true;
  }
}
