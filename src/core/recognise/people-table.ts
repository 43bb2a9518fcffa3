import { unitKey } from "../text/unit-names.ts";
import type { RoleReading, TextReading } from "../values/readings.ts";
import { impliedRole } from "./essential-columns.ts";
import { titleAbove } from "./table-candidates.ts";
import { headerKey } from "../text/canonical.ts";
import { CarriedCells } from "./carried-cells.ts";
import { ColumnCoder, type CellReader } from "../tables/column-coder.ts";
import { isBlankCode, peopleRowKind, type PeopleColumn } from "./people-rows.ts";
import { ROWS_A_STEP, type Steps } from "../values/steps.ts";
import type { Readers } from "../tables/readers.ts";
import { numbersColumns, repeatsHeader } from "./repeated-rows.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { dataArea, choicesIn, duplicatedColumns, headerArea } from "./table-area.ts";
import type { TableCandidate } from "./table-candidates.ts";
import { Column } from "../tables/column.ts";
import type { RegisterTable, RosterTable } from "../tables/tables.ts";
import { declarationOf, type ColumnKey } from "../tables/schema.ts";
import { UnitHeadings } from "./unit-headings.ts";

const LONGEST_GAP = 200;

/**
 * Reads the rows under a header as a list of people (roster or register), in one pass; null when there is none, or
 * when it has neither a column of units nor headings that name them. `isUnit` knows the keys of the unit tables.
 * Written for a million rows: what a value is is worked out once per distinct value, rows only look up codes.
 */
export function* readPeopleTable(
  texts: SheetTexts,
  candidate: TableCandidate & { readonly kind: "roster" | "register" },
  lastRow: number,
  readers: Readers,
  isUnit: (key: string) => boolean,
): Steps<RosterTable | RegisterTable | null> {
  const block = texts.sheet.block;
  if (!block) return null;
  const headings = candidate.columns.has("unit") ? null : new UnitHeadings(texts, candidate, isUnit);
  const columns = peopleColumns(texts, candidate, lastRow, readers);
  const carried = candidate.kind === "roster" ? new CarriedCells(columns) : null;
  const names = candidate.columns.get("person")?.column ?? candidate.columns.get("unit")?.column ?? -1;
  const rows: number[] = [];
  const codes = new Int32Array(columns.length);
  let gap = 0;
  for (let row = candidate.window.bottom + 1; row <= lastRow && gap <= LONGEST_GAP; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const cells = texts.sheet.values[row - block.top];
    if (!cells) break;
    if (headings?.takes(row)) {
      carried?.startUnit();
      gap = 0;
      continue;
    }
    const kind = peopleRowKind(texts.sheet, row, cells, columns, codes);
    gap = kind === "blank" ? gap + 1 : 0;
    if (kind === "blank") continue;
    if (kind === "footer") break;
    if (kind === "header" && repeatsHeader(texts, candidate, row)) continue;
    if (rows.length === 0 && numbersColumns(texts, candidate, row, names)) continue;
    const isPerson = kind === "person" || kind === "header";
    carried?.carry(codes, isPerson);
    if (!isPerson) continue;
    rows.push(row);
    headings?.push(row);
    for (let at = 0; at < columns.length; at++) columns[at]?.coder.push(codes[at] ?? 0);
  }
  const dataRows = Int32Array.from(rows);
  const unitsOfHeadings =
    headings === null
      ? undefined
      : (headings.result(texts.index, dataRows) ?? unitOfTitle(texts, candidate, dataRows, isUnit));
  if (rows.length === 0 || unitsOfHeadings === null) return null;
  const coded: Partial<Record<ColumnKey, Column<unknown>>> = unitsOfHeadings ? { unit: unitsOfHeadings } : {};
  for (const column of columns) {
    const { key, coder } = column;
    const mergedShare = declarationOf(candidate.kind, key)?.mergedShare;
    if (mergedShare !== undefined) coder.fillDown((code) => isBlankCode(column, code), mergedShare);
    coded[key] = coder.result(texts.index, dataRows);
  }
  if (candidate.kind === "roster" && !coded.role && names >= 0) {
    const roles = impliedRoles(texts, names, dataRows, coded.village, titleKeys(texts, candidate));
    if (roles) coded.role = roles;
  }
  return {
    kind: candidate.kind,
    sheet: texts.index,
    cutOff: null,
    ...choicesIn(texts, candidate),
    header: headerArea(candidate),
    data: dataArea(candidate, dataRows),
    rows: dataRows,
    columns: coded,
    duplicatedColumns: duplicatedColumns(candidate, texts.index),
  } as RosterTable | RegisterTable;
}

/** A list for one unit, whose name stands in its title or is the sheet's name: everybody is of that unit. */
function unitOfTitle(
  texts: SheetTexts,
  { window }: TableCandidate,
  rows: Int32Array,
  isUnit: (key: string) => boolean,
): Column<TextReading> | null {
  const block = texts.sheet.block;
  const places: { text: string; row: number; column: number }[] = [];
  for (let row = Math.max(0, window.top - 8); row < window.top && block; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const text = texts.text(row, column);
      if (text !== "" && text.length <= 200) places.push({ text, row, column });
    }
  }
  places.push({ text: texts.sheet.name, row: window.top, column: window.left });
  for (const { text, row, column } of places) {
    const name = endings(text).find((ending) => isUnit(unitKey(ending)));
    if (name === undefined) continue;
    const reading: TextReading = { kind: "text", text: name, key: unitKey(name) };
    return new Column(
      new Int32Array(rows.length),
      [{ value: text, reading }],
      [{ from: 0, sheet: texts.index, column, rows, headingRows: new Int32Array(rows.length).fill(row) }],
    );
  }
  return null;
}

/** "DANH SÁCH TRƯỞNG THÔN XÃ AN LẠC" → "xã an lạc": what stands behind each word, longest first; years and commas end it. */
function endings(text: string): string[] {
  const words = text
    .replace(/^\s*\d+[.)]\s*/, "")
    .replace(/[,;(–-].*$/, "")
    .replace(/\s*(?:năm|nam|tháng|quý)\s+\d.*$/i, "")
    .trim()
    .split(/\s+/);
  return words.map((_, at) => words.slice(at).join(" ")).filter((ending) => ending.length >= 3);
}

function titleKeys(texts: SheetTexts, { window, columns }: TableCandidate): { title: string; names: string } {
  const title = `${titleAbove(texts, window)} ${headerKey(texts.sheet.name)}`;
  return { title, names: columns.get("person")?.path.own ?? "" };
}

/** Roles that the title gives: everybody is head, of a tổ dân phố where the village is called one. */
function impliedRoles(
  texts: SheetTexts,
  column: number,
  rows: Int32Array,
  village: Column<unknown> | undefined,
  { title, names }: { readonly title: string; readonly names: string },
): Column<RoleReading> | undefined {
  if (impliedRole(title, names) === null) return undefined;
  const places = ["village", "residential"] as const;
  const distinct = places.map((place) => ({
    value: "",
    reading: { kind: "head" as const, place, certainMember: false },
  }));
  const codes = Int32Array.from(rows, (_, row) =>
    /^(?:tdp|to dan pho|khu pho|kp)\b/.test(headerKey(String(village?.value(row) ?? ""))) ? 1 : 0,
  );
  return new Column(codes, distinct, [{ from: 0, sheet: texts.index, column, rows }]);
}

function peopleColumns(
  texts: SheetTexts,
  candidate: TableCandidate,
  lastRow: number,
  readers: Readers,
): PeopleColumn[] {
  const capacity = Math.max(0, lastRow - candidate.window.bottom);
  return Array.from(candidate.columns).flatMap(([key, { column, row }]) => {
    const declared = declarationOf(candidate.kind, key);
    if (!declared || declared.reads === "percent") return [];
    const read: CellReader<unknown> = readers[declared.reads];
    return {
      key,
      column,
      coder: new ColumnCoder(texts.sheet, column, read, capacity, declared.reads === "ordinal"),
      role: declared.role,
      contents: [],
      labels: [],
      header: texts.value(row, column),
      beside: candidate.beside.get(key) ?? null,
    };
  });
}
