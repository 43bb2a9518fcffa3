import { describe, expect, it } from "vitest";
import { described } from "./described.ts";
import { PEOPLE_LAYOUTS } from "./layouts/people.ts";
import { UNIT_LAYOUTS } from "./layouts/units.ts";

describe("layouts of unit tables", () => {
  it.each(UNIT_LAYOUTS)("$name", ({ sheets, seen }) => {
    expect(described(sheets).lines).toEqual(seen);
  });
});

describe("layouts of lists", () => {
  it.each(PEOPLE_LAYOUTS)("$name", ({ sheets, seen }) => {
    expect(described(sheets).lines).toEqual(seen);
  });
});
