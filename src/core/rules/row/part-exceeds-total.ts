import { countValue } from "../count-values.ts";
import { defineRule } from "../define-rule.ts";
import { unitTables } from "../unit-tables.ts";

export const partExceedsTotal = defineRule({
  code: "part-exceeds-total",
  severity: "error",
  check({ workbook }) {
    const tables = unitTables(workbook);
    if (tables.length === 0) return "units";
    const parts = tables.flatMap((table) => (table.parts ?? []).map((part) => ({ table, ...part })));
    if (parts.length === 0) return "breakdown";
    return parts.flatMap(({ table, label, of, counts }) => {
      const totals = table.columns[of];
      if (!totals) return [];
      return Array.from(table.rows).flatMap((_, row) => {
        const part = counts.distinct[counts.codes[row] ?? -1];
        const total = totals.reading(row);
        const count = part ? countValue(part.reading) : null;
        const whole = total ? countValue(total) : null;
        if (!part || count === null || whole === null || count <= whole) return [];
        const unit = table.columns.unit.reading(row)?.text ?? "";
        return [
          {
            at: counts.cell(row),
            value: part.value,
            args: { unit, part: label, count, column: of, total: whole },
          },
        ];
      });
    });
  },
});
