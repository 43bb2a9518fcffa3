import { Inflate } from "fflate";
import { FileError } from "../bytes/failure.ts";
import { corrupt, tooLarge } from "../bytes/failure.ts";
import { crc32, Crc32 } from "../bytes/crc32.ts";
import type { PackedPart } from "../bytes/packed-part.ts";
import type { PartSource } from "./parts.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";

/** Bytes inflated of one part, and of all parts that are read, each counted once. A sheet of a million rows has some 400 MB. */
const MAX_PART = 1_000_000_000;
const MAX_ALL = 1_500_000_000;
/** Sheets shrink 5 to 60 times; beyond this a part is a bomb, unless it is small anyway. */
const MAX_RATIO = 300;
const RATIO_MATTERS_FROM = 32_000_000;
const CHUNK = 65_536;

/**
 * Inflates raw deflate data that says it has `size` bytes. It may throw, and may give another number of bytes, when
 * the data is broken or lies; it must not go on past `size` for long.
 */
export type InflatePart = (stored: Uint8Array, size: number) => Uint8Array;

/** A zip file whose parts are inflated when they are asked for, within bounds. Names are found in any letter case. */
export class ZipArchive implements PartSource {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly inflated = new Set<ZipEntry>();

  /** Throws a FileError: not a workbook (no zip at all), encrypted, too large or corrupt. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly inflatePart: InflatePart = inflateInPieces,
  ) {
    refuseWhatIsNoZip(bytes);
    for (const entry of readDirectory(bytes)) this.entries.set(entry.name.toLowerCase(), entry);
  }

  /** In the order of the zip's directory. */
  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** The part's bytes; null when there is none. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    return entry ? this.inflate(entry) : null;
  }

  /** Bytes of the part's content, as the zip says; 0 when there is none. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** The part's bytes a piece at a time, for one that is not to be held whole. */
  *readInPieces(name: string): Generator<Uint8Array, void, undefined> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    const stored = this.storedBytes(entry);
    this.refuseTooLarge(entry);
    const crc = new Crc32();
    let size = 0;
    for (const piece of entry.method === 0 ? [stored] : piecesOf(stored)) {
      size += piece.length;
      if (size > entry.size) throw corrupt(`${entry.name} has not the size it says`);
      crc.add(piece);
      yield piece;
    }
    if (size !== entry.size) throw corrupt(`${entry.name} has not the size it says`);
    if (crc.value() !== entry.crc) throw corrupt(`${entry.name} has a wrong checksum`);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The part as it stands in the zip; null when there is none. Nothing is inflated, so that nothing of it is checked. */
  packed(name: string): PackedPart | null {
    const entry = this.entries.get(name.toLowerCase());
    return entry
      ? { method: entry.method, crc: entry.crc, size: entry.size, stored: this.storedBytes(entry) }
      : null;
  }

  private inflate(entry: ZipEntry): Uint8Array {
    const stored = this.storedBytes(entry);
    this.refuseTooLarge(entry);
    const content = entry.method === 0 ? stored : this.inflateChecked(stored, entry.size);
    if (content.length !== entry.size) throw corrupt(`${entry.name} has not the size it says`);
    if (crc32(content) !== entry.crc) throw corrupt(`${entry.name} has a wrong checksum`);
    return content;
  }

  private refuseTooLarge(entry: ZipEntry): void {
    this.inflated.add(entry);
    const all = [...this.inflated].reduce((sum, { size }) => sum + size, 0);
    if (entry.size > MAX_PART || all > MAX_ALL) throw tooLarge(`${entry.name}: ${entry.size} bytes`);
    if (entry.size > RATIO_MATTERS_FROM && entry.size > MAX_RATIO * entry.compressedSize) {
      throw tooLarge(`${entry.name} inflates ${Math.round(entry.size / entry.compressedSize)} times`);
    }
  }

  private inflateChecked(stored: Uint8Array, size: number): Uint8Array {
    try {
      return this.inflatePart(stored, size);
    } catch (error) {
      throw error instanceof FileError ? error : new FileError("corrupt", { cause: error });
    }
  }

  private storedBytes(entry: ZipEntry): Uint8Array {
    if (entry.method !== 0 && entry.method !== 8) throw new FileError("unsupported");
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const at = entry.offset;
    if (at + 30 > this.bytes.length || view.getUint32(at, true) !== 0x04034b50) {
      throw corrupt(`${entry.name} is not where the zip says`);
    }
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.compressedSize > this.bytes.length) throw corrupt(`${entry.name} is cut off`);
    return this.bytes.subarray(start, start + entry.compressedSize);
  }
}

/** The content of a part that we packed ourselves. */
export function unpacked({ method, stored, size }: PackedPart): Uint8Array {
  return method === 0 ? stored : inflateInPieces(stored, size);
}

function* piecesOf(stored: Uint8Array): Generator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < stored.length; at += CHUNK) {
    try {
      stream.push(stored.subarray(at, at + CHUNK), at + CHUNK >= stored.length);
    } catch (error) {
      throw new FileError("corrupt", { cause: error });
    }
    yield* pieces;
    pieces = [];
  }
}

/** In pieces, so that a part that lies about its size is caught after one piece too many. */
function inflateInPieces(stored: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw corrupt("a part is larger than it says");
    content.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < stored.length; at += CHUNK) {
    stream.push(stored.subarray(at, at + CHUNK), at + CHUNK >= stored.length);
  }
  return content.subarray(0, filled);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Old binary workbooks and workbooks behind a password come as OLE compound files. */
function refuseWhatIsNoZip(bytes: Uint8Array): void {
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    if (hasUtf16(bytes, "EncryptedPackage")) throw new FileError("encrypted");
    throw new FileError(
      hasUtf16(bytes, "Workbook") || hasUtf16(bytes, "Book") ? "unsupported" : "not-a-workbook",
    );
  }
  const isZip =
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
  if (!isZip) throw new FileError("not-a-workbook");
}

/** Whether a storage of this name is in the compound file: names stand there in UTF-16. */
function hasUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
