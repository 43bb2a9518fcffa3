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
