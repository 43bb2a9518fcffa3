import { isVacancy } from "../text/vacancy.ts";
import type { CodedColumn, TextReading } from "../workbook/tables.ts";

const known = new WeakMap<CodedColumn<TextReading>, Uint8Array>();

/** By code of a column of names or notes: 1 where the text says that the post is vacant. Worked out once per column. */
export function vacancies(column: CodedColumn<TextReading>): Uint8Array {
  let vacant = known.get(column);
  if (!vacant) {
    vacant = Uint8Array.from(column.distinct, ({ reading }) =>
      reading.kind === "text" && isVacancy(reading.text) ? 1 : 0,
    );
    known.set(column, vacant);
  }
  return vacant;
}
