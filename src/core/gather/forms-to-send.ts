import { choiceColumn, countColumn, dateColumn, ordinalColumn, textColumn } from "../forms/form-columns.ts";
import { formSheet, type Form, type FormColumn } from "../forms/form-sheet.ts";
import type { FormTexts } from "../forms/texts.ts";
import type { PlanContent, SheetPlan } from "../plan/sheet-plan.ts";
import { freeSheetName } from "../plan/sheet-names.ts";
import type { Report } from "../rules/report.ts";
import { serialOfDate } from "../text/dates.ts";
import { capitalised, headsWords } from "../summary/wording.ts";
import { cellAddress } from "../values/addresses.ts";
import { daysInMonth, isRealDate } from "../values/calendar.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";
import type { Unit } from "../tables/tables.ts";
import { peopleRows, type PersonCell, type PersonRow } from "./book-people.ts";
import type { Month } from "./opened-period.ts";
import { beforeText, countsOf, NO_COUNTS, type FormCounts } from "./returned-form.ts";
import { shownReading } from "./person-cells.ts";
import { countIn } from "../values/readings.ts";

/** The words that only these forms have; headers and titles are Vietnamese, since recognition reads them. */
export interface SendFormTexts {
  readonly forms: FormTexts;
  readonly title: string;
  readonly guide: string;
  /** Headers that `returned-form.ts` knows again. */
  readonly before: string;
  readonly unchanged: string;
  readonly check: string;
  readonly checks: Readonly<Record<RowCheck, string>>;
  readonly sheet: string;
  readonly rosterSheet: string;
}

type RowCheck = "missing" | "falls" | "tooMany" | "untouched" | "fine";

/** Free rows of a roster to be sent out, for those who are new. */
const FREE_ROWS = 10;
const NAME = 1;
const PLAN = 2;

/**
 * The sheets of one unit's workbook: its row with name, plan and the figures it last had, to be brought up to date, and
 * its heads, if the book has a roster. With the unit's name and the month above, what comes back is read for certain.
 */
export function formsOfUnit(book: Report, unit: number, month: Month, texts: SendFormTexts): SheetPlan[] {
  const own = book.workbook.units[unit];
  if (!own) return [];
  const figures = figuresForm(book, [own], month, texts, own.name);
  const people = book.workbook.roster ? peopleRows(book, book.workbook.roster) : [];
  const heads = people.filter(({ unitKey }) => {
    const match = book.workbook.matchUnit(unitKey);
    return match.kind === "unit" && match.unit === unit;
  });
  return heads.length === 0 ? [figures] : [figures, rosterForm(book, own, heads, month, texts)];
}

/** One sheet for all units, each to fill in its own row. */
export function formOfAll(book: Report, month: Month, texts: SendFormTexts): SheetPlan {
  return figuresForm(
    book,
    book.workbook.units.filter(({ key }) => key !== ""),
    month,
    texts,
    null,
  );
}

function figuresForm(
  book: Report,
  units: readonly Unit[],
  month: Month,
  texts: SendFormTexts,
  unitName: string | null,
): SheetPlan {
  const { print } = texts.forms;
  const admissions = print.say("admissions");
  const heads = capitalised(headsWords(book.settings, print));
  const hasHeads = units.some((unit) => countIn(unit.heads.reading) !== null);
  const counted: readonly FormColumn[] = [
    countColumn(print.say("plan"), admissions, "promptCount", texts.forms),
    countColumn(print.say("admitted"), admissions, "promptCount", texts.forms),
    ...(hasHeads
      ? [
          countColumn(print.say("headCount"), heads, "promptCount", texts.forms),
          countColumn(print.say("memberCount"), heads, "promptMembers", texts.forms),
        ]
      : []),
  ];
  const keys = hasHeads ? COUNT_KEYS : (["plan", "admitted"] as const);
  const before = units.map((unit) => countsOf((key) => countIn(unit[key].reading)));
  const columns: FormColumn[] = [
    ordinalColumn(NAME, texts.forms),
    textColumn(print.say("unit"), 220),
    ...counted.map(({ total: _, ...column }) => column),
    textColumn(texts.before, 80),
    choiceColumn(texts.unchanged, 70, ["tick", "promptUnchanged"], texts.forms),
    textColumn(print.say("note"), 110),
    {
      ...textColumn(texts.check, 150),
      formula: (row, first) => checkOf(row, keys, before[row - first] ?? NO_COUNTS, texts),
    },
  ];
  const form: Form = {
    mark: "form.report",
    name: texts.sheet,
    title: unitName === null ? texts.title : `${texts.title}\n${unitName}`,
    guide: texts.guide,
    orientation: "landscape",
    columns,
    rows: units.length,
    filled: units.map((unit, row) => [
      undefined,
      text(unit.name),
      ...keys.map((key) => count(countIn(unit[key].reading))),
      text(beforeText(before[row] ?? NO_COUNTS)),
    ]),
    cutOff: { ...month, day: daysInMonth(month.year, month.month) },
  };
  return formSheet(form, book, texts.forms).sheet;
}

/**
 * The row checks itself while it is filled in: a figure is there, it does not fall, members are among the heads, and
 * something was changed or the unit says that nothing has.
 */
function checkOf(
  row: number,
  keys: readonly CountKey[],
  before: FormCounts,
  { checks }: SendFormTexts,
): PlanContent {
  const cell = (column: number) => cellAddress({ row, column });
  const at = (key: CountKey) => cell(PLAN + keys.indexOf(key));
  const said = (check: RowCheck) =>
    `"${checks[check].replace("{before}", String(before.admitted)).replaceAll('"', '""')}"`;
  const same = keys.map((key) => `${at(key)}=${before[key] ?? '""'}`);
  const isUntouched = `AND(${[...same, `${cell(PLAN + keys.length + 1)}=""`].join(",")})`;
  const tooMany = keys.includes("heads") ? `N(${at("members")})>N(${at("heads")})` : "FALSE";
  const formula =
    `=IF(NOT(ISNUMBER(${at("admitted")})),${said("missing")},` +
    `IF(${at("admitted")}<${before.admitted ?? 0},${said("falls")},` +
    `IF(${tooMany},${said("tooMany")},IF(${isUntouched},${said("untouched")},${said("fine")}))))`;
  const isTooMany = (before.members ?? 0) > (before.heads ?? 0);
  const first = before.admitted === null ? "missing" : isTooMany ? "tooMany" : "untouched";
  return { kind: "formula", formula, result: checks[first] };
}

function rosterForm(
  book: Report,
  unit: Unit,
  people: readonly PersonRow[],
  month: Month,
  texts: SendFormTexts,
): SheetPlan {
  const { print, say } = texts.forms;
  const columns: FormColumn[] = [
    ordinalColumn(4, texts.forms),
    textColumn(print.say("unit"), 160),
    textColumn(print.say("village"), 90),
    choiceColumn(print.say("role"), 110, ["roles", "promptRole"], texts.forms),
    textColumn(print.say("person"), 125),
    dateColumn(print.say("birthDate"), texts.forms),
    choiceColumn(say("member"), 50, ["yesOrNotYet", "promptMember"], texts.forms),
    choiceColumn(say("trained"), 54, ["yesOrNotYet", "promptTrained"], texts.forms),
    dateColumn(print.say("certificateDate"), texts.forms),
    textColumn(print.say("note"), 100),
  ];
  const keys = [
    "village",
    "role",
    "person",
    "birthDate",
    "member",
    "trained",
    "certificateDate",
    "note",
  ] as const;
  const form: Form = {
    mark: "form.reportRoster",
    name: freeSheetName(texts.rosterSheet, [texts.sheet]),
    title: `${say("titleRoster")}\n${unit.name}`,
    guide: say("guideRoster"),
    orientation: "landscape",
    columns,
    rows: people.length + FREE_ROWS,
    filled: people.map((person) => [
      undefined,
      text(unit.name),
      ...keys.map((key) => contentOf(person.cell(key))),
    ]),
    cutOff: { ...month, day: daysInMonth(month.year, month.month) },
  };
  return formSheet(form, book, texts.forms).sheet;
}

/** As the book has it: a whole day as a day, anything else as it reads. */
function contentOf(cell: PersonCell | null): PlanContent | undefined {
  if (!cell || cell.reading.kind === "blank") return undefined;
  const { reading, value } = cell;
  if (reading.kind === "date" && "date" in reading && isRealDate(reading.date)) {
    return { kind: "number", value: serialOfDate(reading.date, false) };
  }
  const shown = shownReading(cell);
  if (typeof value === "boolean") return text(value ? "x" : "");
  return shown === null ? undefined : text(String(shown));
}

function text(words: string): PlanContent {
  return words === "" ? { kind: "blank" } : { kind: "text", text: words };
}

function count(value: number | null): PlanContent {
  return value === null ? { kind: "blank" } : { kind: "number", value };
}
