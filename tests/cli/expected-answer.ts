/** What `check --json` must say of a workbook of another office (tests/fixtures/cases). */
export interface ExpectedAnswer {
  readonly file: string;
  readonly args: readonly string[];
  readonly tables?: readonly ExpectedTable[];
  readonly noTables?: readonly string[];
  readonly otherTables?: readonly Fields[];
  /** Sheets that may stand under `otherTables` as well. */
  readonly otherTablesMay?: readonly { readonly sheet: string }[];
  /** Oldest first. */
  readonly periods?: readonly Fields[];
  readonly settings?: Fields;
  readonly district: Fields;
  readonly units: readonly (Fields & { readonly sheet: string; readonly address: string })[];
  /** "Sheet!B12" that may be units or not. */
  readonly maybeUnits?: readonly string[];
  readonly lists?: Readonly<Record<string, readonly { sheet: string; col: string; rows: string }[]>>;
  readonly findings: {
    /** Each exactly once. */
    readonly must: readonly ExpectedFinding[];
    readonly may: readonly ExpectedFinding[];
    readonly atMost?: Readonly<Record<string, number>>;
  };
}

export interface ExpectedTable {
  readonly kind: string;
  readonly sheet: string;
  readonly columns?: Fields;
  readonly cutOff?: string;
  readonly parts?: number;
  readonly partsOn?: readonly { readonly sheet: string }[];
}

export interface ExpectedFinding {
  readonly code: string;
  readonly severity?: string;
  /** "*" is any. */
  readonly sheet: string;
  /** "E12" exactly · "~A4:H6" touching · "in:A8:K20" inside · "col:B" · "row:12" · "*". */
  readonly at: readonly string[];
  /** "none", "some", or a text that the fix holds. */
  readonly fix?: string;
  /** A word of the message, or several of which one must be there. */
  readonly says?: string | readonly string[];
}

/** A plain value is exact, `{ any: […] }` one of several, "*" is not compared. */
export type Fields = Readonly<Record<string, unknown>>;

/** The part of the published schema that is compared. */
export interface Answer {
  readonly tables: readonly (Fields & {
    readonly kind: string;
    readonly sheet: string;
    readonly columns: Fields;
    readonly parts?: readonly { readonly sheet: string }[];
  })[];
  readonly otherTables?: readonly Fields[];
  readonly periods?: readonly Fields[];
  readonly settings: Fields;
  readonly district: Fields;
  readonly units: readonly (Fields & { readonly sheet: string; readonly address: string })[];
  readonly lists: Readonly<Record<string, readonly { readonly sheet: string; readonly address: string }[]>>;
  readonly findings: readonly FoundFinding[];
}

export interface FoundFinding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly address: string;
  readonly message: string;
  readonly fix: unknown;
}
