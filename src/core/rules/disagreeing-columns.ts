import type { Column } from "../tables/column.ts";
import type { RecognisedTable, RecognisedWorkbook } from "../tables/tables.ts";
import type { ColumnKey } from "../tables/schema.ts";
import { countIn } from "../values/readings.ts";
import type { Finding } from "./finding.ts";
import type { FindingArgs, RuleCode } from "./registry.ts";

/** Rules whose findings, if most rows of a column have one, say that the column was misread. */
const DOUBTING: ReadonlySet<RuleCode> = new Set<RuleCode>([
  "number-unreadable",
  "number-not-integer",
  "date-unreadable",
  "date-out-of-range",
  "mark-unreadable",
  "role-unknown",
  "unit-unknown",
  "unit-duplicated",
  "members-exceed-heads",
  "part-exceeds-total",
  "percent-mismatch",
  "admitted-register-mismatch",
  "heads-roster-mismatch",
  "members-roster-mismatch",
]);
const FEWEST_ROWS = 3;

/** Takes the single findings of columns that are probably misread away, and gives one doubt of the column for each. */
export function withoutDisagreeing(findings: readonly Finding[], workbook: RecognisedWorkbook): Finding[] {
  const columns = columnsByPlace(workbook);
  const groups = new Map<string, { column: PlacedColumn; findings: Finding[] }>();
  for (const finding of findings) {
    const { at, code } = finding;
    if (!DOUBTING.has(code) || standsInOtherTable(finding) || at.top !== at.bottom || at.left !== at.right)
      continue;
    const column = columns.find(
      ({ table, place }) =>
        table.sheet === at.sheet &&
        place === at.left &&
        at.top >= table.data.top &&
        at.top <= table.data.bottom,
    );
    if (!column) continue;
    const id = `${code} ${columns.indexOf(column)}`;
    const group = groups.get(id);
    if (group) group.findings.push(finding);
    else groups.set(id, { column, findings: [finding] });
  }
  const doubted: Doubt[] = [...groups.values()]
    .map((group) => ({ ...group, rows: group.findings.length }))
    .filter(({ column, rows }) => rows >= FEWEST_ROWS && rows * 2 >= filledRows(column.column));
  const falling = fallingSeries(findings, workbook, columns);
  if (falling) doubted.push(falling);
  if (doubted.length === 0) return [...findings];
  const gone = new Set(doubted.flatMap(({ findings: single }) => single));
  const places = new Map(doubted.map((doubt) => [columns.indexOf(doubt.column), doubt]));
  return [
    ...findings.filter((finding) => !gone.has(finding)),
    ...Array.from(places.values(), ({ column: { table, key, place, column }, rows }): Finding => {
      const header = { row: table.header.bottom, column: place };
      return {
        code: "columns-disagree",
        severity: "warning",
        at: { sheet: table.sheet, top: header.row, bottom: header.row, left: place, right: place },
        value: null,
        args: {
          table: table.kind,
          column: key,
          rows,
          of: filledRows(column),
        } satisfies FindingArgs["columns-disagree"],
        fix: null,
      };
    }),
  ];
}

/** A unit that another table of the list has too: nothing is wrong with the column. */
function standsInOtherTable({ code, args }: Finding): boolean {
  return (
    code === "unit-duplicated" &&
    "first" in args &&
    typeof args.first === "string" &&
    args.first.includes("!")
  );
}

interface Doubt {
  readonly column: PlacedColumn;
  readonly findings: readonly Finding[];
  /** How many of the column's rows they are about. */
  readonly rows: number;
}

/**
 * "Đã kết nạp" on a sheet for each month, and at some time fewer than before for most units that had any: these are the
 * admissions of single months, and the last sheet's are not all of the year's.
 */
function fallingSeries(
  findings: readonly Finding[],
  { periods, unitTable }: RecognisedWorkbook,
  columns: readonly PlacedColumn[],
): Doubt | null {
  const falls = findings.filter(({ code }) => code === "figure-falls");
  const column = columns.find(({ table, key }) => table === unitTable && key === "admitted");
  if (!column || falls.length < FEWEST_ROWS) return null;
  const fallen = new Set(falls.map(({ args }) => ("unit" in args ? args.unit : null))).size;
  const some = new Set(
    periods.flatMap(({ units }) =>
      units.flatMap(({ key, admitted }) => ((countIn(admitted.reading) ?? 0) > 0 ? [key] : [])),
    ),
  ).size;
  return fallen < FEWEST_ROWS || fallen * 2 < some ? null : { column, findings: falls, rows: fallen };
}

interface PlacedColumn {
  readonly table: RecognisedTable;
  readonly key: ColumnKey;
  readonly place: number;
  readonly column: Column<unknown>;
}

function columnsByPlace({ tables }: RecognisedWorkbook): PlacedColumn[] {
  return tables.flatMap((table) => {
    const columns: Readonly<Partial<Record<ColumnKey, Column<unknown>>>> = table.columns;
    return (Object.keys(columns) as ColumnKey[]).flatMap((key) => {
      const column = columns[key];
      return column ? [{ table, key, place: column.column, column }] : [];
    });
  });
}

function filledRows({ codes, distinct }: Column<unknown>): number {
  const isFilled = distinct.map(({ value }) => value !== "");
  let filled = 0;
  for (const code of codes) if (isFilled[code] === true) filled++;
  return filled;
}
