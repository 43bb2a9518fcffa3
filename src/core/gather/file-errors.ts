import type { Finding } from "../rules/finding.ts";
import type { RuleCode } from "../rules/registry.ts";
import type { Report } from "../rules/report.ts";
import type { Asked, Effect } from "./file-reading.ts";
import type { BookSide } from "./book-side.ts";
import type { FigureSource, StatedFigures } from "./state-figures.ts";
import { tableAt, type FigureRow } from "./table-figures.ts";

/** Rules that compare a unit's figures with its lists: a list of new people only is no error. */
const ACROSS_TABLES: ReadonlySet<RuleCode> = new Set<RuleCode>([
  "admitted-register-mismatch",
  "heads-roster-mismatch",
  "members-roster-mismatch",
  "unit-unknown",
  "unit-in-two-groups",
  "unit-table-missing",
]);

/** Figures from a table with errors are placed only after a word; what the book has already is none of it. */
export function withErrorsAsked(
  side: BookSide,
  source: FigureSource,
  row: FigureRow,
  stated: StatedFigures,
): { effect: Effect; asked: readonly Asked[]; notes: StatedFigures["notes"] } {
  const { statements, asked, notes } = stated;
  const changed = statements.filter(({ same }) => !same);
  const [error] = errorsAround(source.report, row);
  if (!error || changed.length === 0) return { effect: { statements, newRows: [] }, asked, notes };
  const question: Asked = {
    question: {
      id: `figures-with-errors:${source.file}:${side.report.workbook.units[source.unit]?.name ?? ""}`,
      code: "figures-with-errors",
      args: { rule: error.code },
      choices: ["place", "leave"],
    },
    effect: { statements: changed, newRows: [] },
  };
  return {
    effect: { statements: statements.filter(({ same }) => same), newRows: [] },
    asked: [question, ...asked],
    notes,
  };
}

/** Errors in the table that a row of figures stands in, from its header to its last row or total. */
function errorsAround(report: Report, { figures, row }: FigureRow): Finding[] {
  const table = tableAt(report, figures[0]?.at ?? row);
  if (!table) return [];
  const bottom = Math.max(
    table.data.bottom,
    ...[...table.totalRows, ...table.groupRows].map((sum) => sum.row),
  );
  return report.findings.filter(
    ({ severity, code, at }) =>
      severity === "error" &&
      !ACROSS_TABLES.has(code) &&
      at.sheet === table.sheet &&
      at.bottom >= table.header.top &&
      at.top <= bottom,
  );
}
