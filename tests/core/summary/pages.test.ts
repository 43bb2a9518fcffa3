import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { readSettings } from "../../../src/core/settings/read-settings.ts";
import { PageFill, roomLeft } from "../../../src/core/summary/page-breaks.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { reportOf, type UnitSpec } from "./reports.ts";
import { randomOf } from "../../reading/random.ts";

const vi = summaryTexts("vi");
const TODAY = { year: 2026, month: 10, day: 5 };

function summaryOf(units: readonly UnitSpec[]): SheetPlan {
  const [plan] = planSummary(reportOf({ units }), vi);
  if (plan === undefined) throw new Error("no summary");
  return plan;
}

function district(): SheetPlan {
  const bytes = readFileSync(new URL("../../../assets/so-ket-nap-mau.xlsx", import.meta.url));
  const snapshot = readSnapshot(bytes, "mau");
  const [plan] = planSummary(
    checkWorkbook(snapshot, readSettings(snapshot.storedSettings).settings, TODAY),
    vi,
  );
  if (plan === undefined) throw new Error("no summary");
  return plan;
}

const units = (count: number, of: (index: number) => Omit<UnitSpec, "name">): UnitSpec[] =>
  Array.from({ length: count }, (_, index) => ({ name: `Đảng bộ xã số ${index + 1}`, ...of(index) }));

const textsOf = (plan: SheetPlan, style: string): string[] =>
  plan.cells.flatMap(({ content, style: own }) =>
    own === style && content.kind === "text" ? [content.text] : [],
  );

/** Names of the units in the chart's figures. */
function charted(plan: SheetPlan, name: string): string[] {
  const chart = plan.charts?.find((one) => one.name === name);
  if (chart === undefined) return [];
  return plan.cells.flatMap(({ row, column, content }) =>
    row > chart.source.top &&
    row <= chart.source.bottom &&
    column === chart.source.left &&
    content.kind === "text"
      ? [content.text]
      : [],
  );
}

describe("the printed summary", () => {
  it("of the sample's district is five pages at most, with figures that can be read", () => {
    const plan = district();
    expect(plan.page.pageBreaks.length).toBeLessThan(5);
    const width = plan.columnWidths.reduce((sum, one) => sum + one, 0);
    const scale = ((297 - 30 - 15) * 72) / 25.4 / width;
    expect((plan.styles.count?.fontSize ?? 0) * scale).toBeGreaterThan(9.5);
    expect(plan.charts?.map(({ labelSize }) => labelSize * scale > 7.5)).toEqual([true, true]);
  });

  it("has its paragraphs justified, each begun with an indent", () => {
    const paragraphs = textsOf(district(), "paragraph");
    expect(paragraphs.length).toBe(4);
    expect(paragraphs.every((text) => /^\u00a0{10}\S/.test(text))).toBe(true);
    expect(district().styles.paragraph).toMatchObject({ horizontal: "justify", wrap: true });
    expect(textsOf(summaryOf([]), "sentence")).toContain(vi.say("noParagraph"));
  });

  it("says of people only whole numbers", () => {
    expect(textsOf(district(), "paragraph").join(" ")).not.toMatch(/\d,\d+ (?:đảng viên|người)/);
  });

  it.each([1, 5, 24, 25, 26, 27, 28, 29, 30, 31, 32, 62, 90])(
    "never leaves the signatures with less than two rows of the table: %i units",
    (count) => {
      const plan = summaryOf(
        units(count, (index) => ({ plan: 4, admitted: index % 5, heads: 5, members: 4 })),
      );
      const total = plan.cells.find(
        ({ content }) => content.kind === "text" && content.text === vi.say("total"),
      );
      const last = plan.page.pageBreaks.at(-1) ?? 0;
      expect(total?.row ?? 0).toBeGreaterThan(last + 1);
      expect(last).toBeLessThanOrEqual((total?.row ?? 0) - Math.min(2, count));
    },
  );

  it("repeats the header of units below the threshold on every page that they fill", () => {
    const many = summaryOf(units(200, () => ({ plan: 4, admitted: 1, heads: 5, members: 4 })));
    const few = summaryOf(units(3, () => ({ plan: 4, admitted: 1, heads: 5, members: 4 })));
    const headers = (plan: SheetPlan): number[] =>
      plan.cells.flatMap(({ row, content }) =>
        content.kind === "text" && content.text === vi.say("outsideVillages") ? [row] : [],
      );
    expect(headers(few)).toHaveLength(1);
    const [, ...again] = headers(many);
    expect(again.length).toBeGreaterThan(3);
    expect(many.page.pageBreaks).toEqual(expect.arrayContaining(again));
  });
});

describe("its charts", () => {
  it("show of many units the best, those that lack most, and the lowest shares", () => {
    const plan = summaryOf(
      units(40, (index) =>
        index < 10
          ? { plan: 2, admitted: 2 + index, heads: 10, members: 10 }
          : { plan: index, admitted: 1, heads: 10, members: index % 9 },
      ),
    );
    const names = (numbers: readonly number[]) => numbers.map((one) => `Xã số ${one}`);
    // The best six; then plans of 39, 38, … with one admitted: the least progress comes last.
    expect(charted(plan, "knv.plan")).toEqual(names([10, 9, 8, 7, 6, 5, 33, 34, 35, 36, 37, 38, 39, 40]));
    expect(charted(plan, "knv.heads")).toHaveLength(14);
    expect(plan.charts?.map(({ title }) => title)).toEqual([
      vi.say("chartPlanChosen"),
      vi.say("chartHeadsChosen", { whom: vi.say("headsBoth") }),
    ]);
  });

  it("show all of a few units", () => {
    const plan = summaryOf(units(14, (index) => ({ plan: 5, admitted: index, heads: 10, members: 9 })));
    expect(charted(plan, "knv.plan")).toHaveLength(14);
    expect(plan.charts?.map(({ title }) => title)).toEqual([
      vi.say("chartPlan"),
      vi.say("chartHeads", { whom: vi.say("headsBoth") }),
    ]);
    expect(summaryOf(units(15, () => ({ plan: 5, admitted: 1 }))).charts?.[0]?.title).toBe(
      vi.say("chartPlanChosen"),
    );
  });

  it("stand side by side, one alone over the page's width; none of shares of one head each", () => {
    const both = summaryOf(units(5, () => ({ plan: 5, admitted: 1, heads: 10, members: 9 })));
    const [left, right] = both.charts ?? [];
    expect(left?.area.top).toBe(right?.area.top);
    expect(left?.area.bottom).toBe(right?.area.bottom);
    expect(left?.area.left).toBe(0);
    expect(right?.area.left).toBe((left?.area.right ?? 0) + 1);
    expect(right?.area.right).toBe(both.columnWidths.length - 1);
    const one = summaryOf(units(5, () => ({ plan: 5, admitted: 1, heads: 1, members: 0 })));
    expect(one.charts?.map(({ name, area }) => [name, area.left, area.right])).toEqual([
      ["knv.plan", 0, one.columnWidths.length - 1],
    ]);
    expect(summaryOf(units(2, () => ({ plan: null, admitted: 1 }))).charts).toEqual([]);
  });

  it.each([
    ["plans", { plan: 5, admitted: 1 }, ["knv.plan"]],
    ["shares of several heads", { heads: 10, members: 9 }, ["knv.heads"]],
    ["shares of one head each", { heads: 1, members: 1 }, []],
    ["admissions without a plan", { plan: null, admitted: 1 }, []],
  ])("have a heading where there are any: of %s", (_, counts, names) => {
    const plan = summaryOf(units(3, () => counts));
    expect(plan.charts?.map(({ name }) => name)).toEqual(names);
    const headings = textsOf(plan, "heading").filter((text) => text.includes(vi.say("headingCharts")));
    expect(headings).toHaveLength(names.length);
  });
});

describe("the room that is left on a page", () => {
  it("is what the rows and blocks so far have left", () => {
    const page = { pageHeight: 100, titleRows: null, together: [] };
    expect(roomLeft({ ...page, heights: [] })).toBe(100);
    expect(roomLeft({ ...page, heights: [40, 40] })).toBe(20);
    expect(roomLeft({ ...page, heights: [40, 40, 30] })).toBe(70);
    expect(roomLeft({ ...page, heights: [40, 40, 30], together: [{ first: 1, last: 2 }] })).toBe(30);
    // Of two blocks that begin in one row the longer counts, whichever was said first.
    const blocks = [
      { first: 1, last: 2 },
      { first: 1, last: 1 },
    ];
    expect(roomLeft({ ...page, heights: [40, 40, 30], together: blocks })).toBe(30);
    expect(roomLeft({ ...page, heights: [40, 40, 30], together: blocks.reverse() })).toBe(30);
  });

  it("is the same when rows and blocks come one after the other as when all are there", () => {
    const random = randomOf(7, "pages");
    for (let run = 0; run < 50; run += 1) {
      const heights: number[] = [];
      const together: { first: number; last: number }[] = [];
      const page = { pageHeight: 100, titleRows: null, together };
      const fill = new PageFill(page);
      for (let row = 0; row < 60; row += 1) {
        if (random.chance(0.3)) together.push({ first: Math.max(0, row - 1), last: row + random.int(0, 3) });
        heights.push(random.int(5, 35));
        if (random.chance(0.3)) continue;
        expect(fill.room(heights.length, (at) => heights[at] ?? 0)).toBe(roomLeft({ ...page, heights }));
      }
    }
  });
});
