import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { reportJson } from "../../../src/cli/report-json.ts";
import { reportText } from "../../../src/cli/report-text.ts";
import { commandNoticeWords } from "../../../src/commands/notice-words.ts";
import { noticeOf } from "../../../src/commands/quick-check.ts";
import type { Coverage, Totals } from "../../../src/core/figures/figures.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { reportParagraph } from "../../../src/core/summary/paragraph.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import { serialOfDate } from "../../../src/core/text/dates.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { fill, percentText } from "../../../src/locales/format.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { command } from "../../../src/locales/vi/command.ts";
import { pane } from "../../../src/locales/vi/pane.ts";
import { ReportProvider } from "../../../src/taskpane/report-context.ts";
import { Groups } from "../../../src/taskpane/views/groups.tsx";
import { paceLines } from "../../../src/taskpane/views/pace-lines.tsx";
import { districtCards } from "../../../src/taskpane/views/result-head.tsx";
import { countUnits, UNIT_FILTERS } from "../../../src/taskpane/views/units-model.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

/*
 * Whatever says a figure of several units says the same one, and of how many units it is: held against a slow recount of the
 * cells. `npm run mutants` shows what these tests notice.
 */

const TODAY = { year: 2026, month: 11, day: 22 };
const NAMES = [
  "Châu Minh",
  "Thanh Vân",
  "Hoàng An",
  "Đông Lỗ",
  "Mai Trung",
  "Hòa Sơn",
  "Danh Thắng",
  "Bắc Lý",
];
const unitName = (index: number): string => `Xã ${NAMES[index] ?? ""}`;
const vi = summaryTexts("vi");
const speech = {
  t: pane,
  language: "vi" as const,
  say: (template: string, args: Parameters<typeof fill>[1]) => fill(template, args, "vi"),
};

/** What the recount says of one count of one unit: a number, nothing written, or not known for certain. */
type Said = number | "blank" | "unknown";
/** Plan, admitted, heads, members. */
type SaidRow = readonly [Said, Said, Said, Said];

/** Sums and coverage of one half, unit by unit: `part` of `whole`. */
function recounted(pairs: readonly (readonly [whole: Said, part: Said])[], half: "admission" | "heads") {
  let [known, of] = [0, 0];
  let [wholes, parts]: [number | null, number | null] = [null, null];
  for (const [whole, part] of pairs) {
    const [all, own] = [whole === "blank" ? 0 : whole, part === "blank" ? 0 : part];
    if (all === "unknown" || own === "unknown") {
      of += 1;
      continue;
    }
    if (half === "heads" ? own > all : own > 20 && all > 0 && own > 10 * all) {
      of += 1;
      continue;
    }
    if (half === "heads" ? all > 0 : all > 0 || own > 0) {
      of += 1;
      known += 1;
    }
    if (half === "heads" && whole === "blank") continue;
    if (whole !== "blank") wholes = (wholes ?? 0) + all;
    parts = (parts ?? 0) + own;
  }
  return { wholes, parts, coverage: { known, of } };
}

function totalsOfRows(rows: readonly SaidRow[]): Totals {
  const pairs = (whole: 0 | 2) => rows.map((row) => [row[whole], row[whole + 1] ?? "unknown"] as const);
  const [admission, heads] = [recounted(pairs(0), "admission"), recounted(pairs(2), "heads")];
  const percent = (part: number | null, whole: number | null): number | null =>
    part === null || !whole ? null : (100 * part) / whole;
  return {
    plan: admission.wholes,
    admitted: admission.parts,
    percent: percent(admission.parts, admission.wholes),
    heads: heads.wholes,
    members: heads.parts,
    headPercent: percent(heads.parts, heads.wholes),
    coverage: { admission: admission.coverage, heads: heads.coverage },
  };
}

const NOTHING: SaidRow = ["unknown", "unknown", "unknown", "unknown"];
const isWhole = ({ known, of }: Coverage): boolean => known === of;
const number = (value: number | null): string => (value === null ? "–" : String(value));
const covers = ({ known, of }: Coverage): string => `${known}/${of} đơn vị`;
/** Where a percentage stands, what is missing is said in words. */
const says = (coverage: Coverage): string =>
  `${coverage.known < coverage.of ? "mới tính " : ""}${covers(coverage)}`;

/** What *Bảng tổng hợp* shows, by row and column from 0. */
function printedGrid(report: Report): Map<number, string | number>[] {
  const rows: Map<number, string | number>[] = [];
  for (const { row, column, content } of planSummary(report, vi)[0]?.cells ?? []) {
    const shown =
      content.kind === "formula"
        ? content.result
        : content.kind === "number"
          ? content.value
          : content.kind === "text"
            ? content.text
            : "";
    while (rows.length <= row) rows.push(new Map());
    rows[row]?.set(column, shown);
  }
  return rows;
}

/** Label → what stands to its right, up to the next text. */
function besideLabels(grid: readonly ReadonlyMap<number, string | number>[]) {
  return grid.flatMap((cells) => {
    const sorted = [...cells].sort(([a], [b]) => a - b).map(([, shown]) => shown);
    return sorted.flatMap((text, index) =>
      typeof text === "string" && text !== ""
        ? [{ text, beside: sorted.slice(index + 1).filter((beside) => beside !== "") }]
        : [],
    );
  });
}

/** Which units a printed row sums up, by index. */
interface Part {
  readonly label: string;
  readonly units: readonly number[];
}

interface Parts {
  readonly groups: readonly Part[];
  /** Parts of the unit table, under rows of their own. */
  readonly sections: readonly Part[];
}

/** Columns of the per-unit table, from 0, that sums stand in. */
const PRINTED = { plan: 2, admitted: 3, percent: 4, heads: 6, members: 7, headPercent: 8 } as const;

/** A row of the per-unit table says the sums of these units, and of how many of them each half is. */
function expectPrintedSums(
  grid: ReturnType<typeof printedGrid>,
  { label, units }: Part,
  rows: readonly SaidRow[],
) {
  const sums = totalsOfRows(units.map((unit) => rows[unit] ?? NOTHING));
  const { admission, heads } = sums.coverage;
  const said =
    label +
    (isWhole(admission) ? "" : ` (${covers(admission)})`) +
    (isWhole(heads) ? "" : `; trưởng thôn ${covers(heads)}`);
  const row = grid.find((cells) => cells.get(1) === said && cells.has(PRINTED.plan));
  expect(row, said).toBeDefined();
  for (const [key, column] of Object.entries(PRINTED) as [keyof typeof PRINTED, number][]) {
    const [shown, sum] = [row?.get(column), sums[key]];
    if (sum === null) expect(["", "–"], `${said} ${key}`).toContain(shown);
    else if (typeof shown !== "number") expect.fail(`${said} ${key}: ${String(shown)} instead of ${sum}`);
    else expect(shown * (key.endsWith("ercent") ? 100 : 1), `${said} ${key}`).toBeCloseTo(sum, 9);
  }
}

/** Every unit of which a percentage is known is a column of its chart, on the side of the line where it belongs. */
function expectCharts(report: Report, grid: ReturnType<typeof printedGrid>, rows: readonly SaidRow[]): void {
  const charts = planSummary(report, vi)[0]?.charts ?? [];
  const share = ([whole, part]: readonly Said[], half: "admission" | "heads"): number | null => {
    const { wholes, parts, coverage } = recounted([[whole ?? "unknown", part ?? "unknown"]], half);
    return coverage.known === 1 && wholes && parts !== null ? parts / wholes : null;
  };
  const { threshold } = report.settings;
  const shares = [
    rows.flatMap((row) => share(row.slice(0, 2), "admission") ?? []),
    rows.flatMap((row) => share(row.slice(2), "heads") ?? []),
  ] as const;
  // Units of one village each have no chart of shares.
  const hasShares = rows.some((row) => row[2] !== 1 && share(row.slice(2), "heads") !== null);
  const expected = [
    { of: shares[0], line: 1, isReached: (value: number) => value >= 1 },
    {
      of: hasShares ? shares[1] : [],
      line: threshold / 100,
      isReached: (value: number) => value * 100 >= threshold,
    },
  ].filter(({ of }) => of.length > 0);
  expect(charts).toHaveLength(expected.length);
  for (const [index, { of, line, isReached }] of expected.entries()) {
    const source = charts[index]?.source;
    const points = grid
      .slice((source?.top ?? 0) + 1, (source?.bottom ?? -1) + 1)
      .map((cells) => [cells.get(2), cells.get(3), cells.get(4)]);
    const best = [...of].sort((a, b) => b - a);
    expect(points).toEqual(best.map((value) => (isReached(value) ? [value, 0, line] : [0, value, line])));
  }
}

/** Everything in which the product says this report's figures. */
function expectEverywhere(report: Report, rows: readonly SaidRow[], parts: Parts): void {
  const expected = totalsOfRows(rows);
  const { admission, heads } = expected.coverage;
  const { district, groups } = report.figures;
  expect(district).toMatchObject(expected);
  const ofGroups = parts.groups.map(({ units }) => totalsOfRows(units.map((unit) => rows[unit] ?? NOTHING)));
  expect(groups).toMatchObject(ofGroups);

  const json = reportJson("a.xlsx", report, "vi");
  expect(json).toMatchObject({ district: expected });
  expect(json["groups"]).toMatchObject(
    ofGroups.map(({ plan, admitted, percent, coverage }, index) => {
      return { plan, admitted, percent, coverage, units: parts.groups[index]?.units.length };
    }),
  );

  const { unitsMet, unitsExceeded, unitsBelow, unitsNone, unitsWithoutPlan, unitsUnknown } = district;
  expect(unitsMet + unitsExceeded + unitsBelow + unitsNone + unitsWithoutPlan + unitsUnknown).toBe(
    rows.length,
  );
  const filtered = Object.fromEntries(
    UNIT_FILTERS.map((filter) => [filter, countUnits(report.figures.units, filter)]),
  );
  expect(filtered).toMatchObject({
    all: rows.length,
    belowThreshold: district.unitsBelowHeads,
    planNotMet: unitsBelow,
    planNone: unitsNone,
  });

  const [card, headCard] = districtCards(district, report.settings.threshold, speech);
  for (const [shown, part, whole, share, coverage] of [
    [card, expected.admitted, expected.plan, expected.percent, admission],
    [headCard, expected.members, expected.heads, expected.headPercent, heads],
  ] as const) {
    expect(shown?.percent).toBe(share);
    expect(shown?.counts).toBe(part === null && whole === null ? "" : `${number(part)}/${number(whole)}`);
    if (coverage.of > 0) expect(shown?.state.split(" · ")[0]).toBe(says(coverage));
    if (isWhole(coverage)) continue;
    // Nothing is said of what is still missing, and nothing looks like success.
    expect(shown?.state).toMatch(/^mới tính \d+\/\d+ đơn vị(?: · sổ ghi .*)?$/);
    expect(shown?.tone).not.toBe("good");
  }
  const pace = paceLines(report, speech).join("\n");
  if (!isWhole(admission)) expect(pace).not.toMatch(/mỗi tháng|Còn phải kết nạp|hoàn thành|phần thiếu/);
  if (!isWhole(heads)) expect(pace).not.toContain("Không đơn vị nào");

  const plans = `${number(expected.admitted)}/${number(expected.plan)} = ${percentText(expected.percent, "vi")} (${says(admission)})`;
  const shares = `${percentText(expected.headPercent, "vi")} (${says(heads)})`;
  const text = reportText("a.xlsx", report, command, "vi");
  expect(text).toContain(`Kết nạp ${plans}`);
  expect(text).toContain(shares);
  const notice = commandNoticeWords(noticeOf(report, "vi")).lines;
  expect(notice).toContain(
    `Kết nạp ${number(expected.admitted)} trên chỉ tiêu ${number(expected.plan)}: ${percentText(expected.percent, "vi")} (${says(admission)})`,
  );
  expect(notice).toContain(
    `Trưởng thôn, tổ trưởng là đảng viên: ${number(expected.members)} trên ${number(expected.heads)}, ${shares}`,
  );

  const markup = renderToStaticMarkup(
    createElement(
      ReportProvider,
      { value: { report, jump: () => undefined } as never },
      createElement(Groups, { onShowUnits: () => undefined }),
    ),
  );
  for (const { admitted, plan, coverage } of ofGroups) {
    expect(markup).toContain(`${number(admitted)}/${number(plan)}</span>`);
    if (coverage.admission.of > 0) expect(markup).toContain(says(coverage.admission));
  }

  const paragraph = reportParagraph(report, vi);
  const [whole, partly] = [/toàn Đảng bộ/gi, /theo số liệu của (\d+)\/(\d+) đơn vị/gi];
  const sentences = [
    ...(expected.admitted === null ? [] : [admission]),
    ...(expected.headPercent === null ? [] : [heads]),
  ];
  expect([...paragraph.matchAll(whole)]).toHaveLength(sentences.length);
  expect([...paragraph.matchAll(partly)].map(([, known, of]) => `${known ?? ""}/${of ?? ""} đơn vị`)).toEqual(
    sentences.filter((coverage) => !isWhole(coverage)).map(covers),
  );
  if (!isWhole(admission)) expect(paragraph).not.toMatch(/Còn phải|bình quân mỗi tháng/);

  const grid = printedGrid(report);
  const page = besideLabels(grid);
  const besides = (label: string, coverage: Coverage | null): string | number | undefined => {
    const full = coverage === null || isWhole(coverage) ? label : `${label} (${covers(coverage)})`;
    const found = page.filter((cell) => cell.text === full);
    expect(found.length, full).toBeGreaterThan(0);
    return found[0]?.beside[0];
  };
  const known = (value: number | null): string | number => value ?? "–";
  expect(besides("Chỉ tiêu kết nạp năm 2026", admission)).toBe(known(expected.plan));
  expect(besides("Đã kết nạp", admission)).toBe(known(expected.admitted));
  const gap = expected.plan === null || expected.admitted === null ? null : expected.plan - expected.admitted;
  expect(besides("Còn thiếu so với kế hoạch chung", admission)).toBe(known(gap));
  expect(besides("Tổng số trưởng thôn, tổ trưởng tổ dân phố", heads)).toBe(known(expected.heads));
  expect(besides("Trong đó là đảng viên", heads)).toBe(known(expected.members));
  const all = rows.map((_, index) => index);
  expectPrintedSums(grid, { label: "TỔNG CỘNG", units: all }, rows);
  for (const section of parts.sections) expectPrintedSums(grid, section, rows);
  ofGroups.forEach(({ plan, admitted, percent, coverage }, index) => {
    const { label = "", units = [] } = parts.groups[index] ?? {};
    const said = isWhole(coverage.admission) ? label : `${label} (${covers(coverage.admission)})`;
    const row = page.find(({ text: shown, beside }) => shown === said && beside[0] === LEADER);
    const [, size, ...sums] = row?.beside ?? [];
    expect(size, said).toBe(units.length);
    if (plan && admitted !== null) {
      expect(sums.slice(0, 2)).toEqual([plan, admitted]);
      expect(Number(sums[2]) * 100).toBeCloseTo(percent ?? NaN, 9);
    }
  });
  expectCharts(report, grid, rows);
}

const LEADER = "Nguyễn Văn Tâm";
const groupLabel = (index: number): string => `Tổ công tác số ${index + 1}`;
const groupSheet = (groups: readonly (readonly number[])[]): SheetFixture => ({
  name: "Tổ công tác",
  rows: [
    ["Tổ", "Tổ trưởng", "Đơn vị phụ trách"],
    ...groups.flatMap((units, index) => units.map((unit) => [groupLabel(index), LEADER, unitName(unit)])),
  ],
});
const groupParts = (groups: readonly (readonly number[])[]): Part[] =>
  groups.map((units, index) => ({ label: groupLabel(index), units }));

describe("every aggregate of counts that stand in the unit table", () => {
  const cell = fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: 0, max: 12 }) },
    fc.constantFrom<CellValue>("", "8 ", "bảy", -3, 2.5, "#REF!", 46056, 1_500_000),
  );
  const tables = fc.record({
    counts: fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 4, maxLength: NAMES.length }),
    /** Whether each unit is in the second of two parts and of two groups; the first and the last make them both. */
    later: fc.array(fc.boolean(), { minLength: NAMES.length, maxLength: NAMES.length }),
    /** So many units stand in the first part of the table; 0: it has no parts. */
    first: fc.integer({ min: 0, max: 3 }),
  });

  const said = (value: CellValue): Said => {
    if (value === "") return "blank";
    if (value === "8 ") return 8;
    const isCount = typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1000;
    return isCount ? value : "unknown";
  };

  it("is that of a recount of the cells, with the same coverage", () => {
    let withSections = 0;
    fc.assert(
      fc.property(tables, ({ counts, later, first }) => {
        const header = ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Số trưởng thôn", "Trong đó là đảng viên"];
        const rows = counts.map((row, index) => [index + 1, unitName(index), ...row]);
        const units = counts.map((_, index) => index);
        const sections: Part[] =
          first === 0
            ? []
            : [
                { label: "Các xã miền núi", units: units.slice(0, first) },
                { label: "Các xã còn lại", units: units.slice(first) },
              ];
        const laid = sections.flatMap(({ label, units: own }, index) => [
          [["I", "II"][index], label, "", "", "", ""],
          ...own.flatMap((unit) => [rows[unit] ?? []]),
        ]);
        const isLater = (unit: number) => unit > 0 && (unit === counts.length - 1 || later[unit] === true);
        const groups = [units.filter((unit) => !isLater(unit)), units.filter(isLater)];
        const snapshot = snapshotOf([
          { name: "Biểu 1", rows: [header, ...(laid.length > 0 ? laid : rows)] },
          groupSheet(groups),
        ]);
        const report = checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY);
        const read = report.workbook.unitTable?.columns;
        fc.pre(report.figures.units.length === counts.length && Boolean(read?.admitted && read.plan));
        fc.pre(Boolean(read?.heads && read.members));
        fc.pre(report.workbook.unitTable?.groupRows.length === sections.length);
        if (sections.length > 0) withSections += 1;
        expectEverywhere(
          report,
          counts.map(([plan, admitted, heads, members]) => [
            said(plan),
            said(admitted),
            said(heads),
            said(members),
          ]),
          { groups: groupParts(groups), sections },
        );
      }),
      { seed: 226, numRuns: 100 },
    );
    expect(withSections).toBeGreaterThan(40);
  });
});

describe("every aggregate of counts that only roster and register can give", () => {
  const day = (year: number, month: number, of: number): number =>
    serialOfDate({ year, month, day: of }, false);
  const admission = fc.record({
    unit: fc.nat(3),
    isNamed: fc.boolean(),
    date: fc.constantFrom<CellValue>(
      day(2026, 3, 15),
      day(2026, 6, 3),
      day(2026, 10, 31),
      day(2026, 11, 20),
      day(2025, 12, 30),
      "",
      "không rõ",
    ),
  });
  const head = fc.record({
    unit: fc.nat(3),
    name: fc.constantFrom("named", "named", "named", "", "khuyết"),
    role: fc.constantFrom("Trưởng thôn", "Trưởng thôn", "Trưởng thôn", "Phó thôn", "", "chuyên trách"),
    member: fc.constantFrom("x", "x", "không", "", "sắp"),
  });
  const workbooks = fc.record({
    plans: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
    admissions: fc.array(admission, { minLength: 6, maxLength: 16 }),
    heads: fc.array(head, { minLength: 6, maxLength: 16 }),
  });
  const FOUR = [[0, 1, 2, 3]];
  /** Certain of so many, and so many more that may be. */
  const tally = (sure: number, unclear: number): Said => (unclear > 0 ? "unknown" : sure);

  const people = (index: number): string =>
    `${["Nguyễn", "Trần", "Lê", "Phạm"][index % 4] ?? ""} Văn ${["An", "Bình", "Cường", "Dũng", "Giang", "Hải"][index % 6] ?? ""} ${"ABCDEFGHIKLMNOPQRST".charAt(index)}`;

  it("is that of a recount of the rows, and what cannot be read is in none", () => {
    let tried = 0;
    fc.assert(
      fc.property(workbooks, ({ plans, admissions, heads }) => {
        const sheets: SheetFixture[] = [
          {
            name: "Biểu 1",
            rows: [
              ["(Số liệu đến ngày 31/10/2026)"],
              ["TT", "Đơn vị", "Chỉ tiêu"],
              ...plans.map((plan, index) => [index + 1, unitName(index), plan]),
            ],
          },
          {
            name: "Danh sách kết nạp",
            rows: [
              ["TT", "Họ và tên", "Đơn vị", "Ngày quyết định kết nạp"],
              ...admissions.map(({ unit, isNamed, date }, index) => [
                index + 1,
                isNamed ? people(index) : "",
                unitName(unit),
                date,
              ]),
            ],
            formats: { D: "dd/mm/yyyy" },
          },
          {
            name: "Danh sách trưởng thôn",
            rows: [
              ["TT", "Họ và tên", "Đơn vị", "Thôn", "Chức vụ", "Là đảng viên"],
              ...heads.map(({ unit, name, role, member }, index) => [
                index + 1,
                name === "named" ? people(index) : name,
                unitName(unit),
                `Thôn ${"ABCDEFGHIKLMNOPQRST".charAt(index)}`,
                role,
                member,
              ]),
            ],
          },
          groupSheet(FOUR),
        ];
        const report = checkWorkbook(snapshotOf(sheets), DEFAULT_SETTINGS, TODAY);
        const { unitTable, roster, register } = report.workbook;
        fc.pre(report.figures.units.length === 4 && Boolean(unitTable?.columns.plan));
        fc.pre(!unitTable?.columns.admitted && !unitTable?.columns.heads);
        fc.pre(Boolean(register?.columns.decisionDate && register.columns.unit && register.columns.person));
        fc.pre(Boolean(roster?.columns.role && roster.columns.member && roster.columns.village));
        fc.pre(register?.length === admissions.length && roster?.length === heads.length);
        tried += 1;
        expectEverywhere(
          report,
          plans.map((plan, unit): SaidRow => {
            const due = { sure: 0, unclear: 0 };
            for (const one of admissions.filter((row) => row.unit === unit)) {
              if (one.date === day(2026, 11, 20) || one.date === day(2025, 12, 30)) continue;
              if (typeof one.date === "number" && one.isNamed) due.sure++;
              else due.unclear++;
            }
            const [office, members] = [
              { sure: 0, unclear: 0 },
              { sure: 0, unclear: 0 },
            ];
            for (const { name, role, member } of heads.filter((row) => row.unit === unit)) {
              if (name === "khuyết" || role === "Phó thôn") continue;
              if (name === "" && role !== "Trưởng thôn") continue;
              const isSure = name === "named" && role === "Trưởng thôn";
              if (isSure) office.sure++;
              else office.unclear++;
              if (member === "không") continue;
              if (isSure && member === "x") members.sure++;
              else members.unclear++;
            }
            return [
              plan,
              tally(due.sure, due.unclear),
              tally(office.sure, office.unclear),
              tally(members.sure, members.unclear),
            ];
          }),
          { groups: groupParts(FOUR), sections: [] },
        );
      }),
      { seed: 226, numRuns: 100 },
    );
    expect(tried).toBeGreaterThan(60);
  });
});
