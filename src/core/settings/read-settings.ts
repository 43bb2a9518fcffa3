import * as v from "valibot";
import { isRealDate, isoDate, type CalendarDate } from "../values/calendar.ts";
import { ANSWERED_FIGURES, LONGEST_KEPT, MOST_ANSWERS, MOST_ORIGINS } from "./gathered.ts";
import { DEFAULT_SETTINGS } from "./defaults.ts";
import type { Settings } from "./settings.ts";
import { readTableMappings } from "./read-tables.ts";
import { storedDate } from "./stored-date.ts";
import { withoutFilledIn } from "./version-1.ts";

/** Settings as used, and the keys whose stored value was broken and gave way to the default. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly broken: readonly string[];
}

const text = v.pipe(v.string(), v.maxLength(300));
const documentReference = v.strictObject({
  number: v.pipe(v.string(), v.maxLength(60)),
  date: v.nullable(storedDate),
});
/** 29 February counts as real: `dayInYear` brings it into a common year. */
const yearlyDeadline = v.pipe(
  v.strictObject({ month: v.pipe(v.number(), v.integer()), day: v.pipe(v.number(), v.integer()) }),
  v.check(({ month, day }) => isRealDate({ year: 2024, month, day })),
);
const keptCount = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)));
/** More numbers than this nobody confirms one by one. */
const MOST_CONFIRMED = 1000;
const confirmedCount = v.strictObject({
  sheet: v.pipe(v.string(), v.minLength(1), v.maxLength(31)),
  cell: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)),
  value: v.union([v.pipe(v.string(), v.maxLength(100)), v.number(), v.boolean()]),
});

const keptText = v.pipe(v.string(), v.maxLength(LONGEST_KEPT));
const gatheredCell = v.strictObject({
  unit: text,
  column: keptText,
  person: keptText,
  from: text,
  value: v.nullable(v.union([v.pipe(v.string(), v.maxLength(1000)), v.number(), v.boolean()])),
});

const findingCount = v.pipe(v.number(), v.integer(), v.minValue(0));

const SCHEMAS = {
  organisation: text,
  higherCommittee: text,
  place: text,
  planYear: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1930), v.maxValue(2200))),
  cutOff: v.nullable(storedDate),
  planDocument: documentReference,
  planDeadline: v.nullable(yearlyDeadline),
  ratioDocument: documentReference,
  groupsDocument: documentReference,
  trainingDeadline: v.nullable(yearlyDeadline),
  threshold: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  ratioBase: v.picklist(["both", "village", "residential"]),
  admissionDate: v.picklist(["decision", "considered"]),
  spelling: v.pipe(
    v.string(),
    v.transform((spelling) => spelling.normalize("NFC")),
    v.picklist(["ủy", "uỷ"]),
  ),
  language: v.nullable(v.picklist(["vi", "en"])),
  highlight: v.boolean(),
  findingMarks: v.boolean(),
  liveCheck: v.boolean(),
  signatures: v.strictObject({ preparedBy: text, signerOffice: text, signer: text }),
  confirmedCounts: v.pipe(v.array(confirmedCount), v.maxLength(MOST_CONFIRMED)),
  successors: v.pipe(
    v.array(v.strictObject({ old: text, new: text, from: v.nullable(storedDate) })),
    v.maxLength(2000),
  ),
  kept: v.pipe(
    v.array(
      v.strictObject({
        cutOff: storedDate,
        units: v.pipe(
          v.array(
            v.strictObject({
              key: text,
              counts: v.strictTuple([keptCount, keptCount, keptCount, keptCount]),
            }),
          ),
          v.maxLength(5000),
        ),
      }),
    ),
    v.maxLength(60),
  ),
  answeredNames: v.pipe(
    v.array(v.strictObject({ text: keptText, unit: text, on: storedDate })),
    v.maxLength(MOST_ANSWERS),
  ),
  answeredColumns: v.pipe(
    v.array(
      v.strictObject({ unit: text, words: keptText, column: v.picklist(ANSWERED_FIGURES), on: storedDate }),
    ),
    v.maxLength(MOST_ANSWERS),
  ),
  gatheredFrom: v.pipe(
    v.array(
      v.strictObject({
        file: text,
        on: storedDate,
        month: v.optional(v.nullable(storedDate), null),
        cells: v.pipe(v.array(gatheredCell), v.maxLength(MOST_ORIGINS)),
      }),
    ),
    v.maxLength(MOST_ORIGINS),
    v.check((files) => files.reduce((sum, { cells }) => sum + cells.length, 0) <= MOST_ORIGINS),
  ),
  rulesOff: v.array(v.pipe(v.string(), v.maxLength(60))),
  lastCheck: v.nullable(
    v.strictObject({
      at: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)),
      errors: findingCount,
      warnings: findingCount,
      notes: findingCount,
      fingerprint: v.pipe(v.string(), v.maxLength(20)),
    }),
  ),
} as const;

/**
 * Reads stored settings, key by key: a broken value falls back to its default and is named, the others stay.
 * Text that is no JSON object is wholly broken (`broken: ["*"]`); null (nothing stored) gives the defaults.
 */
export function readSettings(json: string | null): SettingsReading {
  if (json === null) return { settings: DEFAULT_SETTINGS, broken: [] };
  const { stated, broken } = readStatedSettings(json);
  return { settings: { ...DEFAULT_SETTINGS, ...stated }, broken };
}

/** What settings say themselves, without what they leave open: an office's profile file goes over what is there. */
export function readStatedSettings(json: string): {
  readonly stated: Partial<Settings>;
  readonly broken: readonly string[];
} {
  let stored: unknown;
  try {
    stored = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return { stated: {}, broken: ["*"] };
  }
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) {
    return { stated: {}, broken: ["*"] };
  }
  const entries = withoutFilledIn(new Map(Object.entries(stored)));
  const broken: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    if (key === "version") {
      if (value !== 1 && value !== 2) broken.push(key);
      continue;
    }
    if (key === "tables") {
      const reading = readTableMappings(value);
      read["tables"] = reading.tables;
      broken.push(...reading.broken);
      continue;
    }
    const schema = Object.hasOwn(SCHEMAS, key) ? SCHEMAS[key as keyof typeof SCHEMAS] : undefined;
    const result = schema === undefined ? null : v.safeParse(schema, value);
    if (result?.success) read[key] = result.output;
    else broken.push(key);
  }
  return { stated: read, broken };
}

/** The JSON text that `readSettings` reads back as the same settings; without spaces, for it keeps the figures of two years. */
export function settingsJson(settings: Settings): string {
  return JSON.stringify(settings, (_, value: unknown) => (isCalendarDate(value) ? isoDate(value) : value));
}

function isCalendarDate(value: unknown): value is CalendarDate {
  return typeof value === "object" && value !== null && "year" in value && "month" in value && "day" in value;
}
