import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { CellValue } from "../../src/core/values/cell-value.ts";
import { nodeInflate } from "../../src/xlsx/node-inflate.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";

/** How another reader's values of the same file compare with ours. */
export interface Comparison {
  readonly cells: number;
  /** "Sheet!R5C3: ours, theirs" of the first that differ. */
  readonly differing: readonly string[];
}

installChartSupport();

const DAY = 86_400_000;
const MOST_SHOWN = 5;

/** Compares every cell that either of both sees, formulas by their stored results; null when the other one cannot read the file. */
export async function compareWithSecond(file: Uint8Array): Promise<Comparison | null> {
  const ours = readSnapshot(file, "so.xlsx", { inflate: nodeInflate });
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(file);
  } catch {
    return null;
  }
  const epoch = ours.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  let cells = 0;
  const differing: string[] = [];
  for (const sheet of ours.sheets) {
    const other = workbook.getWorksheet(sheet.name);
    const { block } = sheet;
    if (!other || !block) continue;
    const unknown = new Set((sheet.notCalculated ?? []).map(({ row, column }) => `${row}:${column}`));
    sheet.values.forEach((line, at) =>
      line.forEach((value, across) => {
        const [row, column] = [block.top + at, block.left + across];
        if (unknown.has(`${row}:${column}`)) return;
        const cell = other.getCell(row + 1, column + 1);
        // Of a merged area only the first cell holds anything; the other reader says it of each.
        if (cell.isMerged && cell.master !== cell) return;
        const theirs = plain(cell.value, epoch);
        cells++;
        if (!isSame(value, theirs) && differing.length < MOST_SHOWN)
          differing.push(
            `${sheet.name}!R${row + 1}C${column + 1}: ${JSON.stringify(value)}, ${JSON.stringify(theirs)}`,
          );
      }),
    );
  }
  return { cells, differing };
}

/** The value as Excel's `Range.values` gives it. */
function plain(value: unknown, epoch: number): CellValue {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return (value.getTime() - epoch) / DAY;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object") return "";
  if ("error" in value) return String(value.error);
  if ("richText" in value && Array.isArray(value.richText))
    return (value.richText as readonly { readonly text?: string }[]).map(({ text }) => text ?? "").join("");
  if ("formula" in value || "sharedFormula" in value || "result" in value)
    return plain("result" in value ? value.result : null, epoch);
  if ("text" in value) return plain(value.text, epoch);
  return "";
}

function isSame(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= 1e-8 * Math.max(1, Math.abs(ours));
  // A number that no program can hold is a text to us.
  if (typeof theirs === "number" && !Number.isFinite(theirs)) return Number(ours) === theirs;
  return String(ours).replaceAll("\r", "") === String(theirs).replaceAll("\r", "");
}
