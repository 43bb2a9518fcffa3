import { describe, expect, it } from "vitest";
import { goThrough } from "../corpus/go-through.ts";
import { foreignFiles, offices, samples } from "../corpus/made-files.ts";
import { differences } from "../corpus/spelled.ts";
import { SPELLINGS } from "./spellings.ts";

/** Some of what `npm run spellings` tries whole: docs/files.md has its last result. */
const NAMES = Object.keys(SPELLINGS);
const [, MISTAKEN] = samples();
/** The validator takes a second for each. */
const VALIDATED = new Set([
  "long form of every element",
  "a prefix for the main namespace",
  "UTF-16, little end first",
]);

describe("the same workbook in other spellings of XML", { timeout: 120_000 }, () => {
  it("has at least twenty of them", () => expect(NAMES.length).toBeGreaterThanOrEqual(20));

  it.each(NAMES)(
    "%s: the same report of the sample with mistakes, and a copy that is whole",
    async (name) => {
      if (!MISTAKEN) throw new Error("no sample");
      const plain = await goThrough(MISTAKEN.bytes);
      expect(plain.fate).toBe("written");
      expect(await differences(plain, MISTAKEN, name, VALIDATED.has(name))).toEqual([]);
    },
  );

  it.each([...samples(), ...offices(), ...foreignFiles()].map((file, at) => ({ ...file, at })))(
    "$source, $name: in one of the spellings",
    async ({ at, ...file }) => {
      const plain = await goThrough(file.bytes, false);
      expect(plain.fault).toBeNull();
      const name = NAMES[at % NAMES.length] ?? "";
      expect([name, ...(await differences(plain, file, name, false, false))]).toEqual([name]);
    },
  );

  it("would notice another report and another fate", async () => {
    if (!MISTAKEN) throw new Error("no sample");
    const plain = await goThrough(MISTAKEN.bytes, false);
    const other = { ...plain, said: `${plain.said} ` };
    expect(await differences(other, MISTAKEN, "single quotes", false, false)).toEqual(["another report"]);
    const refused = { ...plain, fate: "refused" as const };
    expect(await differences(refused, MISTAKEN, "single quotes", false, false)).toEqual([
      "written instead of refused",
    ]);
  });
});
