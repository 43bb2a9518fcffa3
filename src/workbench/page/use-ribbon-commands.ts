import { useEffect, useMemo, useRef, useState } from "react";
import type { AddInManifest } from "./ribbon-manifest.ts";
import type { OpenDocument, Workbench } from "./workbench.ts";
import { AddInFrame } from "./xdm-host.ts";
import { texts } from "./texts.ts";

export interface RibbonCommands {
  /** Id of the button whose function is running. */
  busy: string | null;
  invoke: (buttonId: string, functionName: string) => void;
}

/** Excel gives a function five minutes, then it is over. */
const LONGEST_COMMAND_MS = 5 * 60 * 1000;

/** Runs the functions of ribbon buttons in the add-in's function page, in a frame nobody sees, loaded when first used. */
export function useRibbonCommands(
  workbench: Workbench,
  manifest: AddInManifest,
  document: OpenDocument | null,
): RibbonCommands {
  const frame = useRef<AddInFrame | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  useEffect(
    () => () => {
      frame.current?.close();
      frame.current = null;
      setBusy(null);
    },
    [document],
  );
  useEffect(() => {
    if (busy === null) return undefined;
    const timer = setTimeout(() => setBusy(null), LONGEST_COMMAND_MS);
    return () => clearTimeout(timer);
  }, [busy]);

  return useMemo(
    () => ({
      busy,
      invoke(buttonId, functionName) {
        if (!document || manifest.commandsPath === null) return;
        frame.current ??= new AddInFrame({
          container: window.document.body,
          pageUrl: new URL(manifest.commandsPath, location.href).href,
          title: manifest.displayName,
          session: document.commandSession,
          isHidden: true,
          onAnswered: () => workbench.countRequest(document.commandSession),
          onCommandCompleted: (_commandId, status) => {
            setBusy(null);
            if (status !== 0) workbench.tell({ kind: "error", text: texts.noFunction(functionName) });
          },
        });
        setBusy(buttonId);
        frame.current.invokeCommand(buttonId, functionName);
      },
    }),
    [busy, document, manifest, workbench],
  );
}
