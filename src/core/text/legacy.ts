import { canonicalText } from "./canonical.ts";
import { TCVN3, VNI } from "./legacy-tables.ts";
import { isVietnameseSyllable } from "./syllables.ts";
import { decodedUtf8 } from "./misread-utf8.ts";

/** `utf8`: UTF-8 that a program read as Latin-1 or Windows-1252 ("XÃ£ An KhÃª"). */
export type LegacyEncoding = "tcvn3" | "vni" | "utf8";

/** Letters that only Unicode Vietnamese has: a text with one of them is not legacy (docs/domain.md §4). */
const ONLY_UNICODE = /[\u1EA0-\u1EF9ĂăĐđƠơƯư]/;
const UNICODE_VIETNAMESE = /[\u1EA0-\u1EF9ĂăĐđƠơƯư\p{M}]/u;
const UPPER_LATIN_1 = /[\u00A1-\u00FF]/;
/** Latin-1 letters and signs that no Unicode Vietnamese word contains. */
const FOREIGN_TO_VIETNAMESE =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/;
/** "11¹" in a cell of a legacy font is 11 with a footnote mark, not "11ạ". */
const FOOTNOTED = /^[\d\s.,]+[¹²³]$/;
const WORDS = /[A-Za-z\u00A1-\u00FF]+/g;

/**
 * The legacy encoding of a text, null when it is Unicode. Bytes of UTF-8 tell themselves. Then the cell's font decides
 * (`.Vn…`, `VNI-…`), unless the text makes sense as Unicode only. Without such a font only strong evidence counts: a word with a letter that
 * Vietnamese does not have, and every word a Vietnamese syllable once converted. "Ghi chó" alone is never legacy.
 */
export function legacyEncoding(text: string, font: string): LegacyEncoding | null {
  if (text.length > 2000 || !UPPER_LATIN_1.test(text) || ONLY_UNICODE.test(text)) return null;
  if (decodedUtf8(text) !== null) return "utf8";
  const composed = text.normalize("NFC");
  if (UNICODE_VIETNAMESE.test(composed)) return null;
  const ofFont = fontEncoding(font);
  if (ofFont !== null)
    return !FOOTNOTED.test(composed) && isBetterConverted(composed, ofFont) ? ofFont : null;
  if (!wordsOf(composed).some(hasForeignLetter)) return null;
  if (isWhollyVietnamese(convert(composed, "tcvn3"))) return "tcvn3";
  return isWhollyVietnamese(convert(composed, "vni")) ? "vni" : null;
}

type FontEncoding = Exclude<LegacyEncoding, "utf8">;

/** The encoding that a font is for: `.VnTime`, `.VnArialH` → TCVN3, `VNI-Times` → VNI; null for Unicode fonts. */
export function fontEncoding(font: string): FontEncoding | null {
  if (/^\.vn/i.test(font)) return "tcvn3";
  return /^vni[- ]/i.test(font) ? "vni" : null;
}

/** Unicode for a legacy text, mapped in one pass. Fonts `.Vn…H` draw small letters as capitals: so they become. */
export function convertLegacy(text: string, encoding: LegacyEncoding, font = ""): string {
  if (encoding === "utf8") return decodedUtf8(text) ?? text;
  const converted = convert(text.normalize("NFC"), encoding);
  return encoding === "tcvn3" && /^\.vn.*h$/i.test(font) ? converted.toUpperCase() : converted;
}

/** The text as a person sees it: legacy text converted, then canonical. */
export function readableText(text: string, font = ""): string {
  return canonicalText(unicodeText(text, font));
}

/** Legacy text converted; line breaks, spaces and the rest as they stand. */
export function unicodeText(text: string, font = ""): string {
  const encoding = legacyEncoding(text, font);
  return encoding === null ? text : convertLegacy(text, encoding, font);
}

const VNI_SIGNS = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

function convert(text: string, encoding: FontEncoding): string {
  return encoding === "vni"
    ? text.replace(VNI_SIGNS, (sign) => VNI.get(sign) ?? sign)
    : text
        .replace(/[\u00A1-\u00FE]/g, (sign) => TCVN3.get(sign) ?? sign)
        .replace(/[\p{L}\p{M}]+/gu, capitalised);
}

/** TCVN3 has no toned capitals: "HUYÖN" comes out as "HUYệN" and is meant in capitals. */
function capitalised(word: string): string {
  const plain = word.replace(/[^A-Za-z]/g, "");
  const isCapital = /^[A-Z]+$/.test(plain) && (plain.length > 1 || /.[A-Z]$/.test(word));
  return isCapital ? word.toUpperCase() : word;
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

/** A foreign letter inside a word, not a sign beside it: "®" behind a name is a trade mark, "µm" a measure. */
function hasForeignLetter(word: string): boolean {
  return FOREIGN_TO_VIETNAMESE.test(word.replace(/^µ/, "")) && /[A-Za-z]/.test(word);
}

function isWhollyVietnamese(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\u00A1-\u00BF]+/gu) ?? [];
  return words.length > 0 && words.every(isReadableWord);
}

/** Abbreviations without vowels ("THPT", "QD") say nothing against a text. */
function isReadableWord(word: string): boolean {
  return isVietnameseSyllable(word) || /^[bcdđfghjklmnpqrstvxzw]{1,6}$/.test(word);
}

function isBetterConverted(text: string, encoding: FontEncoding): boolean {
  const share = (words: readonly string[]) => words.filter(isReadableWord).length / Math.max(1, words.length);
  const asIs = text.toLowerCase().match(/[\p{L}\p{M}\u00A1-\u00BF]+/gu) ?? [];
  const converted =
    convert(text, encoding)
      .toLowerCase()
      .match(/[\p{L}\p{M}\u00A1-\u00BF]+/gu) ?? [];
  return share(converted) >= share(asIs);
}
