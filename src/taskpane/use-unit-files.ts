import { useRef, useState } from "react";
import type { SentFile } from "../core/job/gather-files.ts";
import { readUnitFiles } from "./gather-files.ts";

export interface UnitFiles {
  /** Those that were read so far; one chosen again takes the place of its namesake. */
  readonly files: readonly SentFile[];
  /** Null while none are being read. */
  readonly reading: { readonly read: number; readonly of: number } | null;
  readonly take: (chosen: readonly File[]) => void;
  readonly stop: () => void;
}

/** The units' files as they are chosen: read one after the other, until all are or the reading is stopped. */
export function useUnitFiles(): UnitFiles {
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const [reading, setReading] = useState<UnitFiles["reading"]>(null);
  const underWay = useRef<AbortController | null>(null);

  async function read(chosen: readonly File[]) {
    if (chosen.length === 0) return;
    underWay.current?.abort();
    const own = new AbortController();
    underWay.current = own;
    setReading({ read: 0, of: chosen.length });
    const sent = await readUnitFiles(chosen, {
      signal: own.signal,
      onRead: (count) => setReading({ read: count, of: chosen.length }),
    });
    if (underWay.current !== own) return;
    setReading(null);
    const names = new Set(sent.map(({ name }) => name));
    setFiles((before) => [...before.filter(({ name }) => !names.has(name)), ...sent]);
  }
  return {
    files,
    reading,
    take: (chosen) => void read(chosen),
    stop: () => underWay.current?.abort(),
  };
}
