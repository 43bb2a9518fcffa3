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
    const inRegister = registeredPeople(input);
    return breakdown.flatMap(({ table, label, of, counts }) => {
      const totals = table.columns[of];
      if (!totals) return [];
      const isFilledIn = counts.distinct.some(({ reading }) => reading.kind !== "blank");
      return Array.from(table.rows).flatMap((_, row) => {
        const part = counts.told(row, counts.distinct);
        const total = totals.reading(row);
        const count = countValue(part.reading);
        const whole = total ? countValue(total) : null;
        if (count === null || whole === null) return [];
        const bounds = count > whole ? null : inRegister(table, row, { label, of });
        // A blank is nobody, unless nobody has filled in the column yet.
        const isTooFew = isFilledIn && bounds !== null && count < bounds.least;
        if (count <= (bounds?.most ?? whole) && !isTooFew) return [];
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
              total: bounds === null ? whole : null,
              registered: isTooFew ? null : (bounds?.most ?? null),
              certain: isTooFew ? bounds.least : null,
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

/** How many people there are for certain, and with those of whom it cannot be said. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * How many of a breakdown a unit's people in the register are. Null where the register does not count it, or has not just
 * as many people as the unit table says: who is missing there is reported by itself.
 */
function registeredPeople(
  input: RuleInput,
): (table: UnitTable, row: number, part: Pick<PartColumn, "label" | "of">) => Bounds | null {
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
    if (soundCount(input, unit.admitted) !== figure.of) return null;
    const least = figure.count ?? 0;
    return { least, most: least + figure.unknown };
  };
}
