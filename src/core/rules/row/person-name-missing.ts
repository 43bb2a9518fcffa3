import { vacancies } from "../../people/vacancies.ts";
import type { Column } from "../../tables/column.ts";
import type { Register, Roster } from "../../tables/tables.ts";
import type { TextReading } from "../../values/readings.ts";
import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { RuleInput } from "../rule.ts";
import type { Found } from "../found.ts";
import type { TableKind } from "../../tables/schema.ts";
import { columnsOf } from "../../tables/table-columns.ts";

/** Columns that say nothing about a person, or that are carried down from rows above. */
const NOT_OF_A_PERSON: ReadonlySet<string> = new Set(["ordinal", "unit", "village", "person", "note"]);

export const personNameMissing = defineRule({
  code: "person-name-missing",
  severity: "error",
  needs: ["peopleLists", "person"],
  check: (input, { peopleLists }) => peopleLists.flatMap((table) => namelessRows(input, table)),
});

interface Args {
  readonly unit: string;
  readonly table: TableKind;
}

function namelessRows({ snapshot }: RuleInput, table: Roster | Register): Found<Args>[] {
  const { person, unit, note } = table.columns;
  if (!person || !unit) return [];
  const data = columnsOf(table).filter(({ key }) => !NOT_OF_A_PERSON.has(key));
  return cellsWhere(snapshot, person, ({ reading }) => reading.kind === "blank").flatMap(
    ({ at, value, row }) => {
      const unitReading = unit.reading(row);
      const hasData = data.some(({ column }) => (column.reading(row)?.kind ?? "blank") !== "blank");
      if (unitReading?.kind !== "text" || !hasData || isVacantNote(note, row)) return [];
      return [{ at, value, args: { table: table.kind, unit: unitReading.text } }];
    },
  );
}

function isVacantNote(note: Column<TextReading> | undefined, row: number): boolean {
  return note !== undefined && note.told(row, vacancies(note)) === 1;
}
