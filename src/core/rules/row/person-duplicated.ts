import { cellAddress } from "../../values/addresses.ts";
import type { Register, Roster } from "../../tables/tables.ts";
import type { TableKind } from "../../tables/schema.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";
import {
  repeatedAcrossUnits,
  repeatedInRegister,
  repeatedInRoster,
  type RepeatedRows,
} from "../../people/repeated-people.ts";

export const personDuplicated = defineRule({
  code: "person-duplicated",
  severity: "warning",
  needs: ["peopleLists", "person"],
  check(input) {
    const { roster, register } = input.workbook;
    return [
      ...(roster ? repeatedNames(roster, repeatedInRoster(input)) : []),
      ...(register
        ? repeatedNames(register, new Map([...repeatedAcrossUnits(input), ...repeatedInRegister(input)]))
        : []),
    ];
  },
});

/** `first`: the address of the earlier row, on the same sheet. */
interface Args {
  readonly unit: string;
  readonly table: TableKind;
  readonly person: string;
  readonly first: string;
}

function repeatedNames(table: Roster | Register, repeated: RepeatedRows): Found<Args>[] {
  const { person, unit } = table.columns;
  if (!person) return [];
  return [...repeated].map(([row, first]) => ({
    at: person.cell(row),
    value: person.value(row),
    args: {
      table: table.kind,
      person: person.reading(row)?.text ?? "",
      unit: unit?.reading(row)?.text ?? "",
      first: cellAddress(person.cell(first)),
    },
  }));
}
