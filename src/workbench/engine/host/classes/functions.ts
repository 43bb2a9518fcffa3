import type { WorkbookModel } from "../../model.ts";
import { invalidArgument } from "../../model-error.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";

/** `workbook.functions`: those worksheet functions that tell something about the workbook no property tells. */
export const functions: HostConstructor<WorkbookModel> = hostClass<WorkbookModel>({
  name: "Functions",
  objects: {
    Date: (model, args) => {
      const { date1904 } = model.document;
      return functionResult(dateSerial(args.integer(0), args.integer(1), args.integer(2), date1904));
    },
  },
});

const functionResult = hostClass<number>({
  name: "FunctionResult",
  scalars: { Value: { get: (value) => value }, Error: { get: () => null } },
});

const DAY_MS = 86_400_000;
/** Day 0 of each date system; 1900 counts a 29 February that was not, so its days agree from March 1900. */
const DAY_ZERO = { of1900: Date.UTC(1899, 11, 30), of1904: Date.UTC(1904, 0, 1) } as const;

function dateSerial(year: number, month: number, day: number, date1904: boolean): number {
  const serial = (Date.UTC(year, month - 1, day) - (date1904 ? DAY_ZERO.of1904 : DAY_ZERO.of1900)) / DAY_MS;
  if (year < 1904 || serial < 0) throw invalidArgument("Dates before 1904 are not known here.");
  return serial;
}
