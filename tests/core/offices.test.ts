import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/core/values/calendar.ts";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { areaAddress } from "../../src/core/values/addresses.ts";
import { OFFICES } from "../fixtures/offices/index.ts";
import { snapshotOf } from "../fixtures/snapshots.ts";

const today = { year: 2026, month: 11, day: 22 };

describe.each(OFFICES.map((office) => [office.name, office] as const))("%s", (_, office) => {
  const report = checkWorkbook(snapshotOf(office.sheets), DEFAULT_SETTINGS, today);

  it("is reported exactly: every mistake at its cell, nothing else", () => {
    const reported = report.findings
      .filter(({ severity }) => severity !== "info")
      .map(({ code, at }) => `${code} ${office.sheets[at.sheet]?.name ?? ""}!${areaAddress(at)}`);
    expect(reported.sort()).toEqual([...office.findings].sort());
    expect(report.rules.filter(({ outcome }) => outcome === "crashed")).toEqual([]);
  });

  it("gives the right figures", () => {
    const { plan, admitted, heads, members, unitsBelowHeads } = report.figures.district;
    expect({ plan, admitted, heads, members, unitsBelowHeads }).toEqual(office.district);
    for (const half of ["admission", "heads"] as const) {
      const { known, of } = report.figures.district.coverage[half];
      expect([half, known, of]).toEqual([half, ...(office.coverage?.[half] ?? [of, of])]);
    }
    expect(report.figures.units).toHaveLength(office.units);
    if (office.lists) {
      const { completeDossier, sendToTraining, needsData } = report.figures.lists;
      expect([completeDossier.length, sendToTraining.length, needsData.length]).toEqual(office.lists);
    }
    if (office.groups) {
      expect(
        Object.fromEntries(report.figures.groups.map(({ name, units }) => [name, units.length])),
      ).toEqual(office.groups);
    }
  });

  it("is read as of the day it says", () => {
    if (office.cutOff !== undefined) expect(isoDate(report.period.cutOff)).toBe(office.cutOff);
    if (office.planYear !== undefined) expect(report.period.planYear).toBe(office.planYear);
  });
});
