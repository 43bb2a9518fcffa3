import { numberWrite } from "../cell-writes.ts";
import { countCells } from "../count-cells.ts";
import { defineRule } from "../define-rule.ts";

export const numberAsText = defineRule({
  code: "number-as-text",
  severity: "warning",
  needs: ["unitTables", "countColumns"],
  check(input) {
    return countCells(input, "text").map(({ at, value, reading, column }) => ({
      at,
      value,
      args: { column, number: reading.value },
      fix: { kind: "writes", writes: [numberWrite(input.snapshot, at, value, reading.value)] },
    }));
  },
});
