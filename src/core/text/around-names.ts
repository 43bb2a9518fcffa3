import { withoutEnd } from "./ends.ts";
import { canonicalText } from "./canonical.ts";

/** Who leads the unit and how to reach him, or how many members it has: nothing of its name. */
const ABOUT =
  /^(?:p?bt(?:cb|đu)?(?![\p{L}\d])|(?:phó )?bí thư|pho bi thu|bi thu|đ\s*[/.]\s*c(?!\p{L})|đồng chí|(?:sđt|đt|điện thoại)\s*[:.]|(?:cán bộ |người )?phụ trách|0\d[\d .-]{7,}$|\d{1,4} (?:đảng viên|đv|đ\/c|đồng chí|người|thôn|bản|ấp|khóm|xóm|buôn|làng|khối|khu phố|khu|tổ|tdp|chi bộ|đảng bộ|tccs ?đảng|tccsđ|hộ|nhân khẩu)$)/iu;

/** What kind of place it is or what became of it, as clerks add it in brackets. "(mới)" and "(cũ)" alone may tell two apart. */
const REMARK =
  /^(?:(?:xã|thôn|đơn vị|chi bộ|đảng bộ)\s+)?(?:khu vực|kv\s*[ivx\d]|vùng|miền|biên giới|hải đảo|bãi ngang|sáp nhập|hợp nhất|(?:mới )?(?:thành lập|chia tách)|xã mới|ntm|nông thôn mới|về đích|đạt chuẩn|điểm$|atk|đbkk|đặc biệt khó khăn|135|loại [ivx\d]|hạng [ivx\d]|ghép$|sinh hoạt ghép)/iu;

/** A mark that leads to a note under the table; several are taken off one by one. */
const FOOTNOTE =
  /(?:\( ?(?:\d{1,2}|\*{1,3}) ?\)|\[ ?(?:\d{1,2}|\*{1,3}) ?\]|\*|[\u00B2\u00B3\u00B9\u2070-\u207E\u2460-\u2473])$/u;
/** What stands between a name and what was taken off behind it. */
const LOOSE_END = /[\s\-–—,;:]/;
/** "- Xã Đông Lỗ", "(*) Xã Đông Lỗ": a list's sign, or a footnote's in front. */
const LIST_SIGN = /^(?:[-+*•–—]|\(\s*(?:\d{1,3}|\*{1,3})\s*\))\s*/u;
/** "1. Xã Đông Lỗ", "01 - Xã An Hà", "1.2) …": a number of the list. */
const LIST_NUMBER = /^\d{1,4}(?:\.\d{1,3})*\s*[-–—.:)/|_]+\s*(?=[\p{L}"“])/u;
/** "AH01 - Xã An Hà", "XAH-05: An Hà". */
const CODE_IN_FRONT = /^(\p{L}{1,6})[-.]?(\d{1,5})\s*[-–—.:)/|_]+\s*(?=\p{L})/u;
/** "Xã An Hà (AH01)", "Xã An Hà - AH01". */
const CODE_BEHIND = / ?(?:\( ?(\p{L}{1,6})[-.]?(\d{1,5}) ?\)|[-–—|] ?(\p{L}{1,6})[-.]?(\d{1,5}))$/u;
/** Letters that make a name with the number behind them: "TDP1", "THPT2", "P12". */
const NAMING = /^(?:tdp|kp|thpt|thcs|ptth|th|mn|cb|t|k|p|q|h|khu|tổ|ấp|đội|cụm|thôn|bản|xóm|số)$/iu;
/** Words with which a unit's name begins. */
const NAME_BEGINS =
  /^(?:xã|x\.|thị trấn|tt|phường|đảng|đb|chi bộ|cb|trường|trung tâm|thôn|bản|tổ dân phố|tdp|dang|chi bo|xa|thi tran)(?![\p{L}])/iu;

/** A cell can hold 32,767 characters; what is longer than this is no name with something around it. */
const LONGEST_NAME = 300;

/**
 * A unit's name without what clerks write around it: a number or code of the list in front, the secretary ("(BT: …)", on
 * a line of its own or behind a dash), how many members it has, what kind of place it is ("(khu vực III)"), a footnote mark. Of several lines the name is what is
 * left, in one. Idempotent; what would leave nothing is left as it is.
 */
export function plainName(text: string): string {
  if (text.length > LONGEST_NAME) return canonicalText(text);
  const lines = text.split(/[\r\n]+/).map(canonicalText);
  const own = lines.filter((line) => line !== "" && !isAboutUnit(line));
  const name = withoutMarks(
    own
      .join(" ")
      .replace(/ ?\(([^()]*)\)/gu, (all, inside: string) => (isRemark(inside.trim()) ? "" : all))
      .replace(/ ?[-–—;,:] (\S.*)$/u, (all, behind: string) => (isAbout(behind) ? "" : all)),
  );
  return name === "" ? canonicalText(text) : name;
}

/** Whether a line is no name, but says who leads the unit above it. */
export function isAboutUnit(line: string): boolean {
  return isAbout(
    line
      .replace(/^\(\s*/, "")
      .replace(/\)$/, "")
      .trimEnd(),
  );
}

function isRemark(inside: string): boolean {
  return isAbout(inside) || REMARK.test(inside);
}

function isAbout(text: string): boolean {
  return ABOUT.test(text);
}

/** Again and again, for one may stand before the other: "1. AH01 - Xã An Hà (1)*". */
function withoutMarks(text: string): string {
  let name = text.trim();
  for (let before = ""; before !== name;) {
    before = name;
    name = withoutCodes(
      withoutEnd(name, LOOSE_END).replace(FOOTNOTE, "").replace(LIST_SIGN, "").replace(LIST_NUMBER, ""),
    ).trim();
  }
  return name;
}

function withoutCodes(text: string): string {
  const front = CODE_IN_FRONT.exec(text);
  const rest = text.slice(front?.[0].length ?? 0);
  const isFront = front && isCode(front[1], front[2], NAME_BEGINS.test(rest));
  const name = isFront ? rest : text;
  const behind = CODE_BEHIND.exec(name);
  const isBehind = behind && isCode(behind[1] ?? behind[3], behind[2] ?? behind[4], false);
  return isBehind ? name.slice(0, behind.index) : name;
}

const FEWEST_CODED = 3;
/** Codes as many names of a list have them: "[XA-1] Xã An Hà", "Xã An Hà - 1012". */
const LIST_CODE_IN_FRONT =
  /^(?:\[ ?(\p{L}{0,6})[-.]?\d{1,5} ?\]|(\p{L}{1,6})[-.]?\d{1,5}\s*[-–—.:)/|_]+)\s*(?=\p{L})/u;
const LIST_CODE_BEHIND = / ?(?:[([] ?(\p{L}{0,6})[-.]?\d{1,5} ?[)\]]|[-–—|] ?(\p{L}{0,6})[-.]?\d{1,5})$/u;

/** The letters of the codes that most of these names have, "B" of "Chi bộ thôn Bến - B12"; null where they have none. */
export function codeLetters(names: readonly string[]): string | null {
  const times = new Map<string, number>();
  for (const name of names) {
    const letters = name.length > LONGEST_NAME ? undefined : codeIn(name)?.letters;
    if (letters !== undefined && !NAMING.test(letters)) times.set(letters, (times.get(letters) ?? 0) + 1);
  }
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  if (!most || most[1] < FEWEST_CODED || most[1] * 2 < names.length) return null;
  // Where the numbers alone tell units apart they are part of their names.
  const plain = new Set(names.map((name) => withoutCode(name, most[0])));
  return plain.size === new Set(names).size ? most[0] : null;
}

/** The name without a code of these letters, whatever its number. */
export function withoutCode(text: string, letters: string): string {
  const name = text.trim();
  const code = name.length > LONGEST_NAME ? null : codeIn(name);
  return code?.letters === letters ? code.name : text;
}

function codeIn(name: string): { readonly letters: string; readonly name: string } | null {
  const behind = LIST_CODE_BEHIND.exec(name);
  if (behind) return { letters: behind[1] ?? behind[2] ?? "", name: name.slice(0, behind.index) };
  const front = LIST_CODE_IN_FRONT.exec(name);
  return front && { letters: front[1] ?? front[2] ?? "", name: name.slice(front[0].length) };
}

/** "C1 - Đại đội" is a company's name: a code has a leading zero or three digits, or stands before a whole name. */
function isCode(letters = "", digits = "", isBeforeName: boolean): boolean {
  return !NAMING.test(letters) && (isBeforeName || /^0|^\d{3}/.test(digits));
}
