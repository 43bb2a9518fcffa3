import type { CommandNotice } from "../../src/commands/notice-address.ts";

type CheckedNotice = Extract<CommandNotice, { kind: "checked" }>;

/** What a check of a district says. */
export const CHECKED: CheckedNotice = {
  kind: "checked",
  language: "vi",
  findings: { error: 2, warning: 1, info: 0 },
  unitTable: "filled",
  district: {
    coverage: { admission: { known: 62, of: 62 }, heads: { known: 54, of: 54 } },
    plan: 226,
    admitted: 85,
    percent: (100 * 85) / 226,
    heads: 242,
    members: 217,
    headPercent: (100 * 217) / 242,
    unitsBelowHeads: 8,
  },
  areVillages: false,
  villages: [],
  threshold: 90,
  unconfirmed: 0,
};

/** Of a commune: each unit is one village, and some are named. */
export const OF_VILLAGES: CheckedNotice = {
  ...CHECKED,
  areVillages: true,
  villages: ["thôn Đông", "thôn Đoài"],
};
