import type { Area } from "../../core/values/addresses.ts";
import type { XlsxChart } from "../model/document.ts";
import { readRelationships, targetOfType, type PartSource } from "../opc/parts.ts";
import { XmlScanner } from "../xml/scanner.ts";

/** The charts that lie on a sheet, with what can be said of any chart; what they show stays in their parts. */
export function readCharts(source: PartSource, sheet: string): XlsxChart[] {
  const drawing = drawingOf(source, sheet);
  const bytes = drawing === null ? null : source.read(drawing);
  if (drawing === null || !bytes) return [];
  const parts = new Map(readRelationships(source, drawing).map(({ id, target }) => [id, target]));
  const charts: XlsxChart[] = [];
  const scanner = new XmlScanner(bytes);
  scanner.root();
  scanner.children(() => {
    const frame = readAnchor(scanner);
    if (frame.chart === null) return;
    const part = parts.get(frame.chart) ?? null;
    const chart = part === null ? null : source.read(part);
    charts.push({ name: frame.name, title: chart ? readTitle(chart) : "", area: frame.area, content: null });
  });
  return charts;
}

/** The part that holds what is drawn on a sheet; null when nothing is. */
export function drawingOf(source: PartSource, sheet: string): string | null {
  return targetOfType(readRelationships(source, sheet), "drawing");
}

interface Frame {
  readonly name: string;
  readonly area: Area;
  /** Relationship of the chart in it; null when it holds something else. */
  readonly chart: string | null;
}

/** Reads the anchor just opened. A picture's or shape's is no chart's. */
export function readAnchor(scanner: XmlScanner): Frame {
  let name = "";
  let chart: string | null = null;
  const corners = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };
  const walk = (): void => {
    scanner.children((element) => {
      if (element === "from" || element === "to") corners[element] = readCorner(scanner);
      else if (element === "cNvPr" && name === "") name = scanner.attribute("name") ?? "";
      else if (element === "chart") chart = scanner.prefixedAttribute("id");
      else walk();
    });
  };
  walk();
  const { from, to } = corners;
  // The corner below the last cell is the first point of the next one.
  const area = {
    top: from.row,
    left: from.column,
    bottom: Math.max(from.row, to.row - 1),
    right: Math.max(from.column, to.column - 1),
  };
  return { name, area, chart };
}

function readCorner(scanner: XmlScanner): { row: number; column: number } {
  const corner = { row: 0, column: 0 };
  scanner.children((element) => {
    const value = Number(scanner.innerText());
    if (element === "row") corner.row = value || 0;
    else if (element === "col") corner.column = value || 0;
  });
  return corner;
}

/** Text of the first title in the chart's part. */
function readTitle(bytes: Uint8Array): string {
  const scanner = new XmlScanner(bytes);
  scanner.root();
  let title = "";
  const texts = (): void => {
    scanner.children((element) => {
      if (element === "t") title += scanner.innerText();
      else texts();
    });
  };
  scanner.children((element) => {
    if (element !== "chart") return;
    scanner.children((child) => {
      if (child === "title") texts();
    });
  });
  return title;
}
