import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FilesTimes } from "./results.ts";

const run = promisify(execFile);
/** The system's own interpreter first: that is where a package of the distribution is (python3-openpyxl). */
const INTERPRETERS = ["/usr/bin/python3", "python3"];

/** How long openpyxl takes to read all values of a folder's files; null where it is not installed. */
export async function openpyxl(folder: string): Promise<FilesTimes["onlyRead"]> {
  for (const interpreter of INTERPRETERS) {
    if (!(await hasOpenpyxl(interpreter))) continue;
    const { stdout } = await run(interpreter, [join(import.meta.dirname, "read_files.py"), folder]);
    return JSON.parse(stdout) as { time: number; version: string };
  }
  return null;
}

async function hasOpenpyxl(interpreter: string): Promise<boolean> {
  try {
    await run(interpreter, ["-c", "import openpyxl"]);
    return true;
  } catch {
    return false;
  }
}
