/** Characters that steer a terminal, turn the direction of writing or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A file's name as it may be printed: what is unseen in it shows as "�". A name may hold any character. */
export function shownName(name: string): string {
  return name.replace(UNSEEN, "\uFFFD");
}

/** As `shownName`, for a text of several lines. Names of sheets and units come from files that anybody may have made. */
export function shownText(text: string): string {
  return text.split("\n").map(shownName).join("\n");
}

/** JSON text with everything unseen written as an escape: it says the same, and a terminal takes no order from it. */
export function shownJson(json: string): string {
  return json.replace(UNSEEN, (unseen) =>
    unseen === "\n"
      ? unseen
      : Array.from({ length: unseen.length }, (_, at) => escapeOf(unseen.charCodeAt(at))).join(""),
  );
}

function escapeOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
