import { checkWorkbook } from "../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import type { CalendarDate } from "../../src/core/values/calendar.ts";
import type { SheetFixture } from "../fixtures/snapshots.ts";
import { baseDraft, type Wishes } from "./base.ts";
import type { Draft } from "./draft.ts";
import { HARD_KINDS } from "./kinds/hard.ts";
import { KINDS } from "./kinds/index.ts";
import type { Kind } from "./kinds/kind.ts";
import { layOut } from "./lay-out.ts";
import { officeVariant } from "./office-variants.ts";
import { randomOf } from "./random.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** One workbook made from a seed and the kinds of changes on it. */
export interface Variant {
  readonly seed: number;
  readonly kinds: readonly Kind[];
  readonly sheets: readonly SheetFixture[];
  /** Reads it, and holds what came out against what was made. */
  readonly judge: () => Verdict;
}

export interface Tried {
  readonly seed: number;
  readonly kinds: readonly Kind[];
  readonly verdict: Verdict;
}

/** The kinds of the variant with this seed: the one given, and in every second variant one or two that go with it. */
export function kindsOf(seed: number, first: Kind): Kind[] {
  const random = randomOf(seed, "kinds");
  const count = random.pick([1, 1, 2, 2, 3]);
  const chosen = [first];
  for (let tries = 0; chosen.length < count && tries < 20; tries++) {
    const next = random.pick(KINDS);
    if (chosen.every((one) => goTogether(one, next)) && wishesOf([...chosen, next]) !== null)
      chosen.push(next);
  }
  return chosen;
}

/** Draws of one kind do not move those of another: a variant without one of its kinds is the same else. */
export function makeVariant(seed: number, kinds: readonly Kind[]): Variant {
  if (kinds.some(isOnOffice)) return { seed, kinds, ...officeVariant(seed, kinds) };
  const wishes = wishesOf(kinds);
  if (wishes === null)
    throw new Error(`these need different workbooks: ${kinds.map(({ name }) => name).join(", ")}`);
  const draft = baseDraft(randomOf(seed, "base"), wishes);
  for (const kind of [...KINDS, ...HARD_KINDS])
    if (kinds.includes(kind)) kind.apply(draft, randomOf(seed, kind.name));
  const laidOut = layOut(draft);
  const may = new Set(kinds.flatMap((kind) => kind.may ?? []));
  const judge = (): Verdict =>
    verdictOf(
      draft,
      laidOut,
      checkWorkbook(laidOut.snapshot, DEFAULT_SETTINGS, fewDaysAfter(draft.office)),
      may,
    );
  return { seed, kinds, sheets: laidOut.sheets, judge };
}

export function tryVariant({ seed, kinds, judge }: Variant): Tried {
  try {
    return { seed, kinds, verdict: judge() };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, kinds, verdict: { outcome: "crashed", wrong: [text], noise: [] } };
  }
}

/** Workbooks are checked when the month they speak of is over. */
const fewDaysAfter = ({ year, month }: Draft["office"]): CalendarDate =>
  month === 12 ? { year: year + 1, month: 1, day: 5 } : { year, month: month + 1, day: 5 };

const isOnOffice = ({ onOffice }: Kind): boolean => onOffice !== undefined;

const goTogether = (one: Kind, other: Kind): boolean =>
  one !== other &&
  isOnOffice(one) === isOnOffice(other) &&
  !one.of.some((aspect) => other.of.includes(aspect));

/** What all the kinds need together; null when they need different things. */
function wishesOf(kinds: readonly Kind[]): Wishes | null {
  const all: Record<string, unknown> = {};
  const least = { units: 0, month: 1 };
  for (const { wishes } of kinds)
    for (const [key, value] of Object.entries(wishes ?? {})) {
      if (key === "least") {
        least.units = Math.max(least.units, wishes?.least?.units ?? 0);
        least.month = Math.max(least.month, wishes?.least?.month ?? 1);
      } else if (all[key] !== undefined && all[key] !== value) return null;
      else all[key] = value;
    }
  return all["heads"] === true && all["halves"] === "admissions" ? null : { ...all, least };
}
