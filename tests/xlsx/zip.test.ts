import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FileError } from "../../src/xlsx/bytes/failure.ts";
import { crc32 } from "../../src/xlsx/bytes/crc32.ts";
import { nodeInflate } from "../../src/xlsx/node-inflate.ts";
import { writeZip } from "../../src/xlsx/opc/write-zip.ts";
import { ZipArchive, type InflatePart } from "../../src/xlsx/opc/zip.ts";

const text = (content: string) => new TextEncoder().encode(content);
const hello = () => zipSync({ "a.txt": text("hello ".repeat(100)), "b/c.bin": [text("raw"), { level: 0 }] });

/** The code of the FileError that reading every part throws; "read" when nothing is thrown. */
function outcome(bytes: Uint8Array, inflate?: InflatePart): string {
  try {
    const archive = new ZipArchive(bytes, inflate);
    for (const name of archive.names()) archive.read(name);
    return "read";
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

/** The file with one number of its first directory entry or local header overwritten. */
function patched(
  bytes: Uint8Array,
  record: "directory" | "local",
  at: number,
  value: number,
  size: 2 | 4,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const signature = record === "directory" ? 0x02014b50 : 0x04034b50;
  let start = 0;
  while (view.getUint32(start, true) !== signature) start++;
  if (size === 2) view.setUint16(start + at, value, true);
  else view.setUint32(start + at, value, true);
  return copy;
}

describe("reading", () => {
  it("gives the parts by their names in any case", () => {
    const archive = new ZipArchive(hello());
    expect(archive.names()).toEqual(["a.txt", "b/c.bin"]);
    expect(archive.read("B/C.BIN")).toEqual(text("raw"));
    expect(archive.read("A.txt")).toEqual(text("hello ".repeat(100)));
    expect(archive.read("none")).toBeNull();
  });

  it("reads a zip inside a larger buffer", () => {
    const bytes = hello();
    const buffer = new Uint8Array(bytes.length + 10);
    buffer.set(bytes, 7);
    expect(outcome(buffer.subarray(7, 7 + bytes.length))).toBe("read");
  });

  it("leaves folders out and takes a name as harmless as __proto__ for a name", () => {
    const archive = new ZipArchive(
      zipSync({ "x/": new Uint8Array(0), "x/__proto__": text("p"), constructor: text("c") }),
    );
    expect(archive.names()).toEqual(["x/__proto__", "constructor"]);
    expect(archive.read("constructor")).toEqual(text("c"));
    expect(archive.read("toString")).toBeNull();
  });

  it("reads what it wrote, the same bytes each time", () => {
    const parts = new Map([
      ["[Content_Types].xml", text("<a/>")],
      ["xl/Tổ.xml", text("é".repeat(5_000))],
    ]);
    const file = writeZip(parts);
    expect(writeZip(parts)).toEqual(file);
    const archive = new ZipArchive(file);
    for (const [name, content] of parts) expect(archive.read(name)).toEqual(content);
  });
});

describe("refusing", () => {
  const ole = (name: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Buffer.alloc(600),
      ...Buffer.from(name, "utf16le"),
    ]);
  const whole = hello();
  const big = zipSync({ "big.xml": new Uint8Array(40_000_000) });

  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(0), "not-a-workbook"],
    ["one byte", text("P"), "not-a-workbook"],
    ["a CSV", text("TT;Đơn vị\n1;Châu Minh\n"), "not-a-workbook"],
    ["a web page", text("<html><table></table></html>"), "not-a-workbook"],
    ["an encrypted workbook", ole("EncryptedPackage"), "encrypted"],
    ["an old workbook", ole("Workbook"), "unsupported"],
    ["an old document", ole("WordDocument"), "not-a-workbook"],
    ["a zip cut in half", whole.subarray(0, whole.length / 2), "corrupt"],
    ["a zip without its last byte", whole.subarray(0, whole.length - 1), "corrupt"],
    ["a zip of zeros behind its name", new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(500)]), "corrupt"],
    ["an entry behind a password", patched(whole, "directory", 8, 1, 2), "encrypted"],
    ["an unknown method", patched(whole, "directory", 10, 14, 2), "unsupported"],
    ["a wrong checksum", patched(whole, "directory", 16, 1, 4), "corrupt"],
    ["a size too small", patched(whole, "directory", 24, 10, 4), "corrupt"],
    ["a size too large", patched(whole, "directory", 24, 10_000, 4), "corrupt"],
    ["a size beyond all bounds", patched(whole, "directory", 24, 0xfffffff0, 4), "too-large"],
    ["a compressed size beyond the file", patched(whole, "directory", 20, 1_000_000, 4), "corrupt"],
    ["an offset beyond the file", patched(whole, "directory", 42, 1_000_000, 4), "corrupt"],
    ["an offset to something else", patched(whole, "directory", 42, 3, 4), "corrupt"],
    ["a part that inflates a thousand times", big, "too-large"],
    ["the same, saying it is small", patched(big, "directory", 24, 1_000, 4), "corrupt"],
    ["ten thousand parts and one", manyParts(10_001), "too-large"],
    ["two parts of one name", zipSync({ "a.xml": text("1"), "A.xml": text("2") }), "corrupt"],
  ])("%s", (_, bytes, code) => {
    expect(outcome(bytes)).toBe(code);
    expect(outcome(bytes, nodeInflate)).toBe(code);
  });

  it("counts what is inflated in all", () => {
    const shared = patched(zipSync({ "a.xml": [text("x"), { level: 0 }] }), "directory", 24, 900_000_000, 4);
    const archive = new ZipArchive(shared);
    const codes = [1, 2].map(() => {
      try {
        archive.read("a.xml");
        return "read";
      } catch (error) {
        return error instanceof FileError ? error.code : "?";
      }
    });
    expect(codes).toEqual(["too-large", "too-large"]);
  });
});

function manyParts(count: number): Uint8Array {
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}`, new Uint8Array(0)])), {
    level: 0,
  });
}

it.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("checks %j", (content, crc) => expect(crc32(text(content))).toBe(crc));
