/** The text without what it ends with: `isEnd` tells one character. An expression for it would start again at each of them. */
export function withoutEnd(text: string, isEnd: RegExp): string {
  let end = text.length;
  while (end > 0 && isEnd.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
