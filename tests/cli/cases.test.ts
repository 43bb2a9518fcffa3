import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../src/cli/check-files.ts";
import { reportJson } from "../../src/cli/report-json.ts";
import { parseIsoDate } from "../../src/core/values/calendar.ts";
import { differences } from "./compare-answer.ts";
import type { Answer, ExpectedAnswer } from "./expected-answer.ts";

/**
 * Workbooks of invented offices, and small ones after what people reported, each with the whole answer that `check`
 * must give. The expectations were written by hand from the workbooks, not from what came out.
 */
const CASES = join(import.meta.dirname, "../fixtures/cases");
const names = readdirSync(CASES)
  .filter((file) => file.endsWith(".expected.json"))
  .map((file) => file.replace(".expected.json", ""))
  .sort();

/** Not read as they should be yet. To be emptied; a case that is right must be taken out. */
const NOT_YET: ReadonlySet<string> = new Set([]);

async function differing(name: string): Promise<string[]> {
  const expected = JSON.parse(readFileSync(join(CASES, `${name}.expected.json`), "utf8")) as ExpectedAnswer;
  const [option, day] = expected.args;
  const today = (option === "--as-of" && day !== undefined ? parseIsoDate(day) : null) ?? {
    year: 2026,
    month: 11,
    day: 29,
  };
  const { report } = await checkFile(join(CASES, expected.file), null, today);
  expect(report.rules.filter(({ outcome }) => outcome === "crashed")).toEqual([]);
  return differences(expected, JSON.parse(JSON.stringify(reportJson(expected.file, report, "en"))) as Answer);
}

describe("workbooks of other offices", () => {
  it("has all of them", () => expect(names).toHaveLength(29));

  for (const name of names) {
    const test = NOT_YET.has(name) ? it.fails : it;
    test(name, async () => expect(await differing(name)).toEqual([]));
  }
});
