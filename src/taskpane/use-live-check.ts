import { useCallback, useEffect, useEffectEvent, useRef } from "react";
import { startLiveCheck, type CheckState, type LiveCheck } from "./live-check.ts";
import type { RunEnd } from "./use-run.ts";

/** Live mode for as long as the pane is there and the setting is on; what comes back is to be told of changes. */
export function useLiveCheck({
  enabled,
  state,
  check,
}: {
  enabled: boolean;
  state: CheckState;
  check: () => Promise<RunEnd>;
}): () => void {
  const live = useRef<LiveCheck | null>(null);
  const stateNow = useEffectEvent(() => state);
  const checkNow = useEffectEvent(check);
  useEffect(() => {
    if (!enabled) return;
    const started = startLiveCheck({ state: () => stateNow(), check: () => checkNow() });
    live.current = started;
    return () => {
      started.stop();
      live.current = null;
    };
  }, [enabled]);
  return useCallback(() => live.current?.changed(), []);
}
