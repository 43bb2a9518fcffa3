import { createHash } from "node:crypto";
import { link, lstat, open, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: beside its place, brought to the disk, then given its name. What has that name
 * already is replaced only with `replaces`, and its rights stay; otherwise it rejects with the code EEXIST. When the
 * process is told to end in between, nothing is left behind; what one that was killed left behind, the next one takes away.
 */
export async function writeWhole(out: string, bytes: Uint8Array, replaces: boolean): Promise<void> {
  await removeLeftovers(dirname(out));
  const beside = join(dirname(out), `${OURS}${process.pid}-${++written}${ENDING}`);
  const stop = removeOnSignal(beside);
  try {
    const file = await open(beside, "wx", replaces ? await rightsOf(out) : undefined);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replaces) await rename(beside, out);
    else await linkNew(beside, out);
  } finally {
    await rm(beside, { force: true });
    stop();
  }
}

let written = 0;
/**
 * Short whatever the file is called, for a name that a disk just takes has no room for more. Other machines write into
 * the same shared folder, and their processes have numbers of their own.
 */
const OURS = `.knv-${createHash("sha256").update(hostname()).digest("hex").slice(0, 8)}-`;
const ENDING = ".knv-tmp";

/** Who may read the file that is replaced may read the new one, and nobody else; undefined: as for any new file. */
async function rightsOf(out: string): Promise<number | undefined> {
  const facts = await lstat(out).catch(() => null);
  return facts?.isFile() === true ? facts.mode & 0o777 : undefined;
}

/** A link fails where the name is taken, a renaming would replace it. */
async function linkNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    // Some disks (FAT, some network shares) have no links. Taking the name first, with nothing in it, would leave an
    // empty file there for whoever is killed in between.
    if (!(error instanceof Error) || !("code" in error) || error.code === "EEXIST") throw error;
    if (await isTaken(to)) throw Object.assign(new Error(`${to} exists`), { code: "EEXIST" });
    await rename(from, to);
  }
}

async function isTaken(name: string): Promise<boolean> {
  return lstat(name).then(
    () => true,
    () => false,
  );
}

/** Files of ours in the folder whose process is no more. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    if (!name.startsWith(OURS) || !name.endsWith(ENDING)) continue;
    const [number = ""] = name.slice(OURS.length, -ENDING.length).split("-");
    const pid = Number(number);
    if (Number.isInteger(pid) && pid > 0 && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Until the function returned is called. */
function removeOnSignal(file: string): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const removers = signals.map((signal) => {
    const remove = (): void => {
      void rm(file, { force: true }).finally(() => process.kill(process.pid, signal));
    };
    process.once(signal, remove);
    return () => process.off(signal, remove);
  });
  return () => removers.forEach((off) => off());
}
