import { choiceColumn, dateColumn, ordinalColumn, textColumn, unitColumn } from "./form-columns.ts";
import type { Form } from "./form-sheet.ts";
import type { FormTexts } from "./texts.ts";

/** One row per village head and deputy. `unitNames`: where the unit form has its units. */
export function rosterForm(name: string, unitNames: string, texts: FormTexts): Form {
  const { print, say } = texts;
  return {
    mark: "form.roster",
    name,
    title: say("titleRoster"),
    guide: say("guideRoster"),
    orientation: "landscape",
    rows: 200,
    columns: [
      ordinalColumn(1, texts),
      unitColumn(print.say("unit"), 160, unitNames, texts),
      textColumn(print.say("village"), 90),
      choiceColumn(print.say("role"), 110, ["roles", "promptRole"], texts),
      textColumn(print.say("person"), 125),
      dateColumn(print.say("birthDate"), texts),
      choiceColumn(say("member"), 50, ["yesOrNotYet", "promptMember"], texts),
      choiceColumn(say("trained"), 54, ["yesOrNotYet", "promptTrained"], texts),
      dateColumn(print.say("certificateDate"), texts),
      choiceColumn(say("eligible"), 54, ["yesOrNo", "promptEligible"], texts),
      textColumn(print.say("note"), 100),
    ],
  };
}

/** One row per new member. */
export function registerForm(name: string, unitNames: string, texts: FormTexts): Form {
  const { print, say } = texts;
  return {
    mark: "form.register",
    name,
    title: say("titleRegister"),
    guide: say("guideRegister"),
    orientation: "landscape",
    rows: 120,
    columns: [
      ordinalColumn(1, texts),
      textColumn(print.say("person"), 125),
      dateColumn(print.say("birthDate"), texts),
      choiceColumn(say("gender"), 46, ["genders", "promptGender"], texts),
      textColumn(say("ethnicity"), 46),
      unitColumn(print.say("unit"), 190, unitNames, texts),
      dateColumn(say("considered"), texts),
      textColumn(say("decisionNumber"), 76),
      dateColumn(say("decisionDate"), texts),
      dateColumn(print.say("certificateDate"), texts),
      textColumn(say("education"), 62),
      textColumn(print.say("note"), 90),
    ],
  };
}

/** One row per unit that a working group watches over. */
export function groupForm(name: string, unitNames: string, texts: FormTexts): Form {
  const { print, say } = texts;
  const unit = say("unitInCharge");
  return {
    mark: "form.groups",
    name,
    title: say("titleGroups"),
    guide: say("guideGroups"),
    orientation: "portrait",
    rows: 60,
    columns: [
      ordinalColumn(3, texts),
      textColumn(print.say("group"), 110),
      textColumn(print.say("leader"), 125),
      unitColumn(unit, 230, unitNames, texts),
      textColumn(print.say("note"), 70),
    ],
  };
}
