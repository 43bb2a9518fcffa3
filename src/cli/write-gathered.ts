import type { Gathering } from "../core/gather/gathering.ts";
import { placeInBook } from "../xlsx/place-in-book.ts";
import { refuseTarget, writeNew, type CopyTarget } from "./write-copy.ts";

/**
 * Writes a copy of the book with everything in it that is placed; what is asked or refused is not. A whole file or
 * none. Rejects with a `CopyError`, a `PlacementError` or a `FileError`.
 */
export async function writeGatheredCopy(
  target: CopyTarget,
  bytes: Uint8Array,
  { opening, files }: Gathering,
): Promise<{ readonly changes: number; readonly rows: number }> {
  await refuseTarget(target);
  const changes = [...opening, ...files.flatMap((file) => file.changes)];
  const rows = files.flatMap((file) => file.newRows);
  const written = changes.length + rows.length === 0 ? bytes : placeInBook(bytes, changes, rows);
  await writeNew(target, written);
  return { changes: changes.length, rows: rows.length };
}
