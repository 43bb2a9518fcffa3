/**
 * How much room text takes in Times New Roman, from the advance widths of its AFM table. Excel does not grow a
 * row for merged wrapped text, and a printed sheet must not cut a word: so heights are worked out here.
 */

export interface TextFont {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Thousandths of the font size, by base letter; what is not listed counts as `OTHER_WIDTH`. */
const WIDTHS: ReadonlyMap<string, number> = widthTable({
  250: " \u00a0.,",
  278: "ijlt/:;",
  333: "frI-()!’‘",
  389: "sJ",
  444: "acez?“”",
  500: "bdghknopquvxy0123456789*_đ$–",
  564: "ơư<>=+",
  556: "PSF",
  611: "ELTZ",
  667: "BCR",
  722: "ADGHKNOQUVXYwĐ",
  778: "m&ƠƯ",
  833: "%",
  889: "M",
  944: "W@",
  1000: "…",
});
const OTHER_WIDTH = 600;
/** Bold letters are this much wider on average. */
const BOLD = 1.07;
/** Height of a line in font sizes: Excel's own for Times New Roman. */
const LINE_HEIGHT = 1.28;
/** Points free above and below the lines of a row. */
const ROOM = 0.9;
/** Points that Excel keeps free beside the text of a cell, both sides together. */
const CELL_PADDING = 5;

/** Width in points of one line of text. */
export function textWidth(text: string, font: TextFont): number {
  let thousandths = 0;
  for (const letter of text.normalize("NFC")) thousandths += letterWidth(letter);
  return (thousandths / 1000) * font.size * (font.bold ? BOLD : 1);
}

/** Lines that the text takes in a wrapping cell of that width (points); text with line breaks keeps them. */
export function lineCount(text: string, font: TextFont, cellWidth: number): number {
  const room = Math.max(1, cellWidth - CELL_PADDING);
  const space = textWidth(" ", font);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const width = textWidth(word, font);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + width;
      if (used > room) {
        lines += Math.ceil(used / room) - 1;
        used %= room;
      }
    }
  }
  return lines;
}

/** Height in points of a row that shows so many lines. */
export function rowHeight(lines: number, font: TextFont): number {
  return Math.ceil(lines * font.size * LINE_HEIGHT + ROOM);
}

/** Widths of letters with marks, each worked out once: Vietnamese has few, and a summary measures every word. */
const markedWidths = new Map<string, number>();

function letterWidth(letter: string): number {
  return WIDTHS.get(letter) ?? markedWidths.get(letter) ?? measured(letter);
}

function measured(letter: string): number {
  const plain = letter
    .normalize("NFD")
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, "")
    .normalize("NFC");
  const width = WIDTHS.get(plain) ?? OTHER_WIDTH;
  markedWidths.set(letter, width);
  return width;
}

function widthTable(letters: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [width, group] of Object.entries(letters)) {
    for (const letter of group) table.set(letter, Number(width));
  }
  return table;
}
