import { mendedText } from "../text/canonical.ts";
import { legacyEncoding } from "../text/legacy.ts";
import { isDamaged } from "../text/misread-utf8.ts";
import type { CellRef } from "../values/addresses.ts";
import { fontAt } from "../values/snapshot.ts";
import type { ColumnKey } from "../tables/schema.ts";
import { textWrite } from "./cell-writes.ts";
import { cellsWhere } from "./coded-cells.ts";
import { oncePerInput } from "../people/once.ts";
import type { RuleInput } from "./rule.ts";
import type { Found } from "./found.ts";
import { nameColumns } from "./name-columns.ts";

interface NameCell {
  readonly at: CellRef;
  readonly value: string;
  readonly column: ColumnKey;
}

/**
 * Cells of names whose text is written oddly. Text in a legacy encoding is left to its own rule, and damaged text to a
 * person: a space in it may be a part of a letter.
 */
export function nameCellsWhere(input: RuleInput, isOdd: (text: string) => boolean): NameCell[] {
  return unlikeTheirReading(input).filter(({ value }) => isOdd(value));
}

/** Names that do not read as they are written: most do, and need be looked at once only for both rules. */
const unlikeTheirReading = oncePerInput(({ snapshot, workbook }: RuleInput): readonly NameCell[] =>
  nameColumns(workbook).flatMap(({ key, column }) =>
    cellsWhere(
      snapshot,
      column,
      ({ value, reading }) => typeof value === "string" && value !== reading.text,
    ).flatMap(({ at, value }) => {
      if (typeof value !== "string") return [];
      const sheet = snapshot.sheets[at.sheet];
      const font = sheet ? fontAt(sheet, at.row, at.column) : "";
      return legacyEncoding(value, font) === null && !isDamaged(value) ? [{ at, value, column: key }] : [];
    }),
  ),
);

/** Both rules about names offer the same text, mended in every respect, so that their fixes never disagree. */
export function mendedName({
  at,
  value,
  column,
}: NameCell): Found<{ readonly column: ColumnKey; readonly mended: string }> {
  const mended = mendedText(value);
  return {
    at,
    value,
    args: { column, mended },
    fix: { kind: "writes", writes: [textWrite(at, value, mended)] },
  };
}
