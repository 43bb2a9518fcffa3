import { Deflate } from "fflate";
import { Crc32 } from "./crc32.ts";

/** A part as it stands packed in a zip, so that it can be copied into another one byte for byte. Sizes are bytes. */
export interface PackedPart {
  /** As zip counts them: 0 stored as it is, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Of the content. */
  readonly size: number;
  readonly stored: Uint8Array;
}

/** Packs what comes in pieces; of a large sheet no more than a piece need ever be there unpacked. */
export function packed(pieces: Iterable<Uint8Array>): PackedPart {
  const stored: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (piece) => stored.push(piece));
  const crc = new Crc32();
  let size = 0;
  for (const piece of pieces) {
    deflate.push(piece);
    crc.add(piece);
    size += piece.length;
  }
  deflate.push(new Uint8Array(0), true);
  return { method: 8, crc: crc.value(), size, stored: joined(stored) };
}

/** Whether both hold the same bytes, packed in the same way. */
export function isSamePacked(a: PackedPart, b: PackedPart): boolean {
  return (
    a.method === b.method &&
    a.crc === b.crc &&
    a.size === b.size &&
    a.stored.length === b.stored.length &&
    a.stored.every((byte, at) => byte === b.stored[at])
  );
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
