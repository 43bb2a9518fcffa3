/** What the programs of `measured/` print. Times are milliseconds of processor time, sizes are bytes. */
export interface PipelineTimes {
  readonly rows: number;
  readonly units: number;
  readonly findings: number;
  readonly floor: number;
  readonly pipeline: number;
  readonly zod: number;
  readonly ajv: number;
  /** Our rules of single rows over a roster already recognised, and with recognising it (`row-rules.ts`). */
  readonly rowRules: number;
  readonly readAndRowRules: number;
  readonly rowFindings: number;
  readonly recognise: number;
  readonly figures: number;
  readonly rules: number;
}

export interface MemoryUse {
  readonly rows: number;
  /** The snapshot itself. */
  readonly data: number;
  /** What the report adds as long as it is shown. */
  readonly retained: number;
  /** How far the process rose while it checked; null where the system cannot tell. */
  readonly peak: number | null;
}

export interface ColdTimes {
  readonly heads: number;
  readonly load: number;
  readonly first: number;
}

/** Units' files gathered: processor time of all, and the longest step between two turns of a page. */
export interface GatherTimes {
  readonly files: number;
  readonly time: number;
  readonly longest: number;
}

/** Many files of one folder, processor time of all: ours checked, openpyxl's only read. */
export interface FilesTimes {
  readonly files: number;
  readonly checked: number;
  /** Null where openpyxl is not installed. */
  readonly onlyRead: { readonly time: number; readonly version: string } | null;
}

/** From a file of so many units to one with its summary, in a process that has done nothing yet. */
export interface SummaryTime {
  readonly units: number;
  readonly time: number;
}

export type ReaderName = "ours" | "portable" | "sheetjs";

export interface ReadingTime {
  readonly rows: number;
  readonly reader: ReaderName;
  /** Size of the file. */
  readonly bytes: number;
  readonly time: number;
  readonly peak: number | null;
}

/** One step of the job. `time` is the add-in's and the host's together, `host` the milliseconds in the host alone. */
export interface HostStep {
  readonly syncs: number;
  readonly bytes: number;
  readonly time: number;
  readonly host: number;
}

export interface HostJob {
  readonly rows: number;
  /** Cells of the workbook's blocks, blank ones included. */
  readonly cells: number;
  readonly validate: HostStep;
  readonly highlight: HostStep;
  readonly summary: HostStep;
}

export interface Soak {
  readonly runs: number;
  readonly failures: number;
  /** What the add-in still held in the host at the end. */
  readonly objects: number;
  readonly events: number;
  /** Memory in use, the median of the first half of the runs and of the last. */
  readonly first: number;
  readonly last: number;
}

/** Elapsed milliseconds without and with the formulas; null when it was stopped after two minutes. */
export interface LibreOfficeTime {
  readonly rows: number;
  readonly formulas: number;
  readonly plain: number;
  readonly calculated: number | null;
}
