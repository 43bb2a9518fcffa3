import type { Settings } from "./settings.ts";

/** What holds before an office has said anything: how figures are read, and nothing of any office's own. */
export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  organisation: "",
  higherCommittee: "",
  place: "",
  planYear: null,
  cutOff: null,
  planDocument: { number: "", date: null },
  planDeadline: null,
  ratioDocument: { number: "", date: null },
  groupsDocument: { number: "", date: null },
  trainingDeadline: null,
  threshold: 90,
  ratioBase: "both",
  admissionDate: "decision",
  spelling: "ủy",
  language: null,
  highlight: false,
  findingMarks: false,
  liveCheck: false,
  signatures: { preparedBy: "", signerOffice: "", signer: "" },
  tables: {},
  confirmedCounts: [],
  rulesOff: [],
  lastCheck: null,
};
