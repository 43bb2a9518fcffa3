/**
 * A text as it is searched: without tone marks, case or doubled spaces, so that "hoang an" finds "Hoàng  An".
 * Looser than the canonical key of `core/text`, which tells names apart; this one only finds them.
 */
export function searchText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐðÐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether every word of `query` occurs in `text`; both are `searchText`. A blank query matches everything. */
export function matchesSearch(text: string, query: string): boolean {
  return query === "" || query.split(" ").every((word) => text.includes(word));
}
