import { seriesOf } from "../figures/series.ts";
import { unitFigures } from "../figures/unit-figures.ts";
import { registerFacts } from "../people/register.ts";
import { rosterFacts } from "../people/roster.ts";
import { COUNT_KEYS, PERCENT_KEYS } from "../tables/schema.ts";
import { columnsReading } from "../tables/table-columns.ts";
import type { RecognisedTable, SumRow, UnitTable } from "../tables/tables.ts";
import { dateColumns } from "./date-cells.ts";
import { nameColumns } from "./name-columns.ts";
import type { NumberedTable } from "./ordinals.ts";
import { PERCENTS } from "./percent-cells.ts";
import { registerComparisons } from "./register-comparison.ts";
import { rosterComparisons } from "./roster-comparison.ts";
import type { RuleInput } from "./rule.ts";
import { hasSums } from "./sum-rows.ts";
import { sumRowsOf, unitTables } from "./unit-tables.ts";

/** Something of the workbook that a rule cannot do without, and what is said where it is not there. */
interface Lookup<Missing extends string, Value> {
  readonly missing: Missing;
  /** Null where the workbook does not have it. */
  readonly find: (input: RuleInput) => Value | null;
}

/**
 * What rules can need, by the name they declare it with. `missing` is the reason that is given where it is not there; the
 * locales have a sentence for each.
 */
const NEEDS = {
  // Tables
  tables: lookup("tables", ({ workbook }) => some(workbook.tables)),
  unitTables: lookup("units", ({ workbook }) => some(unitTables(workbook))),
  units: lookup("units", ({ workbook }) => some(workbook.units)),
  roster: lookup("roster", rosterFacts),
  register: lookup("register", registerFacts),
  /** Roster and register, those that are there. */
  peopleLists: lookup("roster", ({ workbook: { roster, register } }) =>
    some([roster, register].filter((list) => list !== null)),
  ),
  /** Any table that names units beside the unit table. */
  listsOfUnits: lookup("roster", ({ workbook: { roster, register, groupTable } }) =>
    some([roster, register, groupTable].filter((list) => list !== null)),
  ),
  workingGroups: lookup("groups", ({ workbook }) => some(workbook.workingGroups)),
  tablesWithRows: lookup("tables", ({ workbook }) => some(workbook.tables.filter(isNumbered))),
  earlierPeriods: lookup("earlier-period", (input) =>
    some(
      seriesOf(input, unitFigures(input)).periods.filter(
        ({ cutOff }) => cutOff.year === input.period.cutOff.year,
      ),
    ),
  ),

  // Columns of the unit table
  countColumns: lookup("count-columns", ({ workbook }) =>
    some(
      unitTables(workbook).filter(
        ({ columns, parts = [] }) => parts.length > 0 || COUNT_KEYS.some((column) => columns[column]),
      ),
    ),
  ),
  /** Units with a cell for the plan and one for who was admitted. */
  unitsWithPlan: lookup("plan-column", ({ workbook }) =>
    some(workbook.units.filter(({ plan, admitted }) => plan.cell && admitted.cell)),
  ),
  unitsWithAdmitted: lookup("plan-column", ({ workbook }) =>
    some(workbook.units.filter(({ admitted }) => admitted.cell)),
  ),
  unitsWithHeads: lookup("heads-column", ({ workbook }) =>
    some(workbook.units.filter(({ heads }) => heads.cell)),
  ),
  unitsWithMembers: lookup("heads-column", ({ workbook }) =>
    some(workbook.units.filter(({ members }) => members.cell)),
  ),
  /** Units with a cell for their heads and one for the members among them. */
  unitsWithShare: lookup("heads-column", ({ workbook }) =>
    some(workbook.units.filter(({ heads, members }) => heads.cell && members.cell)),
  ),
  /** Units with a percentage beside the count that it is of. */
  unitsWithPercent: lookup("percent-column", ({ workbook }) =>
    some(
      workbook.units.filter((unit) =>
        PERCENT_KEYS.some((column) => unit[column].cell && unit[PERCENTS[column].whole].cell),
      ),
    ),
  ),
  /** Columns "of these women, …", each with its table. */
  breakdown: lookup("breakdown", ({ workbook }) =>
    some(unitTables(workbook).flatMap((table) => (table.parts ?? []).map((part) => ({ table, ...part })))),
  ),
  totals: lookup(
    "totals",
    withSums(({ totalRows }) => totalRows),
  ),
  groupSums: lookup(
    "group-rows",
    withSums(({ groupRows }) => groupRows),
  ),
  sums: lookup("totals", withSums(sumRowsOf)),

  // Columns of any table
  dateColumns: lookup("date-columns", ({ workbook }) => some(dateColumns(workbook))),
  nameColumns: lookup("text-columns", ({ workbook }) => some(nameColumns(workbook))),
  /** Every table has texts: its headers, if nothing else. */
  texts: lookup("text-columns", ({ workbook }) => some(workbook.tables)),
  ordinals: lookup("ordinals", ({ workbook }) =>
    some(workbook.tables.filter(isNumbered).filter(({ columns }) => columns.ordinal)),
  ),

  // Columns of the roster
  role: lookup("role-column", ({ workbook }) => workbook.roster?.columns.role ?? null),
  village: lookup("village-column", ({ workbook }) => workbook.roster?.columns.village ?? null),
  member: lookup("member-column", ({ workbook }) => workbook.roster?.columns.member ?? null),
  markColumns: lookup("mark-columns", ({ workbook: { roster } }) =>
    roster ? some(columnsReading(roster, "mark")) : null,
  ),
  eligibility: lookup(
    "eligibility-columns",
    ({ workbook: { roster } }) => roster?.columns.trained ?? roster?.columns.eligible ?? null,
  ),
  /** Which unit the name in each row means. */
  rosterMentions: lookup("roster-unit", (input) => rosterFacts(input)?.mentions ?? null),
  rosterComparisons: lookup("roster-unit", rosterComparisons),

  // Columns of the register, and of both lists of people
  registerComparisons: lookup("register-unit", registerComparisons),
  birthDate: lookup("birth-date", ({ workbook }) => workbook.register?.columns.birthDate ?? null),
  certificateDate: lookup(
    "certificate-date",
    ({ workbook }) => workbook.register?.columns.certificateDate ?? null,
  ),
  admissionDates: lookup("admission-date", (input) => registerFacts(input)?.dates ?? null),
  person: lookup(
    "person-column",
    ({ workbook: { roster, register } }) => roster?.columns.person ?? register?.columns.person ?? null,
  ),
};

export type Need = keyof typeof NEEDS;

/** Why a rule could not be checked: what the workbook lacks, or that the settings switch the rule off. */
export type MissingInput = (typeof NEEDS)[Need]["missing"] | "switched-off";

/** What the needs of a rule were found to be. */
export type Given = {
  readonly [Name in Need]: NonNullable<ReturnType<(typeof NEEDS)[Name]["find"]>>;
};

/** What a rule needs and nothing else, or why the first of its needs is not met. */
export function lookUp(
  needs: readonly Need[],
  input: RuleInput,
): { readonly given: Given } | { readonly missing: MissingInput } {
  const given: Partial<Record<Need, unknown>> = {};
  for (const name of needs) {
    const { find, missing } = NEEDS[name];
    const found = find(input);
    if (found === null) return { missing };
    given[name] = found;
  }
  // `defineRule` lets a rule see only what it declares, and that is what was found.
  return { given: given as Given };
}

function lookup<const Missing extends string, Value>(
  missing: Missing,
  find: (input: RuleInput) => Value | null,
): Lookup<Missing, Value> {
  return { missing, find };
}

/** An empty list is nothing found. */
function some<Item>(list: readonly Item[]): readonly Item[] | null {
  return list.length === 0 ? null : list;
}

function isNumbered(table: RecognisedTable): table is NumberedTable {
  return table.kind !== "groups";
}

/** The unit tables, if one of them has a number in such a row. */
function withSums(rowsOf: (table: UnitTable) => readonly SumRow[]) {
  return ({ workbook }: RuleInput): readonly UnitTable[] | null => {
    const tables = unitTables(workbook);
    return tables.some((table) => hasSums(rowsOf(table))) ? tables : null;
  };
}
