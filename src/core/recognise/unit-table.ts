import type { Readers } from "../tables/readers.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { tableIn } from "./table-area.ts";
import type { TableCandidate } from "./table-candidates.ts";
import type { UnitTable } from "../tables/tables.ts";
import { codedRows, unitColumns } from "./unit-columns.ts";
import { rowFacts } from "./unit-row-facts.ts";
import { rolesOf } from "./unit-rows.ts";
import { sumRows } from "./unit-sums.ts";

/** Reads the rows under a header as a unit table; null when there is no unit row. `lastRow` is where it must end. */
export function readUnitTable(
  texts: SheetTexts,
  candidate: TableCandidate,
  lastRow: number,
  readers: Readers,
): UnitTable | null {
  const unit = candidate.columns.get("unit");
  if (!unit) return null;
  const facts = rowFacts(texts, candidate, unit.column, lastRow);
  const roles = rolesOf(facts);
  const unitRows = facts.filter((_, at) => roles[at]?.kind === "unit");
  if (unitRows.length === 0) return null;
  const rows = Int32Array.from(unitRows, ({ row }) => row);
  const { columns, percentReaders } = unitColumns(texts, candidate, rows, readers);
  return {
    kind: "units",
    ...tableIn(texts, candidate, rows),
    columns,
    parts: candidate.parts.map(({ header, of }) => ({
      label: texts.text(header.row, header.column),
      of,
      counts: codedRows(texts, header.column, rows, readers.count),
    })),
    added: Object.fromEntries(
      Array.from(candidate.added, ([key, headers]) => [
        key,
        headers.map(({ column }) => codedRows(texts, column, rows, readers.count)),
      ]),
    ),
    unreadRows: facts.filter((_, at) => roles[at]?.kind === "unread").map(({ row }) => row),
    ...sumRows(texts.sheet, candidate, facts, roles, readers, percentReaders),
  };
}
