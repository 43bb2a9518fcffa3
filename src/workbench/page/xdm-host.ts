import * as v from "valibot";
import type { HostSession } from "../engine/session/session.ts";
import { openDialogPlace, readDialogRequest } from "./add-in-dialog.ts";
import { answerTo, eventMessage, notification, readMessage, type AddInRequest } from "../xdm/messages.ts";
import { executeMethod, NOT_SUPPORTED, type MethodListener } from "../xdm/methods.ts";
import { appContext, frameName, newConversation, type Conversation } from "../xdm/start.ts";

export interface AddInFrameOptions extends MethodListener {
  /** Where the add-in's page is shown. */
  container: HTMLElement;
  /** Same hostname as this page, https: office.js talks to no other host without asking the user. */
  pageUrl: string;
  /** Name of the frame for people who cannot see it. */
  title: string;
  session: HostSession;
  /** The page works for the ribbon and is not to be seen. */
  isHidden?: boolean;
  /** A page that another page of the add-in has opened. */
  isDialog?: boolean;
  /** The add-in hands the focus back (Tab past its end, Esc, Ctrl+F6). */
  onFocusLeft?: () => void;
}

const EVENT = {
  commandInvoked: "appCommandInvoked",
  richApi: "richApiMessage",
  selection: "documentSelectionChanged",
  dialogMessage: "dialogMessageReceived",
  parentMessage: "dialogParentMessageReceived",
};
const DIALOG_MESSAGE = 0;
const DIALOG_CLOSED = 12006;
/** notifyHost actions that give the focus back: Ctrl+F6, Tab, Esc, F2, nothing focusable. */
const FOCUS_LEAVING: ReadonlySet<unknown> = new Set([5, 6, 13, 14, 15, 16, 17, 18]);

/**
 * The add-in's page in a frame, unmodified, and the host's end of office.js' cross-frame protocol
 * (`workbench/xdm`). One frame is one
 * conversation: a new document gets a new frame, because office.js keeps the document's settings per conversation.
 */
export class AddInFrame {
  readonly element: HTMLIFrameElement;
  readonly #options: AddInFrameOptions;
  readonly #conversation: Conversation;
  readonly #origin: string;
  readonly #registered = new Set<string>();
  readonly #stops: (() => void)[] = [];
  #commandsDue: readonly unknown[][] = [];
  #closeDialog: (() => void) | null = null;
  #dialog: AddInFrame | null = null;
  #isConnected = false;
  #notifications = 0;

  constructor(options: AddInFrameOptions) {
    this.#options = options;
    this.#conversation = newConversation(location.origin, options.isDialog ?? false);
    this.#origin = new URL(options.pageUrl).origin;
    this.element = document.createElement("iframe");
    this.element.title = options.title;
    this.element.hidden = options.isHidden ?? false;
    this.element.setAttribute(
      "sandbox",
      "allow-scripts allow-same-origin allow-forms allow-popups allow-downloads",
    );
    // Before the frame is in the page: set later, the add-in would find an empty window.name.
    this.element.name = frameName(this.#conversation, options.session.locale);
    this.element.src = options.pageUrl;
    this.#listen();
    options.container.append(this.element);
  }

  /** Runs a function of the page that a ribbon button names, as soon as the page listens. */
  invokeCommand(commandId: string, functionName: string): void {
    const command = [commandId, functionName, JSON.stringify({ source: { id: commandId } })];
    if (this.#registered.has(EVENT.commandInvoked)) this.#fire(EVENT.commandInvoked, command);
    else this.#commandsDue = [...this.#commandsDue, command];
  }

  /** Moves the keyboard into the add-in. */
  focus(): void {
    const tabIn = 11;
    this.element.contentWindow?.focus();
    this.#post(notification(this.#conversation, this.#notifications++, tabIn));
  }

  /** A dialog gets what the page that opened it says. */
  hear(messageContent: string): void {
    this.#fire(EVENT.parentMessage, {
      messageType: DIALOG_MESSAGE,
      messageContent,
      messageOrigin: this.#origin,
    });
  }

  close(): void {
    this.#closeDialog?.();
    for (const stop of this.#stops) stop();
    this.element.remove();
    if (!this.#conversation.isDialog) this.#options.session.reset();
  }

  #listen(): void {
    const { session } = this.#options;
    const onMessage = (event: MessageEvent): void => this.#onMessage(event);
    addEventListener("message", onMessage);
    this.#stops.push(() => removeEventListener("message", onMessage));
    if (this.#conversation.isDialog) return;
    this.#stops.push(
      session.onMessages((entries) => this.#fire(EVENT.richApi, { ArrayData: entries })),
      session.model.onChange((change) => {
        if (change.kind === "selection") this.#fire(EVENT.selection, {});
      }),
    );
  }

  #onMessage(event: MessageEvent): void {
    if (event.source !== this.element.contentWindow || event.origin !== this.#origin) return;
    const request = readMessage(event.data);
    if (!request || request._conversationId !== this.#conversation.id) return;
    switch (request._actionType) {
      case 0:
        void this.#answerCall(request);
        return;
      case 1:
        this.#register(request);
        return;
      case 2:
        this.#registered.delete(request._actionName);
        // This is how the add-in closes its dialog.
        if (request._actionName === EVENT.dialogMessage) this.#closeDialog?.();
        this.#answer(request, { Error: 0 });
    }
  }

  async #answerCall(request: AddInRequest): Promise<void> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#answer(request, this.#start());
        return;
      case "ContextActivationManager_notifyHost":
        if (Array.isArray(request._data) && FOCUS_LEAVING.has(request._data[1]))
          this.#options.onFocusLeft?.();
        return;
      case "ContextActivationManager_openWindowInHost":
        openInNewTab(request._data);
        return;
      case "executeMethod": {
        const answer = await executeMethod(request._data, this.#options.session, {
          ...this.#options,
          onMessageToDialog: (message) => this.#dialog?.hear(message),
        });
        this.#answer(request, { Version: 1, ...answer });
        return;
      }
      default:
        this.#answer(request, { Error: NOT_SUPPORTED });
    }
  }

  #start(): Record<string, unknown> {
    const { session } = this.#options;
    // A page that asks again has been loaded anew.
    if (this.#isConnected && !this.#conversation.isDialog) session.reset();
    this.#isConnected = true;
    this.#registered.clear();
    return appContext(this.#conversation, session);
  }

  #register(request: AddInRequest): void {
    this.#registered.add(request._actionName);
    if (request._actionName === EVENT.dialogMessage) this.#openDialog(request._data);
    this.#answer(request, { Error: 0 });
    if (request._actionName !== EVENT.commandInvoked) return;
    const due = this.#commandsDue;
    this.#commandsDue = [];
    for (const command of due) this.#fire(EVENT.commandInvoked, command);
  }

  #openDialog(data: unknown): void {
    const request = readDialogRequest(data);
    if (!request) return;
    this.#closeDialog?.();
    const { session, title } = this.#options;
    const tell = (messageType: number, messageContent: string): void =>
      this.#fire(EVENT.dialogMessage, { messageType, messageContent, messageOrigin: this.#origin });
    const place = openDialogPlace(title, request, () => {
      this.#closeDialog?.();
      tell(DIALOG_CLOSED, "");
    });
    const frame = new AddInFrame({
      container: place.container,
      pageUrl: request.url,
      title,
      session,
      isDialog: true,
      onMessageToParent: (message) => tell(DIALOG_MESSAGE, message),
    });
    this.#dialog = frame;
    this.#closeDialog = () => {
      this.#closeDialog = null;
      this.#dialog = null;
      frame.close();
      place.close();
    };
  }

  #fire(event: string, data: unknown): void {
    if (this.#registered.has(event)) this.#post(eventMessage(event, this.#conversation, data));
  }

  #answer(request: AddInRequest, data: unknown): void {
    this.#post(answerTo(request, this.#conversation.origin, data));
  }

  #post(message: string): void {
    this.element.contentWindow?.postMessage(message, this.#origin);
  }
}

function openInNewTab(data: unknown): void {
  const parsed = v.safeParse(v.looseObject({ strUrl: v.string() }), data);
  if (parsed.success && /^https:/.test(parsed.output.strUrl))
    open(parsed.output.strUrl, "_blank", "noopener");
}
