import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import { settingsJson } from "../../core/settings/read-settings.ts";
import type { Settings } from "../../core/settings/settings.ts";

/**
 * What the office of the sample has confirmed: the district of the article, its papers and deadlines (docs/domain.md §2). Who
 * signs is not said there; it stands under the tables of the workbook.
 */
const OWN = {
  organisation: "Huyện ủy Hiệp Hòa",
  higherCommittee: "Tỉnh ủy Bắc Giang",
  place: "Hiệp Hòa",
  planDocument: { number: "54-KH/HU", date: { year: 2022, month: 1, day: 5 } },
  planDeadline: { month: 10, day: 31 },
  ratioDocument: { number: "629-CV/HU", date: { year: 2021, month: 3, day: 3 } },
  groupsDocument: { number: "1019-QĐ/HU", date: null },
  trainingDeadline: { month: 7, day: 31 },
} as const satisfies Partial<Settings>;

export const SAMPLE_SETTINGS: Settings = { ...DEFAULT_SETTINGS, ...OWN };

/** As it is stored in the two sample workbooks: what is the office's own, and nothing that is a default. */
export function sampleSettingsJson(): string {
  const all = new Map(Object.entries(JSON.parse(settingsJson(SAMPLE_SETTINGS)) as object));
  const kept = ["version", ...Object.keys(OWN)].map((key) => [key, all.get(key) as unknown]);
  return JSON.stringify(Object.fromEntries(kept), null, 2);
}
