import type { Configuration } from "webpack";

interface BuildOptions {
  mode: "development" | "production";
  output: string;
}

export function addInConfig(options: BuildOptions & { officeJsUrl: string; addInUrl: string }): Configuration;
export function workbenchConfig(options: BuildOptions): Configuration;
