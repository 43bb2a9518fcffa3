import type { Area } from "../core/values/addresses.ts";
import type { PlanStyle, SheetPlan } from "../core/plan/sheet-plan.ts";
import { groupedBy } from "./grouped-by.ts";
import { areasAddresses, rectanglesOf } from "./rectangles.ts";

/** Queues the styles of all cells, one look at a time for all cells that share it (per-cell formats are slow: #215). */
export function queueStyles(worksheet: Excel.Worksheet, { styles, cells }: SheetPlan): void {
  for (const [key, cellsOfStyle] of groupedBy(cells, ({ style }) => style ?? "")) {
    const style = styles[key];
    if (!style) continue;
    const areas = rectanglesOf(cellsOfStyle);
    for (const address of areasAddresses(areas)) queueFormat(worksheet.getRanges(address).format, style);
    queueBorders(worksheet, areas, style.borders);
  }
}

/** Number formats are part of the contents: they decide how these are read (`queueContents`). */
export function queueFormat(format: Excel.RangeFormat, style: PlanStyle): void {
  const { font } = format;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
}

/** Lines of every cell: between two cells of a rectangle lies an inside line, and a single row or column has none. */
function queueBorders(
  worksheet: Excel.Worksheet,
  areas: readonly Area[],
  borders: PlanStyle["borders"],
): void {
  if (!borders) return;
  const has = (side: "top" | "bottom" | "left" | "right"): boolean => borders.sides.includes(side);
  const shapes = groupedBy(
    areas,
    ({ top, left, bottom, right }) => Number(top < bottom) + 2 * Number(left < right),
  );
  for (const areasOfShape of shapes.values()) {
    const [first] = areasOfShape;
    if (!first) continue;
    const lines = borders.sides.map((side): Line => EDGES[side]);
    if (first.top < first.bottom && (has("top") || has("bottom"))) lines.push("InsideHorizontal");
    if (first.left < first.right && (has("left") || has("right"))) lines.push("InsideVertical");
    for (const address of areasAddresses(areasOfShape)) {
      const { borders: all } = worksheet.getRanges(address).format;
      for (const line of lines) {
        const border = all.getItem(line);
        border.style = "Continuous";
        border.weight = WEIGHTS[borders.weight ?? "thin"];
        border.color = borders.color;
      }
    }
  }
}

type Line = `${Excel.BorderIndex}`;
const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;
