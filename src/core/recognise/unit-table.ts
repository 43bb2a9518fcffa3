import type { Readers } from "../tables/readers.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { tableIn } from "./table-area.ts";
import type { TableCandidate } from "./table-candidate.ts";
import type { UnitTable } from "../tables/tables.ts";
import { codedRows, unitColumns } from "./unit-columns.ts";
import { rowFacts } from "./unit-row-facts.ts";
import { rolesOf } from "./unit-rows.ts";
import { rowsOfUnits, type RowsOfUnits } from "./rows-of-units.ts";
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
  const several = rowsOfUnits(texts, candidate, facts);
  const roles = several ? several.rolesOfRows(rolesOf(several.facts)) : rolesOf(facts);
  const unitRows = [...facts.keys()].filter((at) => roles[at]?.kind === "unit");
  if (unitRows.length === 0) return null;
  const rows = Int32Array.from(unitRows, (at) => facts[at]?.row ?? 0);
  const { columns, percentReaders } = unitColumns(texts, candidate, rows, readers);
  return {
    kind: "units",
    ...withDoubts(tableIn(texts, candidate, rows), several?.doubtful),
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
    ...(several ? { continuedRows: continuedRows(unitRows, several) } : {}),
    unreadRows: facts.filter((_, at) => roles[at]?.kind === "unread").map(({ row }) => row),
    ...sumRows(texts.sheet, candidate, facts, roles, readers, percentReaders),
  };
}

/** Of the data rows those that go on with the unit of the row above. */
function continuedRows(unitRows: readonly number[], { isContinued }: RowsOfUnits): ReadonlySet<number> {
  return new Set(unitRows.flatMap((at, row) => (isContinued(at) ? [row] : [])));
}

type Found = ReturnType<typeof tableIn>;

function withDoubts(found: Found, doubtful: ReadonlySet<string> = new Set()): Found {
  const choices = found.choices.map((choice) =>
    doubtful.has(choice.key) ? { ...choice, certainty: "guess" as const } : choice,
  );
  return { ...found, choices };
}
