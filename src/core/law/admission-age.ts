import type { RuleSet } from "./rule-set.ts";

/**
 * Full years of age on the day the cell considers the admission, counted in whole months; above the upper limit the
 * committee in charge must agree in writing. From the regulations on carrying out the Party's charter.
 */
export const ADMISSION_AGE: RuleSet<{ readonly youngest: number; readonly oldest: number }> = [
  {
    value: { youngest: 18, oldest: 60 },
    source: "Quy định 24-QĐ/TW ngày 30/7/2021",
    from: { year: 2021, month: 7, day: 30 },
    to: { year: 2025, month: 1, day: 19 },
    replacedBy: "Quy định 232-QĐ/TW",
    verified: true,
    checkedOn: { year: 2026, month: 11, day: 29 },
  },
  {
    value: { youngest: 18, oldest: 60 },
    source: "Quy định 232-QĐ/TW ngày 20/01/2025",
    from: { year: 2025, month: 1, day: 20 },
    to: { year: 2025, month: 6, day: 30 },
    replacedBy: "Quy định 294-QĐ/TW",
    verified: true,
    checkedOn: { year: 2026, month: 11, day: 29 },
  },
  {
    value: { youngest: 18, oldest: 60 },
    source: "Quy định 294-QĐ/TW ngày 26/5/2025",
    from: { year: 2025, month: 7, day: 1 },
    to: { year: 2026, month: 4, day: 7 },
    replacedBy: "Quy định 20-QĐ/TW",
    verified: true,
    checkedOn: { year: 2026, month: 11, day: 29 },
  },
  {
    value: { youngest: 18, oldest: 60 },
    source: "Quy định 20-QĐ/TW ngày 08/4/2026",
    from: { year: 2026, month: 4, day: 8 },
    to: { year: 2026, month: 7, day: 25 },
    replacedBy: "Quy định 208-QĐ/TW",
    // Read only in what others write about it: the ages are said to be unchanged.
    verified: false,
    checkedOn: { year: 2026, month: 11, day: 29 },
  },
  {
    value: { youngest: 18, oldest: 60 },
    source: "Quy định 208-QĐ/TW ngày 26/7/2026",
    from: { year: 2026, month: 7, day: 26 },
    to: null,
    replacedBy: null,
    verified: false,
    checkedOn: { year: 2026, month: 11, day: 29 },
  },
];
