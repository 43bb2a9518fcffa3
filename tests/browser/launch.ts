import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { unpackChromium } from "./unpack-chromium.ts";

/**
 * Starts the browser of the tests: the Chromium that comes inside an npm package, so that a bare Linux needs nothing
 * else, or the one BROWSER_PATH names (any system with Chrome, Edge or Chromium). The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env["BROWSER_PATH"];
  if (own) {
    if (!existsSync(own)) throw new Error(`BROWSER_PATH names no file: ${own}`);
    return chromium.launch({ executablePath: own, args: ["--font-render-hinting=none"] });
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The browser inside the package is for Linux x64. Set BROWSER_PATH to a Chrome, Edge or Chromium.",
    );
  }
  const unpacked = await unpackChromium();
  return chromium.launch({
    executablePath: unpacked.executable,
    // Root may not use Chromium's own sandbox, and CI runs as root; the pages opened are our own, from localhost.
    args: ["--no-sandbox", "--font-render-hinting=none", "--disable-gpu"],
    env: {
      ...inheritedEnvironment(),
      LD_LIBRARY_PATH: [unpacked.libraryFolder, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
      FONTCONFIG_PATH: unpacked.fontFolder,
    },
  });
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
