import { checkOne, type CheckOptions } from "./check-one.ts";
import type { JobMessage } from "./jobs.ts";

/** A process that checks one file after the other for `checkInProcesses`, and ends with it. */
let options: CheckOptions | null = null;

process.on("message", (message: JobMessage) => {
  if ("options" in message) options = message.options;
  else if (options) void checkOne(message.file, options).then((outcome) => process.send?.(outcome));
});
