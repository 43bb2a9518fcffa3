import { columnName } from "../../src/core/values/addresses.ts";
import type { CellValue } from "../../src/core/values/cell-value.ts";
import type { SheetFixture } from "../fixtures/snapshots.ts";
import type { Tried, Variant } from "./variants.ts";

/** A variant as a person would see it on the screen, and under it what is wrong with the reading. */
export function gridText({ sheets, kinds, seed }: Variant, { verdict }: Tried): string {
  return [
    `--- ${kinds.map(({ name }) => name).join(" + ")}, seed ${seed}`,
    ...sheets.map(sheetText),
    `=> ${verdict.outcome}`,
    ...verdict.wrong.map((text) => `   ${text}`),
    ...(verdict.noise.length > 0 ? [`   too many: ${verdict.noise.join(", ")}`] : []),
    "",
  ].join("\n");
}

function sheetText({ name, visibility, rows, merges, hiddenRows }: SheetFixture): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: width }, (_, column) =>
    Math.min(26, Math.max(2, ...rows.map((row) => cellText(row[column]).length))),
  );
  const line = (number: string, cells: readonly string[]): string =>
    `${number.padStart(3)} ${cells.map((cell, column) => cell.slice(0, 26).padEnd(widths[column] ?? 0)).join("|")}`.trimEnd();
  return [
    `# ${name}${visibility === "visible" || visibility === undefined ? "" : ` (${visibility})`}${merges ? "" : " (merges not known)"}${hiddenRows ? ` (hidden rows ${hiddenRows.join(", ")})` : ""}`,
    line(
      "",
      widths.map((_, column) => columnName(column)),
    ),
    ...rows.map((row, index) =>
      line(
        String(index + 1),
        Array.from({ length: width }, (_, column) => cellText(row[column])),
      ),
    ),
  ].join("\n");
}

function cellText(value: CellValue | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Math.round(value * 1e4) / 1e4);
  return String(value).replaceAll("\n", "⏎");
}
