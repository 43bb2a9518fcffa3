import type { ProblemTexts } from "../vi/problems.ts";

export const problems: ProblemTexts = {
  codes: {
    "cell-edit-mode": {
      title: "A cell is being edited",
      wayOut: "Press Enter to keep what you typed or Esc to leave it, then try again.",
    },
    protected: {
      title: "The workbook or the sheet is protected",
      titleWithSheet: "The sheet “{sheet}” is protected",
      wayOut:
        "Remove the protection on the Review tab, then try again. The add-in never unprotects a sheet itself.",
    },
    "read-only": {
      title: "The workbook is open read-only",
      wayOut:
        "Findings and percentages can still be seen here. To write to the workbook, enable editing or save a copy.",
    },
    "too-large": {
      title: "The workbook is too large to read or write at once",
      titleWithSheet: "The sheet “{sheet}” is too large to read or write at once",
      wayOut: "Delete unused rows and columns outside the tables, or open the workbook in Excel for desktop.",
    },
    "changed-meanwhile": {
      title: "The workbook changed while this was under way",
      titleWithSheet: "The sheet “{sheet}” changed while this was under way",
      wayOut: "Someone else may be editing it. Check again, then go on.",
    },
    "edits-to-choose": {
      title: "The office changed words in the printed sheets, and the figures are others now",
      titleWithSheet: "The office changed words in the sheet “{sheet}”, and the figures are others now",
      wayOut:
        "Open the pane, check, and press Write the summary to choose between the office's words and new ones.",
    },
    "sheet-hidden": {
      title: "The place is on a hidden sheet",
      titleWithSheet: "The sheet “{sheet}” is hidden",
      wayOut: "Right-click a sheet tab, choose Unhide, then try again. The add-in does not unhide sheets.",
    },
    "rules-unreadable": {
      title: "Excel cannot read the conditional formats of a sheet",
      titleWithSheet: "Excel cannot read the conditional formats of the sheet “{sheet}”",
      wayOut:
        "Open Home, Conditional Formatting, Manage Rules and delete duplicated rules, then try again. Rules of this add-in have knv.highlight in their formula.",
    },
    "other-workbook-active": {
      title: "Another workbook is in front",
      wayOut: "Click into this workbook, then try again.",
    },
    "merged-cells": {
      title: "Merged cells or another table are in the way",
      wayOut: "Unmerge the cells there or move the table, then try again.",
    },
    "filtered-rows": {
      title: "The place to be written is filtered",
      wayOut: "Clear the filter on the Data tab, then try again.",
    },
    "pivot-table": {
      title: "A PivotTable is in the way",
      wayOut: "Move the PivotTable to another sheet, then try again.",
    },
    "no-room": {
      title: "There is no room for more rows or columns",
      wayOut: "Delete unused rows and columns at the end of the sheet, then try again.",
    },
    "unsupported-sheet": {
      title: "A chart or macro sheet cannot do this",
      wayOut: "Choose a sheet with cells, then try again.",
    },
    "out-of-memory": {
      title: "The computer ran out of memory",
      wayOut: "Close other workbooks and programs, then try again.",
    },
    "not-accepted": {
      title: "Excel does not take what was asked of it",
      wayOut:
        "Try again. If that does not mend it, report it with your version of Excel (File, Account, About Excel).",
    },
    "sign-in": {
      title: "Excel needs you to sign in again",
      wayOut: "Sign in again under File, Account, then try again.",
    },
    downloaded: {
      title: "Excel would not open a new workbook, so the file was downloaded",
      wayOut: "Open it from your Downloads.",
    },
    "links-blocked": {
      title: "Excel blocks links to other workbooks",
      wayOut: "Press Enable Content on the warning bar if you trust that workbook, then try again.",
    },
    "unsupported-version": {
      title: "This version of Excel is too old for that",
      wayOut: "Excel 2021, Microsoft 365 or Excel on the web is needed.",
    },
    "not-in-excel": {
      title: "Excel is not there",
      wayOut: "Open the workbook in Excel, then open this pane from the Home tab, group Kết nạp đảng viên.",
    },
    "session-lost": {
      title: "The connection to Excel was lost",
      wayOut:
        "Close this pane and open it again. If that does not mend it, save the workbook and restart Excel.",
    },
    busy: {
      title: "Excel is busy",
      wayOut: "Wait until Excel has finished calculating, or close the dialog that is open, then try again.",
    },
    cancelled: {
      title: "Stopped as you asked",
      wayOut: "Press “Check” when you want to go on.",
    },
    unknown: {
      title: "Something unexpected went wrong",
      wayOut: "Try again. If that does not mend it, save the workbook, close this pane and open it again.",
    },
  },
  starts: {
    notInExcel: {
      title: "This pane works inside Excel only",
      wayOut: "Open the workbook in Excel, go to the Home tab, group Kết nạp đảng viên, and press “Check”.",
    },
    unsupported: {
      title: "This version of Excel is too old",
      wayOut: "Excel 2021, Microsoft 365, Excel for Mac or Excel on the web is needed.",
    },
    unreachable: {
      title: "The Office library could not be loaded",
      wayOut: "Check the network, or ask your administrator for a copy on your own server, then try again.",
    },
  },
};
