import type { Divergence } from "./divergences.ts";
import { REGIONS, type Region } from "./regions.ts";

/** One kind of Excel the host can be. */
export interface HostProfile {
  readonly id: ProfileId;
  /** As the workbench offers it. */
  readonly name: string;
  /** Name → version ("1.14"), as `_requirementMatrix` has it. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly region: Region;
  readonly divergences: readonly Divergence[];
  /** Bytes allowed for one request and one response; null: no limit. */
  readonly payloadLimit: number | null;
}

export type ProfileId = "ltsc2021" | "windows365" | "mac" | "web";

const REQUIREMENT_SETS = {
  RichApiRuntime: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.2",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.1",
} as const;

/** Excel on the web takes and gives no more in one request (office-js #1314). */
const WEB_PAYLOAD = 5 * 1024 * 1024;

/**
 * The Excels a party office may have. `ltsc2021` is the floor of the product and its harshest case: the host is that
 * one unless it is told otherwise.
 */
export const PROFILES: Readonly<Record<ProfileId, HostProfile>> = {
  ltsc2021: {
    id: "ltsc2021",
    name: "Excel 2021 (LTSC), máy tiếng Việt",
    requirementSets: { ...REQUIREMENT_SETS, ExcelApi: "1.14" },
    region: REGIONS["vi-VN"],
    divergences: [
      "machineListSeparator",
      "writesEmptyUndo",
      "rulesRelativeToReader",
      "tableFormulasFill",
      "unfreezeFailsWhenHidden",
    ],
    payloadLimit: null,
  },
  windows365: {
    id: "windows365",
    name: "Microsoft 365, máy tiếng Anh",
    requirementSets: { ...REQUIREMENT_SETS, ExcelApi: "1.20" },
    region: REGIONS["en-US"],
    divergences: ["rulesRelativeToReader", "tableFormulasFill", "rulesAddedLast"],
    payloadLimit: null,
  },
  mac: {
    id: "mac",
    name: "Excel cho Mac",
    requirementSets: { ...REQUIREMENT_SETS, ExcelApi: "1.20" },
    region: REGIONS["vi-VN"],
    divergences: ["rulesRelativeToReader", "tableFormulasFill", "fitToPagesIgnored"],
    payloadLimit: null,
  },
  web: {
    id: "web",
    name: "Excel trên web",
    requirementSets: { ...REQUIREMENT_SETS, ExcelApi: "1.20" },
    region: REGIONS["en-US"],
    divergences: ["rulesRelativeToReader", "mergingLosesFill", "newWorkbookFails", "rulesAddedLast"],
    payloadLimit: WEB_PAYLOAD,
  },
};
