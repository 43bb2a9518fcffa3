/** How many there are: `sure` for certain, `unclear` more that may be, because something in their row cannot be read. */
export interface Tally {
  sure: number;
  unclear: number;
}

export function emptyTally(): Tally {
  return { sure: 0, unclear: 0 };
}

/** Whether a stated number can be right. */
export function allows({ sure, unclear }: Tally, stated: number): boolean {
  return stated >= sure && stated <= sure + unclear;
}

/** For a message: null instead of 0, so that the sentence about it is left out. */
export function unclearOf({ unclear }: Tally): number | null {
  return unclear === 0 ? null : unclear;
}
