import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * The test files, but those of the browser, that import one of these files, directly or not. Paths from the repository's root, with "/". The
 * repository writes every import with its extension, so no resolver is needed.
 */
export function relatedTests(root: string, sources: readonly string[]): string[] {
  const reaches = new Map<string, boolean>(sources.map((file) => [resolve(root, file), true]));
  const isReaching = (file: string): boolean => {
    const known = reaches.get(file);
    if (known !== undefined) return known;
    reaches.set(file, false); // A circle of imports says nothing new.
    const isIt = importsOf(file).some(isReaching);
    reaches.set(file, isIt);
    return isIt;
  };
  return readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name) && !/^e2e[\\/]/.test(name))
    .map((name) => join(root, "tests", name))
    .filter(isReaching)
    .map((file) => relative(root, file).split(sep).join("/"))
    .sort();
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.[^"']+\.tsx?)["']/g)]
    .map((match) => resolve(dirname(file), match[1] ?? ""))
    .filter((target) => existsSync(target));
}
