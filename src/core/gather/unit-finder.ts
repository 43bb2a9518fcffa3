import { withoutEnd } from "../text/ends.ts";
import { headerKey, textKey, toneless } from "../text/canonical.ts";
import { joinUnitName, parseUnitName, unitKey, type UnitName } from "../text/unit-names.ts";
import type { RecognisedWorkbook, Unit } from "../tables/tables.ts";
import { capitalsFollow, withoutMonths, wordsOf, wordsOfFileName } from "./name-words.ts";

/** What a text that ought to name a unit means: one unit of the book, or none for certain. */
export type Naming =
  | { readonly kind: "unit"; readonly unit: number }
  | { readonly kind: "unknown"; readonly candidates: readonly number[] };

/** Units that a file's name names, and those it only reminds of. */
export interface FileNaming {
  readonly units: readonly number[];
  readonly hints: readonly number[];
}

/** The words of a unit's name in one form; `isPlain` forms say neither organisation nor kind of place. */
interface NameForm {
  readonly unit: number;
  readonly words: readonly string[];
  readonly isPlain: boolean;
}

const PLACES: ReadonlySet<string> = new Set([
  ..."xã,thị trấn,phường,thị xã,thành phố,thôn,bản,xóm,tổ dân phố,khu phố".split(","),
]);

const MERGED = /sap nhap|hop nhat|\bgom\b|\bnhap (?:tu|ve|vao)\b|\bnay la\b|\bcu\b|\bva\b/;

/**
 * Finds the units of the book in what a unit's file says. A text typed without any tone marks is compared without
 * them; one with other tone marks is never taken for a unit, only suggested (docs/domain.md §4).
 */
export class UnitFinder {
  readonly #forms: readonly NameForm[];
  readonly #plainForms: readonly NameForm[];
  readonly #ownPlace: string;
  readonly #withoutMemory: UnitFinder | null;

  constructor(
    readonly workbook: Pick<RecognisedWorkbook, "units" | "matchUnit" | "titleBlock">,
    /** Texts that a person has already said the unit of: key of the text → the unit's key. */
    readonly remembered: ReadonlyMap<string, string>,
  ) {
    this.#withoutMemory = remembered.size === 0 ? null : new UnitFinder(workbook, new Map());
    const forms = workbook.units.flatMap((unit, index) => (unit.key === "" ? [] : formsOf(unit, index)));
    this.#forms = forms;
    this.#plainForms = forms.map((form) => ({ ...form, words: form.words.map(toneless) }));
    this.#ownPlace = parseUnitName(workbook.titleBlock.organisation ?? "").bare.replace(/^ủy /, "");
  }

  /** The unit of somebody in a list: people of a unit that is no more are those of the one that took over. */
  ofPerson(text: string): Naming {
    const found = this.named(text);
    const [only] = found.kind === "unknown" ? found.candidates : [];
    const match = this.workbook.matchUnit(unitKey(text));
    return match.kind === "unit" && match.unit === only ? { kind: "unit", unit: only } : found;
  }

  /**
   * A cell or a line that as a whole ought to be a unit's name. That of a unit that is no more is only suggested: its
   * figures are a part of those of the unit that took over.
   */
  named(text: string): Naming {
    const candidates = new Set<number>();
    for (const part of nameParts(text)) {
      const { organisation, kind, bare } = parseUnitName(part);
      const match = this.workbook.matchUnit(joinUnitName({ organisation, kind, bare }));
      if (match.kind === "unit") {
        if (match.isSuccessor !== true) return this.#unlessMerged(text, match.unit);
        candidates.add(match.unit);
        continue;
      }
      const whole = this.#whole(part);
      if (whole.length === 1 && whole[0] !== undefined) return this.#unlessMerged(text, whole[0]);
      for (const unit of whole) candidates.add(unit);
      if (match.suggestion !== null) candidates.add(match.suggestion);
    }
    const remembered = this.#recall(text);
    return remembered === null
      ? { kind: "unknown", candidates: [...candidates] }
      : { kind: "unit", unit: remembered };
  }

  /** "Xã Yên Phú (sáp nhập từ xã Yên Phú và xã Bình Khê)" may speak of more than the book's Yên Phú. */
  #unlessMerged(text: string, unit: number): Naming {
    if (!MERGED.test(headerKey(text))) return { kind: "unit", unit };
    const all = this.within(text);
    return all.some((other) => other !== unit)
      ? { kind: "unknown", candidates: [...new Set([unit, ...all])] }
      : { kind: "unit", unit };
  }

  /** The unit that only an earlier answer tells of this text, in a cell or in a file's name; null: there is none. */
  recalls(text: string): number | null {
    const unit = this.#recall(text);
    if (unit === null) return null;
    return this.#withoutMemory?.named(text).kind === "unit" ? null : unit;
  }

  /** Units named somewhere in a line, with what makes a name of it ("xã …", "chi bộ …"). */
  within(line: string): readonly number[] {
    const words = wordsOf(line);
    const isPlain = words.join(" ") === toneless(words.join(" "));
    const forms = (isPlain ? this.#plainForms : this.#forms).filter(({ isPlain: bare }) => !bare);
    return this.#found(words, forms, (end) => !capitalsFollow(line, words, end));
  }

  /** Units that a file's name names; months in it are no names. */
  inFileName(name: string): FileNaming {
    const words = this.#withoutOwnPlace(withoutMonths(wordsOfFileName(name)));
    const text = words.join(" ");
    const isPlain = text === toneless(text);
    const forms = isPlain ? this.#plainForms : this.#forms;
    const units = this.#found(words, forms, () => true);
    if (units.length > 0) return { units, hints: [] };
    const joined = toneless(words.join(""));
    const glued = this.#plainForms.filter(
      (form) =>
        form.words.length > 1 && form.words.join("").length >= 6 && joined.includes(form.words.join("")),
    );
    const longest = Math.max(0, ...glued.map(({ words: all }) => all.join("").length));
    const best = new Set(
      glued.filter(({ words: all }) => all.join("").length === longest).map(({ unit }) => unit),
    );
    if (best.size === 1) return { units: [...best], hints: [] };
    const remembered = this.#recall(fileNameText(name));
    if (remembered !== null) return { units: [remembered], hints: [] };
    return { units: [], hints: best.size > 1 ? [...best] : this.#hints(words.map(toneless)) };
  }

  #recall(text: string): number | null {
    const key = this.remembered.get(textKey(text));
    if (key === undefined) return null;
    const unit = this.workbook.units.findIndex((one) => one.key === key);
    return unit < 0 ? null : unit;
  }

  /** Units whose whole name this is, when it was typed without tone marks. */
  #whole(text: string): number[] {
    const typed = wordsOf(text);
    const plain = typed.join(" ");
    if (plain !== toneless(plain)) return [];
    const units = this.#plainForms.filter(({ words }) => words.join(" ") === plain).map(({ unit }) => unit);
    return [...new Set(units)];
  }

  #found(
    words: readonly string[],
    forms: readonly NameForm[],
    mayEnd: (end: number) => boolean,
  ): readonly number[] {
    const spans: { from: number; to: number; unit: number }[] = [];
    for (const form of forms) {
      for (let from = 0; from + form.words.length <= words.length; from++) {
        if (!form.words.every((word, at) => words[from + at] === word)) continue;
        if (mayEnd(from + form.words.length)) {
          spans.push({ from, to: from + form.words.length, unit: form.unit });
        }
      }
    }
    spans.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
    const taken: typeof spans = [];
    for (const span of spans) {
      const over = taken.find(({ from, to }) => span.from < to && from < span.to);
      if (over === undefined || (over.from === span.from && over.to === span.to)) taken.push(span);
    }
    return [...new Set(taken.map(({ unit }) => unit))];
  }

  /** "huyen Thach Lam" is the office, also where a town has its name. */
  #withoutOwnPlace(words: readonly string[]): readonly string[] {
    if (this.#ownPlace === "") return words;
    const own = ` ${toneless(this.#ownPlace)} `;
    const text = ` ${words.map(toneless).join(" ")} `;
    const at = ["huyen", "huyen uy", "quan", "thi xa", "thanh pho", "dang uy xa", "dang bo huyen"]
      .map((office) => ({ office, at: text.indexOf(` ${office}${own}`) }))
      .find(({ at: start }) => start >= 0);
    if (at === undefined) return words;
    const from = text.slice(0, at.at).split(" ").filter(Boolean).length;
    const count = `${at.office}${own}`.trim().split(" ").length;
    return [...words.slice(0, from), ...words.slice(from + count)];
  }

  /** Units of whose name two words in a row stand here; they are offered, never taken. */
  #hints(words: readonly string[]): number[] {
    const text = ` ${words.join(" ")} `;
    const units = this.workbook.units.flatMap((unit, index) => {
      const name = toneless(parseUnitName(unit.key).bare).split(" ");
      const pairs = name.slice(1).map((word, at) => ` ${name[at] ?? ""} ${word} `);
      return pairs.some((pair) => text.includes(pair)) ? [index] : [];
    });
    return units.length > 6 ? [] : units;
  }
}

/** What of a file's name is remembered: neither its month nor its numbers. */
export function fileNameText(name: string): string {
  return withoutMonths(wordsOfFileName(name))
    .filter((word) => !/\d/.test(word))
    .join(" ");
}

function formsOf(unit: Unit, index: number): NameForm[] {
  const name = parseUnitName(unit.key);
  const isPlace = PLACES.has(name.kind);
  const organisations = isPlace ? ["đảng bộ", "chi bộ", ""] : [name.organisation, ""];
  const forms = new Map<string, boolean>();
  for (const organisation of organisations) {
    const text = writtenOut({ ...name, organisation });
    // "công an" alone is a word like others, "hạt kiểm lâm huyện" is a name.
    forms.set(text, organisation === "" && !isPlace && text.split(" ").length < 3);
  }
  if (!forms.has(name.bare) && name.bare.includes(" ")) forms.set(name.bare, true);
  return [...forms].flatMap(([text, isPlain]) =>
    text === "" ? [] : [{ unit: index, words: text.split(" "), isPlain }],
  );
}

function writtenOut({ organisation, kind, bare }: UnitName): string {
  return [organisation, kind, bare].filter((part) => part !== "").join(" ");
}

/** The name alone, then without what people write behind it: the higher place, a secretary, a remark. */
function nameParts(text: string): readonly string[] {
  const line = text.split(/\r?\n/)[0] ?? "";
  const parts = [text, line, line.split(/[(;]/)[0] ?? "", line.split(/,|\s[-–—]\s/)[0] ?? ""];
  const place = line.search(/[\s,–-](?:thuộc\s{1,9})?(?:huyện|tỉnh|thành phố|thị xã)\s/iu);
  const inPlace = place < 0 ? line : withoutEnd(line.slice(0, place), /[\s,–-]/);
  return [...new Set([...parts, inPlace].map((part) => part.trim()).filter((part) => part !== ""))];
}
