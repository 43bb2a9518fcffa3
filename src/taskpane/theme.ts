export type ThemeName = "light" | "dark";

/**
 * Office's own background decides where Office gives one (it is missing on the web and on Mac, office-js #6134,
 * #3410), else the system. High contrast needs no theme of ours: it comes through `forced-colors`.
 */
export function themeFor(officeBackground: string | null, systemPrefersDark: boolean): ThemeName {
  const luminance = officeBackground === null ? null : relativeLuminance(officeBackground);
  if (luminance === null) return systemPrefersDark ? "dark" : "light";
  return luminance < DARK_BELOW ? "dark" : "light";
}

/** Where white text and black text have the same contrast on a background (WCAG 2.2, 1.4.3). */
const DARK_BELOW = 0.179;

/** Relative luminance 0…1 of "#RRGGBB" or "#RGB" as WCAG defines it; null when the text is no such colour. */
function relativeLuminance(color: string): number | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const digits = short
    ? short.slice(1).map((digit) => digit + digit)
    : /^#(..)(..)(..)$/.exec(color)?.slice(1);
  const [red, green, blue] = (digits ?? []).map((pair) =>
    /^[0-9a-f]{2}$/i.test(pair) ? linear(Number.parseInt(pair, 16) / 255) : Number.NaN,
  );
  if (red === undefined || green === undefined || blue === undefined) return null;
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return Number.isNaN(luminance) ? null : luminance;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
