/**
 * Vietnamese in UTF-8 whose bytes a program took for characters of Latin-1 or Windows-1252: "ộ" stands as three signs.
 * It comes from CSV files opened without asking and from old reports.
 */

/** What Windows-1252 shows for the bytes 80 to 9F; Latin-1 has control characters there. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ", (sign, at) => [sign, 0x80 + at]),
);

/** Every letter that only Vietnamese has, its accented vowels, and full-width digits begin with one of these bytes. */
const LEADING = /[\u00C3\u00C4\u00C6\u00E1\u00EF]/;
const FULL_WIDTH_NUMBER = /^[\uFF10-\uFF19]+$/;
/** What is left of a letter whose bytes were partly lost: nothing can be read from it for certain. */
const REMAINS =
  /[\u00C3\u00C4\u00C6][\u0080-\u009F\u00A1-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\p{Ll}[\u00C3\u00C6]\u00A0|\u00E1[\u00BA\u00BB]|\uFFFD/u;
const VIETNAMESE_LETTER = /[À-ỹ]/;
/** Letters of other languages and signs do not come out of Vietnamese bytes. */
const READABLE = /^[\t\n\r -~\u00A0À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\u2010-\u2022\u2026…•]*$/;

/** The text that the bytes stand for; null when they are no UTF-8 throughout, or no Vietnamese. */
export function decodedUtf8(text: string): string | null {
  if (!LEADING.test(text)) return null;
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    const byte = code <= 0xff ? code : WINDOWS_1252.get(sign);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  const decoded = decode(bytes);
  if (decoded === null || FULL_WIDTH_NUMBER.test(decoded)) return decoded;
  return VIETNAMESE_LETTER.test(decoded) && READABLE.test(decoded.normalize("NFC")) ? decoded : null;
}

/** Whether some of a text's letters are such bytes: spaces and signs in it may be parts of letters. */
export function isDamaged(text: string): boolean {
  return REMAINS.test(text);
}

/**
 * UTF-8 by hand: a non-breaking space (A0) that was made a plain one is still the last byte of its letter. "XÃ AN" in
 * capitals looks like such a letter, so another one must be there that can be nothing else.
 */
function decode(bytes: readonly number[]): string | null {
  let text = "";
  let isCertain = false;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0;
    const more = continuationsOf(first);
    if (more < 0) return null;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let left = more; left > 0; left--) {
      const isLast = left === 1;
      const byte = bytes[at++] ?? 0;
      const continuing = isLast && byte === SPACE ? NO_BREAK_SPACE : byte;
      if (continuing < 0x80 || continuing > 0xbf) return null;
      if (isLast && continuing !== NO_BREAK_SPACE) isCertain = true;
      code = (code << 6) | (continuing & 0x3f);
    }
    text += String.fromCharCode(code);
  }
  return isCertain ? text : null;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** How many bytes follow the first one of a character; -1 for bytes that begin none of Vietnamese. */
function continuationsOf(first: number): number {
  if (first < 0x80) return 0;
  if (first >= 0xc2 && first <= 0xdf) return 1;
  // Signs that Vietnamese is written with, and full-width digits.
  return (first >= 0xe1 && first <= 0xe2) || first === 0xef ? 2 : -1;
}
