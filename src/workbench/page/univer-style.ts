import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { BorderLine, CellFormat, XlsxCell } from "../../xlsx/model/document.ts";
import type { CellLook } from "./conditional-looks.ts";

/**
 * The format of a cell in the grid's terms. Every key is there, null for "none": the grid merges styles, and only a
 * complete one replaces what was there before.
 */
export function univerStyle(
  format: CellFormat,
  value: XlsxCell["value"],
  look: CellLook | undefined,
): IStyleData {
  const { font } = format;
  const color = look?.color ?? font.color;
  const fill = look?.fill ?? format.fill;
  return {
    ff: font.name,
    fs: font.size,
    bl: toFlag(look?.bold ?? font.bold),
    it: toFlag(look?.italic ?? font.italic),
    ul: { s: toFlag(font.underline) },
    st: { s: toFlag(font.strike) },
    cl: color === null ? null : { rgb: color },
    bg: fill === null ? null : { rgb: fill },
    bd: {
      t: border(format.borders.top),
      r: border(format.borders.right),
      b: border(format.borders.bottom),
      l: border(format.borders.left),
    },
    ht: horizontal(format, value),
    vt: VERTICAL[format.vertical],
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr:
      format.rotation === 255
        ? { a: 0, v: BooleanNumber.TRUE }
        : { a: -format.rotation, v: BooleanNumber.FALSE },
    pd: { t: 0, b: 3, l: indent(format, "left"), r: indent(format, "right") },
  };
}

/** Distinguishes every style `univerStyle` can give for a format number; the grid keeps one style per key. */
export function styleKey(style: number, value: XlsxCell["value"], look: CellLook | undefined): string {
  const looks = look ? [look.fill, look.color, look.bold, look.italic].join() : "";
  return `${style}|${value === null || typeof value === "object" ? "object" : typeof value}|${looks}`;
}

function toFlag(isOn: boolean): BooleanNumber {
  return isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function border(line: BorderLine | null): Nullable<IBorderStyleData> {
  return line && { s: BORDERS[line.style], cl: { rgb: line.color ?? "#000000" } };
}

const BORDERS: Readonly<Record<BorderLine["style"], BorderStyleTypes>> = {
  hair: BorderStyleTypes.HAIR,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};

const VERTICAL: Readonly<Record<CellFormat["vertical"], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
};

function horizontal(format: CellFormat, value: XlsxCell["value"]): HorizontalAlign {
  switch (format.horizontal) {
    case "left":
    case "fill":
    case "justify":
      return HorizontalAlign.LEFT;
    case "right":
      return HorizontalAlign.RIGHT;
    case "center":
    case "centerContinuous":
    case "distributed":
      return HorizontalAlign.CENTER;
    case "general":
      // The grid only ever gets text, so what Excel derives from the value is derived here.
      if (typeof value === "number") return HorizontalAlign.RIGHT;
      return typeof value === "string" || value === null ? HorizontalAlign.LEFT : HorizontalAlign.CENTER;
  }
}

const PIXELS_PER_INDENT = 9;
const CELL_PADDING = 2;

function indent(format: CellFormat, side: "left" | "right"): number {
  const isIndented = format.horizontal === side || (side === "left" && format.horizontal === "general");
  return CELL_PADDING + (isIndented ? format.indent * PIXELS_PER_INDENT : 0);
}
