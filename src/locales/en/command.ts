import type { CommandTexts } from "../vi/command.ts";

export const command: CommandTexts = {
  usage:
    "Usage: npm run --silent check -- FILE.xlsx|FOLDER|PATTERN… [--json|--ndjson] [--jobs N] [--lang vi|en] [--as-of YYYY-MM-DD] [--settings FILE.json] [--ignore-stored-settings] [--explain] [--previous EARLIER.xlsx] [--summary COPY.xlsx|--out COPY.xlsx] [--slips] [--highlight] [--fix safe] [--forms] [--force] [--new-words] [--help]",
  help: [
    "  FILE, FOLDER, PATTERN     a workbook; every .xlsx, .xlsm, .xltx, .xltm in a folder and its folders; or names like “books/*.xlsx”",
    "  --json                    print one JSON array with an element for each file (docs/check-output.schema.json)",
    "  --ndjson                  print a line of JSON for each file as soon as it is checked",
    "  --jobs N                  check N files at the same time",
    "  --lang vi|en              language of the result",
    "  --as-of YYYY-MM-DD        the day that counts as today",
    "  --settings FILE.json      use these settings instead of those stored in the workbook",
    "  --ignore-stored-settings  do not use settings stored in the workbook",
    "  --explain                 say in full how each table was recognised: meaning and points of each column, what else was weighed",
    "  --previous BOOK.xlsx      compare with this workbook of an earlier period",
    "  --summary COPY.xlsx       write a copy of the workbook with the summary in it; the workbook is never written to",
    "  --out COPY.xlsx           write a copy of the workbook with what follows done to it, without a summary",
    "  --slips                   in the copy, add a slip for each unit below the threshold or with errors or warnings, and for their working groups",
    "  --highlight               in the copy, mark the units below the threshold",
    "  --fix safe                in the copy, mend what is only written wrongly (numbers and dates as text, spaces, look-alikes)",
    "  --forms                   in the copy, add the blank sheets that are missing",
    "  --force                   let the copy replace a file that exists",
    "  --new-words               where the office changed the printed sheets and the figures are others now, take the new words (otherwise the office's stay, in orange)",
    "",
    "Exit codes: 0 no errors; 1 errors, or no row of data to check; 2 a file could not be read or written.",
  ].join("\n"),
  noFile: "No file was named.",
  unknownOption: "There is no option {option}.",
  optionNeedsValue: "Option {option} needs a value.",
  badLanguage: "The language must be vi or en, not “{value}”.",
  badJobs: "The number of files to check at the same time must be from 1 to 64, not “{value}”.",
  badDate: "The date must be a real one of the form YYYY-MM-DD, not “{value}”.",
  badFix: "There is only --fix safe, not “{value}”.",
  explainsText: "--explain goes with text only, not with --json or --ndjson.",
  noCopy:
    "With --slips, --highlight, --fix or --forms name the copy (--out or --summary); with --out name what is to be done.",
  twoCopies: "Only one copy is written: {first} or {second}.",
  oneFileForCopy: "A copy is made of one workbook at a time: with --summary or --out name one file.",
  previousOtherOffice: "{file} (--previous) is another office's workbook, so nothing is compared with it.",
  settingsUnreadable: "Settings file {file} cannot be read: check its path and that it is JSON.",
  brokenSettings: "Settings that are not valid or lead to no table gave way to their defaults: {keys}.",
  weakened:
    "Settings stored in the workbook make the check see less: {keys}; add --ignore-stored-settings to do without them.",
  emptyTabs: "Sheets without contents in the file could not be read: {sheets}.",
  fileFailed: "The program failed over this file, which is not checked: {reason}",
  fileErrors: {
    "not-found": "The file is not there or cannot be opened; check its name and path.",
    "not-a-workbook":
      "The file is no Excel workbook (.xlsx); choose the right file or save it again with Excel.",
    encrypted: "The file has a password; remove it in Excel and check again.",
    "too-large":
      "The file is too large or compressed in an unusual way and was not opened; split the workbook.",
    corrupt: "The file is damaged; open it in Excel to repair it and save it again.",
    unsupported: "This format is not supported; save the workbook as .xlsx.",
  },
  copyWritten: "Wrote {file} with the sheets {sheets}.",
  copyWrittenAlone: "Wrote {file}.",
  copyMended: "Mended {count} cells in the copy.",
  copyHighlighted: "Marked the units below the threshold in the copy.",
  summaryKept: "Places changed by the office and kept: {count}.",
  summaryOfficeWords:
    "Of these, {count} speak of earlier figures and are orange: look at them, or add --new-words to take the new words.",
  summaryNewWords:
    "Places changed by the office and replaced by new words, for the figures are others now: {count}.",
  summaryLeft: "What was there before is on: {sheets}.",
  summaryDraft: "The summary is a draft: {open}.",
  noSlips: "There are no slips: no unit is below the threshold or has errors or warnings.",
  copyErrors: {
    nothingRecognised: "No table is recognised in the workbook, so no summary was made.",
    outWrong:
      "The copy could not be read back as it should be, so nothing was written; the workbook is as it was.",
    outIsInput:
      "This is the workbook being checked, which is never written to; choose another name for the copy.",
    outExists: "The file exists; choose another name, or add --force to replace it.",
    outOfOtherKind: "The copy's name must end as the workbook's does (.xlsx), or Excel will not open it.",
    outUnwritable: "The file cannot be written; check the path, the permissions and the room on the disk.",
    rowsHeld:
      "Sheet “{sheet}” has a pivot table or the like, so no row can be inserted; nothing was written.",
    sheetProtected:
      "The sheet “{sheet}” is protected and was left alone; unprotect it in Excel and run this again.",
    workbookProtected:
      "The workbook's structure is protected, so no sheet can be added; unprotect it in Excel and run this again.",
  },
  kinds: {
    units: "Unit table",
    roster: "Roster of village heads",
    register: "Register of new members",
    groups: "Working groups",
  },
  recognised: "Recognised",
  unused: "Tables not used",
  explanation: "How the tables were recognised",
  points: "{points} points",
  asMapped: "by the settings",
  nextMeaning: "next best {field} ({points})",
  alsoWeighed: "Also weighed",
  lacking: "columns missing: {columns}",
  nothingRecognised: "no table was recognised",
  withoutRows: "(no rows yet)",
  period: "Period: to {cutOff}, plan of {year}",
  district: "Whole district",
  coverage: "{known}/{of} units",
  /** Where units are missing, the figures are not the district's. */
  partial: "only {known}/{of} units counted",
  planLinePartial: "Admitted {admitted}/{plan} = {percent} ({coverage})",
  planLineExceeded:
    "Admitted {admitted} of {plan} = {percent} ({coverage}); {gap} above the plan (units that fall short, added up: {unitGaps})",
  planLine:
    "Admitted {admitted}/{plan} = {percent} ({coverage}); gap {gap} (the units' own gaps add up to {unitGaps})",
  headLine:
    "Village heads who are members {members}/{heads} = {percent} ({coverage}); {below} units below {threshold}%",
  villageLine:
    "Village heads who are members {members}/{heads} = {percent} ({coverage}); {below} villages whose head is not a member",
  villagesNamed: "{line}: {villages}",
  statedTotals: "The workbook's own total row differs: {totals}",
  sincePrevious: "Since the last period (to {date}): {change} new members ({known}/{of} units)",
  counts: "{errors} errors, {warnings} warnings, {infos} notes",
  severities: { error: "Error", warning: "Warning", info: "Note" },
  columns: {
    unit: "Unit",
    plan: "Plan",
    admitted: "Adm.",
    percent: "% plan",
    heads: "Heads",
    members: "Members",
    headPercent: "% members",
    more: "Needed",
    state: "State",
  },
  belowThreshold: "below {threshold}%",
  findings: "Findings",
  noFindings: "Nothing wrong was found.",
  nothingChecked: "Nothing could be checked: no table has a row of data.",
  notChecked: "Could not be checked",
  crashed: "the rule failed: {error}",
  lists:
    "Lists: {completeDossier} people complete the dossier now, {sendToTraining} people go to training, {needsData} people need data",
};
