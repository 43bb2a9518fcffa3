/**
 * One spelling for what a person would call the same text (domain.md §4): composed letters, Vietnamese Đ,
 * single spaces, and the tone mark of oa, oe, uy where the reformed spelling does not put it.
 */

/** Icelandic and African letters that look like Đ and đ and come from foreign keyboards. */
const LOOKALIKES: Readonly<Record<string, string>> = { Ð: "Đ", Ɖ: "Đ", ð: "đ", ɖ: "đ" };
const LOOKALIKE = /[ÐƉðɖ]/g;

/** Everything that is drawn as a space or as nothing where a space may stand: one space. */
const SPACES = /[\s\u180E\u200B]+/g;

/** Drawn as nothing and no space: soft hyphens, joiners, direction marks, variation selectors, control characters. */
const INVISIBLE = new RegExp(
  "[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFE00-\\uFE0F]",
  "g",
);

/** NFC, Đ for its look-alikes, invisible characters dropped, every run of spaces one space, trimmed. Idempotent. */
export function canonicalText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(SPACES, " ")
    .trim();
}

/**
 * The key under which texts are the same: canonical, tone placement of open oa/oe/uy, lower case.
 * "HOÀ", "Hòa" and "hoa\u0300" share one; "Hoàng" and "Hoang" do not. Idempotent.
 */
export function textKey(text: string): string {
  return tonePlacement(canonicalText(text).toLowerCase().normalize("NFC"));
}

const OPEN_OA_OE = /(o)([àáảãạèéẻẽẹ])(?![\p{L}\p{M}])/giu;
const OPEN_UY = /(^|[^q])(u)([ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

/** Moves the tone mark of an open syllable in oa, oe, uy to its first vowel: HOÀ → HÒA, uỷ → ủy; quý, Hoàng stay. */
export function tonePlacement(text: string): string {
  return text
    .replace(OPEN_OA_OE, (_, first: string, second: string) => movedTone(first, second))
    .replace(
      OPEN_UY,
      (_, before: string, first: string, second: string) => before + movedTone(first, second),
    );
}

function movedTone(first: string, second: string): string {
  const [base = "", tone = ""] = second.normalize("NFD");
  return (first + tone).normalize("NFC") + base;
}

const MARKS = /\p{M}+/gu;

/** Without tone marks, vowel marks and the bar of đ: "Đông Lỗ" → "Dong Lo". */
export function toneless(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");
}

const NOT_IN_HEADERS = /[^\p{L}\p{N}%]+/gu;

/**
 * Key of a header or label: no tone marks, case, punctuation or line breaks; "%" stays, as a word of its own.
 * "Tỷ lệ\n(%)" → "ty le %".
 */
export function headerKey(text: string): string {
  return toneless(canonicalText(text).toLowerCase())
    .replaceAll("%", " % ")
    .replace(NOT_IN_HEADERS, " ")
    .trim();
}

const VIETNAMESE = new Intl.Collator("vi", { numeric: true });

/** Vietnamese order: Đ after D, tones as the dictionary has them, numbers by value. */
export function compareVietnamese(a: string, b: string): number {
  return VIETNAMESE.compare(a, b);
}
