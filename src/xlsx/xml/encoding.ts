import { corrupt } from "../bytes/failure.ts";
import { declaredEncoding } from "./tag.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
/** Bytes. */
const LONGEST_DECLARATION = 300;

/** The part in UTF-8. Nearly every part is; a few programs write UTF-16 or name another encoding. */
export function utf8(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return recode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return recode(bytes, "utf-16be");
  const encoding = declaredEncoding(String.fromCharCode(...bytes.subarray(0, LONGEST_DECLARATION)))?.name;
  return encoding === undefined || /^(?:utf-8|us-ascii)$/i.test(encoding) ? bytes : recode(bytes, encoding);
}

function recode(bytes: Uint8Array, encoding: string): Uint8Array {
  try {
    return encoder.encode(new TextDecoder(encoding).decode(bytes));
  } catch (error) {
    throw corrupt(`the encoding ${encoding} is unknown: ${String(error)}`);
  }
}

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Short plain text is by far the most frequent, and quicker by hand than through TextDecoder. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= 24) {
    let text = "";
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80 || byte === 0x0d) break;
      text += String.fromCharCode(byte);
    }
    if (at === end) return text;
  }
  try {
    const text = decoder.decode(bytes.subarray(start, end));
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  } catch {
    throw corrupt("text that is not UTF-8");
  }
}
