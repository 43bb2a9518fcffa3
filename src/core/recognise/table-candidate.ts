import type { ColumnKey, TableKind } from "../tables/schema.ts";
import type { Hypothesis } from "../tables/tables.ts";
import type { Area } from "../values/addresses.ts";
import type { Assignment } from "./column-assignment.ts";

/** A header that was found on a sheet, with the kind of table that its words and the cells below fit best. */
export interface TableCandidate extends Assignment {
  readonly kind: TableKind;
  /** Header rows, over the whole width of the header. */
  readonly headerArea: Area;
  /** Essential columns that are not there; empty when the table can be used. */
  readonly missing: readonly ColumnKey[];
  /** Other readings of these cells, best first: other kinds, other blocks of rows. */
  readonly others: readonly Hypothesis[];
  /** Of a roster in which all are heads, or all deputies, whose columns these are. */
  readonly side?: "head" | "deputy";
  /** Its rows are those of another table: one without a name has nobody, and is no vacant post. */
  readonly isNamedOnly?: true;
  /** Another table in the same rows: the deputies beside the heads, the heads by name beside the units' figures. */
  readonly inSameRows?: TableCandidate;
}
