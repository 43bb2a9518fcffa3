import { canonicalText } from "../../text/canonical.ts";
import { convertLegacy, legacyEncoding, type LegacyEncoding } from "../../text/legacy.ts";
import type { CellRef } from "../../values/addresses.ts";
import { fontAt } from "../../values/snapshot.ts";
import { textWrite } from "../cell-writes.ts";
import { cellsWhere } from "../coded-cells.ts";
import { defineRule } from "../define-rule.ts";
import type { RuleInput } from "../rule.ts";
import { textColumns, type TextColumn } from "../text-columns.ts";

const NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  utf8: "UTF-8",
};

/** One finding per column: whoever opens the workbook sees a column in the wrong letters, not single cells. */
export const legacyEncodingRule = defineRule({
  code: "legacy-encoding",
  severity: "warning",
  check(input) {
    const columns = textColumns(input.workbook);
    if (columns.length === 0) return "text-columns";
    return columns.flatMap((column) => {
      const cells = legacyCells(input, column);
      const [first] = cells;
      const last = cells.at(-1);
      if (!first || !last) return [];
      return [
        {
          at: {
            sheet: first.at.sheet,
            top: first.at.row,
            bottom: last.at.row,
            left: first.at.column,
            right: first.at.column,
          },
          value: cells.length === 1 ? first.value : null,
          args: {
            column: column.key,
            cells: cells.length,
            encoding: NAMES[first.encoding],
            example: first.value,
            converted: first.converted,
          },
          fix: {
            kind: "writes",
            writes: cells.map(({ at, value, converted }) => textWrite(at, value, converted)),
          },
        },
      ];
    });
  },
});

interface LegacyCell {
  readonly at: CellRef;
  readonly value: string;
  readonly encoding: LegacyEncoding;
  readonly converted: string;
}

/** Whether a text is legacy depends on its font; where a column has one font, on the few distinct texts alone. */
function legacyCells({ snapshot }: RuleInput, { table, column }: TextColumn): LegacyCell[] {
  const sheet = snapshot.sheets[table.sheet];
  if (!sheet?.block) return [];
  const fonts = sheet.fonts[column.column - sheet.block.left];
  const fontsOfColumn = new Set(fonts?.kind === "each" ? fonts.values : [fonts?.value ?? ""]);
  return cellsWhere(
    snapshot,
    column,
    // Legacy text reads otherwise than it is written.
    ({ value, reading }) =>
      typeof value === "string" &&
      value !== reading.text &&
      [...fontsOfColumn].some((font) => legacyEncoding(value, font) !== null),
  ).flatMap(({ at, value }) => {
    if (typeof value !== "string") return [];
    const font = fontAt(sheet, at.row, at.column);
    const encoding = legacyEncoding(value, font);
    return encoding === null
      ? []
      : [{ at, value, encoding, converted: canonicalText(convertLegacy(value, encoding, font)) }];
  });
}
