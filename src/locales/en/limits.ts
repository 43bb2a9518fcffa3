import type { LimitTexts } from "../vi/limits.ts";

export const limits: LimitTexts = {
  finishes: {
    tab: "tab colour and grid lines",
    freeze: "frozen header rows",
    page: "page set-up for printing",
    charts: "charts",
  },
  without: "All figures are there, but this Excel would not do: {parts}. You can set it in Excel yourself.",
  inTable:
    "{count} cells are in an Excel table, where Excel would change the whole column, so no formula was written: {cells}. Please type it yourself.",
};
