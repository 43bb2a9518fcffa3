import type { Area, CellRef } from "../values/addresses.ts";
import { headings } from "./header-columns.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";
import type { ColumnChoice, RecognisedTable } from "../tables/tables.ts";
import { declarationOf, type ColumnKey } from "../tables/schema.ts";

/** Sheet columns by key. */
export function columnsOfCandidate({ columns }: TableCandidate): Map<ColumnKey, number> {
  return new Map(Array.from(columns, ([key, { column }]) => [key, column]));
}

/** The header rows, from the first to the last recognised column. */
export function headerArea(candidate: TableCandidate): Area {
  const { top, bottom } = candidate.headerArea;
  return { top, bottom, ...sides(candidate) };
}

/** From the first to the last data row, over the same columns. */
function dataArea(candidate: TableCandidate, rows: Int32Array): Area {
  return { top: rows[0] ?? 0, bottom: rows[rows.length - 1] ?? 0, ...sides(candidate) };
}

/** What every table has, whatever its kind. */
export function tableIn(
  texts: SheetTexts,
  candidate: TableCandidate,
  rows: Int32Array,
): Pick<
  RecognisedTable,
  "sheet" | "cutOff" | "header" | "data" | "rows" | "choices" | "points" | "hypotheses" | "duplicatedColumns"
> {
  return {
    sheet: texts.index,
    cutOff: null,
    ...choicesIn(texts, candidate),
    header: headerArea(candidate),
    data: dataArea(candidate, rows),
    rows,
    duplicatedColumns: duplicatedColumns(candidate, texts.index),
  };
}

/** How the columns came to their meanings, and what else the header block could be. */
function choicesIn(
  texts: SheetTexts,
  { columns, choices, headerArea, score, others }: TableCandidate,
): Pick<RecognisedTable, "choices" | "points" | "hypotheses"> {
  const words = headings(texts, headerArea);
  const found = choices();
  const chosen = [...columns].flatMap(([key, { row, column }]): ColumnChoice[] => {
    const choice = found.get(key);
    const header = { sheet: texts.index, row, column };
    return choice ? [{ key, header, headings: words.get(column) ?? [], ...choice }] : [];
  });
  return {
    choices: chosen.sort((a, b) => a.header.column - b.header.column),
    points: Number.isFinite(score) ? score : null,
    hypotheses: others,
  };
}

/** The later header cells of columns that mean the same; a second TT or Ghi chú harms nobody. */
function duplicatedColumns(
  { kind, duplicates }: TableCandidate,
  sheet: number,
): { readonly header: CellRef; readonly key: ColumnKey }[] {
  return duplicates
    .filter(({ key }) => {
      const role = declarationOf(kind, key)?.role;
      return role !== "number" && role !== "note";
    })
    .map(({ key, header }) => ({ key, header: { sheet, row: header.row, column: header.column } }));
}

function sides({ columns, headerArea }: TableCandidate): { left: number; right: number } {
  const taken = Array.from(columns.values(), ({ column }) => column);
  return taken.length === 0
    ? { left: headerArea.left, right: headerArea.right }
    : { left: Math.min(...taken), right: Math.max(...taken) };
}
