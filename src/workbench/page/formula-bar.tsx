import { useState, type KeyboardEvent, type ReactNode } from "react";
import { areaAddress, cellAddress, parseArea } from "../../core/values/addresses.ts";
import type { WorkbookModel } from "../engine/model.ts";
import { typeIntoCell, type Refusal } from "./person-edits.ts";
import { texts } from "./texts.ts";

interface FormulaBarProps {
  model: WorkbookModel;
  /** Changes with the model: what is shown is read again. */
  revision: number;
  /** The keyboard goes back to the grid. */
  onDone: () => void;
  onRefused: (refusal: Refusal) => void;
}

/** The name box, which selects what is typed into it, and the content of the active cell, to be changed in place. */
export function FormulaBar({ model, revision, onDone, onRefused }: FormulaBarProps): ReactNode {
  const { sheetId, area } = model.selection;
  const cell = { row: area.top, column: area.left };
  return (
    <div className="formula-bar">
      <Field
        className="name-box"
        label={texts.nameBox}
        text={cellAddress(cell)}
        textKey={`${sheetId}${areaAddress(area)}`}
        onEnter={(typed) => {
          const wanted = parseArea(typed.trim());
          if (wanted) model.select(sheetId, wanted, "user");
        }}
        onDone={onDone}
      />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <Field
        className="formula"
        label={texts.formula}
        text={model.inputText(sheetId, cell.row, cell.column)}
        textKey={`${sheetId}${cellAddress(cell)}${revision}`}
        onEnter={(typed) => {
          const refusal = typeIntoCell(model, sheetId, cell, typed);
          if (refusal) onRefused(refusal);
        }}
        onDone={onDone}
      />
    </div>
  );
}

interface FieldProps {
  className: string;
  label: string;
  text: string;
  /** What was being typed is given up when this changes. */
  textKey: string;
  onEnter: (typed: string) => void;
  onDone: () => void;
}

function Field({ className, label, text, textKey, onEnter, onDone }: FieldProps): ReactNode {
  const [draft, setDraft] = useState<{ of: string; text: string } | null>(null);
  const typed = draft?.of === textKey ? draft.text : null;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    if (event.key === "Enter" && typed !== null) onEnter(typed);
    setDraft(null);
    onDone();
  };
  return (
    <input
      className={className}
      aria-label={label}
      value={typed ?? text}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setDraft({ of: textKey, text: event.target.value })}
      onKeyDown={onKeyDown}
      onBlur={() => setDraft(null)}
    />
  );
}
