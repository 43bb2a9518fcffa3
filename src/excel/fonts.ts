import { legacyEncoding } from "../core/text/legacy.ts";
import type { CellValue } from "../core/values/cell-value.ts";

/**
 * Columns, counted within the rows, whose fonts decide what their text means: none, unless some text of the sheet can
 * only be of a legacy encoding; then every column with text that could be (docs/domain.md §4).
 */
export function columnsInDoubt(rows: readonly (readonly CellValue[])[]): number[] {
  if (!hasText(rows, isLegacy)) return [];
  const [first = []] = rows;
  return first.flatMap((_, column) =>
    hasText(
      rows.map((row) => [row[column] ?? ""]),
      couldBeLegacy,
    )
      ? [column]
      : [],
  );
}

const isLegacy = (text: string): boolean => legacyEncoding(text, "") !== null;

const couldBeLegacy = (text: string): boolean =>
  [".VnTime", "VNI-Times"].some((font) => legacyEncoding(text, font) !== null);

function hasText(rows: readonly (readonly CellValue[])[], test: (text: string) => boolean): boolean {
  return rows.some((row) => row.some((value) => typeof value === "string" && test(value)));
}

type FontsQueued = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

/** Queues the font name of every cell of a column; `fontsRead` reads them after the sync. */
export function queueFonts(column: Excel.Range): FontsQueued {
  return column.getCellProperties({ format: { font: { name: true } } });
}

export function fontsRead(fonts: FontsQueued | undefined): string[] {
  return fonts?.value.map(([cell]) => cell?.format?.font?.name ?? "") ?? [];
}
