import { LED_PLACES, PLACES as PLACE_WORDS } from "../../text/places.ts";

/**
 * Words of headers (docs/domain.md §3), in header keys: no tone marks, case or punctuation, "%" a word of its own.
 * The patterns that several columns share; what is of one column alone stands in its declaration.
 */

export type Pattern = Pick<RegExp, "test">;

/** No header that is made of known words is longer. */
const LONGEST_OF_ITS_WORDS = 80;
/** No phrase of the vocabulary has more words. */
const MOST_WORDS = 6;

/**
 * A header that is made of these phrases alone (an alternation), in any order and number, and fits `needs`. The phrases
 * overlap ("được giao", "được", "giao"): one expression for all would try every way to take a long header apart.
 */
export function madeOf(phrases: string, needs: RegExp): Pattern {
  const phrase = new RegExp(`^(?:${phrases})$`);
  return {
    test: (text) =>
      text.length <= LONGEST_OF_ITS_WORDS && needs.test(text) && isMadeOf(text.split(" "), phrase),
  };
}

function isMadeOf(words: readonly string[], phrase: RegExp): boolean {
  /** By number of words: whether so many from the beginning are phrases. */
  const isMade = [true];
  for (let end = 1; end <= words.length; end++) {
    isMade[end] = false;
    for (let start = Math.max(0, end - MOST_WORDS); start < end && !isMade[end]; start++)
      isMade[end] = isMade[start] === true && phrase.test(words.slice(start, end).join(" "));
  }
  return isMade[words.length] === true;
}

/** A header with words of the one kind and, somewhere behind them, of the other. */
export function inOrder(first: RegExp, second: RegExp): Pattern {
  const behind = new RegExp(second.source, "g");
  return {
    test: (text) => {
      const found = first.exec(text);
      if (!found) return false;
      behind.lastIndex = found.index + found[0].length;
      return behind.test(text);
    },
  };
}

/** A header with words of the one kind and none of the other. */
export function without(some: RegExp, others: RegExp): Pattern {
  return { test: (text) => some.test(text) && !others.test(text) };
}

/** Any of the patterns. */
export function anyOf(...patterns: readonly (RegExp | string)[]): RegExp {
  return new RegExp(
    patterns.map((pattern) => (typeof pattern === "string" ? pattern : pattern.source)).join("|"),
  );
}

/** Thôn and what is called otherwise elsewhere; tổ dân phố and what is. */
export const ANY_PLACE = `(?:${PLACE_WORDS})`;
/** What those places are called that a head is named after: also "khối", "khu vực". */
export const LED = `(?:${LED_PLACES})`;

/** A header that heads village heads: "Trưởng thôn, TDP", "Số thôn", "TT TDP". */
export const OF_HEADS = `\\btruong ${LED}\\b|to truong|\\btt ${ANY_PLACE}\\b|\\bt?ttdp\\b|\\bttkp\\b|\\bso ${LED}\\b`;
export const HEADS_TOPIC = new RegExp(`${OF_HEADS}|^${ANY_PLACE}(?: ${ANY_PLACE})*$`);
export const ADMISSION_TOPIC =
  /ket nap|\bkn\b|phat trien dang|\bptdv\b|dang vien moi|\bdv moi\b|chi tieu|ke hoach/;
export const PLAN_WORDS = /chi tieu|ke hoach|\bkh\b|\bct\b(?! dang)/;
export const RESULT_WORDS = /ket nap|\bkn\b|thuc hien|ket qua|luy ke|\bdat\b|\bkq\b/;

/** About another year or term, or a comparison with one. */
export const OTHER_PERIOD =
  /cung ky|nam truoc|ky truoc|thang truoc|quy truoc|nam ngoai|nhiem ky|giai doan|so sanh|\btang\b|\bgiam\b/;
/** Not a result: what is missing, planned, wanted, ranked. */
export const REST =
  /con thieu|con lai|chenh lech|con phai|phai (?:ket nap|kn)(?! theo (?:chi tieu|ke hoach|kh|ct))|xep (?:loai|hang|thu)|thu hang|don vi tinh|\bdvt\b|chua|de nghi|du kien|dang ky|nguon|ho so|ket nap lai|khong/;
/** One month, quarter or week. */
export const SHORT_PERIOD =
  /trong (?:thang|ky|quy|tuan)|(?:^|[^n] )thang (?:nay|\d+)|^th? ?\d+\b|quy (?:nay|[ivx\d]+)|\btuan\b|rieng thang/;
/** From the beginning of the year. */
export const CUMULATIVE =
  /luy ke|cong don|tu dau nam|den (?:het|nay|ngay|thang|cuoi)|\d thang|ca nam|dau nam/;

export const PERCENT =
  /%|\bpercent(?:age)?\b|\bshare\b|\bt[yi] le\b|\btl\b|\btlht\b|phan tram|\bso (?:voi )?(?:kh|ke hoach|chi tieu|ct)\b|muc do|tien do/;
export const MEMBERSHIP = "(?:dang vien|dv)";
/** A sum that does not say of what. */
export const BARE_SUM =
  /^(?:tong so|tong|cong|tong cong|so luong|sl|so|chung|toan bo|hien co|ts)(?: nguoi)?$/;

/** "Có | Không" or "Đã | Chưa" under a merged header that asks. */
export const ANSWER_YES = /^(?:co|da|roi|dung|phai|da co|da hoc|da qua|da du|du)$/;
export const ANSWER_NO = /^(?:khong|chua|khong phai|chua phai|chua co|chua hoc|chua qua|chua du|khong du)$/;
/** Whether a header only answers what the merged header above it asks: "Có", "Chưa". */
export function isAnswer(key: string): boolean {
  return ANSWER_YES.test(key) || ANSWER_NO.test(key);
}
