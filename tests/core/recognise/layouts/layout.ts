import type { SheetFixture } from "../../../fixtures/snapshots.ts";

/** A workbook as an office might lay it out, and what `described` must say of it. */
export interface Layout {
  readonly name: string;
  readonly sheets: readonly SheetFixture[];
  readonly seen: readonly string[];
}
