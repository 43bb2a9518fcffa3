import type { CallArguments } from "../arguments.ts";
import type { Host } from "../host.ts";

/** Event names as the wire has them in `_Register…Event`, and whether this host ever fires them. */
export const WORKSHEET_EVENTS = [
  "Activated",
  "Deactivated",
  "Added",
  "Deleted",
  "DataChanged",
  "FormatChanged",
  "SelectionChanged",
  "Calculated",
  "ProtectionChanged",
  "RowHiddenChanged",
  "NameChanged",
  "VisibilityChanged",
  "Moved",
] as const;
export type WorksheetEvent = (typeof WORKSHEET_EVENTS)[number];

/** Three of them are spelled the other way round. */
const EVENT_LAST: ReadonlySet<string> = new Set(["NameChanged", "VisibilityChanged", "Moved"]);

/** The `_Register…` and `_Unregister…` methods of a class. */
export function eventActions<Target>(
  className: string,
  events: readonly WorksheetEvent[],
  targetId: (target: Target) => string,
): Record<string, (target: Target, args: CallArguments, host: Host) => undefined> {
  const actions: Record<string, (target: Target, args: CallArguments, host: Host) => undefined> = {};
  for (const event of events) {
    const suffix = EVENT_LAST.has(event) ? `Event${event}` : `${event}Event`;
    actions[`_Register${suffix}`] = (target, _, host) => {
      host.events.register(`${className}.${event}`, targetId(target));
      return undefined;
    };
    actions[`_Unregister${suffix}`] = (target, _, host) => {
      host.events.unregister(`${className}.${event}`, targetId(target));
      return undefined;
    };
  }
  return actions;
}
