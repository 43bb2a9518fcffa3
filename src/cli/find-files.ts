import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Workbooks that the command reads, by the end of their names. */
const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm)$/i;

/**
 * The files that are meant: a folder stands for every workbook in it and in its folders, a pattern (`*`, `?`, `**`) for
 * what it fits, anything else for itself, whether it is there or not; so does what stands for none, to be said. In order of their names, none twice. Links to
 * folders are not followed, and Excel's own lock files ("~$…") are none.
 */
export async function findFiles(named: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const name of named) for (const file of await filesOf(name)) found.add(file);
  return [...found];
}

async function filesOf(name: string): Promise<string[]> {
  const facts = await stat(name).catch(() => null);
  if (facts?.isDirectory()) {
    const files = await workbooksIn(name);
    return files.length > 0 ? files : [name];
  }
  if (facts !== null || !/[*?]/.test(name)) return [name];
  const fitting = await fittingFiles(name.replaceAll("\\", "/"));
  return fitting.length > 0 ? fitting : [name];
}

async function workbooksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await workbooksIn(path)));
    else if (isWorkbook(entry.name)) files.push(path);
  }
  return files;
}

function isWorkbook(name: string): boolean {
  return WORKBOOK.test(name) && !name.startsWith("~$") && !name.startsWith(".");
}

/** Segment by segment, so that only folders that fit are looked into. */
async function fittingFiles(pattern: string): Promise<string[]> {
  const segments = pattern.split("/");
  const isRooted = segments[0] === "";
  let places = [isRooted ? "/" : ""];
  for (const [at, segment] of segments.entries()) {
    if (segment === "" && at === 0) continue;
    const next = await Promise.all(places.map((place) => stepInto(place, segment)));
    places = next.flat();
  }
  const kept = await Promise.all(
    places.map(async (place) => {
      const facts = await stat(place).catch(() => null);
      if (facts?.isDirectory()) return [];
      return facts && !(place.split("/").at(-1) ?? "").startsWith("~$") ? [place] : [];
    }),
  );
  return kept.flat().sort();
}

async function stepInto(place: string, segment: string): Promise<string[]> {
  const at = (name: string): string => (place === "" ? name : join(place, name));
  if (segment === "**") return [place, ...(await foldersBelow(place))];
  if (!/[*?]/.test(segment)) return [at(segment)];
  const entries = await readdir(place === "" ? "." : place).catch(() => []);
  return entries.filter((name) => !name.startsWith(".") && fits(name, segment)).map(at);
}

async function foldersBelow(place: string): Promise<string[]> {
  const entries = await readdir(place === "" ? "." : place, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  const below = await Promise.all(
    folders.map(async ({ name }) => {
      const folder = place === "" ? name : join(place, name);
      return [folder, ...(await foldersBelow(folder))];
    }),
  );
  return below.flat();
}

/** `*` is any number of characters, `?` one. Both texts are gone through once, with one step back for each `*`. */
export function fits(name: string, pattern: string): boolean {
  const text = name.normalize("NFC").toLowerCase();
  const wanted = pattern.normalize("NFC").toLowerCase();
  let at = 0;
  let of = 0;
  let star = -1;
  let from = 0;
  while (at < text.length) {
    if (of < wanted.length && (wanted[of] === "?" || wanted[of] === text[at]) && wanted[of] !== "*") {
      at++;
      of++;
    } else if (wanted[of] === "*") {
      star = of++;
      from = at;
    } else if (star >= 0) {
      of = star + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  while (wanted[of] === "*") of++;
  return of === wanted.length;
}
