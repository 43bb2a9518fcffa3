import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { pageCount } from "../parts/pager.tsx";
import { useReport } from "../report-context.ts";
import { findingKey, neighbour, PAGE_SIZE } from "./findings-model.ts";

/** The finding last gone to: what it is, and where it stood in the order. */
interface Current {
  readonly key: string;
  readonly position: number;
}

export interface Walk {
  /** Names the finding last gone to. */
  readonly currentKey: string | null;
  /** Of the finding last gone to, among all; null before the first and where it is gone. */
  readonly index: number | null;
  /** The same in the order on the screen; −1 where it is not there. */
  readonly position: number;
  readonly page: number;
  readonly pages: number;
  readonly goTo: (index: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly setPage: (page: number) => void;
}

/** The way from one finding to the next, by buttons and keys, in the order in which they are shown. */
export function useWalk(order: readonly number[]): Walk {
  const { report, jump, proposeFixes, takeMended, watchKeys } = useReport();
  const { findings } = report;
  const [current, setCurrent] = useState<Current | null>(null);
  const [page, setPage] = useState(0);
  const indexOfKey = useMemo(
    () => new Map(findings.map((finding, index) => [findingKey(finding), index])),
    [findings],
  );
  const index = current === null ? null : (indexOfKey.get(current.key) ?? null);
  const position = index === null ? -1 : order.indexOf(index);
  const pages = pageCount(order.length, PAGE_SIZE);

  function goTo(to: number): void {
    const finding = findings[to];
    if (finding === undefined) return;
    const at = order.indexOf(to);
    setCurrent({ key: findingKey(finding), position: at });
    setPage(Math.floor(at / PAGE_SIZE));
    jump(finding.at);
  }
  function step(by: 1 | -1): void {
    // One that is gone was mended: the next one has come to its place.
    const wasMended = current !== null && position === -1;
    const next = wasMended
      ? (order[Math.min(current.position, order.length - 1)] ?? null)
      : neighbour(order, index, by);
    if (next !== null) goTo(next);
  }
  function fixCurrent(): void {
    const finding = index === null ? undefined : findings[index];
    if (finding?.fix) proposeFixes([finding]);
  }

  // Mended from here: the work goes on at the next finding, whose cell is shown.
  const goOn = useEffectEvent(() => {
    if (takeMended()) step(1);
  });
  useEffect(() => {
    const later = setTimeout(goOn);
    return () => clearTimeout(later);
  }, [findings]);
  const onKey = useEffectEvent((key: "next" | "previous" | "fix") => {
    if (key === "fix") fixCurrent();
    else step(key === "next" ? 1 : -1);
  });
  useEffect(() => watchKeys((key) => onKey(key)), [watchKeys]);

  return {
    currentKey: current?.key ?? null,
    index,
    position,
    page: Math.min(page, pages - 1),
    pages,
    goTo,
    step,
    setPage,
  };
}
