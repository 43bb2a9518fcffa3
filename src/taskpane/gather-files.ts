import type { FileFailure } from "../core/gather/gathering.ts";
import { loadFileReader } from "./engine.ts";
import { distinctNames, type SentFile } from "../core/job/gather-files.ts";

/**
 * Reads the files one after the other and lets the page have its turn in between; stops between two when asked to. A
 * file that cannot be read is one of the results. Files of one name are told apart by a number.
 */
export async function readUnitFiles(
  files: readonly File[],
  { signal, onRead }: { readonly signal: AbortSignal; readonly onRead: (count: number) => void },
): Promise<SentFile[]> {
  const { readUnitFile } = await loadFileReader();
  const read: SentFile[] = [];
  const names = distinctNames(files.map(({ name }) => name));
  for (const [at, file] of files.entries()) {
    if (signal.aborted) break;
    read.push(await readUnitFile(names[at] ?? file.name, file));
    onRead(read.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return read;
}

/** Files of other kinds are told what to do. */
export function failureByName(name: string): FileFailure | null {
  if (/\.xls$/i.test(name)) return "old-format";
  return /\.(?:csv|txt|tsv)$/i.test(name) ? "plain-text" : null;
}
