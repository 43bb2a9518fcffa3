import type { HostSession } from "../engine/session.ts";

export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly session: HostSession;
  /** Ends the add-in's side; the session can be used by another. */
  stop(): void;
}

/** Runs the unmodified office.js in Node against the session, as an add-in's page would in Excel on the web. */
export function startExcelInNode(_session: HostSession): Promise<OfficeInNode> {
  return Promise.reject(new Error("not built yet"));
}
