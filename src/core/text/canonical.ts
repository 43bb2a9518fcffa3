/**
 * One spelling for what a person would call the same text (docs/domain.md §4): composed letters, Vietnamese Đ,
 * single spaces, and the tone mark of oa, oe, uy where the reformed spelling does not put it.
 */

/** Icelandic and African letters that look like Đ and đ and come from foreign keyboards. */
const LOOKALIKES: Readonly<Record<string, string>> = { Ð: "Đ", Ɖ: "Đ", ð: "đ", ɖ: "đ" };
const LOOKALIKE = /[ÐƉðɖ]/g;

/** Everything that is drawn as a space or as nothing where a space may stand: one space. */
const SPACES = /[\s\u0085\u180E\u200B]+/g;

/** Drawn as nothing and no space: soft hyphens, joiners, direction marks, variation selectors, control characters. */
const INVISIBLE = /(?![\s\u0085\u180E\u200B])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** Composed Latin and Vietnamese letters and signs, by character code: nothing is to be mended in them. */
const PLAIN = new Uint8Array(0x2014);
for (const [first, last] of ["!~", "ÀÏ", "Ñï", "ñƈ", "Ɗɕ", "ɗʯ", "Ḁỹ", "––"]) {
  PLAIN.fill(1, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);
}
const SPACE = 0x20;

/** Whether the text is plain signs with single spaces between, as nearly all texts are: told without an expression. */
function isPlain(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? before === SPACE : PLAIN[code] !== 1) return false;
    before = code;
  }
  return before !== SPACE;
}

/** NFC, Đ for its look-alikes, invisible characters dropped, every run of spaces one space, trimmed. Idempotent. */
export function canonicalText(text: string): string {
  if (isPlain(text)) return text;
  // Decomposed letters and spaces too many are what is mostly odd.
  const composed = text.normalize("NFC").replace(SPACES, " ").trim();
  if (isPlain(composed)) return composed;
  return text
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(SPACES, " ")
    .trim();
}

/** Pictures of several characters: joiners, selectors and tags inside them are what makes them one. */
const EMOJI =
  /(?:\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}])*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}])*)*|[0-9#*]\uFE0F?\u20E3)/gu;
/** A character that stands for nothing in any text. */
const PLACEHOLDER = "\uE000";

/** As `canonicalText`, for writing back: what stands inside an emoji stays. */
export function mendedText(text: string): string {
  const emoji = text.match(EMOJI) ?? [];
  if (emoji.length === 0 || text.includes(PLACEHOLDER)) return canonicalText(text);
  let at = 0;
  return canonicalText(text.replace(EMOJI, PLACEHOLDER)).replaceAll(PLACEHOLDER, () => emoji[at++] ?? "");
}

/** The text without its emoji. */
export function withoutEmoji(text: string): string {
  return text.replace(EMOJI, "");
}

/**
 * The key under which texts are the same: canonical, tone placement of open oa/oe/uy, lower case.
 * "HOÀ", "Hòa" and "hoa\u0300" share one; "Hoàng" and "Hoang" do not. Idempotent.
 */
export function textKey(text: string): string {
  // Plain text stays composed in lower case.
  if (isPlain(text)) return tonePlacement(text.toLowerCase());
  return tonePlacement(canonicalText(text).toLowerCase().normalize("NFC"));
}

/** Pairs of vowels whose tone belongs to the other one. No look-behind: older Safari has none. */
const TONE_TO_FIRST = /(^|[^q])(?:(o)([àáảãạèéẻẽẹ])|(u)([ỳýỷỹỵ]))(?![\p{L}\p{M}])/giu;
const TONE_TO_SECOND =
  /(q)([ùúủũụ])([aăâeêyơ])|(g)([ìíỉĩị])(a)|([òóỏõọ])([ae])(?=\p{L})|([ùúủũụ])(y)(?=\p{L})/giu;
const MAY_BE_MISPLACED = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[ùúủũụ][aăâeêyơ]|[ìíỉĩị]a|[òóỏõọ][ae]/i;

/**
 * Puts the tone mark where the reformed spelling has it: on the first vowel of open oa, oe, uy (HOÀ → HÒA,
 * uỷ → ủy; quý and Hoàng stay), on the second of closed ones and behind q and g (Hòang → Hoàng, qúy → quý, gìa → già).
 */
export function tonePlacement(text: string): string {
  if (!MAY_BE_MISPLACED.test(text)) return text;
  return text
    .replace(TONE_TO_FIRST, (_, before: string, o?: string, oa?: string, u?: string, uy?: string) => {
      const [first = "", second = ""] = [o ?? u, oa ?? uy];
      const [base = "", tone = ""] = second.normalize("NFD");
      return before + (first + tone).normalize("NFC") + base;
    })
    .replace(TONE_TO_SECOND, (...groups: (string | undefined)[]) => {
      const [before = "", first = "", second = ""] = secondVowel(groups.slice(1, 11));
      const [base = "", tone = ""] = first.normalize("NFD");
      return before + base + (second + tone).normalize("NFC");
    });
}

/** The consonant in front, the vowel that has the tone and the one that should have it, of whichever case matched. */
function secondVowel([q, qu, qv, g, gi, ga, o, oa, u, uy]: readonly (string | undefined)[]): (
  string | undefined
)[] {
  if (q !== undefined) return [q, qu, qv];
  if (g !== undefined) return [g, gi, ga];
  return o === undefined ? ["", u, uy] : ["", o, oa];
}

const MARKS = /\p{M}+/gu;
const NOT_ASCII = /[^\0-\x7F]/;
const COMPOSED = /[À-ʯḀ-ỹ]/g;
/** Letters of Latin blocks without their marks, each worked out when it is first met. */
const BASE_LETTERS = new Map([
  ["đ", "d"],
  ["Đ", "D"],
]);

function baseLetter(letter: string): string {
  let base = BASE_LETTERS.get(letter);
  if (base === undefined) {
    base = letter.normalize("NFD").replace(MARKS, "");
    BASE_LETTERS.set(letter, base);
  }
  return base;
}

/** Without tone marks, vowel marks and the bar of đ: "Đông Lỗ" → "Dong Lo". */
export function toneless(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  const plain = text.replace(COMPOSED, baseLetter);
  return NOT_ASCII.test(plain) ? plain.normalize("NFD").replace(MARKS, "").normalize("NFC") : plain;
}

const NOT_IN_ASCII_HEADERS = /[^A-Za-z0-9%]+/g;
const NOT_IN_HEADERS = /[^\p{L}\p{N}%]+/gu;
/** How one writes "tăng, giảm" without a word. */
const CHANGES = /\+ ?[/,;]? ?[-\u2010-\u2015\u2212]|±/g;

/**
 * Key of a header or label: no tone marks, case, punctuation or line breaks; "%" stays, as a word of its own.
 * "Tỷ lệ\n(%)" → "ty le %"; "Kết nạp (+/-)" → "ket nap tang giam".
 */
export function headerKey(text: string): string {
  const own = canonicalText(text).toLowerCase();
  const said = own.includes("+") || own.includes("±") ? own.replace(CHANGES, " tang giam ") : own;
  const key = toneless(said).replaceAll("%", " % ");
  const words = NOT_ASCII.test(key)
    ? key.replace(NOT_IN_HEADERS, " ")
    : key.replace(NOT_IN_ASCII_HEADERS, " ");
  return words.trim();
}

/** Made when the first names are sorted: it takes longer than everything else that is made at the start. */
let vietnamese: Intl.Collator | null = null;

/** Vietnamese order: Đ after D and before E, tones as the dictionary has them, "Tổ 2" before "Tổ 10". */
export function compareVietnamese(a: string, b: string): number {
  vietnamese ??= new Intl.Collator("vi", { numeric: true });
  return vietnamese.compare(a, b);
}
