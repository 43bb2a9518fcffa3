import { LED_RESIDENTIAL, VILLAGES } from "../../text/places.ts";
import { GROUP_WORDS, NOTE, ORDINAL, UNIT } from "./common.ts";
import type { Declarations } from "./declaration.ts";
import {
  ADMISSION_TOPIC,
  anyOf,
  BARE_SUM,
  CUMULATIVE,
  HEADS_TOPIC,
  inOrder,
  LED,
  madeOf,
  MEMBERSHIP,
  OTHER_PERIOD,
  PERCENT,
  ANY_PLACE,
  PLAN_WORDS,
  REST,
  RESULT_WORDS,
  SHORT_PERIOD,
  without,
} from "./words.ts";

/** Words that a header of heads is made of, and nothing else. */
const HEAD_WORDS = `(?:tong so|tong|so luong|so|cac|chuc danh|truong|to truong|tt|ttdp|tttdp|ttkp|va|hien co|duong chuc|hien tai|co|${LED})`;
const MEMBER_WORDS = `(?:${HEAD_WORDS}|trong do|la|da la|${MEMBERSHIP})`;
const ADMITTED_WORDS =
  "(?:tong so|tong|so luong|so|da|duoc|luy ke|ket qua|kq|thuc hien|th|ket nap|kn|kndv|knd|moi|dang vien|dv|dang|vao|cong tac|phat trien|ptdv|pt|dvm|den nay|tu dau nam|\\d+ thang|dau nam|dau|nam|ca nam|trong nam|hoan thanh|dat|dat duoc)";
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

const YEAR_AGO = {
  reads: "earlierCount",
  weight: 1,
  holds: "counts",
  role: "detail",
  words: [],
} as const;

/** Columns of the unit table U: one row per unit. */
export const UNITS = {
  ordinal: ORDINAL,
  unit: UNIT,
  kind: {
    reads: "text",
    weight: 1,
    holds: "anything",
    role: "detail",
    words: [
      {
        score: 10,
        own: /^(?:loai hinh|loai|loai don vi|loai tccsd|loai hinh tccsd|khoi|loai hinh don vi|loai hinh to chuc)$/,
      },
    ],
  },
  group: {
    reads: "name",
    weight: 1,
    holds: "anything",
    role: "name",
    mergedShare: 0.4,
    words: GROUP_WORDS,
  },
  plan: {
    reads: "count",
    weight: 8,
    holds: "counts",
    role: "core",
    words: [
      {
        score: 10,
        own: madeOf(PLAN_ONLY, /chi tieu|ke hoach|\bkh\b|\bct\b/),
        not: anyOf(HEADS_TOPIC, SHORT_PERIOD),
      },
      {
        score: 8,
        own: /^(?:giao|duoc giao|so giao|nam|ca nam|tong so|tong cong|cong|tong|ts|sl|so luong)$/,
        above: PLAN_WORDS,
      },
      {
        score: 7,
        own: /^nhiem vu(?: (?:nam|ca nam|duoc|giao|duoc giao|nam (?:19|20)\d\d))*$/,
        above: ADMISSION_TOPIC,
      },
      {
        score: 7,
        own: anyOf(PLAN_WORDS, /\bgiao\b/),
        not: anyOf(NOT_PLAN, SHORT_PERIOD, /\d thang/),
      },
      { score: 10, own: /^(?:(?:annual|yearly|years?) )?(?:plan|target|quota)$/ },
      // "Nghị quyết (đề ra)": what the year's resolution sets.
      { score: 7, own: /^(?:nghi quyet|nq)(?: (?:nam|giao|de ra|dang bo|dang uy|huyen uy|dai hoi|dh))*$/ },
      {
        score: 7,
        own: /^(?:chi tieu|ct|ke hoach|kh) phai (?:thuc hien|dat|hoan thanh)(?: trong nam| nam)?$/,
      },
      { score: 4, own: PLAN_WORDS, not: NOT_PLAN },
    ],
  },
  admitted: {
    reads: "count",
    weight: 8,
    holds: "counts",
    role: "core",
    words: [
      {
        score: 10,
        own: madeOf(
          ADMITTED_WORDS,
          /ket nap|\bknd?v?\b|thuc hien|ket qua|luy ke|^th$|^th \d+ thang|\bkq\b|(?:dang vien|dv) moi|^pt (?:dv|dang)|dvm/,
        ),
        not: anyOf(SHORT_PERIOD, /^cong tac|^phat trien/),
      },
      {
        score: 9,
        own: anyOf(
          /^(?:ky nay|nam nay|den nay|tong so|tong|cong|so luong|sl)$/,
          `^(?:${CUMULATIVE.source})(?: |$)`,
        ),
        above: /thuc hien|ket qua|da ket nap|\bda kn\b|\bkn duoc\b|ket nap duoc|so ket nap|dang vien moi/,
      },
      {
        score: 7,
        own: anyOf(RESULT_WORDS, /(?:dang vien|dv) moi|phat trien dang/),
        not: anyOf(NOT_ADMITTED, SHORT_PERIOD, /\bdat\b/),
      },
      { score: 10, own: /^(?:(?:number )?admitted|admissions|new (?:party )?members)(?: to date)?$/ },
      { score: 7, own: /^(?:so )?(?:phat trien|pt)(?: duoc)? moi$/, above: ADMISSION_TOPIC },
      { score: 6, own: /^(?:da |so )?(?:dat|dat duoc|hoan thanh)$/ },
      { score: 6, own: anyOf(BARE_SUM, CUMULATIVE), above: ADMISSION_TOPIC, not: PERCENT },
      { score: 3, own: SHORT_PERIOD, above: RESULT_WORDS, not: NOT_ADMITTED },
      {
        score: 3,
        own: inOrder(RESULT_WORDS, SHORT_PERIOD),
        not: NOT_ADMITTED,
      },
    ],
  },
  /** Assigned by what it is a percentage of: it has no words of its own. */
  percent: {
    reads: "percent",
    weight: 2,
    holds: "percents",
    role: "detail",
    words: [],
  },
  heads: {
    reads: "count",
    weight: 8,
    holds: "counts",
    role: "core",
    words: [
      { score: 10, own: BARE_SUM, above: HEADS_TOPIC },
      {
        score: 10,
        own: madeOf(
          HEAD_WORDS,
          new RegExp(`^(?=.*\\b(?:${VILLAGES})\\b)(?=.*\\b(?:${LED_RESIDENTIAL}|ttdp|tttdp|to truong)\\b)`),
        ),
        not: NOT_HEADS,
      },
      { score: 10, own: /^(?:tong )?(?:so )?tt (?:ttdp|tttdp|tdp|ttkp)$/ },
      {
        score: 9,
        own: new RegExp(
          `^(?:tong |tong so |so |so luong )?(?:truong |to truong )?${LED}(?: (?:hien co|duong chuc))?$`,
        ),
        not: /^\S+$|^khu vuc$/,
      },
      { score: 10, own: /^(?:(?:total |number of )?village heads|heads of villages)$/ },
      { score: 8, own: /^(?:tong )?so (?:tt|ttdp|to truong)$|^ttdp$/ },
      { score: 7, own: HEADS_TOPIC, not: NOT_HEADS },
      { score: 5, own: new RegExp(`^${ANY_PLACE}$`) },
      { score: 4, own: /^tt$/ },
      { score: 3, own: BARE_SUM },
    ],
  },
  members: {
    reads: "count",
    weight: 6,
    holds: "counts",
    role: "core",
    words: [
      {
        score: 10,
        own: new RegExp(`^(?:trong do )?(?:so )?(?:la |da la )?${MEMBERSHIP}$`),
        above: HEADS_TOPIC,
      },
      {
        score: 10,
        own: madeOf(
          MEMBER_WORDS,
          new RegExp(`^(?=.*\\b${MEMBERSHIP}\\b)(?=.*\\b(?:truong|to truong|tt|ttdp|tttdp|${ANY_PLACE})\\b)`),
        ),
        not: anyOf(PERCENT, REST),
      },
      {
        score: 9,
        own: new RegExp(
          `^(?:so )?${MEMBERSHIP} (?:(?:la|lam|giu|giu chuc|giu chuc vu|dam nhan|dam nhiem|dang la) )?(?:truong|to truong) ${LED}`,
        ),
        not: anyOf(PERCENT, REST),
      },
      {
        score: 8,
        own: new RegExp(
          `^(?:trong (?:so )?do )?(?:so )?(?:la|da la|trong do|trong do so|trong so do) ${MEMBERSHIP}$`,
        ),
      },
      {
        score: 8,
        own: anyOf(BARE_SUM, /^(?:ky nay|nam nay|hien nay|den nay|thang nay|hien tai|nam (?:19|20)\d\d)$/),
        // "Cộng" under "Kết nạp đảng viên" sums up admissions.
        above: without(new RegExp(`^(?:.* )?(?:trong do )?(?:so )?(?:la )?${MEMBERSHIP}$`), ADMISSION_TOPIC),
      },
      { score: 8, own: /^(?:of (?:whom|which) )?(?:are )?(?:party )?members$/ },
      { score: 6, own: new RegExp(`^${MEMBERSHIP}$`) },
      {
        score: 5,
        own: new RegExp(`\\bla ${MEMBERSHIP}\\b`),
        not: anyOf(PERCENT, REST, OTHER_PERIOD),
      },
    ],
  },
  /** As `percent`. */
  headPercent: {
    reads: "percent",
    weight: 2,
    holds: "percents",
    role: "detail",
    words: [],
  },
  /** The counts of the same period a year ago, and what has come since: assigned beside this year's (`year-ago-columns.ts`). */
  planYearAgo: YEAR_AGO,
  admittedYearAgo: YEAR_AGO,
  headsYearAgo: YEAR_AGO,
  membersYearAgo: YEAR_AGO,
  admittedChange: { reads: "change", weight: 1, holds: "anything", role: "detail", words: [] },
  note: NOTE,
} as const satisfies Declarations;
