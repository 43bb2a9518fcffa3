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
      tables: { units: { sheet: "KQ T9", columns: { unit: "B", plan: "D" } } },
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
    ["tables", { units: { sheet: "A", columns: { unit: "B5" } } }],
    ["unheardOf", 1],
    ["toString", 1],
  ])("give way key by key: %s = %j", (key, value) => {
    const { settings, broken } = readSettings(JSON.stringify({ place: "Thắng", [key]: value }));
    expect(broken).toEqual([key]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, place: "Thắng" });
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
