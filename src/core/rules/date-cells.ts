import type { CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { Column } from "../tables/column.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import type { DateReading } from "../values/readings.ts";
import { cellsWhere } from "./coded-cells.ts";
import type { RuleInput } from "./rule.ts";
import type { DateColumn } from "../people/date-range.ts";
import { swappedDates } from "../people/swapped-dates.ts";
import { columnsReading } from "../tables/table-columns.ts";

/** A date column of the roster or the register. */
export interface DatesOfTable {
  readonly key: DateColumn;
  readonly column: Column<DateReading>;
}

export interface DateCell<Kind extends DateReading["kind"]> {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly reading: Extract<DateReading, { kind: Kind }>;
  readonly column: DateColumn;
}

export function dateColumns({ roster, register }: RecognisedWorkbook): DatesOfTable[] {
  return [
    ...(roster ? columnsReading(roster, "date") : []),
    ...(register ? columnsReading(register, "date") : []),
  ];
}

/** Every date cell that reads as `kind` and whose reading concerns the rule; none of columns whose dates are swapped. */
export function dateCells<Kind extends DateReading["kind"]>(
  input: RuleInput,
  kind: Kind,
  concerns: (reading: Extract<DateReading, { kind: Kind }>, column: DateColumn) => boolean = () => true,
): DateCell<Kind>[] {
  const swapped = new Set<Column<DateReading>>(swappedDates(input).columns.map(({ column }) => column));
  const columns = dateColumns(input.workbook).filter(({ column }) => kind !== "date" || !swapped.has(column));
  return columns.flatMap(({ key, column }) =>
    cellsWhere(
      input.snapshot,
      column,
      ({ reading }) => isOfKind(reading, kind) && concerns(reading, key),
    ).flatMap(({ at, value, reading }) =>
      isOfKind(reading, kind) ? [{ at, value, reading, column: key }] : [],
    ),
  );
}

function isOfKind<Kind extends DateReading["kind"]>(
  reading: DateReading,
  kind: Kind,
): reading is Extract<DateReading, { kind: Kind }> {
  return reading.kind === kind;
}
