import type { HostSession } from "../engine/session/session.ts";
import { answerTo, eventMessage, readMessage, type AddInRequest } from "../xdm/messages.ts";
import { executeMethod } from "../xdm/methods.ts";
import { appContext, frameName, newConversation } from "../xdm/start.ts";
import { ORIGIN } from "./frame-window.ts";

/** The host's end of the cross-frame protocol for a page without a frame. */
export class FrameHost {
  /** The library has made its first call of its own, which nobody awaits. */
  readonly started: Promise<void>;
  #onStarted: () => void = () => undefined;
  readonly #conversation = newConversation(ORIGIN, false);
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
    return frameName(this.#conversation, this.session.locale);
  }

  receive(text: string): void {
    const request = readMessage(text);
    if (!request) return;
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

  async #call(request: AddInRequest): Promise<void> {
    if (request._actionName === "ContextActivationManager_getAppContextAsync") {
      this.#answer(request, appContext(this.#conversation, this.session));
    } else if (request._actionName === "executeMethod") {
      this.#answer(request, { Version: 1, ...(await executeMethod(request._data, this.session, {})) });
      this.#onStarted();
    }
  }

  #fire(event: string, data: unknown): void {
    if (this.#registered.has(event)) this.post(eventMessage(event, this.#conversation, data));
  }

  #answer(request: AddInRequest, data: unknown): void {
    this.post(answerTo(request, ORIGIN, data));
  }
}
