import type { RequestRecord } from "../engine/session.ts";

/** What one thing the add-in did has cost: its round trips, bytes both ways, time from the first to the last answer. */
export interface RunFigures {
  readonly requests: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** A pause this long between two requests means that the next belongs to another run. */
const PAUSE_MS = 1500;

/** Adds up the requests that come close together. The library's own clean-up is not the add-in's doing. */
export class RunMeter {
  readonly #report: (figures: RunFigures) => void;
  #figures: RunFigures = { requests: 0, bytes: 0, milliseconds: 0 };
  #startedAt = 0;
  #endedAt = -Infinity;

  constructor(report: (figures: RunFigures) => void) {
    this.#report = report;
  }

  /** Takes a request that was answered at `now` (milliseconds). */
  add(record: RequestRecord, now = performance.now()): void {
    if (record.cleanUp) return;
    const begunAt = now - record.milliseconds;
    if (begunAt - this.#endedAt > PAUSE_MS) {
      this.#figures = { requests: 0, bytes: 0, milliseconds: 0 };
      this.#startedAt = begunAt;
    }
    this.#endedAt = now;
    this.#figures = {
      requests: this.#figures.requests + 1,
      bytes: this.#figures.bytes + record.requestBytes + record.responseBytes,
      milliseconds: now - this.#startedAt,
    };
    this.#report(this.#figures);
  }
}
