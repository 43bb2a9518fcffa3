import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { FileError } from "../../src/xlsx/bytes/failure.ts";
import { addDocumentSheet } from "../../src/xlsx/workbook/new-document.ts";
import { nodeInflate } from "../../src/xlsx/node-inflate.ts";
import { isSamePacked, packed } from "../../src/xlsx/bytes/packed-part.ts";
import { writeZip } from "../../src/xlsx/opc/write-zip.ts";
import { ZipArchive } from "../../src/xlsx/opc/zip.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { verifyWritten } from "../../src/xlsx/verify-file.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { foreignParts } from "./foreign-workbook.ts";
import { pack } from "./fixtures.ts";
import { validateXlsx } from "./validator.ts";

const BOMB = "xl/media/image9.bin";
/** Inflated it is so many bytes of nothing, too much for a part that is read. */
const SIZE = 33_000_000;

/** A workbook with a part in it that nobody has to read, and that nobody could. */
function withBomb(): Uint8Array {
  const archive = new ZipArchive(pack(foreignParts()));
  const parts = new Map(archive.names().map((name) => [name, archive.packed(name) ?? new Uint8Array()]));
  const types = strFromU8(archive.read("[Content_Types].xml") ?? new Uint8Array());
  parts.set(
    "[Content_Types].xml",
    packed([
      new TextEncoder().encode(
        types.replace(
          "</Types>",
          '<Default Extension="bin" ContentType="application/octet-stream"/></Types>',
        ),
      ),
    ]),
  );
  parts.set(BOMB, packed([new Uint8Array(SIZE)]));
  return writeZip(parts);
}

describe("parts that nobody changed", { timeout: 120_000 }, () => {
  it("are carried over packed as they were and never inflated", async () => {
    const file = withBomb();
    expect(() => new ZipArchive(file).read(BOMB)).toThrow(FileError);
    let inflated = 0;
    const inflate = (stored: Uint8Array, size: number): Uint8Array => {
      inflated += size;
      return nodeInflate(stored, size);
    };
    const document = readDocument(file, inflate);
    addDocumentSheet(document, "Mới");
    const written = writeDocument(document);
    verifyWritten(written, document, inflate);
    const [before, after] = [new ZipArchive(file), new ZipArchive(written)];
    const changed = after.names().filter((name) => {
      const [was, is] = [before.packed(name), after.packed(name)];
      return !was || !is || !isSamePacked(was, is);
    });
    expect(changed).not.toContain(BOMB);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
    expect(inflated).toBeLessThan(SIZE / 10);
    expect((await validateXlsx(written)).length).toBeLessThanOrEqual((await validateXlsx(file)).length);
  });

  it("stay what they are when they are stored as they stand, and when their names are not plain", () => {
    const parts = new Map([
      ["ảnh.bin", { method: 0, crc: 0x3610a686, size: 5, stored: new TextEncoder().encode("hello") }],
      ["__proto__", packed([new TextEncoder().encode("p")])],
    ]);
    const archive = new ZipArchive(writeZip(parts));
    expect(archive.names()).toEqual(["ảnh.bin", "__proto__"]);
    expect(strFromU8(archive.read("ảnh.bin") ?? new Uint8Array())).toBe("hello");
    expect(archive.packed("ảnh.bin")).toEqual(parts.get("ảnh.bin"));
  });

  it("that were lost or altered on the way would be noticed", () => {
    const document = readDocument(pack(foreignParts()));
    addDocumentSheet(document, "Mới");
    const archive = new ZipArchive(writeDocument(document));
    const rebuilt = (change: (name: string, text: string) => string | null): Uint8Array =>
      pack(
        Object.fromEntries(
          archive.names().flatMap((name) => {
            const text = change(name, strFromU8(archive.read(name) ?? new Uint8Array()));
            return text === null ? [] : [[name, text]];
          }),
        ),
      );
    verifyWritten(
      rebuilt((_, text) => text),
      document,
    );
    for (const broken of [
      rebuilt((name, text) =>
        name === "xl/worksheets/sheet3.xml" ? text.replace("</worksheet>", "") : text,
      ),
      rebuilt((name, text) => (name === "xl/styles.xml" ? text.replace(">", " a='1' a='2'>") : text)),
      rebuilt((name, text) => (name === "xl/worksheets/sheet1.xml" ? null : text)),
      rebuilt((name, text) => (name === "xl/workbook.xml" ? text.replace('name="Mới"', 'name="Cũ"') : text)),
    ])
      expect(() => verifyWritten(broken, document)).toThrow(FileError);
  });
});
