import { wholeMonths } from "../people/date-spans.ts";
import { registerFacts, soundDate, type RegisterFacts } from "../people/register.ts";
import { doubtfulRows } from "../people/register-tallies.ts";
import { rosterFacts, YES } from "../people/roster.ts";
import type { RunInput } from "../people/run-input.ts";
import type { Column, Distinct } from "../tables/column.ts";
import type { Roster } from "../tables/tables.ts";
import {
  isEthnicMinority,
  isOfPrivateEnterprise,
  isPupil,
  isReligious,
  isWoman,
  isYouthUnion,
  schoolingOf,
  type Schooling,
  type Trait,
} from "../text/traits.ts";
import { isRealDate, type CalendarDate } from "../values/calendar.ts";
import { elementAt } from "../values/element-at.ts";

/** In the order in which they are shown. */
export const QUALITY_KEYS = [
  "women",
  "ethnicMinority",
  "religious",
  "youthUnion",
  "upTo30",
  "meanAge",
  "lowerSecondary",
  "upperSecondary",
  "vocational",
  "university",
  "pupils",
  "enterprise",
  "heads",
  "deputies",
] as const;
export type QualityKey = (typeof QUALITY_KEYS)[number];

export interface QualityFigure {
  /** People of whom it is certain; for `meanAge` the mean in years. Null where of nobody it is known. */
  readonly count: number | null;
  /** People of whom it cannot be said. */
  readonly unknown: number;
  /** Those admitted in the plan year up to the cut-off whose date is known. */
  readonly of: number;
}

/** Only what the register has columns for. */
export type Quality = Readonly<Partial<Record<QualityKey, QualityFigure>>>;

export interface QualityFigures {
  readonly all: Quality;
  /** By index of the unit. */
  readonly units: ReadonlyMap<number, Quality>;
}

/** Who the new members are, from the register; null without one. */
export function qualityFigures(input: RunInput): QualityFigures | null {
  const register = registerFacts(input);
  if (!register) return null;
  const people = admittedPeople(input, register);
  const units = new Map<number, Person[]>();
  for (const person of people) {
    const others = units.get(person.unit);
    if (others) others.push(person);
    else units.set(person.unit, [person]);
  }
  units.delete(-1);
  const keys = QUALITY_KEYS.filter((key) => has(key, register, input));
  return {
    all: qualityOf(people, keys),
    units: new Map([...units].map(([unit, its]) => [unit, qualityOf(its, keys)])),
  };
}

interface Person {
  /** -1: not a unit of the unit table. */
  readonly unit: number;
  readonly woman: Trait;
  readonly minority: Trait;
  /** Whole months on the day of admission; null: birth date not known to the day. */
  readonly months: number | null;
  readonly religious: Trait;
  readonly youthUnion: Trait;
  readonly schooling: Schooling | null;
  readonly pupil: Trait;
  readonly enterprise: Trait;
  readonly office: "head" | "deputy" | "none";
}

function has(key: QualityKey, { table: { columns }, dates }: RegisterFacts, { workbook }: RunInput): boolean {
  switch (key) {
    case "women":
      return columns.gender !== undefined || isByGender(columns.birthDate);
    case "ethnicMinority":
      return columns.ethnicity !== undefined;
    case "religious":
      return columns.religion !== undefined;
    case "youthUnion":
      return columns.youthUnion !== undefined;
    case "pupils":
    case "enterprise":
      return columns.occupation !== undefined;
    case "upTo30":
    case "meanAge":
      return columns.birthDate !== undefined && dates !== null;
    case "heads":
    case "deputies":
      return workbook.roster?.columns.person !== undefined && columns.person !== undefined;
    default:
      return columns.education !== undefined;
  }
}

/** Those admitted in the plan year up to the cut-off. */
function admittedPeople(input: RunInput, register: RegisterFacts): Person[] {
  const { table, dates, timeOfCode } = register;
  const doubtful = doubtfulRows(input);
  const personAt = personReader(input, register);
  const people: Person[] = [];
  for (let row = 0; row < table.length; row++) {
    const isDue = dates === null || dates.column.told(row, timeOfCode) === "due";
    const person = isDue && !doubtful.has(row) ? personAt(row) : null;
    if (person) people.push(person);
  }
  return people;
}

/** What a data row says of its person; null where the register has names and this row none. */
function personReader(input: RunInput, register: RegisterFacts): (row: number) => Person | null {
  const { table, dates, mentions } = register;
  const { person, birthDate } = table.columns;
  const traits = traitsOf(register);
  const officeOf = officesInRoster(input, person);
  return (row) => {
    const name = person?.reading(row);
    if (person && name?.kind !== "text") return null;
    const place = mentions?.placeOf(row) ?? -1;
    const born = soundDate(input, "birthDate", birthDate?.reading(row));
    const admitted = dates && soundDate(input, dates.key, dates.column.reading(row));
    return {
      unit: place < input.workbook.units.length ? place : -1,
      woman: traits.woman(row),
      minority: traits.minority(row),
      months: monthsBetween(born, admitted),
      religious: traits.religious(row),
      youthUnion: traits.youthUnion(row),
      schooling: traits.schooling(row),
      pupil: traits.pupil(row),
      enterprise: traits.enterprise(row),
      office: officeOf(name?.kind === "text" ? name.key : "", born, place),
    };
  };
}

/** Null where a day is not known. */
function monthsBetween(born: CalendarDate | null, admitted: CalendarDate | null): number | null {
  return born && admitted && isRealDate(born) && isRealDate(admitted) ? wholeMonths(born, admitted) : null;
}

/** What the register's own columns say of data row `row`. */
function traitsOf({ table: { columns } }: RegisterFacts) {
  const { gender, ethnicity, religion, youthUnion, education, occupation, birthDate } = columns;
  return {
    woman: gender ? saidBy(gender, byText(isWoman), "unknown") : womanByColumn(birthDate),
    minority: saidBy(ethnicity, byText(isEthnicMinority), "unknown"),
    religious: saidBy(religion, byText(isReligious), "unknown"),
    youthUnion: saidBy(youthUnion, isInYouthUnion, "unknown"),
    schooling: saidBy(education, byText(schoolingOf), null),
    pupil: saidBy(occupation, byText(isPupil), "unknown"),
    enterprise: saidBy(occupation, byText(isOfPrivateEnterprise), "unknown"),
  };
}

type TextColumn = NonNullable<RegisterFacts["table"]["columns"]["gender"]>;

/** What each row of the column says, worked out once for each distinct value; `without` where there is no such column. */
function saidBy<Reading, Said extends string | null>(
  column: Column<Reading> | undefined,
  said: (distinct: Distinct<Reading>) => Said,
  without: Said,
): (row: number) => Said {
  if (!column) return () => without;
  const ofCode = column.distinct.map(said);
  return (row) => column.told(row, ofCode);
}

function byText<Said extends string | null>(
  said: (text: string) => Said,
): (distinct: TextColumn["distinct"][number]) => Said {
  return ({ reading }) => said(reading.kind === "text" ? reading.text : "");
}

/** A day in it ("Ngày vào Đoàn") is a number in its cell: the value is asked, not its text. */
function isInYouthUnion({ value }: Distinct<unknown>): Trait {
  return isYouthUnion(value, typeof value === "number" && value > 1);
}

type BirthDates = RegisterFacts["table"]["columns"]["birthDate"];

/** Birth dates of women stand in a column of their own, beside those of men. */
function isByGender(birthDate: BirthDates): boolean {
  return birthDate?.distinct.some(({ besideColumn }) => besideColumn !== undefined) ?? false;
}

function womanByColumn(birthDate: BirthDates): (row: number) => Trait {
  if (!isByGender(birthDate)) return () => "unknown";
  return saidBy(
    birthDate,
    ({ reading, besideColumn }) =>
      reading.kind === "blank" ? "unknown" : besideColumn === undefined ? "no" : "yes",
    "unknown",
  );
}

/** Heads and deputies by name: the same birth date where both lists have it, else the same unit. */
function officesInRoster(
  input: RunInput,
  registered: Roster["columns"]["person"],
): (name: string, born: CalendarDate | null, unit: number) => Person["office"] {
  const roster = rosterFacts(input);
  const person = roster?.table.columns.person;
  if (!roster || !person) return () => "none";
  // Of a long roster few names stand in the register too: only their rows are kept.
  const rows = new Map<string, number[]>();
  for (const { reading } of registered?.distinct ?? []) {
    if (reading.kind === "text") rows.set(reading.key, []);
  }
  const rowsOfCode = person.distinct.map(({ reading }) =>
    reading.kind === "text" ? rows.get(reading.key) : undefined,
  );
  roster.isHeld.forEach((isHeld, row) => {
    if (isHeld === 1) rowsOfCode[elementAt(person.codes, row)]?.push(row);
  });
  return (name, born, unit) => {
    const same = (rows.get(name) ?? []).filter((row) => {
      const other = soundDate(input, "birthDate", roster.table.columns.birthDate?.reading(row));
      if (born && other) {
        return born.year === other.year && born.month === other.month && born.day === other.day;
      }
      return unit >= 0 && roster.mention[row] === unit;
    });
    if (same.some((row) => roster.head[row] === YES)) return "head";
    const isDeputy = (row: number) => roster.table.columns.role?.reading(row)?.kind === "deputy";
    return same.some(isDeputy) ? "deputy" : "none";
  };
}

/** Thirty years and less: not yet thirty-one on the day of admission. */
const YOUNG_MONTHS = 31 * 12;

function qualityOf(people: readonly Person[], keys: readonly QualityKey[]): Quality {
  const counted = (trait: (person: Person) => Trait): QualityFigure => {
    const traits = people.map(trait);
    const unknown = traits.filter((one) => one === "unknown").length;
    const isKnown = unknown < traits.length || traits.length === 0;
    return {
      count: isKnown ? traits.filter((one) => one === "yes").length : null,
      unknown,
      of: people.length,
    };
  };
  const ages = people.flatMap(({ months }) => months ?? []);
  const figures: Readonly<Record<QualityKey, () => QualityFigure>> = {
    women: () => counted(({ woman }) => woman),
    ethnicMinority: () => counted(({ minority }) => minority),
    religious: () => counted(({ religious }) => religious),
    youthUnion: () => counted(({ youthUnion }) => youthUnion),
    pupils: () => counted(({ pupil }) => pupil),
    enterprise: () => counted(({ enterprise }) => enterprise),
    upTo30: () =>
      counted(({ months }) => (months === null ? "unknown" : months < YOUNG_MONTHS ? "yes" : "no")),
    meanAge: () => ({
      count: ages.length === 0 ? null : ages.reduce((sum, months) => sum + months, 0) / 12 / ages.length,
      unknown: people.length - ages.length,
      of: people.length,
    }),
    lowerSecondary: () => counted(schooled("lowerSecondary")),
    upperSecondary: () => counted(schooled("upperSecondary")),
    vocational: () => counted(schooled("vocational")),
    university: () => counted(schooled("university")),
    heads: () => counted(({ office }) => (office === "head" ? "yes" : "no")),
    deputies: () => counted(({ office }) => (office === "deputy" ? "yes" : "no")),
  };
  return Object.fromEntries(keys.map((key) => [key, figures[key]()]));
}

function schooled(level: Schooling): (person: Person) => Trait {
  return ({ schooling }) => (schooling === null ? "unknown" : schooling === level ? "yes" : "no");
}
