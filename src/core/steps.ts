import { PortError, type CancelSignal } from "./port.ts";

/** Work in steps of some milliseconds each: between two of them whoever runs it may do something else, or stop. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Rows after which a pass over many of them makes a step: some ten milliseconds. */
export const ROWS_A_STEP = 8192;

/** Does all of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

export interface Pace {
  readonly signal?: CancelSignal | undefined;
  /** Lets others have their turn: a page paints, hears a key. Without it nothing pauses. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** A page that answers within this many milliseconds feels at hand (RAIL has 50). */
const LONGEST_TURN = 40;

/** Does it in turns, with a pause after each. Rejects with the PortError `cancelled` once the signal says so. */
export async function inTurns<Result>(steps: Steps<Result>, { signal, pause }: Pace): Promise<Result> {
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
