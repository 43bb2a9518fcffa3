import { isoDate } from "../values/calendar.ts";
import type { TableMapping } from "./settings.ts";

/** "tables.units (T1, aside)": what a mapping is called where it is said that it holds, or that it led nowhere. */
export function mappingName(kind: string, { sheet, headerRow, use, cutOff }: TableMapping): string {
  const place = headerRow === undefined ? sheet : `${sheet}!${headerRow}`;
  const said = [
    ...(use === undefined || use === "alone" ? [] : [use]),
    ...(cutOff === undefined ? [] : [isoDate(cutOff)]),
  ];
  return `tables.${kind} (${[place, ...said].join(", ")})`;
}
