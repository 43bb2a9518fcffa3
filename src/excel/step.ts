import type { DoneStep, FinishKind, PlanStep, StepKind } from "../core/plan/port.ts";
import type { WorkbookNow } from "./workbook-now.ts";

/**
 * One step of a plan on its way into the workbook: `look`, then — all steps having looked in one round trip —
 * `prepare`, then its `parts`, then `settle`. After a failure, `inspect` finds out how far it came.
 */
export interface Step {
  readonly kind: StepKind;
  /** Queues what must be known before anything is written. `careful`: without what made a first look fail. */
  look(context: Excel.RequestContext, careful: boolean): void;
  /** After the round trip. Rejects with a `PortError` when the step must not be taken; nothing is written then. */
  prepare(context: Excel.RequestContext, now: WorkbookNow): Promise<void>;
  /** What there is to be written, in order; between two parts the host may be asked to carry out what is queued. */
  parts(context: Excel.RequestContext): readonly Part[];
  /** What is not worth failing over, once everything else is carried out. */
  finishes?(context: Excel.RequestContext): readonly Finish[];
  /** After everything was carried out. Throws a `PortError` when what stands there is not what was written. */
  settle(): Settled;
  inspect(context: Excel.RequestContext): Promise<Inspection>;
}

/**
 * How a sheet is shown and printed: some builds fail over freezing (#1463, #2014, #2196) or a page's zoom (#1860). All
 * are asked for at once; should that fail, one by one, so that only what the host cannot do is missing.
 */
export interface Finish {
  readonly what: FinishKind;
  readonly sheetName: string;
  readonly queue: () => void;
  /** In place of `queue` after a first try, which may have done part of it. */
  readonly again: () => Promise<void>;
}

export interface Part {
  /** About how much it sends. */
  readonly bytes: number;
  /** About how many bytes come back for it; none by default. */
  readonly answer?: number;
  /** Queues the writes. */
  write(): void;
}

/** Bytes of a cell with what is said of it, where it is not worth counting them. */
export const BYTES_PER_CELL = 90;

/** `undo`: steps that bring back what was before. */
export interface Settled {
  readonly done: DoneStep;
  readonly undo: readonly PlanStep[];
}

export type Inspection =
  | { readonly state: "done"; readonly settled: Settled }
  | { readonly state: "untouched" }
  /** Begun and not finished. */
  | { readonly state: "touched"; readonly undo: readonly PlanStep[] };
