import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { MoreVertical16Regular } from "@fluentui/react-icons/svg/more-vertical";
import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import type { AddInManifest } from "./ribbon-manifest.ts";
import {
  EXCELS_PANE_HEIGHT,
  PANE_WIDTH,
  type OpenDocument,
  type Workbench,
  type WorkbenchState,
} from "./workbench.ts";
import { AddInFrame } from "./xdm-host.ts";
import { texts } from "./texts.ts";

interface AddInPaneProps {
  workbench: Workbench;
  state: WorkbenchState;
  document: OpenDocument;
  manifest: AddInManifest;
}

/**
 * The task pane: a header of Excel's, and the add-in's page below it. Closing it ends the page (documented: "Runtimes in
 * Office Add-ins", read 2026-11-29); a button with another page replaces the page that is there.
 */
export function AddInPane({ workbench, state, document, manifest }: AddInPaneProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { paneLoads, panePath } = state;
  // A pane that is loaded again gets a frame of its own.
  useEffect(() => {
    if (!place.current) return undefined;
    const frame = new AddInFrame({
      container: place.current,
      pageUrl: new URL(panePath ?? manifest.taskpanePath, location.href).href,
      title: manifest.displayName,
      session: document.session,
      onFocusLeft: () => workbench.focusGrid(),
      onAnswered: () => workbench.countRequest(document.session),
    });
    return () => frame.close();
  }, [workbench, document, manifest, panePath, paneLoads]);
  return (
    <aside className="pane" aria-label={texts.pane} style={{ width: state.paneWidth }}>
      <Divider workbench={workbench} width={state.paneWidth} />
      <div className="pane-header">
        <h2>{manifest.displayName}</h2>
        <button
          type="button"
          aria-label={texts.closePane}
          title={texts.close}
          onClick={() => workbench.closePane()}
        >
          <Dismiss16Regular />
        </button>
      </div>
      <div
        className="pane-page"
        ref={place}
        style={state.isPaneAsInExcel ? { flex: "none", height: EXCELS_PANE_HEIGHT } : undefined}
      >
        {/* Excel lays its own menu over this corner; what the add-in puts here cannot be reached. */}
        <div className="personality-menu" aria-hidden="true">
          <MoreVertical16Regular />
        </div>
      </div>
    </aside>
  );
}

const KEYBOARD_STEP = 10;

/** Drags the width of the pane. While it is dragged the frame must not swallow the pointer. */
function Divider({ workbench, width }: { workbench: Workbench; width: number }): ReactNode {
  return (
    <div
      className="divider"
      role="slider"
      aria-label={texts.paneWidth}
      aria-orientation="horizontal"
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event: PointerEvent) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          workbench.setPaneWidth(window.innerWidth - event.clientX);
        }
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "ArrowLeft") workbench.setPaneWidth(width + KEYBOARD_STEP);
        if (event.key === "ArrowRight") workbench.setPaneWidth(width - KEYBOARD_STEP);
      }}
    />
  );
}
