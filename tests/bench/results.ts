/** What the programs of `measured/` print. Times are milliseconds of processor time, sizes are bytes. */
export interface PipelineTimes {
  readonly rows: number;
  readonly units: number;
  readonly findings: number;
  readonly floor: number;
  readonly pipeline: number;
  readonly zod: number;
  readonly ajv: number;
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
