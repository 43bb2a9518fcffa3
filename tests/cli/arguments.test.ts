import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";

describe("the command line", () => {
  it("takes files and options in any order", () => {
    expect(
      readArguments([
        "a.xlsx",
        "--json",
        "--lang",
        "en",
        "b c.xlsx",
        "--as-of=2022-06-30",
        "--settings",
        "s.json",
      ]),
    ).toEqual({
      files: ["a.xlsx", "b c.xlsx"],
      form: "json",
      language: "en",
      asOf: { year: 2022, month: 6, day: 30 },
      settingsFile: "s.json",
      explains: false,
      previousFile: null,
      ignoresStoredSettings: false,
      copy: null,
      jobs: 1,
      help: false,
    });
  });

  it("takes the name of a copy, and leave to replace it", () => {
    expect(readArguments(["a.xlsx", "--summary", "b.xlsx", "--force"])).toMatchObject({
      files: ["a.xlsx"],
      copy: {
        file: "b.xlsx",
        force: true,
        summary: true,
        slips: false,
        highlight: false,
        forms: false,
        fixes: null,
        edits: "office",
      },
    });
    expect(
      readArguments(["a.xlsx", "--out", "b.xlsx", "--highlight", "--slips", "--fix", "safe", "--forms"]),
    ).toMatchObject({
      copy: {
        file: "b.xlsx",
        force: false,
        summary: false,
        slips: true,
        highlight: true,
        forms: true,
        fixes: "safe",
      },
    });
  });

  it("takes a form of output, a number of jobs, help, and leave to pass by stored settings", () => {
    expect(readArguments(["so", "--ndjson", "--jobs", "4", "--ignore-stored-settings"])).toMatchObject({
      form: "ndjson",
      jobs: 4,
      ignoresStoredSettings: true,
    });
    expect(readArguments(["-h"])).toMatchObject({ help: true });
  });

  it("takes everything after -- for a file", () => {
    expect(readArguments(["--", "--json"])).toMatchObject({ files: ["--json"], form: "text" });
  });

  it.each([
    [[], "noFile"],
    [["--json"], "noFile"],
    [["a.xlsx", "--fast"], "unknownOption"],
    [["a.xlsx", "--summary"], "optionNeedsValue"],
    [["a.xlsx", "b.xlsx", "--summary", "c.xlsx"], "oneFileForCopy"],
    [["a.xlsx", "--summary", "b.xlsx", "--out", "c.xlsx"], "twoCopies"],
    [["a.xlsx", "--out", "b.xlsx"], "noCopy"],
    [["a.xlsx", "--highlight"], "noCopy"],
    [["a.xlsx", "--slips"], "noCopy"],
    [["a.xlsx", "--out", "b.xlsx", "--fix", "all"], "badFix"],
    [["a.xlsx", "--lang"], "optionNeedsValue"],
    [["a.xlsx", "--lang", "fr"], "badLanguage"],
    [["a.xlsx", "--as-of", "2022-02-30"], "badDate"],
    [["a.xlsx", "--as-of", "30/6/2022"], "badDate"],
    [["a.xlsx", "--jobs", "0"], "badJobs"],
    [["a.xlsx", "--jobs=nhiều"], "badJobs"],
  ])("%j: %s", (words, problem) => {
    expect(readArguments(words)).toMatchObject({ problem });
  });
});
