import { mappingName } from "../settings/mapping-name.ts";
import type { Settings, TableMapping } from "../settings/settings.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import { TABLE_KINDS, type TableKind } from "../tables/schema.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { Steps } from "../values/steps.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import { recogniseInSteps } from "./recognise.ts";

/**
 * Recognises a workbook with the mapping of its settings, but for what of it leads nowhere: a sheet that is gone,
 * columns that moved since. Such a mapping would hide the table that is there, and "nothing found" would pass for "no
 * errors". `lost` has the settings that were not followed ("tables.units (T1)").
 */
export function* recogniseMapped(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  today: CalendarDate,
): Steps<{ readonly workbook: RecognisedWorkbook; readonly lost: readonly string[] }> {
  const workbook = yield* recogniseInSteps(snapshot, settings, today);
  if (workbook.lostMappings.length === 0) return { workbook, lost: [] };
  const isLost = (kind: TableKind, index: number) =>
    workbook.lostMappings.some((one) => one.kind === kind && one.index === index);
  const tables: Partial<Record<TableKind, readonly TableMapping[] | null>> = {};
  for (const kind of TABLE_KINDS) {
    const mappings = settings.tables[kind];
    const kept = mappings?.filter((_, index) => !isLost(kind, index)) ?? [];
    if (mappings === null) tables[kind] = null;
    else if (kept.length > 0) tables[kind] = kept;
  }
  const without = yield* recogniseInSteps(snapshot, { ...settings, tables }, today);
  const lost = workbook.lostMappings.flatMap(({ kind, index }) => {
    const mapping = settings.tables[kind]?.[index];
    // Where nothing is found without it either, a table that was pointed at is not what is wrong: it has no rows yet.
    const isUseless =
      mapping?.use === "aside" ||
      mapping?.use === "found" ||
      without.tables.some((table) => table.kind === kind);
    return mapping && isUseless ? [mappingName(kind, mapping)] : [];
  });
  return lost.length === 0 ? { workbook, lost } : { workbook: without, lost };
}
