import type { PlanStyle, SheetPlan } from "../core/plan/sheet-plan.ts";
import { areaAddress, type Area } from "../core/values/addresses.ts";
import { groupedBy } from "./grouped-by.ts";
import { rectanglesOf } from "./rectangles.ts";
import { BYTES_PER_CELL } from "./step.ts";

/** What a rectangle of cells is given. */
export interface Look {
  readonly area: Area;
  readonly style: PlanStyle;
}

/**
 * The looks of a sheet as few rectangles: attribute by attribute, since cells that differ in one of them share most
 * others (a whole table has the same lines), and what the whole sheet has already is left out. One rectangle at a time:
 * desktop Excel before 2022 wants the machine's own list separator between several, ";" on a Vietnamese one (#1167,
 * #1985). Number formats are part of the contents: they decide how these are read.
 */
export function looksOf({ styles, cells, baseStyle }: SheetPlan): Look[] {
  const looks = new Map<string, Look>();
  const give = (area: Area, attribute: PlanStyle): void => {
    const address = areaAddress(area);
    looks.set(address, { area, style: { ...looks.get(address)?.style, ...attribute } });
  };
  const cellsOf = [...groupedBy(cells, ({ style }) => style ?? "")];
  for (const name of ATTRIBUTES) {
    const given = cellsOf.flatMap(([key, own]) => {
      const value = styles[key]?.[name];
      return value === undefined || value === baseStyle[name] ? [] : [{ value, own }];
    });
    for (const same of groupedBy(given, ({ value }) => JSON.stringify(value)).values()) {
      const value = same[0]?.value;
      for (const area of rectanglesOf(same.flatMap(({ own }) => own))) give(area, { [name]: value });
    }
  }
  return [...looks.values()];
}

const ATTRIBUTES = [
  "fontName",
  "fontSize",
  "bold",
  "italic",
  "underline",
  "color",
  "fill",
  "horizontal",
  "vertical",
  "wrap",
  "indent",
  "borders",
] as const satisfies readonly (keyof PlanStyle)[];

/** About how much a look sends: the range, its attributes, its lines. */
export function lookBytes({ style: { borders, ...attributes } }: Look): number {
  const parts = 10 + 2 * Object.keys(attributes).length + 10 * (borders?.sides.length ?? 0);
  return parts * BYTES_PER_CELL;
}

export function queueLook(worksheet: Excel.Worksheet, { area, style }: Look): void {
  queueFormat(worksheet.getRange(areaAddress(area)).format, style, area);
}

/** `area`: the cells, where lines are to be drawn. */
export function queueFormat(format: Excel.RangeFormat, style: PlanStyle, area?: Area): void {
  const { font, borders } = format;
  if (area) queueBorders(borders, area, style.borders);
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
  all: Excel.RangeBorderCollection,
  { top, left, bottom, right }: Area,
  borders: PlanStyle["borders"],
): void {
  if (!borders) return;
  const has = (side: "top" | "bottom" | "left" | "right"): boolean => borders.sides.includes(side);
  const lines = borders.sides.map((side): Line => EDGES[side]);
  if (top < bottom && (has("top") || has("bottom"))) lines.push("InsideHorizontal");
  if (left < right && (has("left") || has("right"))) lines.push("InsideVertical");
  for (const line of lines) {
    const border = all.getItem(line);
    border.style = "Continuous";
    border.weight = WEIGHTS[borders.weight ?? "thin"];
    border.color = borders.color;
  }
}

type Line = `${Excel.BorderIndex}`;
const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;
