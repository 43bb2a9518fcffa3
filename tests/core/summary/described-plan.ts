import type { PlanCell, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { areaAddress, cellAddress } from "../../../src/core/values/addresses.ts";

/**
 * A sheet as text, to be read and compared like a printed page: rows from top to bottom with height, cells with style,
 * content and merge, page breaks where they fall, then everything that is not in a row. Nothing of a plan is left out.
 */
export function describePlan(plan: SheetPlan): string {
  const breaks = new Set(plan.page.pageBreaks);
  const merges = new Map(plan.merges.map((area) => [`${area.top} ${area.left}`, areaAddress(area)]));
  const styleAt = new Map(plan.cells.map(({ row, column, style }) => [`${row} ${column}`, style]));
  const implied = new Set(
    plan.merges.flatMap(({ top, left, bottom, right }) => {
      const style = styleAt.get(`${top} ${left}`);
      const places: string[] = [];
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const place = `${row} ${column}`;
          if (place !== `${top} ${left}` && styleAt.get(place) === style) places.push(place);
        }
      }
      return places;
    }),
  );
  const rows = new Map<number, PlanCell[]>();
  for (const cell of plan.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const numbers = [...new Set([...rows.keys(), ...Object.keys(plan.rowHeights).map(Number)])].sort(
    (a, b) => a - b,
  );
  return [
    `# ${plan.name} (${plan.mark}) tab ${plan.tabColor ?? "none"} gridlines ${plan.showGridlines}`,
    `columns ${plan.columnWidths.join(" ")}`,
    `freeze ${plan.freeze.rows} rows ${plan.freeze.columns} columns`,
    `base ${JSON.stringify(plan.baseStyle)}`,
    ...numbers.flatMap((row) => [
      ...(breaks.has(row) ? ["--- page break ---"] : []),
      `${row + 1} [${plan.rowHeights[row] ?? "auto"}]`,
      ...(rows.get(row) ?? [])
        .filter(({ row: at, column, content }) => content.kind !== "blank" || !implied.has(`${at} ${column}`))
        .sort((a, b) => a.column - b.column)
        .flatMap((cell) => describeCell(cell, merges.get(`${cell.row} ${cell.column}`))),
    ]),
    "",
    "styles",
    ...[...new Set(plan.cells.flatMap(({ style }) => style ?? []))]
      .sort()
      .map((style) => `  ${style} ${JSON.stringify(plan.styles[style])}`),
    "formats",
    ...plan.conditionalFormats.map(
      ({ area, ...format }) => `  ${areaAddress(area)} ${JSON.stringify(format)}`,
    ),
    "validations",
    ...plan.validations.map(({ area, ...rule }) => `  ${areaAddress(area)} ${JSON.stringify(rule)}`),
    "charts",
    ...(plan.charts ?? []).map(
      ({ area, source, ...chart }) =>
        `  ${areaAddress(area)} from ${areaAddress(source)} ${JSON.stringify(chart)}`,
    ),
    "page",
    `  ${JSON.stringify({ ...plan.page, printArea: areaAddress(plan.page.printArea) })}`,
    "",
  ].join("\n");
}

/** Blank cells of a merge with the style of its first one are left out; others are named, for their borders. */
function describeCell({ row, column, content, style }: PlanCell, merge: string | undefined): string[] {
  const place = merge ?? cellAddress({ row, column });
  const words =
    content.kind === "text"
      ? JSON.stringify(content.text)
      : content.kind === "number"
        ? String(content.value)
        : content.kind === "formula"
          ? `${content.formula} → ${JSON.stringify(content.result)}`
          : "";
  return [`  ${place} ${style ?? "-"} ${words}`.trimEnd()];
}
