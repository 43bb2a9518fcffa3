import {
  ADMISSION_TOPIC,
  BARE_SUM,
  HEADS_TOPIC,
  isAnswer,
  MEMBERSHIP,
  OTHER_PERIOD,
  PERCENT,
  REST,
} from "../../tables/columns/words.ts";
import { UNIT_WORDS } from "../../tables/columns/common.ts";
import {
  declarationOf,
  declaredColumns,
  TABLE_KINDS,
  type ColumnKey,
  type TableKind,
} from "../../tables/schema.ts";

/** The words that head a column, as header keys. */
export interface HeaderPath {
  /** The words of the column's own header, the lowest one. */
  readonly own: string;
  /** `own` without what stands in brackets; the same when there is none. */
  readonly short: string;
  /** The words of the merged headers above, outermost first; "" when there are none. */
  readonly above: string;
}

export interface Meaning {
  readonly key: ColumnKey;
  /** 10: says exactly this · 7: contains it · 4: could be it. */
  readonly score: number;
}

/** Every meaning that a header can have in a table of this kind, one per key with its best score. Remembered. */
export function meaningsOf(kind: TableKind, path: HeaderPath): readonly Meaning[] {
  const id = `${kind}\n${path.own}\n${path.short}\n${path.above}`;
  let meanings = MEANINGS.get(id);
  if (meanings === undefined) {
    meanings = findMeanings(kind, path);
    if (MEANINGS.size > 20_000) MEANINGS.clear();
    MEANINGS.set(id, meanings);
  }
  return meanings;
}

/** The same headers are tried in many blocks, and come back in every run. */
const MEANINGS = new Map<string, readonly Meaning[]>();

function findMeanings(kind: TableKind, path: HeaderPath): readonly Meaning[] {
  const words = withoutMovement(path);
  if (kind === "units" && (OTHER_PERIOD.test(words) || REST.test(path.own))) return [];
  const best = new Map<ColumnKey, number>();
  // The later entry of a map wins: a form that changes nothing costs nothing.
  const forms = new Map([
    [plainWords(path.short), 1],
    [plainWords(path.own), 0.5],
    [path.own, 0],
  ]);
  for (const [form, less] of forms) {
    if (form === "") continue;
    for (const { key, declared } of declaredColumns(kind)) {
      for (const { score, own, above, not } of declared.words) {
        if ((best.get(key) ?? 0) >= score - less || !own.test(form)) continue;
        if ((above && !above.test(path.above)) || not?.test(form)) continue;
        best.set(key, score - less);
      }
    }
  }
  return Array.from(best, ([key, score]) => ({ key, score }));
}

/**
 * "Kết nạp mới" beside "Chuyển đến" under "Tăng": how the number of members moved in the year, compared with no other
 * one. The words of both lines without that heading.
 */
function withoutMovement({ own, above }: HeaderPath): string {
  const isMovement =
    /\b(?:ket nap|kn)\b/.test(own) && /^(?:.* )?(?:dang vien |dv |so )?tang(?: trong nam)?$/.test(above);
  return isMovement ? `${above.replace(/\btang\b/, "")} ${own}` : `${above} ${own}`;
}

/** The yes/no column of a list that this header denies ("Chưa là ĐV"), null for any other header. */
export function deniedBy(kind: TableKind, path: HeaderPath): ColumnKey | null {
  const denied = declaredColumns(kind).find(({ declared }) =>
    declared.denials?.some(
      ({ own, above }) => (own.test(path.own) || own.test(path.short)) && (!above || above.test(path.above)),
    ),
  );
  return denied?.key ?? null;
}

/** Whether a header says nothing of its own about what it sums: "Tổng số", "Cộng", "Đảng viên". */
export function isBareSum(own: string): boolean {
  return BARE_SUM.test(own) || own === "dang vien" || own === "dv";
}

const OF_ITS_OWN = /^(?:s ?tt|tt|so tt|so thu tu|ghi chu|ho va ten|ho ten)$/;
const OWN_NAMES = UNIT_WORDS.filter(({ score }) => score >= 7);

/** Whether a header never has a second row of headers under it: TT, Đơn vị, Ghi chú. */
export function isColumnOfItsOwn(key: string): boolean {
  if (key === "") return false;
  return OF_ITS_OWN.test(key) || OWN_NAMES.some(({ own, not }) => own.test(key) && !not?.test(key));
}

const NAME_HEADERS = new Map<string, boolean>();

/** Whether the header heads a column of names: units, people, villages, groups. Remembered. */
export function isNameHeader(key: string): boolean {
  if (key === "" || key.length > 100) return false;
  const known = NAME_HEADERS.get(key);
  if (known !== undefined) return known;
  const path = { own: key, short: key, above: "" };
  const isName = TABLE_KINDS.some((kind) =>
    meaningsOf(kind, path).some(
      ({ key: meant, score }) =>
        declarationOf(kind, meant)?.role === "name" && (score > 6 || meant === "unit"),
    ),
  );
  if (NAME_HEADERS.size > 20_000) NAME_HEADERS.clear();
  NAME_HEADERS.set(key, isName);
  return isName;
}

const OF_HEADS = new RegExp(`${HEADS_TOPIC.source}|la ${MEMBERSHIP}\\b`);

/** What a percentage column or a column of sums is about, as far as its words say. */
export function topicOf(words: string): "heads" | "admission" | null {
  if (OF_HEADS.test(words)) return "heads";
  return ADMISSION_TOPIC.test(words) || /\bso (?:voi )?kh\b/.test(words) ? "admission" : null;
}

/** Of those who are missing, of a forecast or a wish, of all members: no percentage of the plan or of the heads. */
const OTHER_SHARE =
  /chua|xep|\bcon\b|du kien|\buoc\b|dang ky|phan dau|\btong (?:so )?(?:dv|dang vien)\b|\btsdv\b|\bdan so\b|\bcan\b|\bthem\b|\bthieu\b/;

/** "Chỉ tiêu 3% theo NQ", "3-4% tổng số đảng viên": a number of people that is worked out by a percentage. */
const BY_PERCENTAGE =
  /\b\d+(?: \d+)? % (?:tong so|theo|so|cua|dang vien|dv|chi tieu|ke hoach|nq|nghi quyet)\b/g;

/** Whether the header heads a column of percentages of this period. */
export function isPercentHeader({ own: words, above }: HeaderPath): boolean {
  const own = words.replace(BY_PERCENTAGE, " ");
  return PERCENT.test(own) && !OTHER_PERIOD.test(`${above} ${own}`) && !OTHER_SHARE.test(own);
}

const PART =
  /^(?:trong do )?(?:so )?(?:la )?(?:nu|phu nu|nu gioi|(?:nguoi )?(?:dan toc(?: thieu so| it nguoi)?|dtts|dt thieu so)|(?:theo |co )?ton giao|(?:nguoi )?(?:co dao|theo dao)|(?:doan vien|dv)(?: thanh nien| tncs| dtn)|doan vien|dvtn|doan vien tncs hcm|hoc sinh(?: sinh vien)?|hssv|sinh vien|giao vien|cong nhan|nong dan|doanh nghiep|bo doi|quan nhan|(?:can bo )?cong chuc(?: vien chuc)?|vien chuc|ccvc|(?:duoi|tren|tu) \d.*tuoi.*|\d+ (?:den )?\d+ tuoi|(?:trinh do )?(?:dai hoc|cao dang|trung cap|thac si|thpt|thcs)(?: tro len)?)$/;

/** Whether the header heads a breakdown count ("Nữ", DTTS, Tôn giáo, Đoàn viên): a part of another column. */
export function isPartHeader({ own, above }: HeaderPath): boolean {
  return PART.test(own) && !OTHER_PERIOD.test(above);
}

const SPANNING =
  /^(?:trong do|chia ra|gom|tieu chi|(?:dang vien |dv )?(?:chinh thuc|du bi)|.*ket nap.*|.*dang vien.*|.*quyet dinh.*|.*chung nhan.*|gcn.*|.*truong thon.*|.*boi duong.*|.*nam \d{4})$/;
const HEADER_WORDS = new Map<string, boolean>();

/** Whether a header key is a word of any table's header. Remembered. */
export function isHeaderWord(key: string): boolean {
  const known = HEADER_WORDS.get(key);
  if (known !== undefined) return known;
  const isWord = key !== "" && key.length <= 100 && isOverColumns(key);
  // A hostile workbook has many texts; its memory must stay bounded.
  if (HEADER_WORDS.size > 20_000) HEADER_WORDS.clear();
  HEADER_WORDS.set(key, isWord);
  return isWord;
}

function isOverColumns(key: string): boolean {
  const path = { own: key, short: key, above: "" };
  if (SPANNING.test(key) || PERCENT.test(key) || isPartHeader(path)) return true;
  const plain = plainWords(key);
  return TABLE_KINDS.some(
    (kind) =>
      deniedBy(kind, path) !== null ||
      declaredColumns(kind).some(({ declared }) =>
        declared.words.some(
          ({ own, above, not }) =>
            (own.test(key) || (own.test(plain) && !not?.test(plain))) && !(above && isAnswer(key)),
        ),
      ),
  );
}

/** Without what does not change the meaning: "đến 30/6/2022", "năm 2022", "(người)", "(4)", "1=2+3". */
function plainWords(own: string): string {
  const words = own
    .replace(/\b(?:tinh )?den (?:het )?(?:ngay )?(?:thang )?\d+(?: \d+)*(?: nam \d+)?\b/g, " den nay ")
    .replace(/\b(?:nam )?(?:19|20)\d\d\b/g, " ")
    .replace(/\b(?:nguoi|dong chi|d c)$/, " ")
    .split(" ");
  let end = words.length;
  while (end > 1 && /^\d+$/.test(words[end - 1] ?? "")) end--;
  if (/^(?:thang|th|quy|so|to|t|dot|lan)$/.test(words[end - 1] ?? "")) end = words.length;
  return words
    .slice(0, end)
    .filter((word) => word !== "")
    .join(" ");
}
