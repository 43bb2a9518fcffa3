import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { gatheringJson } from "../../../src/cli/gather-json.ts";
import { gatheringText } from "../../../src/cli/gather-text.ts";
import { gathered, judgedOffice } from "./judged.ts";
import { LAYOUTS } from "./layouts.ts";
import { placedInto } from "./placed.ts";

/** Two thousand by command: `npx tsx tests/core/gather/try-files.ts 2000`. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe("gathering made files", () => {
  const offices = SEEDS.map(judgedOffice);
  const judged = offices.flatMap(({ files }) => files);

  it("tries every layout", () => {
    expect(new Set(judged.map(({ file }) => file.layout))).toEqual(new Set(LAYOUTS.map(({ id }) => id)));
    expect(judged.length).toBeGreaterThan(200);
  });

  it("places nothing wrong without a question", () => {
    const wrong = judged.filter(({ verdict }) => verdict === "wrong");
    expect(
      wrong.map(({ file, why }) => `${file.layout} ${file.name} ${file.twists.join(" ")}: ${why}`),
    ).toEqual([]);
  });

  it("places right at least 95 of 100 of those that say all that is needed", () => {
    const due = judged.filter(({ file }) => file.outcome === "place");
    expect(due.filter(({ verdict }) => verdict === "right").length / due.length).toBeGreaterThan(0.95);
  });

  it("places nothing when it is done twice", () => {
    for (const { office, gathering, files } of offices) {
      const today = { year: office.year, month: office.month + 1, day: 4 };
      const book = checkWorkbook(placedInto(gathering), gathering.book.settings, today);
      const again = gathered(
        book,
        files.map(({ file }) => file),
      );
      expect(
        again.files.flatMap(({ file, changes, newRows }) => [...changes, ...newRows].map(() => file)),
      ).toEqual([]);
    }
  });

  it("says everything in both languages", () => {
    for (const { gathering } of offices) {
      for (const language of ["vi", "en"] as const) {
        expect(JSON.stringify(gatheringJson("BOOK.xlsx", gathering, language))).not.toContain("undefined");
        expect(gatheringText(gathering, language)).toContain(`${gathering.period.month}/`);
      }
    }
  });
});
