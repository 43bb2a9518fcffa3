import {
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type ReactNode,
} from "react";
import { AddInPane } from "./add-in-pane.tsx";
import { FormulaBar } from "./formula-bar.tsx";
import { GridArea } from "./grid-area.tsx";
import { refusalText } from "./person-edits.ts";
import { Ribbon } from "./ribbon.tsx";
import type { AddInManifest, RibbonButton } from "./ribbon-manifest.ts";
import { SheetTabs } from "./sheet-tabs.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TitleBar } from "./title-bar.tsx";
import { TrialPanel } from "./trial-panel.tsx";
import { useRibbonCommands } from "./use-ribbon-commands.ts";
import type { Workbench } from "./workbench.ts";
import { texts } from "./texts.ts";

export function App({ workbench, manifest }: { workbench: Workbench; manifest: AddInManifest }): ReactNode {
  const state = useSyncExternalStore(workbench.subscribe, workbench.state);
  const commands = useRibbonCommands(workbench, manifest, state.document);
  const { isDraggedOver, ...drop } = useFileDrop(workbench);
  const onRibbonButton = useCallback(
    (button: RibbonButton) => {
      if (button.action.kind === "showTaskpane") workbench.openPane(button.action.path);
      else commands.invoke(button.id, button.action.functionName);
    },
    [workbench, commands],
  );
  return (
    <div className="workbench" {...drop}>
      <TitleBar workbench={workbench} state={state} />
      <Ribbon
        workbench={workbench}
        state={state}
        manifest={manifest}
        busy={commands.busy}
        onButton={onRibbonButton}
      />
      {state.notice && (
        <div
          className={`notice notice-${state.notice.kind}`}
          role={state.notice.kind === "error" ? "alert" : "status"}
        >
          <span>{state.notice.text}</span>
          <button type="button" onClick={() => workbench.tell(null)}>
            {texts.close}
          </button>
        </div>
      )}
      <div className="body">
        <main className="sheet" aria-label={texts.sheet}>
          {state.document && (
            <FormulaBar
              model={state.document.model}
              revision={state.revision}
              onDone={() => workbench.focusGrid()}
              onRefused={(refusal) => workbench.tell({ kind: "error", text: refusalText(refusal) })}
            />
          )}
          <GridArea workbench={workbench} document={state.document} revision={state.revision} />
          {state.document && <SheetTabs model={state.document.model} revision={state.revision} />}
        </main>
        {state.document && state.isPaneShown && (
          <AddInPane workbench={workbench} state={state} document={state.document} manifest={manifest} />
        )}
      </div>
      <TrialPanel workbench={workbench} state={state} />
      <StatusBar workbench={workbench} state={state} />
      {isDraggedOver && <div className="drop-hint">{texts.drop}</div>}
    </div>
  );
}

function useFileDrop(workbench: Workbench): {
  isDraggedOver: boolean;
  onDragOver: (event: DragEvent) => void;
  onDragLeave: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
} {
  const [isDraggedOver, setDraggedOver] = useState(false);
  // A file dropped beside the page's own target would replace the page.
  useEffect(() => {
    const refuse = (event: Event): void => event.preventDefault();
    addEventListener("dragover", refuse);
    addEventListener("drop", refuse);
    return () => {
      removeEventListener("dragover", refuse);
      removeEventListener("drop", refuse);
    };
  }, []);
  return {
    isDraggedOver,
    onDragOver: (event) => {
      if (event.dataTransfer.types.includes("Files")) setDraggedOver(true);
    },
    onDragLeave: (event) => {
      if (event.relatedTarget === null) setDraggedOver(false);
    },
    onDrop: (event) => {
      setDraggedOver(false);
      const [file] = event.dataTransfer.files;
      if (file) void workbench.openFile(file);
    },
  };
}
