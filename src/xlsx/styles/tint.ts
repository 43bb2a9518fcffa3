/**
 * Lightens (tint > 0) or darkens (tint < 0) a colour, #RRGGBB, by its lightness as ECMA-376 18.8.19 says.
 * Excel counts hue, lightness and saturation in whole steps of 240, as Windows' ColorRGBToHLS does; with fractions
 * half of the colours of its palette come out one step beside the ones it shows.
 */
export function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const amount = Math.max(-1, Math.min(1, tint));
  if (red === green && green === blue)
    return hex([red, red, red].map((channel) => Math.round(shifted(channel, BYTE, amount))));
  const { hue, lightness, saturation } = toHls(red, green, blue);
  return hex(toRgb(hue, Math.trunc(shifted(lightness, STEPS, amount)), saturation));
}

const STEPS = 240;
const BYTE = 255;

function shifted(value: number, most: number, tint: number): number {
  return tint < 0 ? value * (1 + tint) : value * (1 - tint) + most * tint;
}

function toHls(red: number, green: number, blue: number) {
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const sum = highest + lowest;
  const range = highest - lowest;
  const lightness = Math.trunc((sum * STEPS + BYTE) / (2 * BYTE));
  const scale = lightness <= STEPS / 2 ? sum : 2 * BYTE - sum;
  const saturation = Math.trunc((range * STEPS + Math.trunc(scale / 2)) / scale);
  const away = (channel: number) =>
    Math.trunc(((highest - channel) * (STEPS / 6) + Math.trunc(range / 2)) / range);
  const hue =
    red === highest
      ? away(blue) - away(green)
      : green === highest
        ? STEPS / 3 + away(red) - away(blue)
        : (2 * STEPS) / 3 + away(green) - away(red);
  return { hue: around(hue), lightness, saturation };
}

function toRgb(hue: number, lightness: number, saturation: number): number[] {
  const high =
    lightness <= STEPS / 2
      ? Math.trunc((lightness * (STEPS + saturation) + STEPS / 2) / STEPS)
      : lightness + saturation - Math.trunc((lightness * saturation + STEPS / 2) / STEPS);
  const low = 2 * lightness - high;
  return [hue + STEPS / 3, hue, hue - STEPS / 3].map((angle) =>
    Math.trunc((channelAt(low, high, around(angle)) * BYTE + STEPS / 2) / STEPS),
  );
}

function channelAt(low: number, high: number, angle: number): number {
  const sixth = STEPS / 6;
  const between = (part: number) => low + Math.trunc(((high - low) * part + sixth / 2) / sixth);
  if (angle < sixth) return between(angle);
  if (angle < STEPS / 2) return high;
  return angle < (2 * STEPS) / 3 ? between((2 * STEPS) / 3 - angle) : low;
}

function around(angle: number): number {
  return angle < 0 ? angle + STEPS : angle > STEPS ? angle - STEPS : angle;
}

function hex(channels: readonly number[]): string {
  const digits = channels.map((channel) =>
    Math.max(0, Math.min(BYTE, channel)).toString(16).padStart(2, "0"),
  );
  return `#${digits.join("").toUpperCase()}`;
}
