import { FileError } from "../bytes/failure.ts";
import { readRelationships, targetOfType, type PartSource } from "./parts.ts";

/** Name of the workbook's part. Throws a FileError when the zip holds something else. */
export function findWorkbook(source: PartSource): string {
  const related = targetOfType(readRelationships(source, ""), "officeDocument");
  const name = related ?? source.names().find((part) => /^xl\/workbook\.(xml|bin)$/i.test(part));
  // The same format in binary parts (.xlsb).
  if (name?.toLowerCase().endsWith(".bin")) throw new FileError("unsupported");
  if (name !== undefined && /(^|\/)(word|ppt|visio)\//i.test(name)) throw new FileError("not-a-workbook");
  if (name !== undefined && source.read(name)) return name;
  throw new FileError(isOpenDocumentSheet(source) ? "unsupported" : name ? "corrupt" : "not-a-workbook");
}

function isOpenDocumentSheet(source: PartSource): boolean {
  const type = source.read("mimetype");
  return type !== null && new TextDecoder().decode(type).includes("opendocument.spreadsheet");
}
