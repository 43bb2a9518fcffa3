import { leadersFirst } from "../../text/places.ts";

/** "CTKN", "KQKN": two abbreviations written as one word. */
const GLUED = /\b(ct|kh|kq|ts|sl|lk|tl)(kn|knd|kndv|dv|dvm|tt|ttdp|ptdv)\b/g;
/** "TH 11T", "KQ 6T/2022": of so many months. */
const MONTHS = /\b(\d{1,2})t\b/g;
/** "đến T6", "hết T9": up to that month. A "T6" alone is the month itself. */
const UP_TO_MONTH = /\b(den|het|luy ke) t(\d{1,2})\b/g;
/** "Là đảng viên chưa?", "Đủ điều kiện hay không": a question whose answer yes says what the header says. */
const QUESTION = /^((?:la|da|duoc|co|du) \S.*?)(?: hay| co)? (?:chua|khong)$/;

/** A header key with what offices abbreviate written out, and heads called in one way. */
export function writtenOut(key: string): string {
  return leadersFirst(key)
    .replace(GLUED, "$1 $2")
    .replace(/\blk\b/g, "luy ke")
    .replace(MONTHS, "$1 thang")
    .replace(UP_TO_MONTH, "$1 thang $2")
    .replace(QUESTION, "$1");
}
