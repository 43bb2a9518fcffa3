import type { ReactNode } from "react";
import type { WorkbookModel } from "../engine/model.ts";
import { FAULT_SWITCHES } from "./fault-switches.ts";
import { kilobytes, milliseconds } from "./figures.ts";
import { TRIAL_PANEL_ID } from "./trial-panel.tsx";
import type { Workbench, WorkbenchState } from "./workbench.ts";
import { texts } from "./texts.ts";

const NUMBERS = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

/** What the selection adds up to, as in Excel, and what the add-in's last run has cost. */
export function StatusBar({ workbench, state }: { workbench: Workbench; state: WorkbenchState }): ReactNode {
  const { runs, document } = state;
  const [lastRun] = runs;
  const faultsOn = document ? FAULT_SWITCHES.filter((one) => one.isOn(document, workbench)).length : 0;
  return (
    <footer className="status-bar">
      <button
        type="button"
        className="trial-toggle"
        aria-expanded={state.isTrialShown}
        aria-controls={TRIAL_PANEL_ID}
        onClick={() => workbench.showTrial(!state.isTrialShown)}
      >
        {texts.trial}
        {faultsOn > 0 && texts.faultsOn(faultsOn)}
      </button>
      <span className="last-run" role="status" aria-label={texts.lastRun}>
        {lastRun
          ? texts.addInRun(
              lastRun.requests,
              kilobytes(lastRun.sentBytes + lastRun.receivedBytes),
              milliseconds(lastRun.milliseconds),
            )
          : texts.ready}
      </span>
      {document && <SelectionFigures model={document.model} />}
    </footer>
  );
}

/** More cells than this are not added up while one drags over them. */
const MOST_CELLS = 200_000;

function SelectionFigures({ model }: { model: WorkbookModel }): ReactNode {
  const { sheetId, area } = model.selection;
  const { rows } = model.sheet(sheetId);
  let filled = 0;
  const numbers: number[] = [];
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return null;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = rows.get(row)?.cells;
    for (let column = area.left; cells && column <= area.right; column += 1) {
      const value = cells.get(column)?.value ?? null;
      if (value !== null) filled += 1;
      if (typeof value === "number") numbers.push(value);
    }
  }
  if (filled < 2) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return (
    <span className="selection-figures">
      {numbers.length > 0 && (
        <span>
          {texts.average}: {NUMBERS.format(sum / numbers.length)}
        </span>
      )}
      <span>
        {texts.count}: {NUMBERS.format(filled)}
      </span>
      {numbers.length > 0 && (
        <span>
          {texts.sum}: {NUMBERS.format(sum)}
        </span>
      )}
    </span>
  );
}
