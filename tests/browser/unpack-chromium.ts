import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { untar } from "./untar.ts";

export interface UnpackedChromium {
  executable: string;
  libraryFolder: string;
  /** Has fonts.conf; FONTCONFIG_PATH. */
  fontFolder: string;
}

const CACHE = fileURLToPath(new URL("../../.cache/chromium/", import.meta.url));

/**
 * Unpacks the browser of `@sparticuz/chromium` into the repository's cache, once per version.
 * The package's own unpacking is not used: it shares one folder of the system among all who run it, needs system
 * libraries, and its font settings name a path of another machine, which leaves pages blank.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const packageFolder = dirname(
    dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"))),
  );
  const { version } = parseVersion(await readFile(join(packageFolder, "package.json"), "utf8"));
  const folder = join(CACHE, version);
  if (!existsSync(folder)) await unpackTo(folder, join(packageFolder, "bin"));
  return {
    executable: join(folder, "chromium"),
    libraryFolder: join(folder, "al2023", "lib"),
    fontFolder: join(folder, "fonts"),
  };
}

/** Into a folder of this process first: two test runs at once must not see each other's half-written files. */
async function unpackTo(folder: string, packed: string): Promise<void> {
  const working = `${folder}.${process.pid}`;
  await mkdir(working, { recursive: true });
  const executable = join(working, "chromium");
  await writeFile(executable, await inflate(join(packed, "chromium.br")));
  await chmod(executable, 0o755);
  for (const archive of ["al2023", "fonts"]) {
    await untar(await inflate(join(packed, `${archive}.tar.br`)), join(working, archive));
  }
  await mkdir(join(working, "fonts"), { recursive: true });
  await writeFile(join(working, "fonts", "fonts.conf"), fontSettings(join(folder, "fonts")));
  try {
    await rename(working, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(working, { recursive: true, force: true });
  }
}

async function inflate(path: string): Promise<Buffer> {
  return promisify(brotliDecompress)(await readFile(path));
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

function parseVersion(json: string): { version: string } {
  const parsed: unknown = JSON.parse(json);
  if (
    typeof parsed === "object" &&
    parsed !== null &&
    "version" in parsed &&
    typeof parsed.version === "string"
  ) {
    return { version: parsed.version };
  }
  throw new Error("@sparticuz/chromium has no version");
}
