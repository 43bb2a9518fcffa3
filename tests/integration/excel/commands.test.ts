import { afterEach, describe, expect, it } from "vitest";
import { quickCheck } from "../../../src/commands/quick-check.ts";
import { summarise } from "../../../src/commands/summarise.ts";
import { openSample, type Opened } from "./opened.ts";

let opened: Opened;
afterEach(() => opened.close());

const context = () => ({
  port: opened.port,
  today: { year: 2022, month: 7, day: 15 },
  displayLanguage: "vi" as const,
});

describe("ribbon commands", () => {
  it("check without the pane and change nothing", async () => {
    opened = await openSample("mistaken");
    const notice = await quickCheck(context());
    expect(notice).toMatchObject({ kind: "checked", language: "vi", unitTable: "filled", threshold: 90 });
    expect(notice?.kind === "checked" && notice.findings.error).toBeGreaterThan(0);
    expect(opened.session.counters.perRequest.every(({ errorCode }) => errorCode === null)).toBe(true);
    expect(opened.model.canUndo).toBe(false);
  });

  it("write the summary and show it", async () => {
    opened = await openSample();
    expect(await summarise(context())).toBeNull();
    expect(opened.model.activeSheet.name).toBe("Bảng tổng hợp");
  });

  it("say why a summary could not be written", async () => {
    opened = await openSample("clean", { readOnly: true });
    expect(await summarise(context())).toEqual({
      kind: "problem",
      language: "vi",
      code: "read-only",
      changed: "nothing",
    });
  });
});
