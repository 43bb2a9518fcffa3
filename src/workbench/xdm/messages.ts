import * as v from "valibot";

/** The envelope of office.js' cross-frame messages: JSON text in both directions. */
const envelope = v.object({
  _messageType: v.literal(0),
  _actionName: v.string(),
  /** 0 call, 1 register for an event, 2 unregister. */
  _actionType: v.picklist([0, 1, 2]),
  _conversationId: v.string(),
  _correlationId: v.number(),
  _data: v.optional(v.unknown()),
});

export type AddInRequest = v.InferOutput<typeof envelope>;

/** null when the message is not one of office.js to its host. */
export function readMessage(message: unknown): AddInRequest | null {
  if (typeof message !== "string") return null;
  try {
    const parsed = v.safeParse(envelope, JSON.parse(message));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** `origin`: of the host's page. */
export function answerTo(request: AddInRequest, origin: string, data: unknown): string {
  const { _actionName, _conversationId, _correlationId } = request;
  return response(_actionName, { id: _conversationId, origin }, _correlationId, 0, data);
}

export function eventMessage(name: string, conversation: ConversationEnd, data: unknown): string {
  return response(name, conversation, 0, 1, data);
}

/** One end of a conversation: its id and the origin of the page that speaks. */
export interface ConversationEnd {
  readonly id: string;
  readonly origin: string;
}

function response(
  name: string,
  { id, origin }: ConversationEnd,
  correlationId: number,
  kind: 0 | 1,
  data: unknown,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: name,
    _conversationId: id,
    _correlationId: correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: kind,
    _serializerVersion: 1,
  });
}

/** A word of the host to the add-in (`Office_notifyAgave`): the number of an action, in an array. */
export function notification({ id, origin }: ConversationEnd, correlationId: number, action: number): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: "Office_notifyAgave",
    _actionType: 0,
    _conversationId: `${id}_ntf`,
    _correlationId: correlationId,
    _origin: origin,
    _data: [action],
    _serializerVersion: 1,
  });
}
