import type { BorderLine, BorderSide, CellFormat, DifferentialFormat } from "../model/document.ts";
import { corrupt, optional, tooLarge, within } from "../bytes/failure.ts";
import type { PartSource } from "../opc/parts.ts";
import { isTrue } from "../xml/text.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { colorReader, INDEXED_COLORS, OFFICE_THEME, readTheme, type ColorReader } from "./colors.ts";
import { BUILT_IN_FORMATS } from "./number-formats.ts";

export interface Styles {
  /** By the index that cells have in `s`; at least one. */
  readonly formats: CellFormat[];
  /** Formats of conditional formatting by `dxfId`. */
  readonly differentials: readonly DifferentialFormat[];
  /** Colours of other parts (tab colours, data bars) in this theme. */
  readonly color: ColorReader;
}

type Font = CellFormat["font"];
type Borders = CellFormat["borders"];

/** More than Excel itself takes (65,490). */
const MAX_FORMATS = 66_000;

const DEFAULT_FONT: Font = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
};
const NO_BORDERS: Borders = { top: null, bottom: null, left: null, right: null };
/** What a new workbook of a Vietnamese Excel starts with, and a file that says nothing. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  font: DEFAULT_FONT,
  fill: null,
  borders: NO_BORDERS,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  locked: true,
  quotePrefix: false,
};

/** Reads the styles part with the theme worked in; a workbook without one has the default format only. */
export function readStyles(source: PartSource, part: string | null, themePart: string | null): Styles {
  const theme = optional(() => readTheme(source, themePart), OFFICE_THEME);
  const bytes = part === null ? null : source.read(part);
  if (part === null || !bytes)
    return { formats: [DEFAULT_FORMAT], differentials: [], color: colorReader(theme, INDEXED_COLORS) };
  return within(part, () => readSheet(bytes, theme));
}

function readSheet(bytes: Uint8Array, theme: readonly string[]): Styles {
  const color = colorReader(theme, readPalette(bytes));
  const numberFormats = new Map(BUILT_IN_FORMATS);
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: Borders[] = [];
  const formats: CellFormat[] = [];
  const differentials: DifferentialFormat[] = [];
  const scanner = new XmlScanner(bytes);
  if (scanner.root() !== "styleSheet") throw corrupt("no style sheet");
  scanner.children((section) => {
    if (section === "numFmts") {
      scanner.children(() => {
        numberFormats.set(
          Number(scanner.attribute("numFmtId")),
          scanner.attribute("formatCode") ?? "General",
        );
      });
    } else if (section === "fonts") scanner.children(() => fonts.push(readFont(scanner, color)));
    else if (section === "fills") scanner.children(() => fills.push(readFill(scanner, color)));
    else if (section === "borders") scanner.children(() => borders.push(readBorders(scanner, color)));
    else if (section === "cellXfs") {
      scanner.children((name) => {
        if (name !== "xf") return;
        if (formats.length >= MAX_FORMATS) throw tooLarge("too many cell formats");
        formats.push(readFormat(scanner, { numberFormats, fonts, fills, borders }));
      });
    } else if (section === "dxfs")
      scanner.children(() => differentials.push(readDifferential(scanner, color)));
  });
  if (formats.length === 0) formats.push(DEFAULT_FORMAT);
  return { formats, differentials, color };
}

/** A workbook may bring its own palette, and brings it after the colours that use it. */
function readPalette(bytes: Uint8Array): readonly string[] {
  const own: string[] = [];
  const scanner = new XmlScanner(bytes);
  scanner.root();
  scanner.children((section) => {
    if (section !== "colors") return;
    scanner.children((name) => {
      if (name !== "indexedColors") return;
      scanner.children(() => own.push(`#${(scanner.attribute("rgb") ?? "000000").slice(-6).toUpperCase()}`));
    });
  });
  return own.length > 0 ? own : INDEXED_COLORS;
}

function readFont(scanner: XmlScanner, color: ColorReader): Font {
  const font = { ...DEFAULT_FONT };
  scanner.children((name) => {
    const value = scanner.attribute("val");
    if (name === "name") font.name = value ?? font.name;
    else if (name === "sz") font.size = Number(value) || font.size;
    else if (name === "b") font.bold = isTrue(value, true);
    else if (name === "i") font.italic = isTrue(value, true);
    else if (name === "strike") font.strike = isTrue(value, true);
    else if (name === "u") font.underline = value !== "none";
    else if (name === "color") font.color = color(scanner);
  });
  return font;
}

/** Patterns and gradients are left alone: a cell that keeps its format keeps them, nothing else can be said of them. */
function readFill(scanner: XmlScanner, color: ColorReader): string | null {
  let fill: string | null = null;
  scanner.children((kind) => {
    if (kind !== "patternFill" || scanner.attribute("patternType") !== "solid") return;
    scanner.children((name) => {
      if (name === "fgColor") fill = color(scanner);
    });
  });
  return fill;
}

const LINES: Readonly<Record<string, BorderLine["style"]>> = {
  hair: "hair",
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dotted: "dotted",
  dashed: "dashed",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dashed",
  mediumDashDotDot: "dashed",
  slantDashDot: "dashed",
};
/** Strict files say start and end for left and right. */
const SIDES: Readonly<Record<string, BorderSide>> = {
  top: "top",
  bottom: "bottom",
  left: "left",
  right: "right",
  start: "left",
  end: "right",
};

function readBorders(scanner: XmlScanner, color: ColorReader): Borders {
  const borders = { ...NO_BORDERS };
  scanner.children((name) => {
    const side = Object.hasOwn(SIDES, name) ? SIDES[name] : undefined;
    const drawn = scanner.attribute("style") ?? "none";
    const style = Object.hasOwn(LINES, drawn) ? LINES[drawn] : undefined;
    if (!side || !style) return;
    const line: BorderLine = { style, color: null };
    scanner.children(() => (line.color = color(scanner)));
    borders[side] = line;
  });
  return borders;
}

const HORIZONTAL: readonly CellFormat["horizontal"][] = [
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
];
const VERTICAL: readonly CellFormat["vertical"][] = ["top", "center", "bottom", "justify", "distributed"];

interface FormatTables {
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly fonts: readonly Font[];
  readonly fills: readonly (string | null)[];
  readonly borders: readonly Borders[];
}

function readFormat(scanner: XmlScanner, tables: FormatTables): CellFormat {
  const format: CellFormat = {
    ...DEFAULT_FORMAT,
    numberFormat: tables.numberFormats.get(Number(scanner.attribute("numFmtId") ?? 0)) ?? "General",
    font: tables.fonts[Number(scanner.attribute("fontId") ?? 0)] ?? DEFAULT_FONT,
    fill: tables.fills[Number(scanner.attribute("fillId") ?? 0)] ?? null,
    borders: tables.borders[Number(scanner.attribute("borderId") ?? 0)] ?? NO_BORDERS,
    quotePrefix: isTrue(scanner.attribute("quotePrefix")),
  };
  scanner.children((name) => {
    if (name === "protection") format.locked = isTrue(scanner.attribute("locked"), true);
    if (name !== "alignment") return;
    const horizontal = scanner.attribute("horizontal");
    const vertical = scanner.attribute("vertical");
    format.horizontal = HORIZONTAL.find((one) => one === horizontal) ?? "general";
    format.vertical = VERTICAL.find((one) => one === vertical) ?? "bottom";
    format.wrap = isTrue(scanner.attribute("wrapText"));
    format.indent = Number(scanner.attribute("indent") ?? 0) || 0;
    format.rotation = degrees(Number(scanner.attribute("textRotation") ?? 0) || 0);
  });
  return format;
}

/** Files count 91…180 for downward angles. */
function degrees(rotation: number): number {
  return rotation > 90 && rotation <= 180 ? 90 - rotation : rotation;
}

function readDifferential(scanner: XmlScanner, color: ColorReader): DifferentialFormat {
  const format: DifferentialFormat = { fill: null, color: null, bold: null, italic: null };
  scanner.children((part) => {
    if (part === "font") {
      scanner.children((name) => {
        const value = scanner.attribute("val");
        if (name === "b") format.bold = isTrue(value, true);
        else if (name === "i") format.italic = isTrue(value, true);
        else if (name === "color") format.color = color(scanner);
      });
    } else if (part === "fill") {
      // Here a solid fill is the background colour, unlike in cells.
      scanner.children(() => {
        const isSolid = (scanner.attribute("patternType") ?? "solid") === "solid";
        scanner.children((name) => {
          if (name === "bgColor" && isSolid) format.fill = color(scanner);
        });
      });
    }
  });
  return format;
}
