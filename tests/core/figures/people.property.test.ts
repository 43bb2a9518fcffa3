import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import { serialOfDate } from "../../../src/core/text/dates.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

/*
 * Lists of people and what is said of new members, in the figures and on the sheets, against a slow recount of the rows.
 */

const TODAY = { year: 2026, month: 11, day: 22 };
const UNITS = ["Xã Châu Minh", "Xã Thanh Vân", "Xã Hoàng An"];
const LETTERS = "ABCDEFGHIKLMNOPQRSTUV";
const vi = summaryTexts("vi");
const day = (year: number, month: number, of: number): number =>
  serialOfDate({ year, month, day: of }, false);
const units: SheetFixture = {
  name: "Biểu 1",
  rows: [
    ["(Số liệu đến ngày 31/10/2026)"],
    ["TT", "Đơn vị", "Chỉ tiêu"],
    ...UNITS.map((name, index) => [index + 1, name, 3]),
  ],
};
const roleOf = (role: string | null, index: number): string => role ?? `Giúp việc ${LETTERS.charAt(index)}`;
/** Different for every row: nobody comes twice. */
const nameOf = (index: number): string =>
  `${["Nguyễn", "Trần", "Lê"][index % 3] ?? ""} Văn ${["An", "Bình", "Cường", "Dũng"][index % 4] ?? ""} ${LETTERS.charAt(index)}`;

describe("the lists of people to act upon", () => {
  const mark = fc.constantFrom("x", "x", "không", "", "sắp");
  /** Null: an office that nobody knows, and that no other row has. */
  const person = fc.record({
    unit: fc.nat(2),
    role: fc.constantFrom("Trưởng thôn", "Trưởng thôn", "Phó thôn", "", null),
    isVacant: fc.boolean(),
    member: mark,
    trained: mark,
    eligible: mark,
  });

  it("hold everybody in office who is not surely a member, once, with every reason", () => {
    let [tried, listed] = [0, 0];
    fc.assert(
      fc.property(fc.array(person, { minLength: 6, maxLength: 14 }), (people) => {
        const roster: SheetFixture = {
          name: "Trưởng thôn",
          rows: [
            ["TT", "Đơn vị", "Thôn", "Chức danh", "Họ và tên", "Đảng viên", "Đã bồi dưỡng", "Đủ điều kiện"],
            ...people.map(({ unit, role, isVacant, member, trained, eligible }, index) => [
              index + 1,
              UNITS[unit],
              `Thôn ${index + 1}`,
              roleOf(role, index),
              isVacant && index > 4 ? "Khuyết" : nameOf(index),
              member,
              trained,
              eligible,
            ]),
          ],
        };
        const report = checkWorkbook(snapshotOf([units, roster]), DEFAULT_SETTINGS, TODAY);
        const { columns, length } = report.workbook.roster ?? {};
        fc.pre(length === people.length && Boolean(columns?.role && columns.person && columns.unit));
        fc.pre(Boolean(columns?.member && columns.trained && columns.eligible));
        tried += 1;
        const isUnclear = (text: string): boolean => text === "" || text === "sắp";
        const expected: Record<"completeDossier" | "sendToTraining" | "needsData", object[]> = {
          completeDossier: [],
          sendToTraining: [],
          needsData: [],
        };
        people.forEach(({ unit, role, isVacant, member, trained, eligible }, index) => {
          if ((isVacant && index > 4) || member === "x") return;
          const reasons = [
            ...(isUnclear(trained) ? ["training-unknown"] : []),
            ...(isUnclear(eligible) ? ["eligibility-unknown"] : []),
            ...(isUnclear(member) ? ["membership-unknown"] : []),
            ...(eligible === "không" ? ["not-eligible"] : []),
            ...(role === "" || role === null ? ["role-unknown"] : []),
          ];
          const list =
            reasons.length > 0 ? "needsData" : trained === "x" ? "completeDossier" : "sendToTraining";
          expected[list].push({
            row: index,
            cell: { sheet: 1, row: index + 1, column: 4 },
            name: nameOf(index),
            unit: UNITS[unit],
            village: `Thôn ${index + 1}`,
            role: role === "" ? null : roleOf(role, index),
            reasons,
          });
          listed += 1;
        });
        expect(report.figures.lists).toEqual(expected);
        for (const plan of planSummary(report, vi).slice(1)) {
          const texts = plan.cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
          const of = expected[plan.mark as keyof typeof expected] as { name: string; unit: string }[];
          for (const [index] of people.entries())
            expect(texts.includes(nameOf(index))).toBe(of.some(({ name }) => name === nameOf(index)));
          for (const name of UNITS) {
            const count = of.filter(({ unit }) => unit === name).length;
            if (count > 0) expect(texts).toContain(vi.say("unitOfPeople", { unit: name, count }));
          }
          if (of.length > 0) expect(texts).toContain(vi.say("listTotal", { count: of.length }));
        }
      }),
      { seed: 226, numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(40);
    expect(listed).toBeGreaterThan(100);
  });
});

describe("what is said of new members", () => {
  const person = fc.record({
    unit: fc.nat(2),
    isDue: fc.constantFrom(true, true, true, false),
    gender: fc.constantFrom("Nữ", "Nam", "", "?"),
    ethnicity: fc.constantFrom("Kinh", "Tày", ""),
    /** Whole months on the day of admission; null: no birth date. */
    months: fc.option(fc.integer({ min: 18 * 12, max: 40 * 12 }), { freq: 5 }),
    education: fc.constantFrom("12/12", "9/12", "Đại học", "Trung cấp", ""),
  });

  it("is that of a recount, in all and per unit, with those of whom it cannot be said", () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.array(person, { minLength: 6, maxLength: 14 }), (people) => {
        const bornBefore = (months: number): number => {
          const at = 2026 * 12 + 2 - months;
          return day(Math.floor(at / 12), (at % 12) + 1, 20);
        };
        const register: SheetFixture = {
          name: "Danh sách kết nạp",
          rows: [
            ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Đơn vị", "Ngày QĐ kết nạp", "Trình độ"],
            ...people.map(({ unit, isDue, gender, ethnicity, months, education }, index): CellValue[] => [
              index + 1,
              nameOf(index),
              months === null ? "" : bornBefore(months),
              gender,
              ethnicity,
              UNITS[unit] ?? "",
              isDue ? day(2026, 3, 20) : day(2026, 11, 20),
              education,
            ]),
          ],
          formats: { C: "dd/mm/yyyy", G: "dd/mm/yyyy" },
        };
        const report = checkWorkbook(snapshotOf([units, register]), DEFAULT_SETTINGS, TODAY);
        const { columns, length } = report.workbook.register ?? {};
        fc.pre(length === people.length && Boolean(columns?.unit && columns.decisionDate));
        fc.pre(Boolean(columns?.gender && columns.ethnicity && columns.birthDate && columns.education));
        tried += 1;
        const recount = (due: readonly (typeof people)[number][]) => {
          const counted = (values: readonly (boolean | null)[]) => ({
            count: values.every((value) => value === null) ? null : values.filter(Boolean).length,
            unknown: values.filter((value) => value === null).length,
            of: due.length,
          });
          const ages = due.flatMap(({ months }) => months ?? []);
          const schooled = (text: string) =>
            counted(due.map(({ education }) => (education === "" ? null : education === text)));
          return {
            women: counted(
              due.map(({ gender }) => (gender === "" || gender === "?" ? null : gender === "Nữ")),
            ),
            ethnicMinority: counted(
              due.map(({ ethnicity }) => (ethnicity === "" ? null : ethnicity !== "Kinh")),
            ),
            upTo30: counted(due.map(({ months }) => (months === null ? null : months < 31 * 12))),
            meanAge: {
              count:
                ages.length === 0
                  ? null
                  : (expect.closeTo(ages.reduce((sum, age) => sum + age, 0) / 12 / ages.length, 9) as number),
              unknown: due.length - ages.length,
              of: due.length,
            },
            lowerSecondary: schooled("9/12"),
            upperSecondary: schooled("12/12"),
            vocational: schooled("Trung cấp"),
            university: schooled("Đại học"),
          };
        };
        const due = people.filter(({ isDue }) => isDue);
        fc.pre(due.length > 0);
        const { quality } = report.figures;
        const all = recount(due);
        expect(quality?.all).toEqual(all);
        expect([...(quality?.units ?? [])].sort(([a], [b]) => a - b)).toEqual(
          UNITS.flatMap((_, index) => {
            const own = due.filter(({ unit }) => unit === index);
            return own.length > 0 ? [[index, recount(own)]] : [];
          }),
        );
        const grid = planSummary(report, vi)[0]?.cells ?? [];
        const { count, unknown } = all.women;
        const label =
          vi.say("qualityWomen") + (unknown > 0 ? ` ${vi.say("qualityUnclear", { count: unknown })}` : "");
        const place = grid.find(({ content }) => content.kind === "text" && content.text === label);
        const beside = grid
          .filter(({ row, column }) => place && row === place.row && column > place.column)
          .sort((a, b) => a.column - b.column)
          .filter(({ content }) => content.kind !== "blank")
          .map(({ content }) => ("value" in content ? content.value : "text" in content ? content.text : ""));
        expect(beside.slice(0, count === null ? 1 : 2)).toEqual(
          count === null ? ["–"] : [count, count / due.length],
        );
      }),
      { seed: 226, numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(40);
  });
});
