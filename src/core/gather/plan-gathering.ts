import type { InsertedRow } from "../plan/inserted-rows.ts";
import type { PlanStep } from "../plan/port.ts";
import type { SheetPlan } from "../plan/sheet-plan.ts";
import type { CellWrite } from "../rules/found.ts";
import { settingsJson } from "../settings/read-settings.ts";
import type { Settings } from "../settings/settings.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { Gathering } from "./gathering.ts";
import { teaches, withGathered } from "./memory.ts";

/** How much a gathering writes. */
export interface GatheredCounts {
  readonly cells: number;
  readonly rows: number;
}

export function gatheredCounts({ opening, files }: Gathering): GatheredCounts {
  const count = (of: (file: Gathering["files"][number]) => number) =>
    files.reduce((sum, file) => sum + of(file), 0);
  return {
    cells: opening.length + count(({ changes }) => changes.length),
    rows: count(({ newRows }) => newRows.length),
  };
}

/**
 * One batch of everything that is placed: `sheets` of ours first (`keptSheets` among them), then the cells, with them the answers and where each is from, then the new rows,
 * which move what stands below. `settings` are those stored with the workbook. Nothing to do gives no steps.
 */
export function planGathering(
  gathering: Gathering,
  settings: Settings,
  today: CalendarDate,
  sheets: readonly SheetPlan[] = [],
): PlanStep[] {
  const { opening, files } = gathering;
  const writes = [...opening, ...files.flatMap((file) => file.changes)].map(
    ({ at, old, content }): CellWrite => ({ at, old, content, keepsFormula: true }),
  );
  const rows = files
    .flatMap(({ newRows }) => newRows)
    .map(({ sheet, after, cells }): InsertedRow => ({
      sheet,
      after,
      cells: cells.map(({ column, content }) => ({ column, content })),
    }));
  return [
    ...sheets.map((sheet): PlanStep => ({ kind: "writeSheet", sheet })),
    ...(writes.length > 0 ? [{ kind: "writeCells" as const, writes }] : []),
    ...(teaches(gathering)
      ? [{ kind: "storeSettings" as const, json: settingsJson(withGathered(settings, gathering, today)) }]
      : []),
    ...(rows.length > 0 ? [{ kind: "insertRows" as const, rows }] : []),
  ];
}
