import { randomUUID } from "node:crypto";
import * as v from "valibot";
import type { HostSession } from "../engine/session.ts";
import { ORIGIN } from "./frame-window.ts";

const requestSchema = v.object({
  _actionName: v.string(),
  _actionType: v.number(),
  _correlationId: v.number(),
  _data: v.optional(v.unknown()),
});
type Request = v.InferOutput<typeof requestSchema>;

const methodSchema = v.looseObject({ DdaMethod: v.looseObject({ DispatchId: v.number() }) });
const settingsSchema = v.object({
  DdaSettingsMethod: v.looseObject({ Properties: v.array(v.tuple([v.string(), v.string()])) }),
});
const richApiSchema = v.object({ ArrayData: v.array(v.unknown()) });

/** Positions in the array of executeMethod 93. */
const BODY = 4;
const FLAGS = 6;
const UNSUPPORTED_OPERATION = 5000;

/** The host's end of the cross-frame protocol for a page without a frame (docs/office-host/protocol.md §2). */
export class FrameHost {
  readonly conversationId = randomUUID();
  readonly appId = randomUUID();
  /** The library has made its first call of its own, which nobody awaits. */
  readonly started: Promise<void>;
  #onStarted: () => void = () => undefined;
  readonly #registered = new Set<string>();
  #stops: (() => void)[] = [];

  constructor(
    public session: HostSession,
    private readonly post: (text: string) => void,
  ) {
    this.started = new Promise((resolve) => (this.#onStarted = resolve));
    this.serve(session);
  }

  /** From now on the page is at this session's workbook. */
  serve(session: HostSession): void {
    this.stop();
    this.session = session;
    this.#stops = [
      session.onMessages((entries) => this.#fire("richApiMessage", { ArrayData: entries })),
      session.model.onChange((change) => {
        if (change.kind === "selection") this.#fire("documentSelectionChanged", {});
      }),
    ];
  }

  /** `window.name` of the page. */
  get windowName(): string {
    const hostInfo = ["Excel", "Web", "16.01", this.session.locale, randomUUID(), "", "disableLogging", "0"];
    return JSON.stringify({
      baseFrameName: "node",
      hostInfo: hostInfo.join("$"),
      xdmInfo: [this.conversationId, this.appId, ORIGIN].join("|"),
      serializerVersion: "1",
      flights: "[]",
    });
  }

  receive(text: string): void {
    const parsed = v.safeParse(requestSchema, JSON.parse(text));
    if (!parsed.success) return;
    const request = parsed.output;
    if (request._actionType === 1) this.#registered.add(request._actionName);
    if (request._actionType === 2) this.#registered.delete(request._actionName);
    if (request._actionType !== 0) this.#answer(request, { Error: 0 });
    else void this.#call(request);
  }

  stop(): void {
    if (this.#stops.length === 0) return;
    for (const stop of this.#stops.splice(0)) stop();
    this.session.reset();
  }

  async #call(request: Request): Promise<void> {
    if (request._actionName === "ContextActivationManager_getAppContextAsync") {
      this.#answer(request, this.#appContext());
    } else if (request._actionName === "executeMethod") {
      this.#answer(request, { Version: 1, ...(await this.#execute(request._data)) });
      this.#onStarted();
    }
  }

  async #execute(data: unknown): Promise<Record<string, unknown>> {
    const { session } = this;
    switch (v.parse(methodSchema, data).DdaMethod.DispatchId) {
      case 93: {
        const call = v.parse(richApiSchema, data).ArrayData;
        const reply = await session.processQuery(
          v.parse(v.string(), call[BODY]),
          v.parse(v.number(), call[FLAGS]),
        );
        return { Error: reply.dispatchError, Data: [reply.status, [], reply.body] };
      }
      case 76:
        session.saveSettings(v.parse(settingsSchema, data).DdaSettingsMethod.Properties);
        return { Error: 0 };
      case 75:
        return {
          Error: 0,
          Properties: { Settings: session.readSettings().map(([Name, Value]) => ({ Name, Value })) },
        };
      default:
        return { Error: UNSUPPORTED_OPERATION };
    }
  }

  #appContext(): Record<string, unknown> {
    const { session } = this;
    return {
      _id: this.appId,
      _appName: 16,
      _appVersion: "16.01",
      _hostFullVersion: "16.0.0.0",
      _appUILocale: session.locale,
      _dataLocale: session.locale,
      _docUrl: `${ORIGIN}/${encodeURIComponent(session.model.name)}`,
      _clientMode: session.readOnly ? 0 : 1,
      _settings: session.readSettings(),
      _requirementMatrix: JSON.stringify(session.requirementSets),
      _reason: "documentOpened",
      _osfControlType: 0,
    };
  }

  #fire(event: string, data: unknown): void {
    if (this.#registered.has(event)) this.post(this.#message(event, 0, 1, data));
  }

  #answer(request: Request, data: unknown): void {
    this.post(this.#message(request._actionName, request._correlationId, 0, data));
  }

  #message(name: string, correlationId: number, kind: 0 | 1, data: unknown): string {
    return JSON.stringify({
      _messageType: 1,
      _actionName: name,
      _conversationId: this.conversationId,
      _correlationId: correlationId,
      _origin: ORIGIN,
      _data: data,
      _errorCode: 0,
      _responseType: kind,
      _serializerVersion: 1,
    });
  }
}
