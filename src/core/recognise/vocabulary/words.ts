import type { ColumnKey } from "../../tables/tables.ts";

/**
 * Words of headers (docs/domain.md §3), in header keys: no tone marks, case or punctuation, "%" a word of its own.
 * The patterns here are shared by the kinds of tables; each kind has a file of its own.
 */

/** One way to head a column. A rule looks at the header's own words and, where it says so, at those above. */
export interface MeaningRule {
  readonly key: ColumnKey;
  /** 10: says exactly this · 7: contains it · 4: could be it. */
  readonly score: number;
  readonly own: Pattern;
  readonly above?: RegExp;
  readonly not?: RegExp;
}

export type Pattern = Pick<RegExp, "test">;

const LONGEST_OF_ITS_WORDS = 80;

/**
 * A header that is made of these words alone (an alternation), in any order and number, and fits `needs`. The words
 * overlap ("được giao", "được", "giao"), so a long repetition of them could be taken apart in more ways than anyone has
 * time for; no header is so long.
 */
export function madeOf(words: string, needs: RegExp): Pattern {
  const pattern = new RegExp(`^(?:${words} ?)+$`);
  return {
    test: (text) => text.length <= LONGEST_OF_ITS_WORDS && needs.test(text) && pattern.test(text),
  };
}

/** Thôn and what is called otherwise elsewhere; tổ dân phố and what is. */
export const PLACES =
  "(?:thon|ban|xom|ap|lang|khu pho|kp|khu|tdp|td p|t d p|to dp|to dan pho|khu dan cu|kdc)";

/** A header that heads village heads: "Trưởng thôn, TDP", "Số thôn", "TT TDP". */
export const HEADS_TOPIC = new RegExp(
  `truong ${PLACES}|to truong|\\btt (?:thon|tdp)|\\bt?ttdp\\b|\\bso ${PLACES}\\b|^${PLACES}(?: ${PLACES})*$`,
);
export const ADMISSION_TOPIC =
  /ket nap|\bkn\b|phat trien dang|\bptdv\b|dang vien moi|\bdv moi\b|chi tieu|ke hoach/;
export const PLAN_WORDS = /chi tieu|ke hoach|\bkh\b|\bct\b(?! dang)/;
export const RESULT_WORDS = /ket nap|\bkn\b|thuc hien|ket qua|luy ke|\bdat\b|\bkq\b/;

/** About another year or term, or a comparison with one. */
export const OTHER_PERIOD =
  /cung ky|nam truoc|ky truoc|thang truoc|quy truoc|nam ngoai|nhiem ky|so sanh|\btang\b|\bgiam\b/;
/** Not a result: what is missing, planned, wanted, ranked. */
export const REST =
  /con thieu|con lai|chenh lech|con phai|phai (?:ket nap|kn)|xep (?:loai|hang|thu)|thu hang|don vi tinh|\bdvt\b|chua|de nghi|du kien|dang ky|nguon|ho so|ket nap lai|khong/;
/** One month, quarter or week. */
export const SHORT_PERIOD =
  /trong (?:thang|ky|quy|tuan)|(?:^|[^n] )thang (?:nay|\d+)|^t ?\d+\b|quy (?:nay|[ivx\d]+)|\btuan\b|rieng thang/;
/** From the beginning of the year. */
export const CUMULATIVE =
  /luy ke|cong don|tu dau nam|den (?:het|nay|ngay|thang|cuoi)|\d+ thang|ca nam|dau nam/;

export const PERCENT =
  /%|\bt[yi] le\b|\btl\b|\btlht\b|phan tram|\bso (?:voi )?(?:kh|ke hoach|chi tieu|ct)\b|muc do|tien do/;
export const MEMBERSHIP = "(?:dang vien|dv)";
/** A sum that does not say of what. */
export const BARE_SUM =
  /^(?:tong so|tong|cong|tong cong|so luong|sl|so|chung|toan bo|hien co|ts)(?: nguoi)?$/;

const UNIT_NAMES =
  "don vi|tccsd|to chuc co so dang|to chuc dang|chi bo dang bo|dang bo chi bo|chi dang bo|chi dang bo co so|dang bo|chi bo|dang bo co so|chi bo co so|xa thi tran|xa phuong thi tran|xa phuong|xa tt|xa thi tran phuong|don vi xa thi tran|dia phuong|co so dang|dang bo bo phan|dang uy|huyen thi xa thanh pho|don vi dia phuong";
/** Words that name kinds of units and no single one: "Chi bộ Huyện đoàn" is a unit, "Chi, đảng bộ cơ sở" a header. */
const GENERIC =
  "(?:ten|cac|don vi|dang bo|chi bo|chi|xa|phuong|thi tran|thi xa|thanh pho|tt|tccsd|co so|truc thuoc|huyen|huyen uy|dang|dang uy|to chuc|va|hoac|co quan|dia phuong|danh sach|noi|thuoc|goi|cap uy|bao cao)";

export const UNIT: readonly MeaningRule[] = [
  {
    key: "unit",
    score: 10,
    own: new RegExp(
      `^(?:(?:ten|cac|danh sach|danh muc)(?: cac)? )?(?:${UNIT_NAMES})(?: truc thuoc| co so)?$`,
    ),
  },
  {
    key: "unit",
    score: 7,
    own: madeOf(GENERIC, /don vi|tccsd|dang bo|chi bo|co so dang|xa thi tran|xa phuong|dia phuong/),
    not: /^(?:tong )?so\b/,
  },
  {
    key: "unit",
    score: 4,
    own: /^(?:xa|ten xa|ten|ten goi|dia ban|noi dung|thon|ten thon|co quan|phuong|huyen|noi sinh hoat|sinh hoat tai)$/,
  },
];

export const ORDINAL: readonly MeaningRule[] = [
  { key: "ordinal", score: 10, own: /^(?:s ?tt|so tt|so thu tu|thu tu|no|tt|s t t)$/ },
];

export const NOTE: readonly MeaningRule[] = [
  // "Ghi chó" is "Ghi chú" in TCVN3, and nothing else in a header.
  { key: "note", score: 10, own: /^(?:ghi ch[uo]|chu thich|ghi chep)\b/ },
];

export const GROUP: readonly MeaningRule[] = [
  {
    key: "group",
    score: 10,
    own: /^(?:to cong tac|to ct|to|to so|ten to|to phu trach|to cong tac phu trach|so to|to chi dao)$/,
  },
  {
    key: "group",
    score: 7,
    own: /to cong tac|\bto ct\b|^nhom|^phu trach$|^to phu trach/,
    not: /to truong|truong to/,
  },
];

/** Without what does not change the meaning: "đến 30/6/2022", "năm 2022", "(người)", "(4)", "1=2+3". */
export function plainWords(own: string): string {
  return own
    .replace(/\b(?:tinh )?den (?:het )?(?:ngay )?(?:thang )?\d+(?: \d+)*(?: nam \d+)?\b/g, " den nay ")
    .replace(/\b(?:nam )?(?:19|20)\d\d\b/g, " ")
    .replace(/\b(?:nguoi|dong chi|d c)$/, " ")
    .replace(/(\S*) \d+(?: \d+)*$/, (whole, before: string) =>
      /^(?:thang|quy|so|to|t)$/.test(before) ? whole : before,
    )
    .replace(/ +/g, " ")
    .trim();
}
