/** The checking engine, loaded apart from the first screen and, once asked for, only once. */
export const loadEngine = () => import("../core/job/job.ts");

/** What reads a workbook's file: loaded when the first one is chosen. */
export const loadFileReader = () => import("./unit-file-reader.ts");

/** Loads what the first press of a button will need while the page has nothing else to do. */
export function preload(...loads: readonly (() => Promise<unknown>)[]): void {
  for (const load of loads) {
    // A failed preload is no failure yet: the same import is asked for again, and reported, when it is needed.
    load().catch(() => undefined);
  }
}
