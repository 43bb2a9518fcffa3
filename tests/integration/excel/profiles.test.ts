import { afterEach, describe, expect, it } from "vitest";
import { setFindingMarks, setHighlight, validate, writeSummary } from "../../../src/core/job/job.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { PROFILES } from "../../../src/workbench/engine/profiles.ts";
import { openSample, wholeSheet, type Opened } from "./opened.ts";

const TODAY = { year: 2022, month: 7, day: 15 };

let opened: Opened;
afterEach(() => opened.close());

/** The sheets without what an Excel leaves out: what this one says it could not do. */
async function wholeJob(profile: (typeof PROFILES)["web"]): Promise<unknown> {
  opened = await openSample("mistaken", { profile });
  const report = await validate(opened.port, { today: TODAY });
  const done = [
    await setHighlight(opened.port, report, true),
    await setFindingMarks(opened.port, report, true),
    await writeSummary(opened.port, report, summaryTexts("vi")),
  ];
  expect(done).toMatchObject([{ outcome: "applied" }, { outcome: "applied" }, { outcome: "applied" }]);
  expect([...opened.session.unknownMembers]).toEqual([]);
  const { document } = opened.model;
  const sheets = document.sheets.map((sheet) => wholeSheet(document, sheet));
  const fitsPages = !profile.divergences.includes("fitToPagesIgnored");
  opened.close();
  return fitsPages ? sheets : sheets.map((sheet) => fitting(sheet));
}

function fitting(sheet: unknown): unknown {
  const { page, ...others } = sheet as { page: { fitToWidth: number | null; fitToHeight: number | null } };
  const isOurs = "properties" in others && Array.isArray(others.properties) && others.properties.length > 0;
  return isOurs ? { ...others, page: { ...page, fitToWidth: 1, fitToHeight: 0 } } : sheet;
}

describe("the whole job", () => {
  it("leaves the same workbook in every Excel", async () => {
    const floor = await wholeJob(PROFILES.ltsc2021);
    for (const profile of [PROFILES.windows365, PROFILES.mac, PROFILES.web]) {
      expect(await wholeJob(profile), profile.id).toEqual(floor);
    }
  });
});
