import { readStatedSettings } from "../core/settings/read-settings.ts";
import type { Settings } from "../core/settings/settings.ts";

/** An office's profile as a file says it. */
export interface ProfileFile {
  readonly name: string;
  /** Why nothing of it can be used; null where something can. */
  readonly problem: "tooLarge" | "workbook" | "encrypted" | "unreadable" | "nothing" | null;
  readonly stated: Partial<Settings>;
  /** Keys whose values are not used. */
  readonly broken: readonly string[];
}

/** A profile has some lines; a film chosen by mistake is not read. */
const LARGEST_BYTES = 1024 * 1024;
/** A workbook is a zip; one with a password an OLE container. */
const ZIP = "PK";
const OLE = "\u00D0\u00CF";

/** Reads it on this machine; whatever is wrong with it is said and never thrown. */
export async function readProfileFile(file: File): Promise<ProfileFile> {
  const { name } = file;
  const failed = (problem: NonNullable<ProfileFile["problem"]>): ProfileFile => ({
    name,
    problem,
    stated: {},
    broken: [],
  });
  if (file.size > LARGEST_BYTES) return failed("tooLarge");
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const beginning = String.fromCharCode(...bytes.subarray(0, 2));
    if (beginning === ZIP) return failed("workbook");
    if (beginning === OLE) return failed("encrypted");
    const { stated, broken } = readStatedSettings(new TextDecoder().decode(bytes));
    if (broken.includes("*")) return failed("unreadable");
    return { name, problem: Object.keys(stated).length === 0 ? "nothing" : null, stated, broken };
  } catch {
    return failed("unreadable");
  }
}
