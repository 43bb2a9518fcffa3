import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { peerVersion } from "./peers.ts";

/** What the figures depend on, without saying whose machine it was. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly packages: Readonly<Record<string, string>>;
}

export function machine(): Machine {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? "unknown",
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    packages: Object.fromEntries(
      ["zod", "ajv", "xlsx", "fflate", "@microsoft/office-js"].map((name) => [
        name,
        peerVersion(name) ?? versionOf(name),
      ]),
    ),
  };
}

function versionOf(name: string): string {
  const file = join(import.meta.dirname, "../../node_modules", name, "package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return version;
}
