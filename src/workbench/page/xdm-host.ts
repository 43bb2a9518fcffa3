import * as v from "valibot";
import type { HostSession } from "../engine/session.ts";
import {
  answerTo,
  commandCompletedCall,
  DISPATCH,
  eventMessage,
  methodCall,
  notification,
  readRequest,
  richApiCall,
  settingsSaveCall,
  type AddInRequest,
} from "./xdm-messages.ts";

export interface AddInFrameOptions {
  /** Where the add-in's page is shown. */
  container: HTMLElement;
  /** Same hostname as this page, https: office.js talks to no other host without asking the user. */
  pageUrl: string;
  /** Name of the frame for people who cannot see it. */
  title: string;
  session: HostSession;
  /** The page works for the ribbon and is not to be seen. */
  isHidden?: boolean;
  /** A request of the add-in has been answered. */
  onAnswered?: () => void;
  /** The add-in hands the focus back (Tab past its end, Esc, Ctrl+F6). */
  onFocusLeft?: () => void;
  /** A function command has called `event.completed()`, or there is no such function (status other than 0). */
  onCommandCompleted?: (commandId: string, status: number) => void;
}

const HOST_APP = { name: 16, version: "16.01" };
const EVENT = {
  commandInvoked: "appCommandInvoked",
  richApi: "richApiMessage",
  selection: "documentSelectionChanged",
};
/** notifyHost actions that give the focus back: Ctrl+F6, Tab, Esc, F2, nothing focusable. */
const FOCUS_LEAVING = new Set([5, 6, 13, 14, 15, 16, 17, 18]);
const NOTIFY = { select: 0, tabIn: 11 };

/**
 * The add-in's page in a frame, unmodified, and the host's end of office.js' cross-frame protocol
 * (`docs/office-host/protocol.md` §1–2). One frame is one conversation: a new document gets a new frame, because
 * office.js keeps the document's settings per conversation.
 */
export class AddInFrame {
  readonly element: HTMLIFrameElement;
  readonly #options: AddInFrameOptions;
  readonly #conversationId = crypto.randomUUID();
  readonly #appId = crypto.randomUUID();
  readonly #registered = new Set<string>();
  readonly #waiting: { event: string; data: unknown }[] = [];
  readonly #stops: (() => void)[] = [];
  #isConnected = false;
  #notifications = 0;

  constructor(options: AddInFrameOptions) {
    this.#options = options;
    this.element = document.createElement("iframe");
    this.element.title = options.title;
    this.element.hidden = options.isHidden ?? false;
    this.element.setAttribute(
      "sandbox",
      "allow-scripts allow-same-origin allow-forms allow-popups allow-downloads",
    );
    // Before the frame is in the page: set later, the add-in would find an empty window.name.
    this.element.name = this.#windowName();
    this.element.src = options.pageUrl;
    const onMessage = (event: MessageEvent): void => this.#onMessage(event);
    addEventListener("message", onMessage);
    this.#stops.push(
      () => removeEventListener("message", onMessage),
      options.session.onMessages((entries) => this.#fire(EVENT.richApi, { ArrayData: entries })),
      options.session.model.onChange((change) => {
        if (change.kind === "selection") this.#fire(EVENT.selection, {});
      }),
    );
    options.container.append(this.element);
  }

  /** Runs a function of the page that a ribbon button names, as soon as the page listens. */
  invokeCommand(commandId: string, functionName: string): void {
    const data = [commandId, functionName, JSON.stringify({ source: { id: commandId } })];
    if (this.#registered.has(EVENT.commandInvoked)) this.#fire(EVENT.commandInvoked, data);
    else this.#waiting.push({ event: EVENT.commandInvoked, data });
  }

  /** Moves the keyboard into the add-in. */
  focus(): void {
    this.element.contentWindow?.focus();
    this.#post(notification(this.#conversationId, this.#notifications++, NOTIFY.tabIn));
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.element.remove();
    this.#options.session.reset();
  }

  #windowName(): string {
    const { locale } = this.#options.session;
    const hostInfo = [
      "Excel",
      "Web",
      HOST_APP.version,
      locale,
      crypto.randomUUID(),
      "",
      "disableLogging",
      "0",
    ];
    return JSON.stringify({
      baseFrameName: "workbench",
      hostInfo: hostInfo.join("$"),
      xdmInfo: [this.#conversationId, this.#appId, location.origin].join("|"),
      serializerVersion: "1",
      flights: "[]",
    });
  }

  #onMessage(event: MessageEvent): void {
    if (event.source !== this.element.contentWindow || event.origin !== new URL(this.element.src).origin)
      return;
    const request = readRequest(event.data);
    if (!request || request._conversationId !== this.#conversationId) return;
    switch (request._actionType) {
      case 0:
        void this.#answerCall(request);
        return;
      case 1:
        this.#registered.add(request._actionName);
        this.#answer(request, { Error: 0 });
        this.#fireWaiting(request._actionName);
        return;
      case 2:
        this.#registered.delete(request._actionName);
        this.#answer(request, { Error: 0 });
    }
  }

  async #answerCall(request: AddInRequest): Promise<void> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#answer(request, this.#appContext());
        return;
      case "ContextActivationManager_notifyHost":
        this.#onNotification(request._data);
        return;
      case "ContextActivationManager_openWindowInHost":
        openInNewTab(request._data);
        return;
      case "executeMethod":
        this.#answer(request, { Version: 1, ...(await this.#execute(request._data)) });
        return;
      default:
        this.#answer(request, { Error: NOT_SUPPORTED });
    }
  }

  /** What office.js needs to start. A page that asks again has been loaded anew. */
  #appContext(): Record<string, unknown> {
    const { session } = this.#options;
    if (this.#isConnected) session.reset();
    this.#registered.clear();
    this.#isConnected = true;
    return {
      _id: this.#appId,
      _appName: HOST_APP.name,
      _appVersion: HOST_APP.version,
      _hostFullVersion: "16.0.0.0",
      _appUILocale: session.locale,
      _dataLocale: session.locale,
      _docUrl: new URL(encodeURIComponent(session.model.name), location.origin).href,
      _clientMode: session.readOnly ? 0 : 1,
      _settings: session.readSettings(),
      _requirementMatrix: JSON.stringify(session.requirementSets),
      _reason: "documentOpened",
      _osfControlType: 0,
    };
  }

  #onNotification(data: unknown): void {
    const action: unknown = Array.isArray(data) ? data[1] : undefined;
    if (typeof action === "number" && FOCUS_LEAVING.has(action)) this.#options.onFocusLeft?.();
  }

  async #execute(data: unknown): Promise<Record<string, unknown>> {
    const { session } = this.#options;
    switch (v.parse(methodCall, data).DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const [, , , , body, , flags] = v.parse(richApiCall, data).ArrayData;
        const reply = await session.processQuery(body, flags);
        this.#options.onAnswered?.();
        return { Error: reply.dispatchError, Data: [reply.status, [], reply.body] };
      }
      case DISPATCH.settingsSave:
        session.saveSettings(v.parse(settingsSaveCall, data).DdaSettingsMethod.Properties);
        return { Error: 0 };
      case DISPATCH.settingsRefresh:
        return {
          Error: 0,
          Properties: {
            Settings: session.readSettings().map(([name, value]) => ({ Name: name, Value: value })),
          },
        };
      case DISPATCH.commandCompleted: {
        const completed = v.parse(commandCompletedCall, data);
        this.#options.onCommandCompleted?.(completed["0"], completed["1"]);
        return { Error: 0 };
      }
      default:
        return { Error: NOT_SUPPORTED };
    }
  }

  #fireWaiting(event: string): void {
    const due = this.#waiting.filter((waiting) => waiting.event === event);
    for (const waiting of due) {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      this.#fire(event, waiting.data);
    }
  }

  #fire(event: string, data: unknown): void {
    if (this.#registered.has(event)) this.#post(eventMessage(event, this.#conversationId, data));
  }

  #answer(request: AddInRequest, data: unknown): void {
    this.#post(answerTo(request, data));
  }

  #post(message: string): void {
    this.element.contentWindow?.postMessage(message, new URL(this.element.src).origin);
  }
}

/** ooeUnsupportedOperation of the common API: "this host does not do that". */
const NOT_SUPPORTED = 5000;

function openInNewTab(data: unknown): void {
  const parsed = v.safeParse(v.looseObject({ strUrl: v.string() }), data);
  if (parsed.success && /^https:/.test(parsed.output.strUrl))
    open(parsed.output.strUrl, "_blank", "noopener");
}
