import { teaches, withGathered } from "../core/gather/memory.ts";
import type { Gathering } from "../core/gather/gathering.ts";
import type { SheetPlan } from "../core/plan/sheet-plan.ts";
import { readSettings, settingsJson } from "../core/settings/read-settings.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import { placeInBook } from "../xlsx/place-in-book.ts";
import { refuseTarget, writeNew, type CopyTarget } from "./write-copy.ts";

/**
 * Writes a copy of the book with everything in it that is placed, the answers and origins with it; what is asked or
 * refused is not. A whole file or none. Rejects with a `CopyError`, a `PlacementError` or a `FileError`.
 */
export async function writeGatheredCopy(
  target: CopyTarget,
  bytes: Uint8Array,
  gathering: Gathering,
  { sheets, today }: { readonly sheets: readonly SheetPlan[]; readonly today: CalendarDate },
): Promise<{ readonly changes: number; readonly rows: number }> {
  await refuseTarget(target);
  const { opening, files, book } = gathering;
  const changes = [...opening, ...files.flatMap((file) => file.changes)];
  const rows = files.flatMap((file) => file.newRows);
  const isNothing = !teaches(gathering) && changes.length + sheets.length === 0;
  const { settings } = readSettings(book.snapshot.storedSettings);
  const stored = teaches(gathering) ? settingsJson(withGathered(settings, gathering, today)) : null;
  const written = isNothing ? bytes : placeInBook(bytes, { cells: changes, rows, sheets, settings: stored });
  await writeNew(target, written);
  return { changes: changes.length, rows: rows.length };
}
