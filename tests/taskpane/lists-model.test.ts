import { expect, test } from "vitest";
import type { ListedPerson } from "../../src/core/figures/figures.ts";
import { findPeople, postOf } from "../../src/taskpane/views/lists-model.ts";

const person = (name: string | null, village: string | null): ListedPerson => ({
  row: 0,
  cell: { sheet: 0, row: 0, column: 0 },
  name,
  village,
  unit: "Đảng bộ xã Đồng Tân",
  role: "Trưởng thôn",
  reasons: [],
});
const people = [person("Đỗ Văn Ất", "Thôn Đông"), person("Hoàng Thị Đào", "Thôn Hạ"), person(null, null)];

test.each<[string, readonly number[]]>([
  ["", [0, 1, 2]],
  ["đào", [1]],
  ["dao", [1]],
  ["dong tan", [0, 1, 2]],
  ["thon dong van at", [0]],
  ["ngoc son", []],
])("“%s” finds %j", (query, expected) => {
  expect(findPeople(people, query)).toEqual(expected.map((index) => people[index]));
});

test("a post says what is known and no more", () => {
  expect(people.map(postOf)).toEqual([
    "Trưởng thôn, Thôn Đông, Đảng bộ xã Đồng Tân",
    "Trưởng thôn, Thôn Hạ, Đảng bộ xã Đồng Tân",
    "Trưởng thôn, Đảng bộ xã Đồng Tân",
  ]);
});
