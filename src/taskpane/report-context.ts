import { createContext, useContext } from "react";
import type { Report } from "../core/rules/report.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { RangeRef } from "../core/values/addresses.ts";
import type { PreviousFile } from "./previous-file.ts";
import type { PaneKey } from "./pane-keys.ts";
import type { TablePlace } from "./views/known-tables.ts";

/** What every view of the results has at hand. */
export interface ReportView {
  readonly report: Report;
  /** The workbook has changed since it was checked. */
  readonly stale: boolean;
  /** Selects a place in the workbook. */
  readonly jump: (at: RangeRef) => void;
  /** Opens the settings at the tables and their columns, at one of them where a place is given. */
  readonly openMapping: (at: TablePlace | null) => void;
  /** Opens the preview of these fixes; nothing is written yet. */
  readonly proposeFixes: (findings: readonly Finding[]) => void;
  /** Opens the settings at the units that were merged or renamed, with this old name to be told of. */
  readonly tellSuccessor: (old: string) => void;
  /** The file of an earlier period that is compared with; null for none. */
  readonly previous: PreviousFile | null;
  readonly comparePrevious: (file: File | null) => void;
  readonly highlighted: boolean;
  readonly setHighlighted: (on: boolean) => void;
  readonly marked: boolean;
  readonly setMarked: (on: boolean) => void;
  /** Whether the report in hand comes after a fix from the preview; true once. */
  readonly takeMended: () => boolean;
  /** Hears the pane's keys; returns how to stop hearing them. Whoever began last hears them alone. */
  readonly watchKeys: (pressed: (key: PaneKey) => void) => () => void;
  /** Something is being read or written: what would write waits. */
  readonly busy: boolean;
}

const ReportContext = createContext<ReportView | null>(null);
export const ReportProvider = ReportContext.Provider;

export function useReport(): ReportView {
  const view = useContext(ReportContext);
  if (view === null) throw new Error("no report: a view of the results stands outside them");
  return view;
}
