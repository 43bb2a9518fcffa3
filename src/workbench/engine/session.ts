import { noFaults, type HostFaults } from "./faults.ts";
import type { WorkbookModel } from "./model.ts";

export interface HostOptions {
  /** Name → version ("1.14"), as `_requirementMatrix` has it. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Language of the interface, "vi-VN". */
  readonly locale?: string;
  /** Opened for reading only: every write answers AccessDenied. */
  readonly readOnly?: boolean;
}

/** What Excel 2021 answers: the floor of the product. */
export const DEFAULT_REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  RichApiRuntime: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.1",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.1",
};

/** `dispatchError` is the `Error` of executeMethod 93 (0: none); `status` and `body` are only there when it is 0. */
export interface HostReply {
  readonly dispatchError: number;
  readonly status: number;
  readonly body: string;
}

/** Entry of a `richApiMessage` event: category, type, target id, JSON text, running number, from another user. */
export type RichApiMessage = readonly [
  category: number,
  type: number,
  targetId: string,
  text: string,
  id: number,
  isRemote: boolean,
];

export interface RequestRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  readonly actions: number;
  /** The request carries out something (flag 1), so it was a sync that writes. */
  readonly writes: boolean;
  /** Only house-keeping of the library (`_RemoveReference`), not a sync of the add-in. */
  readonly cleanUp: boolean;
  /** `Error.Code` of the answer. */
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

/** One add-in at one workbook: answers its requests as Excel would and tells it what happens. */
export class HostSession {
  readonly model: WorkbookModel;
  readonly faults: HostFaults = noFaults();
  readonly counters: HostCounters = {
    requests: 0,
    syncs: 0,
    requestBytes: 0,
    responseBytes: 0,
    perRequest: [],
  };
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly readOnly: boolean;
  /** Members the add-in asked for and this host does not have ("Worksheet.Charts"), each answered with ApiNotFound. */
  readonly unknownMembers: Set<string> = new Set();

  constructor(model: WorkbookModel, options: HostOptions = {}) {
    this.model = model;
    this.requirementSets = options.requirementSets ?? DEFAULT_REQUIREMENT_SETS;
    this.locale = options.locale ?? "vi-VN";
    this.readOnly = options.readOnly ?? false;
  }

  /** One ProcessQuery: `bodyText` and `flags` as they come with executeMethod 93. Answers in the order of the calls. */
  processQuery(_bodyText: string, _flags: number): Promise<HostReply> {
    return Promise.reject(new Error("not built yet"));
  }

  /** Hears the events the add-in registered for; call the result to stop. */
  onMessages(_listener: (entries: readonly RichApiMessage[]) => void): () => void {
    return () => undefined;
  }

  /** Common-API document settings: `[key, JSON text]`, for `_settings` of the app context and settings refresh (75). */
  readSettings(): [string, string][] {
    return [...this.model.document.settings];
  }
  /** Settings save (76): the whole set replaces what was there. */
  saveSettings(_properties: readonly (readonly [string, string])[]): void {
    throw new Error("not built yet");
  }

  /** Forgets counters; faults and registrations stay. */
  resetCounters(): void {
    Object.assign(this.counters, {
      requests: 0,
      syncs: 0,
      requestBytes: 0,
      responseBytes: 0,
      perRequest: [],
    });
  }
  /** The add-in's page is gone (reload): its kept ranges and event registrations go with it. */
  reset(): void {
    throw new Error("not built yet");
  }
}
