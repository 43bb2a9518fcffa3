import { corrupt } from "../bytes/failure.ts";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Replaces the five entities of XML and numeric references; any other entity would need a DTD, which we refuse. */
export function decodeEntities(text: string): string {
  return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => {
    if (!reference.endsWith(";")) throw corrupt("an & that starts no entity");
    const name = reference.slice(0, -1);
    if (name.startsWith("#")) return decodeNumber(name.slice(1));
    const letter = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (letter === undefined) throw corrupt(`the entity ${name} is not defined`);
    return letter;
  });
}

function decodeNumber(digits: string): string {
  const code = /^x[0-9a-f]+$/i.test(digits)
    ? Number.parseInt(digits.slice(1), 16)
    : /^[0-9]+$/.test(digits)
      ? Number(digits)
      : NaN;
  if (!(code > 0 && code <= 0x10ffff)) throw corrupt(`&#${digits}; is no character`);
  return String.fromCodePoint(code);
}

/** For text between tags. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text)
    ? text.replace(/[&<>]/g, (letter) => (letter === "&" ? "&amp;" : letter === "<" ? "&lt;" : "&gt;"))
    : text;
}

/** For values between double quotes; line breaks survive. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** SpreadsheetML writes characters that XML cannot hold as `_x000D_` (ST_Xstring). */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** The opposite of `decodeXstring`: text for SpreadsheetML, still to be escaped for XML. */
export function encodeXstring(text: string): string {
  // What XML cannot hold: control characters, halves of surrogate pairs, the two non-characters.
  return text.replace(
    /[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|_(?=x[0-9A-Fa-f]{4}_)/gu,
    (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** Text of a cell or header, ready to stand between tags. */
export function escapeXstring(text: string): string {
  return escapeText(encodeXstring(text));
}

/** An XML truth value; absent is `otherwise`. */
export function isTrue(value: string | null, otherwise = false): boolean {
  return value === null ? otherwise : value === "1" || value === "true" || value === "on";
}
