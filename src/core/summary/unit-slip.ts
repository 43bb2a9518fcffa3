import type { ActionLists, ListedPerson, UnitFigures } from "../figures/figures.ts";
import { dateIn, putDate, REASONS } from "./listed-people.ts";
import { outsideHeads } from "./outside-heads.ts";
import type { PrintBuilder, PrintStyle } from "./printed-sheet.ts";
import { qualityOfUnit } from "./quality-section.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import type { Report } from "../rules/report.ts";
import { cellAddress } from "../values/addresses.ts";
import type { UnitLists } from "./slip-people.ts";
import { SlipPage, type SlipLine } from "./slip-page.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import { UNKNOWN } from "./unit-counts.ts";
import type { UnitMistake } from "./unit-mistakes.ts";
import { planRanks } from "./unit-order.ts";
import { capitalised, headsWords, listedNames, trainingWords } from "./wording.ts";
import { elementAt } from "../values/element-at.ts";

interface UnitSlip {
  readonly unit: UnitFigures;
  readonly people: UnitLists;
  readonly mistakes: readonly UnitMistake[];
}

/** Own figures and rank, villages and people to act upon, figures to check again, and a place to answer. */
export function unitSlip(sheet: PrintBuilder, report: Report, texts: SummaryTexts, slip: UnitSlip): void {
  const { unit, people, mistakes } = slip;
  const page = new SlipPage(sheet, texts, replyHeight());
  page.begin(report, texts.say("slipTitle"), texts.say("slipTo", { name: unit.name }));
  page.line(`1. ${texts.say("slipFigures")}`, "heading");
  figures(sheet, report, texts, unit);
  const made = qualityOfUnit(report.figures.quality?.units.get(unit.unit), texts);
  if (made !== null) page.line(texts.say("slipQuality", made), "sentence");
  villages(page, report, texts, unit);
  sheet.gap();
  page.line(`2. ${texts.say("slipPeople")}`, "heading");
  const findings = mistakes.map((mistake) => findingLine(page, report, texts, mistake));
  const reserved = findings.slice(0, FINDINGS_KEPT).reduce((sum, { height }) => sum + height, FINDINGS_HEAD);
  const listed = people === null ? 0 : Object.values<readonly unknown[]>({ ...people }).flat().length;
  if (people === null) page.line(texts.say("slipPeopleUnknown"), "sentence");
  else if (listed === 0) page.line(texts.say("slipNoPeople"), "sentence");
  else {
    peopleHeader(sheet, texts);
    page.lines(peopleLines(page, report, texts, people), reserved);
  }
  sheet.gap();
  page.line(`3. ${texts.say("slipFindings")}`, "heading");
  if (findings.length === 0) page.line(texts.say("slipNoFindings"), "sentence");
  else page.lines(findings);
  reply(page, report, texts);
}

/** Findings for which room is kept below the people, and points of their heading and of a line that counts the rest. */
const FINDINGS_KEPT = 4;
const FINDINGS_HEAD = 50;

const FIGURE_COLUMNS = { left: 146, leftFigure: 66, right: "rest", rightFigure: 75 } as const;
const PEOPLE_COLUMNS = {
  ordinal: 28,
  person: "rest",
  birthDate: 66,
  role: 78,
  village: 100,
  action: 150,
} as const;

function figures(sheet: PrintBuilder, report: Report, texts: SummaryTexts, unit: UnitFigures): void {
  const ranks = planRanks(report.figures.units);
  const rank = ranks.get(unit.unit);
  const block = sheet.block(FIGURE_COLUMNS);
  const count = (value: number | null): Shown =>
    value === null ? [{ kind: "text", text: UNKNOWN }, "figure"] : [{ kind: "number", value }, "figure"];
  const percent = (value: number | null): Shown =>
    value === null ? count(null) : [{ kind: "number", value: value / 100 }, "figurePercent"];
  const place: Shown = [
    { kind: "text", text: rank === undefined ? UNKNOWN : texts.say("slipRankOf", { rank, of: ranks.size }) },
    "figure",
  ];
  const rows: readonly (readonly [left: readonly [string, Shown], right: readonly [string, Shown]])[] = [
    [
      [texts.say("plan"), count(unit.plan)],
      [texts.say("keyHeads", { whom: headsWords(report.settings, texts) }), count(unit.heads)],
    ],
    [
      [texts.say("admitted"), count(unit.admitted)],
      [texts.say("keyMembers"), count(unit.members)],
    ],
    [
      [texts.say("keyPercent"), percent(unit.percent)],
      [texts.say("keyHeadPercent"), percent(unit.headPercent)],
    ],
    [
      [texts.say("slipRank"), place],
      [texts.say("needed"), count(unit.moreMembersNeeded)],
    ],
  ];
  for (const [[left, leftFigure], [right, rightFigure]] of rows) {
    block.row({
      left: [{ kind: "text", text: left }, "text"],
      leftFigure,
      right: [{ kind: "text", text: right }, "text"],
      rightFigure,
    });
    sheet.row += 1;
  }
}

type Shown = readonly [PlanContent, PrintStyle];

/** How many heads are missing, and in which villages; nothing of a unit that is not below the threshold. */
function villages(page: SlipPage, report: Report, texts: SummaryTexts, unit: UnitFigures): void {
  const outside = outsideHeads(report).get(unit.unit) ?? [];
  const sentences: string[] = [];
  if ((unit.moreMembersNeeded ?? 0) > 0) {
    const whom = headsWords(report.settings, texts);
    const threshold = texts.percent(report.settings.threshold);
    sentences.push(texts.say("slipNeeded", { count: unit.moreMembersNeeded, whom, threshold }));
  }
  if (outside.length > 0) {
    const names = outside.map(({ village, isCertain }) =>
      isCertain ? village : texts.say("villageUnclear", { village }),
    );
    const list = listedNames(names, texts, (words) => words.length <= MOST_NAMED);
    sentences.push(texts.say("slipVillages", { list }));
  }
  if (sentences.length > 0) page.line(sentences.join(" "), "sentence");
}

/** Characters. */
const MOST_NAMED = 300;

function peopleHeader(sheet: PrintBuilder, texts: SummaryTexts): void {
  const table = sheet.block(PEOPLE_COLUMNS);
  for (const key of ["ordinal", "person", "birthDate", "role", "village"] as const) {
    table.text(key, texts.say(key), "header");
  }
  table.text("action", texts.say("slipAction"), "header");
  sheet.row += 1;
}

function peopleLines(page: SlipPage, report: Report, texts: SummaryTexts, people: ActionLists): SlipLine[] {
  const { trainingDeadline } = report.period;
  const training = trainingDeadline === null ? null : trainingWords(trainingDeadline, texts);
  const lists: readonly (readonly [SummaryTextKey, readonly ListedPerson[]])[] = [
    ["slipCompleteDossier", people.completeDossier],
    [training === null ? "slipSendToTraining" : "slipSendToTrainingBy", people.sendToTraining],
    ["slipNeedsData", people.needsData],
  ];
  let ordinal = 0;
  return lists.flatMap(([key, listed]) => {
    const title = texts.say(key, { count: listed.length, training });
    const head = { height: page.heightOfLine(title, "sumText"), write: () => page.line(title, "sumText") };
    const [first, ...rest] = listed.map((person) =>
      personLine(page.sheet, report, texts, person, (ordinal += 1)),
    );
    if (first === undefined) return [];
    // A title never stands without anybody below it.
    const begun = {
      height: head.height + first.height,
      write: () => {
        head.write();
        first.write();
      },
    };
    return [begun, ...rest];
  });
}

function personLine(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  person: ListedPerson,
  ordinal: number,
): SlipLine {
  const table = sheet.block(PEOPLE_COLUMNS);
  const words = {
    person: person.name ?? texts.say("nameMissing"),
    role: person.role ?? "",
    village: person.village ?? "",
    action: capitalised(person.reasons.map((reason) => texts.say(REASONS[reason])).join("; ")),
  };
  const birthDate = dateIn(report.workbook.roster?.columns.birthDate, person);
  return {
    height: table.heightOf(words, "text"),
    write: () => {
      table.number("ordinal", ordinal, "count");
      table.text("person", words.person, "text");
      putDate(table, "birthDate", birthDate, report);
      table.text("role", words.role, "text");
      table.text("village", words.village, "text");
      table.text("action", words.action, "text");
      sheet.row += 1;
    },
  };
}

function findingLine(
  page: SlipPage,
  { snapshot }: Report,
  texts: SummaryTexts,
  { finding, person }: UnitMistake,
): SlipLine {
  const { at, code, value } = finding;
  const cell = `${elementAt(snapshot.sheets, at.sheet).name}!${cellAddress({ row: at.top, column: at.left })}`;
  const text = texts.say("slipFinding", {
    place: person === null ? cell : `${cell} (${person})`,
    what: texts.mistake(code),
    value: value === null || value === "" ? "" : ` “${String(value).slice(0, LONGEST_VALUE)}”`,
  });
  return { height: page.heightOfLine(text, "text"), write: () => page.line(text, "text") };
}

/** Characters. */
const LONGEST_VALUE = 60;

const REPLY_LINES = 3;
const LINE_HEIGHT = 22;
const SIGNATURE_HEIGHT = 50;

/** A place to answer, signed by the unit. */
function reply({ sheet }: SlipPage, report: Report, texts: SummaryTexts): void {
  const whole = { left: 0, right: sheet.lastColumn };
  const block = sheet.block({ left: "rest", right: 250 });
  sheet.gap();
  sheet.span(whole, `4. ${texts.say("slipReply")}`, "heading");
  sheet.row += 1;
  for (let line = 0; line < REPLY_LINES; line += 1) {
    sheet.span(whole, texts.say("slipReplyLine"), "replyLine");
    sheet.grow(sheet.row, LINE_HEIGHT);
    sheet.row += 1;
  }
  const { cutOff } = report.period;
  const year = String(cutOff.month === 12 ? cutOff.year + 1 : cutOff.year);
  block.text("right", texts.say("slipReplyDate", { year }), "placeAndDate");
  sheet.row += 1;
  block.text("right", texts.say("slipSign"), "signature");
  sheet.row += 1;
  sheet.grow(sheet.row, SIGNATURE_HEIGHT);
  sheet.row += 1;
}

/** Points of all that `reply` writes, with a gap. */
function replyHeight(): number {
  return 8 + 4 * 18 + REPLY_LINES * LINE_HEIGHT + SIGNATURE_HEIGHT;
}
