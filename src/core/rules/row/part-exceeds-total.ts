import { qualityFigures, type QualityKey } from "../../figures/quality.ts";
import type { PartColumn, UnitTable } from "../../tables/tables.ts";
import { headerKey } from "../../text/canonical.ts";
import { countValue, soundCount } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import type { RuleInput } from "../rule.ts";

export const partExceedsTotal = defineRule({
  code: "part-exceeds-total",
  severity: "error",
  needs: ["unitTables", "breakdown"],
  check(input, { breakdown }) {
    const mostIn = registeredAtMost(input);
    return breakdown.flatMap(({ table, label, of, counts }) => {
      const totals = table.columns[of];
      if (!totals) return [];
      return Array.from(table.rows).flatMap((_, row) => {
        const part = counts.distinct[counts.codes[row] ?? -1];
        const total = totals.reading(row);
        const count = part ? countValue(part.reading) : null;
        const whole = total ? countValue(total) : null;
        if (!part || count === null || whole === null) return [];
        const most = count > whole ? null : mostIn(table, row, { label, of });
        if (count <= (most ?? whole)) return [];
        const unit = table.columns.unit.reading(row)?.text ?? "";
        return [
          {
            at: counts.cell(row),
            value: part.value,
            args: {
              unit,
              part: label,
              count,
              column: of,
              total: most === null ? whole : null,
              registered: most,
            },
          },
        ];
      });
    });
  },
});

/** What the register counts as well, by the words of the breakdown's header. */
const PARTS: readonly (readonly [RegExp, QualityKey])[] = [
  [/\bnu\b/, "women"],
  [/dan toc|\bdtts\b|dt thieu so/, "ethnicMinority"],
  [/ton giao|\bdao\b/, "religious"],
  [/doan vien|\bdvtn\b/, "youthUnion"],
  [/hoc sinh|sinh vien|\bhssv\b/, "pupils"],
];

/**
 * How many of a breakdown a unit's people in the register can be at most, those included of whom it cannot be said. Null
 * where the register does not count it, or has not just as many people as the unit table says: who is missing there is
 * reported by itself.
 */
function registeredAtMost(
  input: RuleInput,
): (table: UnitTable, row: number, part: Pick<PartColumn, "label" | "of">) => number | null {
  const quality = qualityFigures(input);
  if (quality === null) return () => null;
  const unitAt = new Map(
    input.workbook.units.flatMap((unit, index) =>
      unit.admitted.cell ? [[`${unit.admitted.cell.sheet} ${unit.admitted.cell.row}`, index] as const] : [],
    ),
  );
  return ({ sheet, rows }, row, { label, of }) => {
    const index = unitAt.get(`${sheet} ${rows[row] ?? -1}`);
    const unit = index === undefined ? undefined : input.workbook.units[index];
    const key = PARTS.find(([words]) => words.test(headerKey(label)))?.[1];
    const figure = key && index !== undefined ? quality.units.get(index)?.[key] : undefined;
    if (of !== "admitted" || !unit || !figure) return null;
    return soundCount(input, unit.admitted) === figure.of ? (figure.count ?? 0) + figure.unknown : null;
  };
}
