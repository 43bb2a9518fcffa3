import { describe, expect, it } from "vitest";
import { checkInSteps, checkWorkbook } from "../../src/core/job/check.ts";
import { validate } from "../../src/core/job/job.ts";
import type { WorkbookPort } from "../../src/core/plan/port.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { atOnce, type Steps } from "../../src/core/values/steps.ts";
import { inTurns } from "../../src/core/job/turns.ts";
import { makeOffice, snapshots } from "../bench/office-workbook.ts";

const TODAY = { year: 2022, month: 7, day: 15 };

function* counted(upTo: number, seen: number[]): Steps<string> {
  for (let step = 0; step < upTo; step++) {
    seen.push(step);
    const started = Date.now();
    while (Date.now() - started < 15);
    yield;
  }
  return "done";
}

describe("work in steps", () => {
  it("gives the same at once and in turns, and others their turn between", async () => {
    let pauses = 0;
    const pause = async () => void (pauses += 1);
    expect(atOnce(counted(12, []))).toBe("done");
    expect(await inTurns(counted(12, []), { pause })).toBe("done");
    expect(pauses).toBeGreaterThanOrEqual(2);
  });

  it("stops at the next step once it is told to", async () => {
    const seen: number[] = [];
    const signal = { aborted: false };
    const pause = async () => void (signal.aborted = true);
    await expect(inTurns(counted(100, seen), { signal, pause })).rejects.toMatchObject({ code: "cancelled" });
    expect(seen.length).toBeLessThan(20);
  });
});

describe("a long check", () => {
  const snapshot = snapshots(makeOffice(30_000))();

  it("is cut into steps, none of them the whole roster, with the same report", () => {
    const steps = checkInSteps(snapshot, DEFAULT_SETTINGS, TODAY);
    let count = 0;
    let next = steps.next();
    for (; next.done !== true; next = steps.next()) count++;
    expect(count).toBeGreaterThan(50);
    expect(next.value.findings).toEqual(checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY).findings);
  });

  it("can be stopped while it checks", async () => {
    const signal = { aborted: false };
    const port: WorkbookPort = {
      readSnapshot: async () => snapshot,
      apply: () => Promise.reject(new Error("nothing is to be written")),
      select: () => Promise.reject(new Error("nothing is to be selected")),
    };
    const pause = async () => void (signal.aborted = true);
    await expect(validate(port, { today: TODAY, signal, pause })).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});
