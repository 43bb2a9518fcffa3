import type { CountKey } from "../tables/schema.ts";

/**
 * Whether the words over a figure say that it is what it was taken for: `fine`; `cumulative` says so itself;
 * `monthOnly` is the month's own figure; `doubtful` says something else, or too little.
 */
export type WordsVerdict = "fine" | "cumulative" | "monthOnly" | "doubtful";

/** Words of wishes, of people who are not admitted yet, of comparisons: never what has been done (docs/domain.md §10). */
const NOT_DONE =
  /muc tieu|phan dau|du kien|\bse\b|\bcho\b|de xuat|de nghi|kha nang|nhu cau|\bnguon\b|doi tuong|ho so|cam tinh|quan chung|con lai|con thieu|chua|so voi|so sanh|cung ky|nam truoc|nam ngoai|thang truoc|ky truoc|quy truoc|chinh thuc|khai tru|xoa ten|chuyen|tu tran|\blop\b|\bhoc\b|chung nhan|xem xet|nhiem ky|boi duong|dang theo doi|thieu|vuot|phuong huong|(?:thoi gian|thang|quy|nam|ky) toi\b/;
const DONE =
  /ket nap|\bkn\b|ket qua|thuc hien|da dat|dat duoc|^dat$|luy ke|cong don|(?:dang vien|dv) moi|\bdvm\b|tong so|^tong$|^tong cong$/;
const CUMULATIVE =
  /luy ke|cong don|tu dau nam|dau nam den|den nay|den het|den ngay|den thang|den cuoi|tinh den|ca nam|tong so|(?:^| )tong$|tong cong|\d thang(?! \d)|ba thang|sau thang|chin thang|den \d/;
const MONTH_ONLY =
  /^(?:thang|quy) (?!dau)|trong thang|thang nay|rieng thang|trong ky|ky nay|trong quy|rieng quy|quy nay|phat sinh|trong tuan|tuan nay|trong dot|dot nay|\bdot (?:\d|i|ii|iii|iv|mot|hai|ba|dau)\b|(?:^| )(?:thang|th|t) ?\d{1,2}(?: (?:nam )?\d{4})?$/;
const PLANNED = /chi tieu|ke hoach|\bkh\b|\bct\b|\bgiao\b/;
/** What was done or is left of a plan stands beside it, and is another figure. */
const DONE_OF_PLAN = /da ket nap|ket nap duoc|thuc hien duoc|con lai|so voi/;
const HEADS =
  /truong (?:thon|xom|ban|khu|to|lang|ap|tdp|buon)|to truong|\btt tdp\b|\btt thon\b|dung dau|truong thon/;
const PLACES = /\b(?:thon|xom|ban|tdp|to dan pho|khu pho|khu|ap|buon|lang)\b/;
const MEMBERS = /dang vien|\bdv\b/;
const OF_HEADS = /trong do|\bla (?:dang vien|dv)\b|truong|\btdp\b|\bthon\b|\bxom\b/;
/** Parts of the heads or of the members, never all of them. */
const PART = /\bnu\b|tuoi|\bchua\b|nam truoc|cung ky|\bvo\b|chong|du bi|dan toc|trinh do/;

/** Some of those admitted, never all of them. */
const PART_ADMITTED =
  /\bnu\b|doan vien|dan toc|hoc sinh|sinh vien|ton giao|cong nhan|quan nhan|bo doi|tuoi|trinh do|trong do|doanh nghiep|\bkhac\b|rieng (?!thang|quy|ky)/;
/** Says by itself that people were admitted, whatever else stands beside it. */
const EXPLICIT = /\bda (?:ket nap|kn)\b|\b(?:ket nap|kn) duoc\b|\bduoc (?:ket nap|kn)\b/;
const COUNTING =
  "so luong tong cong toan ca hien co cua don vi chi bo dang uy nguoi dong chi dc d c tinh den het nay ngay thang nam quy ky trong tu dau cuoi bao cao thoi diem cap tong hop stt dvt va la nhu sau cac mot hai ba bon sau bay tam chin muoi";
const KNOWN_ADMITTED = wordSet(
  `${COUNTING} ket qua nap kn da duoc moi vien dv dvm thuc hien dat luy ke don phat trien vao cong tac ke hoach chi tieu so voi giao muc i ii iii iv`,
);
const KNOWN_HEADS = wordSet(
  `${COUNTING} truong thon xom ban khu pho to dan ap buon lang tdp tt duong chuc dang giu vu chuc danh trong do vien dv la nay nguoi dung`,
);
/** A sentence names places and people; a header or a label does not. */
const LONGEST_LABEL = 12;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Words of a header that nobody knows may turn it into something else: "Kết quả đánh giá", "Trưởng thôn tái cử". */
function hasUnknownWords(words: string, known: ReadonlySet<string>): boolean {
  const all = words.split(" ").filter((word) => !/^\d+$/.test(word));
  return all.length <= LONGEST_LABEL && all.some((word) => !known.has(word));
}

/** The verdict on words as header keys; `bookWords` are those over the book's own column. */
export function verdictOn(key: CountKey, words: string, bookWords: string): WordsVerdict {
  const own = withoutYears(words);
  const book = withoutYears(bookWords);
  if (own !== "" && own === book) return CUMULATIVE.test(own) ? "cumulative" : "fine";
  return isShare(words) ? "doubtful" : VERDICTS[key](own, book);
}

const VERDICTS: Readonly<Record<CountKey, (own: string, book: string) => WordsVerdict>> = {
  admitted: onAdmitted,
  plan: (own) => fineIf(PLANNED.test(own) && !DONE_OF_PLAN.test(own)),
  heads: (own) => fineIf(!hasUnknownWords(own, KNOWN_HEADS) && sayHeads(own)),
  members: (own) => fineIf(!hasUnknownWords(own, KNOWN_HEADS) && sayMembers(own)),
};

function fineIf(isSaid: boolean): WordsVerdict {
  return isSaid ? "fine" : "doubtful";
}

function withoutYears(words: string): string {
  return words
    .replace(/\b(?:19|20)\d\d\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

/** A percentage: whatever it is of, it counts nobody. */
function isShare(words: string): boolean {
  return words.includes("%") || /\b(?:ty|ti) le\b/.test(words);
}

/** "Kết nạp được 2 quần chúng ưu tú vào Đảng": they were that until they were admitted. */
function whoWasAdmitted(words: string): string {
  // "Chỉ tiêu kết nạp được giao": it is the plan that was given, nobody was admitted by it.
  return words
    .replace(/\bduoc giao\b/g, "giao")
    .replace(/(ket nap(?: duoc| moi)?) quan chung(?: uu tu)?(?: vao dang)?/, "$1 dang vien");
}

function onAdmitted(own: string, book: string): WordsVerdict {
  const words = whoWasAdmitted(own);
  const isClear = EXPLICIT.test(words) || !hasUnknownWords(words, KNOWN_ADMITTED);
  return isClear ? whenAdmitted(words, book) : "doubtful";
}

/** Of which time an admission is, by words from which what is another thing is taken away (`whoWasAdmitted`). */
function whenAdmitted(words: string, book: string): WordsVerdict {
  if (NOT_DONE.test(words) || !DONE.test(words) || PART_ADMITTED.test(words)) return "doubtful";
  if (PLANNED.test(words) && !/thuc hien|ket qua|\bda\b|duoc (?:ket|kn)|ket nap duoc|luy ke/.test(words)) {
    return "doubtful";
  }
  if (CUMULATIVE.test(words)) return isMonthOnly(book) ? "doubtful" : "cumulative";
  if (isMonthOnly(words)) return isMonthOnly(book) ? "fine" : "monthOnly";
  return "fine";
}

function sayHeads(words: string): boolean {
  if (isDeputy(words) || PART.test(words) || MEMBERS.test(words)) return false;
  return HEADS.test(words) && (PLACES.test(words) || /to truong|truong/.test(words));
}

function sayMembers(words: string): boolean {
  return MEMBERS.test(words) && OF_HEADS.test(words) && !isDeputy(words) && !PART.test(words);
}

function isDeputy(words: string): boolean {
  return /\bpho\b/.test(words.replace(/\b(?:dan|khu|thanh) pho\b/g, " "));
}

/**
 * Whether words speak of a part of a party committee, or of more than it: one of its cells, the whole district. Of a unit
 * that is a cell itself (`isCell`) "chi bộ" is its own name.
 */
export function speaksOfOthers(words: string, isCell: boolean): boolean {
  if (/\btoan (?:huyen|tinh|thi xa|thanh pho|quan)\b/.test(words)) return true;
  return (
    !isCell && /\bchi bo (?!truc thuoc|co so|da\b|ket nap)[a-z]/.test(words.replace(/\bcac chi bo\b/g, " "))
  );
}

/** Whether words name years, and none of them the one that is gathered: "Kết nạp năm 2022". */
export function namesOtherYear(words: string, year: number): boolean {
  const years: readonly string[] = words.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return years.length > 0 && !years.includes(String(year));
}

/**
 * Whether the words over a column make something else of what a label beside it says: shares, what is planned or hoped for,
 * a part, another year, the month alone, the whole district.
 */
export function changesMeaning(key: CountKey, over: string, year: number): boolean {
  const words = over.replace(/\bngay \d+ thang \d+ nam \d+/g, " ");
  return (
    isShare(words) ||
    NOT_DONE.test(words) ||
    namesOtherYear(words, year) ||
    speaksOfOthers(words, true) ||
    isMonthOnly(words) ||
    (key === "admitted" && (PART_ADMITTED.test(words) || (PLANNED.test(words) && !DONE.test(words)))) ||
    ((key === "heads" || key === "members") && PART.test(words))
  );
}

/** "Phương hướng tháng tới", "Nhiệm vụ tháng 4": a title that tells of results too is none. */
export function speaksOfTimeAhead(words: string): boolean {
  return (
    /\bphuong huong\b|\bnhiem vu\b|\bdu kien\b|\b(?:thoi gian|thang|quy|nam|ky) toi\b/.test(words) &&
    !/bao cao|ket qua|so lieu|thuc hien/.test(words)
  );
}

/** Whether words name this year, from its beginning, and nothing else: "Năm 2023", "Quý I/2023", never "Quý II/2023". */
export function namesYear(words: string, year: number): boolean {
  const others = words.replace(/\b(?:nam|quy [i1]|[369] thang|dau nam)\b/g, " ");
  return others.trim() === String(year);
}

/** Whether words say that something is counted from the start of the year. */
export function saysCumulative(words: string): boolean {
  return CUMULATIVE.test(words);
}

export function isMonthOnly(words: string): boolean {
  return MONTH_ONLY.test(words) && !CUMULATIVE.test(words);
}

export function isCumulative(words: string): boolean {
  if (ALL_MEMBERS.test(words) || NOT_DONE.test(words) || words.includes("%")) return false;
  return CUMULATIVE.test(words) && DONE.test(words);
}

/** "Tổng số đảng viên toàn Đảng bộ": those who were admitted in earlier years too. */
const ALL_MEMBERS = /^(?:tong so|so|tong) (?:dang vien|dv)\b(?! (?:moi|duoc|da)\b|.*\b(?:ket nap|kn)\b)/;

/** What a heading is about: "I. Kết nạp đảng viên", "II. Trưởng xóm"; "" for anything else. */
export function figureTopic(words: string): string {
  if (HEADS.test(words) && !isDeputy(words)) return "truong thon";
  return /ket nap|phat trien dang/.test(words) && !NOT_DONE.test(words) ? "ket nap" : "";
}

const BARE_LABEL =
  /^(?:(?:so|da|tong so|ket qua|thuc hien|dat|dat duoc|duoc|luy ke|cong don|so luong|hien co|den nay|tu dau nam|quy i|[369] thang|dau nam|trong ky|trong thang|nguoi)(?: |$))+$/;

/** A label that says too little by itself with what it belongs to: the heading above, or the figure before. */
export function withTopic(
  words: string,
  last: { readonly key: CountKey; readonly words: string } | null,
  topic: string,
): string {
  if (
    MEMBERS.test(words) &&
    /^(?:trong do|la |so |dang vien|dv)/.test(words) &&
    !/ket nap|\bmoi\b|toan|chi bo/.test(words)
  ) {
    if (last?.key === "heads" && /^(?:trong do|la |dang vien|dv)/.test(words))
      return `${last.words} ${words}`;
    if (topic === "truong thon" && !HEADS.test(words)) return `${topic} ${words}`;
  }
  return topic !== "" && BARE_LABEL.test(words) ? `${topic} ${words}` : words;
}

/** Whether a label could be about those admitted, though it does not say so for certain. */
export function mayBeAdmitted(words: string): boolean {
  if (isShare(words) || NOT_DONE.test(words)) return false;
  return (
    /ket nap|\bkn\b|(?:dang vien|dv) moi|^(?:ket qua|thuc hien)/.test(words) &&
    !/^(?:bao cao|ve viec|v v|so lieu|ke hoach|chi tieu|chi thi|nghi quyet|danh sach|bieu)\b/.test(words)
  );
}

/** Whether words over a column could be about the heads or the members among them, though they do not say so for certain. */
export function mayBeHeads(words: string): "heads" | "members" | null {
  if (isShare(words) || NOT_DONE.test(words.replace(/nhiem ky/g, " "))) return null;
  // Heads and deputies counted together are nobody's figure.
  const withoutDeputies = words.replace(/\bpho (?:truong )?(?:thon|xom|ban|to|tdp)?/g, " ");
  if (!HEADS.test(withoutDeputies) || PART.test(words)) return null;
  return MEMBERS.test(words) ? "members" : "heads";
}

/** What a label outside any table means; null when it is none of the figures, or nothing certain. */
export function meaningOfLabel(label: string): CountKey | null {
  const words = whoWasAdmitted(label);
  if (isShare(words) || words.includes("co cau")) return null;
  if (speaksOfHeads(words)) return headsOrMembers(words);
  const isDone = whenAdmitted(words, "") !== "doubtful";
  if (isDone && /ket nap|\bkn\b|(?:dang vien|dv) moi|luy ke|cong don/.test(words)) return "admitted";
  const isPlan =
    PLANNED.test(words) && !NOT_DONE.test(words) && !/\bda\b|thuc hien|ket qua|dat\b/.test(words);
  return isPlan ? "plan" : null;
}

function speaksOfHeads(words: string): boolean {
  return HEADS.test(words) || (/^trong do|^la dang vien|^la dv/.test(words) && MEMBERS.test(words));
}

function headsOrMembers(words: string): "heads" | "members" | null {
  if (isDeputy(words) || PART.test(words)) return null;
  if (MEMBERS.test(words)) return HEADS.test(words) ? "members" : null;
  return /ket nap|chi tieu|ke hoach|boi duong|dang vien/.test(words) ? null : "heads";
}
