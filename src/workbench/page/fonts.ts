/**
 * Fonts with the metrics of the ones workbooks name: where the real one is missing, a sheet laid out in Times New Roman
 * must not change its line breaks and widths.
 */
const STAND_INS = [
  { family: "Times New Roman", file: "tinos" },
  { family: "Arial", file: "arimo" },
  { family: "Calibri", file: "carlito" },
] as const;

/** Which characters are in which file of a `@fontsource` package. */
const SUBSETS = [
  {
    name: "latin",
    range:
      "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
  },
  {
    name: "latin-ext",
    range:
      "U+0100-0101, U+0104-0127, U+012A-0130, U+0132-0151, U+0154-0167, U+016A-019F, U+01A2-01AE, U+01B1-02BA, U+1E00-1E9F",
  },
  {
    name: "vietnamese",
    range:
      "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
  },
] as const;

const FACES = [
  { weight: "400", style: "normal", localSuffix: "" },
  { weight: "700", style: "normal", localSuffix: " Bold" },
  { weight: "400", style: "italic", localSuffix: " Italic" },
  { weight: "700", style: "italic", localSuffix: " Bold Italic" },
] as const;

/** Loads them all: a canvas, unlike a page, does not wait for a font it is asked to draw with. */
export async function loadSheetFonts(): Promise<void> {
  const faces = STAND_INS.flatMap(({ family, file }) =>
    SUBSETS.flatMap(({ name, range }) =>
      FACES.map(({ weight, style, localSuffix }) => {
        const source = `local("${family}${localSuffix}"), url("fonts/${file}-${name}-${weight}-${style}.woff2")`;
        return new FontFace(family, source, { weight, style, unicodeRange: range });
      }),
    ),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
}
