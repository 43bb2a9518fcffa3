import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { SAMPLE_SETTINGS } from "../../../src/workbench/samples/sample-settings.ts";
import { readSettings, settingsJson } from "../../../src/core/settings/read-settings.ts";

describe("stored settings", () => {
  it("are nobody's when nothing is stored", () => {
    expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, broken: [] });
    expect(JSON.stringify(DEFAULT_SETTINGS)).not.toMatch(/Hiệp|Giang|HU|\d{2}-/);
  });

  /** As version 1 stored them in the workbook of an office that had only switched the highlight on. */
  const version1: Record<string, unknown> = {
    ...(JSON.parse(settingsJson(SAMPLE_SETTINGS)) as Record<string, unknown>),
    version: 1,
    highlight: true,
  };

  it("of version 1 lose what it had filled in by itself, and nothing else", () => {
    expect(readSettings(JSON.stringify({ ...version1, place: "Mỹ An" }))).toEqual({
      settings: { ...DEFAULT_SETTINGS, highlight: true, place: "Mỹ An" },
      broken: [],
    });
  });

  it("that an office wrote by hand keep what it says, in version 1 too", () => {
    const { place: _, ...byHand } = version1;
    expect(readSettings(JSON.stringify(byHand)).settings.organisation).toBe("Huyện ủy Hiệp Hòa");
  });

  it("come back as they were stored", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      organisation: "Đảng ủy xã Hiệp Hòa",
      planYear: 2026,
      cutOff: { year: 2026, month: 9, day: 30 },
      threshold: 85,
      ratioBase: "village" as const,
      tables: {
        units: [
          { sheet: "KQ T9", columns: { unit: "B", plan: "D" } },
          {
            sheet: "KQ T8",
            headerRow: 4,
            columns: {},
            use: "found" as const,
            cutOff: { year: 2026, month: 8, day: 31 },
          },
          { sheet: "Nháp", columns: {}, use: "aside" as const },
        ],
        groups: null,
      },
      rulesOff: ["text-space"],
    };
    expect(readSettings(settingsJson(settings))).toEqual({ settings, broken: [] });
  });

  it.each([
    ["not JSON", "{"],
    ["no object", "[1]"],
    ["null", "null"],
  ])("are wholly broken when they are %s", (_, json) => {
    expect(readSettings(json)).toEqual({ settings: DEFAULT_SETTINGS, broken: ["*"] });
  });

  it.each([
    ["threshold", 0],
    ["threshold", 101],
    ["threshold", 89.5],
    ["threshold", "90"],
    ["cutOff", "2022-06-31"],
    ["cutOff", "30/6/2022"],
    ["planYear", 22],
    ["ratioBase", "all"],
    ["planDeadline", { month: 11, day: 31 }],
    ["language", "fr"],
    ["tables", [1]],
    ["unheardOf", 1],
    ["toString", 1],
  ])("give way key by key: %s = %j", (key, value) => {
    const { settings, broken } = readSettings(JSON.stringify({ place: "Thắng", [key]: value }));
    expect(broken).toEqual([key]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, place: "Thắng" });
  });

  it("of a mapping keep all but what nobody knows, and say what that was", () => {
    const stored = {
      // As one table alone was stored before several could be spoken of.
      units: { sheet: "A", columns: { unit: "b", plan: "C5", person: "D", constructor: "E" } },
      roster: [
        { sheet: "B", columns: { village: null, plan: "C" }, use: "together" },
        { sheet: "C", use: "aside" },
        { sheet: "D", use: "never" },
        { sheet: "E", columns: {}, cutOff: "2022-02-30" },
      ],
      register: "F",
      villages: null,
    };
    const { settings, broken } = readSettings(JSON.stringify({ tables: stored }));
    expect(settings.tables).toEqual({
      units: [{ sheet: "A", columns: { unit: "B" } }],
      roster: [
        { sheet: "B", columns: { village: null }, use: "together" },
        { sheet: "C", columns: {}, use: "aside" },
      ],
    });
    expect(broken).toEqual([
      "tables.units.columns.plan",
      "tables.units.columns.person",
      "tables.units.columns.constructor",
      "tables.roster[0].columns.plan",
      "tables.roster[2]",
      "tables.roster[3]",
      "tables.register",
      "tables.villages",
    ]);
  });

  it("take no prototype from a hostile document", () => {
    const { settings, broken } = readSettings('{"__proto__": {"threshold": 1}, "constructor": {}}');
    expect(settings.threshold).toBe(90);
    expect([...broken].sort()).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
  });

  it("never throw, whatever is stored", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.jsonValue()),
        (stored) => {
          const { settings } = readSettings(JSON.stringify(stored));
          expect(readSettings(settingsJson(settings))).toEqual({ settings, broken: [] });
        },
      ),
      { seed: 54 },
    );
  });
});
