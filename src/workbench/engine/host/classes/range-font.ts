import { ModelError } from "../../model-error.ts";
import { asFlag, asNumber, asText } from "../arguments.ts";
import { asColor } from "../colors.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import type { RangeAreasTarget } from "../range-target.ts";
import { between, property } from "./format-property.ts";

export const rangeFont: HostConstructor<RangeAreasTarget> = hostClass<RangeAreasTarget>({
  name: "RangeFont",
  scalars: {
    Name: property(
      (format) => format.font.name,
      (value) => ({ font: { name: asText(value) } }),
    ),
    Size: property(
      (format) => format.font.size,
      (value) => ({ font: { size: between(asNumber(value), 1, 409) } }),
    ),
    Color: property(
      (format) => format.font.color ?? "#000000",
      (value) => ({ font: { color: asColor(value) } }),
    ),
    Bold: property(
      (format) => format.font.bold,
      (value) => ({ font: { bold: asFlag(value) } }),
    ),
    Italic: property(
      (format) => format.font.italic,
      (value) => ({ font: { italic: asFlag(value) } }),
    ),
    Strikethrough: property(
      (format) => format.font.strike,
      (value) => ({ font: { strike: asFlag(value) } }),
    ),
    Underline: property(
      (format) => (format.font.underline ? "Single" : "None"),
      (value) => ({ font: { underline: underlineOf(value) } }),
    ),
    Subscript: { get: () => false },
    Superscript: { get: () => false },
    TintAndShade: { get: () => 0 },
  },
});

/** Double and accounting underlines are not in the model and would be lost. */
function underlineOf(value: unknown): boolean {
  if (value === "None" || value === "Single") return value === "Single";
  throw new ModelError("NotImplemented", `The underline "${String(value)}" is not available in this host.`);
}
