import type { HostSession } from "../engine/session/session.ts";
import { FrameHost } from "./frame-host.ts";
import { FrameWindow } from "./frame-window.ts";

export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The session it is at. */
  readonly session: HostSession;
  /**
   * Goes on at another session's workbook without starting the library again (a start costs some 50 ms and as many
   * megabytes). `Office.context` keeps what it learnt at the start: language, requirement sets, document settings.
   */
  serve(session: HostSession): void;
  /** Makes `Excel`, `Office` and `OfficeExtension` globals, as on an add-in's page; the result takes them away. */
  install(): () => void;
  /** Ends the add-in's side; the session can be used by another. */
  stop(): void;
}

/**
 * Runs the unmodified office.js of the npm package in Node against the session, as an add-in's page in Excel on the
 * web: the library starts in a window of ours and speaks its own cross-frame protocol, so that `Office.context`,
 * settings, requirement sets and events come the way they come in a browser.
 */
export async function startExcelInNode(session: HostSession): Promise<OfficeInNode> {
  const host = new FrameHost(session, (text) => {
    // Messages between windows never arrive within the call that sends them.
    setImmediate(() => window.deliver(text));
  });
  const window = new FrameWindow({
    name: host.windowName,
    onMessage: (text) => setImmediate(() => host.receive(text)),
  });
  // The library's globals are what the types of @types/office-js describe; this is where they enter.
  const office = window.global("Office") as typeof Office;
  await office.onReady();
  await host.started;
  const globals = {
    Excel: window.global("Excel") as typeof Excel,
    Office: office,
    OfficeExtension: window.global("OfficeExtension") as typeof OfficeExtension,
  };
  return {
    ...globals,
    get session() {
      return host.session;
    },
    serve: (next) => host.serve(next),
    install: () => {
      Object.assign(globalThis, globals);
      return () => {
        for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      };
    },
    stop: () => host.stop(),
  };
}
