import type { SentFile } from "../core/job/gather-files.ts";
import { inTurns } from "../core/job/turns.ts";
import { FileError } from "../xlsx/bytes/failure.ts";
import { readSnapshotInSteps } from "../xlsx/read-snapshot.ts";
import { failureByName } from "./gather-files.ts";

/** No unit's file is near this; a film chosen by mistake is not read. */
const LARGEST_BYTES = 50 * 1024 * 1024;

/** Reads one file on this machine; whatever fails is that file's failure. */
export async function readUnitFile(
  name: string,
  file: Pick<File, "size" | "arrayBuffer">,
): Promise<SentFile> {
  if (file.size > LARGEST_BYTES) return { name, failure: "too-large" };
  try {
    const steps = readSnapshotInSteps(new Uint8Array(await file.arrayBuffer()), name);
    return {
      name,
      snapshot: await inTurns(steps, { pause: () => new Promise((resolve) => setTimeout(resolve)) }),
    };
  } catch (error) {
    const failure = error instanceof FileError ? error.code : "not-found";
    return { name, failure: failureByName(name) ?? failure };
  }
}
