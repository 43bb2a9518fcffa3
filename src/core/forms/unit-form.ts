import type { Report } from "../rules/report.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import { shareOf } from "../summary/unit-formulas.ts";
import { capitalised, headsWords } from "../summary/wording.ts";
import { cellAddress } from "../values/addresses.ts";
import { countColumn, ordinalColumn, textColumn } from "./form-columns.ts";
import type { Form, FormColumn } from "./form-sheet.ts";
import type { FormTexts } from "./texts.ts";

export const UNIT_NAME_COLUMN = 1;
const PLAN = 2;
const ADMITTED = 3;
const HEADS = 5;
const MEMBERS = 6;

/** The unit table: plan and admissions, village heads and members among them; percentages and totals work themselves out. */
export function unitForm(name: string, { settings }: Report, texts: FormTexts): Form {
  const { print } = texts;
  const admissions = print.say("admissions");
  const heads = capitalised(headsWords(settings, print));
  const percent = (part: number, whole: number, above: string): FormColumn => ({
    title: print.say("percent"),
    above,
    width: 62,
    style: "workedPercent",
    total: "formula",
    formula: (row) => share(row, part, whole),
  });
  return {
    mark: "form.units",
    name,
    title: texts.say("titleUnits"),
    guide: texts.say("guideUnits"),
    orientation: "landscape",
    rows: 60,
    columns: [
      ordinalColumn(UNIT_NAME_COLUMN, texts),
      { ...textColumn(print.say("unit"), 250), total: "label" },
      countColumn(print.say("plan"), admissions, "promptCount", texts),
      countColumn(print.say("admitted"), admissions, "promptCount", texts),
      percent(ADMITTED, PLAN, admissions),
      countColumn(print.say("headCount"), heads, "promptCount", texts),
      countColumn(print.say("memberCount"), heads, "promptMembers", texts),
      percent(MEMBERS, HEADS, heads),
      textColumn(print.say("note"), 110),
    ],
  };
}

function share(row: number, part: number, whole: number): PlanContent {
  const blank = (column: number) => ({ cell: cellAddress({ row, column }), value: "" as const });
  return shareOf(blank(part), blank(whole));
}
