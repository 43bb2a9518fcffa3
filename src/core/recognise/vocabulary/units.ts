import {
  ADMISSION_TOPIC,
  BARE_SUM,
  CUMULATIVE,
  GROUP,
  HEADS_TOPIC,
  madeOf,
  MEMBERSHIP,
  type MeaningRule,
  NOTE,
  ORDINAL,
  OTHER_PERIOD,
  PERCENT,
  PLACES,
  PLAN_WORDS,
  REST,
  RESULT_WORDS,
  SHORT_PERIOD,
  UNIT,
} from "./words.ts";

const anyOf = (...patterns: (RegExp | string)[]) =>
  new RegExp(patterns.map((pattern) => (typeof pattern === "string" ? pattern : pattern.source)).join("|"));

/** Words that a header of heads is made of, and nothing else. */
const HEAD_WORDS = `(?:tong so|tong|so luong|so|cac|chuc danh|truong|to truong|tt|ttdp|tttdp|ttkp|va|hien co|duong chuc|hien tai|co|${PLACES})`;
const MEMBER_WORDS = `(?:${HEAD_WORDS}|trong do|la|da la|${MEMBERSHIP})`;
const ADMITTED_WORDS =
  "(?:tong so|tong|so luong|so|da|duoc|luy ke|ket qua|kq|thuc hien|th|ket nap|kn|kndv|knd|moi|dang vien|dv|dang|vao|cong tac|phat trien|ptdv|pt|dvm|den nay|tu dau nam|\\d+ thang|dau nam|dau|nam|ca nam|trong nam|hoan thanh)";
const PLAN_ONLY =
  "(?:chi tieu|ke hoach|kh|ct|giao|duoc giao|duoc|nam|ca nam|so|ket nap|kn|dang vien|dv|moi|phat trien|dang|tinh|huyen|xa|cap tren|htu|btv|cua|trong nam|nam nay|ptdv|phan dau|nhiem vu)";

const NOT_PLAN = anyOf(
  PERCENT,
  /thuc hien|ket qua|\bdat\b|vuot|to cong tac|hoan thanh|\bla\b/,
  REST,
  OTHER_PERIOD,
);
const NOT_ADMITTED = anyOf(
  PERCENT,
  PLAN_WORDS,
  REST,
  OTHER_PERIOD,
  /chinh thuc|quan chung|ngay|chi bo|don vi|boi duong|cam tinh|co so/,
);
const NOT_HEADS = anyOf(
  `${MEMBERSHIP}\\b`,
  PERCENT,
  REST,
  OTHER_PERIOD,
  /(?:^|\b(?!dan|khu|thanh)\w+ )pho\b|ho (?:va )?ten/,
);

/** Columns of a unit table. */
export const UNITS: readonly MeaningRule[] = [
  ...UNIT,
  ...ORDINAL,
  ...NOTE,
  ...GROUP,
  {
    key: "kind",
    score: 10,
    own: /^(?:loai hinh|loai|loai don vi|loai tccsd|loai hinh tccsd|khoi|loai hinh don vi|loai hinh to chuc)$/,
  },
  {
    key: "plan",
    score: 10,
    own: madeOf(PLAN_ONLY, /chi tieu|ke hoach|\bkh\b|\bct\b/),
    not: anyOf(HEADS_TOPIC, SHORT_PERIOD),
  },
  {
    key: "plan",
    score: 8,
    own: /^(?:giao|duoc giao|so giao|nam|ca nam|tong so|tong cong|cong|tong|ts|sl|so luong)$/,
    above: PLAN_WORDS,
  },
  {
    key: "plan",
    score: 7,
    own: anyOf(PLAN_WORDS, /\bgiao\b/),
    not: anyOf(NOT_PLAN, SHORT_PERIOD, /\d+ thang/),
  },
  { key: "plan", score: 4, own: PLAN_WORDS, not: NOT_PLAN },
  {
    key: "admitted",
    score: 10,
    own: madeOf(
      ADMITTED_WORDS,
      /ket nap|\bknd?v?\b|thuc hien|ket qua|luy ke|^th$|\bkq\b|(?:dang vien|dv) moi|^pt (?:dv|dang)|dvm/,
    ),
    not: anyOf(SHORT_PERIOD, /^cong tac|^phat trien/),
  },
  {
    key: "admitted",
    score: 9,
    own: anyOf(
      /^(?:ky nay|nam nay|den nay|tong so|tong|cong|so luong|sl)$/,
      `^(?:${CUMULATIVE.source})(?: |$)`,
    ),
    above: /thuc hien|ket qua|da ket nap|\bda kn\b|\bkn duoc\b|ket nap duoc|so ket nap|dang vien moi/,
  },
  {
    key: "admitted",
    score: 7,
    own: anyOf(RESULT_WORDS, /(?:dang vien|dv) moi|phat trien dang/),
    not: anyOf(NOT_ADMITTED, SHORT_PERIOD, /\bdat\b/),
  },
  { key: "admitted", score: 6, own: /^(?:da |so )?(?:dat|dat duoc|hoan thanh)$/ },
  { key: "admitted", score: 6, own: anyOf(BARE_SUM, CUMULATIVE), above: ADMISSION_TOPIC, not: PERCENT },
  { key: "admitted", score: 3, own: SHORT_PERIOD, above: RESULT_WORDS, not: NOT_ADMITTED },
  {
    key: "admitted",
    score: 3,
    own: anyOf(`(?:${RESULT_WORDS.source}).*(?:${SHORT_PERIOD.source})`),
    not: NOT_ADMITTED,
  },
  { key: "heads", score: 10, own: BARE_SUM, above: HEADS_TOPIC },
  {
    key: "heads",
    score: 10,
    own: madeOf(
      HEAD_WORDS,
      /^(?=.*\b(?:thon|ban|xom|ap|lang)\b)(?=.*\b(?:tdp|to dan pho|to dp|khu pho|kp|ttdp|tttdp|to truong|khu)\b)/,
    ),
    not: NOT_HEADS,
  },
  { key: "heads", score: 10, own: /^(?:tong )?(?:so )?tt (?:ttdp|tttdp|tdp|ttkp)$/ },
  {
    key: "heads",
    score: 9,
    own: new RegExp(
      `^(?:tong |tong so |so |so luong )?(?:truong |to truong )?${PLACES}(?: (?:hien co|duong chuc))?$`,
    ),
    not: /^\S+$/,
  },
  { key: "heads", score: 8, own: /^(?:tong )?so (?:tt|ttdp|to truong)$|^ttdp$/ },
  { key: "heads", score: 7, own: HEADS_TOPIC, not: NOT_HEADS },
  { key: "heads", score: 5, own: new RegExp(`^${PLACES}$`) },
  { key: "heads", score: 4, own: /^tt$/ },
  { key: "heads", score: 3, own: BARE_SUM },
  {
    key: "members",
    score: 10,
    own: new RegExp(`^(?:trong do )?(?:so )?(?:la |da la )?${MEMBERSHIP}$`),
    above: HEADS_TOPIC,
  },
  {
    key: "members",
    score: 10,
    own: madeOf(
      MEMBER_WORDS,
      new RegExp(`^(?=.*\\b${MEMBERSHIP}\\b)(?=.*\\b(?:truong|to truong|tt|ttdp|tttdp|${PLACES})\\b)`),
    ),
    not: anyOf(PERCENT, REST),
  },
  {
    key: "members",
    score: 9,
    own: new RegExp(
      `^(?:so )?${MEMBERSHIP} (?:(?:la|lam|giu|giu chuc|giu chuc vu|dam nhan|dam nhiem|dang la) )?(?:truong|to truong) ${PLACES}`,
    ),
    not: anyOf(PERCENT, REST),
  },
  {
    key: "members",
    score: 8,
    own: new RegExp(`^(?:trong do )?(?:so )?(?:la|da la|trong do) ${MEMBERSHIP}$`),
  },
  {
    key: "members",
    score: 8,
    own: anyOf(BARE_SUM, /^(?:ky nay|nam nay|hien nay|den nay|thang nay|hien tai|nam (?:19|20)\d\d)$/),
    above: new RegExp(`^(?:.* )?(?:trong do )?(?:so )?(?:la )?${MEMBERSHIP}$`),
  },
  { key: "members", score: 6, own: new RegExp(`^${MEMBERSHIP}$`) },
  {
    key: "members",
    score: 5,
    own: new RegExp(`\\bla ${MEMBERSHIP}\\b`),
    not: anyOf(PERCENT, REST, OTHER_PERIOD),
  },
];
