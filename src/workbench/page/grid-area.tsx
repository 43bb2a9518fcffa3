import { useEffect, useRef, type ReactNode } from "react";
import type { GridView } from "./grid-view.ts";
import { createUniverGrid } from "./univer-grid.ts";
import type { OpenDocument } from "./workbench.ts";

/** Where the grid lives; it outlasts the documents it shows. */
export function GridArea({ document }: { document: OpenDocument | null }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<GridView | null>(null);
  const shown = useRef(document);
  shown.current = document;

  useEffect(() => {
    if (!place.current) return undefined;
    const view = createUniverGrid(place.current, {
      onEditing(isEditing) {
        // Excel refuses an add-in's requests while a cell is being edited.
        for (const session of [shown.current?.session, shown.current?.commandSession]) {
          if (session) session.faults.cellEditMode = isEditing;
        }
      },
    });
    grid.current = view;
    // A click into the pane ends the edit, as in Excel on the web.
    const onBlur = (): void => view.finishEditing();
    addEventListener("blur", onBlur);
    return () => {
      removeEventListener("blur", onBlur);
      grid.current = null;
      view.dispose();
    };
  }, []);

  useEffect(() => {
    if (document) grid.current?.show(document.model);
  }, [document]);

  return <div className="grid" ref={place} />;
}
