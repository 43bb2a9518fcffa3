import type { Gathering } from "../core/gather/gathering.ts";
import { planGathering } from "../core/gather/plan-gathering.ts";
import type { SheetPlan } from "../core/plan/sheet-plan.ts";
import { readSettings } from "../core/settings/read-settings.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import type { FilePort } from "../xlsx/port.ts";
import { CopyError, copyError, refuseTarget, writeNew, type CopyTarget } from "./write-copy.ts";

/**
 * Writes a copy of the book with everything in it that is placed, the answers and origins with it; what is asked or
 * refused is not. A whole file or none. Rejects with a `CopyError`.
 */
export async function writeGatheredCopy(
  target: CopyTarget,
  port: FilePort,
  gathering: Gathering,
  { sheets, today }: { readonly sheets: readonly SheetPlan[]; readonly today: CalendarDate },
): Promise<void> {
  await refuseTarget(target);
  const { snapshot } = gathering.book;
  const { settings } = readSettings(snapshot.storedSettings);
  const applied = await port.apply({ snapshot, steps: planGathering(gathering, settings, today, sheets) });
  if (applied.outcome !== "applied") throw copyError(applied.reason);
  for (const { rowsLeft = [], refused = [] } of applied.done) {
    const [row] = rowsLeft;
    const name = row && (snapshot.sheets[row.row.sheet]?.name ?? "");
    if (row) throw new CopyError(row.code === "protected" ? "sheetProtected" : "rowsHeld", name);
    if (refused.length > 0) throw new CopyError("outWrong");
  }
  await writeNew(target, port.bytes());
}
