import type { CalendarDate } from "../values/calendar.ts";
import type { BookPeople, PersonCell, PersonRow } from "./book-people.ts";

/** The row of the book's list that a row of a file's list is about. */
export type PersonMatch =
  | { readonly kind: "row" | "vacant"; readonly row: PersonRow }
  | { readonly kind: "unclear"; readonly rows: readonly PersonRow[] }
  | { readonly kind: "none" };

/** Finds a person of a unit in the book: in a roster by village, role and name, in a register by name and birth date. */
export function matchPerson(book: BookPeople, person: PersonRow, unit: number): PersonMatch {
  const named = book.named(unit, person.nameKey);
  return book.list.kind === "roster"
    ? inRoster(person, named, book.inVillage(unit, person.village))
    : inRegister(person, named);
}

/** By village, role and name; by role and name alone where only one row can be meant. */
function inRoster(
  person: PersonRow,
  sameName: readonly PersonRow[],
  village: readonly PersonRow[],
): PersonMatch {
  const named = sameName.filter((row) => isSameRole(person, row));
  const here = named.filter((row) => isSameVillage(person, row));
  if (here.length === 1 && here[0]) return { kind: "row", row: here[0] };
  if (here.length > 1) return { kind: "unclear", rows: here };
  if (named.length > 0) return { kind: "unclear", rows: named };
  const vacant = village.filter((row) => row.isVacant && isSameRole(person, row));
  return vacant.length === 1 && vacant[0] ? { kind: "vacant", row: vacant[0] } : { kind: "none" };
}

/** By name and birth date; another birth date may be a slip or somebody else. */
function inRegister(person: PersonRow, named: readonly PersonRow[]): PersonMatch {
  const same = named.filter((row) => agreeOnDay(row.birthDate, person.birthDate));
  if (same.length === 1 && same[0]) return { kind: "row", row: same[0] };
  return named.length > 0 ? { kind: "unclear", rows: named } : { kind: "none" };
}

function isSameVillage(a: PersonRow, b: PersonRow): boolean {
  return a.village === b.village || a.village === "" || b.village === "";
}

function isSameRole(a: PersonRow, b: PersonRow): boolean {
  if (a.role === null || b.role === null) return true;
  return a.role.kind === b.role.kind || a.role.kind === "blank" || b.role.kind === "blank";
}

export function isHead({ role }: PersonRow): boolean {
  return role === null || role.kind === "head";
}

type Day = PersonRow["birthDate"];

function agreeOnDay(a: Day, b: Day): boolean {
  if (a?.kind !== "date" || b?.kind !== "date") return true;
  return sameDay(a.date, b.date);
}

/** Days agree as far as both say them: "1985" and 3/2/1985. */
function sameDay(a: CalendarDate, b: CalendarDate): boolean {
  const fits = (x: number, y: number) => x === 0 || y === 0 || x === y;
  return a.year === b.year && fits(a.month, b.month) && fits(a.day, b.day);
}

/** Whether two cells say the same; what cannot be read says nothing. */
export function isSamePerson(a: PersonCell, b: PersonCell): boolean {
  const [x, y] = [a.reading, b.reading];
  if (x.kind === "date" && y.kind === "date" && "date" in x && "date" in y) return sameDay(x.date, y.date);
  if ("text" in x && "text" in y) return x.key === y.key;
  if (x.kind === "unreadable" || x.kind === "error") return false;
  return x.kind === y.kind;
}
