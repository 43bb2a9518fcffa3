import type { ColumnDeclaration, HeaderWords } from "./declaration.ts";
import { madeOf } from "./words.ts";

/** Columns and words that tables of several kinds share. */

export const ORDINAL = {
  reads: "ordinal",
  weight: 2,
  holds: "anything",
  role: "number",
  startsTable: true,
  words: [{ score: 10, own: /^(?:s ?tt|so tt|so thu tu|thu tu|no|tt|s t t)$/ }],
} as const satisfies ColumnDeclaration;

export const NOTE = {
  reads: "text",
  weight: 2,
  holds: "anything",
  role: "note",
  words: [
    { score: 10, own: /^(?:notes?|remarks?)$/ },
    // "Ghi chó" is "Ghi chú" in TCVN3, and nothing else in a header.
    { score: 10, own: /^(?:ghi ch[uo]|chu thich|ghi chep)\b/ },
  ],
} as const satisfies ColumnDeclaration;

export const GROUP_WORDS: readonly HeaderWords[] = [
  {
    score: 10,
    own: /^(?:to cong tac|to ct|to|to so|ten to|to phu trach|to cong tac phu trach|so to|to chi dao)$/,
  },
  {
    score: 7,
    own: /to cong tac|\bto ct\b|^nhom|^phu trach$|^to phu trach/,
    not: /to truong|truong to/,
  },
];

const UNIT_NAMES =
  "don vi|tccsd|to chuc co so dang|to chuc dang|chi bo dang bo|dang bo chi bo|chi dang bo|chi dang bo co so|dang bo|chi bo|dang bo co so|chi bo co so|xa thi tran|xa phuong thi tran|xa phuong|xa tt|xa thi tran phuong|don vi xa thi tran|dia phuong|co so dang|dang bo bo phan|dang uy|huyen thi xa thanh pho|don vi dia phuong";
/** Words that name kinds of units and no single one: "Chi bộ Huyện đoàn" is a unit, "Chi, đảng bộ cơ sở" a header. */
const GENERIC =
  "(?:ten|cac|don vi|dang bo|chi bo|chi|xa|phuong|thi tran|thi xa|thanh pho|tt|tccsd|co so|truc thuoc|huyen|huyen uy|dang|dang uy|to chuc|va|hoac|co quan|dia phuong|danh sach|noi|thuoc|goi|cap uy|bao cao)";

export const UNIT_WORDS: readonly HeaderWords[] = [
  {
    score: 10,
    own: new RegExp(
      `^(?:(?:ten|cac|danh sach|danh muc)(?: cac)? )?(?:${UNIT_NAMES})(?: truc thuoc| co so)?$`,
    ),
  },
  {
    score: 7,
    own: madeOf(GENERIC, /don vi|tccsd|dang bo|chi bo|co so dang|xa thi tran|xa phuong|dia phuong/),
    not: /^(?:tong )?so\b/,
  },
  { score: 10, own: /^(?:(?:name of )?(?:the )?(?:party )?(?:units?|cells?|organi[sz]ations?)|unit name)$/ },
  {
    score: 4,
    own: /^(?:xa|ten xa|ten|ten goi|dia ban|noi dung|thon|ten thon|co quan|phuong|huyen|noi sinh hoat|sinh hoat tai)$/,
  },
];

/** The unit that a row is of, or about. */
export const UNIT = {
  reads: "unit",
  weight: 5,
  holds: "words",
  role: "name",
  startsTable: true,
  words: UNIT_WORDS,
} as const satisfies ColumnDeclaration;
