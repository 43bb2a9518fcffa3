import type { SheetPlan } from "../plan/sheet-plan.ts";
import { partyBlock, signatureBlock, titleLines, type Halves } from "../summary/party-block.ts";
import { printBuilder, printedSheet, type PrintStyle } from "../summary/printed-sheet.ts";
import type { SummaryTexts } from "../summary/texts.ts";
import type { GatheredFile, Gathering, UnitStatus } from "./gathering.ts";
import { notSent, sentCounts, type SentCounts } from "./sent-counts.ts";

/** The words of the sheet of who has sent; `locales` has them in both languages. */
export interface SentTexts {
  readonly print: SummaryTexts;
  readonly sheet: string;
  readonly title: string;
  /** "(Kỳ 3/2023)" */
  readonly period: (period: Gathering["period"]) => string;
  readonly counts: (counts: SentCounts) => string;
  readonly missing: (units: readonly string[]) => string;
  readonly headings: Readonly<Record<"status" | "files" | "note", string>>;
  readonly status: (status: UnitStatus) => string;
  /** What is asked or refused of a file; "" for one that was taken. */
  readonly open: (file: GatheredFile) => string;
}

/** How our sheet of who has sent is found again. */
export const SENT_MARK = "gather.sent";

/** Points; together they print on a portrait A4 at 87 %. */
const COLUMN_WIDTHS = [30, 166, 84, 130, 130] as const;
const HALVES: Halves = { left: { left: 0, right: 1 }, right: { left: 2, right: 4 } };

/** Who has sent and who has not, with the files and what is still open of them: a sheet to print and to sign. */
export function sentSheet(gathering: Gathering, texts: SentTexts): SheetPlan {
  const { book, units, files } = gathering;
  const { print } = texts;
  const sheet = printBuilder(COLUMN_WIDTHS);
  partyBlock(sheet, book, print, HALVES);
  titleLines(sheet, texts.title, texts.period(gathering.period));
  sheet.paragraph(texts.counts(sentCounts(gathering)), "sentence");
  const missing = notSent(gathering);
  if (missing.length > 0) sheet.paragraph(texts.missing(missing), "sentence");
  sheet.gap();
  const header = sheet.row;
  const { status, files: filesHeading, note } = texts.headings;
  [print.say("ordinal"), print.say("unit"), status, filesHeading, note].forEach((title, column) =>
    sheet.text(column, title, "header"),
  );
  sheet.row += 1;
  units.forEach(({ unit, status: sent, files: names }, index) => {
    const own = files.filter(({ file }) => names.includes(file));
    const style = (plain: PrintStyle, bold: PrintStyle) => (sent === "notSent" ? bold : plain);
    sheet.number(0, index + 1, style("count", "sumCount"));
    sheet.text(1, book.workbook.units[unit]?.name ?? "", style("text", "sumText"));
    sheet.text(2, texts.status(sent), style("centre", "sumCentre"));
    sheet.text(3, names.map(withoutFolder).join("; "), style("text", "sumText"));
    const open = [...new Set(own.map(texts.open).filter((text) => text !== ""))];
    sheet.text(4, open.join("; ").slice(0, LONGEST_NOTE), style("text", "sumText"));
    sheet.row += 1;
  });
  signatureBlock(sheet, book, print, HALVES);
  return printedSheet(sheet, {
    mark: SENT_MARK,
    name: texts.sheet,
    tabColor: "#2E75B6",
    orientation: "portrait",
    frozenRows: header + 1,
    titleRows: { first: header, last: header },
    conditionalFormats: [],
  });
}

/** Longer notes belong on the screen. */
const LONGEST_NOTE = 300;

function withoutFolder(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
