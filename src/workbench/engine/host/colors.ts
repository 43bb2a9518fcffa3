import { invalidArgument } from "../model-error.ts";

/** The named colours of HTML 4; a name beyond these is refused. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#FFA500", "FFA500" or a name → "#FFA500". */
export function asColor(value: unknown): string {
  const text = typeof value === "string" ? value.trim() : "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const color = hex ? `#${hex.toUpperCase()}` : NAMED[text.toLowerCase()];
  if (color) return color;
  throw invalidArgument(`"${String(value)}" is no colour.`);
}

/** "" and null stand for no colour. */
export function colorOrNull(value: unknown): string | null {
  return value === "" || value === null ? null : asColor(value);
}
