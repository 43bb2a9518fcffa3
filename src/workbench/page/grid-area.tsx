import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import type { GridView } from "./grid-view.ts";
import { CellHelp } from "./cell-help.tsx";
import { refusalText } from "./person-edits.ts";
import { createUniverGrid } from "./univer-grid.ts";
import type { OpenDocument, Workbench } from "./workbench.ts";

/** Where the grid lives; it outlasts the documents it shows. */
export function GridArea({
  workbench,
  document,
  revision,
}: {
  workbench: Workbench;
  document: OpenDocument | null;
  revision: number;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<GridView | null>(null);
  const isEditing = useRef(false);

  useEffect(() => {
    if (!place.current) return undefined;
    const view = createUniverGrid(place.current, {
      onEditing(isEditingNow) {
        isEditing.current = isEditingNow;
        workbench.setCellEditing(isEditingNow);
      },
      onRefused: (refusal) => workbench.tell({ kind: "error", text: refusalText(refusal) }),
    });
    grid.current = view;
    workbench.setGrid(view);
    // A click into the pane ends the edit, as in Excel on the web.
    const onBlur = (): void => view.finishEditing();
    addEventListener("blur", onBlur);
    return () => {
      removeEventListener("blur", onBlur);
      grid.current = null;
      workbench.setGrid(null);
      view.dispose();
    };
  }, [workbench]);

  const model = document?.model;
  useEffect(() => {
    if (model) grid.current?.show(model);
  }, [model]);

  useShortcuts(workbench, isEditing);

  return (
    <div className="grid-place">
      <div className="grid" ref={place} />
      {model && (
        <CellHelp
          model={model}
          revision={revision}
          onDone={() => workbench.focusGrid()}
          onRefused={(refusal) => workbench.tell({ kind: "error", text: refusalText(refusal) })}
        />
      )}
    </div>
  );
}

function useShortcuts(workbench: Workbench, isEditing: RefObject<boolean>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping =
        isEditing.current ||
        event.target instanceof HTMLInputElement ||
        event.target instanceof HTMLSelectElement;
      if (shortcut(event, isTyping, workbench)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [workbench, isEditing]);
}

/** Keys of the page itself, before the grid sees them; true when the key was one. */
function shortcut(event: KeyboardEvent, isTyping: boolean, workbench: Workbench): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === "s") workbench.save();
  else if (isTyping) return false;
  else if (key === "y" || (key === "z" && event.shiftKey)) workbench.redo();
  else if (key === "z") workbench.undo();
  // Looks that only the grid would know of.
  else return ["b", "i", "u", "5"].includes(key);
  return true;
}
