import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeEntities,
  decodeXstring,
  encodeXstring,
  escapeAttribute,
  escapeText,
} from "../../src/xlsx/xml/text.ts";
import {
  charactersOfFileWidth,
  charactersOfPoints,
  fileWidthOfCharacters,
  pointsOfCharacters,
} from "../../src/xlsx/sheet/column-width.ts";

const settings = { seed: 54, numRuns: 500 };

describe("text in files", () => {
  it("comes back, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeXstring(decodeEntities(escapeText(encodeXstring(text))))).toBe(text);
        expect(decodeXstring(decodeEntities(escapeAttribute(encodeXstring(text))))).toBe(text);
      }),
      settings,
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("_x0041_", "_x", "_", "\r", "\uD800", "\uFFFF", "&", "a", "😀")),
        (pieces) => {
          const text = pieces.join("");
          expect(decodeXstring(encodeXstring(text))).toBe(text);
          expect(encodeXstring(text)).not.toMatch(/[\r\uFFFF]/);
        },
      ),
      settings,
    );
  });
});

describe("column widths", () => {
  const calibri = { name: "Calibri", size: 11 };
  it.each([
    [9.140625, 8.43],
    [10.7109375, 10],
    [0.7109375, 0.42],
    [0, 0],
  ])("%d in the file is %d in Excel's dialog", (file, characters) => {
    expect(charactersOfFileWidth(file, calibri)).toBe(characters);
    expect(fileWidthOfCharacters(characters, calibri)).toBeCloseTo(file, 2);
  });

  it("is 48 points for 8.43 characters of Calibri 11", () => {
    expect(pointsOfCharacters(8.43, calibri)).toBe(48);
    expect(charactersOfPoints(48, calibri)).toBe(8.43);
  });

  it("keeps whole pixels over all three units", () => {
    for (const font of [calibri, { name: "Times New Roman", size: 12 }, { name: "Arial", size: 10 }]) {
      for (let pixels = 0; pixels < 400; pixels++) {
        const characters = charactersOfPoints(pixels * 0.75, font);
        expect(pointsOfCharacters(characters, font)).toBe(pixels * 0.75);
        expect(charactersOfFileWidth(fileWidthOfCharacters(characters, font), font)).toBe(characters);
      }
    }
  });
});
