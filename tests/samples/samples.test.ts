import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { SAMPLE_SETTINGS } from "../../src/workbench/samples/sample-settings.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { areaAddress } from "../../src/core/values/addresses.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { SAMPLE_GROUPS, SAMPLE_UNITS } from "../../src/workbench/samples/district.ts";
import { SEEDED_MISTAKES } from "../../src/workbench/samples/mistakes.ts";
import { newMembers } from "../../src/workbench/samples/new-members.ts";
import { cleanSample, mistakenSample } from "../../src/workbench/samples/sample-files.ts";
import { villageOfficers } from "../../src/workbench/samples/village-heads.ts";

const TODAY = { year: 2026, month: 11, day: 22 };
const asset = (name: string): Uint8Array => readFileSync(new URL(`../../assets/${name}`, import.meta.url));
const reportOn = (bytes: Uint8Array): Report =>
  checkWorkbook(readSnapshot(bytes, "so-ket-nap.xlsx"), SAMPLE_SETTINGS, TODAY);

/** "percent-mismatch Biểu 01!F35" */
const foundIn = ({ findings, snapshot }: Report): string[] =>
  findings.map(({ code, at }) => `${code} ${snapshot.sheets[at.sheet]?.name}!${areaAddress(at)}`).sort();

describe("the sample's figures", () => {
  const sum = (read: (unit: (typeof SAMPLE_UNITS)[number]) => number | null): number =>
    SAMPLE_UNITS.reduce((total, unit) => total + (read(unit) ?? 0), 0);

  it("add up to 85 of 226", () => {
    expect(sum(({ admitted }) => admitted)).toBe(85);
    expect(sum(({ plan }) => plan)).toBe(226);
    expect(SAMPLE_UNITS.filter(({ section }) => section === "communes")).toHaveLength(25);
  });

  it.each([
    ["Đảng bộ xã Châu Minh", 7, 5],
    ["Đảng bộ xã Thanh Vân", 5, 4],
    ["Đảng bộ xã Đoan Bái", 6, 6],
    ["Đảng bộ xã Đông Lỗ", 8, 8],
    ["Chi bộ Trường THPT Hiệp Hoà số 3", 5, 5],
  ])("give %s its %i of %i", (name, admitted, plan) => {
    expect(SAMPLE_UNITS.find((unit) => unit.name === name)).toMatchObject({ admitted, plan });
  });

  it("let no other unit reach its plan", () => {
    const reached = SAMPLE_UNITS.filter(({ plan, admitted }) => plan !== null && admitted >= plan);
    expect(reached).toHaveLength(5);
  });

  it("have as many heads, members and new members in the lists as in the unit table", () => {
    const officers = villageOfficers();
    for (const { name, heads, members } of SAMPLE_UNITS) {
      const own = officers.filter(({ unit }) => `đảng bộ ${unit.toLowerCase()}` === name.toLowerCase());
      const inOffice = own.filter(({ role }) => !/phó/i.test(role));
      expect(inOffice.length, name).toBe(heads ?? 0);
      expect(inOffice.filter(({ isMember }) => isMember).length, name).toBe(members ?? 0);
    }
    for (const { name, admitted } of SAMPLE_UNITS) {
      expect(newMembers().filter(({ unit }) => unit === name).length, name).toBe(admitted);
    }
  });

  it("put every unit into one of five working groups", () => {
    expect(SAMPLE_GROUPS).toHaveLength(5);
    expect(SAMPLE_GROUPS.flatMap(({ units }) => units).sort()).toEqual(
      SAMPLE_UNITS.map(({ name }) => name).sort(),
    );
  });
});

describe("assets", () => {
  it.each([
    ["so-ket-nap-mau.xlsx", cleanSample],
    ["so-ket-nap-loi.xlsx", mistakenSample],
  ])("%s is what the script writes, byte for byte", (name, make) => {
    expect(Buffer.compare(asset(name), make())).toBe(0);
    expect(Buffer.compare(make(), make())).toBe(0);
  });
});

describe("the clean sample", () => {
  let report: Report;
  beforeAll(() => {
    report = reportOn(asset("so-ket-nap-mau.xlsx"));
  });

  it("is silent, and every rule was checked that needs no earlier period", () => {
    expect(foundIn(report)).toEqual([]);
    const unchecked = report.rules.filter(({ outcome }) => outcome !== "checked");
    expect(unchecked.map(({ code }) => code)).toEqual(["figure-falls"]);
  });

  it("gives the article's figures", () => {
    expect(report.figures.district).toMatchObject({
      plan: 226,
      admitted: 85,
      gap: 141,
      unitGaps: 144,
      unitsExceeded: 2,
      unitsMet: 3,
      heads: 242,
      members: 217,
      headClass: "below",
      unitsBelowHeads: 8,
    });
    expect(report.figures.district.percent).toBeCloseTo(37.6106194690265, 10);
    expect(report.period).toMatchObject({ planYear: 2022, cutOff: { year: 2022, month: 6, day: 30 } });
  });

  it("has units below, at and above the line, and people on all three lists", () => {
    const classes = new Set(report.figures.units.map(({ headClass }) => headClass));
    expect(classes).toEqual(new Set(["below", "atLine", "met", "notApplicable"]));
    const { completeDossier, sendToTraining, needsData } = report.figures.lists;
    for (const list of [completeDossier, sendToTraining, needsData]) expect(list.length).toBeGreaterThan(5);
  });

  it("carries no mark of ours: its sheets are a user's", () => {
    expect(report.snapshot.sheets.map(({ mark }) => mark)).toEqual([null, null, null, null]);
  });

  it("says on every sheet that figures are invented", () => {
    for (const { name, values } of report.snapshot.sheets) {
      expect(
        values.flat().some((value) => typeof value === "string" && value.includes("giả định")),
        name,
      ).toBe(true);
    }
  });
});

describe("the sample with mistakes", () => {
  it("has each seeded mistake reported at its cell, and nothing else", () => {
    const expected = SEEDED_MISTAKES.map(({ code, sheet, address }) => `${code} ${sheet}!${address}`).sort();
    expect(foundIn(reportOn(asset("so-ket-nap-loi.xlsx")))).toEqual(expected);
  });

  it("has mistakes of 43 kinds beside one another", () => {
    expect(new Set(SEEDED_MISTAKES.map(({ code }) => code)).size).toBe(43);
  });
});
