import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/core/rules/finding.ts";
import { searchText, matchesSearch } from "../../src/taskpane/search.ts";
import type { FindingPlace } from "../../src/core/rules/finding-place.ts";
import {
  filterFindings,
  groupFindings,
  neighbour,
  pageOfGroups,
  readingOrder,
} from "../../src/taskpane/views/findings-model.ts";
import { countBySeverity } from "../../src/taskpane/views/severities.ts";
import { pageCount } from "../../src/taskpane/parts/pager.tsx";
import { MADE_UP_FINDINGS, manyFindings } from "./made-up-report.ts";

const all = MADE_UP_FINDINGS.map((_, index) => index);

test("severities are counted", () => {
  expect(countBySeverity(MADE_UP_FINDINGS)).toEqual({ error: 3, warning: 3, info: 1 });
});

/** Findings of the unit table and of the list, as if each row were one unit's. */
function placesOf(findings: readonly Finding[], unitOfRow: (row: number) => string): FindingPlace[] {
  return findings.map(({ at }) => ({
    subject: { kind: "unit", name: unitOfRow(at.top) },
    key: unitOfRow(at.top),
    person: null,
    sum: null,
    table: null,
  }));
}

describe("groups", () => {
  const rows = placesOf(MADE_UP_FINDINGS, (row) => (row < 14 ? "A" : row < 17 ? "B" : "C"));

  test("by unit stand worst first: more errors before fewer, and within one the severest first", () => {
    const groups = groupFindings(MADE_UP_FINDINGS, all, rows, "subject");
    expect(groups.map(({ key, severity, findings }) => [key, severity, findings])).toEqual([
      ["B", "error", [3, 4]],
      ["A", "error", [0, 1, 2, 5]],
      ["C", "warning", [6]],
    ]);
  });

  test("by kind stand severest first, then in the registry's order", () => {
    expect(groupFindings(MADE_UP_FINDINGS, all, rows, "rule").map(({ key }) => key)).toEqual([
      "count-became-date",
      "members-exceed-heads",
      "total-mismatch",
      "number-as-text",
      "head-missing",
      "text-space",
    ]);
  });

  test("by place keep the workbook's order", () => {
    const groups = groupFindings(MADE_UP_FINDINGS, all, rows, "place");
    expect(groups.map(({ title, findings }) => [title, findings])).toEqual([
      [{ kind: "sheet", sheet: 0 }, [0, 1, 2, 3, 4]],
      [{ kind: "sheet", sheet: 1 }, [5, 6]],
    ]);
  });
});

test("the filter keeps one severity and every word of the search", () => {
  const texts = [
    "tong cong lech",
    "so ghi chu 7",
    "so ghi chu 08",
    "ngay",
    "vuot",
    "dau cach",
    "chua co truong",
  ];
  const found = (severity: "error" | "warning" | "info" | null, query: string) =>
    filterFindings(MADE_UP_FINDINGS, { severity, query }, texts);
  expect(found(null, "")).toEqual(all);
  expect(found("error", "")).toEqual([0, 3, 4]);
  expect(found(null, "chu so")).toEqual([1, 2]);
  expect(found("error", "chu so")).toEqual([]);
});

describe("pages", () => {
  const findings = manyFindings(120);
  const groups = groupFindings(
    findings,
    findings.map((_, index) => index),
    placesOf(findings, String),
    "rule",
  );

  test("a group that goes over the edge says so and keeps its whole count", () => {
    const second = pageOfGroups(groups, 1, 50);
    expect(second[0]).toMatchObject({ continued: true, shown: groups[1]?.findings.slice(10) });
    expect(second.flatMap(({ shown }) => shown)).toHaveLength(50);
    expect(second[0]?.findings).toHaveLength(40);
  });

  test("every finding stands on exactly one page, in reading order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), (count, size) => {
        const some = manyFindings(count);
        const grouped = groupFindings(
          some,
          some.map((_, index) => index),
          placesOf(some, String),
          "subject",
        );
        const pages = Array.from({ length: pageCount(count, size) }, (_, page) =>
          pageOfGroups(grouped, page, size),
        );
        const shown = pages.map((page) => page.flatMap((group) => group.shown));
        expect(shown.flat()).toEqual(readingOrder(grouped));
        expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(size);
      }),
      { seed: 20220630 },
    );
  });
});

test.each<[readonly number[], number | null, 1 | -1, number | null]>([
  [[], null, 1, null],
  [[4, 2, 9], null, 1, 4],
  [[4, 2, 9], 4, 1, 2],
  [[4, 2, 9], 9, 1, 9],
  [[4, 2, 9], 4, -1, 4],
  [[4, 2, 9], 7, 1, 4],
])("in %j the one after %j going %j is %j", (order, current, step, expected) => {
  expect(neighbour(order, current, step)).toBe(expected);
});

test.each<[string, string, boolean]>([
  ["Đảng bộ xã Hoàng An", "hoang an", true],
  ["Đảng bộ xã Hoàng An", "HOÀNG  an", true],
  ["Đảng bộ xã Hoàng An".normalize("NFD"), "đảng", true],
  ["Đảng bộ xã Hoàng An", "an hoang", true],
  ["Đảng bộ xã Hoàng An", "hoang van", false],
  ["Ðông Lỗ", "dong lo", true],
  ["", "", true],
])("“%s” is found by “%s”: %s", (text, query, found) => {
  expect(matchesSearch(searchText(text), searchText(query))).toBe(found);
});
