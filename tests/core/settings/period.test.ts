import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { periodOf } from "../../../src/core/settings/period.ts";

const untitled = { organisation: null, higherCommittee: null, cutOff: null, planYear: null };
const day = (year: number, month: number, day: number) => ({ year, month, day });

describe("the period of a run", () => {
  it("is what the title block says", () => {
    const title = { ...untitled, cutOff: day(2022, 6, 30), planYear: 2022 };
    expect(periodOf(DEFAULT_SETTINGS, title, day(2026, 11, 22))).toEqual({
      planYear: 2022,
      cutOff: day(2022, 6, 30),
      planDeadline: null,
      trainingDeadline: null,
    });
  });

  it("has the deadlines that the office has named, in the plan year", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      planYear: 2023,
      planDeadline: { month: 10, day: 31 },
      trainingDeadline: { month: 2, day: 29 },
    };
    expect(periodOf(settings, untitled, day(2026, 11, 22))).toMatchObject({
      planDeadline: day(2023, 10, 31),
      trainingDeadline: day(2023, 2, 28),
    });
  });

  it("takes the settings before the title block", () => {
    const title = { ...untitled, cutOff: day(2022, 6, 30), planYear: 2022 };
    const settings = { ...DEFAULT_SETTINGS, planYear: 2023, cutOff: day(2023, 3, 31) };
    expect(periodOf(settings, title, day(2026, 11, 22))).toMatchObject({
      planYear: 2023,
      cutOff: day(2023, 3, 31),
    });
  });

  it("takes the cut-off's year when only the cut-off is said", () => {
    expect(
      periodOf(DEFAULT_SETTINGS, { ...untitled, cutOff: day(2021, 9, 30) }, day(2026, 1, 5)).planYear,
    ).toBe(2021);
  });

  it.each([
    [day(2026, 11, 22), 2026, day(2026, 10, 31)],
    [day(2024, 3, 1), 2024, day(2024, 2, 29)],
    [day(2027, 1, 4), 2026, day(2026, 12, 31)],
  ])("falls back to the month before today (%j)", (today, planYear, cutOff) => {
    expect(periodOf(DEFAULT_SETTINGS, untitled, today)).toMatchObject({ planYear, cutOff });
  });

  it("looks at a year that is over as of its last day", () => {
    expect(periodOf(DEFAULT_SETTINGS, { ...untitled, planYear: 2022 }, day(2026, 11, 22)).cutOff).toEqual(
      day(2022, 12, 31),
    );
  });
});
