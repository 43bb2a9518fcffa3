import { withoutEmoji } from "../../text/canonical.ts";
import { defineRule } from "../define-rule.ts";
import { mendedName, nameCellsWhere } from "../name-cells.ts";

/** Foreign letters in the shape of Đ and đ, characters that are drawn as nothing, controls. */
const LOOKALIKE =
  /[ÐƉðɖ\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/;

export const textLookalike = defineRule({
  code: "text-lookalike",
  severity: "info",
  needs: ["nameColumns"],
  check(input) {
    return nameCellsWhere(
      input,
      (text) => LOOKALIKE.test(withoutEmoji(text)) || text.normalize("NFC") !== text,
    ).map(mendedName);
  },
});
