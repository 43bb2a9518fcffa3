import { defineRule } from "../define-rule.ts";

/** A table that was found but lacks its columns is reported by `column-missing` instead; an empty one is no mistake. */
export const unitTableMissing = defineRule({
  code: "unit-table-missing",
  severity: "error",
  needs: [],
  check({ snapshot, workbook }) {
    const isThere = [...workbook.incompleteTables, ...workbook.emptyTables].some(
      ({ kind }) => kind === "units",
    );
    if (workbook.unitTable !== null || isThere) return [];
    const firstVisible = snapshot.sheets.findIndex(
      ({ visibility, mark }) => visibility === "visible" && mark === null,
    );
    return [{ at: { sheet: Math.max(0, firstVisible), row: 0, column: 0 }, value: null, args: {} }];
  },
});
