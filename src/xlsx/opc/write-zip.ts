import { tooLarge } from "../bytes/failure.ts";
import { encodeUtf8 } from "../xml/encoding.ts";
import { joined, packed, type PackedPart } from "../bytes/packed-part.ts";

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD = 0x06054b50;
/** Of zip, by which a reader knows what it needs: deflated files in folders. */
const VERSION = 20;
/** The name is written in UTF-8. */
const NAME_IN_UTF8 = 0x800;
/** 1 January 1980, the first day that a zip knows: the same parts give the same bytes. */
const DAY = 0x21;
const MOST_BYTES = 0xffff_ffff;
const MOST_FILES = 0xffff;

/** Puts parts together in their order; what is packed already is copied byte for byte. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array | PackedPart>): Uint8Array {
  if (parts.size > MOST_FILES) throw tooLarge(`${parts.size} files in the zip`);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  const add = (...added: readonly Uint8Array[]): void => {
    pieces.push(...added);
    for (const piece of added) length += piece.length;
    if (length > MOST_BYTES) throw tooLarge("a zip of more than 4 GB");
  };
  for (const [name, content] of parts) {
    const part = content instanceof Uint8Array ? packed([content]) : content;
    const label = encodeUtf8(name);
    const facts = factsOf(part, label);
    directory.push(
      record([
        [DIRECTORY_ENTRY, 4],
        [VERSION, 2],
        ...facts,
        // No comment, first disk, no attributes.
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [length, 4],
      ]),
      label,
    );
    add(record([[LOCAL_HEADER, 4], ...facts]), label, part.stored);
  }
  const start = length;
  add(...directory);
  add(
    record([
      [END_RECORD, 4],
      [0, 2],
      [0, 2],
      [parts.size, 2],
      [parts.size, 2],
      [length - start, 4],
      [start, 4],
      [0, 2],
    ]),
  );
  return joined(pieces);
}

type Field = readonly [value: number, bytes: 2 | 4];

/** What a file's own header and its entry in the directory both say. */
function factsOf({ method, crc, size, stored }: PackedPart, label: Uint8Array): Field[] {
  const isPlain = label.every((byte) => byte < 0x80);
  return [
    [VERSION, 2],
    [isPlain ? 0 : NAME_IN_UTF8, 2],
    [method, 2],
    [0, 2],
    [DAY, 2],
    [crc, 4],
    [stored.length, 4],
    [size, 4],
    [label.length, 2],
    [0, 2],
  ];
}

function record(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}
