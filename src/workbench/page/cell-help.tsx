import { useEffect, useRef, type ReactNode } from "react";
import { cellAddress } from "../../core/values/addresses.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { listEntries, validationAt } from "./cell-validation.ts";
import { typeIntoCell, type Refusal } from "./person-edits.ts";
import { texts } from "./texts.ts";

/**
 * The prompt and the drop-down of the selected cell's data validation, at the lower edge of the grid: Excel has them
 * beside the cell. Alt+↓ goes into the list, as in Excel. `revision` changes with the model.
 */
export function CellHelp({
  model,
  onDone,
  onRefused,
}: {
  model: WorkbookModel;
  revision: number;
  /** The keyboard goes back to the grid. */
  onDone: () => void;
  onRefused: (refusal: Refusal) => void;
}): ReactNode {
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== "ArrowDown" || !list.current) return;
      event.preventDefault();
      event.stopPropagation();
      list.current.focus();
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);

  const { sheetId, area } = model.selection;
  const cell = { row: area.top, column: area.left };
  const rule = validationAt(model, sheetId, cell);
  if (!rule) return null;
  const choices = rule.showDropDown ? listEntries(model, sheetId, rule) : null;
  const { prompt } = rule;
  if (!prompt && choices === null) return null;
  const address = cellAddress(cell);
  const current = model.displayText(sheetId, cell.row, cell.column);
  return (
    <div className="cell-help" role="note" aria-label={texts.cellHelp(address)}>
      {prompt && (
        <p>
          {prompt.title !== "" && <b>{prompt.title}</b>} {prompt.message}
        </p>
      )}
      {choices && (
        <select
          ref={list}
          aria-label={texts.choose(address)}
          title={texts.choose(address)}
          value={choices.includes(current) ? current : ""}
          onChange={({ target }) => {
            const refusal = typeIntoCell(model, sheetId, cell, target.value);
            if (refusal) onRefused(refusal);
          }}
          onKeyDown={({ key }) => {
            if (key === "Enter" || key === "Escape") onDone();
          }}
        >
          <option value="">{texts.blankChoice}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
    </div>
  );
}
