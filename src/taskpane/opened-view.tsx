import { lazy } from "react";
import type { Finding } from "../core/rules/finding.ts";
import type { PaneHost } from "./host.ts";
import type { PaneState } from "./use-pane.ts";
import type { TablePlace } from "./views/known-tables.ts";
import type { MenuView } from "./views/pane-menu.tsx";

export const loadFixes = () => import("./views/fixes.tsx");
const Fixes = lazy(async () => ({ default: (await loadFixes()).Fixes }));
const SettingsView = lazy(async () => ({ default: (await import("./views/settings.tsx")).SettingsView }));
const GatherView = lazy(async () => ({ default: (await import("./views/gather.tsx")).GatherView }));
const Slips = lazy(async () => ({ default: (await import("./views/slips.tsx")).Slips }));
const ReportParagraph = lazy(async () => ({
  default: (await import("./views/report-paragraph.tsx")).ReportParagraph,
}));
const RecognisedView = lazy(async () => ({
  default: (await import("./views/recognised-view.tsx")).RecognisedView,
}));

/** What stands over the results: nothing, or a view that was opened from them. */
export type Opened =
  | { [View in "nothing" | MenuView]: { readonly kind: View } }["nothing" | MenuView]
  | { readonly kind: "mapping"; readonly at: TablePlace | null }
  | { readonly kind: "successor"; readonly old: string }
  | { readonly kind: "fixes"; readonly findings: readonly Finding[] };

export const NOTHING_OPENED: Opened = { kind: "nothing" };

/** The view that stands over the results. Before the first check only the settings can be looked at. */
export function OpenedView({
  opened,
  host,
  pane,
  onMendOne,
  onClose,
}: {
  opened: Opened;
  host: PaneHost;
  pane: Pick<
    PaneState,
    | "report"
    | "busy"
    | "saveSettings"
    | "removeMarks"
    | "applyFixes"
    | "confirmCount"
    | "gather"
    | "writeSlips"
  >;
  /** Fixes are about to be written: whether of one finding alone. */
  onMendOne: (isOne: boolean) => void;
  onClose: () => void;
}) {
  const { report, busy } = pane;
  if (opened.kind === "settings" || opened.kind === "mapping" || opened.kind === "successor") {
    return <OpenedSettings opened={opened} pane={pane} onClose={onClose} />;
  }
  if (report === null) return null;
  switch (opened.kind) {
    case "nothing":
      return null;
    case "fixes":
      return (
        <Fixes
          findings={opened.findings}
          onApply={(writes, confirmed) => {
            onMendOne(opened.findings.length === 1);
            if (confirmed === null) pane.applyFixes(writes);
            else pane.confirmCount(confirmed);
            onClose();
          }}
          onClose={onClose}
        />
      );
    case "gather":
      return <GatherView host={host} onRequest={pane.gather} onClose={onClose} />;
    case "paragraph":
      return <ReportParagraph onClose={onClose} />;
    case "slips":
      return <Slips busy={busy} onWrite={thenClosing(pane.writeSlips, onClose)} onClose={onClose} />;
    case "recognised":
      return <RecognisedView onClose={onClose} />;
  }
}

function OpenedSettings({
  opened,
  pane: { report, busy, saveSettings, removeMarks },
  onClose,
}: {
  opened: Opened & { readonly kind: "settings" | "mapping" | "successor" };
  pane: Pick<PaneState, "report" | "busy" | "saveSettings" | "removeMarks">;
  onClose: () => void;
}) {
  return (
    <SettingsView
      tellOf={opened.kind === "successor" ? opened.old : null}
      beginsWithMapping={opened.kind === "mapping"}
      chosenTable={opened.kind === "mapping" ? opened.at : null}
      report={report}
      busy={busy}
      onSave={thenClosing(saveSettings, onClose)}
      onRemoveMarks={removeMarks}
      onClose={onClose}
    />
  );
}

/** What a view asks for, after which it closes. */
function thenClosing<Asked>(ask: (asked: Asked) => void, onClose: () => void): (asked: Asked) => void {
  return (asked) => {
    ask(asked);
    onClose();
  };
}
