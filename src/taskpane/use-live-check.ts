import { useCallback, useEffect, useEffectEvent, useRef } from "react";
import type { ChangedBy } from "./host.ts";
import { startLiveCheck, type CheckState, type LiveCheck } from "./live-check.ts";
import type { RunEnd } from "./use-run.ts";

/**
 * Live mode for as long as the pane is there and the setting is on; what comes back is to be told of changes. What someone
 * else types is told and waits: everybody's pane would read the workbook at every change of anybody's.
 */
export function useLiveCheck({
  enabled,
  state,
  check,
  onChanged,
}: {
  enabled: boolean;
  state: CheckState;
  check: () => Promise<RunEnd>;
  /** The workbook was changed, by whomever and whether live mode is on or not. */
  onChanged: () => void;
}): (by: ChangedBy) => void {
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
  return useCallback(
    (by: ChangedBy) => {
      onChanged();
      if (by === "user") live.current?.changed();
    },
    [onChanged],
  );
}
