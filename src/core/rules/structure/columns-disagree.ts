import type { ColumnKey, TableKind } from "../../tables/schema.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";

/** `rows` of the `of` filled ones. */
interface Args {
  readonly table: TableKind;
  readonly column: ColumnKey;
  readonly rows: number;
  readonly of: number;
}

/**
 * Fires where one reading of a column makes most of its rows wrong: the runner gathers the single findings, which are
 * then not listed (`withoutDisagreeing` in disagreeing-columns.ts). On its own the rule finds nothing.
 */
export const columnsDisagree = defineRule({
  code: "columns-disagree",
  severity: "warning",
  needs: [],
  check: (): Found<Args>[] => [],
});
