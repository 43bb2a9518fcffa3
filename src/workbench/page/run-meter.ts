import type { RequestRecord } from "../engine/session/session.ts";

/** What one thing the add-in did has cost: its round trips, bytes both ways, time from the first to the last answer. */
export interface RunFigures {
  /** Counts the runs, from 1. */
  readonly number: number;
  readonly requests: number;
  /** How many of the requests wrote. */
  readonly writes: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  readonly milliseconds: number;
  /** Error of the last request that had one. */
  readonly errorCode: string | null;
}

/** A pause this long between two requests means that the next belongs to another run. */
const PAUSE_MS = 1500;

/** Adds up the requests that come close together. The library's own clean-up is not the add-in's doing. */
export class RunMeter {
  readonly #report: (figures: RunFigures) => void;
  #figures: RunFigures = runOfNumber(0);
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
      this.#figures = runOfNumber(this.#figures.number + 1);
      this.#startedAt = begunAt;
    }
    this.#endedAt = now;
    const { number, requests, writes, sentBytes, receivedBytes, errorCode } = this.#figures;
    this.#figures = {
      number,
      requests: requests + 1,
      writes: writes + (record.writes ? 1 : 0),
      sentBytes: sentBytes + record.requestBytes,
      receivedBytes: receivedBytes + record.responseBytes,
      milliseconds: now - this.#startedAt,
      errorCode: record.errorCode ?? errorCode,
    };
    this.#report(this.#figures);
  }
}

function runOfNumber(number: number): RunFigures {
  return {
    number,
    requests: 0,
    writes: 0,
    sentBytes: 0,
    receivedBytes: 0,
    milliseconds: 0,
    errorCode: null,
  };
}
