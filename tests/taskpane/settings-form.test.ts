import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { readSettings, settingsJson } from "../../src/core/settings/read-settings.ts";
import {
  draftOf,
  problemsOf,
  settingsOf,
  withRuleSwitched,
  type FieldProblem,
  type SettingsDraft,
  type TypedField,
} from "../../src/taskpane/views/settings-form.ts";
import { suggestionsFrom } from "../../src/taskpane/views/settings-suggestions.ts";
import { madeUpReport } from "./made-up-report.ts";

const draft = draftOf(DEFAULT_SETTINGS);

test("settings go into the form and come back the same", () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    planYear: 2022,
    cutOff: { year: 2022, month: 6, day: 30 },
    language: "en" as const,
    tables: { units: { sheet: "Đơn vị", columns: { unit: "B" } } },
  };
  expect(settingsOf(draftOf(settings), settings)).toEqual(settings);
});

describe("what is typed", () => {
  test.each<[TypedField, string, FieldProblem | undefined]>([
    ["cutOff", "", undefined],
    ["cutOff", "30/6/2022", undefined],
    ["cutOff", "30.06.2022", undefined],
    ["cutOff", "31/6/2022", "date"],
    ["cutOff", "6/2022", "date"],
    ["planDeadline", "31/10", undefined],
    ["planDeadline", "29/2", undefined],
    ["planDeadline", "31/11", "dayMonth"],
    ["planDeadline", "", "dayMonth"],
    ["planYear", "", undefined],
    ["planYear", "1929", "year"],
    ["planYear", "hai nghìn", "year"],
    ["threshold", "100", undefined],
    ["threshold", "0", "threshold"],
    ["threshold", "90,5", "threshold"],
    ["organisation", "x".repeat(301), "tooLong"],
    ["planNumber", "x".repeat(61), "tooLong"],
  ])("%s “%s” → %s", (field, value, problem) => {
    const changed: SettingsDraft = { ...draft, [field]: value };
    expect(problemsOf(changed)[field]).toBe(problem);
    expect(settingsOf(changed, DEFAULT_SETTINGS) === null).toBe(problem !== undefined);
  });

  test("whatever the form lets pass is read back from the document without a broken key", () => {
    const longest = { ...draft, organisation: "x".repeat(300), planNumber: "x".repeat(60), threshold: "1" };
    const settings = settingsOf(longest, DEFAULT_SETTINGS);
    expect(settings).not.toBeNull();
    if (settings) expect(readSettings(settingsJson(settings))).toEqual({ settings, broken: [] });
  });
});

test("a rule is switched off and on again", () => {
  const off = withRuleSwitched([], "ordinal-gap");
  expect(off).toEqual(["ordinal-gap"]);
  expect(withRuleSwitched(off, "ordinal-gap")).toEqual([]);
});

test("the workbook's own title offers itself", () => {
  expect(suggestionsFrom(madeUpReport())).toEqual({
    organisation: "Huyện ủy Hiệp Hòa",
    planYear: "2022",
    cutOff: "30/6/2022",
  });
});
