/** CRC-32 as zip uses it, of bytes that come in pieces. */
export class Crc32 {
  #crc = -1;

  /** Eight bytes a step: on a sheet of a million rows the plain table would cost a second. */
  add(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const whole = bytes.length - (bytes.length % 8);
    let crc = this.#crc;
    let at = 0;
    for (; at < whole; at += 8) {
      const low = view.getInt32(at, true) ^ crc;
      const high = view.getInt32(at + 4, true);
      crc =
        entry(7, low) ^
        entry(6, low >>> 8) ^
        entry(5, low >>> 16) ^
        entry(4, low >>> 24) ^
        entry(3, high) ^
        entry(2, high >>> 8) ^
        entry(1, high >>> 16) ^
        entry(0, high >>> 24);
    }
    for (; at < bytes.length; at++) crc = entry(0, crc ^ (bytes[at] ?? 0)) ^ (crc >>> 8);
    this.#crc = crc;
  }

  value(): number {
    return ~this.#crc >>> 0;
  }
}

export function crc32(bytes: Uint8Array): number {
  const crc = new Crc32();
  crc.add(bytes);
  return crc.value();
}

const POLYNOMIAL = 0xedb88320;

/** `TABLE[256·k + b]`: the effect of byte `b` followed by `k` zero bytes. */
const TABLE = buildTable();

function entry(slice: number, byte: number): number {
  return TABLE[(slice << 8) | (byte & 0xff)] ?? 0;
}

function buildTable(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    table[byte] = crc;
  }
  for (let at = 256; at < table.length; at++) {
    const before = table[at - 256] ?? 0;
    table[at] = (before >>> 8) ^ (table[before & 0xff] ?? 0);
  }
  return table;
}
