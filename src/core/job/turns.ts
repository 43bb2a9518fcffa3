import { PortError, type CancelSignal } from "../plan/port.ts";
import type { Steps } from "../values/steps.ts";

export interface Turns {
  readonly signal?: CancelSignal | undefined;
  /** Lets others have their turn: a page paints, hears a key. Without it nothing pauses. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** A page that answers within this many milliseconds feels at hand (RAIL has 50). */
const LONGEST_TURN = 40;

/** Does it in turns, with a pause after each. Rejects with the PortError `cancelled` once the signal says so. */
export async function inTurns<Result>(steps: Steps<Result>, { signal, pause }: Turns): Promise<Result> {
  let started = Date.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (pause !== undefined && Date.now() - started >= LONGEST_TURN) {
      await pause();
      started = Date.now();
    }
    if (signal?.aborted === true) throw new PortError("cancelled");
  }
}
