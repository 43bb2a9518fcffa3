import { Column } from "../../src/core/tables/column.ts";
import type { TextReading } from "../../src/core/values/readings.ts";
import { percentage, headClassOf } from "./made-up-figures.ts";
import { totalsOf } from "../../src/core/figures/totals.ts";
import type { Figures } from "../../src/core/figures/compute.ts";
import type { ListedPerson, UnitFigures } from "../../src/core/figures/figures.ts";
import type { Report } from "../../src/core/rules/report.ts";
import type { Finding } from "../../src/core/rules/finding.ts";
import { profileOf, type WorkbookStatements } from "../../src/core/settings/profile.ts";
import { SAMPLE_SETTINGS } from "../../src/workbench/samples/sample-settings.ts";
import type { ReportView } from "../../src/taskpane/report-context.ts";
import type { WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import type { RecognisedTable, RosterTable, UnitTable } from "../../src/core/tables/tables.ts";

/** Name, group, plan, admitted, heads, members. */
type UnitLine = readonly [string, string, number, number, number, number];

const UNITS: readonly UnitLine[] = [
  ["Đảng bộ thị trấn Thắng", "Tổ công tác số 1", 12, 4, 12, 12],
  ["Đảng bộ xã Đồng Tân", "Tổ công tác số 1", 6, 2, 8, 7],
  ["Đảng bộ xã Thanh Vân", "Tổ công tác số 1", 4, 5, 7, 7],
  ["Đảng bộ xã Hoàng Lương", "Tổ công tác số 1", 7, 3, 10, 9],
  ["Đảng bộ xã Hoàng Vân", "Tổ công tác số 2", 8, 0, 9, 8],
  ["Đảng bộ xã Hoàng Thanh", "Tổ công tác số 2", 7, 1, 8, 8],
  ["Đảng bộ xã Hoàng An", "Tổ công tác số 2", 9, 3, 10, 10],
  ["Đảng bộ xã Ngọc Sơn", "Tổ công tác số 2", 10, 4, 14, 12],
  ["Đảng bộ xã Đoan Bái", "Tổ công tác số 3", 6, 6, 11, 11],
  ["Đảng bộ xã Đông Lỗ", "Tổ công tác số 3", 8, 8, 10, 10],
  ["Đảng bộ xã Châu Minh", "Tổ công tác số 3", 5, 7, 8, 8],
  ["Chi bộ Trường THPT Hiệp Hoà số 3", "Tổ công tác số 3", 5, 5, 0, 0],
  ["Chi bộ Trung tâm Giáo dục nghề nghiệp, Giáo dục thường xuyên", "Tổ công tác số 3", 0, 1, 0, 0],
];

export interface MadeUp {
  readonly findings?: readonly Finding[];
  readonly people?: number;
  readonly withoutGroups?: boolean;
}

const STATEMENTS: WorkbookStatements = {
  organisation: "Huyện ủy Hiệp Hòa",
  higherCommittee: null,
  place: null,
  planDocument: null,
  ratioDocument: null,
  groupsDocument: null,
  signer: null,
};

/** A report as a check would give it, small, typed and the same every time. */
export function madeUpReport({
  findings = MADE_UP_FINDINGS,
  people = 4,
  withoutGroups = false,
}: MadeUp = {}): Report {
  const units = UNITS.map(unitFigures);
  return {
    snapshot: SNAPSHOT,
    settings: SAMPLE_SETTINGS,
    brokenSettings: [],
    statements: STATEMENTS,
    profile: profileOf(SAMPLE_SETTINGS, STATEMENTS),
    period: {
      planYear: 2022,
      cutOff: { year: 2022, month: 6, day: 30 },
      planDeadline: { year: 2022, month: 10, day: 31 },
      trainingDeadline: { year: 2022, month: 7, day: 31 },
    },
    workbook: {
      tables: [UNIT_TABLE, ROSTER_TABLE],
      unitTable: UNIT_TABLE as UnitTable,
      otherHalves: [],
      roster: {
        kind: "roster",
        parts: [ROSTER_TABLE as RosterTable],
        length: 117,
        columns: (ROSTER_TABLE as RosterTable).columns,
      },
      register: null,
      groupTable: null,
      units: units.map(({ name, nameCell }) => ({
        name,
        key: name,
        nameCell,
        groupRow: null,
        kind: null,
        plan: BLANK,
        admitted: BLANK,
        percent: BLANK,
        heads: BLANK,
        members: BLANK,
        headPercent: BLANK,
      })),
      matchUnit: () => ({ kind: "unknown", suggestion: null }),
      workingGroups: [],
      otherTables: [],
      periods: [],
      yearAgo: null,
      isNewerHidden: false,
      incompleteTables: [],
      emptyTables: [],
      lostMappings: [],
      titleBlock: {
        organisation: "Huyện ủy Hiệp Hòa",
        higherCommittee: null,
        cutOff: { year: 2022, month: 6, day: 30 },
        planYear: 2022,
      },
    },
    figures: figuresOf(units, people, withoutGroups),
    findings,
    rules: [
      { code: "number-as-text", outcome: "checked", findings: 2 },
      { code: "admitted-register-mismatch", outcome: "notCheckable", missing: "register", findings: 0 },
      { code: "unit-without-group", outcome: "notCheckable", missing: "groups", findings: 0 },
      { code: "ordinal-gap", outcome: "crashed", error: "made up", findings: 0 },
    ],
  };
}

const nothing = () => undefined;

/** What a view sees of a report while nothing else goes on. */
export function reportView(report: Report, differing: Partial<ReportView> = {}): ReportView {
  return {
    report,
    stale: false,
    jump: nothing,
    openMapping: nothing,
    proposeFixes: nothing,
    tellSuccessor: nothing,
    previous: null,
    comparePrevious: nothing,
    highlighted: false,
    setHighlighted: nothing,
    marked: false,
    setMarked: nothing,
    takeMended: () => false,
    watchKeys: () => nothing,
    busy: false,
    ...differing,
  };
}

/** `count` findings over three sheets, of several rules; every third can be mended. */
export function manyFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index): Finding => {
    const [code, severity] = (
      [
        ["number-as-text", "warning"],
        ["number-unreadable", "error"],
        ["text-space", "info"],
      ] as const
    )[index % 3] ?? ["number-as-text", "warning"];
    const row = 8 + Math.floor(index / 2);
    return {
      code,
      severity,
      at: { sheet: index % 2, top: row, bottom: row, left: 4, right: 4 },
      value: "7 ",
      args: { column: "plan", number: 7, mended: "7" },
      fix:
        index % 3 === 0
          ? {
              kind: "writes",
              writes: [
                { at: { sheet: index % 2, row, column: 4 }, old: "7 ", content: { kind: "value", value: 7 } },
              ],
            }
          : null,
    };
  });
}

export const MADE_UP_FINDINGS: readonly Finding[] = [
  finding("total-mismatch", "error", 0, 6, 4, 226, {
    label: "Tổng cộng",
    column: "plan",
    stated: 226,
    sum: 227,
    rows: 25,
  }),
  {
    ...finding("number-as-text", "warning", 0, 11, 4, "7 ", { column: "plan", number: 7 }),
    fix: {
      kind: "writes",
      writes: [{ at: { sheet: 0, row: 11, column: 4 }, old: "7 ", content: { kind: "value", value: 7 } }],
    },
  },
  {
    ...finding("number-as-text", "warning", 0, 13, 5, "08", { column: "admitted", number: 8 }),
    fix: {
      kind: "writes",
      writes: [{ at: { sheet: 0, row: 13, column: 5 }, old: "08", content: { kind: "value", value: 8 } }],
    },
  },
  {
    ...finding("count-became-date", "error", 0, 14, 5, 44688, {
      column: "admitted",
      a: 7,
      b: 5,
      reading: "7/5",
      otherReading: null,
    }),
    fix: {
      kind: "choice",
      choices: [
        {
          id: "part-of-whole",
          args: { part: 7, whole: 5, partColumn: "admitted", wholeColumn: "plan" },
          writes: [
            { at: { sheet: 0, row: 14, column: 5 }, old: 44688, content: { kind: "value", value: 7 } },
          ],
        },
        {
          id: "part-only",
          args: { part: 7 },
          writes: [
            { at: { sheet: 0, row: 14, column: 5 }, old: 44688, content: { kind: "value", value: 7 } },
          ],
        },
      ],
    },
  },
  finding("members-exceed-heads", "error", 0, 16, 8, 12, {
    unit: "Đảng bộ xã Ngọc Sơn",
    members: 12,
    heads: 10,
  }),
  {
    ...finding("text-space", "info", 1, 12, 1, "Xã  Hoàng Vân ", { column: "unit", mended: "Xã Hoàng Vân" }),
    fix: {
      kind: "writes",
      writes: [
        {
          at: { sheet: 1, row: 12, column: 1 },
          old: "Xã  Hoàng Vân ",
          content: { kind: "value", value: "Xã Hoàng Vân" },
        },
      ],
    },
  },
  finding("head-missing", "warning", 1, 20, 2, "Thôn Đông", {
    unit: "Đảng bộ xã Đồng Tân",
    village: "Thôn Đông",
  }),
];

const BLANK = { cell: null, value: "", reading: { kind: "blank" } } as const;

const SNAPSHOT: WorkbookSnapshot = {
  name: "so-ket-nap.xlsx",
  date1904: false,
  isReadOnly: false,
  storedSettings: null,
  sheets: ["Đơn vị", "Trưởng thôn"].map((name, index) => ({
    id: `sheet-${index}`,
    name,
    visibility: "visible",
    isProtected: false,
    mark: null,
    block: null,
    values: [],
    numberFormats: [],
    fonts: [],
    merges: null,
    hiddenRows: [],
  })),
};

const UNIT_TABLE = table("units", 0, 25, 10);
const ROSTER_TABLE = table("roster", 1, 117, 9);

function table(kind: "units" | "roster", sheet: number, rows: number, columns: number): RecognisedTable {
  const unit = new Column<TextReading>(
    new Int32Array(),
    [],
    [{ from: 0, sheet, column: 1, rows: new Int32Array() }],
  );
  const shared = {
    sheet,
    header: { top: 4, bottom: 5, left: 0, right: columns },
    data: { top: 6, bottom: 5 + rows, left: 0, right: columns },
    cutOff: null,
    choices: [],
    points: 0,
    hypotheses: [],
    rows: Int32Array.from({ length: rows }, (_, row) => row + 6),
    columns: { unit },
    duplicatedColumns: [],
  };
  return kind === "units" ? { kind, ...shared, groupRows: [], totalRows: [] } : { kind, ...shared };
}

function unitFigures([name, group, plan, admitted, heads, members]: UnitLine, index: number): UnitFigures {
  return {
    unit: index,
    name,
    nameCell: { sheet: 0, row: 8 + index, column: 1 },
    group,
    counts: {
      plan: { kind: "known", value: plan },
      admitted: { kind: "known", value: admitted },
      heads: { kind: "known", value: heads },
      members: { kind: "known", value: members },
    },
    range: null,
    covered: { admission: plan + admitted > 0 ? "known" : "outside", heads: heads > 0 ? "known" : "outside" },
    plan,
    admitted,
    percent: percentage(admitted, plan),
    planClass:
      plan === 0
        ? "noPlan"
        : admitted > plan
          ? "exceeded"
          : admitted === plan
            ? "met"
            : admitted === 0
              ? "none"
              : "below",
    heads,
    members,
    headPercent: percentage(members, heads),
    headClass: headClassOf(members, heads),
    moreMembersNeeded: Math.min(heads - members, Math.max(0, Math.floor(0.9 * heads) + 1 - members)),
  };
}

function figuresOf(units: readonly UnitFigures[], people: number, withoutGroups: boolean): Figures {
  const person = (index: number): ListedPerson => ({
    row: index,
    cell: { sheet: 1, row: 30 + index, column: 4 },
    name: ["Nguyễn Văn An", "Hoàng Thị Đào", "Đỗ Văn Ất", "Lê Thị Uyên"][index % 4] ?? null,
    unit: "Đảng bộ xã Đồng Tân",
    village: "Thôn Đông",
    role: index % 2 === 0 ? "Trưởng thôn" : "Phó trưởng thôn",
    reasons: [],
  });
  const persons = Array.from({ length: people }, (_, index) => person(index));
  const names = withoutGroups ? [] : [...new Set(units.map(({ group }) => group ?? ""))];
  return {
    units,
    quality: null,
    series: {
      periods: [],
      previous: null,
      before: null,
      yearAgo: null,
      sinceBefore: null,
      sinceYearAgo: null,
      otherOffices: [],
      unmoved: [],
    },
    district: {
      coverage: { admission: { known: 62, of: 62 }, heads: { known: 54, of: 54 } },
      stated: { plan: 226, admitted: 85, heads: 216, members: 201 },
      unitsUnknown: 0,
      unitsHeadsUnknown: 0,
      plan: 226,
      admitted: 85,
      percent: percentage(85, 226),
      gap: 141,
      unitGaps: 144,
      unitsMet: 3,
      unitsExceeded: 2,
      unitsBelow: 6,
      unitsNone: 1,
      unitsWithoutPlan: 1,
      heads: 216,
      members: 201,
      headPercent: percentage(201, 216),
      headClass: "met",
      moreMembersNeeded: 0,
      unitMoreMembersNeeded: 5,
      unitsBelowHeads: units.filter(({ headClass }) => headClass === "below").length,
    },
    groups: names.map((name) => {
      const own = units.filter(({ group }) => group === name);
      return {
        ...totalsOf(own),
        name,
        leader: "Đ/c Nguyễn Văn Bình",
        units: own.map(({ unit }) => unit),
        unitsBelowHeads: own.filter(({ headClass }) => headClass === "below").map(({ unit }) => unit),
      };
    }),
    lists: {
      completeDossier: persons,
      sendToTraining: persons.slice(0, 2),
      needsData: persons.map((one) => ({
        ...one,
        reasons: ["training-unknown", "eligibility-unknown"] as const,
      })),
    },
    pace: { kind: "needed", remaining: 141, months: 4, perMonth: 35.25 },
  };
}

function finding(
  code: Finding["code"],
  severity: Finding["severity"],
  sheet: number,
  row: number,
  column: number,
  value: Finding["value"],
  args: Finding["args"],
): Finding {
  return {
    code,
    severity,
    at: { sheet, top: row, bottom: row, left: column, right: column },
    value,
    args,
    fix: null,
  };
}
