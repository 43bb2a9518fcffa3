import * as v from "valibot";
import { parseIsoDate, type CalendarDate } from "../values/calendar.ts";

/** A date is stored as "2022-06-30". */
export const storedDate = v.pipe(
  v.string(),
  v.transform(parseIsoDate),
  v.check((value) => value !== null),
  v.transform((value): CalendarDate => value ?? { year: 0, month: 0, day: 0 }),
);
