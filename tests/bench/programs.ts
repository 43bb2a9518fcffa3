import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");
export const CACHE = join(ROOT, ".cache/bench");
const run = promisify(execFile);

/** The programs of `measured/`, as they are measured: bundled and minified, as the add-in is shipped. */
export async function bundlePrograms(names: readonly string[]): Promise<void> {
  rmSync(CACHE, { recursive: true, force: true });
  await build({
    entryPoints: names.map((name) => join(import.meta.dirname, `measured/${name}.ts`)),
    outdir: CACHE,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    banner: {
      js: `import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);`,
    },
    logLevel: "warning",
  });
}

/** Runs a program in a process of its own and returns what it printed: one JSON value. */
export async function measured<Result>(
  name: string,
  ...given: readonly (string | number)[]
): Promise<Result> {
  const { stdout } = await run(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=8192", join(CACHE, `${name}.mjs`), ...given.map(String)],
    { maxBuffer: 1 << 26, cwd: ROOT },
  );
  // The programs are this folder's own; each prints what its reader here expects.
  return JSON.parse(stdout) as Result;
}
