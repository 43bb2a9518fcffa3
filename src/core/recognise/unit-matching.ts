import { toneless } from "../text/canonical.ts";
import { joinUnitName, parseUnitName, type UnitName } from "../text/unit-names.ts";
import type { UnitMatch } from "../tables/tables.ts";

/** A cell can hold 32,767 characters; what is longer than this is no name to be compared letter by letter. */
const LONGEST_NAME = 100;

/** A unit key with what comparing needs; `unit` is its first index in the list. */
interface KnownUnit {
  readonly unit: number;
  readonly key: string;
  readonly name: UnitName;
}

/**
 * Looks typed unit names up in the list of units (docs/domain.md §4). `keys` are the units' keys in order, "" for rows
 * without a name. Answers are remembered; what comparing needs is built when the first name is no key.
 */
export function unitMatcher(keys: readonly string[]): (key: string) => UnitMatch {
  const byKey = firstUnits(keys);
  const answers = new Map<string, UnitMatch>();
  let names: KnownNames | null = null;
  return (key) => {
    const answer = answers.get(key) ?? match(key);
    answers.set(key, answer);
    return answer;
  };

  function match(key: string): UnitMatch {
    if (key === "") return { kind: "unknown", suggestion: null };
    const exact = byKey.get(key);
    if (exact !== undefined) return { kind: "unit", unit: exact };
    names ??= new KnownNames(byKey);
    return names.match(key);
  }
}

/** The units by their names, for names that are no key of theirs. */
class KnownNames {
  readonly #known: readonly KnownUnit[];
  readonly #byBare: ReadonlyMap<string, readonly KnownUnit[]>;
  readonly #endings: ReadonlySet<string>;
  #suggestions: SuggestionIndex | null = null;

  constructor(private readonly byKey: ReadonlyMap<string, number>) {
    this.#known = knownUnits(byKey);
    this.#byBare = groupBy(this.#known, ({ name }) => name.bare);
    this.#endings = endingsOf(this.#known);
  }

  match(key: string): UnitMatch {
    const name = parseUnitName(key);
    const meant = (this.#byBare.get(name.bare) ?? []).filter((entry) => agree(entry.name, name));
    const [only] = meant;
    if (only && meant.length === 1 && !this.#needsPrefix(only, name))
      return { kind: "unit", unit: only.unit };
    if (meant.length > 1) return { kind: "unknown", suggestion: null };
    const placed = this.#placeCalledSo(key, name);
    if (placed !== null) return { kind: "unit", unit: placed };
    this.#suggestions ??= new SuggestionIndex(this.#known);
    return { kind: "unknown", suggestion: this.#suggestions.only(key, name) };
  }

  /** The commune "Bản Chéng" is "xã Bản Chéng", though a bản may be called Chéng, and so is "Trường Sơn". */
  #placeCalledSo(key: string, { organisation, kind, bare }: UnitName): number | null {
    if (kind === "") return null;
    const typedAlone = organisation === "" ? (this.#byBare.get(key) ?? []) : [];
    const alone = isPlace(kind) ? this.byKey.get(bare) : undefined;
    const [only, ...others] = [
      ...typedAlone.flatMap(({ name, unit }) => (isPlace(name.kind) ? [unit] : [])),
      ...(alone === undefined ? [] : [alone]),
    ];
    return only !== undefined && others.length === 0 ? only : null;
  }

  /** "Thắng" alone is not "Thị trấn Thắng" where a "Danh Thắng" ends in it. */
  #needsPrefix({ name }: KnownUnit, typed: UnitName): boolean {
    if (typed.kind !== "" || typed.organisation !== "" || name.kind === "") return false;
    return this.#endings.has(typed.bare);
  }
}

/**
 * Keys under which the rows of a unit list are the same unit: a name without its prefix takes the key of the only
 * unit that has that name with one ("Châu Minh" and "Xã Châu Minh" in one list are one unit).
 */
export function resolvedKeys(keys: readonly string[]): string[] {
  const known = knownUnits(firstUnits(keys));
  const byBare = groupBy(known, ({ name }) => name.bare);
  const endings = endingsOf(known);
  const resolved = new Map<string, string>();
  for (const { key, name } of known) {
    const others = (byBare.get(name.bare) ?? []).filter(
      (other) => other.key !== key && other.key.length > key.length && agree(other.name, name),
    );
    const ambiguous = endings.has(name.bare);
    const [only] = others;
    resolved.set(key, only && others.length === 1 && !ambiguous ? only.key : key);
  }
  return keys.map((key) => resolved.get(key) ?? key);
}

/** Every bare name's last words, without its first: "danh thắng" ends in "thắng". */
function endingsOf(units: readonly KnownUnit[]): Set<string> {
  const endings = new Set<string>();
  for (const { name } of units) {
    if (name.bare.length > LONGEST_NAME) continue;
    for (let at = name.bare.indexOf(" "); at >= 0; at = name.bare.indexOf(" ", at + 1)) {
      endings.add(name.bare.slice(at + 1));
    }
  }
  return endings;
}

/** The first unit of each key. */
function firstUnits(keys: readonly string[]): Map<string, number> {
  const first = new Map<string, number>();
  keys.forEach((key, unit) => {
    if (key !== "" && !first.has(key)) first.set(key, unit);
  });
  return first;
}

function knownUnits(first: ReadonlyMap<string, number>): KnownUnit[] {
  return Array.from(first, ([key, unit]) => ({ unit, key, name: parseUnitName(key) }));
}

/** Two names agree when neither says something that the other contradicts. A THPT is a trường. */
function agree(a: UnitName, b: UnitName): boolean {
  return fits(a.organisation, b.organisation) && (fits(a.kind, b.kind) || isSchool(a.kind, b.kind));
}

function isPlace(kind: string): boolean {
  return kind === "xã" || kind === "thị trấn" || kind === "phường";
}

function fits(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}

function isSchool(a: string, b: string): boolean {
  return (a === "trường" && b.startsWith("trường ")) || (b === "trường" && a.startsWith("trường "));
}

/** Finds the one unit that a name no unit has may be meant for. */
class SuggestionIndex {
  readonly #byBare: ReadonlyMap<string, readonly KnownUnit[]>;
  readonly #byToneless: ReadonlyMap<string, readonly KnownUnit[]>;
  /**
   * Units by a number for every form of their key and bare name with one letter left out: distance 1 shares such a
   * form. Two forms may share a number, so what is found here is compared again; the forms themselves would take
   * several times the room.
   */
  readonly #byDeletion = new Map<number, KnownUnit | KnownUnit[]>();

  constructor(units: readonly KnownUnit[]) {
    this.#byBare = groupBy(units, ({ name }) => name.bare);
    const toneless = new Map<string, KnownUnit[]>();
    for (const unit of units) {
      for (const form of tonelessForms(unit.key, unit.name)) append(toneless, form, unit);
      for (const form of new Set([unit.key, unit.name.bare])) {
        for (const shorter of deletions(form)) this.#addDeletion(shorter, unit);
      }
    }
    this.#byToneless = toneless;
  }

  /** The unit, if exactly one differs in prefix only, in tone marks only or by one letter. */
  only(key: string, name: UnitName): number | null {
    const candidates = this.#alike(key, name);
    const compared = new Set<KnownUnit>();
    for (const entry of this.#sharingDeletions(key, name)) {
      if (compared.has(entry)) continue;
      compared.add(entry);
      if (isOneLetterOff(entry, key, name)) candidates.add(entry.unit);
      // Names that all are one letter apart suggest nothing; looking on would cost the square of their number.
      if (candidates.size > 1) return null;
    }
    const [only] = candidates;
    return candidates.size === 1 && only !== undefined ? only : null;
  }

  /** Units that differ in prefix or in tone marks only. */
  #alike(key: string, name: UnitName): Set<number> {
    const alike = new Set<number>();
    for (const { unit } of this.#byBare.get(name.bare) ?? []) alike.add(unit);
    for (const form of tonelessForms(key, name)) {
      for (const { unit, name: other } of this.#byToneless.get(form) ?? []) {
        if (agree(other, name) || form === toneless(key)) alike.add(unit);
      }
    }
    return alike;
  }

  /** Units that could be one letter apart. */
  *#sharingDeletions(key: string, name: UnitName): Generator<KnownUnit> {
    for (const form of new Set([key, name.bare])) {
      for (const shorter of deletions(form)) yield* [this.#byDeletion.get(shorter) ?? []].flat();
    }
  }

  #addDeletion(shorter: number, unit: KnownUnit): void {
    const there = this.#byDeletion.get(shorter);
    if (there === undefined) this.#byDeletion.set(shorter, unit);
    else if (Array.isArray(there)) there.push(unit);
    else if (there !== unit) this.#byDeletion.set(shorter, [there, unit]);
  }
}

function tonelessForms(key: string, name: UnitName): Set<string> {
  const forms = [key, name.bare, joinUnitName({ ...name, organisation: "" })].map(toneless);
  // A name typed without any marks hides its prefix: "xa Chau Minh".
  if (key === toneless(key)) forms.push(...prefixless(key));
  return new Set(forms);
}

const PLAIN_PREFIX = /^(?:(?:dang bo|chi bo|db|cb|cbcs) )?(?:xa |thi tran |phuong |thon |tdp |to dan pho )?/;

function prefixless(key: string): string[] {
  const bare = key.replace(PLAIN_PREFIX, "");
  return bare === "" || bare === key ? [] : [bare];
}

function isOneLetterOff(entry: KnownUnit, key: string, name: UnitName): boolean {
  return isOneOff(entry.key, key) || (agree(entry.name, name) && isOneOff(entry.name.bare, name.bare));
}

/** One edit apart, and not in a digit: "số 2" is no misspelling of "số 3". */
function isOneOff(a: string, b: string): boolean {
  return isOneEdit(a, b) && digits(a) === digits(b);
}

/** One letter more, less or other: what is left of both between their common beginning and end. */
function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end === 1;
}

function digits(text: string): string {
  return text.replace(/\D+/g, " ");
}

/** Odd, so that no letter's part of a number is lost: the multiplier of the FNV hash. */
const MULTIPLIER = 16_777_619;

/**
 * Numbers (30 bits) for the text itself and for the text without each of its letters: letters as digits, modulo 2³².
 * None for texts too long to be names.
 */
function deletions(text: string): Set<number> {
  const forms = new Set<number>();
  if (text.length < 2 || text.length > LONGEST_NAME) return forms;
  let after = 0;
  let power = 1;
  const afters = new Int32Array(text.length + 1);
  const powers = new Int32Array(text.length + 1).fill(1);
  for (let at = text.length - 1; at >= 0; at--) {
    after = (after + Math.imul(text.charCodeAt(at), power)) | 0;
    power = Math.imul(power, MULTIPLIER);
    afters[at] = after;
    powers[at] = power;
  }
  let before = 0;
  for (let at = 0; at <= text.length; at++) {
    forms.add((Math.imul(before, powers[at + 1] ?? 1) + (afters[at + 1] ?? 0)) >>> 2);
    before = (Math.imul(before, MULTIPLIER) + text.charCodeAt(at)) | 0;
  }
  return forms;
}

function groupBy(units: readonly KnownUnit[], keyOf: (unit: KnownUnit) => string): Map<string, KnownUnit[]> {
  const groups = new Map<string, KnownUnit[]>();
  for (const unit of units) append(groups, keyOf(unit), unit);
  return groups;
}

function append(groups: Map<string, KnownUnit[]>, key: string, unit: KnownUnit): void {
  const group = groups.get(key);
  if (group) group.push(unit);
  else groups.set(key, [unit]);
}
