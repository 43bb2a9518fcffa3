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
    return breakdown.flatMap((part) =>
      Array.from(part.table.rows).flatMap((_, row) => contradiction(part, row, inRegister) ?? []),
    );
  },
});

interface Part extends PartColumn {
  readonly table: UnitTable;
}

/** What is wrong with a row's cell of a breakdown; null: nothing, or it cannot be said. */
function contradiction(
  { table, label, of, counts }: Part,
  row: number,
  inRegister: ReturnType<typeof registeredPeople>,
) {
  const part = counts.told(row, counts.distinct);
  const total = table.columns[of]?.reading(row);
  const count = countValue(part.reading);
  const whole = total ? countValue(total) : null;
  if (count === null || whole === null) return null;
  // A blank is nobody, unless nobody has filled in the column yet.
  const isFilledIn = counts.distinct.some(({ reading }) => reading.kind !== "blank");
  const limit = limitBroken(count, whole, isFilledIn, inRegister(table, row, { label, of }));
  if (limit === null) return null;
  const said = { unit: table.columns.unit.reading(row)?.text ?? "", part: label, count, column: of };
  return { at: counts.cell(row), value: part.value, args: { ...said, ...limit } };
}

/** What the count is above or below of; null where it is neither. */
function limitBroken(count: number, whole: number, isFilledIn: boolean, registered: Bounds | null) {
  if (count > whole) return { total: whole, registered: null, certain: null };
  if (registered === null) return null;
  if (count > registered.most) return { total: null, registered: registered.most, certain: null };
  return isFilledIn && count < registered.least
    ? { total: null, registered: null, certain: registered.least }
    : null;
}

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
