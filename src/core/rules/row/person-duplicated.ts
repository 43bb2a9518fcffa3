import { cellAddress } from "../../values/addresses.ts";
import type { Register, Roster } from "../../tables/tables.ts";
import { defineRule, type Found } from "../define-rule.ts";
import {
  repeatedAcrossUnits,
  repeatedInRegister,
  repeatedInRoster,
  type RepeatedRows,
} from "../../people/repeated-people.ts";

export const personDuplicated = defineRule({
  code: "person-duplicated",
  severity: "warning",
  check(input) {
    const { roster, register } = input.workbook;
    if (!roster && !register) return "roster";
    if (!roster?.columns.person && !register?.columns.person) return "person-column";
    return [
      ...(roster ? repeatedNames(roster, repeatedInRoster(input)) : []),
      ...(register
        ? repeatedNames(register, new Map([...repeatedAcrossUnits(input), ...repeatedInRegister(input)]))
        : []),
    ];
  },
});

function repeatedNames(table: Roster | Register, repeated: RepeatedRows): Found<"person-duplicated">[] {
  const { person, unit } = table.columns;
  if (!person) return [];
  return [...repeated].map(([row, first]) => ({
    at: person.cell(row),
    value: person.distinct[person.codes[row] ?? -1]?.value ?? "",
    args: {
      table: table.kind,
      person: person.reading(row)?.text ?? "",
      unit: unit?.reading(row)?.text ?? "",
      first: cellAddress(person.cell(first)),
    },
  }));
}
