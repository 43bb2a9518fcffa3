import { startTransition, useCallback, useRef, useState } from "react";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import type { PaneHost } from "./host.ts";
import { readPreviousFile, type PreviousFile } from "./previous-file.ts";

/** A file of the period before, or none; what it says is compared with by a check that follows. */
export function usePreviousFile(
  host: PaneHost,
  compareWith: (named: readonly NamedPeriod[]) => void,
  check: () => Promise<unknown>,
): { readonly previous: PreviousFile | null; readonly comparePrevious: (file: File | null) => void } {
  const [previous, setPrevious] = useState<PreviousFile | null>(null);
  const chosenSoFar = useRef(0);
  const compare = useCallback(
    async (file: File | null) => {
      const turn = ++chosenSoFar.current;
      if (file !== null) setPrevious({ kind: "reading", name: file.name });
      const read = file === null ? null : await readPreviousFile(file, host.today());
      // Another file, or none, has been chosen meanwhile.
      if (turn !== chosenSoFar.current) return;
      compareWith(read?.kind === "read" ? read.periods : []);
      await check();
      // Together with the results, which speak of it.
      startTransition(() => setPrevious(read));
    },
    [host, compareWith, check],
  );
  const comparePrevious = useCallback((file: File | null) => void compare(file), [compare]);
  return { previous, comparePrevious };
}
