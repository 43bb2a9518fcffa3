import { textKey, toneless } from "../text/canonical.ts";

const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** Spellings that mean the same where a unit is named, with tone marks and without. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/(^| )đảng ủy(?= )/g, "$1đảng bộ"],
  [/(^| )chi ủy(?= )/g, "$1chi bộ"],
  [/(^| )dang uy(?= )/g, "$1dang bo"],
  [/(^| )chi uy(?= )/g, "$1chi bo"],
  [/(^| )(?:đb|đbx)(?= xã )/g, "$1đảng bộ"],
  [/(^| )đbx(?= )/g, "$1đảng bộ xã"],
  [/(^| )đb(?= )/g, "$1đảng bộ"],
  [/(^| )cb(?= )/g, "$1chi bộ"],
  [/(^| )(đảng bộ|chi bộ) cơ sở(?= )/g, "$1$2"],
];

/** Canonical words of a line, letters and digits only, with "Đảng ủy" as "đảng bộ". */
export function wordsOf(text: string): readonly string[] {
  return spelled(textKey(text).replace(NOT_A_WORD, " ").trim());
}

function spelled(text: string): readonly string[] {
  if (text === "") return [];
  let words = text;
  for (const [pattern, meaning] of SAME) words = words.replace(pattern, meaning);
  // "số 2" and "2" are one, as in the keys of units.
  return words.replace(/(^| )s[ốo] (?=\d)/g, "$1").split(" ");
}

/** Words of a file's name: without its ending, split at signs and at capitals ("BC_XaTanHoa_T3.xlsx"). */
export function wordsOfFileName(name: string): readonly string[] {
  const stem = (name.split(/[\\/]/).at(-1) ?? name).replace(/\.[A-Za-z0-9]{1,5}$/, "").normalize("NFC");
  const spaced = stem
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2");
  const text = textKey(spaced).replace(NOT_A_WORD, " ").trim();
  const plain = ` ${text} `
    .replace(/ tt (?=\p{L})/gu, toneless(text) === text ? " thi tran " : " thị trấn ")
    .replace(/ db (?=\p{L})/gu, " dang bo ")
    .replace(/ cb (?=\p{L})/gu, toneless(text) === text ? " chi bo " : " chi bộ ");
  return spelled(plain.replace(/ +/g, " ").trim());
}

/** Without "tháng 3", "T3", "quý I", years and numbers: typed without marks *tháng* would read as the place Thắng. */
export function withoutMonths(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const next = words[at + 1] ?? "";
    const plain = toneless(word);
    const isNumbered = /^\d{1,2}$/.test(next);
    if ((plain === "thang" || plain === "t" || plain === "th") && isNumbered) at++;
    else if (plain === "quy" && /^(?:i|ii|iii|iv|\d)$/.test(next)) at++;
    else if (plain === "nam" && /^\d{4}$/.test(next)) at++;
    else if (/^(?:19|20)\d\d$/.test(word)) continue;
    else kept.push(word);
  }
  return kept;
}

/** Words after a name that do not go on with it: "ĐẢNG BỘ XÃ TÂN HÒA NĂM 2023". */
const GOES_ON_OTHERWISE = new Set(
  "nam quy thang den tinh bao ket ve huyen thanh so danh tong truong co da trong tai gui thuoc theo nhu la va cho voi duoc 6 9 tu sang".split(
    " ",
  ),
);

/** Whether a name goes on behind the word number `end`: "xã Tân Hòa Bình" does not name xã Tân Hòa. */
export function capitalsFollow(line: string, words: readonly string[], end: number): boolean {
  const next = words[end];
  if (next === undefined || /^\d/.test(next) || GOES_ON_OTHERWISE.has(toneless(next))) return false;
  const written = line.normalize("NFC").replace(/\s+/g, " ");
  const place = followed(written.toLowerCase(), (words[end - 1] ?? "").toLowerCase(), next.toLowerCase());
  // Spelled otherwise than it stands: nothing says that the name ends here.
  if (!place) return true;
  if (written.slice(place.from, place.to).trim() !== "") return false;
  const first = written.charAt(place.to);
  return first !== first.toLowerCase();
}

/** What stands between a word and the next, signs only, where the one first follows the other. */
function followed(text: string, word: string, next: string): { from: number; to: number } | null {
  if (word === "") return null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const from = at + word.length;
    let to = from;
    while (to < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(to))) to++;
    if (to > from && text.startsWith(next, to)) return { from, to };
  }
  return null;
}
