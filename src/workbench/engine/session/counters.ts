export interface RequestRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  readonly actions: number;
  /** The request changes the workbook. */
  readonly writes: boolean;
  /** Only house-keeping of the library (`_RemoveReference`, its services), not a sync of the add-in. */
  readonly cleanUp: boolean;
  /** `Error.Code` of the answer, or the number of the dispatch error. */
  readonly errorCode: string | null;
}

export interface HostCounters {
  /** Everything that came. */
  requests: number;
  /** Without the library's own clean-up requests: what the add-in called `sync()` for. */
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  perRequest: RequestRecord[];
}

export function noRequests(): HostCounters {
  return { requests: 0, syncs: 0, requestBytes: 0, responseBytes: 0, perRequest: [] };
}

export function countRequest(counters: HostCounters, record: RequestRecord): void {
  counters.requests++;
  if (!record.cleanUp) counters.syncs++;
  counters.requestBytes += record.requestBytes;
  counters.responseBytes += record.responseBytes;
  counters.perRequest.push(record);
}

/** Bytes in UTF-8, without making them. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff ? (code >= 0xd800 && code <= 0xdfff ? 1 : 2) : 1;
  }
  return bytes;
}
