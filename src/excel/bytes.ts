/** Bytes of a text in a request: UTF-8, with a second character before quotes and the like. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x800) bytes += 2;
    else if (code >= 0x80 || code < 0x20 || code === QUOTE || code === BACKSLASH) bytes += 1;
  }
  return bytes;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
