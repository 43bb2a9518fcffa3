import { PortError, type CancelSignal } from "../core/plan/port.ts";
import { portError } from "./errors.ts";

/**
 * One batch of work in Excel. While a cell is being edited it waits (office-js #625): what comes here was asked for by
 * the user. Rejects with a `PortError` and nothing else.
 */
export async function inExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  if (typeof Excel === "undefined") throw new PortError("not-in-excel");
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw portError(error);
  }
}

export function stopIfAborted(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new PortError("cancelled");
}
