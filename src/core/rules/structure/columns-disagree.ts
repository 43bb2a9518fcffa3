import { defineRule } from "../define-rule.ts";

/**
 * Fires where one reading of a column makes most of its rows wrong: the runner gathers the single findings, which are
 * then not listed (`disagreeing` in run.ts). On its own the rule finds nothing.
 */
export const columnsDisagree = defineRule({
  code: "columns-disagree",
  severity: "warning",
  check: () => [],
});
