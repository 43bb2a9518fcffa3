import type { CommandTexts } from "../vi/commands.ts";

export const commands: CommandTexts = {
  title: "Result of the check",
  clean: "No errors and no warnings",
  found: "{errors} errors, {warnings} warnings, {notes} notes",
  plan: "Admitted {admitted} of {plan} planned: {percent} ({known}/{of} units)",
  heads: "Village heads who are members: {members} of {heads}, {percent} ({known}/{of} units)",
  below: "Units below {threshold}: {count}",
  nothingRecognised: "No table of units was recognised in this workbook.",
  nothingFilledIn: "The table of units has no row yet: fill in units and figures.",
  next: "Press “Check” on the Home tab to see each place and how to mend it.",
  nextClean: "You can press “Write summary” to print and sign.",
  nextEmpty: "Without a workbook of your own, press “Add blank forms”, fill them in and check again.",
  formsTitle: "Blank workbook",
  formsThere: "This workbook has all the blank sheets already; none was added.",
  formsAdded: "Blank sheets that were missing and have been added: {count}.",
  formsNext: "Fill in the white cells, then press “Check” on the Home tab.",
  summaryTitle: "Summary written",
  problemTitle: "It could not be done",
  nothingChanged: "Nothing in the workbook was changed.",
  partly: "Only part of it was done. Press the same button again to finish; nothing is done twice.",
  close: "Close",
};
