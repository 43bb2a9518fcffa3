import type { RangeRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { Fix, MessageArgument, Severity } from "./found.ts";
import type { RuleCode } from "./registry.ts";

/** Something wrong at one place. It carries no prose: `locales` has the sentence for each code. */
export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** The cell or range where a person must look. */
  readonly at: RangeRef;
  /** What stands there, as read; null for a range of several cells. */
  readonly value: CellValue | null;
  /** Of the shape that `FindingArgs` gives for the code. */
  readonly args: Readonly<Record<string, MessageArgument>>;
  readonly fix: Fix | null;
}
