import { join } from "node:path";
import webpack, { type Configuration } from "webpack";
import { buildSettings } from "../../../build-settings.js";
import { addInConfig, workbenchConfig } from "../../../webpack.config.js";
import { writeScriptLabPage } from "./script-lab-page.ts";

/** Folders with what was built. */
export interface Built {
  addIn: string;
  workbench: string;
}

/** Builds the add-in's pages and the workbench's for development. */
export async function buildPages(folder: string): Promise<Built> {
  const built = { addIn: join(folder, "add-in"), workbench: join(folder, "workbench") };
  await bundle([
    addInConfig({
      mode: "development",
      output: built.addIn,
      settings: buildSettings({ OFFICE_JS_URL: "/office-js/office.js" }),
    }),
    workbenchConfig({ mode: "development", output: built.workbench }),
  ]);
  await writeScriptLabPage(built.workbench);
  return built;
}

/** Runs the bundler; rejects with what it found wrong. */
export async function bundle(configurations: Configuration[]): Promise<void> {
  const compiler = webpack(configurations);
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors())
          reject(new Error(stats.toString({ preset: "errors-only", colors: false })));
        else resolve();
      });
    });
  });
}
