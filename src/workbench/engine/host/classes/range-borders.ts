import type { Area } from "../../../../core/values/addresses.ts";
import type { BorderLine, BorderSide, XlsxSheet } from "../../../../xlsx/model/document.ts";
import { restyleArea, styleAt } from "../../formats.ts";
import { ModelError } from "../../model-error.ts";
import { asChoice, asInteger } from "../arguments.ts";
import { asColor } from "../colors.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import type { RangeAreasTarget } from "../range-target.ts";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

interface Border {
  readonly ranges: RangeAreasTarget;
  readonly side: Side;
}

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const borders: HostConstructor<RangeAreasTarget> = hostClass<RangeAreasTarget>({
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => SIDES.length } },
  items: (ranges) => SIDES.map((side) => border({ ranges, side })),
  indexer: (ranges, args) => border({ ranges, side: asChoice(args.at(0), SIDES) }),
  objects: {
    GetItemAt: (ranges, args) => {
      const side = SIDES[asInteger(args.at(0))];
      if (!side) throw new ModelError("InvalidArgument", "There are eight borders.");
      return border({ ranges, side });
    },
  },
});

const border = hostClass<Border>({
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target, host) => common(target, host, styleOf),
      set: (target, value, host) => {
        const style = asChoice(value, STYLES);
        change(target, host, (line) => (style === "None" ? null : styled(line, style)));
      },
    },
    Weight: {
      get: (target, host) => common(target, host, weightOf),
      set: (target, value, host) => {
        const weight = asChoice(value, WEIGHTS);
        change(target, host, (line) => weighted(line, weight));
      },
    },
    Color: {
      get: (target, host) => common(target, host, (line) => line?.color ?? "#000000"),
      set: (target, value, host) => {
        const color = asColor(value);
        change(target, host, (line) => ({ ...(line ?? THIN), color }));
      },
    },
    TintAndShade: { get: () => 0 },
  },
});

const THIN: BorderLine = { style: "thin", color: null };

function styleOf(line: BorderLine | null): string {
  switch (line?.style) {
    case undefined:
      return "None";
    case "dashed":
      return "Dash";
    case "dotted":
      return "Dot";
    case "double":
      return "Double";
    default:
      return "Continuous";
  }
}

function weightOf(line: BorderLine | null): string {
  switch (line?.style) {
    case "hair":
      return "Hairline";
    case "medium":
      return "Medium";
    case "thick":
    case "double":
      return "Thick";
    default:
      return "Thin";
  }
}

function styled(line: BorderLine | null, style: (typeof STYLES)[number]): BorderLine {
  const color = line?.color ?? null;
  switch (style) {
    case "Continuous": {
      const kept = line && styleOf(line) === "Continuous" ? line.style : "thin";
      return { style: kept, color };
    }
    case "Dash":
      return { style: "dashed", color };
    case "Dot":
      return { style: "dotted", color };
    case "Double":
      return { style: "double", color };
    default:
      throw new ModelError("NotImplemented", `The border style "${style}" is not available in this host.`);
  }
}

/** A weight on no line draws a continuous one. */
function weighted(line: BorderLine | null, weight: (typeof WEIGHTS)[number]): BorderLine {
  const color = line?.color ?? null;
  const patterned = line?.style === "dashed" || line?.style === "dotted" || line?.style === "double";
  if (patterned && weight === weightOf(line)) return line;
  const styles = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const;
  return { style: styles[weight], color };
}

/** The cells a border of the range lies on, and the side of each. */
function* placesOf({ ranges, side }: Border): Iterable<{ area: Area; cellSide: BorderSide }> {
  for (const { place } of ranges.ranges) {
    switch (side) {
      case "EdgeTop":
        yield { area: { ...place, bottom: place.top }, cellSide: "top" };
        break;
      case "EdgeBottom":
        yield { area: { ...place, top: place.bottom }, cellSide: "bottom" };
        break;
      case "EdgeLeft":
        yield { area: { ...place, right: place.left }, cellSide: "left" };
        break;
      case "EdgeRight":
        yield { area: { ...place, left: place.right }, cellSide: "right" };
        break;
      case "InsideHorizontal":
        if (place.top === place.bottom) break;
        yield { area: { ...place, bottom: place.bottom - 1 }, cellSide: "bottom" };
        yield { area: { ...place, top: place.top + 1 }, cellSide: "top" };
        break;
      case "InsideVertical":
        if (place.left === place.right) break;
        yield { area: { ...place, right: place.right - 1 }, cellSide: "right" };
        yield { area: { ...place, left: place.left + 1 }, cellSide: "left" };
        break;
      default:
    }
  }
}

function change(target: Border, host: Host, next: (line: BorderLine | null) => BorderLine | null): void {
  if (target.side.startsWith("Diagonal")) {
    throw new ModelError("NotImplemented", "Diagonal borders are not available in this host.");
  }
  const { formats } = host.model;
  const sheet = target.ranges.sheet(host);
  host.changeSheet(sheet, (edits) => {
    for (const { area, cellSide } of placesOf(target)) {
      restyleArea(edits, sheet, area, (style) =>
        formats.patched(style, { borders: { [cellSide]: next(formats.at(style).borders[cellSide]) } }),
      );
    }
  });
}

const OPPOSITE: Record<BorderSide, { side: BorderSide; rows: number; columns: number }> = {
  top: { side: "bottom", rows: -1, columns: 0 },
  bottom: { side: "top", rows: 1, columns: 0 },
  left: { side: "right", rows: 0, columns: -1 },
  right: { side: "left", rows: 0, columns: 1 },
};

/** A line belongs to both its neighbours: where the cell has none, the next one's counts. */
function lineAt(
  sheet: XlsxSheet,
  row: number,
  column: number,
  side: BorderSide,
  host: Host,
): BorderLine | null {
  const { formats } = host.model;
  const own = formats.at(styleAt(sheet, row, column)).borders[side];
  const next = OPPOSITE[side];
  const [nextRow, nextColumn] = [row + next.rows, column + next.columns];
  if (own || nextRow < 0 || nextColumn < 0) return own;
  return formats.at(styleAt(sheet, nextRow, nextColumn)).borders[next.side];
}

function common(target: Border, host: Host, read: (line: BorderLine | null) => string): string | null {
  const sheet = target.ranges.sheet(host);
  let first: string | null = null;
  for (const { area, cellSide } of placesOf(target)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = read(lineAt(sheet, row, column, cellSide, host));
        if (first === null) first = value;
        else if (first !== value) return null;
      }
    }
  }
  return first ?? read(null);
}
