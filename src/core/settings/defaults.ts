import type { Settings } from "./settings.ts";

/** The seed's values: the district of the article, its documents, thresholds and deadlines (domain.md §2). */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  organisation: "Huyện ủy Hiệp Hòa",
  higherCommittee: "Tỉnh ủy Bắc Giang",
  place: "Hiệp Hòa",
  planYear: null,
  cutOff: null,
  planDocument: { number: "54-KH/HU", date: { year: 2022, month: 1, day: 5 } },
  planDeadline: { month: 10, day: 31 },
  ratioDocument: { number: "629-CV/HU", date: { year: 2021, month: 3, day: 3 } },
  groupsDocument: { number: "1019-QĐ/HU", date: null },
  trainingDeadline: { month: 7, day: 31 },
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
};
