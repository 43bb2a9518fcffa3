import { isRealDate, type CalendarDate } from "../../core/values/calendar.ts";
import type { RuleCode } from "../../core/rules/registry.ts";
import type { Settings, YearlyDeadline } from "../../core/settings/settings.ts";
import { unitKey } from "../../core/text/unit-names.ts";
import { dateText } from "../../locales/format.ts";

/** The settings as they stand in the fields of the form: every typed one is text. */
export interface SettingsDraft {
  readonly organisation: string;
  readonly higherCommittee: string;
  readonly place: string;
  readonly planYear: string;
  readonly cutOff: string;
  readonly planDeadline: string;
  readonly trainingDeadline: string;
  readonly planNumber: string;
  readonly planDate: string;
  readonly ratioNumber: string;
  readonly ratioDate: string;
  readonly groupsNumber: string;
  readonly groupsDate: string;
  readonly threshold: string;
  readonly ratioBase: Settings["ratioBase"];
  readonly admissionDate: Settings["admissionDate"];
  readonly spelling: Settings["spelling"];
  readonly language: "auto" | "vi" | "en";
  readonly preparedBy: string;
  readonly signerOffice: string;
  readonly signer: string;
  readonly rulesOff: readonly string[];
  readonly tables: Settings["tables"];
  readonly liveCheck: boolean;
  readonly answeredNames: Settings["answeredNames"];
  readonly answeredColumns: Settings["answeredColumns"];
  readonly successors: readonly SuccessorDraft[];
}

/** Old name → unit of today, as it is typed. */
export interface SuccessorDraft {
  readonly old: string;
  readonly new: string;
  /** "30/6/2026"; "" where it is not known. */
  readonly from: string;
}

/** Fields in which a person types. */
export type TypedField = {
  [Key in keyof SettingsDraft]: string extends SettingsDraft[Key] ? Key : never;
}[keyof SettingsDraft];

export type FieldProblem = "date" | "dayMonth" | "year" | "threshold" | "tooLong";
export type FieldProblems = Readonly<Partial<Record<TypedField, FieldProblem>>>;

export function draftOf(settings: Settings): SettingsDraft {
  const { planDocument, ratioDocument, groupsDocument, signatures } = settings;
  return {
    organisation: settings.organisation,
    higherCommittee: settings.higherCommittee,
    place: settings.place,
    planYear: settings.planYear === null ? "" : String(settings.planYear),
    cutOff: dateOrBlank(settings.cutOff),
    planDeadline: dayMonthText(settings.planDeadline),
    trainingDeadline: dayMonthText(settings.trainingDeadline),
    planNumber: planDocument.number,
    planDate: dateOrBlank(planDocument.date),
    ratioNumber: ratioDocument.number,
    ratioDate: dateOrBlank(ratioDocument.date),
    groupsNumber: groupsDocument.number,
    groupsDate: dateOrBlank(groupsDocument.date),
    threshold: String(settings.threshold),
    ratioBase: settings.ratioBase,
    admissionDate: settings.admissionDate,
    spelling: settings.spelling,
    language: settings.language ?? "auto",
    preparedBy: signatures.preparedBy,
    signerOffice: signatures.signerOffice,
    signer: signatures.signer,
    rulesOff: settings.rulesOff,
    tables: settings.tables,
    liveCheck: settings.liveCheck,
    answeredNames: settings.answeredNames,
    answeredColumns: settings.answeredColumns,
    successors: settings.successors.map(({ old, new: name, from }) => ({
      old,
      new: name,
      from: dateOrBlank(from),
    })),
  };
}

/** What is wrong with one of the units that are no more; null for nothing. */
export function successorProblem(successor: SuccessorDraft): "old" | "new" | "same" | "date" | null {
  const [old, name] = [successor.old.trim(), successor.new.trim()];
  if (old === "" || old.length > 300) return "old";
  if (name === "" || name.length > 300) return "new";
  if (unitKey(old) === unitKey(name)) return "same";
  return successor.from.trim() !== "" && parseDate(successor.from) === null ? "date" : null;
}

/** What is wrong with the draft, by field; empty when it can be saved. The bounds are those of `readSettings`. */
export function problemsOf(draft: SettingsDraft): FieldProblems {
  const problems: Partial<Record<TypedField, FieldProblem>> = {};
  for (const field of TEXT_FIELDS) if (draft[field].length > 300) problems[field] = "tooLong";
  for (const field of NUMBER_FIELDS) if (draft[field].length > 60) problems[field] = "tooLong";
  for (const field of DATE_FIELDS) {
    if (draft[field].trim() !== "" && parseDate(draft[field]) === null) problems[field] = "date";
  }
  for (const field of DEADLINE_FIELDS) {
    if (draft[field].trim() !== "" && parseDayMonth(draft[field]) === null) problems[field] = "dayMonth";
  }
  if (draft.planYear.trim() !== "" && wholeNumber(draft.planYear, 1930, 2200) === null) {
    problems.planYear = "year";
  }
  if (wholeNumber(draft.threshold, 1, 100) === null) problems.threshold = "threshold";
  return problems;
}

/** The settings that the draft means, on top of those it does not show; null while something in it is wrong. */
export function settingsOf(draft: SettingsDraft, before: Settings): Settings | null {
  const planDeadline = parseDayMonth(draft.planDeadline);
  const trainingDeadline = parseDayMonth(draft.trainingDeadline);
  const threshold = wholeNumber(draft.threshold, 1, 100);
  if (Object.keys(problemsOf(draft)).length > 0) return null;
  if (draft.successors.some((successor) => successorProblem(successor) !== null)) return null;
  if (threshold === null) return null;
  return {
    ...before,
    organisation: draft.organisation.trim(),
    higherCommittee: draft.higherCommittee.trim(),
    place: draft.place.trim(),
    planYear: wholeNumber(draft.planYear, 1930, 2200),
    cutOff: parseDate(draft.cutOff),
    planDeadline,
    trainingDeadline,
    planDocument: { number: draft.planNumber.trim(), date: parseDate(draft.planDate) },
    ratioDocument: { number: draft.ratioNumber.trim(), date: parseDate(draft.ratioDate) },
    groupsDocument: { number: draft.groupsNumber.trim(), date: parseDate(draft.groupsDate) },
    threshold,
    ratioBase: draft.ratioBase,
    admissionDate: draft.admissionDate,
    spelling: draft.spelling,
    language: draft.language === "auto" ? null : draft.language,
    signatures: {
      preparedBy: draft.preparedBy.trim(),
      signerOffice: draft.signerOffice.trim(),
      signer: draft.signer.trim(),
    },
    rulesOff: draft.rulesOff,
    tables: draft.tables,
    liveCheck: draft.liveCheck,
    answeredNames: draft.answeredNames,
    answeredColumns: draft.answeredColumns,
    successors: draft.successors.map(({ old, new: name, from }) => ({
      old: old.trim(),
      new: name.trim(),
      from: parseDate(from),
    })),
  };
}

/** The rules switched off after this one was switched the other way. */
export function withRuleSwitched(rulesOff: readonly string[], code: RuleCode): readonly string[] {
  return rulesOff.includes(code) ? rulesOff.filter((off) => off !== code) : [...rulesOff, code];
}

/** "30/6/2022", also with dots or dashes between; null when it is no such day. */
export function parseDate(text: string): CalendarDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!match) return null;
  const date = { day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) };
  return isRealDate(date) ? date : null;
}

/** "31/10"; 29/2 is one, for the years that have it. */
function parseDayMonth(text: string): YearlyDeadline | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  const deadline = { day: Number(match[1]), month: Number(match[2]) };
  return isRealDate({ year: 2024, ...deadline }) ? deadline : null;
}

const TEXT_FIELDS = [
  "organisation",
  "higherCommittee",
  "place",
  "preparedBy",
  "signerOffice",
  "signer",
] as const satisfies readonly TypedField[];
const NUMBER_FIELDS = ["planNumber", "ratioNumber", "groupsNumber"] as const satisfies readonly TypedField[];
const DATE_FIELDS = [
  "cutOff",
  "planDate",
  "ratioDate",
  "groupsDate",
] as const satisfies readonly TypedField[];
const DEADLINE_FIELDS = ["planDeadline", "trainingDeadline"] as const satisfies readonly TypedField[];

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
  return number !== null && number >= least && number <= most ? number : null;
}

function dateOrBlank(date: CalendarDate | null): string {
  return date === null ? "" : dateText(date);
}

function dayMonthText(deadline: YearlyDeadline | null): string {
  return deadline === null ? "" : `${deadline.day}/${deadline.month}`;
}
