import type { Configuration } from "webpack";
import type { BuildSettings } from "./build-settings.js";

interface BuildOptions {
  mode: "development" | "production";
  output: string;
}

export function addInConfig(options: BuildOptions & { settings: BuildSettings }): Configuration;
export function workbenchConfig(options: BuildOptions): Configuration;
/** Where the source maps of what is built into `output` stand. */
export function mapsFolder(output: string): string;
