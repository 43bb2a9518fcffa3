import type { Report } from "../rules/report.ts";
import { partyBlock, titleLines, type Halves } from "./party-block.ts";
import { heightFrom, pageHeight, type PrintBuilder } from "./printed-sheet.ts";
import type { SummaryTexts } from "./texts.ts";
import { cutOffWords } from "./wording.ts";

/** Points; printed on a portrait A4 at 87 %. */
export const SLIP_WIDTH = 540;
export const TABLE_SIZE = 11;
/** The lines on which the parts of a slip lie. */
export const SLIP_GRID = { a: 28, b: "rest", c: 66, d: 78, e: 50, f: 50, g: 75, h: 75 } as const;
const HALVES = { left: 212, right: "rest" } as const satisfies Halves;

/** One page: what would not fit on it is counted, so that no slip runs over to a second one. */
export class SlipPage {
  readonly #first: number;

  constructor(
    readonly sheet: PrintBuilder,
    private readonly texts: SummaryTexts,
    /** Points kept free below for the answer. */
    private readonly kept: number,
  ) {
    this.#first = sheet.row;
  }

  /** Committee, title, whom it is for. */
  begin(report: Report, title: string, to: string): void {
    partyBlock(this.sheet, report, this.texts, HALVES, "form");
    const period = this.texts.say("listSubtitle", { period: cutOffWords(report.period, this.texts) });
    titleLines(this.sheet, title.toLocaleUpperCase("vi"), period);
    this.line(to, "heading");
    this.sheet.gap();
  }

  /** Text over the whole width. */
  line(text: string, style: "heading" | "sentence" | "text" | "sumText"): void {
    this.sheet.span(this.#whole, text, style);
    this.sheet.row += 1;
  }

  heightOfLine(text: string, style: "sentence" | "text" | "sumText"): number {
    return this.sheet.heightOf(text, style, this.#whole);
  }

  /** Writes these lines, `reserved` points left for what follows; of those that do not fit it says how many there are. */
  lines(lines: readonly SlipLine[], reserved = 0): void {
    const most = pageHeight(this.sheet, "portrait") - this.kept - reserved;
    const more = this.heightOfLine(this.texts.say("slipMore", { count: lines.length }), "text");
    let written = 0;
    for (const { height, write } of lines) {
      const isLast = written === lines.length - 1;
      const used = heightFrom(this.sheet, this.#first) + height + (isLast ? 0 : more);
      if (used > most) break;
      write();
      written += 1;
    }
    if (written < lines.length) {
      this.line(this.texts.say("slipMore", { count: lines.length - written }), "text");
    }
  }

  get #whole() {
    return { left: 0, right: this.sheet.lastColumn };
  }
}

export interface SlipLine {
  /** Points. */
  readonly height: number;
  readonly write: () => void;
}
