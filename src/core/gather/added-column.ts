import type { IncompleteTable } from "../tables/tables.ts";
import { isSignAlone } from "../text/ordinals.ts";
import { MAX_COLUMNS } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { ColumnAttribute, SheetSnapshot, WorkbookSnapshot } from "../values/snapshot.ts";

/**
 * The snapshot with a column more in a table: `title` in the last row of its header, `value` in every row below but headings. It
 * stands behind what is there, so that every cell keeps its address; null where there is no room.
 */
export function withColumnAdded(
  snapshot: WorkbookSnapshot,
  { sheet: index, header }: Pick<IncompleteTable, "sheet" | "header">,
  title: string,
  value: string,
): WorkbookSnapshot | null {
  const sheet = snapshot.sheets[index];
  const block = sheet?.block;
  if (!sheet || !block) return null;
  // Behind the columns that nobody knows, "Ngày vào Đảng".
  let column = header.right + 1;
  while (column <= block.right && !isFree(sheet, column)) column++;
  if (column >= MAX_COLUMNS) return null;
  const values = sheet.values.map((cells, at) => {
    const row = block.top + at;
    const added = row === header.bottom ? title : row > header.bottom && isRow(cells) ? value : "";
    const place = column - block.left;
    return [...cells.slice(0, place), added, ...cells.slice(place + 1)];
  });
  const right = Math.max(block.right, column);
  const widened = {
    ...sheet,
    block: { ...block, right },
    values,
    numberFormats: wider(sheet.numberFormats, right - block.left, "General"),
    fonts: wider(sheet.fonts, right - block.left, ""),
  };
  return { ...snapshot, sheets: snapshot.sheets.map((other, at) => (at === index ? widened : other)) };
}

/** More than a text alone, which is a heading over others: "II | Đảng viên chuyển chính thức". */
function isRow(cells: readonly CellValue[]): boolean {
  const [first, ...others] = cells.filter((cell) => cell !== "");
  return others.length > (isSignAlone(String(first ?? "")) ? 1 : 0);
}

/** Nothing stands in the column. */
function isFree(sheet: SheetSnapshot, column: number): boolean {
  const at = column - (sheet.block?.left ?? 0);
  return sheet.values.every((cells) => (cells[at] ?? "") === "");
}

function wider(
  attributes: readonly ColumnAttribute[],
  last: number,
  value: string,
): readonly ColumnAttribute[] {
  if (attributes.length === 0) return attributes;
  return Array.from(
    { length: last + 1 },
    (_, at): ColumnAttribute => attributes[at] ?? { kind: "uniform", value },
  );
}
