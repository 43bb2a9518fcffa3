import type { SheetPlan } from "../plan/sheet-plan.ts";
import { partyBlock, signatureBlock, titleLines, type Halves } from "../summary/party-block.ts";
import { columnWidths } from "../summary/grid.ts";
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
const SENT_MARK = "gather.sent";

/** Points; printed on a portrait A4 at 87 %. */
const PAGE_WIDTH = 540;
const COLUMNS = { ordinal: 30, unit: "rest", status: 84, files: 130, note: 130 } as const;
const HALVES = { left: 232, right: "rest" } as const satisfies Halves;

/** Who has sent and who has not, with the files and what is still open of them: a sheet to print and to sign. */
export function sentSheet(gathering: Gathering, texts: SentTexts): SheetPlan {
  const { book, units, files } = gathering;
  const { print } = texts;
  const sheet = printBuilder(columnWidths(COLUMNS, PAGE_WIDTH));
  partyBlock(sheet, book, print, HALVES);
  titleLines(sheet, texts.title, texts.period(gathering.period));
  sheet.paragraph(texts.counts(sentCounts(gathering)), "sentence");
  const missing = notSent(gathering);
  if (missing.length > 0) sheet.paragraph(texts.missing(missing), "sentence");
  sheet.gap();
  const header = sheet.row;
  const table = sheet.block(COLUMNS);
  table.text("ordinal", print.say("ordinal"), "header");
  table.text("unit", print.say("unit"), "header");
  for (const key of ["status", "files", "note"] as const) table.text(key, texts.headings[key], "header");
  sheet.row += 1;
  units.forEach(({ unit, status: sent, files: names }, index) => {
    const own = files.filter(({ file }) => names.includes(file));
    const style = (plain: PrintStyle, bold: PrintStyle) => (sent === "notSent" ? bold : plain);
    table.number("ordinal", index + 1, style("count", "sumCount"));
    table.text("unit", book.workbook.units[unit]?.name ?? "", style("text", "sumText"));
    table.text("status", texts.status(sent), style("centre", "sumCentre"));
    table.text("files", names.map(withoutFolder).join("; "), style("text", "sumText"));
    const open = [...new Set(own.map(texts.open).filter((text) => text !== ""))];
    table.text("note", open.join("; ").slice(0, LONGEST_NOTE), style("text", "sumText"));
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
