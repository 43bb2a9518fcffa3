import { DEFAULT_SETTINGS } from "./defaults.ts";
import { mappingName } from "./mapping-name.ts";
import type { Settings } from "./settings.ts";

/**
 * Which of the settings make the check see less than it does by default: rules that are switched off, tables that are
 * pointed at, put together, set aside or given another period, a lower threshold, counts that were taken for right. A workbook brings its
 * settings along, and whoever made it may not be who checks it: these are named wherever a result is shown. The text of each is its key, with
 * what it is set to.
 */
export function weakenedBy({ rulesOff, tables, threshold, confirmedCounts }: Settings): string[] {
  return [
    ...(rulesOff.length > 0 ? [`rulesOff (${rulesOff.join(", ")})`] : []),
    ...Object.entries(tables).flatMap(([kind, mappings]) =>
      mappings === null ? [`tables.${kind} = null`] : mappings.map((one) => mappingName(kind, one)),
    ),
    ...(confirmedCounts.length > 0
      ? [`confirmedCounts (${confirmedCounts.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", ")})`]
      : []),
    ...(threshold < DEFAULT_SETTINGS.threshold ? [`threshold (${threshold})`] : []),
  ];
}
