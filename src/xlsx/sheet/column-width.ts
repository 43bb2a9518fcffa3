/**
 * Column widths come in three units: characters as Excel's dialog shows them (8.43), the file's own
 * (characters plus padding, 9.140625) and points. All rest on the width of a digit of the workbook's default font.
 */
export interface DefaultFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

/** Padding and grid line of a cell, pixels. */
const PADDING = 5;

/** Width of a digit in em; a font that is not here is taken for Calibri. */
const DIGIT_EM: Readonly<Record<string, number>> = {
  calibri: 0.507,
  carlito: 0.507,
  arial: 0.556,
  "times new roman": 0.5,
  cambria: 0.554,
  tahoma: 0.546,
  verdana: 0.636,
  "segoe ui": 0.539,
  "aptos narrow": 0.5,
};

/** Pixels at 96 dpi of the widest digit. */
function digitWidth(font: DefaultFont): number {
  const em = DIGIT_EM[font.name.toLowerCase()] ?? 0.507;
  return Math.max(1, Math.round((em * font.size * 96) / 72));
}

/** The file's `width` → characters, to the hundredth that Excel shows. */
export function charactersOfFileWidth(width: number, font: DefaultFont): number {
  const digit = digitWidth(font);
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
  return charactersOfPixels(pixels, digit);
}

/** Characters → the file's `width`. */
export function fileWidthOfCharacters(characters: number, font: DefaultFont): number {
  const digit = digitWidth(font);
  return Math.trunc((pixelsOfCharacters(characters, digit) / digit) * 256) / 256;
}

export function pointsOfCharacters(characters: number, font: DefaultFont): number {
  return pixelsOfCharacters(characters, digitWidth(font)) * 0.75;
}

export function charactersOfPoints(points: number, font: DefaultFont): number {
  return charactersOfPixels(Math.round(points / 0.75), digitWidth(font));
}

/** What Excel gives a column without a width of its own: eight digits and padding, to the next eight pixels. */
export function defaultCharacters(font: DefaultFont): number {
  const digit = digitWidth(font);
  return charactersOfPixels(Math.ceil((8 * digit + PADDING) / 8) * 8, digit);
}

/** Below one character the padding shrinks with the width. */
function charactersOfPixels(pixels: number, digit: number): number {
  const characters = pixels < digit + PADDING ? pixels / (digit + PADDING) : (pixels - PADDING) / digit;
  return Math.max(0, Math.round(characters * 100) / 100);
}

function pixelsOfCharacters(characters: number, digit: number): number {
  return Math.round(characters < 1 ? characters * (digit + PADDING) : characters * digit + PADDING);
}
