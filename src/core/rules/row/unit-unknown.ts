import { unitKey } from "../../text/unit-names.ts";
import type { CellRef } from "../../values/addresses.ts";
import type { CellValue } from "../../values/cell-value.ts";
import type { RecognisedWorkbook, Register, Roster } from "../../tables/tables.ts";
import type { TableKind } from "../../tables/schema.ts";
import { textWrite } from "../cell-writes.ts";
import { cellsWhere, ownValue } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { RuleInput } from "../rule.ts";

export const unitUnknown = defineRule({
  code: "unit-unknown",
  severity: "error",
  needs: ["unitTables", "listsOfUnits"],
  check(input) {
    const { roster, register } = input.workbook;
    return [
      ...(roster ? unknownInRows(input, roster) : []),
      ...(register ? unknownInRows(input, register) : []),
      ...unknownInGroups(input),
    ].map(({ at, value, table, unit, suggestion }) => ({
      at,
      value,
      args: { table, unit, suggestion },
      fix:
        suggestion === null || value !== unit
          ? null
          : { kind: "writes", writes: [textWrite(at, value, suggestion)] },
    }));
  },
});

interface UnknownUnit {
  readonly at: CellRef;
  /** What stands in the cell. */
  readonly value: CellValue;
  readonly table: TableKind;
  /** The name as it stands there, or one of several names. */
  readonly unit: string;
  readonly suggestion: string | null;
}

function unknownInRows({ snapshot, workbook }: RuleInput, table: Roster | Register): UnknownUnit[] {
  const { unit } = table.columns;
  if (!unit) return [];
  return cellsWhere(
    snapshot,
    unit,
    ({ reading }) => reading.kind === "text" && workbook.matchUnit(reading.key).kind === "unknown",
  ).map(({ at, value, reading }) => ({
    at,
    value,
    table: table.kind,
    unit: typeof value === "string" && !unit.hasHeadings ? value : reading.text,
    suggestion: suggestionFor(workbook, reading.key),
  }));
}

/** A cell of the table of working groups may name several units; only a name that fills its cell can be replaced. */
function unknownInGroups({ snapshot, workbook }: RuleInput): UnknownUnit[] {
  if (!workbook.groupTable) return [];
  return workbook.workingGroups.flatMap(({ units }) =>
    units
      .filter(({ unit }) => unit === null)
      .map(({ name, cell }) => ({
        at: cell,
        value: ownValue(snapshot, cell),
        table: "groups" as const,
        unit: name,
        suggestion: suggestionFor(workbook, unitKey(name)),
      })),
  );
}

function suggestionFor(workbook: RecognisedWorkbook, key: string): string | null {
  const match = workbook.matchUnit(key);
  if (match.kind === "unit" || match.suggestion === null) return null;
  return workbook.units[match.suggestion]?.name ?? null;
}
