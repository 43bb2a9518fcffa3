import { afterEach, expect, it } from "vitest";
import { mend, storeSettings, validate, writeSummary } from "../../../src/core/job/job.ts";
import { daysInMonth } from "../../../src/core/values/calendar.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { FIGURE, monthlyBook } from "../../fixtures/edited-book.ts";
import { openSheets, type Opened } from "./opened.ts";

const texts = summaryTexts("vi");
const MONTHS = [1, 2, 3, 4, 5, 6] as const;
/** Admitted to the end of each month by the seven units; all have a plan of 2 to 5. */
const ADMITTED = [
  [0, 0, 1, 1, 2, 2],
  [0, 1, 1, 1, 1, 3],
  [0, 0, 0, 0, 0, 0],
  [1, 1, 2, 3, 3, 4],
  [0, 0, 0, 1, 1, 1],
  [0, 0, 0, 0, 1, 1],
  [0, 1, 1, 1, 1, 2],
] as const;
const admittedIn = (month: number) => ADMITTED.map((months) => months[month - 1] ?? 0);
const sumIn = (month: number) => admittedIn(month).reduce<number>((sum, count) => sum + count, 0);

let opened: Opened;
afterEach(() => opened.close());

/** What stands on a sheet, row by row. */
function rowsOf(sheet: string): (string | number)[][] {
  return [...opened.sheet(sheet).rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, { cells }]) =>
      [...cells.entries()]
        .sort(([a], [b]) => a - b)
        .flatMap(([, { value }]) => (typeof value === "string" || typeof value === "number" ? [value] : [])),
    );
}

/** The table of units on a summary: each unit's numbers. */
function unitRows(sheet: string): (string | number)[][] {
  return rowsOf(sheet).filter(
    ([ordinal, name]) =>
      typeof ordinal === "number" && typeof name === "string" && /^Đảng bộ xã .* Sơn$/.test(name),
  );
}

it("takes one workbook through six months, the period set once each time", async () => {
  opened = await openSheets(monthlyBook(1));
  const past = new Map<string, (string | number)[][]>();
  for (const month of MONTHS) {
    const today = { year: 2022, month: month + 1, day: 4 };
    const check = () => validate(opened.port, { today });
    admittedIn(month).forEach((count, unit) => {
      const { sheet, row, admitted } = FIGURE;
      opened.model.setInput(opened.sheet(sheet).id, row(unit), admitted, String(count), "user");
    });

    const before = await check();
    const cutOff = { year: 2022, month, day: daysInMonth(2022, month) };
    await storeSettings(opened.port, before, { ...before.settings, cutOff });
    const stale = await check();
    const mismatch = stale.findings.filter(({ code }) => code === "period-mismatch");
    expect(mismatch).toHaveLength(month === 1 ? 0 : 1);
    const fix = mismatch[0]?.fix;
    if (fix?.kind === "writes") await mend(opened.port, stale, fix.writes);
    const checked = await check();
    expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked.findings.filter(({ code }) => code === "period-mismatch")).toEqual([]);

    const written = await writeSummary(opened.port, checked, texts, { checkedAt: "2022-07-04T08:00" });
    expect(written.outcome).toBe("applied");
    const { series, district } = (await check()).figures;
    expect(district.admitted).toBe(sumIn(month));
    expect(series.periods.map(({ cutOff: day, admitted }) => [day.month, admitted])).toEqual(
      MONTHS.slice(0, month - 1).map((earlier) => [earlier, sumIn(earlier)]),
    );
    expect(series.sinceBefore?.count ?? null).toBe(month === 1 ? null : sumIn(month) - sumIn(month - 1));

    // The table of units on the sheet: this month, the month before, and the change.
    const rows = unitRows("Bảng tổng hợp").slice(-ADMITTED.length);
    rows.forEach((row, unit) => {
      expect(row[3]).toBe(admittedIn(month)[unit]);
      const change = (admittedIn(month)[unit] ?? 0) - (admittedIn(month - 1)[unit] ?? 0);
      if (month > 1) expect(row.slice(-3, -1)).toEqual([admittedIn(month - 1)[unit], change]);
    });

    // Nothing of an earlier month is lost: its sheet of values is as the summary was.
    for (const [name, shown] of past) expect(unitRows(name)).toEqual(shown);
    if (month > 1) {
      const name = `Tổng hợp T${month - 1}-2022`;
      const kept = unitRows(name).slice(-ADMITTED.length);
      expect(kept.map((row) => row[3])).toEqual(admittedIn(month - 1));
      past.set(name, unitRows(name));
    }
  }
  expect(past.size).toBe(5);
});
