import type { PartSource } from "../opc/parts.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { tinted } from "./tint.ts";

/** Works colours out: `<color theme= tint= | rgb= | indexed= | auto=>` of the element just opened → #RRGGBB or null. */
export type ColorReader = (scanner: XmlScanner) => string | null;

/** Reads the colour at the scanner with this theme and this palette. */
export function colorReader(theme: readonly string[], palette: readonly string[]): ColorReader {
  return (scanner) => {
    const base = baseColor(scanner, theme, palette);
    const tint = Number(scanner.attribute("tint") ?? 0);
    return base === null || !tint ? base : tinted(base, tint);
  };
}

function baseColor(scanner: XmlScanner, theme: readonly string[], palette: readonly string[]): string | null {
  const rgb = scanner.attribute("rgb");
  if (rgb !== null) return hex(rgb.slice(-6));
  const themeIndex = scanner.attribute("theme");
  if (themeIndex !== null) return theme[Number(themeIndex)] ?? null;
  const index = scanner.attribute("indexed");
  // 64 and 65 are the system's own text and background: automatic.
  return index === null ? null : (palette[Number(index)] ?? null);
}

function hex(digits: string): string | null {
  return /^[0-9a-f]{6}$/i.test(digits) ? `#${digits.toUpperCase()}` : null;
}

/** Excel counts the theme's colours light before dark: lt1, dk1, lt2, dk2, accents, links. */
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

/** Colours of Office's own theme, for files that carry none. */
export const OFFICE_THEME: readonly string[] =
  "#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72".split(
    " ",
  );

/** The theme's colours by the index that cells use. */
export function readTheme(source: PartSource, part: string | null): readonly string[] {
  const bytes = part === null ? null : source.read(part);
  if (!bytes) return OFFICE_THEME;
  const found = new Map<string, string>();
  const scanner = new XmlScanner(bytes);
  scanner.root();
  scanner.children((name) => {
    if (name !== "themeElements") return;
    scanner.children((inner) => {
      if (inner !== "clrScheme") return;
      scanner.children((slot) => {
        scanner.children((kind) => {
          const value = scanner.attribute(kind === "sysClr" ? "lastClr" : "val");
          const color = value === null ? null : hex(value);
          if (color) found.set(slot, color);
        });
      });
    });
  });
  return THEME_ORDER.map((slot, index) => found.get(slot) ?? OFFICE_THEME[index] ?? "#000000");
}

/** The default palette of indexed colours (ECMA-376 18.8.27). */
export const INDEXED_COLORS: readonly string[] = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)
  .split(" ")
  .map((digits) => `#${digits}`);
