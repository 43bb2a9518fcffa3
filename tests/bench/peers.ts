import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Packages that are only measured against, fetched when somebody measures: what nobody else needs, with advisories of its
 * own, is none of the project's dependencies.
 */
const PEERS: Readonly<Record<string, string>> = { xlsx: "0.18.5" };
const FOLDER = join(import.meta.dirname, "../../.cache/peers");

/** Fetches what is not there yet. */
export function fetchPeers(): void {
  mkdirSync(FOLDER, { recursive: true });
  const missing = Object.entries(PEERS).filter(([name, version]) => peerVersion(name) !== version);
  if (missing.length === 0) return;
  const named = missing.map(([name, version]) => `${name}@${version}`);
  execFileSync("npm", ["install", "--no-save", "--ignore-scripts", "--prefix", FOLDER, ...named], {
    stdio: "inherit",
  });
}

/** null: not fetched. */
export function peerVersion(name: string): string | null {
  const file = join(FOLDER, "node_modules", name, "package.json");
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}

/** Where the package's own code stands. */
export function peerPath(name: string): string {
  return createRequire(join(FOLDER, "index.js")).resolve(name);
}
