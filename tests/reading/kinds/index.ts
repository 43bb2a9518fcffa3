import { COLUMNS } from "./columns.ts";
import type { Kind } from "./kind.ts";
import { ROWS } from "./rows.ts";

/** In the order in which they are applied: what a table says before how it is laid out. */
export const KINDS: readonly Kind[] = [
  { name: "as it is", of: [], apply: () => undefined },
  ...COLUMNS,
  ...ROWS,
];
