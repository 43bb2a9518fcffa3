import { ARCHIVE_COLOR, archiveName, hashOfPlan, hashOfSheet, type ArchiveNames } from "../edits/archive.ts";
import { valuesSheet } from "../edits/as-it-stood.ts";
import type { PlanCell, PlanContent, PlanStyle, SheetPlan } from "../plan/sheet-plan.ts";
import type { UnitTable } from "../tables/tables.ts";
import { unicodeText } from "../text/legacy.ts";
import { isoDate } from "../values/calendar.ts";
import type { CellValue } from "../values/cell-value.ts";
import { fontAt, numberFormatAt, valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import type { Gathering } from "./gathering.ts";
import { opensMonth } from "./opened-period.ts";

const MARK = "gather.kept.";
/** More than this no table of units has; of a sheet with more only the table is kept. */
const MOST_CELLS = 60_000;
/** Points. */
const WIDTH = { least: 40, most: 220, ofLetter: 5.5 } as const;

const CELL: PlanStyle = {
  vertical: "center",
  borders: { color: ARCHIVE_COLOR, sides: ["top", "bottom", "left", "right"], weight: "thin" },
};
const STYLES = {
  outside: {},
  header: { ...CELL, bold: true, horizontal: "center", wrap: true, fill: "#E4ECF5" },
  text: { ...CELL, wrap: true },
} as const satisfies Readonly<Record<string, PlanStyle>>;

/**
 * Where another month is opened, the sheets with the units' table as they stand, as sheets of values in the same cells:
 * what is gathered for the new month overwrites figures, breakdowns and notes, and nothing of the old month is lost.
 * Empty where no month is opened, or what would be kept is kept already.
 */
export function keptSheets(gathering: Gathering, names: ArchiveNames): SheetPlan[] {
  if (!opensMonth(gathering)) return [];
  const { workbook, snapshot, period } = gathering.book;
  const tables = [workbook.unitTable, ...workbook.otherHalves].filter((table) => table !== null);
  const { cutOff } = period;
  const name = archiveName(cutOff, names);
  const kept = snapshot.sheets.filter(({ mark }) => mark?.startsWith(MARK) === true);
  const known = new Set(kept.map(hashOfSheet));
  const marks = new Set(kept.map(({ mark }) => mark));
  return [...new Set(tables.map(({ sheet }) => sheet))].flatMap((index) => {
    const sheet = snapshot.sheets[index];
    const own = tables.filter((table) => table.sheet === index);
    if (!sheet?.block) return [];
    const plan = valuesOf(sheet, own, name);
    if (known.has(hashOfPlan(plan))) return [];
    const wished = `${MARK}${isoDate(cutOff)}`;
    let mark = wished;
    for (let number = 2; marks.has(mark); number += 1) mark = `${wished}.${number}`;
    marks.add(mark);
    return [{ ...plan, mark }];
  });
}

/** The values of a sheet in the cells where they stand; formulas as what they gave. */
function valuesOf(sheet: SheetSnapshot, tables: readonly UnitTable[], name: string): SheetPlan {
  const area = keptArea(sheet, tables);
  const { cells, styles, columnWidths } = keptCells(sheet, tables, area);
  const header = tables[0]?.header;
  const plan = valuesSheet({
    mark: MARK,
    name,
    columnWidths,
    styles,
    cells,
    last: { row: area.bottom, column: area.right },
  });
  return {
    ...plan,
    tabColor: ARCHIVE_COLOR,
    merges: (sheet.merges ?? []).filter(
      ({ bottom, right, top, left }) =>
        bottom <= area.bottom && right <= area.right && top >= area.top && left >= area.left,
    ),
    freeze: { rows: header ? header.bottom + 1 : 0, columns: 0 },
    page: {
      ...plan.page,
      titleRows: header ? { first: header.top, last: header.bottom } : null,
      pageNumbers: true,
      centreHorizontally: true,
    },
  };
}

/** The cells with what they are formatted as, and the widths that their texts want. */
function keptCells(
  sheet: SheetSnapshot,
  tables: readonly UnitTable[],
  area: UnitTable["header"],
): Pick<SheetPlan, "cells" | "styles" | "columnWidths"> {
  const styles: Record<string, PlanStyle> = { ...STYLES };
  const columnWidths = Array.from({ length: area.right + 1 }, () => WIDTH.least as number);
  const cells: PlanCell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const content = contentOf(sheet, row, column, valueAt(sheet, row, column));
      const part = partAt(tables, row, column);
      if (content.kind === "blank" && part !== "text") continue;
      let style: string = part;
      if (content.kind === "number") {
        const numberFormat = numberFormatAt(sheet, row, column);
        const base = part === "text" ? STYLES.text : STYLES.outside;
        style = `${part} ${numberFormat}`;
        styles[style] = { ...base, horizontal: "center", numberFormat };
      } else if (content.kind === "text" && part === "text") {
        const wished = content.text.length * WIDTH.ofLetter;
        columnWidths[column] = Math.min(WIDTH.most, Math.max(columnWidths[column] ?? 0, wished));
      }
      cells.push({ row, column, content, style });
    }
  }
  return { cells, styles, columnWidths };
}

/** Which style a cell has by its place: in the rows of a table, in its header, or outside. */
function partAt(tables: readonly UnitTable[], row: number, column: number): keyof typeof STYLES {
  const over = tables.filter(({ header }) => column >= header.left && column <= header.right);
  if (over.some(({ header, data }) => row > header.bottom && row <= data.bottom)) return "text";
  return over.some(({ header }) => row >= header.top && row <= header.bottom) ? "header" : "outside";
}

function keptArea({ block }: SheetSnapshot, tables: readonly UnitTable[]): UnitTable["header"] {
  const whole = block ?? { top: 0, left: 0, bottom: -1, right: -1 };
  if ((whole.bottom - whole.top + 1) * (whole.right - whole.left + 1) <= MOST_CELLS) return whole;
  return {
    top: whole.top,
    left: whole.left,
    bottom: Math.max(
      ...tables.flatMap(({ data, totalRows }) => [data.bottom, ...totalRows.map(({ row }) => row)]),
    ),
    right: Math.max(...tables.map(({ header }) => header.right)),
  };
}

function contentOf(sheet: SheetSnapshot, row: number, column: number, value: CellValue): PlanContent {
  if (typeof value === "number") return { kind: "number", value };
  const text = typeof value === "boolean" ? String(value).toUpperCase() : value;
  return text === ""
    ? { kind: "blank" }
    : { kind: "text", text: unicodeText(text, fontAt(sheet, row, column)) };
}
