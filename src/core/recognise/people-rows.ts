import type { Beside } from "./beside-columns.ts";
import type { Distinct } from "../tables/column.ts";
import { codeBeside } from "./beside-reading.ts";
import type { ColumnCoder } from "../tables/column-coder.ts";
import { readCount } from "../text/counts.ts";
import { isFooter, labelKey, totalLabel } from "./row-labels.ts";
import { isCalledPlace, parseUnitName } from "../text/unit-names.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { SheetSnapshot } from "../values/snapshot.ts";
import type { ColumnDeclaration } from "../tables/columns/declaration.ts";
import type { ColumnKey } from "../tables/schema.ts";

/** A column of a list of people while its rows are read. */
export interface PeopleColumn {
  readonly key: ColumnKey;
  readonly column: number;
  readonly coder: ColumnCoder<unknown>;
  readonly role: ColumnDeclaration["role"];
  /** By code: `BLANK`, `HEADER` or `FILLED`; and, once asked, what it is as a label. */
  readonly contents: (Content | undefined)[];
  readonly labels: (Label | undefined)[];
  /** The header as it stands in its cell: long lists repeat it on every page. */
  readonly header: CellValue;
  /** In a commune one column names the villages and their units: a name in it is one cell, not two. */
  readonly isCellOfOther: boolean;
  /** A second column that completes this one. */
  readonly beside: Beside | null;
}

/** The cell holds nothing, its own header, or anything else. */
const BLANK = 0;
const HEADER = 1;
const FILLED = 2;
type Content = typeof BLANK | typeof HEADER | typeof FILLED;
type Label = "text" | "total" | "footer";

/**
 * `post`: neither a name nor a role, a unit or village with something else. `heading`: a place where names of people
 * stand. `tally`: how many people follow.
 */
export type PeopleRowKind = "blank" | "person" | "post" | "heading" | "tally" | "other" | "footer" | "header";

/** What the cells of one row add up to. */
class RowContents {
  filled = 0;
  /** Cells with the header of their own column. */
  headers = 0;
  core = 0;
  aside = 0;
  hasPerson = false;
  hasRole = false;

  add({ key, role, isCellOfOther }: PeopleColumn, content: typeof HEADER | typeof FILLED): void {
    if (isCellOfOther) return;
    this.filled++;
    if (content === HEADER) this.headers++;
    if (key === "person") this.hasPerson = true;
    else if (key === "role") this.hasRole = true;
    if (role === "name" || role === "core") this.core++;
    else if (role !== "detail") this.aside++;
  }
}

/** Fills `codes` with the row's codes and says what the row is. */
export function peopleRowKind(
  sheet: SheetSnapshot,
  row: number,
  cells: readonly CellValue[],
  columns: readonly PeopleColumn[],
  codes: Int32Array,
): PeopleRowKind {
  const left = sheet.block?.left ?? 0;
  const found = new RowContents();
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    if (!column) continue;
    const value = cells[column.column - left] ?? "";
    const code = column.beside
      ? codeBeside(column.coder, column.beside, sheet, row, value, cells[column.beside.column - left] ?? "")
      : column.coder.codeOf(value, row);
    codes[at] = code;
    const content = contentOf(column, code);
    if (content !== BLANK) found.add(column, content);
  }
  if (found.filled === 0) return "blank";
  return found.headers >= 2 ? "header" : kindOfFilled(found, columns, codes);
}

function kindOfFilled(
  contents: RowContents,
  columns: readonly PeopleColumn[],
  codes: Int32Array,
): PeopleRowKind {
  const { filled, core, aside, hasPerson, hasRole } = contents;
  if (core <= 2) {
    const label = rowLabel(columns, codes);
    if (label === "total") return "other";
    if (label === "footer" && filled <= 3) return "footer";
  }
  if (core === 0) return "other";
  const instead = insteadOfName(contents, columns, codes);
  if (instead) return instead;
  // A name needs no more than its number; a unit or a village alone is a heading, with a role or a mark it is a post.
  if (hasPerson && filled >= 2) return "person";
  if (filled - aside < 2) return "other";
  return hasPerson || hasRole ? "person" : "post";
}

/** "I | Thôn Đông" or "I | Xã An Lạc | 4 người" where names of people stand: nobody is called so. */
function insteadOfName(
  { filled, aside, hasPerson, hasRole }: RowContents,
  columns: readonly PeopleColumn[],
  codes: Int32Array,
): "heading" | "tally" | null {
  if (!hasPerson || hasRole) return null;
  const at = columns.findIndex(({ key }) => key === "person");
  const name = String(columns[at]?.coder.distinct[codes[at] ?? 0]?.value ?? "");
  if (filled - aside === 1 && isCalledPlace(name)) return "heading";
  const saysRoles = columns.some(({ key }) => key === "role");
  return saysRoles && /\d/.test(name) && readCount(name, false).kind !== "unreadable" ? "tally" : null;
}

/** Blank as its column reads it: an invisible character is nothing, and so is a dash under "Họ và tên". */
export function isBlankCode(column: PeopleColumn, code: number): boolean {
  return contentOf(column, code) === BLANK;
}

function contentOf(column: PeopleColumn, code: number): Content {
  return (column.contents[code] ??= contentOfDistinct(column, column.coder.distinct[code]));
}

function contentOfDistinct({ header }: PeopleColumn, distinct: Distinct<unknown> | undefined): Content {
  if (!distinct || !isReading(distinct.reading) || distinct.reading.kind === "blank") return BLANK;
  return distinct.value === header ? HEADER : FILLED;
}

function isReading(reading: unknown): reading is { readonly kind: string } {
  return typeof reading === "object" && reading !== null && "kind" in reading;
}

/** The first cell of the row that is a label of a total or of what stands under a table. */
export function rowLabel(columns: readonly PeopleColumn[], codes: Int32Array): Label {
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    const code = codes[at] ?? 0;
    if (!column || (column.role !== "name" && column.role !== "number")) continue;
    const label = (column.labels[code] ??= labelOf(column.coder.distinct[code]));
    if (label !== "text") return label;
  }
  return "text";
}

/** "Cộng xã An Hà", "Cộng: 5 đ/c", "Tổng xã An Hà: 12 người". Tống is a family name, Cộng Hòa a commune. */
function isSumOfPeople(text: string, key: string): boolean {
  if (!/^\P{L}*(?:cộng|tổng|cong|tong) ?(?:số|cộng|so|cong)?(?![\p{L}\d])/iu.test(text)) return false;
  if (/ \d+(?: (?:nguoi|d c|dc|dong chi|dang vien|dv|truong hop))?$/.test(key)) return true;
  const of = text.replace(/^\P{L}*\p{L}+(?:\s+(?:số|cộng|so|cong)(?!\p{L}))?[\s:]*/iu, "");
  const { organisation, kind } = parseUnitName(of);
  return of !== "" && (organisation !== "" || kind !== "");
}

function labelOf(distinct: Distinct<unknown> | undefined): Label {
  const reading = distinct?.reading;
  if (!isReading(reading) || !("text" in reading) || typeof reading.text !== "string") return "text";
  const words = labelKey(reading.text);
  if (totalLabel(words) !== null || isSumOfPeople(reading.text, words)) return "total";
  return isFooter(words) ? "footer" : "text";
}
