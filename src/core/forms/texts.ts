import type { SummaryTexts } from "../summary/texts.ts";

/** Every phrase of the forms that the printed sheets do not have already. */
export type FormTextKey =
  | "sheetUnits"
  | "sheetRoster"
  | "sheetRegister"
  | "sheetGroups"
  | "titleUnits"
  | "titleRoster"
  | "titleRegister"
  | "titleGroups"
  | "guideUnits"
  | "guideRoster"
  | "guideRegister"
  | "guideGroups"
  | "member"
  | "trained"
  | "eligible"
  | "gender"
  | "ethnicity"
  | "considered"
  | "decisionNumber"
  | "decisionDate"
  | "education"
  | "unitInCharge"
  | "roles"
  | "yesOrNotYet"
  | "yesOrNo"
  | "genders"
  | "tick"
  | "promptUnchanged"
  | "promptUnit"
  | "promptCount"
  | "promptMembers"
  | "promptRole"
  | "promptMember"
  | "promptTrained"
  | "promptEligible"
  | "promptGender"
  | "promptDate"
  | "refusedList"
  | "refusedUnit"
  | "refusedCount"
  | "refusedDate";

/** Lists of choices are one text, parted by "|". */
export interface FormTexts {
  readonly say: (key: FormTextKey) => string;
  /** Of the language in which the forms are filled in: recognition reads their headers. */
  readonly print: SummaryTexts;
}
