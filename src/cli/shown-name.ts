/**
 * A file's name as it may be printed: characters that steer a terminal, turn the direction of writing or cannot be seen
 * show as "�". A name may hold any of them.
 */
export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "\uFFFD");
}
