import { useEffect, useRef, type ReactNode } from "react";
import type { WorkbookModel } from "../engine/model.ts";
import { texts } from "./texts.ts";

/** Tabs of the sheets that can be seen; the active one is brought into sight. `revision` changes with the model. */
export function SheetTabs({ model }: { model: WorkbookModel; revision: number }): ReactNode {
  const active = model.activeSheet.id;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  return (
    <div ref={list} className="sheet-tabs" role="tablist" aria-label={texts.sheets}>
      {model.document.sheets
        .filter((sheet) => sheet.visibility === "visible")
        .map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet.id === active}
            className="sheet-tab"
            style={sheet.tabColor === null ? undefined : { boxShadow: `inset 0 -3px ${sheet.tabColor}` }}
            onClick={() => model.activateSheet(sheet.id, "user")}
          >
            {sheet.name}
          </button>
        ))}
    </div>
  );
}
