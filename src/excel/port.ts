import type { WorkbookPort } from "../core/plan/port.ts";
import { applyPlan } from "./apply.ts";
import { readExcelSnapshot } from "./read-snapshot.ts";
import { selectRange } from "./select.ts";

/** The workbook that is open in Excel. Office must be ready (`officeReady`). */
export function createExcelPort(): WorkbookPort {
  return { readSnapshot: readExcelSnapshot, apply: applyPlan, select: selectRange };
}
