import type { InputLocale } from "./typed-input.ts";

/** What the machine's regional settings decide, whatever the language of Excel's interface. */
export interface Region {
  readonly name: "vi-VN" | "en-US";
  /** How typed texts are read and shown texts are spelled. */
  readonly locale: InputLocale;
  readonly decimal: "," | ".";
  readonly thousands: "," | ".";
  /** Between arguments and areas. Windows gives a machine whose decimal sign is a comma a semicolon. */
  readonly list: "," | ";";
}

export const REGIONS: Readonly<Record<Region["name"], Region>> = {
  "vi-VN": {
    name: "vi-VN",
    locale: "vi",
    decimal: ",",
    thousands: ".",
    list: ";",
  },
  "en-US": {
    name: "en-US",
    locale: "en",
    decimal: ".",
    thousands: ",",
    list: ",",
  },
};
