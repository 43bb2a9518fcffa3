import { FileError } from "./document.ts";

/** The file breaks its own format; `reason` is for whoever debugs it, never shown to a person. */
export function corrupt(reason: string): FileError {
  return new FileError("corrupt", { cause: new Error(reason) });
}

/** The file is well formed and larger than we are willing to hold. */
export function tooLarge(reason: string): FileError {
  return new FileError("too-large", { cause: new Error(reason) });
}
