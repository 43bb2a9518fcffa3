import type { ListedPerson } from "../figures/figures.ts";
import type { Report } from "../rules/report.ts";
import { partyBlock, signatureBlock, titleLines, type Halves } from "./party-block.ts";
import { dateIn, putDate, REASONS } from "./listed-people.ts";
import { columnWidths } from "./grid.ts";
import { printBuilder, printedSheet, type PrintBlock, type PrintBuilder } from "./printed-sheet.ts";
import type { SheetPlan } from "../plan/sheet-plan.ts";
import { draftLine } from "./readiness.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import { cutOffWords, trainingWords } from "./wording.ts";

type ListMark = "completeDossier" | "sendToTraining" | "needsData";

interface ListKind {
  readonly sheet: SummaryTextKey;
  readonly title: SummaryTextKey;
  readonly empty: SummaryTextKey;
  readonly lastColumn: SummaryTextKey;
  readonly tabColor: string;
}

const KINDS: Readonly<Record<ListMark, ListKind>> = {
  completeDossier: {
    sheet: "sheetCompleteDossier",
    title: "titleCompleteDossier",
    empty: "emptyCompleteDossier",
    lastColumn: "certificateDate",
    tabColor: "#2E75B6",
  },
  sendToTraining: {
    sheet: "sheetSendToTraining",
    title: "titleSendToTraining",
    empty: "emptySendToTraining",
    lastColumn: "note",
    tabColor: "#2E75B6",
  },
  needsData: {
    sheet: "sheetNeedsData",
    title: "titleNeedsData",
    empty: "emptyNeedsData",
    lastColumn: "reason",
    tabColor: "#7F7F7F",
  },
};

/** Points; printed on a portrait A4 at 87 %. */
const PAGE_WIDTH = 540;
const COLUMNS = {
  ordinal: 28,
  person: "rest",
  birthDate: 68,
  role: 90,
  village: 112,
  last: 106,
} as const;
const HALVES = { left: 232, right: "rest" } as const satisfies Halves;

type ListBlock = PrintBlock<keyof typeof COLUMNS>;

/** The lists of heads and deputies to act upon (docs/domain.md §2 S4), one sheet each, under the names of their units. */
export function listSheets(report: Report, texts: SummaryTexts): SheetPlan[] {
  return (["completeDossier", "sendToTraining", "needsData"] as const).map((mark) =>
    listSheet(report, texts, mark),
  );
}

/** Until when the training must be over belongs to its title, if that is known. */
function titleOf({ period }: Report, texts: SummaryTexts, mark: ListMark): string {
  return mark === "sendToTraining" && period.trainingDeadline !== null
    ? texts.say("titleSendToTrainingBy", { training: trainingWords(period.trainingDeadline, texts) })
    : texts.say(KINDS[mark].title);
}

function listSheet(report: Report, texts: SummaryTexts, mark: ListMark): SheetPlan {
  const kind = KINDS[mark];
  const sheet = printBuilder(columnWidths(COLUMNS, PAGE_WIDTH));
  const people = report.figures.lists[mark];
  partyBlock(sheet, report, texts, HALVES);
  titleLines(
    sheet,
    titleOf(report, texts, mark).toLocaleUpperCase("vi"),
    texts.say("listSubtitle", { period: cutOffWords(report.period, texts) }),
    draftLine(report, texts),
  );
  const header = sheet.row;
  if (people.length === 0) {
    const sentence = texts.say(report.workbook.roster === null ? "noRoster" : kind.empty);
    sheet.span({ left: 0, right: sheet.lastColumn }, sentence, "sentence");
    sheet.row += 1;
  } else {
    const table = sheet.block(COLUMNS);
    writeHeader(sheet, table, texts, kind);
    writePeople(sheet, table, report, texts, mark);
    sheet.span(
      { left: 0, right: sheet.lastColumn },
      texts.say("listTotal", { count: people.length }),
      "sumText",
    );
    sheet.row += 1;
  }
  signatureBlock(sheet, report, texts, HALVES);
  return printedSheet(sheet, {
    mark,
    name: texts.say(kind.sheet),
    tabColor: kind.tabColor,
    orientation: "portrait",
    frozenRows: people.length === 0 ? 0 : header + 1,
    titleRows: people.length === 0 ? null : { first: header, last: header },
    conditionalFormats: [],
    notice: draftLine(report, texts),
  });
}

function writeHeader(sheet: PrintBuilder, table: ListBlock, texts: SummaryTexts, kind: ListKind): void {
  for (const key of ["ordinal", "person", "birthDate", "role", "village"] as const) {
    table.text(key, texts.say(key), "header");
  }
  table.text("last", texts.say(kind.lastColumn), "header");
  sheet.row += 1;
}

/** Units in the order in which the roster first names them; the numbering runs through. */
function writePeople(
  sheet: PrintBuilder,
  table: ListBlock,
  report: Report,
  texts: SummaryTexts,
  mark: ListMark,
): void {
  const people = report.figures.lists[mark];
  const { birthDate } = report.workbook.roster?.columns ?? {};
  let ordinal = 0;
  for (const [unit, ofUnit] of byUnit(people, texts.say("unitNotKnown"))) {
    sheet.together.push({ first: sheet.row, last: sheet.row + 1 });
    sheet.span(
      { left: 0, right: sheet.lastColumn },
      texts.say("unitOfPeople", { unit, count: ofUnit.length }),
      "sumText",
    );
    sheet.row += 1;
    for (const person of ofUnit) {
      ordinal += 1;
      table.number("ordinal", ordinal, "count");
      table.text("person", person.name ?? texts.say("nameMissing"), "text");
      putDate(table, "birthDate", dateIn(birthDate, person), report);
      table.text("role", person.role ?? "", "text");
      table.text("village", person.village ?? "", "text");
      writeLast(table, person, mark, report, texts);
      sheet.row += 1;
    }
  }
}

/** In the order in which the units come first. */
function byUnit(people: readonly ListedPerson[], notKnown: string): ReadonlyMap<string, ListedPerson[]> {
  const found = new Map<string, ListedPerson[]>();
  for (const person of people) {
    const unit = person.unit ?? notKnown;
    const known = found.get(unit);
    if (known) known.push(person);
    else found.set(unit, [person]);
  }
  return found;
}

/** What each list says last: when the certificate was given, where training is to be noted, what is missing. */
function writeLast(
  table: ListBlock,
  person: ListedPerson,
  mark: ListMark,
  report: Report,
  texts: SummaryTexts,
): void {
  const { certificateDate, note } = report.workbook.roster?.columns ?? {};
  if (mark === "completeDossier") putDate(table, "last", dateIn(certificateDate, person), report);
  else if (mark === "sendToTraining") table.text("last", "", "text");
  else {
    const noted = note?.reading(person.row);
    const own = noted?.kind === "text" ? noted.text : null;
    table.text("last", reasonWords(person, own, texts), "text");
  }
}

/** The reasons, and what the roster itself notes about the person. */
function reasonWords({ reasons }: ListedPerson, note: string | null, texts: SummaryTexts): string {
  const words = reasons.map((reason) => texts.say(REASONS[reason])).join("; ");
  return note === null ? words : `${words} (${note})`;
}
