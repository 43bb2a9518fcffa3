import type {
  CellChange,
  AnswerChoice,
  GatheredFile,
  Gathering,
  NewRow,
  Reason,
} from "../core/gather/gathering.ts";
import { keptSheets } from "../core/gather/kept-sheets.ts";
import { opensMonth } from "../core/gather/opened-period.ts";
import { notSent, sentCounts } from "../core/gather/sent-counts.ts";
import type { SentTexts } from "../core/gather/sent-sheet.ts";
import type { SheetPlan } from "../core/plan/sheet-plan.ts";
import { COLUMN_KEYS } from "../core/tables/schema.ts";
import { cellAddress } from "../core/values/addresses.ts";
import type { CellValue } from "../core/values/cell-value.ts";
import { dateText, fill, unknownText, type Language, type TemplateValue } from "./format.ts";
import { gather as en } from "./en/gather.ts";
import type { SendFormTexts } from "../core/gather/forms-to-send.ts";
import { fieldName } from "./findings.ts";
import { formTexts } from "./forms.ts";
import { summaryTexts } from "./summary.ts";
import { gather as vi, type GatherTexts } from "./vi/gather.ts";

export function gatherTexts(language: Language): GatherTexts {
  return language === "vi" ? vi : en;
}

/** The sentence of a reason or a question. */
export function reasonText({ code, args }: Reason, language: Language): string {
  const texts = gatherTexts(language);
  const words: Record<string, TemplateValue> = {};
  for (const [name, value] of Object.entries(args))
    words[name] = typeof value === "string" ? clipped(readableValue(value)) : value;
  if (typeof args["column"] === "string") words["column"] = columnText(args["column"], language);
  if (typeof args["failure"] === "string") words["failure"] = failureText(args["failure"], texts);
  if ("old" in args && args["old"] === null) words["old"] = texts.blank;
  return fill(texts.reasons[code], words, language);
}

/** A value of a cell as a person reads it: days are kept as "2023-03-10". */
export function readableValue(value: CellValue): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value)) ?? [];
  return year === undefined
    ? String(value)
    : dateText({ year: Number(year), month: Number(month), day: Number(day) });
}

/** Longer texts belong into their cell, not into a sentence. */
const LONGEST_TEXT = 200;

function clipped(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** The name of a column of the book; a breakdown has its own header as its name. */
export function columnText(column: string, language: Language): string {
  const names: Readonly<Record<string, string>> = gatherTexts(language).columns;
  const key = COLUMN_KEYS.find((one) => one === column);
  return names[column] ?? (key ? fieldName(key, language) : column);
}

/** What a choice says: the unit's name, to write or to leave. */
export function choiceText(
  choice: AnswerChoice,
  { book }: Pick<Gathering, "book">,
  language: Language,
): string {
  if (choice === "place" || choice === "leave") return gatherTexts(language).choices[choice];
  return book.workbook.units[Number(choice.slice("unit:".length))]?.name ?? unknownText;
}

function failureText(failure: string, texts: GatherTexts): string {
  const failures: Readonly<Record<string, string>> = texts.failures;
  return failures[failure] ?? texts.failures.corrupt;
}

/** "Tháng 3!D8 Đã kết nạp: 0 → 2 (từ Biểu!C8)" */
export function changeText(
  { book }: Pick<Gathering, "book">,
  change: CellChange,
  language: Language,
): string {
  const texts = gatherTexts(language);
  const shown = (value: CellChange["shownOld"]) =>
    value === null ? texts.blank : clipped(readableValue(value));
  const args = {
    sheet: book.snapshot.sheets[change.at.sheet]?.name ?? "",
    address: cellAddress(change.at),
    column: columnText(change.column, language),
    old: shown(change.shownOld),
    new: shown(change.shownNew),
    from: `${change.from.sheet}!${change.from.address}`,
  };
  return fill(texts.change, args, language);
}

/** "thêm dòng vào Đảng viên mới: Đặng Quốc Bảo (từ Danh sách!A5)" */
export function newRowText({ book }: Pick<Gathering, "book">, row: NewRow, language: Language): string {
  const person = row.cells.find(({ key }) => key === "person")?.shown ?? "";
  const sheet = book.snapshot.sheets[row.sheet]?.name ?? "";
  const from = `${row.from.sheet}!${row.from.address}`;
  return fill(gatherTexts(language).newRow, { sheet, name: clipped(String(person)), from }, language);
}

/** The sheets that keep the month before, where another one is opened. */
export function keptSheetsOf(gathering: Gathering, language: Language): readonly SheetPlan[] {
  const { keptSheet } = gatherTexts(language);
  return keptSheets(gathering, {
    ofMonth: ({ month, year }) => fill(keptSheet.ofMonth, { month, year: String(year) }, language),
    ofDay: ({ day, month, year }) => fill(keptSheet.ofDay, { day, month, year: String(year) }, language),
  });
}

/** What is done beside the figures where another month is opened; empty where none is. */
export function openingTexts(gathering: Gathering, language: Language): readonly string[] {
  if (!opensMonth(gathering)) return [];
  const texts = gatherTexts(language);
  const sheets = keptSheetsOf(gathering, language).map(({ name }) => name);
  return [
    fill(texts.opens, { period: monthText(gathering.period), sheets }, language),
    ...gathering.opening.map(({ at, shownOld, shownNew }) =>
      fill(
        texts.openedTitle,
        {
          sheet: gathering.book.snapshot.sheets[at.sheet]?.name ?? "",
          address: cellAddress(at),
          old: String(shownOld),
          new: String(shownNew),
        },
        language,
      ),
    ),
  ];
}

/** The words of the printed sheet of who has sent: as the other printed sheets, in the language of the user. */
export function sentTexts(language: Language): SentTexts {
  const texts = gatherTexts(language);
  const { sentSheet } = texts;
  return {
    print: summaryTexts(language),
    sheet: sentSheet.name,
    title: sentSheet.title,
    period: (period) => fill(sentSheet.period, { period: monthText(period) }, language),
    counts: (counts) => fill(sentSheet.counts, { ...counts }, language),
    missing: (units) => fill(texts.notSent, { units }, language),
    headings: { ...texts.unitHeadings, note: sentSheet.note },
    status: (status) => texts.unitStatus[status],
    open: (file) => openText(file, language),
  };
}

/** Who has sent and who has not, as text to send. */
export function sentText(gathering: Gathering, language: Language): string {
  const texts = gatherTexts(language);
  const missing = notSent(gathering);
  const asked = gathering.files.flatMap((file) => {
    const open = openText(file, language);
    const unit = file.unit === null ? undefined : gathering.book.workbook.units[file.unit]?.name;
    return open === "" ? [] : [`- ${unit ?? file.file}: ${open}`];
  });
  return [
    fill(texts.pane.sentTitle, { period: monthText(gathering.period) }, language),
    fill(texts.counts, { ...sentCounts(gathering) }, language),
    missing.length === 0 ? texts.pane.allSent : fill(texts.notSent, { units: missing }, language),
    ...(asked.length === 0 ? [] : [texts.stillOpen, ...asked]),
  ].join("\n");
}

/** What is asked of a file, or why it was not taken. */
function openText({ status, questions, reasons }: GatheredFile, language: Language): string {
  const open = status === "refused" || status === "unreadable" ? reasons : questions;
  return open.map((reason) => reasonText(reason, language)).join("; ");
}

function monthText({ month, year }: Gathering["period"]): string {
  return `${month}/${year}`;
}

export function sendFormTexts(language: Language): SendFormTexts {
  return { forms: formTexts(language), ...gatherTexts(language).sendForms };
}
