import { vacancies } from "../../figures/vacancies.ts";
import type { CodedColumn, RegisterTable, RosterTable } from "../../tables/tables.ts";
import type { TextReading } from "../../values/readings.ts";
import { cellsWhere, readingAt } from "../coded-cells.ts";
import { defineRule, type Found } from "../define-rule.ts";
import type { RuleInput } from "../rule.ts";
import { columnsOf } from "../table-columns.ts";

/** Columns that say nothing about a person, or that are carried down from rows above. */
const NOT_OF_A_PERSON: ReadonlySet<string> = new Set(["ordinal", "unit", "village", "person", "note"]);

export const personNameMissing = defineRule({
  code: "person-name-missing",
  severity: "error",
  check(input) {
    const { roster, register } = input.workbook;
    const tables = [roster, register].filter((table) => table !== null);
    if (tables.length === 0) return roster === null ? "roster" : "register";
    if (tables.every(({ columns }) => !columns.person)) return "person-column";
    return tables.flatMap((table) => namelessRows(input, table));
  },
});

function namelessRows(
  { snapshot }: RuleInput,
  table: RosterTable | RegisterTable,
): Found<"person-name-missing">[] {
  const { person, unit, note } = table.columns;
  if (!person || !unit) return [];
  const data = columnsOf(table).filter(({ key }) => !NOT_OF_A_PERSON.has(key));
  return cellsWhere(snapshot, table, person, ({ reading }) => reading.kind === "blank").flatMap(
    ({ at, value, row }) => {
      const unitReading = readingAt(unit, row);
      const hasData = data.some(({ column }) => (readingAt(column, row)?.kind ?? "blank") !== "blank");
      if (unitReading?.kind !== "text" || !hasData || isVacantNote(note, row)) return [];
      return [{ at, value, args: { table: table.kind, unit: unitReading.text } }];
    },
  );
}

function isVacantNote(note: CodedColumn<TextReading> | undefined, row: number): boolean {
  return note !== undefined && vacancies(note)[note.codes[row] ?? -1] === 1;
}
