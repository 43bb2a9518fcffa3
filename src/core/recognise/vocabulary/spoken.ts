import type { ColumnKey, CountKey } from "../../tables/schema.ts";
import { canCount, isOfDeputies } from "./counted.ts";
import type { HeaderPath } from "./meanings.ts";
import {
  LED,
  OF_HEADS,
  ANY_PLACE,
  MEMBERSHIP,
  OTHER_PERIOD,
  PERCENT,
  PLAN_WORDS,
  REST,
} from "../../tables/columns/words.ts";

/**
 * What a header speaks of at all, in words wider than those that a column is read by: "Trưởng các bản", "KNĐ".
 * Only used to say that something was not read (docs/rules/column-missing.md), never to read it.
 */
const HEADS = new RegExp(`${OF_HEADS}|\\b${ANY_PLACE}$|\\b(?:truong|dung dau) (?:cac )?(?:${LED}|to|td)\\b`);
const MEMBERS = new RegExp(`\\b${MEMBERSHIP}\\b`);
const ADMISSION = /ket nap|\bkn\b|\bknd\w*|\bptdv?\b|\bdvm\b|phat trien (?:dang|dv)|(?:dang vien|dv) moi/;
const PLAN = new RegExp(`${PLAN_WORDS.source}|\\bgiao\\b|\\bctkh\\b|\\bkhn\\b|^(?:nghi quyet|nq)\\b`);
/** One of several parts, also of what stands beside it. */
const PART = /trong do|chia ra|\bgom\b|\brieng\b|\bduoi \d|\btren \d/;
const NOT_MEMBERS = new RegExp(`\\b(?:chua|khong)(?: phai)?(?: la)? ${MEMBERSHIP}\\b`);
const NOT_COUNTED = /nong thon|chuc danh|phu cap|dien thoai|ngay|thang \d|nhiem vu|tap huan|boi duong|kiem/;

/** Which of the four counts a header speaks of, in words that are no wish, part, share or other period's. */
export function spokenCounts(path: HeaderPath): readonly CountKey[] {
  const words = `${path.above} ${path.own}`;
  if (OTHER_PERIOD.test(words) || PERCENT.test(path.own)) return [];
  // Who is no member beside how many heads there are: how many are members is not read. "Riêng trưởng thôn chưa là đảng
  // viên" beside a plan says how many of these are to be admitted.
  if (NOT_MEMBERS.test(path.own)) return PART.test(path.own) && HEADS.test(path.own) ? [] : ["members"];
  if (REST.test(words) || NOT_COUNTED.test(path.own)) return [];
  const counts = HEADS.test(words) && !isOfDeputies(words) ? spokenOfHeads(path) : spokenOfAdmission(path);
  return counts.filter((key) => canCount(key, path));
}

function spokenOfHeads({ own, above }: HeaderPath): readonly CountKey[] {
  const isOfMembers = MEMBERS.test(own);
  if (ADMISSION.test(own) || (PART.test(`${above} ${own}`) && !isOfMembers)) return [];
  return isOfMembers ? ["members"] : ["heads", "members"];
}

function spokenOfAdmission({ own, above }: HeaderPath): readonly CountKey[] {
  if (PART.test(`${above} ${own}`)) return [];
  if (PLAN.test(own)) return ["plan"];
  return ADMISSION.test(own) ? ["admitted"] : [];
}

/** The other count that a half of the figures cannot do without. */
export const HALF_OF: Readonly<Record<CountKey, readonly ColumnKey[]>> = {
  plan: ["plan", "admitted"],
  admitted: ["plan", "admitted"],
  heads: ["heads", "members"],
  members: ["heads", "members"],
};
