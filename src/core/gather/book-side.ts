import { rowOfUnit } from "../tables/table-columns.ts";
import { headerKey, textKey } from "../text/canonical.ts";
import type { Report } from "../rules/report.ts";
import { LONGEST_KEPT, questionOf, type AnsweredColumn } from "../settings/gathered.ts";
import type { CellRef } from "../values/addresses.ts";
import type { GatherOptions } from "./gathering.ts";
import { wordsOver } from "./table-figures.ts";
import { bookPeople, type BookPeople } from "./book-people.ts";
import { gatheredMonth, type Month } from "./opened-period.ts";
import { UnitFinder } from "./unit-finder.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";

/** What of the book every file is held against; worked out once. */
export interface BookSide {
  readonly report: Report;
  readonly options: GatherOptions;
  readonly finder: UnitFinder;
  readonly period: Month;
  /** Words over the book's own columns, as header keys. */
  readonly words: Readonly<Record<CountKey, string>>;
  /** Cell of each breakdown: part (header key) of a figure, by unit. */
  readonly partCell: (unit: number, key: CountKey, part: string) => CellRef | null;
  /** A breakdown as the book's own header has it. */
  readonly partLabel: (part: string) => string;
  readonly noteCell: (unit: number) => CellRef | null;
  /** Whether a person has said that this unit writes a figure under these words. */
  readonly isKnownColumn: (unit: number, key: CountKey, words: string) => boolean;
  readonly roster: BookPeople | null;
  readonly register: BookPeople | null;
}

export function bookSide(report: Report, options: GatherOptions): BookSide {
  const { workbook } = report;
  const words = { plan: "", admitted: "", heads: "", members: "" };
  for (const key of COUNT_KEYS) {
    const cell = workbook.units.find((unit) => unit[key].cell !== null)?.[key].cell;
    if (cell) words[key] = wordsOver(report, cell);
  }
  const table = workbook.unitTable;
  const parts = (table?.parts ?? []).map((part) => ({ ...part, key: headerKey(part.label) }));
  const rowOf = (index: number) => {
    const unit = workbook.units[index];
    const row = table && unit ? rowOfUnit(table, unit) : null;
    return row === null ? null : (table?.rows[row] ?? null);
  };
  const cellAt = (unit: number, column: number | undefined) => {
    const row = rowOf(unit);
    return table && row !== null && column !== undefined ? { sheet: table.sheet, row, column } : null;
  };
  const { answeredNames, answeredColumns } = options.remembered;
  const columns = new Set(answeredColumns.map(questionOf));
  const names = answeredNames.map(({ text, unit }): [string, string] => [textKey(text), unit]);
  return {
    report,
    options,
    finder: new UnitFinder(workbook, new Map(names)),
    isKnownColumn: (unit, column, words) =>
      columns.size > 0 &&
      columns.has(questionOf(columnAnswer(workbook.units[unit]?.key ?? "", words, column))),
    period: gatheredMonth(report, options),
    words,
    partCell: (unit, of, part) =>
      cellAt(unit, parts.find((one) => one.of === of && one.key === part)?.counts.column),
    partLabel: (part) => parts.find(({ key }) => key === part)?.label ?? part,
    noteCell: (unit) => cellAt(unit, table?.columns.note?.column),
    roster: workbook.roster && bookPeople(report, workbook.roster),
    register: workbook.register && bookPeople(report, workbook.register),
  };
}

/** An answer as it is kept; the day does not matter for finding it again. */
export function columnAnswer(
  unit: string,
  words: string,
  column: CountKey,
  on = { year: 0, month: 0, day: 0 },
): AnsweredColumn {
  return { unit, words: words.slice(0, LONGEST_KEPT), column, on };
}
