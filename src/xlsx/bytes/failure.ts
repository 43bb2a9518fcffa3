/** Why a file could not be read: the codes of check-output.schema.json. */
export type FileErrorCode =
  "not-found" | "not-a-workbook" | "encrypted" | "too-large" | "corrupt" | "unsupported";

export class FileError extends Error {
  /** Part of the file, and the cell where one is concerned ("xl/worksheets/sheet1.xml, C7"); null: the whole file. */
  readonly place: string | null;

  constructor(
    readonly code: FileErrorCode,
    { place = null, ...options }: ErrorOptions & { readonly place?: string | null } = {},
  ) {
    super(place === null ? code : `${code}: ${place}`, options);
    this.name = "FileError";
    this.place = place;
  }
}

/** The file breaks its own format; `reason` is for whoever debugs it, never shown to a person. */
export function corrupt(reason: string): FileError {
  return new FileError("corrupt", { cause: new Error(reason) });
}

/** The file is well formed and larger than we are willing to hold. */
export function tooLarge(reason: string): FileError {
  return new FileError("too-large", { cause: new Error(reason) });
}

/** What `read` gives; a refusal of it says in which place of the file it came about. The innermost place goes last. */
export function within<Result>(place: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const whole = error.place === null ? place : `${place}, ${error.place}`;
    throw new FileError(error.code, { place: whole, cause: error.cause ?? error });
  }
}

/** For parts without which the cells are the same (theme, drawings, stored settings): what cannot be read is not there. */
export function optional<Result>(read: () => Result, otherwise: Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileError && error.code !== "too-large") return otherwise;
    throw error;
  }
}
