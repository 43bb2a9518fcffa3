import type { CellWrite } from "../rules/finding.ts";
import type { CellRef } from "../values/addresses.ts";
import { valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import type { Gathering, NewRow } from "./gathering.ts";

/** What is written into an open workbook in one batch, and the new rows that have no free line under their list. */
export interface GatheredWrites {
  readonly writes: readonly CellWrite[];
  readonly rowsLeft: readonly NewRow[];
}

/**
 * Everything that is placed as writes of single cells, which can be taken back as one. No row is inserted: a new row
 * goes into the first free line right under its list, and where a total or a signature stands there it is left.
 */
export function gatheredWrites({ book, opening, files }: Gathering): GatheredWrites {
  const changes = [...opening, ...files.flatMap((file) => file.changes)];
  const writes: CellWrite[] = changes.map(({ at, old, content }) => ({
    at,
    old,
    content,
    keepsFormula: true,
  }));
  const rowsLeft: NewRow[] = [];
  const next = new Map<string, number>();
  for (const row of files.flatMap(({ newRows }) => newRows)) {
    const sheet = book.snapshot.sheets[row.sheet];
    const list = row.kind === "roster" ? book.workbook.roster : book.workbook.register;
    const part = list?.parts.find(
      ({ sheet: at, data }) => at === row.sheet && data.top <= row.after && row.after <= data.bottom,
    );
    const id = `${row.sheet} ${part?.header.top ?? ""}`;
    const line = next.get(id) ?? (part ? part.data.bottom + 1 : -1);
    if (!sheet || !part || !isFree(sheet, line, part.data)) {
      rowsLeft.push(row);
      continue;
    }
    next.set(id, line + 1);
    for (const { column, content } of row.cells) {
      const at: CellRef = { sheet: row.sheet, row: line, column };
      writes.push({ at, old: "", content, keepsFormula: true });
    }
  }
  return { writes, rowsLeft };
}

/** Nothing stands in the line over the width of the list, nor in the one below it. */
function isFree(
  sheet: SheetSnapshot,
  row: number,
  { left, right }: { left: number; right: number },
): boolean {
  for (let line = row; line <= row + 1; line++) {
    for (let column = left; column <= right; column++) {
      if (valueAt(sheet, line, column) !== "") return false;
    }
  }
  return true;
}
