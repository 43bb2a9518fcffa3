import { GROUP_WORDS, UNIT, UNIT_WORDS } from "./common.ts";
import type { Declarations } from "./declaration.ts";
import { inOrder } from "./words.ts";

/** Columns of the working groups W: one row per group or per unit of one. */
export const GROUPS = {
  group: {
    reads: "name",
    weight: 7,
    holds: "anything",
    role: "name",
    words: [...GROUP_WORDS, { score: 4, own: /^(?:s ?tt|tt)$/ }],
  },
  leader: {
    reads: "name",
    weight: 8,
    holds: "words",
    role: "detail",
    words: [
      {
        score: 10,
        own: /^(?:to truong|truong to|ho (?:va )?ten to truong|ten to truong|nhom truong|truong nhom)\b/,
      },
      {
        score: 7,
        own: /to truong|truong to|nguoi phu trach|dong chi phu trach|can bo phu trach|^lanh dao/,
        not: /don vi|dia ban/,
      },
      {
        score: 5,
        own: /^(?:phu trach|ho (?:va )?ten|dong chi|nguoi dung dau)\b/,
        not: /don vi|dia ban/,
      },
    ],
  },
  unit: {
    ...UNIT,
    reads: "unitList",
    words: [
      {
        score: 10,
        own: inOrder(/don vi|dia ban|co so|tccsd|\bxa\b|dang bo/, /phu trach|theo doi|chi dao/),
      },
      { score: 10, own: inOrder(/phu trach/, /don vi|dia ban|co so|\bxa\b|tccsd/) },
      ...UNIT_WORDS,
    ],
  },
} as const satisfies Declarations;
