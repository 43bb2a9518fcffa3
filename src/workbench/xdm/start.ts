import type { HostSession } from "../engine/session/session.ts";

const HOST_APP = { name: 16, version: "16.01" };

/** One frame of the add-in as office.js knows it. */
export interface Conversation {
  readonly id: string;
  /** Of the host's page. */
  readonly origin: string;
  readonly appId: string;
  /** A dialog of the add-in: the library offers less there. */
  readonly isDialog: boolean;
}

export function newConversation(origin: string, isDialog: boolean): Conversation {
  return { id: crypto.randomUUID(), origin, appId: crypto.randomUUID(), isDialog };
}

/**
 * What office.js reads from `window.name` when it starts: who the host is and how to reach it. `disableLogging` keeps
 * its telemetry from being loaded.
 */
export function frameName(conversation: Conversation, locale: string): string {
  const { id, origin, appId, isDialog } = conversation;
  const correlationId = crypto.randomUUID();
  const dialog = isDialog ? "isDialog" : "";
  return JSON.stringify({
    baseFrameName: "workbench",
    hostInfo: ["Excel", "Web", HOST_APP.version, locale, correlationId, dialog, "disableLogging", "0"].join(
      "$",
    ),
    xdmInfo: [id, appId, origin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
}

/** What office.js asks for before it calls anything ready. */
export function appContext({ appId, origin }: Conversation, session: HostSession): Record<string, unknown> {
  return {
    _id: appId,
    _appName: HOST_APP.name,
    _appVersion: HOST_APP.version,
    _hostFullVersion: "16.0.0.0",
    _appUILocale: session.locale,
    _dataLocale: session.locale,
    _docUrl: new URL(encodeURIComponent(session.model.name), origin).href,
    _clientMode: session.readOnly ? 0 : 1,
    _settings: session.readSettings(),
    _requirementMatrix: JSON.stringify(session.requirementSets),
    _reason: "documentOpened",
    _osfControlType: 0,
  };
}
