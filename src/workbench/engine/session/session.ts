import { byteLength, countRequest, noRequests } from "./counters.ts";
import type { Divergence } from "../divergences.ts";
import { noFaults, type HostFaults } from "../faults.ts";
import { EventRegistry } from "../host/event-registry.ts";
import { Host } from "../host/host.ts";
import { interpret, type HostAnswer } from "./interpreter.ts";
import { eventsOf } from "./model-events.ts";
import { References } from "../host/references.ts";
import { ActionType, readRequest, type HostAction, type HostRequest } from "../host/request.ts";
import type { WorkbookModel } from "../model.ts";
import { PROFILES, type HostProfile } from "../profiles.ts";

export type { HostCounters, RequestRecord } from "./counters.ts";

export interface HostOptions {
  /** Which Excel it is; Excel 2021 on a Vietnamese machine unless said otherwise. */
  readonly profile?: HostProfile;
  /** In place of the profile's: what this Excel does otherwise than others. */
  readonly divergences?: readonly Divergence[];
  /** In place of the profile's: name → version ("1.14"), as `_requirementMatrix` has it. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Language of the interface, "vi-VN". */
  readonly locale?: string;
  /** Opened for reading only: every write answers AccessDenied. */
  readonly readOnly?: boolean;
  /** Switches shared with another session at the same workbook. */
  readonly faults?: HostFaults;
  /** Shows a new workbook made from this file beside the present one; without it `Excel.createWorkbook` is refused. */
  readonly openNewWorkbook?: (file: Uint8Array) => void;
}

/** `dispatchError` is the `Error` of executeMethod 93 (0: none); `status` and `body` only count when it is 0. */
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

/** Codes of executeMethod 93 (protocol: dispatch ids). */
const DISPATCH_ERROR = {
  cellEditMode: 5004,
  sessionLost: 5012,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;
/** Request flags. */
const WRITES = 1;
const WAIT_FOR_CELL_EDIT = 64;
const EVENT_CATEGORY = 65_536;
const POLL_MS = 10;

/** One add-in at one workbook: answers its requests as Excel would and tells it what happens. */
export class HostSession {
  readonly faults: HostFaults;
  readonly counters = noRequests();
  readonly profile: HostProfile;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly readOnly: boolean;
  readonly #openNewWorkbook: ((file: Uint8Array) => void) | null;
  /** Members the add-in asked for and this host does not have ("Worksheet.Charts"), each answered with ApiNotFound. */
  readonly unknownMembers = new Set<string>();
  readonly #divergences: ReadonlySet<Divergence>;
  readonly #references = new References();
  readonly #events = new EventRegistry();
  readonly #listeners = new Set<(entries: readonly RichApiMessage[]) => void>();
  #messages: RichApiMessage[] = [];
  #lastMessage = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly model: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.profile = options.profile ?? PROFILES.ltsc2021;
    this.#divergences = new Set(options.divergences ?? this.profile.divergences);
    model.region = this.profile.region;
    this.requirementSets = options.requirementSets ?? this.profile.requirementSets;
    this.locale = options.locale ?? "vi-VN";
    this.readOnly = options.readOnly ?? false;
    this.faults = options.faults ?? noFaults();
    this.#openNewWorkbook = options.openNewWorkbook ?? null;
    model.onChange((change) => {
      for (const event of eventsOf(change, model, this.#events)) this.#post(event);
    });
  }

  /** One ProcessQuery: `bodyText` and `flags` as they come with executeMethod 93. Answers in the order of the calls. */
  processQuery(bodyText: string, flags: number): Promise<HostReply> {
    const reply = this.#queue.then(() => this.#answer(bodyText, flags));
    this.#queue = reply.catch(() => undefined);
    return reply;
  }

  /** Hears the events the add-in registered for; call the result to stop. */
  onMessages(listener: (entries: readonly RichApiMessage[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Common-API document settings: `[key, JSON text]`, for `_settings` of the app context and settings refresh (75). */
  readSettings(): [string, string][] {
    return [...this.model.document.settings];
  }

  /** Settings save (76): the whole set replaces what was there. */
  saveSettings(properties: readonly (readonly [string, string])[]): void {
    this.model.edit("addin", (edits) => {
      edits.assign(null, this.model.document, "settings", new Map(properties));
      edits.note({ kind: "settings" });
    });
  }

  /** What the add-in still holds: objects it keeps from one request to the next, and events it asked for. */
  get held(): { readonly objects: number; readonly events: number } {
    return { objects: this.#references.count, events: this.#events.count };
  }

  /** Forgets counters; faults and registrations stay. */
  resetCounters(): void {
    Object.assign(this.counters, noRequests());
  }

  /** The add-in's page is gone (reload): its kept ranges and event registrations go with it. */
  reset(): void {
    this.#references.clear();
    this.#events.clear();
  }

  async #answer(bodyText: string, flags: number): Promise<HostReply> {
    const { faults } = this;
    const started = performance.now();
    const requestBytes = byteLength(bodyText);
    if (faults.slowMs > 0) await delay(faults.slowMs);
    while (faults.cellEditMode && (flags & WAIT_FOR_CELL_EDIT) !== 0) await delay(POLL_MS);
    const refusal = this.#refusal(requestBytes);
    const request = readRequest(bodyText);
    const writes = isWriting(request, flags);
    const answer = refusal === null ? this.#carryOut(request, writes) : null;
    const body = answer ? JSON.stringify(answer) : "";
    const responseBytes = byteLength(body);
    const tooLarge = responseBytes > this.#payloadLimit;
    const code = refusal ?? (tooLarge ? DISPATCH_ERROR.responseTooLarge : 0);
    countRequest(this.counters, {
      requestBytes,
      responseBytes,
      milliseconds: performance.now() - started,
      actions: request.actions.length,
      writes,
      cleanUp: isHouseKeeping(request),
      errorCode: code !== 0 ? String(code) : (answer?.Error?.Code ?? null),
    });
    return code === 0
      ? { dispatchError: 0, status: 200, body }
      : { dispatchError: code, status: 0, body: "" };
  }

  #refusal(requestBytes: number): number | null {
    const { faults } = this;
    if (faults.sessionLost) return DISPATCH_ERROR.sessionLost;
    if (faults.cellEditMode) return DISPATCH_ERROR.cellEditMode;
    return requestBytes > this.#payloadLimit ? DISPATCH_ERROR.requestTooLarge : null;
  }

  get #payloadLimit(): number {
    return this.faults.payloadLimit ?? this.profile.payloadLimit ?? Infinity;
  }

  #carryOut(request: HostRequest, writes: boolean): HostAnswer {
    const { faults } = this;
    if (!writes) return this.#interpret(request);
    const { beforeWrite, failNextSync } = faults;
    faults.beforeWrite = null;
    faults.failNextSync = null;
    beforeWrite?.(this.model);
    if (failNextSync === null) return this.#interpret(request);
    if (failNextSync === "after") this.#interpret(request);
    const error = {
      Code: "GeneralException",
      Message: "There was an internal error while processing the request.",
      Location: "",
      HttpStatusCode: 500,
      ActionIndex: 0,
    };
    return { Results: [], TraceIds: [], Error: error };
  }

  #interpret(request: HostRequest): HostAnswer {
    const host = new Host(this.model, this.faults, this.#references, this.#events, {
      readOnly: this.readOnly,
      divergences: this.#divergences,
      openNewWorkbook: this.#openNewWorkbook,
    });
    return this.model.edit("addin", (edits) => {
      const answer = interpret(request, host, (member) => this.unknownMembers.add(member));
      if (edits.didAnything && host.does("writesEmptyUndo")) edits.clearsUndo = true;
      return answer;
    });
  }

  #post(event: { type: number; targetId: string; message: unknown; isRemote: boolean }): void {
    const { type, targetId, message, isRemote } = event;
    const text = JSON.stringify(message);
    this.#messages.push([EVENT_CATEGORY, type, targetId, text, ++this.#lastMessage, isRemote]);
    if (this.#messages.length > 1) return;
    // After the answer to the request that caused it.
    setTimeout(() => {
      const entries = this.#messages;
      this.#messages = [];
      for (const listener of this.#listeners) listener(entries);
    }, 0);
  }
}

/** Calls that the library makes for itself. */
const HOUSE_KEEPING = new Set(["_RemoveReference", "_RemoveAllReferences", "NotifyActionHandlerReady"]);

/**
 * Whether the request changes the workbook. The library flags calls for properties of cells and registering for events
 * as writes, too (flag 1), and objects are added by their path.
 */
function isWriting({ actions, paths }: HostRequest, flags: number): boolean {
  if ((flags & WRITES) === 0) return false;
  const changes = ({ type, name }: HostAction): boolean =>
    type === ActionType.SetProperty ||
    type === ActionType.Update ||
    (type === ActionType.Method && !/^(?:_|Get|NotifyActionHandlerReady)/.test(name));
  return actions.some(changes) || [...paths.values()].some(({ name }) => /^(?:Add|Copy|Insert)/.test(name));
}

function isHouseKeeping({ actions }: HostRequest): boolean {
  const doing = actions.filter(({ type }) => type !== ActionType.Instantiate && type !== ActionType.Trace);
  return doing.length > 0 && doing.every(({ name }) => HOUSE_KEEPING.has(name));
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
