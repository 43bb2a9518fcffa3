import type { ActionLists, ListedPerson } from "../../core/figures/figures.ts";
import { matchesSearch, searchText } from "../search.ts";

export type ListKey = keyof ActionLists;
/** A, B, C. */
export const LIST_KEYS: readonly ListKey[] = ["completeDossier", "sendToTraining", "needsData"];

/** People whose name, village, unit or role holds every word of `query`, marks and case apart. */
export function findPeople(people: readonly ListedPerson[], query: string): readonly ListedPerson[] {
  const wanted = searchText(query);
  if (wanted === "") return people;
  return people.filter(({ name, village, unit, role }) =>
    matchesSearch(searchText([name, role, village, unit].filter((part) => part !== null).join(" ")), wanted),
  );
}

/** "Trưởng thôn Đông, xã Hùng Sơn": what is known, in the order in which it is said. */
export function postOf({ role, village, unit }: ListedPerson): string {
  return [role, village, unit].filter((part) => part !== null && part !== "").join(", ");
}
