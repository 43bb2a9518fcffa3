import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { png } from "./png.ts";

/**
 * Draws the add-in's icons in every size that manifest.xml names: `npx tsx assets/draw-icons.ts`.
 * Straight edges lie on whole pixels in each size, so that 16 pixels are as sharp as 80.
 */
const SIZES = {
  icon: [16, 32, 64, 80],
  check: [16, 32, 80],
  summary: [16, 32, 80],
  forms: [16, 32, 80],
} as const;

type Colour = readonly [red: number, green: number, blue: number];
/** Whether a point (0…1 from the top left) belongs to a shape. */
type Shape = (x: number, y: number) => boolean;
interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

const RED: Colour = [183, 28, 28];
const GOLD: Colour = [255, 202, 40];
const WHITE: Colour = [255, 255, 255];
const GREY: Colour = [96, 94, 92];
const PALE: Colour = [225, 223, 221];

const DRAWINGS: Readonly<Record<keyof typeof SIZES, (size: number) => Layer[]>> = {
  // Three units' bars and the mark that they were checked.
  icon: (size) => {
    const px = snap(size);
    const bars = [0.46, 0.32, 0.2].map((height, index) => {
      const left = px(0.17 + index * 0.25);
      return rectangle(left, px(0.84 - height), left + px(0.17), px(0.84));
    });
    return [
      { shape: rounded(0, 0, 1, 1, 0.18), colour: RED },
      ...bars.map((shape) => ({ shape, colour: WHITE })),
      { shape: tick(0.36, 0.4, 0.4, 0.155), colour: RED },
      { shape: tick(0.36, 0.4, 0.4, 0.1), colour: GOLD },
    ];
  },
  check: (size) => {
    const edge = snap(size)(0.06);
    return [
      { shape: circle(0.5, 0.5, 0.5 - edge), colour: RED },
      { shape: tick(0.27, 0.53, 0.46, size < 24 ? 0.12 : 0.095), colour: WHITE },
    ];
  },
  // A printed sheet: heading, rows, and the bars of its last column.
  summary: (size) => {
    const px = snap(size);
    const line = Math.max(1 / size, px(0.04));
    const [left, right, top, bottom] = [px(0.12), px(0.88), px(0.06), px(0.94)];
    const rows = [0.4, 0.58, 0.76].map(px);
    return [
      { shape: rectangle(left, top, right, bottom), colour: GREY },
      { shape: rectangle(left + line, top + line, right - line, bottom - line), colour: WHITE },
      { shape: rectangle(left + line, top + line, right - line, px(0.3)), colour: RED },
      ...rows.flatMap((y, index) => [
        { shape: rectangle(left + 2 * line, y, px(0.48), y + px(0.1)), colour: PALE },
        { shape: rectangle(px(0.54), y, px(0.62 + 0.08 * (2 - index)), y + px(0.1)), colour: GOLD },
      ]),
    ];
  },
  // An empty table, and a sign that it is added.
  forms: (size) => {
    const px = snap(size);
    const line = Math.max(1 / size, px(0.04));
    const [left, right, top, bottom] = [px(0.06), px(0.82), px(0.06), px(0.88)];
    const rows = [0.3, 0.49, 0.68].map(px);
    const [middle, arm, pen] = [px(0.76), px(0.2), Math.max(1 / size, px(0.06))];
    return [
      { shape: rectangle(left, top, right, bottom), colour: GREY },
      { shape: rectangle(left + line, top + line, right - line, bottom - line), colour: WHITE },
      { shape: rectangle(left + line, top + line, right - line, px(0.24)), colour: RED },
      ...rows.map((y) => ({ shape: rectangle(left + line, y, right - line, y + line), colour: PALE })),
      { shape: rectangle(px(0.4), px(0.24), px(0.4) + line, bottom - line), colour: PALE },
      { shape: circle(middle, middle, px(0.24)), colour: RED },
      { shape: rectangle(middle - arm / 1.3, middle - pen, middle + arm / 1.3, middle + pen), colour: WHITE },
      { shape: rectangle(middle - pen, middle - arm / 1.3, middle + pen, middle + arm / 1.3), colour: WHITE },
    ];
  },
};

for (const [name, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    const layers = DRAWINGS[name as keyof typeof SIZES](size);
    writeFileSync(join(import.meta.dirname, `${name}-${size}.png`), png(size, size, painted(layers, size)));
  }
}

/** RGBA, row by row; edges are smoothed by looking at 8 × 8 points of each pixel. */
function painted(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const points = Array.from({ length: 64 }, (_, index) => [(index % 8) + 0.5, Math.floor(index / 8) + 0.5]);
  for (let at = 0; at < size * size; at += 1) {
    const [column, row] = [at % size, Math.floor(at / size)];
    const seen = points.flatMap(([dx = 0, dy = 0]) => {
      const [x, y] = [(column + dx / 8) / size, (row + dy / 8) / size];
      return layers.findLast(({ shape }) => shape(x, y)) ?? [];
    });
    const mean = (channel: 0 | 1 | 2): number =>
      Math.round(seen.reduce((sum, { colour }) => sum + colour[channel], 0) / Math.max(1, seen.length));
    pixels.set([mean(0), mean(1), mean(2), Math.round((255 * seen.length) / points.length)], at * 4);
  }
  return pixels;
}

function snap(size: number): (length: number) => number {
  return (length) => Math.round(length * size) / size;
}

function rectangle(left: number, top: number, right: number, bottom: number): Shape {
  return (x, y) => x >= left && x < right && y >= top && y < bottom;
}

function rounded(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.max(left + radius - x, 0, x - (right - radius));
    const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
    return Math.hypot(dx, dy) <= radius;
  };
}

function circle(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) <= radius;
}

/** A check mark from its left end, `width` wide, drawn with a round pen. */
function tick(left: number, middle: number, width: number, pen: number): Shape {
  const [foot, end] = [
    [left + width * 0.36, middle + width * 0.36],
    [left + width, middle - width * 0.36],
  ] as const;
  return (x, y) => Math.min(distance(x, y, [left, middle], foot), distance(x, y, foot, end)) <= pen / 2;
}

type Point = readonly [x: number, y: number];

/** From a point to the nearest of a line's points. */
function distance(x: number, y: number, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
