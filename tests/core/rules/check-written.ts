import { areaAddress } from "../../../src/core/values/addresses.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { writtenWorkbook } from "../../fixtures/written-workbook.ts";

/** The seed's year and day, whatever a sample says. */
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  planYear: 2022,
  cutOff: { year: 2022, month: 6, day: 30 },
};

/** Checks a workbook written down as text; today does not matter, since year and cut-off are given. */
export function checkWritten(text: string, settings: Partial<Settings> = {}): Report {
  const snapshot = snapshotOf(writtenWorkbook(text).sheets);
  return checkWorkbook(snapshot, { ...SETTINGS, ...settings }, { year: 2026, month: 11, day: 22 });
}

/** "number-as-text Biểu 1!D3" for every finding that is kept, in the report's order. */
export function placesOf(
  { findings, snapshot }: Report,
  keep: (finding: Finding) => boolean = () => true,
): string[] {
  return findings
    .filter(keep)
    .map(({ code, at }) => `${code} ${snapshot.sheets[at.sheet]?.name ?? ""}!${areaAddress(at)}`);
}
