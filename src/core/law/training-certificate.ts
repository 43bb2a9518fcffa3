import type { RuleSet } from "./rule-set.ts";

/**
 * Months that the certificate of the training course is valid. From the guidance on the charter. Only of the guidance of
 * 2025 is the number read in more than one place; whether the last day counts is not settled, it is taken as valid.
 */
export const CERTIFICATE_MONTHS: RuleSet<number> = [
  {
    value: 60,
    source: "Hướng dẫn 01-HD/TW ngày 28/9/2021",
    from: { year: 2021, month: 9, day: 28 },
    to: { year: 2025, month: 6, day: 8 },
    replacedBy: "Hướng dẫn 06-HD/TW",
    verified: false,
    checkedOn: { year: 2026, month: 11, day: 29 },
  },
  {
    value: 60,
    source: "Hướng dẫn 06-HD/TW ngày 09/6/2025",
    from: { year: 2025, month: 6, day: 9 },
    to: { year: 2026, month: 5, day: 18 },
    replacedBy: "Hướng dẫn 01-HD/TW năm 2026",
    verified: false,
    checkedOn: { year: 2026, month: 11, day: 29 },
  },
  {
    value: 60,
    source: "Hướng dẫn 01-HD/TW ngày 19/5/2026",
    from: { year: 2026, month: 5, day: 19 },
    to: null,
    replacedBy: null,
    verified: false,
    checkedOn: { year: 2026, month: 11, day: 29 },
  },
];
