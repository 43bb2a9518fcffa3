import { CELLS } from "./cells.ts";
import { COLUMNS } from "./columns.ts";
import { FOREIGN } from "./foreign.ts";
import { HABITS } from "./habits.ts";
import { HEADERS } from "./headers.ts";
import { HEADS_KINDS } from "./heads.ts";
import type { Kind } from "./kind.ts";
import { LAYOUT } from "./layout.ts";
import { LISTS } from "./lists.ts";
import { MANNERS } from "./manners.ts";
import { MORE_COLUMNS } from "./more-columns.ts";
import { MORE_ROWS } from "./more-rows.ts";
import { NAMES } from "./names.ts";
import { OFFICE_KINDS } from "./offices.ts";
import { PEOPLE } from "./people.ts";
import { PERIODS } from "./periods.ts";
import { REGISTER_KINDS } from "./registers.ts";
import { ROSTER_KINDS } from "./rosters.ts";
import { ROWS } from "./rows.ts";
import { SPLIT_COUNTS } from "./split-counts.ts";
import { TITLES } from "./titles.ts";
import { UNIT_TABLES } from "./unit-tables.ts";

/** In the order in which they are applied: what a table says before how it is laid out. */
export const KINDS: readonly Kind[] = [
  { name: "as it is", of: [], apply: () => undefined },
  ...COLUMNS,
  ...HEADS_KINDS,
  ...NAMES,
  ...UNIT_TABLES,
  ...HEADERS,
  ...CELLS,
  ...SPLIT_COUNTS,
  ...PEOPLE,
  ...ROSTER_KINDS,
  ...REGISTER_KINDS,
  ...MORE_ROWS,
  ...ROWS,
  ...TITLES,
  ...PERIODS,
  ...LAYOUT,
  ...MORE_COLUMNS,
  ...FOREIGN,
  ...LISTS,
  ...HABITS,
  ...MANNERS,
  ...OFFICE_KINDS,
];
