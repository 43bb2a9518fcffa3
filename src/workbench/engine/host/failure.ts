import { ModelError, type ModelErrorCode } from "../model-error.ts";

/** A member this host does not have. */
export class UnknownMember extends ModelError {
  constructor(readonly member: string) {
    super("ApiNotFound", `The API "${member}" is not available in this host.`);
  }
}

export const unknownMember = (className: string, member: string): UnknownMember =>
  new UnknownMember(`${className}.${member}`);

/** `Error` of an answer. */
export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

const STATUS: Partial<Record<ModelErrorCode, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

export function wireError(error: unknown, location: string, actionIndex: number): WireError {
  const known = error instanceof ModelError ? error : null;
  return {
    Code: known?.code ?? "GeneralException",
    Message: known?.message ?? `An internal error has occurred: ${String(error)}`,
    Location: location,
    HttpStatusCode: known ? (STATUS[known.code] ?? 400) : 500,
    ActionIndex: actionIndex,
  };
}
