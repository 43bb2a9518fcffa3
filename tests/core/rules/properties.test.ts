import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { addMonths, wholeMonths } from "../../../src/core/people/date-spans.ts";
import { percentAgrees } from "../../../src/core/rules/percent-agreement.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { findingMessage } from "../../../src/locales/findings.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";
import { writtenWorkbook } from "../../fixtures/written-workbook.ts";
import { GROUPS, REGISTER, ROSTER, UNITS_WITH_HEADS } from "./cases/written.ts";

/** Printed by fast-check with every failure; the same runs every time. */
const SEED = 20220630;
const today = { year: 2026, month: 11, day: 22 };
const SHEETS = writtenWorkbook(UNITS_WITH_HEADS + ROSTER + REGISTER + GROUPS).sheets;

function check(sheets: readonly SheetFixture[]): Report {
  const settings = { ...DEFAULT_SETTINGS, planYear: 2022, cutOff: { year: 2022, month: 6, day: 30 } };
  return checkWorkbook(snapshotOf(sheets), settings, today);
}

/** The cell of each sheet that is given another value. */
function withCell(
  sheets: readonly SheetFixture[],
  at: { sheet: number; row: number; column: number },
  value: CellValue,
): SheetFixture[] {
  return sheets.map((sheet, index) =>
    index !== at.sheet
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, r) =>
            r === at.row
              ? Array.from({ length: Math.max(row.length, at.column + 1) }, (_, c) =>
                  c === at.column ? value : row[c],
                )
              : row,
          ),
        },
  );
}

const anyCell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<CellValue>(
    "#REF!",
    "=1+1",
    "@SUM(A1)",
    "x".repeat(32_767),
    "9".repeat(400),
    "\u202E7\u202C",
    "31/02/1990",
    "7/5",
    1e308,
    -0,
    44688,
  ),
);

describe("whatever stands in a cell", () => {
  it("no rule crashes, and every message can be written in both languages", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.nat(9), anyCell), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const sheets = changes.reduce<readonly SheetFixture[]>(
            (current, [sheet, row, column, value]) => withCell(current, { sheet, row, column }, value),
            SHEETS,
          );
          const report = check(sheets);
          expect(report.rules.filter(({ outcome }) => outcome === "crashed")).toEqual([]);
          for (const finding of report.findings) {
            expect(findingMessage(finding, "vi").length).toBeGreaterThan(20);
            expect(findingMessage(finding, "en")).not.toMatch(/undefined|NaN|\p{Cc}/u);
          }
        },
      ),
      { seed: SEED, numRuns: 120 },
    );
  });
});

/** Rows of people with mistakes of their own cells, in any order; each is known by its name. */
const DIRTY_REGISTER: readonly (readonly CellValue[])[] = [
  [1, "Nguyễn Thị An", 34762, "Xã Châu Minh", 44602, "01/03/2022", 44505],
  [2, "Trần Văn Bình", "31/02/1990", "Xã Châu Minh", 44603, 44622, 44505],
  [3, "Lê  Thị Chi", 36495, "Xã Thanh Vân", 44656, 44687, 40000],
  [4, "Vũ Văn Dũng", 38000, "Xã Thanh Vâm", 44656, 44687, 44505],
  [5, "Đỗ Thị \u00D0ào", 34000, "Xã Thanh Vân", 44656, 44900, 44505],
  [6, "Hà Văn Em", 10000, "Xã Thanh Vân", "tháng năm", 50000, 44505],
];

describe("rows in another order", () => {
  it("give the same findings, moved along", () => {
    const [units] = SHEETS;
    const register = SHEETS[2];
    if (!units || !register) throw new Error("the workbook has a register");
    const checked = (rows: readonly (readonly CellValue[])[]) => {
      const sheet = {
        ...register,
        rows: [register.rows[0] ?? [], ...rows],
        formats: { C: "d/m/yyyy", E: "d/m/yyyy", F: "d/m/yyyy", G: "d/m/yyyy" },
      };
      return check([units, sheet])
        .findings.filter(({ code }) => code !== "ordinal-gap")
        .map((finding) => describeFinding(finding, rows))
        .sort();
    };
    const expected = checked(DIRTY_REGISTER);
    expect(expected.length).toBeGreaterThanOrEqual(8);
    fc.assert(
      fc.property(fc.shuffledSubarray([...DIRTY_REGISTER], { minLength: DIRTY_REGISTER.length }), (rows) => {
        expect(checked(rows)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});

/** The finding with the person instead of the row it stands in. */
function describeFinding({ code, at, args }: Finding, rows: readonly (readonly CellValue[])[]): string {
  const place = at.sheet === 1 ? String(rows[at.top - 1]?.[1]) : `unit row ${at.top}`;
  return `${code} ${place} ${at.left} ${JSON.stringify(args)}`;
}

describe("percentages", () => {
  const counts = fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }));
  const cell = (value: number) => ({ value, format: "0.00%" });

  it("agree with the quotient rounded or cut off at any precision", () => {
    fc.assert(
      fc.property(counts, fc.nat(5), ([part, whole], decimals) => {
        const scale = 10n ** BigInt(decimals);
        const exact = BigInt(part) * 100n * scale;
        const cutOff = Number(exact / BigInt(whole)) / Number(scale);
        const rounded = Number((2n * exact + BigInt(whole)) / (2n * BigInt(whole))) / Number(scale);
        for (const value of [cutOff, rounded]) {
          expect(percentAgrees({ kind: "percent", value, decimals }, cell(value / 100), part, whole)).toBe(
            true,
          );
        }
      }),
      { seed: SEED },
    );
  });

  it("disagree, and nothing throws, when the number is too large to be shown", () => {
    const reading = { kind: "percent", value: 1e308, decimals: 2 } as const;
    expect(percentAgrees(reading, cell(1e306), 85, 226)).toBe(false);
  });

  it("disagree when they are two steps of their precision off", () => {
    fc.assert(
      fc.property(counts, fc.nat(4), fc.constantFrom(-1, 1), ([part, whole], decimals, side) => {
        const step = 10 ** -decimals;
        const value = (100 * part) / whole + side * 2 * step;
        expect(percentAgrees({ kind: "percent", value, decimals }, cell(value / 100), part, whole)).toBe(
          false,
        );
      }),
      { seed: SEED },
    );
  });
});

describe("whole months", () => {
  const day = fc
    .date({ min: new Date(Date.UTC(1930, 0, 1)), max: new Date(Date.UTC(2030, 11, 31)), noInvalidDate: true })
    .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

  it("are full on the day that comes so many months later, and not before", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), (from, months) => {
        const full = addMonths(from, months);
        expect(wholeMonths(from, full)).toBe(months);
        const before = full.day > 1 ? { ...full, day: full.day - 1 } : null;
        if (before) expect(wholeMonths(from, before)).toBe(months - 1);
      }),
      { seed: SEED },
    );
  });
});
