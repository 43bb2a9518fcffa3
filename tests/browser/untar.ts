import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";

const BLOCK = 512;

/** Writes the files, folders and links of a plain tar archive (ustar) below `folder`. */
export async function untar(archive: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const name = text(archive, at, 100);
    if (name === "") return;
    const size = parseInt(text(archive, at + 124, 12), 8) || 0;
    const type = text(archive, at + 156, 1);
    const prefix = text(archive, at + 257, 5) === "ustar" ? text(archive, at + 345, 155) : "";
    await writeEntry({
      type,
      path: pathInside(folder, prefix ? `${prefix}/${name}` : name),
      mode: parseInt(text(archive, at + 100, 8), 8) || 0o644,
      linkTarget: text(archive, at + 157, 100),
      content: archive.subarray(at + BLOCK, at + BLOCK + size),
    });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

interface Entry {
  type: string;
  path: string;
  mode: number;
  linkTarget: string;
  content: Buffer;
}

async function writeEntry(entry: Entry): Promise<void> {
  if (entry.type === "5") {
    await mkdir(entry.path, { recursive: true });
    return;
  }
  await mkdir(dirname(entry.path), { recursive: true });
  if (entry.type === "2") await symlink(entry.linkTarget, entry.path);
  else if (entry.type === "0" || entry.type === "")
    await writeFile(entry.path, entry.content, { mode: entry.mode });
}

function pathInside(folder: string, name: string): string {
  const path = normalize(join(folder, name));
  if (!path.startsWith(normalize(folder))) throw new Error(`the archive leaves its folder: ${name}`);
  return path;
}

function text(archive: Buffer, start: number, length: number): string {
  const field = archive.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end < 0 ? length : end).trim();
}
