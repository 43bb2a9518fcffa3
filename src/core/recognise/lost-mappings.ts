import type { Settings } from "../settings/settings.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { TableKind } from "../tables/schema.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { Steps } from "../values/steps.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import { recogniseInSteps } from "./recognise.ts";

/**
 * Recognises a workbook with the mapping of its settings, but for what of it leads nowhere: a sheet that is gone,
 * columns that moved since. Such a mapping would hide the table that is there, and "nothing found" would pass for "no
 * errors". `lost` has the settings that were not followed ("tables.units").
 */
export function* recogniseMapped(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  today: CalendarDate,
): Steps<{ readonly workbook: RecognisedWorkbook; readonly lost: readonly string[] }> {
  const workbook = yield* recogniseInSteps(snapshot, settings, today);
  const kinds = mappedKinds(settings).filter((kind) => !leadsTo(kind, workbook, snapshot, settings));
  if (kinds.length === 0) return { workbook, lost: [] };
  const tables = Object.fromEntries(
    Object.entries(settings.tables).filter(([kind]) => !kinds.some((one) => one === kind)),
  );
  const without = yield* recogniseInSteps(snapshot, { ...settings, tables }, today);
  // Where nothing is found without it either, the mapping is not what is wrong.
  const lost = kinds.filter((kind) =>
    without.tables.some((table) => table.kind === kind && table.rows.length > 0),
  );
  return lost.length === 0
    ? { workbook, lost }
    : { workbook: without, lost: lost.map((kind) => `tables.${kind}`) };
}

function mappedKinds({ tables }: Settings): TableKind[] {
  return (["units", "roster", "register", "groups"] as const).filter((kind) => tables[kind] != null);
}

function leadsTo(
  kind: TableKind,
  { tables }: RecognisedWorkbook,
  { sheets }: WorkbookSnapshot,
  settings: Settings,
): boolean {
  const sheetName = settings.tables[kind]?.sheet.normalize("NFC");
  return tables.some(
    (table) =>
      table.kind === kind &&
      table.rows.length > 0 &&
      sheets[table.sheet]?.name.normalize("NFC") === sheetName,
  );
}
