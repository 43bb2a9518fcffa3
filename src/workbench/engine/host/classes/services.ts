import { unknownMember } from "../failure.ts";
import { hostClass, type HostObject } from "../host-object.ts";

const addinInternalService = hostClass<null>({
  name: "AddinInternalService",
  actions: { NotifyActionHandlerReady: () => undefined },
});

/** Services that are asked for by name instead of being reached from the workbook. */
export function service(name: string): HostObject {
  if (name === "Microsoft.InternalService.AddinInternalService") return addinInternalService(null);
  throw unknownMember("Service", name);
}
