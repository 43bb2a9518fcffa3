import { describe, expect, it } from "vitest";
import SSF from "ssf";
import { displayText } from "../../../src/workbench/engine/display.ts";

const { format: independently } = SSF;

/** Formats of our own sheets and those that offices' workbooks usually have. */
const FORMATS = [
  "General",
  "0",
  "0.00",
  "0.0",
  "#,##0",
  "#,##0.0",
  "#,##0.00",
  "0%",
  "0.0%",
  "0.00%",
  "0.00;-0.00",
  '0" người"',
  "#,##0;(#,##0)",
  "@",
];
const DATE_FORMATS = ["dd/mm/yyyy", "d/m/yyyy", "d/m", "mm/yyyy", "yyyy-mm-dd", "dd/mm/yyyy h:mm"];
/** None lies half-way: the other formatter rounds -7.25 to -7.2, Excel away from zero. */
const NUMBERS = [
  0, 1, -1, 7, 85, 226, 1234, 1234567, 0.5, 0.376106194690265, 37.6106194690265, 89.67, 90, -7.26, 0.9, 2.5,
];
const DAYS = [1, 59, 61, 36526, 43831, 44742, 44742.5, 46000];

describe("what cells show, against an independent formatter", () => {
  it.each(FORMATS)("%s", (format) => {
    const shown = NUMBERS.map((value) => displayText({ value, formula: null, style: 0 }, format, "en"));
    expect(shown).toEqual(NUMBERS.map((value) => independently(format, value)));
  });

  it.each(DATE_FORMATS)("%s", (format) => {
    const shown = DAYS.map((value) => displayText({ value, formula: null, style: 0 }, format, "en"));
    expect(shown).toEqual(DAYS.map((value) => independently(format, value)));
  });
});
