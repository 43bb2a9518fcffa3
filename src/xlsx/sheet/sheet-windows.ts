import { joined } from "../bytes/packed-part.ts";

/** Bytes of rows that are looked at together. */
const WINDOW = 4_000_000;

/**
 * A sheet's part as several sheets, each with the beginning of the part and some of its rows, the last one with its end:
 * whoever looks at all of them has looked at the whole, and never held it. The cuts are made where a row seems to end; in a
 * part in which that is no row's end (within a comment, say) a window is malformed though the part is not.
 */
export function* sheetWindows(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  let held: Uint8Array = new Uint8Array();
  let head: Head | null = null;
  let more: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    more.push(piece);
    length += piece.length;
    if (length < WINDOW) continue;
    held = joined([held, ...more]);
    more = [];
    length = 0;
    if (head === null) {
      head = headOf(held);
      if (head === null) continue;
      held = held.slice(head.open.length);
    }
    const cut = endOfLastRow(held);
    if (cut <= 0) continue;
    yield joined([head.open, held.subarray(0, cut), head.close]);
    held = held.slice(cut);
  }
  held = joined([held, ...more]);
  yield head === null ? held : joined([head.open, held]);
}

interface Head {
  /** From the first byte to the start tag of the rows. */
  readonly open: Uint8Array;
  readonly close: Uint8Array;
}

function headOf(bytes: Uint8Array): Head | null {
  const at = indexOf(bytes, "sheetData", 0);
  if (at < 0) return null;
  let start = at;
  while (start > 0 && at - start < LONGEST_PREFIX && bytes[start] !== LESS) start--;
  const end = bytes.indexOf(GREATER, at);
  if (bytes[start] !== LESS || end < 0 || bytes[end - 1] === SLASH) return null;
  const prefix = new TextDecoder().decode(bytes.subarray(start + 1, at));
  if (prefix !== "" && !prefix.endsWith(":")) return null;
  const close = new TextEncoder().encode(`</${prefix}sheetData></${prefix}worksheet>`);
  return { open: bytes.slice(0, end + 1), close };
}

/** Where the bytes end that can be looked at: behind the last end tag of a row; 0: there is none. */
function endOfLastRow(bytes: Uint8Array): number {
  const { length } = ROW_END;
  for (let at = bytes.length - length; at > 0; at--) {
    if (!ROW_END.every((byte, index) => bytes[at + index] === byte)) continue;
    let start = at - 1;
    while (start > 0 && at - start < LONGEST_PREFIX && bytes[start] !== LESS) start--;
    const isEndTag = bytes[start] === LESS && bytes[start + 1] === SLASH;
    if (isEndTag && (start + 2 === at || bytes[at - 1] === COLON)) return at + length;
  }
  return 0;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const ROW_END = [...new TextEncoder().encode("row>")];
const LONGEST_PREFIX = 60;

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const wanted = [...new TextEncoder().encode(word)];
  for (let at = bytes.indexOf(wanted[0] ?? 0, from); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
