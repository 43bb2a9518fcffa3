import type { Configuration } from "webpack";

interface BuildOptions {
  mode: "development" | "production";
  output: string;
}

export function addInConfig(options: BuildOptions & { officeJsUrl: string; addInUrl: string }): Configuration;
/** The address as it is, if Excel would take it; throws with what is wrong. */
export function publicAddress(url: string): string;
export function workbenchConfig(options: BuildOptions): Configuration;
