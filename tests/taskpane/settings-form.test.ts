import { describe, expect, test } from "vitest";
import { SAMPLE_SETTINGS } from "../../src/workbench/samples/sample-settings.ts";
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
import { contradictionIn, suggestionsFrom } from "../../src/taskpane/views/settings-suggestions.ts";
import { madeUpReport } from "./made-up-report.ts";

const draft = draftOf(SAMPLE_SETTINGS);

test("settings go into the form and come back the same", () => {
  const settings = {
    ...SAMPLE_SETTINGS,
    planYear: 2022,
    cutOff: { year: 2022, month: 6, day: 30 },
    language: "en" as const,
    tables: { units: [{ sheet: "Đơn vị", columns: { unit: "B" } }] },
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
    ["planDeadline", "", undefined],
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
    expect(settingsOf(changed, SAMPLE_SETTINGS) === null).toBe(problem !== undefined);
  });

  test("whatever the form lets pass is read back from the document without a broken key", () => {
    const longest = { ...draft, organisation: "x".repeat(300), planNumber: "x".repeat(60), threshold: "1" };
    const settings = settingsOf(longest, SAMPLE_SETTINGS);
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

describe("a workbook that contradicts the settings", () => {
  const report = madeUpReport();
  const saying = (
    organisation: string | null,
    planYear: number | null,
    settingsYear: number | null = null,
  ) => ({
    ...report,
    settings: { ...report.settings, planYear: settingsYear },
    workbook: {
      ...report.workbook,
      titleBlock: { organisation, higherCommittee: "Tỉnh ủy Bắc Ninh", cutOff: null, planYear },
    },
  });

  test.each<[string, ReturnType<typeof saying>]>([
    ["says nothing", saying(null, null)],
    ["spells the same name its own way", saying("HUYỆN UỶ HIỆP HOÀ", null)],
    ["names a year that the settings leave open", saying(null, 2024)],
    ["names the same year", saying(null, 2022, 2022)],
  ])("not when it %s", (_, workbook) => {
    expect(contradictionIn(workbook)).toBeNull();
  });

  test("another organisation is offered with its higher committee", () => {
    expect(contradictionIn(saying("Huyện ủy Tân Yên", null))).toMatchObject({
      workbook: "Huyện ủy Tân Yên",
      settings: "Huyện ủy Hiệp Hòa",
      agreeing: { organisation: "Huyện ủy Tân Yên", higherCommittee: "Tỉnh ủy Bắc Ninh" },
    });
  });

  test("titles of a later period are offered, earlier ones are not", () => {
    const at = (month: number, set: number) => ({
      ...report,
      settings: { ...report.settings, cutOff: { year: 2022, month: set, day: 28 } },
      workbook: {
        ...report.workbook,
        titleBlock: {
          organisation: null,
          higherCommittee: null,
          cutOff: { year: 2022, month, day: 28 },
          planYear: null,
        },
      },
    });
    expect(contradictionIn(at(7, 6))?.agreeing.cutOff).toEqual({ year: 2022, month: 7, day: 28 });
    expect(contradictionIn(at(6, 6))).toBeNull();
    expect(contradictionIn(at(5, 6))).toBeNull();
  });

  test("another year is offered", () => {
    expect(contradictionIn(saying(null, 2023, 2022))?.agreeing.planYear).toBe(2023);
  });
});
