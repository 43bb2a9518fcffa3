import { defineRule } from "../define-rule.ts";
import { mendedName, nameCellsWhere } from "../name-cells.ts";

const AROUND = /^\s|\s$/;
const DOUBLED = /[^\S\r\n]{2}/;
/** Spaces that look like one and are another character: non-breaking, thin, ideographic, tab. */
const UNUSUAL = /[^\S \r\n]/;

/** A line break between words is how names are wrapped in narrow columns, not a superfluous space. */
export const textSpace = defineRule({
  code: "text-space",
  severity: "info",
  needs: ["nameColumns"],
  check(input) {
    return nameCellsWhere(input, (text) => AROUND.test(text) || DOUBLED.test(text) || UNUSUAL.test(text)).map(
      mendedName,
    );
  },
});
