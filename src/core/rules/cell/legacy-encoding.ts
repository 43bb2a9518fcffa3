import { canonicalText } from "../../text/canonical.ts";
import { convertLegacy, legacyEncoding, type LegacyEncoding } from "../../text/legacy.ts";
import type { Column } from "../../tables/column.ts";
import type { RecognisedTable } from "../../tables/tables.ts";
import type { ColumnKey } from "../../tables/schema.ts";
import type { Area, CellRef } from "../../values/addresses.ts";
import { fontAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../values/snapshot.ts";
import { textWrite } from "../cell-writes.ts";
import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";
import { columnsOf } from "../../tables/table-columns.ts";
import { sumRowsOf } from "../unit-tables.ts";
import type { AnyReading } from "../../values/readings.ts";

const NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  utf8: "UTF-8",
};

/**
 * One finding per sheet and column, its totals included, and one for title and headers of a sheet: whoever opens the
 * workbook sees a column in the wrong letters, not single cells.
 */
export const legacyEncodingRule = defineRule({
  code: "legacy-encoding",
  severity: "warning",
  needs: ["texts"],
  check({ snapshot }, { texts: tables }) {
    return snapshot.sheets.flatMap((sheet, index) => {
      const ofSheet = tables.filter((table) => table.sheet === index);
      return [...titleFinding(sheet, index, ofSheet), ...columnFindings(snapshot, ofSheet)];
    });
  },
});

/** Of a column, or, where that is null, of title and headers: then `headings` is how many cells. */
interface Args {
  readonly column: ColumnKey | null;
  readonly headings: number | null;
  readonly cells: number;
  readonly encoding: string;
  readonly example: string;
  readonly converted: string;
}

interface LegacyCell {
  readonly at: CellRef;
  readonly value: string;
  readonly encoding: LegacyEncoding;
  readonly converted: string;
}

function columnFindings(snapshot: WorkbookSnapshot, tables: readonly RecognisedTable[]): Found<Args>[] {
  const byColumn = new Map<number, { readonly key: ColumnKey; readonly cells: LegacyCell[] }>();
  for (const table of tables) {
    const sheet = snapshot.sheets[table.sheet];
    if (!sheet?.block) continue;
    for (const { key, column } of everyColumn(table)) {
      const known = byColumn.get(column.column) ?? { key, cells: [] };
      byColumn.set(column.column, known);
      known.cells.push(
        ...cellsOfColumn(snapshot, sheet, column),
        ...cellsOfSums(sheet, table, column.column),
      );
    }
  }
  return [...byColumn.values()].flatMap(({ key, cells }) => {
    const sorted = onceEach(cells);
    return finding(sorted, { column: key, headings: null });
  });
}

function everyColumn(
  table: RecognisedTable,
): { readonly key: ColumnKey; readonly column: Column<AnyReading> }[] {
  const parts = table.kind === "units" ? (table.parts ?? []) : [];
  return [...columnsOf(table), ...parts.map(({ of, counts }) => ({ key: of, column: counts }))];
}

/** Whether a text is legacy depends on its font; where a column has one font, on the few distinct texts alone. */
function cellsOfColumn(
  snapshot: WorkbookSnapshot,
  sheet: SheetSnapshot,
  column: Column<AnyReading>,
): LegacyCell[] {
  const fonts = sheet.fonts[column.column - (sheet.block?.left ?? 0)];
  const fontsOfColumn = new Set(fonts?.kind === "each" ? fonts.values : [fonts?.value ?? ""]);
  return cellsWhere(
    snapshot,
    column,
    // Legacy text reads otherwise than it is written.
    ({ value, reading }) =>
      typeof value === "string" &&
      !("text" in reading && reading.text === value) &&
      [...fontsOfColumn].some((font) => legacyEncoding(value, font) !== null),
  ).flatMap(({ at }) => legacyCell(sheet, at) ?? []);
}

/** What stands in the column in group and total rows. */
function cellsOfSums(sheet: SheetSnapshot, table: RecognisedTable, column: number): LegacyCell[] {
  if (table.kind !== "units") return [];
  return sumRowsOf(table).flatMap(({ row }) => legacyCell(sheet, { sheet: table.sheet, row, column }) ?? []);
}

const MOST_TITLE_ROWS = 40;

/** The headers, and what stands above them down from the table before. */
function titleFinding(
  sheet: SheetSnapshot,
  index: number,
  tables: readonly RecognisedTable[],
): Found<Args>[] {
  const { block } = sheet;
  if (!block) return [];
  const cells: LegacyCell[] = [];
  for (const { header } of tables) {
    for (let row = Math.max(block.top, header.top - MOST_TITLE_ROWS); row <= header.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) {
        if (tables.some(({ data }) => isIn(data, row, column))) continue;
        const cell = legacyCell(sheet, { sheet: index, row, column });
        if (cell) cells.push(cell);
      }
    }
  }
  const sorted = onceEach(cells);
  return finding(sorted, { column: null, headings: sorted.length });
}

function isIn({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function legacyCell(sheet: SheetSnapshot, at: CellRef): LegacyCell | null {
  const value = valueAt(sheet, at.row, at.column);
  if (typeof value !== "string" || value === "") return null;
  const font = fontAt(sheet, at.row, at.column);
  const encoding = legacyEncoding(value, font);
  if (encoding === null) return null;
  return { at, value, encoding, converted: canonicalText(convertLegacy(value, encoding, font)) };
}

/** From top to bottom, a cell that several tables reach once. */
function onceEach(cells: readonly LegacyCell[]): LegacyCell[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.at.row} ${cell.at.column}`, cell]));
  return [...byPlace.values()].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

function finding(cells: readonly LegacyCell[], about: Pick<Args, "column" | "headings">): Found<Args>[] {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return [];
  const columns = cells.map(({ at }) => at.column);
  return [
    {
      at: {
        sheet: first.at.sheet,
        top: first.at.row,
        bottom: last.at.row,
        left: columns.reduce((left, column) => Math.min(left, column)),
        right: columns.reduce((right, column) => Math.max(right, column)),
      },
      value: cells.length === 1 ? first.value : null,
      args: {
        ...about,
        cells: cells.length,
        encoding: NAMES[first.encoding],
        example: first.value,
        converted: first.converted,
      },
      fix: {
        kind: "writes",
        writes: cells.map(({ at, value, converted }) => textWrite(at, value, converted)),
      },
    },
  ];
}
