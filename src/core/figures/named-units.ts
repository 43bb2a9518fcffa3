import type { Column } from "../tables/column.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { TextReading } from "../values/readings.ts";

/** What unit each distinct name of a column means, by code: an index in `RecognisedWorkbook.units`, null for none. */
export function unitsByCode(
  { matchUnit }: RecognisedWorkbook,
  column: Column<TextReading>,
): readonly (number | null)[] {
  return column.distinct.map(({ reading }) => {
    const match = reading.kind === "text" ? matchUnit(reading.key) : null;
    return match?.kind === "unit" ? match.unit : null;
  });
}
