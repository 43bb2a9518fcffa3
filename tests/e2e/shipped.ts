import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { bundle } from "../../src/workbench/server/build.ts";
import { buildSettings } from "../../build-settings.js";
import { addInConfig } from "../../webpack.config.js";

const require = createRequire(import.meta.url);

export const MICROSOFT = "https://officeapis.public.onecdn.static.microsoft/1/";
export const OFFICE_JS = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Writes into the folder what `npm run build` makes for an office's own server. */
export async function buildShipped(folder: string): Promise<void> {
  await bundle([
    addInConfig({
      mode: "production",
      output: folder,
      settings: buildSettings({ ADDIN_URL: "https://may-chu.vi-du.vn/ket-nap" }),
    }),
  ]);
}

/** Gives the workbench at `url` the shipped pages in the place of its own, and office.js at Microsoft's address. */
export async function serveShipped(context: BrowserContext, url: string, folder: string): Promise<void> {
  await context.route(`${url}/**`, async (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
    const file = join(folder, name);
    if (name !== "" && name !== "manifest.xml" && existsSync(file)) await route.fulfill({ path: file });
    else await route.fallback();
  });
  await context.route(`${MICROSOFT}**`, (route) =>
    route.fulfill({
      path: join(OFFICE_JS, new URL(route.request().url()).pathname.slice("/1/".length)),
    }),
  );
}
