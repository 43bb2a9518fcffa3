import { runCheck } from "../../src/cli/command.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command with these words, without a process of its own. */
export async function check(...words: string[]): Promise<Ran> {
  const texts = { out: "", err: "" };
  const code = await runCheck(words, {
    out: (text) => Promise.resolve(void (texts.out += text)),
    err: (text) => Promise.resolve(void (texts.err += text)),
  });
  return { code, ...texts };
}
