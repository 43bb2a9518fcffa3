import { asColor, colorOrNull } from "../colors.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import type { RangeAreasTarget } from "../range-target.ts";
import { property, restyle } from "./format-property.ts";

/** No fill reads as white (office-js #6218, #4900, #2349). */
const NO_FILL = "#FFFFFF";

export const rangeFill: HostConstructor<RangeAreasTarget> = hostClass<RangeAreasTarget>({
  name: "RangeFill",
  scalars: {
    Color: property(
      (format) => format.fill ?? NO_FILL,
      (value) => ({ fill: value === "" ? colorOrNull(value) : asColor(value) }),
    ),
    TintAndShade: { get: () => 0 },
  },
  actions: {
    Clear: (target, _, host) => restyle(target, host, () => ({ fill: null })),
  },
});
