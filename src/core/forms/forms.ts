import type { Report } from "../rules/report.ts";
import type { RowBlock } from "../summary/page-breaks.ts";
import type { SheetPlan } from "../plan/sheet-plan.ts";
import { columnName, quotedSheetName } from "../values/addresses.ts";
import { freeSheetName } from "../plan/sheet-names.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import { formSheet } from "./form-sheet.ts";
import { groupForm, registerForm, rosterForm } from "./people-forms.ts";
import type { FormTextKey, FormTexts } from "./texts.ts";
import { UNIT_NAME_COLUMN, unitForm } from "./unit-form.ts";

/** Marks of the forms in the order of their tabs. */
export const FORM_MARKS = ["form.units", "form.roster", "form.register", "form.groups"] as const;
type FormMark = (typeof FORM_MARKS)[number];

/**
 * The sheets of a blank workbook that this one lacks, each under a name that is free; none when all are there. Nothing
 * of what is there is touched.
 */
export function planForms(report: Report, texts: FormTexts): SheetPlan[] {
  const { snapshot } = report;
  const taken = snapshot.sheets.map(({ name }) => name);
  const nameOf = (mark: FormMark): string => {
    const there = formOf(snapshot, mark);
    if (there !== null) return there;
    const name = freeSheetName(texts.say(SHEET_NAMES[mark]), taken);
    taken.push(name);
    return name;
  };
  const units = unitForm(nameOf("form.units"), report, texts);
  const { sheet, body } = formSheet(units, report, texts);
  const unitNames = namesIn(units.name, body);
  const others = [
    rosterForm(nameOf("form.roster"), unitNames, texts),
    registerForm(nameOf("form.register"), unitNames, texts),
    groupForm(nameOf("form.groups"), unitNames, texts),
  ].map((form) => formSheet(form, report, texts).sheet);
  return [sheet, ...others].filter(({ mark }) => formOf(snapshot, mark) === null);
}

function formOf({ sheets }: WorkbookSnapshot, mark: string): string | null {
  return sheets.find(({ form }) => form === mark)?.name ?? null;
}

/** "='Chỉ tiêu, kết quả'!$B$11:$B$70" */
function namesIn(sheetName: string, { first, last }: RowBlock): string {
  const column = `$${columnName(UNIT_NAME_COLUMN)}$`;
  return `=${quotedSheetName(sheetName)}!${column}${first + 1}:${column}${last + 1}`;
}

const SHEET_NAMES: Readonly<Record<FormMark, FormTextKey>> = {
  "form.units": "sheetUnits",
  "form.roster": "sheetRoster",
  "form.register": "sheetRegister",
  "form.groups": "sheetGroups",
};
