import * as v from "valibot";
import type { HostSession } from "../engine/session/session.ts";

/** What happens besides the answer. */
export interface MethodListener {
  /** A request of the add-in has been answered. */
  onAnswered?: () => void;
  /** A function command has called `event.completed()`, or there is no such function (status other than 0). */
  onCommandCompleted?: (commandId: string, status: number) => void;
  /** The page is a dialog and says something to the page that opened it. */
  onMessageToParent?: (message: string) => void;
  /** The page says something to the dialog that it has opened. */
  onMessageToDialog?: (message: string) => void;
}

/** ooeUnsupportedOperation of the common API: "this host does not do that". */
export const NOT_SUPPORTED = 5000;

/** Carries out an `executeMethod` call; the numbers are office.js' dispatch ids. */
export async function executeMethod(
  data: unknown,
  session: HostSession,
  listener: MethodListener,
): Promise<Record<string, unknown>> {
  switch (v.parse(methodCall, data).DdaMethod.DispatchId) {
    case 93: {
      const [, , , , body, , flags] = v.parse(richApiCall, data).ArrayData;
      const reply = await session.processQuery(body, flags);
      listener.onAnswered?.();
      return { Error: reply.dispatchError, Data: [reply.status, [], reply.body] };
    }
    case 76:
      session.saveSettings(v.parse(settingsSaveCall, data).DdaSettingsMethod.Properties);
      return { Error: 0 };
    case 75: {
      const settings = session.readSettings().map(([name, value]) => ({ Name: name, Value: value }));
      return { Error: 0, Properties: { Settings: settings } };
    }
    case 94: {
      const { 0: commandId, 1: status } = v.parse(commandCompletedCall, data);
      listener.onCommandCompleted?.(commandId, status);
      return { Error: 0 };
    }
    case 144:
      listener.onMessageToParent?.(v.parse(messageToParentCall, data).messageToParent);
      return { Error: 0 };
    case 145:
      listener.onMessageToDialog?.(v.parse(messageToDialogCall, data).messageContent);
      return { Error: 0 };
    default:
      return { Error: NOT_SUPPORTED };
  }
}

const methodCall = v.looseObject({ DdaMethod: v.looseObject({ DispatchId: v.number() }) });

/** `[customData, "POST", "ProcessQuery", headers, body, 0, flags, …]` */
const richApiCall = v.object({
  ArrayData: v.looseTuple([
    v.unknown(),
    v.string(),
    v.string(),
    v.array(v.unknown()),
    v.string(),
    v.unknown(),
    v.number(),
  ]),
});
const settingsSaveCall = v.object({
  DdaSettingsMethod: v.looseObject({ Properties: v.array(v.tuple([v.string(), v.string()])) }),
});
const commandCompletedCall = v.looseObject({ "0": v.string(), "1": v.number() });
const messageToParentCall = v.looseObject({ messageToParent: v.string() });
const messageToDialogCall = v.looseObject({ messageContent: v.string() });
