import { FileError } from "../bytes/failure.ts";
import { corrupt, tooLarge } from "../bytes/failure.ts";

/** One file of a zip as its central directory describes it. Sizes are bytes. */
export interface ZipEntry {
  /** Forward slashes, no leading slash; the letter case of the file. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const MAX_ENTRIES = 10_000;
const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENCRYPTED = 1;

/** Reads the list of files. Throws a FileError: encrypted, too large (too many), or corrupt. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > MAX_ENTRIES) throw tooLarge(`${directory.count} files in the zip`);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw corrupt("the zip's directory is cut off");
    }
    const { entry, next } = readEntry(view, bytes, at);
    at = next;
    if (entry.name === "" || entry.name.endsWith("/")) continue;
    const key = entry.name.toLowerCase();
    if (seen.has(key)) throw corrupt(`two files of the name ${entry.name}`);
    seen.add(key);
    entries.push(entry);
  }
  refuseOverlaps(entries);
  return entries;
}

/** Files that lie upon one another are none of a program's making: a few bytes would stand for any number of them. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const { name, offset, compressedSize } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) throw corrupt(`${name} lies upon another file of the zip`);
    end = offset + LOCAL_HEADER + compressedSize;
  }
}

/** Bytes of a file's own header, its name not counted. */
const LOCAL_HEADER = 30;

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw corrupt("the zip's directory is cut off");
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new FileError("encrypted");
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
  return {
    entry: { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), ...sizes },
    next,
  };
}

/** Names of parts are ASCII; a tool's odd name in another code page only has to be told apart from the others. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

/** The three numbers of an entry that zip64 moves into an extra field when they are written as all ones. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  const numbers = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  let field = extraAt;
  while (field + 4 <= extraAt + extraLength) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      for (const key of ["size", "compressedSize", "offset"] as const) {
        if (numbers[key] !== 0xffffffff) continue;
        if (value + 8 > field + 4 + length) throw corrupt("a zip64 field is cut off");
        numbers[key] = readUint64(view, value);
        value += 8;
      }
    }
    field += 4 + length;
  }
  return numbers;
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const end = findEndRecord(view);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END_LOCATOR_64) {
    const record = readUint64(view, locator + 8);
    if (record + 56 <= view.byteLength && view.getUint32(record, true) === END_RECORD_64) {
      return { count: readUint64(view, record + 32), offset: readUint64(view, record + 48) };
    }
  }
  return { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
}

/** The end record is the last thing in the file but for a comment of up to 65,535 bytes. */
function findEndRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw corrupt("the zip has no end");
}

function readUint64(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw corrupt("a zip64 number lies outside the file");
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}
