import { textKey } from "./canonical.ts";
import { plainName } from "./around-names.ts";

/**
 * A unit's name in its parts. `organisation`: "đảng bộ" or "chi bộ", "" when not said. `kind`: "xã", "thị trấn",
 * "thpt"…, "" when not said. `bare`: the rest, in canonical spelling without punctuation.
 */
export interface UnitName {
  readonly organisation: string;
  readonly kind: string;
  readonly bare: string;
}

/**
 * Canonical key of a unit: equal for every spelling of docs/domain.md §4 that names organisation and kind equally
 * ("Đảng bộ xã Hoà Sơn", "ĐBX Hòa Sơn", "X. HÒA SƠN" → "xã hòa sơn"). Idempotent.
 */
export function unitKey(text: string): string {
  return joinUnitName(parseUnitName(text));
}

export function joinUnitName({ organisation, kind, bare }: UnitName): string {
  const said = TERRITORIAL.has(kind) && organisation === committeeOf(kind) ? "" : organisation;
  return [said, kind, bare].filter((part) => part !== "").join(" ");
}

/** Splits a name by the prefixes of docs/domain.md §4. A commune, town or ward without more is its đảng bộ. */
export function parseUnitName(text: string): UnitName {
  let words = wordsOf(text);
  const isUnmarked = words.every((word) => ASCII.test(word));
  const [joined, organisations, kinds] = isUnmarked ? UNMARKED : MARKED;
  const both = takePrefix(words, joined);
  if (both) {
    const [organisation = "", kind = ""] = both.meaning.split("|");
    return { organisation, kind, bare: both.rest.join(" ") };
  }
  const organisation = takePrefix(words, organisations);
  words = organisation?.rest ?? words;
  const kind = takePrefix(words, kinds);
  const meaning = kind === null ? "" : meantKind(kind.meaning, kind.rest);
  const implied = TERRITORIAL.has(meaning) ? committeeOf(meaning) : "";
  return {
    organisation: organisation?.meaning ?? implied,
    kind: meaning,
    bare: (kind?.rest ?? words).join(" "),
  };
}

/** Whether a name says of what kind its bearer is: xã, thị trấn, chi bộ, trường … */
export function saysUnit(name: string): boolean {
  const { organisation, kind } = parseUnitName(name);
  return organisation !== "" || kind !== "";
}

/** Kinds of places, the innermost first: villages, communes, districts; also as names without tone marks say them. */
const PLACES: readonly (readonly string[])[] = [
  "thôn, bản, xóm, ấp, khóm, buôn, tổ dân phố, khu phố, khối phố, thon, xom, to dan pho, khu pho, khom, khoi pho",
  "xã, thị trấn, phường, xa, thi tran",
  "huyện, quận, thị xã, thành phố, thi xa, thanh pho",
].map((kinds) => kinds.split(", "));

/** How far out a kind of place lies: 0 a village, 1 a commune, 2 a district; null for what is no place. */
export function placeLevel(kind: string): number | null {
  const level = PLACES.findIndex((kinds) => kinds.includes(kind));
  return level < 0 ? null : level;
}

/** Whether a name says in full that it is a place or an organisation: "Thôn Đông", "Chi bộ xóm 1", and not "H Hen Niê". */
export function isCalledPlace(text: string): boolean {
  const { organisation, kind } = parseUnitName(text);
  const key = textKey(text);
  return (
    (placeLevel(kind) !== null && key.startsWith(kind)) ||
    (organisation !== "" && key.startsWith(organisation))
  );
}

/** Places with a đảng bộ of their own, so that "Đảng bộ xã X" and "Xã X" are one. */
const TERRITORIAL: ReadonlySet<string> = new Set(PLACES.slice(1).flat());

/** In the spelling of the kind, so that a name without tone marks stays one. */
function committeeOf(kind: string): string {
  return ASCII.test(kind.replace(" ", "")) ? "dang bo" : "đảng bộ";
}

const ORGANISATIONS = prefixes({
  "đảng bộ":
    "đảng bộ cơ sở, đảng bộ, đbcs, đb, đ b, đảng ủy cơ sở, đảng ủy, đu, ban chấp hành đảng bộ, bch đảng bộ, ban thường vụ đảng ủy, btv đảng ủy",
  "chi bộ": "chi bộ cơ sở, chi bộ, cbcs, cb, c b, chi ủy",
});
const KINDS = prefixes({
  xã: "xã, x",
  "thị trấn": "thị trấn, t trấn",
  tt: "tt, t t",
  phường: "phường",
  p: "p",
  "thị xã": "thị xã, tx, t x",
  "thành phố": "thành phố, tp, t p",
  huyện: "huyện, h",
  quận: "quận, q",
  "trường thpt":
    "trường thpt, thpt, trường ptth, ptth, trường trung học phổ thông, trung học phổ thông, trường phổ thông trung học, phổ thông trung học",
  "trường thcs": "trường thcs, thcs, trường trung học cơ sở, trung học cơ sở",
  "trường tiểu học": "trường tiểu học, tiểu học, trường th",
  "trường mầm non": "trường mầm non, mầm non, trường mn",
  trường: "trường",
  "trung tâm": "trung tâm, t tâm",
  phòng: "phòng",
  thôn: "thôn",
  bản: "bản",
  xóm: "xóm",
  "tổ dân phố": "tổ dân phố, tdp, t d p",
  "khu phố": "khu phố, kp",
  ấp: "ấp",
  khóm: "khóm",
  buôn: "buôn",
  "khối phố": "khối phố",
});
const JOINED = prefixes({ "đảng bộ|xã": "đbx", "đảng bộ|thị trấn": "đbtt", "đảng bộ|phường": "đbp" });
const MARKED = [JOINED, ORGANISATIONS, KINDS] as const;

const ASCII = /^[a-z0-9]*$/;
/**
 * What names begin with that are written without any tone marks ("DANG BO XA TIEN LUC"), as far as they say so for
 * certain: "PHUONG SON" may be a ward or the commune Phượng Sơn, "TRUONG GIANG" is a commune, "BAN" a village or a
 * committee. What is meant stays without tone marks: such a name is never quite the one with marks.
 */
const UNMARKED = [
  together(JOINED, prefixes({ "dang bo|xa": "dbx", "dang bo|thi tran": "dbtt" })),
  together(
    ORGANISATIONS,
    prefixes({
      "dang bo": "dang bo co so, dang bo, dbcs, db, dang uy co so, dang uy",
      "chi bo": "chi bo co so, chi bo, chi uy",
    }),
  ),
  together(
    KINDS,
    prefixes({
      xa: "xa",
      "thi tran": "thi tran",
      "thi xa": "thi xa",
      "thanh pho": "thanh pho",
      "truong thpt": "truong thpt, truong ptth, truong trung hoc pho thong, trung hoc pho thong",
      "truong thcs": "truong thcs, truong trung hoc co so, trung hoc co so",
      "truong tieu hoc": "truong tieu hoc, tieu hoc",
      "truong mam non": "truong mam non, mam non",
      "trung tam": "trung tam",
      thon: "thon",
      xom: "xom",
      "to dan pho": "to dan pho",
      "khu pho": "khu pho",
      khom: "khom",
      "khoi pho": "khoi pho",
    }),
  ),
] as const;

/**
 * Words that follow "TT" when it is a trung tâm and "P" when it is a phòng, not a town or a ward; two of them where one
 * alone may begin a place's name ("TT. Thanh Sơn", "TT Văn Giang").
 */
const INSTITUTION =
  /^(?:gd|gdnn|gdtx|dv|lđ|vh|ytế|y (?:tế|dược|học)|bồi dưỡng|dạy nghề|khuyến (?:nông|công|học)|chính (?:trị|sách)|văn (?:hóa|hoá|thư|phòng|thể)|giáo dục|phát (?:thanh|triển|hành)|dịch vụ|hành chính|công (?:nghệ|ích|nghiệp|tác|thương|vụ|chức|chứng|an)|kiểm (?:soát|nghiệm|lâm|dịch|tra|định)|nội vụ|tài (?:chính|nguyên)|kinh (?:tế|doanh)|tư (?:pháp|vấn)|thanh (?:tra|niên|thiếu)|nông (?:nghiệp|dân|lâm)|lao động|tổ chức|dân (?:số|tộc|vận|quân)|kỹ thuật)(?: |$)/;

function meantKind(kind: string, rest: readonly string[]): string {
  const isInstitution = INSTITUTION.test(rest.join(" "));
  if (kind === "tt") return isInstitution ? "trung tâm" : "thị trấn";
  if (kind === "p") return isInstitution ? "phòng" : "phường";
  return kind;
}

/** Nothing around it: letters and digits, none in front. */
const PLAIN_NAME = /^[a-zà-ỹ][a-z0-9à-ỹ ]*$/;
const LEADING_ZERO = /(?:^| )0\d/;
const NUMBER_WORD = /\bs[ốo] (?=\d)/g;
const GLUED_NUMBER = /\b(tdp|kp)(\d)/g;
/** "01 Xã An Hà": a number in front of what a name begins with is the list's. */
const NUMBERED =
  /^\d{1,3} (?=(?:xã|thị trấn|phường|đảng bộ|đảng ủy|chi bộ|trường|đbx|đb|cb|xa|thi tran|dang bo|dang uy|chi bo) )/;
const NOT_IN_NAMES = /[^\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  let words = textKey(text);
  if (!PLAIN_NAME.test(words) || text.includes("\n")) {
    words = textKey(plainName(text)).replace(NOT_IN_NAMES, " ").trim().replace(NUMBERED, "");
  }
  if (words === "") return [];
  // "TDP số 1", "TDP 1" and "TDP1" are one.
  const list = words.replace(NUMBER_WORD, "").replace(GLUED_NUMBER, "$1 $2").split(" ");
  return LEADING_ZERO.test(words)
    ? list.map((word) => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, "") : word))
    : list;
}

interface Prefix {
  readonly words: readonly string[];
  readonly meaning: string;
}

/** By first word, the longest first. */
type Prefixes = ReadonlyMap<string, readonly Prefix[]>;

function prefixes(meanings: Readonly<Record<string, string>>): Prefixes {
  const byFirst = new Map<string, Prefix[]>();
  for (const [meaning, spellings] of Object.entries(meanings)) {
    for (const spelling of spellings.split(", ")) {
      const words = spelling.split(" ");
      const list = byFirst.get(words[0] ?? "") ?? [];
      list.push({ words, meaning });
      list.sort((a, b) => b.words.length - a.words.length);
      byFirst.set(words[0] ?? "", list);
    }
  }
  return byFirst;
}

function together(a: Prefixes, b: Prefixes): Prefixes {
  const all = new Map(a);
  for (const [first, list] of b) {
    const both = [...(all.get(first) ?? []), ...list];
    all.set(
      first,
      both.sort((one, other) => other.words.length - one.words.length),
    );
  }
  return all;
}

/** Never takes the whole name: something must be left to be called so. */
function takePrefix(
  words: readonly string[],
  known: Prefixes,
): { meaning: string; rest: readonly string[] } | null {
  for (const prefix of known.get(words[0] ?? "") ?? []) {
    if (words.length <= prefix.words.length) continue;
    if (prefix.words.every((word, at) => words[at] === word)) {
      return { meaning: prefix.meaning, rest: words.slice(prefix.words.length) };
    }
  }
  return null;
}
