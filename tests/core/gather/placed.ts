import type { Gathering } from "../../../src/core/gather/gathering.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/values/snapshot.ts";

/** The book with everything in it that a gathering places, as a port would write it. */
export function placedInto({ book, files }: Gathering): WorkbookSnapshot {
  const sheets = book.snapshot.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => [...row]),
  }));
  for (const { at, content } of files.flatMap(({ changes }) => changes)) {
    const sheet = sheets[at.sheet];
    const row = sheet?.values[at.row - (sheet.block?.top ?? 0)];
    if (sheet?.block && row)
      row[at.column - sheet.block.left] = content.kind === "value" ? content.value : "";
  }
  const rows = files.flatMap(({ newRows }) => newRows).sort((a, b) => b.after - a.after);
  for (const { sheet: index, after, cells } of rows) {
    const sheet = sheets[index];
    const block = sheet?.block;
    if (!sheet || !block) continue;
    const row: CellValue[] = Array.from({ length: block.right - block.left + 1 }, () => "");
    for (const { column, content } of cells) {
      row[column - block.left] = content.kind === "value" ? content.value : "";
    }
    sheet.values.splice(after + 1 - block.top, 0, row);
    sheets[index] = withRow(sheet, after + 1);
  }
  return { ...book.snapshot, sheets };
}

function withRow<Sheet extends SheetSnapshot>(sheet: Sheet, row: number): Sheet {
  const block = sheet.block && { ...sheet.block, bottom: sheet.block.bottom + 1 };
  const at = row - (block?.top ?? 0);
  return {
    ...sheet,
    block,
    numberFormats: sheet.numberFormats.map((attribute) =>
      attribute.kind === "uniform"
        ? attribute
        : {
            kind: "each" as const,
            values: [
              ...attribute.values.slice(0, at),
              attribute.values[at - 1] ?? "General",
              ...attribute.values.slice(at),
            ],
          },
    ),
  };
}
