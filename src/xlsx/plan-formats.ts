import type { PlanStyle, SheetPlan } from "../core/plan/sheet-plan.ts";
import type { BorderLine, BorderSide, CellFormat } from "./model/document.ts";

/** The plan's styles as formats of the document; equal ones share a number. */
export class PlanFormats {
  private readonly known: Map<string, number>;
  private readonly numbers = new Map<string, number>();
  readonly base: number;

  constructor(
    private readonly formats: CellFormat[],
    private readonly plan: SheetPlan,
  ) {
    this.known = new Map(formats.map((format, index) => [JSON.stringify(format), index]));
    this.base = this.numberOf(planFormat(this.plan.baseStyle, formats[0]));
  }

  /** Number of a style of the plan; the sheet's own style when there is none of that name. */
  style(key: string | undefined): number {
    if (key === undefined) return this.base;
    let number = this.numbers.get(key);
    if (number === undefined) {
      const style = { ...this.plan.baseStyle, ...this.plan.styles[key] };
      number = this.numberOf(planFormat(style, this.formats[0]));
      this.numbers.set(key, number);
    }
    return number;
  }

  private numberOf(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.formats.push(format);
    this.known.set(key, this.formats.length - 1);
    return this.formats.length - 1;
  }
}

function planFormat(style: PlanStyle, normal: CellFormat | undefined): CellFormat {
  return {
    numberFormat: style.numberFormat ?? "General",
    font: planFont(style, normal?.font),
    fill: style.fill?.toUpperCase() ?? null,
    borders: planBorders(style.borders),
    horizontal: style.horizontal ?? "general",
    vertical: style.vertical ?? "bottom",
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    rotation: 0,
    locked: true,
    quotePrefix: false,
  };
}

function planFont(style: PlanStyle, normal: CellFormat["font"] | undefined): CellFormat["font"] {
  return {
    name: style.fontName ?? normal?.name ?? "Times New Roman",
    size: style.fontSize ?? normal?.size ?? 12,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ?? false,
    strike: false,
    color: style.color?.toUpperCase() ?? null,
  };
}

function planBorders(planned: PlanStyle["borders"]): CellFormat["borders"] {
  const borders: CellFormat["borders"] = { top: null, bottom: null, left: null, right: null };
  if (!planned) return borders;
  const line: BorderLine = { style: planned.weight ?? "thin", color: planned.color.toUpperCase() };
  const sides: readonly BorderSide[] = planned.sides;
  for (const side of sides) borders[side] = line;
  return borders;
}
