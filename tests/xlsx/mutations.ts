import { pack } from "./fixtures.ts";

/** A small generator of random numbers with a seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The file with bytes changed, pieces cut out, doubled or put elsewhere. */
export function* mutations(file: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const random = randomFrom(seed);
  for (let run = 0; run < count; run++) {
    let bytes: Uint8Array = file;
    for (let change = random(4); change >= 0; change--) bytes = mutate(bytes, random);
    yield bytes;
  }
}

/** The same within single parts, zipped again, so that it is the readers of XML that meet it. */
export function* mutatedParts(
  parts: Record<string, string>,
  count: number,
  seed: number,
): Generator<Uint8Array> {
  const random = randomFrom(seed);
  const names = Object.keys(parts);
  for (let run = 0; run < count; run++) {
    const name = names[random(names.length)] ?? "";
    let content: Uint8Array = new TextEncoder().encode(parts[name]);
    for (let change = random(3); change >= 0; change--) {
      content = random(2) === 0 ? mutate(content, random) : replaceNumber(content, random);
    }
    yield pack({ ...parts, [name]: content });
  }
}

function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length + 1);
  const length = random(Math.min(60, bytes.length - at + 1));
  const piece = bytes.slice(at, at + length);
  const rest = [bytes.subarray(0, at), bytes.subarray(at + length)] as const;
  switch (random(5)) {
    case 0:
      return joined(rest[0], Uint8Array.of(random(256)), rest[1]);
    case 1:
      return joined(rest[0], rest[1]);
    case 2:
      return joined(rest[0], piece, piece, rest[1]);
    case 3:
      return bytes.slice(0, at);
    default:
      return joined(piece, ...rest);
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

const NUMBERS = [
  "-1",
  "0",
  "4294967296",
  "1e308",
  "999999999",
  "NaN",
  "A1:XFD1048576",
  "",
  "__proto__",
  "&#x10FFFF;",
];

/** Numbers are where the bounds are. */
function replaceNumber(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const numbers = [...text.matchAll(/[0-9]+/g)];
  const chosen = numbers[random(numbers.length)];
  if (!chosen) return bytes;
  const number = NUMBERS[random(NUMBERS.length)] ?? "";
  return new TextEncoder().encode(
    text.slice(0, chosen.index) + number + text.slice(chosen.index + chosen[0].length),
  );
}
