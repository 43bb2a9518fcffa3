import { once } from "node:events";
import { runCheck } from "./command.ts";
import { endWhenNothingCanBePrinted } from "./command-texts.ts";

endWhenNothingCanBePrinted();

async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}

process.exitCode = await runCheck(process.argv.slice(2), {
  out: (text) => write(process.stdout, text),
  err: (text) => write(process.stderr, text),
});
