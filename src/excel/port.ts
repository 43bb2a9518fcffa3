import { PortError, type WorkbookPort } from "../core/port.ts";

/** The workbook that is open in Excel. Office must be ready (`officeReady`). Every call rejects with a `PortError`. */
export function createExcelPort(): WorkbookPort {
  const notYet = () => Promise.reject(new PortError("unsupported-version"));
  return { readSnapshot: notYet, apply: notYet, select: notYet };
}
