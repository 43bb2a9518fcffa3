import type { WorkbookModel } from "./model.ts";

/** Switches for what goes wrong in real life. Each stays on until it is switched off, except where it says "next". */
export interface HostFaults {
  /** The next request with a write fails with GeneralException, with nothing done (`before`) or everything done (`after`). */
  failNextSync: "before" | "after" | null;
  /** A cell is being edited: requests answer InvalidOperationInCellEditMode, or wait when they asked to (flag 64). */
  cellEditMode: boolean;
  /** Bytes allowed for one request and one response; Excel on the web: 5 MB. null: no limit. */
  payloadLimit: number | null;
  /** Milliseconds every answer is delayed. */
  slowMs: number;
  /** The session is gone: every request answers InvalidOrTimedOutSession. */
  sessionLost: boolean;
  /** Another workbook has the focus: activate, select, adding sheets and freezing fail with InactiveWorkbook. */
  otherWorkbookActive: boolean;
  /** A read of more than 5,000,000 cells gives null instead of an error. */
  oversizeReadsNull: boolean;
  /** Runs once, just before the next request that writes: another user's edit. */
  beforeWrite: ((model: WorkbookModel) => void) | null;
}

export function noFaults(): HostFaults {
  return {
    failNextSync: null,
    cellEditMode: false,
    payloadLimit: null,
    slowMs: 0,
    sessionLost: false,
    otherWorkbookActive: false,
    oversizeReadsNull: false,
    beforeWrite: null,
  };
}
