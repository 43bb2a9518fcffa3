import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PortErrorCode } from "../../src/core/plan/port.ts";
import { MOST_RETRIES, PAUSE_MS, startLiveCheck, type CheckState } from "../../src/taskpane/live-check.ts";
import type { RunEnd } from "../../src/taskpane/use-run.ts";
import { madeUpReport } from "./made-up-report.ts";

const CHECKED: RunEnd = { kind: "checked", report: madeUpReport() };
const failed = (code: PortErrorCode): RunEnd => ({ kind: "failed", problem: { code, sheetName: null } });

/** Live mode over a workbook whose checks end as told, the last ending again and again. */
function liveOver(...ends: readonly RunEnd[]) {
  const host = { state: "outOfDate" as CheckState, checks: 0 };
  const live = startLiveCheck({
    state: () => host.state,
    check: () => {
      const end = ends[Math.min(host.checks, ends.length - 1)] ?? CHECKED;
      host.checks += 1;
      if (end.kind === "checked") host.state = "upToDate";
      return Promise.resolve(end);
    },
  });
  return { host, live };
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("live mode", () => {
  test("checks after a pause, not before, and once", async () => {
    const { host, live } = liveOver();
    live.changed();
    await pass(PAUSE_MS - 1);
    expect(host.checks).toBe(0);
    await pass(1);
    expect(host.checks).toBe(1);
    await pass(100 * PAUSE_MS);
    expect(host.checks).toBe(1);
  });

  test("takes a thousand changes for one", async () => {
    const { host, live } = liveOver();
    for (let change = 0; change < 1000; change++) {
      live.changed();
      await pass(PAUSE_MS / 100);
    }
    expect(host.checks).toBe(0);
    await pass(PAUSE_MS);
    expect(host.checks).toBe(1);
  });

  test("waits while a run or a change is under way", async () => {
    const { host, live } = liveOver();
    host.state = "busy";
    live.changed();
    await pass(4 * PAUSE_MS);
    expect(host.checks).toBe(0);
    host.state = "outOfDate";
    await pass(PAUSE_MS);
    expect(host.checks).toBe(1);
  });

  test("does not check what the user has checked meanwhile", async () => {
    const { host, live } = liveOver();
    live.changed();
    host.state = "upToDate";
    await pass(2 * PAUSE_MS);
    expect(host.checks).toBe(0);
  });

  test("a change while it checks begins a new pause", async () => {
    const ending: ((end: RunEnd) => void)[] = [];
    const live = startLiveCheck({
      state: () => "outOfDate",
      check: () => new Promise((end) => ending.push(end)),
    });
    live.changed();
    await pass(PAUSE_MS);
    live.changed();
    ending[0]?.(CHECKED);
    await pass(PAUSE_MS);
    expect(ending).toHaveLength(2);
    live.stop();
  });

  test.each<PortErrorCode>(["cell-edit-mode", "busy"])(
    "tries again when Excel is at work: %s",
    async (code) => {
      const { host, live } = liveOver(failed(code), CHECKED);
      live.changed();
      await pass(PAUSE_MS);
      expect(host.checks).toBe(1);
      await pass(2 * PAUSE_MS - 1);
      expect(host.checks).toBe(1);
      await pass(1);
      expect(host.checks).toBe(2);
    },
  );

  test("gives up when Excel stays at work, until the next change", async () => {
    const { host, live } = liveOver(failed("cell-edit-mode"));
    live.changed();
    await pass(1000 * PAUSE_MS);
    expect(host.checks).toBe(1 + MOST_RETRIES);
    live.changed();
    await pass(PAUSE_MS);
    expect(host.checks).toBe(2 + MOST_RETRIES);
    live.stop();
  });

  test.each<PortErrorCode>(["cancelled", "too-large", "session-lost", "unknown"])(
    "does not insist after %s",
    async (code) => {
      const { host, live } = liveOver(failed(code));
      live.changed();
      await pass(100 * PAUSE_MS);
      expect(host.checks).toBe(1);
    },
  );

  test("does nothing once it is switched off or the pane is gone", async () => {
    const { host, live } = liveOver();
    live.changed();
    live.stop();
    live.changed();
    await pass(10 * PAUSE_MS);
    expect(host.checks).toBe(0);
  });
});
