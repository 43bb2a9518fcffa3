import type { PortErrorCode } from "../core/plan/port.ts";
import type { RunEnd } from "./use-run.ts";

/** Nobody has touched the workbook for this long: the person has finished a thought. */
export const PAUSE_MS = 3_000;
/** After as many refusals in a row, each awaited twice as long as the one before, only the next change tries again. */
export const MOST_RETRIES = 5;
/** Excel is doing something of the user's; it passes. */
const PASSING: ReadonlySet<PortErrorCode> = new Set(["cell-edit-mode", "busy", "changed-meanwhile"]);

/** `outOfDate` results are worth a check; while `busy` with a run or a change, one has to wait. */
export type CheckState = "upToDate" | "outOfDate" | "busy";

export interface LiveCheck {
  /** The user changed the workbook. */
  readonly changed: () => void;
  /** Nothing happens afterwards. */
  readonly stop: () => void;
}

/** Checks again once the user has paused: one check for any number of changes, never two at a time. */
export function startLiveCheck({
  state,
  check,
}: {
  state: () => CheckState;
  check: () => Promise<RunEnd>;
}): LiveCheck {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauses = 0;
  let isStopped = false;
  let retries = 0;

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    pauses += 1;
    if (!isStopped) timer = setTimeout(() => void paused(), milliseconds);
  }
  async function paused(): Promise<void> {
    const now = state();
    if (now === "upToDate") return;
    if (now === "busy") {
      wait(PAUSE_MS);
      return;
    }
    const before = pauses;
    const end = await check();
    // A change since then has begun a pause of its own.
    if (end.kind === "checked" || pauses !== before) return;
    if (PASSING.has(end.problem.code) && retries < MOST_RETRIES) {
      retries += 1;
      wait(PAUSE_MS * 2 ** retries);
    }
  }
  return {
    changed() {
      retries = 0;
      wait(PAUSE_MS);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
