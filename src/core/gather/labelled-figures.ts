import { headerKey } from "../text/canonical.ts";
import { readCount } from "../text/counts.ts";
import { readableText } from "../text/legacy.ts";
import { isDateFormat } from "../text/number-format.ts";
import type { Report } from "../rules/report.ts";
import type { CellRef } from "../values/addresses.ts";
import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { CountReading } from "../values/readings.ts";
import { fontAt, numberFormatAt, valueAt } from "../values/snapshot.ts";
import { isMonthOnly, meaningOfLabel, type FigureKey } from "./figure-words.ts";
import { figuresInText, type TextFigure } from "./text-figures.ts";
import type { StatedFigure } from "./table-figures.ts";

/** What stands on sheets without a table of units: figures with their labels; several of one kind are all given. */
export function labelledFigures(report: Report): StatedFigure[] {
  const tables = report.workbook.tables;
  return report.snapshot.sheets.flatMap((sheet, index) =>
    sheet.block && sheet.mark === null && !tables.some((table) => table.sheet === index)
      ? sheetFigures(report, index)
      : [],
  );
}

/**
 * The figure of each kind that counts: of several the one that counts from the start of the year; of several that
 * differ all, so that they are asked about.
 */
export function agreedFigures(found: readonly StatedFigure[]): {
  agreed: StatedFigure[];
  differing: StatedFigure[];
} {
  const agreed: StatedFigure[] = [];
  const differing: StatedFigure[] = [];
  for (const key of ["plan", "admitted", "heads", "members"] as const) {
    const all = found.filter((figure) => figure.key === key);
    const whole = all.filter(({ words }) => !isMonthOnly(words));
    const used = whole.length > 0 ? whole : all;
    const values = new Set(used.map(({ reading }) => JSON.stringify(reading)));
    const [first] = used;
    if (values.size === 1 && first) agreed.push(first);
    else differing.push(...used);
  }
  return { agreed, differing };
}

const MOST_CELLS = 20_000;
/** Cells looked at behind a label. */
const REACH = 8;

function sheetFigures(report: Report, index: number): StatedFigure[] {
  const sheet = report.snapshot.sheets[index];
  const block = sheet?.block;
  if (!sheet || !block) return [];
  const found: StatedFigure[] = [];
  const used = new Set<string>();
  let before: FigureKey | null = null;
  let beforeWords = "";
  const cells = (block.bottom - block.top + 1) * (block.right - block.left + 1);
  const bottom =
    cells > MOST_CELLS ? block.top + Math.floor(MOST_CELLS / (block.right - block.left + 1)) : block.bottom;
  for (let row = block.top; row <= bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const text = textAt(row, column);
      if (text === "") continue;
      const inText = figuresInText(text);
      if (inText.length > 0) {
        for (const figure of inText) found.push(ofText(figure, { sheet: index, row, column }));
        continue;
      }
      const label = headerKey(text);
      const words: string =
        /^(?:trong do|la dang vien|la dv|dang vien)\b/.test(label) && before === "heads"
          ? `${beforeWords} ${label}`
          : label;
      const key: FigureKey | null = text.length <= 160 ? meaningOfLabel(words) : null;
      const place = valueBeside(row, column) ?? (key === null ? null : valueBelow(row, column));
      if (key !== null) [before, beforeWords] = [key, words];
      if (key === null || !place) continue;
      const id = `${place.at.row} ${place.at.column}`;
      if (used.has(id)) continue;
      used.add(id);
      found.push({ key, part: null, ...place, words });
    }
  }
  return found;

  function textAt(row: number, column: number): string {
    const value = sheet ? valueAt(sheet, row, column) : "";
    if (!sheet || typeof value !== "string" || value === "" || value.length > 1200 || isErrorValue(value))
      return "";
    return value
      .split(/\r?\n/)
      .map((line) => readableText(line, fontAt(sheet, row, column)))
      .join("\n")
      .trim();
  }

  function counted(
    row: number,
    column: number,
  ): { value: CellValue; reading: CountReading; at: CellRef } | null {
    const value = sheet ? valueAt(sheet, row, column) : "";
    if (!sheet || value === "") return null;
    const isDate = isDateFormat(numberFormatAt(sheet, row, column));
    const reading = readCount(value, isDate, report.snapshot.date1904);
    return { value, reading, at: { sheet: index, row, column } };
  }

  /** The first cell behind the label that holds anything, if that is a number or ought to be one. */
  function valueBeside(row: number, column: number) {
    for (let at = column + 1; at <= Math.min(block?.right ?? 0, column + REACH); at++) {
      const cell = counted(row, at);
      if (!cell) continue;
      if (cell.reading.kind !== "unreadable") return cell.reading.kind === "blank" ? null : cell;
      if (
        /^[:=.…\s]+$/.test(String(cell.value)) ||
        /^\(?(?:đvt|người|đồng chí|đ\/c|đảng viên|thôn|chỉ tiêu)\)?$/iu.test(String(cell.value).trim())
      )
        continue;
      return null;
    }
    return null;
  }

  /** A number right under the label, where labels stand side by side; under several rows nobody knows which counts. */
  function valueBelow(row: number, column: number) {
    let only: ReturnType<typeof counted> = null;
    for (let below = row + 1; below <= Math.min(block?.bottom ?? 0, row + 40); below++) {
      const cell = counted(below, column);
      if (cell?.reading.kind !== "count" && cell?.reading.kind !== "text") continue;
      if (only || below > row + 3) return null;
      only = cell;
    }
    return only;
  }

  function ofText({ key, words, value }: TextFigure, at: CellRef): StatedFigure {
    return { key, part: null, value, reading: { kind: "count", value }, at, words };
  }
}
