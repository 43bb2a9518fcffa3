import { isVacancy } from "../text/vacancy.ts";
import type { Column } from "../tables/column.ts";
import type { TextReading } from "../values/readings.ts";

const known = new WeakMap<Column<TextReading>, Uint8Array>();

/** By code of a column of names or notes: 1 where the text says that the post is vacant. Worked out once per column. */
export function vacancies(column: Column<TextReading>): Uint8Array {
  const remembered = known.get(column);
  if (remembered) return remembered;
  const vacant = new Uint8Array(column.distinct.length);
  column.distinct.forEach(({ reading }, code) => {
    if (reading.kind === "text" && isVacancy(reading.text)) vacant[code] = 1;
  });
  known.set(column, vacant);
  return vacant;
}
