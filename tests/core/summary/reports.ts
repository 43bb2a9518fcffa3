import { Column } from "../../../src/core/tables/column.ts";
import type { TextReading } from "../../../src/core/values/readings.ts";
import { computeFigures } from "../../../src/core/figures/compute.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { profileOf, type WorkbookStatements } from "../../../src/core/settings/profile.ts";
import { SAMPLE_SETTINGS } from "../../../src/workbench/samples/sample-settings.ts";
import { periodOf } from "../../../src/core/settings/period.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import type { CountReading } from "../../../src/core/values/readings.ts";
import type { Held, RecognisedWorkbook, SumRow, Unit } from "../../../src/core/tables/tables.ts";

/** A number is a clean count; null a blank cell; "?" a cell that cannot be read; "none" no column at all. */
export type CountSpec = number | null | "?" | "none";

export interface UnitSpec {
  readonly name: string;
  readonly section?: number | null;
  readonly plan?: CountSpec;
  readonly admitted?: CountSpec;
  readonly heads?: CountSpec;
  readonly members?: CountSpec;
}

interface ReportSpec {
  readonly units: readonly UnitSpec[];
  readonly sections?: readonly string[];
  readonly groups?: readonly {
    readonly name: string;
    readonly leader: string | null;
    readonly units: readonly number[];
  }[];
  readonly settings?: Partial<Settings>;
}

/** Where the units' counts stand; rows and columns from 0. */
export const SOURCE_SHEET = "Số liệu";
export const SOURCE_ROW = 10;
export const SOURCE_COLUMNS = { plan: 2, admitted: 3, heads: 4, members: 5 } as const;

const CUT_OFF = { year: 2022, month: 6, day: 30 } as const;

const UNSAID: WorkbookStatements = {
  organisation: null,
  higherCommittee: null,
  place: null,
  planDocument: null,
  ratioDocument: null,
  groupsDocument: null,
  signer: null,
};

/** A report over a unit table on the sheet "Số liệu" whose first unit stands in row 11 (columns B to F). */
export function reportOf({ units, sections = [], groups = [], settings: own = {} }: ReportSpec): Report {
  const settings: Settings = { ...SAMPLE_SETTINGS, cutOff: CUT_OFF, planYear: 2022, ...own };
  const workbook: RecognisedWorkbook = {
    tables: [],
    unitTable: {
      kind: "units",
      sheet: 0,
      header: { top: 6, left: 0, bottom: 7, right: 5 },
      data: { top: SOURCE_ROW, left: 0, bottom: SOURCE_ROW + units.length, right: 5 },
      cutOff: null,
      choices: [],
      points: 0,
      hypotheses: [],
      rows: Int32Array.from(units, (_, index) => SOURCE_ROW + index),
      columns: {
        unit: new Column<TextReading>(
          new Int32Array(),
          [],
          [{ from: 0, sheet: 0, column: 1, rows: new Int32Array() }],
        ),
      },
      duplicatedColumns: [],
      groupRows: sections.map((label): SumRow => ({
        row: 0,
        label,
        summedRows: [],
        counts: {},
        percents: {},
      })),
      totalRows: [],
    },
    otherHalves: [],
    roster: null,
    register: null,
    groupTable: null,
    units: units.map(unitOf),
    matchUnit: () => ({ kind: "unknown", suggestion: null }),
    workingGroups: groups.map(({ name, leader, units: members }) => ({
      name,
      key: name,
      leader,
      units: members.map((unit) => ({ name: "", cell: { sheet: 0, row: 0, column: 0 }, unit })),
    })),
    otherTables: [],
    periods: [],
    yearAgo: null,
    isNewerHidden: false,
    incompleteTables: [],
    emptyTables: [],
    lostMappings: [],
    titleBlock: { organisation: null, higherCommittee: null, cutOff: null, planYear: null },
  };
  const period = periodOf(settings, workbook.titleBlock, CUT_OFF);
  const snapshot: Report["snapshot"] = {
    name: "a.xlsx",
    date1904: false,
    isReadOnly: false,
    sheets: [
      {
        id: "1",
        name: SOURCE_SHEET,
        visibility: "visible",
        isProtected: false,
        mark: null,
        block: null,
        values: [],
        numberFormats: [],
        fonts: [],
        merges: null,
        hiddenRows: [],
      },
    ],
    storedSettings: null,
  };
  return {
    snapshot,
    settings,
    brokenSettings: [],
    statements: UNSAID,
    profile: profileOf(settings, UNSAID),
    period,
    workbook,
    figures: computeFigures({ snapshot, workbook, settings, period }),
    findings: [],
    rules: [],
  };
}

function unitOf(spec: UnitSpec, index: number): Unit {
  const row = SOURCE_ROW + index;
  const count = (column: number, value: CountSpec = "none"): Held<CountReading> => {
    if (value === "none") return { cell: null, value: "", reading: { kind: "blank" } };
    const cell = { sheet: 0, row, column };
    if (value === null) return { cell, value: "", reading: { kind: "blank" } };
    if (value === "?") return { cell, value: "bảy", reading: { kind: "unreadable" } };
    return { cell, value, reading: { kind: "count", value } };
  };
  const noPercent = { cell: null, value: "", reading: { kind: "blank" } } as const;
  return {
    name: spec.name,
    key: `${spec.name} ${index}`,
    nameCell: { sheet: 0, row, column: 1 },
    groupRow: spec.section ?? null,
    kind: null,
    plan: count(SOURCE_COLUMNS.plan, spec.plan),
    admitted: count(SOURCE_COLUMNS.admitted, spec.admitted),
    percent: noPercent,
    heads: count(SOURCE_COLUMNS.heads, spec.heads),
    members: count(SOURCE_COLUMNS.members, spec.members),
    headPercent: noPercent,
  };
}
